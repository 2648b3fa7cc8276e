"""Clauses that say which office somebody has been given, has held for long or holds no more: "was appointed director of X", "used to be"."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.role_clauses import (
    APPOINTED,
    APPOINTS,
    BEFORE_OFFICES,
    COMES,
    GIVES,
    LEAVES_OFFICE,
    OFTEN_INSIDE,
    POSTS,
    TAKES,
    WORKED,
    YEARS,
)
from onrecord.extraction.lexicon.en.roles import ONE_PERSON
from onrecord.extraction.quotation import Tense
from onrecord.extraction.roles.phrases import is_predicate, read_statements
from onrecord.extraction.roles.text import Statement, Text


def read_appointment(
    text: Text, index: int, end: int, phrase_end: Callable[[Text, int, int], int]
) -> Iterator[Statement]:
    """Read the office that the verb at `index` gives or takes; `phrase_end` tells where its phrase ends.

    The title must stand right behind the verb and its "as": "was made the director's guest" gives nobody an office.
    """
    found = _office(text.lower[index : min(index + 6, end)])
    if found is None:
        return
    length, tense = found
    first, stop = index + length, phrase_end(text, index, end)
    judged = text.lower[first - 1] == "been" and text.lower[first : first + 1] in (["a"], ["an"])
    if judged and _TIMES.isdisjoint(text.lower[first:stop]):
        return  # "has been a bad mayor"
    if first < stop and is_predicate(text, first, stop):
        yield from (
            replace(one, tense=tense) for one in read_statements(text, first, stop) if is_of_one(text, one)
        )


def office_given(before: Sequence[str]) -> Tense | None:
    """Return whether who is named behind these two words gets an office or loses one: "has named", "appointment of", "resignation of"."""
    if before[-1:] != ["of"]:
        return None if APPOINTS.isdisjoint(before[-1:]) else "current"
    return "current" if before[0] in GIVES else "former" if before[0] in TAKES else None


def is_of_one(text: Text, office: Statement) -> bool:
    """Return whether a title is for one person: "director", not "friends"."""
    return office.head is not None and text.lower[office.head] in ONE_PERSON


_TIMES = YEARS | {"since", "until"}


def _office(lower: Sequence[str]) -> tuple[int, Tense] | None:
    """Return how many of these words lead to the office, and whether it is still held; None: they lead to none."""
    at = 1 if lower[0] in BEFORE_OFFICES else 0
    at += at < len(lower) and lower[at] in OFTEN_INSIDE
    if lower[at : at + 1] == ["been"] or lower[at : at + 1] == ["be"]:
        at += 1
        if lower[0] in ("has", "had") and not _is_chosen(lower, at):
            return at, "former" if lower[0] == "had" else "current"
    if lower[:3] == ["used", "to", "be"]:
        return 3, "former"
    if lower[0] == "until":
        return next(((place + 1, "former") for place in range(2, len(lower)) if lower[place] == "was"), None)
    if at and _is_chosen(lower, at):
        behind = at + 1 + (lower[at + 1 : at + 2] == ["in"])  # "sworn in"
        return behind + (lower[behind : behind + 1] == ["as"]), "current"
    return _over_as(lower, at)


def _is_chosen(lower: Sequence[str], at: int) -> bool:
    return not APPOINTED.isdisjoint(lower[at : at + 1])


def _over_as(lower: Sequence[str], at: int) -> tuple[int, Tense] | None:
    """Read "stepped down as", "left her job as", "took over as"."""
    if "as" not in lower[at + 1 : at + 4]:
        return None
    link = lower.index("as", at + 1)
    verb = tuple(lower[at:link])
    if verb in LEAVES_OFFICE or (verb[0] in ("left", "quit") and len(verb) > 1 and verb[-1] in POSTS):
        return link + 1, "former"
    if at and len(verb) == 1 and verb[0] in WORKED:
        return link + 1, "current" if lower[0] == "has" else "former"
    return (link + 1, "current") if verb in COMES else None
