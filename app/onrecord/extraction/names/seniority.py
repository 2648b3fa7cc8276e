"""Two of one surname told apart by age: "the younger Doe", "the elder Doe"."""

from collections.abc import Mapping, Sequence

from onrecord.extraction.lexicon.en.kinship import BORN_AFTER, BORN_BEFORE, ELDER, KIN, YOUNGER
from onrecord.extraction.names.recognition import Name

_OLDEST = 120
"""Years."""


def is_by_age(words: Sequence[str], first: int) -> bool:
    """Return whether "the younger" or "the elder" stands before a surname."""
    return first > 1 and words[first - 2].lower() == "the" and _rank(words[first - 1]) != 0


def by_seniority(words: Sequence[str], first: int, fitting: Mapping[int, Name]) -> int | None:
    """Return which of two is meant by a surname behind "the younger" or "the elder" ; None where nothing tells.

    Args:
        words: The document's tokens.
        first: Where the surname stands.
        fitting: Whom it fits, each with the name that prints it in full.
    """
    wanted = _rank(words[first - 1]) if is_by_age(words, first) else 0
    if not wanted or len(fitting) != 2:  # noqa: PLR2004 - a comparative compares two
        return None
    one, other = fitting
    lead = _kin_rank(words, fitting[one]) - _kin_rank(words, fitting[other])
    if not lead:
        lead = _age(words, fitting[one]) - _age(words, fitting[other])
    return None if not lead else one if lead * wanted > 0 else other


def _rank(word: str) -> int:
    """Return 1 for "elder", -1 for "younger", 0 for other words."""
    return (word.lower() in ELDER) - (word.lower() in YOUNGER)


def _kin_rank(words: Sequence[str], name: Name) -> int:
    """Return 1 where a name is brought in as a parent's or an elder brother's, -1 as a child's or a kid brother's, else 0."""
    noun = name.first - 1 - (name.first > 0 and words[name.first - 1] == ",")
    if noun < 1 or words[noun] not in KIN:
        return 0
    return (words[noun] in BORN_BEFORE) - (words[noun] in BORN_AFTER) or _rank(words[noun - 1])


def _age(words: Sequence[str], name: Name) -> int:
    """Return the age printed behind a name between commas; 0 where none is, so that a child with an age is no elder of nobody's."""
    behind = words[name.last : name.last + 2]
    told = len(behind) > 1 and behind[0] == "," and behind[1].isdecimal() and int(behind[1]) <= _OLDEST
    return int(behind[1]) if told else 0
