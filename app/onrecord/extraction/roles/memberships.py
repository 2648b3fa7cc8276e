"""Where somebody belongs, told without a title: "Jane Doe of the Marlow Institute", "at Byrne & Rowe", "(Harbour Fund)"."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS, COMPANY_SIGNS, FIRM_ROLES, VENUES
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.honorifics import NOUNS
from onrecord.extraction.lexicon.en.places import PLACES, STREETS
from onrecord.extraction.lexicon.en.politics import PARTIES
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.role_clauses import HOLDS_STILL, NO_MEMBERSHIP, SECTIONS
from onrecord.extraction.lexicon.en.roles import CAPACITIES
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.appointments import is_of_one
from onrecord.extraction.roles.phrases import is_predicate, read_statements
from onrecord.extraction.roles.text import Statement, Text

MAX_MEMBERSHIP = 6
"""Tokens of "of the Marlow Institute" at most."""
MAX_OPENING = 11
"""Tokens of "Speaking on behalf of the Marlow Institute for Peace," at most."""
MAX_BRACKETS = 5
"""Tokens between an office and its body behind a comma: "Director | (Fisheries), | Harbour Board"."""
_FIRMS = tuple([noun] for noun in sorted(BODY_NOUNS | FIRM_ROLES))
"""Nouns between a place and the name of a body there."""


def membership(text: Text, index: int, end: int, *, close: bool, works: bool = False) -> Iterator[Statement]:
    """Read "of the Marlow Institute" after a name.

    Args:
        text: The article.
        index: The preposition.
        end: Where the phrase ends.
        close: No comma stands between, so only "of" is sure.
        works: A verb or a title before says that this is where somebody works.

    Yields:
        The body, without a title.
    """
    sure = not close or text.lower[index] == "of"
    if not sure and text.lower[index] == "at":
        yield from _at(text, index + 1, titled=works)
        return
    section = not SECTIONS.isdisjoint(text.lower[index + 1 : index + 4])
    for at in range(index + 1, min(end, index + MAX_MEMBERSHIP * (1 + section))):
        name = text.name_at[at]
        if name >= 0:
            found = text.names[name]
            if found.kind == "place" and text.lower[found.last : found.last + 1] in _FIRMS:
                continue  # "of London broker Byrne & Co"
            known = found.kind == "organization" or text.lower[found.first - 1] in BODY_NOUNS
            known = known or (
                sure and found.kind == "unknown" and not (_is_home(text, found, close=close) and not works)
            )
            if (
                known
                or (found.kind == "place" and close and sure and works)
                or _is_of_partners(found, sure=sure)
            ):
                yield Statement(None, (found.first, found.last), "current", None)
            if found.kind != "place" or text.words[found.last : found.last + 1] not in (["'s"], ["’s"]):
                return
        elif text.lower[at] in NO_MEMBERSHIP:
            return


def bracketed(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read the body or party that stands alone in brackets: "Jane Doe (Harbour Fund)", "Cllr Jane Doe (HF)", "(of the Harbour Fund)"."""
    if first < last and text.lower[first] in ("of", "from"):
        yield from membership(text, first, last, close=True)
        return
    first += text.lower[first : first + 1] == ["the"]
    if last - first == 1 and text.words[first] in PARTIES:
        yield Statement(None, (first, last), "current", None)
        return
    name = text.name_at[first] if first < last else -1
    if name >= 0 and text.names[name].last == last:
        found = text.names[name]
        party = found.kind == "unknown" and (
            text.words[found.first].endswith("s") or _is_politician(text, first - 1)
        )
        if found.kind == "organization" or party:
            yield Statement(None, (found.first, found.last), "current", None)


def _is_politician(text: Text, bracket: int) -> bool:
    """Return whether a title of politicians stands before the name before a bracket: "MK Jane Doe (Meretz)"."""
    name = text.name_at[bracket - 1]
    start = bracket if name < 0 else text.names[name].first
    title = "".join(text.lower[max(start - 1, 0) : start]).rstrip(".")
    return CAPACITIES.get(NOUNS.get(title, title)) == "politician"


