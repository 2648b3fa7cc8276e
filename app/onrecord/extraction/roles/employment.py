"""Clauses that say where somebody has come to work, or works no more: "was hired by X", "left X in May", "sits on X"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.bodies import POLITICAL_BODIES
from onrecord.extraction.lexicon.en.common import TIMES
from onrecord.extraction.lexicon.en.offices import BOOKS_OF_FACT, WROTE
from onrecord.extraction.lexicon.en.politics import PARTIES
from onrecord.extraction.lexicon.en.role_clauses import (
    ADDRESSED,
    AFTER_LEAVING,
    BOARDS,
    HIRED,
    LED,
    LEFT,
    RESIGNED,
    SEATED,
    STANDS,
    YEARS,
)
from onrecord.extraction.lexicon.en.roles import DIRECTING, OFFICERS
from onrecord.extraction.names.kinds import MAYBE_BODY
from onrecord.extraction.quotation import Tense
from onrecord.extraction.roles.memberships import opened, owned
from onrecord.extraction.roles.text import Statement, Text

_TIME = 6
"""Tokens of "after twenty-one long years"."""
_COUNTED = 4
"""Tokens behind "wrote" in which the book is called: "a short history"."""
_BOOK_ENDS = frozenset((",", ".", ";", ":", ")", "—", "–", "and"))
_SPAN = 12
"""Tokens of "After two decades with the Harbour Fund," at most."""


def read_employment(text: Text, index: int, end: int) -> Iterator[Statement]:
    """Read the body that a verb at `index` says somebody serves on, was hired by or has left."""
    verb, after = text.lower[index], text.lower[index + 1 : index + 3]
    if verb in SEATED and after[:1] == ["on"]:
        yield from _body(text, _past_board(text, index + 2), SEATED[verb])
    elif verb in ("was", "is") and after[1:] == ["by"] and after[0] in HIRED:
        yield from _body(text, index + 3, "current")
    elif verb in RESIGNED and after[:1] == ["from"]:
        yield from _body(text, index + 2, "former")
    elif (book := _book(text, index, end)) is not None:
        yield Statement(book, None, "current", None)
    elif (tense := _stands(verb, after)) is not None:
        yield from _party(text, index + 2 + (verb in ("is", "was")), tense)
    elif verb in LEFT:
        yield from [one for one in _body(text, index + 1, "former") if _is_for_good(text, _end(one), end)]


def _book(text: Text, index: int, end: int) -> tuple[int, int] | None:
    """Return the tokens that tell which book somebody wrote: "wrote a history of the pits", "has | written two books about it"."""
    verb = index + (text.lower[index] == "has")
    if WROTE.isdisjoint(text.lower[verb : verb + 1]):
        return None
    if BOOKS_OF_FACT.isdisjoint(text.lower[verb + 1 : min(verb + 1 + _COUNTED, end)]):
        return None
    last = verb + 1
    while last < end and text.words[last] not in _BOOK_ENDS:
        last += 1
    return verb, last


def _past_board(text: Text, index: int) -> int:
    """Return where the body stands on whose board somebody sits: "on the board of | Tidal Foods"."""
    end = index + (text.lower[index : index + 1] == ["the"])
    while not BOARDS.isdisjoint(text.lower[end : end + 1]):
        end += 1
    return end + 1 if text.lower[end - 1] in BOARDS and text.lower[end : end + 1] == ["of"] else index


def _stands(verb: str, after: Sequence[str]) -> Tense | None:
    """Return whether somebody stands for a party or has stood: "is standing for", "stood for"."""
    if verb in ("is", "was") and after == ["standing", "for"]:
        return "current" if verb == "is" else "former"
    return STANDS.get(verb) if after[:1] == ["for"] else None


def _party(text: Text, index: int, tense: Tense) -> Iterator[Statement]:
    index += text.lower[index : index + 1] == ["the"]
    if any(word.removesuffix("s") in PARTIES for word in text.words[index : index + 1]):
        yield Statement(None, (index, index + 1), tense, None)
        return
    yield from [one for one in _body(text, index, tense) if text.lower[_end(one) - 1] in POLITICAL_BODIES]


def behind_mark(text: Text, start: int, last: int, sentences: list[int]) -> Iterator[Statement]:
    """Read where somebody belongs, told before a mark."""
    yield from owned(text, start)
    yield from opened(text, start, sentences)
    yield from after_years(text, start, last, sentences)


def behind_verb(text: Text, start: int) -> Iterator[Statement]:
    """Read where somebody belongs, told by a verb right before the name."""
    yield from hired_by(text, start)
    yield from led_by(text, start)


def hired_by(text: Text, start: int) -> Iterator[Statement]:
    """Read the body that has hired whom a name names: "Courts Watch has hired | Ann Bly"."""
    if not start or text.lower[start - 1] not in HIRED:
        return
    verb = start - 1
    verb -= text.lower[verb - 1] in ("has", "had")
    name = text.name_at[verb - 1] if verb else -1
    if name >= 0 and text.names[name].last == verb and text.names[name].kind in MAYBE_BODY:
        yield Statement(None, (text.names[name].first, verb), "current", None)


def led_by(text: Text, start: int) -> Iterator[Statement]:
    """Read the body whose head a name is, behind it: "Tidal Foods, led by | Ann Bly"."""
    verb = start - 2
    if verb < 2 or text.lower[verb + 1] != "by" or text.lower[verb] not in LED or text.words[verb - 1] != ",":  # noqa: PLR2004 - a name and a comma
        return
    name = text.name_at[verb - 2]
    if name >= 0 and text.names[name].kind in MAYBE_BODY:
        yield Statement(None, (text.names[name].first, text.names[name].last), "current", None)


def where_held(text: Text, start: int, offices: list[Statement]) -> list[Statement]:
    """Give an office the body before "where": "Tidal Foods, where | Ann Bly is director"."""
    if text.lower[max(0, start - 2) : start] != [",", "where"]:
        return offices
    name = text.name_at[start - 3]
    if name < 0 or text.names[name].kind not in MAYBE_BODY:
        return offices
    body = text.names[name].first, text.names[name].last
    return [replace(one, organization=one.organization or body) for one in offices]


def addressing_staff(text: Text, office: Statement, verb: int) -> Iterator[Statement]:
    """Read the body whose staff its officer speaks to: "Chief executive Ann Bly | told staff at Tidal Foods that"."""
    if office.head is None or office.title is None or text.lower[verb : verb + 1] != ["told"]:
        return
    head = text.lower[office.head]
    leads = head in OFFICERS or (head == "director" and text.lower[office.head - 1] in DIRECTING)
    told = not ADDRESSED.isdisjoint(text.lower[verb + 1 : verb + 2])
    if leads and told and text.lower[verb + 2 : verb + 3] in (["at"], ["of"]):
        yield from _body(text, verb + 3, "current")


def after_years(text: Text, start: int, last: int, sentences: Sequence[int]) -> Iterator[Statement]:
    """Read where somebody has been for long, at the opening of a sentence: "After nine years at Marlow Bank, | Ann Bly left"."""
    if text.words[start - 1] != ",":
        return
    begin, least = start, max(0, start - _SPAN)
    while begin > least and sentences[begin - 1] == sentences[start]:
        begin -= 1
    if text.lower[begin] != "after":
        return
    years = next((at for at in range(begin + 1, start) if text.lower[at] in YEARS), start)
    if text.lower[years + 1 : years + 2] in (["at"], ["with"]):
        goes = not AFTER_LEAVING.isdisjoint(text.lower[last : last + 2])
        found = _body(text, years + 2, "former" if goes else "current")
        yield from [one for one in found if _end(one) == start - 1]


def _body(text: Text, index: int, tense: Tense) -> Iterator[Statement]:
    """Read the body named right here, behind an article or none; places and persons are none."""
    index += text.lower[index : index + 1] == ["the"]
    name = text.name_at[index] if index < len(text.words) else -1
    if name >= 0 and text.names[name].kind == "organization" and text.names[name].first == index:
        yield Statement(None, (index, text.names[name].last), tense, None)


def _end(statement: Statement) -> int:
    return statement.organization[1] if statement.organization else 0


def _is_for_good(text: Text, last: int, end: int) -> bool:
    """Distinguish leaving one's work from leaving a building: by years behind it, a month or year, or what came then."""
    after = text.lower[last : min(last + _TIME, end)]
    if after[:1] == ["in"]:
        time = text.words[last + 1 : last + 2]
        return any(one in TIMES or one.isdigit() for one in time)
    if after[:1] == ["to"]:
        return not AFTER_LEAVING.isdisjoint(after[1:2])
    return after[:1] == ["after"] and not YEARS.isdisjoint(after)
