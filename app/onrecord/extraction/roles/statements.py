"""What the article says that a person is: titles before the name, appositions and clauses around it.

Patterns of news English (AP Stylebook, "titles"; Quirk et al. 17.65-93, apposition): a title before the name, an
apposition after or before it between commas, a relative or main clause with "is", "was", "serves as", a party label
"(R-Ohio)" and "of the Institute" after the name.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.bodies import AUTHORITIES
from onrecord.extraction.lexicon.en.common import OPENERS
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.honorifics import HONORIFICS, LETTERS, NO_ROLE
from onrecord.extraction.lexicon.en.marks import TURN_SIGNS
from onrecord.extraction.lexicon.en.politics import PARTIES, SIDES
from onrecord.extraction.lexicon.en.prepositions import TO_BODIES
from onrecord.extraction.lexicon.en.role_clauses import COPULAS, LEADING_VERBS
from onrecord.extraction.lexicon.en.roles import (
    CAPACITIES,
    HEADING,
    JUNIOR,
    MODIFIERS,
    OF_PLACES,
    ROLE_NOUNS,
    SINGULARS,
    STAFF,
    STAFFED,
)
from onrecord.extraction.lexicon.en.titles import (
    ACTIVITIES,
    BEFORE_APPOSITION,
    POSTPOSED,
    TITLE_LINKS,
    TITLE_STOPS,
)
from onrecord.extraction.names.cast import Entities, Entity
from onrecord.extraction.names.kinds import MAYBE_BODY, MAYBE_PERSON
from onrecord.extraction.roles.appointments import office_given
from onrecord.extraction.roles.bodies import body_named
from onrecord.extraction.roles.clauses import MAX_APPOSITION, read_after
from onrecord.extraction.roles.closings import is_closed, office_held, told_in_label
from onrecord.extraction.roles.employment import addressing_staff, behind_mark, behind_verb, where_held
from onrecord.extraction.roles.fields import is_inside_title, joins_fields, leads_to_seat
from onrecord.extraction.roles.inversions import before_its_body, is_bare_title, is_singular, with_body
from onrecord.extraction.roles.memberships import with_bodies
from onrecord.extraction.roles.phrases import head_noun, read_statements
from onrecord.extraction.roles.ranks import rank_before_bracket
from onrecord.extraction.roles.styles import without_styles
from onrecord.extraction.roles.text import MAX_TITLE, Statement, Text
from onrecord.extraction.roles.verb_clauses import is_bare_verb, next_comma

MAX_MENTIONS = 40
"""Mentions of one person whose surroundings are read; roles are stated early."""


def statements_of(
    text: Text, entities: Entities, entity: Entity, sentences: list[int], stretches: Sequence[int]
) -> list[Statement]:
    """Read every statement of a role around the mentions of `entity`, in reading order, each title once.

    What others say that somebody is, in quotation marks, is no role: "“Tom is a friend,” she said".
    """
    found: list[Statement] = []
    seen: set[tuple[str, ...]] = set()
    for index in entity.names[:MAX_MENTIONS]:
        name = entities.names[index]
        for statement in _around(text, name.first, name.last, name.honorific, sentences):
            judged = stretches[name.first] >= 0 and _is_predicate(text, name.last, statement)
            key = _key(text, statement)
            if key not in seen and not judged:
                seen.add(key)
                found.append(statement)
    return found


def _is_predicate(text: Text, last: int, statement: Statement) -> bool:
    return statement.title is not None and not COPULAS.isdisjoint(text.lower[last : statement.title[0]])


def _key(text: Text, statement: Statement) -> tuple[str, ...]:
    title = (
        [SINGULARS.get(lower, lower) for lower in text.lower[slice(*statement.title)]]
        if statement.title
        else ()
    )
    organization = text.lower[slice(*statement.organization)] if statement.organization else ()
    return (*title, "|", *organization)


def _around(
    text: Text, first: int, last: int, honorific: int | None, sentences: list[int]
) -> Iterator[Statement]:
    sentence = sentences[first]
    start = first if honorific is None else honorific
    end = bisect_right(sentences, sentence, last, min(len(text.words), last + MAX_APPOSITION))
    parted = start > 0 and not text.words[start - 1][0].isalnum()  # most names stand behind a word
    before = [
        *(behind_mark(text, start, last, sentences) if parted else behind_verb(text, start)),
        *_before(text, start, first, sentences),
        *(rank_before_bracket(text, start) if parted else ()),
    ]
    titled = bool(before) and before[-1].organization is None
    runs_on = text.lower[max(0, start - 2) : start] == ["according", "to"] and not is_closed(text, last, end)
    told = [] if runs_on else with_bodies(read_after(text, last, end, titled=titled))
    after = where_held(text, start, told)
    if before and before[-1].organization is None and not after:
        after = list(addressing_staff(text, before[-1], last))
    belongs = bool(before and after) and before[-1].organization is None and after[0].title is None
    if belongs and before[-1].tense == after[0].tense:
        organization = after.pop(0).organization
        before[-1] = replace(before[-1], organization=organization)
    yield from before
    if parted:
        yield from office_held(text, start, last, sentences)
    if text.words[last : last + 1] == ["("]:
        yield from told_in_label(text, last)
    if parted:
        yield from _inverted(text, start, last, sentences)
    yield from after
    if not parted:
        yield from _chosen(text, start, last, end)
    yield from _next_sentence(text, first, end, sentences)


def _chosen(text: Text, start: int, last: int, end: int) -> Iterator[Statement]:
    """Read what somebody was chosen for, or has founded."""
    yield from _appointed(text, start, last, end)
    yield from _founded(text, start, last)


def _appointed(text: Text, start: int, last: int, end: int) -> Iterator[Statement]:
    """Read as what others chose somebody: "has named | Ann Bly as its director", "the appointment of | Ann Bly as its director"."""
    tense = office_given(text.lower[max(0, start - 2) : start])
    if tense is not None and text.lower[last : last + 1] == ["as"]:
        yield from read_statements(text, last + 1, next_comma(text, last + 1, end), tense=tense)


def _founded(text: Text, start: int, last: int) -> Iterator[Statement]:
    """Read the body that a clause about it says somebody leads: "Tidal Foods, which | Ann Bly founded in 2016"."""
    before = text.lower[max(0, start - 2) : start]
    if before != [",", "which"] or text.lower[last : last + 1] == [] or text.lower[last] not in LEADING_VERBS:
        return
    name = text.name_at[start - 3]
    if name >= 0 and text.names[name].kind in MAYBE_BODY:
        yield Statement((last, last + 1), (text.names[name].first, text.names[name].last), "current", None)


def _next_sentence(text: Text, first: int, end: int, sentences: list[int]) -> Iterator[Statement]:
    """Read what the sentence behind says of the only person named before: "Ann Bly left. | She is a fellow at ..."."""
    if end + 2 >= len(text.words) or text.words[end] not in ("He", "She"):
        return
    begin = bisect_left(sentences, sentences[first])
    people = {name for name in text.name_at[begin:end] if name >= 0 and text.names[name].kind in MAYBE_PERSON}
    verb = text.lower[end + 1]
    if people == {text.name_at[first]} and (verb in COPULAS or verb in LEADING_VERBS or verb == "works"):
        last = end + 1
        while last < len(text.words) and sentences[last] == sentences[end]:
            last += 1
        yield from read_after(text, end + 1, min(last, end + MAX_APPOSITION))


def _before(text: Text, start: int, first: int, sentences: list[int]) -> Iterator[Statement]:
    """Read the title before the name, and what a form of address states ("Sen.", "Det Insp")."""
    spoken = [i for i in range(start, first) if text.words[i] in HONORIFICS and text.words[i] not in NO_ROLE]
    begin = _title_begin(text, start, sentences)
    titled = (
        begin < start
        and _ends_in_title(text, begin, start)
        and not (spoken and (text.lower[start - 1] in SIDES or text.lower[start - 1] in JUNIOR))
    )
    if titled:
        yield from _possessed(text, begin, read_statements(text, begin, start))
        begin = start
    if spoken:
        while (
            begin < start
            and text.lower[begin] not in MODIFIERS
            and text.name_at[begin] < 0
            and not text.words[begin][0].isupper()
        ):
            begin += 1
        force = text.names[text.name_at[begin]] if text.name_at[begin] >= 0 else None
        if force is not None and force.kind == "organization" and force.last < first:
            yield Statement((force.last, first), (force.first, force.last), "current", spoken[-1])
            return
        former = text.lower[begin] in ("former", "ex", "retired")
        begin += former
        title = without_styles(text, begin, first, spoken[0])
        yield Statement(title, _party_in(text, begin, first), "former" if former else "current", spoken[-1])


def _possessed(text: Text, begin: int, statements: Sequence[Statement]) -> Iterator[Statement]:
    """Give a title the body that owns it: "Tidal Foods' | strategist Ann Bly", "Lindqvist's | spokesman"."""
    name = text.name_at[begin - 2] if begin > 1 and text.words[begin - 1] in POSSESSIVES else -1
    if begin > len("(S)") and text.words[begin - 1] == ")" and text.words[begin - 3] == "(":
        name = text.name_at[begin - 4]  # "the Tidal Party (TP) | leader Ann Bly"
    for one in statements:
        party = begin > 1 and text.words[begin - 1] in POSSESSIVES and text.words[begin - 2] in PARTIES
        body = (begin - 2, begin - 1) if party and name < 0 else body_named(text, name)
        head = "" if one.head is None else text.lower[one.head]
        if (
            body is not None and (head in OF_PLACES or CAPACITIES.get(head) == "witness")
        ) or one.organization is not None:
            body = None
        elif body is None and name >= 0 and head in STAFF and text.names[name].kind == "person":
            body = text.names[name].first, text.names[name].last
        yield one if body is None else replace(one, organization=body)


def _party_in(text: Text, begin: int, first: int) -> tuple[int, int] | None:
    for index in range(begin, first):
        name = text.name_at[index]
        if name >= 0 and text.names[name].kind == "organization":
            return text.names[name].first, text.names[name].last
        if text.words[index] in ("Republican", "Democratic", "Conservative", "Labour"):
            return index, index + 1
    return None


def _title_begin(text: Text, start: int, sentences: list[int]) -> int:
    """Walk back over what may be a title: capitalised words, role nouns and their modifiers."""
    begin = start
    capital = start > 0 and text.words[start - 1][0].isupper()
    while begin > 0 and start - begin < MAX_TITLE and sentences[begin - 1] == sentences[start]:
        if not _may_be_title(text, begin - 1, start, capital=capital):
            break
        if _opens_sentence(text, begin - 1, sentences):
            break
        begin -= 1
    name = text.name_at[begin] if begin < start else -1
    return begin if name < 0 else min(begin, text.names[name].first)  # "Save the | Lagoon volunteer"


def _may_be_title(text: Text, index: int, start: int, *, capital: bool) -> bool:
    """Return whether a word before a name may belong to its title; before a capital title only its modifiers may."""
    word, lower = text.words[index], text.lower[index]
    if word in TURN_SIGNS or (word[0].isdigit() and ":" in word) or is_bare_verb(text, index):
        return False
    before = text.words[index - 1] if index else ""
    if lower in ("on", "turned"):
        return before.lower() in ROLE_NOUNS and (lower == "on" or text.lower[index + 1] in ROLE_NOUNS)
    if lower in TITLE_LINKS or lower in TITLE_STOPS:
        joins = (
            joins_fields(text, index)
            or leads_to_seat(text, index)
            or (lower == "and" and _joins_titles(text, index))
        )
        return joins or is_inside_title(text, index, start)
    if lower in MODIFIERS or lower in ROLE_NOUNS or not word[0].islower():
        return True
    body = before[:1].isupper() and (lower in AUTHORITIES or lower in STAFFED)
    return body or (not capital and (lower in ACTIVITIES or not lower.endswith(("ed", "ing", "ly"))))


def _opens_sentence(text: Text, index: int, sentences: list[int]) -> bool:
    """Return whether this is a word that is capitalised for its place and not for a title ("Then", "Quickly")."""
    if index and sentences[index - 1] == sentences[index]:
        return False
    lower = text.lower[index]
    return (lower in OPENERS and lower not in MODIFIERS and lower not in ROLE_NOUNS) or lower.endswith("ly")


def _joins_titles(text: Text, index: int) -> bool:
    """Return whether a title runs on over "and": "founder and chief executive", "director of policy |and| advocacy Jane Doe"."""
    before = text.lower[index - 1] if index else ""
    if index > 2 and text.lower[index - 2] == "of" and text.lower[index - 3] in HEADING:  # noqa: PLR2004 - a head, "of" and a field
        return text.words[index + 1].islower()
    return before in ROLE_NOUNS and head_noun(text, index + 1, index + 6) is not None


def _ends_in_title(text: Text, begin: int, start: int) -> bool:
    """Return whether a role noun stands right before the name, or its phrase runs up to the name."""
    head = None
    for index in range(start - 1, begin - 1, -1):
        if text.lower[index] in ROLE_NOUNS and not joins_fields(text, index + 1):
            head = index
            break
    if head is None:
        return False
    return (
        POSTPOSED.issuperset(text.lower[head + 1 : start])
        or text.lower[head + 1] in TITLE_LINKS
        or text.lower[head + 1] == "on"
    )


def _inverted(text: Text, start: int, last: int, sentences: list[int]) -> Iterator[Statement]:
    """Read an apposition before the name: "a lawyer in attendance, Jane Doe, said"."""
    if start < 2 or text.words[start - 1] not in (",", "—", "–") or sentences[start - 1] != sentences[start]:  # noqa: PLR2004 - a word and a comma
        return
    last = next((at for at in range(last, len(text.words)) if text.words[at] not in LETTERS), last)
    closed = last < len(text.words) and (
        text.words[last] in ",.—–;:"
        or text.lower[last] in ("of", "from")
        or sentences[last] != sentences[start]
    )
    if not closed:
        return
    end = before_its_body(text, start - 1)
    begin = end
    while begin and sentences[begin - 1] == sentences[start] and start - begin < MAX_TITLE:
        if text.lower[begin - 1] in BEFORE_APPOSITION:
            break
        begin -= 1
    if begin > len("(S)") and text.words[begin - 1] == ")" and text.words[begin - 3] == "(":
        yield from _possessed(text, begin, read_statements(text, begin, end))
        return
    singular = (
        opening
        for opening in range(end - 1, begin - 1, -1)
        if not (opening > begin and text.lower[opening - 1] in TO_BODIES) and is_singular(text, opening, end)
    )
    opening = next(singular, begin if is_bare_title(text, begin, end, sentences) else end)
    yield from with_body(read_statements(text, opening, end), end, start - 1)