def _at(text: Text, index: int, *, titled: bool) -> Iterator[Statement]:
    """Read the body right behind "at", which is no place to be: "Ann Bly at Byrne & Rowe said"."""
    index += text.lower[index : index + 1] == ["the"]
    name = text.name_at[index] if index < len(text.words) else -1
    if name < 0:
        return
    found = text.names[name]
    firm = not COMPANY_SIGNS.isdisjoint(text.lower[found.first : found.last])
    several = found.last - found.first > 1 and text.words[found.last - 1] not in VENUES
    known = found.kind == "organization" or (titled and found.kind == "unknown")
    if known and (firm or several):
        yield Statement(None, (found.first, found.last), "current", None)


def _is_of_partners(name: Name, *, sure: bool) -> bool:
    """Return whether a firm is called by two surnames: "Ann Bly of | Sutcliffe Boyd"; nobody is "of" a person."""
    return sure and name.kind == "person" and name.honorific is None and name.last - name.first > 1


def _is_home(text: Text, name: Name, *, close: bool) -> bool:
    """Distinguish where somebody lives ("Ivy Potts, of Kilburn,", "of Harehills Lane,") from a body: British papers say it behind a comma."""
    last = text.words[name.last - 1]
    comma, *country = text.words[name.last : name.last + 2] or [""]
    if comma == "," and not PLACES.isdisjoint(country):
        return True  # "of Aberdale, Scotland"
    single = name.last - name.first == 1 and not last.isupper()
    return single or (not close and last in STREETS)


def owned(text: Text, start: int) -> Iterator[Statement]:
    """Read the body whose member a name is: "Coast News' | Ann Bly said"."""
    if start < 2 or text.words[start - 1] not in POSSESSIVES:  # noqa: PLR2004 - a name and its mark
        return
    name = text.name_at[start - 2]
    if text.words[start - 2] in PARTIES:
        yield Statement(None, (start - 2, start - 1), "current", None)
        return
    several = (
        name >= 0
        and text.names[name].kind == "unknown"
        and text.names[name].last - text.names[name].first > 1
    )
    if name >= 0 and (several or text.names[name].kind == "organization"):
        yield Statement(None, (text.names[name].first, text.names[name].last), "current", None)


def opened(text: Text, start: int, sentences: list[int]) -> Iterator[Statement]:
    """Read the body at which a sentence says that somebody spoke: "At Coast Airways, | Ann Bly called it small"."""
    if not start or text.words[start - 1] != ",":
        return
    begin, least = start - 1, max(0, start - MAX_OPENING)
    while begin > least and sentences[begin - 1] == sentences[start]:
        begin -= 1
    if text.lower[begin] == "as":
        yield from _opening_office(text, begin + 1, start)
    spoken = begin + (text.lower[begin] == "speaking")
    behalf = text.lower[spoken : spoken + 3] == ["on", "behalf", "of"]
    speaking = text.lower[begin : begin + 2] == ["speaking", "for"]
    if text.lower[begin] not in ("at", "representing") and not (speaking or behalf):
        return
    first = spoken + 3 if behalf else begin + 1 + speaking
    first += text.lower[first] == "the"
    name = text.name_at[first]
    body = text.names[name] if name >= 0 and text.names[name].last == start - 1 else None
    known = body is not None and (
        body.kind == "organization" or (body.kind == "unknown" and (speaking or behalf))
    )
    if body is not None and known and text.words[body.last - 1] not in VENUES:
        yield Statement(None, (body.first, body.last), "current", None)


def _opening_office(text: Text, first: int, start: int) -> Iterator[Statement]:
    """Read the office that opens a sentence: "As director of the Harbour Fund, | Ann Bly has seen it"; only what holds still."""
    name = text.name_at[start]
    last = start if name < 0 else text.names[name].last
    holds = HOLDS_STILL.union(SPEECH_FORMS).isdisjoint(text.lower[last : last + 1])
    if not holds and is_predicate(text, first, start - 1):
        yield from (one for one in read_statements(text, first, start - 1) if is_of_one(text, one))


def with_bodies(statements: Iterator[Statement]) -> list[Statement]:
    """Join an office and the body that stands right behind it: "VP Logistics, | Sunda Pulp"."""
    found: list[Statement] = []
    for one in statements:
        title = found[-1].title if found and found[-1].organization is None else None
        body = one.organization if one.title is None and found and one.tense == found[-1].tense else None
        if title is not None and body is not None and 0 < body[0] - title[1] <= MAX_BRACKETS:
            found[-1] = replace(found[-1], organization=body)
        else:
            found.append(one)
    return found
