"""How old the article says people are, and whom "the 34-year-old" can mean then."""

from onrecord.extraction.lexicon.en.common import SMALL_NUMBERS
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.profiles import Profiles

_OLD = "-year-old"
_IS = frozenset(("is", "was", "turned", "aged", ",", "("))
_BEHIND = frozenset((",", ".", ")", "and", "when", "who", "from", "of", "but"))
_BEFORE = 3
"""Words of a trade between an age and a name at most: "34-year-old bus driver Jane Doe"."""


def age_in(text: Text, first: int, last: int) -> str | None:
    """Return the age that a description tells, in figures."""
    told = (lower.removesuffix(_OLD) for lower in text.lower[first:last] if lower.endswith(_OLD))
    return next((SMALL_NUMBERS.get(age, age) for age in told), None)


def of_age(age: str, profiles: Profiles) -> tuple[list[int], frozenset[int]]:
    """Tell by their ages whom a description can mean.

    Args:
        age: In figures.
        profiles: Of everybody whom the article names.

    Returns:
        Who is so old, and who is of another age.
    """
    listed, names = profiles.entities.listed, profiles.entities.names
    told = {
        number: {found for index in one.names if (found := _told(profiles.text, names[index])) is not None}
        for number, one in enumerate(listed)
        if one.kind == "person"
    }
    alike = [number for number, ages in told.items() if age in ages]
    return alike, frozenset(number for number, ages in told.items() if ages and age not in ages)


def _told(text: Text, name: Name) -> str | None:
    """Return the age that stands beside a name: "Jane Doe, 34," or "34-year-old driver Jane Doe"."""
    behind = text.lower[name.last : name.last + 3]
    number = SMALL_NUMBERS.get("".join(behind[1:2]), "".join(behind[1:2]))
    if number.isdigit() and behind[0] in _IS and not _BEHIND.isdisjoint(behind[2:]):
        return number
    start = name.first if name.honorific is None else name.honorific
    return age_in(text, max(0, start - 1 - _BEFORE), start)
