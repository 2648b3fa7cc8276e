"""What follows a name and says what its bearer is: appositions, party labels, memberships, clauses."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.honorifics import LETTERS, SEATS
from onrecord.extraction.lexicon.en.marks import DASHES
from onrecord.extraction.lexicon.en.nominals import COMPANY_NOUNS
from onrecord.extraction.lexicon.en.politics import PARTY_LABELS
from onrecord.extraction.lexicon.en.prepositions import MEMBERSHIP
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.role_clauses import (
    APPOINTED,
    FILLERS,
    NO_ROLE_OPENERS,
    OF_FIRMS,
    ONCE,
    SPEAKING_FOR,
)
from onrecord.extraction.lexicon.en.roles import FIRM_OFFICES, MODIFIERS, ONE_PERSON, ROLE_NOUNS
from onrecord.extraction.names.kinds import MAYBE_BODY
from onrecord.extraction.roles.memberships import (
    MAX_BRACKETS,
    MAX_MEMBERSHIP,
    bracketed,
    membership,
    with_bodies,
)
from onrecord.extraction.roles.phrases import head_noun, read_statements
from onrecord.extraction.roles.text import MAX_TITLE, Statement, Text
from onrecord.extraction.roles.verb_clauses import next_comma, read_clause, read_relative

_NO_OFFICE = MEMBERSHIP | SPEAKING_FOR | {"whose"}
"""How an apposition begins that names a body or nothing."""
MAX_FIRM_NOUN = 3
"""Tokens of "whose family company"."""
MAX_APPOSITION = 30
"""Tokens of an apposition at most."""


def read_after(text: Text, last: int, end: int, *, titled: bool = False) -> Iterator[Statement]:
    """Read what follows the name within its sentence; `titled`: a title that names no body stands before it."""
    index = last
    offices: list[Statement] = []
    while index < end:
        word = text.words[index]
        if word in SEATS and index == last:
            yield Statement((index, index + 1), None, "current", index)
            index += 1
        elif word == "(":
            close = _closing(text, index, end)
            yield from list(_label(text, index + 1, close)) or _office_in(text, index + 1, close)
            index = close + 1
        elif word == "," or word in DASHES:
            following = next_comma(text, index + 1, end)
            found = list(_apposition(text, index + 1, following)) or _body_of(
                text, offices, index + 1, following
            )
            yield from found
            offices = found
            if not found and not _is_filler(text, index + 1, following):
                return
            index = following
        elif text.lower[index] in MEMBERSHIP:
            belongs = list(membership(text, index, end, close=True, works=titled))
            yield from belongs
            following = next_comma(text, index, end)
            if not belongs or following - index > MAX_MEMBERSHIP:
                return
            index = following
        else:
            behalf = text.lower[index : index + 2] == ["on", "behalf"]
            yield from _represented(text, index + 2, end) if behalf else read_clause(text, index, end)
            return


def _closing(text: Text, index: int, end: int) -> int:
    while index < end and text.words[index] != ")":
        index += 1
    return index


def _office_in(text: Text, first: int, last: int) -> list[Statement]:
    """Read the office in brackets, and its body behind a comma: "Ann Bly (director, Harbour Fund)"."""
    comma = next_comma(text, first, last)
    offices = list(_apposition(text, first, comma))
    ends = [max(place[1] for place in (one.title, one.organization) if place) for one in offices]
    if not ends or max(ends) < comma:
        return []  # "a nurse so calm he sleeps"
    return with_bodies(iter([*offices, *_body_of(text, offices, comma + 1, last)]))


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
    first += text.lower[first] in APPOINTED and first + 1 < last
    lower = text.lower[first]
    if _opens_clause(text, first):
        yield from read_relative(text, first + 1, min(len(text.words), first + MAX_APPOSITION))
        return
    body = list(_body_alone(text, first, last))
    yield from body
    if body or lower in _NO_OFFICE:
        return
    if lower not in NO_ROLE_OPENERS and not _is_participle(lower) and not _is_name_list(text, first):
        head = head_noun(text, first, last)
        if head is not None and text.lower[head] in ONE_PERSON and not _is_parenthesis(text, head, last):
            yield from read_statements(text, first, last)
            yield from _nested(text, head, last)


def _body_alone(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read what tells a body or a party without an office."""
    lower = text.lower[first]
    if text.words[first][:2] in ("R-", "D-", "I-"):
        yield Statement(None, (first, _label_end(text, first)), "current", None)
    elif lower == "whose":
        yield from _owned_firm(text, first, last)
    elif text.lower[first : first + 2] == ["one", "of"]:
        yield from _one_of_its(text, first + 2, last)
    elif lower in MEMBERSHIP:
        yield from membership(text, first, last, close=False)
    elif lower in ONCE and not MEMBERSHIP.isdisjoint(text.lower[first + 1 : first + 2]):
        yield from _left(text, first + 1, last)
    elif _represents(text, first, last):
        yield from _represented(text, first, last)


