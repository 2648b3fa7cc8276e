"""What follows a name and says what its bearer is: appositions, party labels, memberships, clauses."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.honorifics import LETTERS, SEATS
from onrecord.extraction.lexicon.en.marks import DASHES
from onrecord.extraction.lexicon.en.nominals import COMPANY_NOUNS
from onrecord.extraction.lexicon.en.politics import PARTY_LABELS
from onrecord.extraction.lexicon.en.prepositions import BEFORE_TOWNS, MEMBERSHIP
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.role_clauses import (
    ADVERBS,
    COPULAS,
    FILLERS,
    JOINS,
    LEADING_VERBS,
    LED,
    NO_PREDICATE,
    NO_ROLE_OPENERS,
    OBJECT_ENDS,
    PAST,
    PLAIN_LEADING_VERBS,
    PREDICATE_OPENERS,
    SPEAKING_FOR,
    WORKED,
)
from onrecord.extraction.lexicon.en.roles import MODIFIERS, PLURALS, ROLE_NOUNS
from onrecord.extraction.quotation import Tense
from onrecord.extraction.roles.memberships import MAX_MEMBERSHIP, bracketed, membership
from onrecord.extraction.roles.phrases import head_noun, read_statements
from onrecord.extraction.roles.text import MAX_TITLE, Statement, Text

MAX_BRACKETS = 5
"""Tokens between an office and its body behind a comma: "Director | (Fisheries), | Harbour Board"."""
MAX_FIRM_NOUN = 3
"""Tokens of "whose family company"."""
MAX_APPOSITION = 30
"""Tokens of an apposition at most."""


def read_after(text: Text, last: int, end: int, *, titled: bool = False) -> Iterator[Statement]:
    """Read what follows the name within its sentence; `titled`: a title that names no body stands before it."""
    index = last
    office: Statement | None = None
    while index < end:
        word = text.words[index]
        if word in SEATS and index == last:
            yield Statement((index, index + 1), None, "current", index)
            index += 1
        elif word == "(":
            close = _closing(text, index, end)
            yield from _label(text, index + 1, close)
            index = close + 1
        elif word == "," or word in DASHES:
            following = _next_comma(text, index + 1, end)
            found = list(_apposition(text, index + 1, following))
            if not found and office is not None:
                found = list(_body_of(text, office, index + 1, following))
            yield from found
            office = found[-1] if found and found[-1].organization is None else None
            if not found and not _is_filler(text, index + 1, following):
                return
            index = following
        elif text.lower[index] in MEMBERSHIP:
            belongs = list(membership(text, index, end, close=True, works=titled))
            yield from belongs
            following = _next_comma(text, index, end)
            if not belongs or following - index > MAX_MEMBERSHIP:
                return
            index = following
        else:
            yield from _clause(text, index, end)
            return


def _closing(text: Text, index: int, end: int) -> int:
    while index < end and text.words[index] != ")":
        index += 1
    return index


def _next_comma(text: Text, index: int, end: int) -> int:
    while index < end and text.words[index] not in ',;:()—–“”"' and text.words[index] not in ("--", "."):
        index += 1
    return index


def _is_filler(text: Text, first: int, last: int) -> bool:
    """Return whether this is an age, a place or a suffix between commas, after which an apposition may follow."""
    return last - first <= 2 and (  # noqa: PLR2004 - "45", "left", "Jr.", "45 ,"
        all(text.words[i].isdigit() for i in range(first, last))
        or text.words[first] in LETTERS
        or text.lower[first] in FILLERS
    )


def _label(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read a party label: "(R-Ohio)", "(D)"; of "(Lab, Leeds West)" the party alone, for a ward is no body."""
    if first < last and text.lower[first] in PARTY_LABELS:
        lib_dem = text.lower[first : first + 2] == ["lib", "dem"]
        yield Statement(None, (first, first + 1 + lib_dem), "current", None)
    elif first < last and text.words[first][0] in "RDILC" and text.words[first][1:2] in ("-", ""):
        yield Statement(None, (first, min(last, first + MAX_MEMBERSHIP)), "current", None)
    else:
        yield from bracketed(text, first, last)


