"""Clauses that say what somebody is: "is a researcher at X", "who heads X", "will join X as its director"."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.offices import LEADS_EXPERTS, STUDIES
from onrecord.extraction.lexicon.en.prepositions import BEFORE_TOWNS
from onrecord.extraction.lexicon.en.role_clauses import (
    ADVERBS,
    AT_WORK,
    BEFORE_JOINS,
    COPULAS,
    JOINS,
    LEADING_VERBS,
    LED,
    NO_WORK,
    OBJECT_ENDS,
    PAST,
    PLAIN_LEADING_VERBS,
    SPENT,
    WORKED,
    YEARS,
)
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS, STAFFED
from onrecord.extraction.lexicon.en.titles import BEFORE_BARE_VERBS, TAKING_INFINITIVES
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.quotation import Tense
from onrecord.extraction.roles.appointments import read_appointment
from onrecord.extraction.roles.employment import read_employment
from onrecord.extraction.roles.memberships import membership
from onrecord.extraction.roles.phrases import is_predicate, read_statements
from onrecord.extraction.roles.text import MAX_TITLE, Statement, Text

_PHRASE_ENDS = frozenset((*',;:()—–“”"', "--", "."))


def is_bare_verb(text: Text, index: int) -> bool:
    """Return whether a word in small letters is a verb by what stands before it: "voted to | remove", "will | sign"."""
    before = text.words[index - 1] if index else ""
    follows = before in BEFORE_BARE_VERBS or (
        before == "to" and index > 1 and text.lower[index - 2] in TAKING_INFINITIVES
    )
    return (
        follows
        and text.words[index].isalpha()
        and text.words[index].islower()
        and text.lower[index] not in ROLE_NOUNS
    )


def next_comma(text: Text, index: int, end: int) -> int:
    """Return the next mark that ends a phrase."""
    words = text.words
    while index < end and words[index] not in _PHRASE_ENDS:
        index += 1
    return index


def read_clause(text: Text, first: int, end: int) -> Iterator[Statement]:
    """Read "is a researcher at X", "who heads X" from the verb on."""
    index = first
    past = False
    while index < end and text.lower[index] in ADVERBS:
        past = past or text.lower[index] in PAST
        index += 1
    if index >= end:
        return
    tense: Tense = "former" if past or text.lower[index] in PAST else "current"
    told = list(read_employment(text, index, end))
    told = told or list(read_appointment(text, index, end, next_comma))
    yield from told or _read_verb(text, index, end, tense)


def _read_verb(text: Text, index: int, end: int, tense: Tense) -> Iterator[Statement]:
    verb = text.lower[index]
    joins = index + (verb in BEFORE_JOINS)
    if _tells_workplace(text, index):
        yield from _workplace(text, index + (verb == "has"), next_comma(text, index, end))
    elif joins < end and text.lower[joins] in JOINS:
        yield from _joined(text, joins + 1, end)
    elif verb in COPULAS:
        yield from _predicate(text, index + 1, end, tense)
    elif verb in LEADING_VERBS or _has_led(text, index):
        yield from _leading(text, index + (verb == "has"), next_comma(text, index, end), tense)
    elif text.lower[index - 1] == "who" and verb.endswith("s") and verb not in NO_WORK:
        yield from _workplace(text, index, next_comma(text, index, end))


def read_relative(text: Text, first: int, end: int) -> Iterator[Statement]:
    """Read a clause with "who" from behind it on, and a second verb that tells of work: "who has two sons and teaches at X"."""
    yield from read_clause(text, first, end)
    stop = next_comma(text, first, end)
    links = (at for at in range(first + 1, stop - 1) if text.lower[at] == "and")
    second = next((at + 1 for at in links if text.lower[at + 1] in AT_WORK), None)
    if second is not None:
        yield from read_clause(text, second, end)


def _has_led(text: Text, index: int) -> bool:
    """Return whether the perfect tells what somebody has come to lead and leads still: "has led the Harbour Fund since 2021"."""
    return text.lower[index] == "has" and not LED.isdisjoint(text.lower[index + 1 : index + 2])


def _predicate(text: Text, first: int, end: int, tense: Tense) -> Iterator[Statement]:
    """Read what follows "is", "was", "serves as"."""
    while first < end and (text.lower[first] in ADVERBS or text.lower[first] == "as"):
        if text.lower[first] in PAST:
            tense = "former"
        first += 1
    stop = next_comma(text, first, end)
    if first < stop and is_predicate(text, first, stop):
        yield from read_statements(text, first, stop, tense=tense)


def _workplace(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read where somebody does what "who" tells: "who studies taxes at the Marlow Institute", "who spent nine years at Marlow Foods"."""
    spent = text.lower[first] == SPENT
    past = spent and text.lower[first - 1] != "has"
    for index in range(first + 1, last):
        if text.lower[index] not in ("at", "for", "with") or (spent and text.lower[index - 1] not in YEARS):
            continue
        placed = text.lower[index] == "at" and text.lower[first] not in AT_WORK and not spent
        if not (placed and _is_unknown(text, index + 1)):
            found = list(membership(text, index, last, close=False, works=True))
            yield from (
                replace(one, tense="former" if past else one.tense) for one in _as_what(text, found, last)
            )