def _one_of_its(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read the body of which somebody is "one of Tidal Foods' | founders"."""
    first += text.lower[first : first + 1] == ["the"]
    name = text.name_at[first] if first < last else -1
    found = None if name < 0 else text.names[name]
    if (
        found is None
        or found.kind != "organization"
        or POSSESSIVES.isdisjoint(text.words[found.last : found.last + 1])
    ):
        return
    if not ROLE_NOUNS.isdisjoint(text.lower[found.last + 1 : last]):
        yield Statement(None, (found.first, found.last), "current", None)


def _left(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read where somebody was before, and is: "formerly | of the Treasury", "once | at the Marlow Institute and now with Tidal Foods"."""
    turn = text.lower.index("now", first, last) if "now" in text.lower[first:last] else last
    works = text.lower[first] != "of" or text.lower[first + 1 : first + 2] == ["the"]
    for one in membership(text, first, turn, close=False, works=works):
        yield replace(one, tense="former")
    if turn + 1 < last and text.lower[turn + 1] in MEMBERSHIP:
        yield from membership(text, turn + 1, last, close=False, works=True)
    elif turn < last:
        yield from read_statements(text, turn + 1, last)


def _opens_clause(text: Text, first: int) -> bool:
    """Return whether a clause about the name before begins: "who", or "he" and "she" behind a dash."""
    lower = text.lower[first]
    return lower == "who" or (lower in ("he", "she") and text.words[first - 1] in DASHES)


def _owned_firm(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read whose firm it is: "Ann Bly, whose family company, | Tidal Foods, sells fish"."""
    begin = last + 1 + (text.lower[last + 1 : last + 2] == ["the"])
    name = text.name_at[begin] if begin < len(text.words) and text.words[last] == "," else -1
    noun = text.lower[last - 1]
    yield from _firm_at_noun(text, first, last)
    yield from _firm_at_verb(text, first + 1)
    if last - first <= MAX_FIRM_NOUN and (noun in BODY_NOUNS or noun in COMPANY_NOUNS) and name >= 0:
        yield Statement(None, (text.names[name].first, text.names[name].last), "current", None)


def _firm_at_verb(text: Text, first: int) -> Iterator[Statement]:
    """Read whose firm it is that does something: "Ann Bly, whose | Tidal Foods makes jam"."""
    name = text.name_at[first] if first < len(text.words) else -1
    found = None if name < 0 else text.names[name]
    if found is None or found.kind in ("person", "place") or found.last - found.first == 1:
        return
    if (
        found.first == first
        and text.lower[found.last : found.last + 1] != []
        and text.lower[found.last] in OF_FIRMS
    ):
        yield Statement(None, (found.first, found.last), "current", None)


def _firm_at_noun(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read whose firm it is where its name stands right behind the noun: "Ann Bly, whose company | Tidal Foods sells fish"."""
    index = next(
        (at for at in range(first + 1, min(first + 1 + MAX_FIRM_NOUN, last)) if text.name_at[at] >= 0), None
    )
    if index is None or text.lower[index - 1] not in COMPANY_NOUNS:
        return
    found = text.names[text.name_at[index]]
    if found.kind != "place":
        yield Statement(None, (found.first, found.last), "current", None)


def _body_of(text: Text, offices: Sequence[Statement], first: int, last: int) -> list[Statement]:
    """Read the body that stands behind an office and a comma: "Ann Bly, VP Logistics, | Sunda Pulp"."""
    first += text.lower[first : first + 1] == ["the"]
    name = text.name_at[first] if first < last else -1
    titles = [one.title for one in offices[-1:] if one.organization is None and one.title is not None]
    if name < 0 or not titles or titles[0][1] + MAX_BRACKETS < first:
        return []
    found = text.names[name]
    firm = offices[-1].head is not None and text.lower[offices[-1].head] in FIRM_OFFICES
    several = found.kind == "unknown" and (firm or found.last - found.first > 1)
    told = found.last == last and (several or found.kind == "organization")
    return [Statement(None, (found.first, found.last), "current", None)] if told else []


def _represents(text: Text, first: int, last: int) -> bool:
    """Return whether these words tell for whom somebody speaks, or are a body's name alone: "Ann Bly, Marlow Institute,"."""
    lower = text.lower[first]
    if lower in SPEAKING_FOR:
        return lower not in ("speaking", "working") or text.lower[first + 1 : first + 2] in (["for"], ["on"])
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
            if text.names[name].kind in MAYBE_BODY:
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
    """Read the clause inside an apposition: "a former general who is now a researcher", "a lawyer representing the Miners' Union"."""
    for index in range(head + 1, last):
        if text.lower[index] == "who":
            yield from read_clause(text, index + 1, last)
        elif text.lower[index - 1 : index + 1] == ["employed", "by"] or (
            _is_participle(text.lower[index]) and _represents(text, index, last)
        ):
            yield from _represented(text, index, last)


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