def _apposition(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read what stands between commas after the name."""
    if first >= last:
        return
    lower = text.lower[first]
    if lower == "who" or (lower in ("he", "she") and text.words[first - 1] in DASHES):
        yield from _clause(text, first + 1, min(len(text.words), first + MAX_APPOSITION))
    elif text.words[first][:2] in ("R-", "D-", "I-"):
        yield Statement(None, (first, _label_end(text, first)), "current", None)
    elif lower == "whose":
        yield from _owned_firm(text, first, last)
    elif lower in MEMBERSHIP:
        yield from membership(text, first, last, close=False)
    elif _represents(text, first, last):
        yield from _represented(text, first, last)
    elif lower not in NO_ROLE_OPENERS and not _is_participle(lower) and not _is_name_list(text, first):
        head = head_noun(text, first, last)
        if (
            head is not None
            and PLURALS[text.lower[head]] == text.lower[head]
            and not _is_parenthesis(text, head, last)
        ):
            yield from read_statements(text, first, last)
            yield from _nested(text, head, last)


def _owned_firm(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read whose firm it is: "Ann Bly, whose family company, | Tidal Foods, sells fish"."""
    name = text.name_at[last + 1] if last + 1 < len(text.words) and text.words[last] == "," else -1
    noun = text.lower[last - 1]
    if last - first <= MAX_FIRM_NOUN and (noun in BODY_NOUNS or noun in COMPANY_NOUNS) and name >= 0:
        yield Statement(None, (text.names[name].first, text.names[name].last), "current", None)


def _body_of(text: Text, office: Statement, first: int, last: int) -> Iterator[Statement]:
    """Read the body that stands behind an office and a comma: "Ann Bly, VP Logistics, | Sunda Pulp"."""
    first += text.lower[first : first + 1] == ["the"]
    name = text.name_at[first] if first < last else -1
    if name < 0 or office.title is None or office.title[1] + MAX_BRACKETS < first:
        return
    found = text.names[name]
    several = found.kind == "unknown" and found.last - found.first > 1
    if found.last == last and (several or found.kind == "organization"):
        yield Statement(None, (found.first, found.last), "current", None)


def _represents(text: Text, first: int, last: int) -> bool:
    """Return whether these words tell for whom somebody speaks, or are a body's name alone: "Ann Bly, Marlow Institute,"."""
    lower = text.lower[first]
    if lower in SPEAKING_FOR:
        return lower != "speaking" or text.lower[first + 1] in ("for", "on")
    name = text.name_at[first]
    whole = (
        name >= 0 and text.names[name].kind == "organization" and text.names[name].last == last > first + 1
    )
    return whole and lower not in ROLE_NOUNS


def _represented(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read for whom somebody speaks: "representing the Harbour Fund", "speaking on behalf of the Harbour Fund"."""
    for index in range(first, min(last, first + MAX_TITLE)):
        name = text.name_at[index]
        if name >= 0:
            if text.names[name].kind == "organization":
                yield Statement(None, (text.names[name].first, text.names[name].last), "current", None)
            return


def _is_participle(lower: str) -> bool:
    """Distinguish "living in Leeds" from "managing director"."""
    return lower.endswith("ing") and lower not in MODIFIERS


def _is_parenthesis(text: Text, head: int, last: int) -> bool:
    """Return whether this is another speaker's clause between commas: "The bill, the lawyer said, is dead"."""
    return (
        text.lower[head + 1 : head + 2] == text.lower[last - 1 : last]
        and text.lower[last - 1] in SPEECH_FORMS
    )


def _nested(text: Text, head: int, last: int) -> Iterator[Statement]:
    """Read the clause inside an apposition: "a former general who is now a researcher"."""
    for index in range(head + 1, last):
        if text.lower[index] == "who":
            yield from _clause(text, index + 1, last)


def _label_end(text: Text, first: int) -> int:
    """Return the end of a label between commas: "D-S.C." may be several tokens."""
    for end in range(first + 1, min(len(text.words), first + MAX_MEMBERSHIP)):
        if text.words[end] in (",", ")", ";"):
            return end
    end = first + 1
    while end < len(text.words) and text.words[end][0].isupper():
        end += 1
    return end


def _is_name_list(text: Text, first: int) -> bool:
    """Return whether this is another person's name after the comma ("Jane Doe, John Roe and ...")."""
    name = text.name_at[first]
    return (
        name >= 0
        and text.names[name].kind == "person"
        and text.words[text.names[name].last : text.names[name].last + 1] not in (["'s"], ["’s"])
    )


def _clause(text: Text, first: int, end: int) -> Iterator[Statement]:
    """Read "is a researcher at X", "who heads X" from the verb on."""
    index = first
    past = False
    while index < end and text.lower[index] in ADVERBS:
        past = past or text.lower[index] in PAST
        index += 1
    if index >= end:
        return
    verb = text.lower[index]
    tense: Tense = "former" if past or verb in PAST else "current"
    if _tells_workplace(text, index):
        yield from _workplace(text, index + (verb == "has"), _next_comma(text, index, end))
    elif verb in JOINS:
        yield from _joined(text, index + 1, end)
    elif verb in ("has", "will", "is") and text.lower[index + 1] in JOINS:
        yield from _joined(text, index + 2, end)
    elif verb in COPULAS:
        yield from _predicate(text, index + 1, end, tense)
    elif verb in LEADING_VERBS or _has_led(text, index):
        yield from _leading(text, index + (verb == "has"), _next_comma(text, index, end), tense)
    elif text.lower[first - 1] == "who" and verb.endswith("s") and verb not in ("has", "says", "was"):
        yield from _workplace(text, index, _next_comma(text, index, end))


def _has_led(text: Text, index: int) -> bool:
    """Return whether the perfect tells what somebody has come to lead and leads still: "has led the Harbour Fund since 2021"."""
    return text.lower[index] == "has" and not LED.isdisjoint(text.lower[index + 1 : index + 2])


def _predicate(text: Text, first: int, end: int, tense: Tense) -> Iterator[Statement]:
    """Read what follows "is", "was", "serves as"."""
    while first < end and (text.lower[first] in ADVERBS or text.lower[first] == "as"):
        if text.lower[first] in PAST:
            tense = "former"
        first += 1
    stop = _next_comma(text, first, end)
    if first < stop and _is_predicate(text, first, stop):
        yield from read_statements(text, first, stop, tense=tense)


def _workplace(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read where somebody does what "who" tells: "who studies taxes at the Marlow Institute"."""
    for index in range(first + 1, last):
        if text.lower[index] in ("at", "for", "with"):
            yield from membership(text, index, last, close=False, works=True)


def _tells_workplace(text: Text, index: int) -> bool:
    """Return whether a verb says where somebody works: "works for", "has worked at"; not "works as"."""
    after = text.lower[index + 1 : index + 2]
    if text.lower[index] == "has":
        return not WORKED.isdisjoint(after)
    return text.lower[index] in ("works", "lectures") and after not in (["as"], ["currently"])


def _joined(text: Text, index: int, end: int) -> Iterator[Statement]:
    """Read the body that somebody joined, and as what: "who joined the Marlow Institute in 2012", "will join it as its director"."""
    index += text.lower[index : index + 1] == ["the"]
    name = text.name_at[index] if index < len(text.words) else -1
    body = None
    if name >= 0 and text.names[name].kind == "organization":
        body = text.names[name].first, text.names[name].last
    stop = _next_comma(text, index, end)
    office = next((at + 1 for at in range(index, stop) if text.lower[at] == "as"), stop)
    titles = read_statements(text, office, stop)
    yield from (replace(one, organization=one.organization or body) for one in titles)
    if not titles and body is not None:
        yield Statement(None, body, "current", None)


def _is_predicate(text: Text, first: int, last: int) -> bool:
    """Distinguish "is a researcher" from "is worried that a researcher": no verb or preposition stands before the head."""
    head = head_noun(text, first, last)
    opens = text.lower[first] in PREDICATE_OPENERS or text.lower[first] in MODIFIERS
    opens = (
        opens or text.lower[first] in ROLE_NOUNS or text.name_at[first] >= 0 or text.words[first][0].isupper()
    )
    return head is not None and opens and not any(lower in NO_PREDICATE for lower in text.lower[first:head])


def _leading(text: Text, first: int, last: int, tense: Tense) -> Iterator[Statement]:
    """Read "heads the Marlow Institute": the words themselves are the title."""
    end = min(last, first + MAX_TITLE)
    for index in range(first + 1, end):
        if text.lower[index] in OBJECT_ENDS:
            end = index
            break
    led = [
        text.names[name]
        for at in range(first + 1, end)
        if (name := text.name_at[at]) >= 0 and text.lower[text.names[name].first - 1] not in BEFORE_TOWNS
    ]
    bodies = [one for one in led if one.kind == "organization"]
    named = next(iter(bodies or [one for one in led if one.kind == "unknown"]), None)
    body = None if named is None else (named.first, named.last)
    if body is not None or text.lower[first] in PLAIN_LEADING_VERBS:
        yield Statement((first, end), body, tense, None)
    if body is None:
        yield from _workplace(text, first, last)
    if text.lower[end : end + 1] == ["as"]:
        yield from read_statements(text, end + 1, last)