def _as_what(text: Text, bodies: list[Statement], last: int) -> list[Statement]:
    """Give the body where somebody works the office there: "works at Tidal Foods | as an engineer"."""
    end = bodies[0].organization[1] if bodies and bodies[0].organization else last
    offices = (
        read_statements(text, end + 1, last) if text.lower[end : end + 1] == ["as"] and end < last - 1 else []
    )
    return [
        replace(one, organization=one.organization or bodies[0].organization) for one in offices
    ] or bodies


def _is_beaten(text: Text, name: int) -> bool:
    """Distinguish the person who is led in a race from "runs Doe's campaign"."""
    if name < 0 or text.names[name].kind != "person":
        return False
    return POSSESSIVES.isdisjoint(text.words[text.names[name].last :][:1])


def _is_unknown(text: Text, index: int) -> bool:
    """Return whether a name that no list has stands behind "at": "who sells porridge at Bedok" does it in a place."""
    index += text.lower[index : index + 1] == ["the"]
    name = text.name_at[index] if index < len(text.words) else -1
    return name >= 0 and text.names[name].kind == "unknown"


def _tells_workplace(text: Text, index: int) -> bool:
    """Return whether a verb says where somebody works: "works for", "has worked at", "is working for"; not "works as"."""
    after = text.lower[index + 1 : index + 2]
    if text.lower[index] == "is":
        return after in (["working"], ["employed"])
    if text.lower[index] == "has":
        return (
            not WORKED.isdisjoint(after)
            or after == [SPENT]
            or text.lower[index + 1 : index + 3] == ["been", "with"]
        )
    if text.lower[index] == SPENT:
        return True
    return text.lower[index] in ("works", "lectures") and after not in (["as"], ["currently"])


def _joined(text: Text, index: int, end: int) -> Iterator[Statement]:
    """Read the body that somebody joined, and as what: "who joined the Marlow Institute in 2012", "will join it as its director"."""
    index += text.lower[index : index + 1] == ["the"]
    name = text.name_at[index] if index < len(text.words) else -1
    body = None
    if name >= 0 and (text.names[name].kind == "organization" or _is_unknown_firm(text, name)):
        body = text.names[name].first, text.names[name].last
    stop = next_comma(text, index, end)
    office = next((at + 1 for at in range(index, stop) if text.lower[at] == "as"), stop)
    titles = read_statements(text, office, stop)
    yield from (replace(one, organization=one.organization or body) for one in titles)
    if not titles and body is not None:
        yield Statement(None, body, "current", None)


def _is_unknown_firm(text: Text, name: int) -> bool:
    """Return whether a name of several words is neither a person's nor a place's."""
    return text.names[name].kind == "unknown" and text.names[name].last - text.names[name].first > 1


def _is_numbered(text: Text, name: Name) -> bool:
    """Return whether a seat is told by its number, and no body: "represents | District 4"."""
    return name.last - name.first == 1 and any(word.isdigit() for word in text.words[name.last :][:1])


def _leading(text: Text, first: int, last: int, tense: Tense) -> Iterator[Statement]:
    """Read "heads the Marlow Institute": the words themselves are the title."""
    end = min(last, first + MAX_TITLE)
    for index in range(first + 1, end):
        joins_names = (
            text.lower[index] == "and" and text.name_at[index - 1] >= 0 and text.words[index + 1][0].isupper()
        )
        if text.lower[index] in OBJECT_ENDS and not joins_names:
            end = index
            break
    led = [
        text.names[name]
        for at in range(first + 1, end)
        if (name := text.name_at[at]) >= 0
        and text.lower[text.names[name].first - 1] not in BEFORE_TOWNS
        and not _is_numbered(text, text.names[name])
    ]
    bodies = [one for one in led if one.kind == "organization"]
    staffed = [one for one in led if not STAFFED.isdisjoint(text.lower[one.last : min(one.last + 1, last)])]
    named = next(iter(bodies or staffed or [one for one in led if one.kind == "unknown"]), None)
    body = None if named is None else (named.first, named.last + (named in staffed and named not in bodies))
    if body is None and any(_is_beaten(text, text.name_at[at]) for at in range(first + 1, end)):
        return  # "leads Senator Doe by nine points"
    study = text.lower[first] in LEADS_EXPERTS and not STUDIES.isdisjoint(text.lower[first:end])
    if body is not None or study or text.lower[first] in PLAIN_LEADING_VERBS:
        yield Statement((first, end), body, "current" if study else tense, None)
    if body is None:
        yield from _workplace(text, first, last)
    if text.lower[end : end + 1] == ["as"]:
        yield from read_statements(text, end + 1, last)
