"""Surnames that are once printed with a letter too few, too many or another: "Hanson" where Ann Hansen was named."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.extraction.names.matching import core, index_key

FEWEST_LETTERS = 5
"""Letters of a surname that may be misspelt: shorter ones are too often two names ("Reed", "Read")."""
LONG = 8
"""Letters from which one may be missing and another added."""
STEM = 1
"""Letters at the beginning that are the same."""


class Spellings:
    """The surnames of those named in full, by how they begin."""

    def __init__(self, single: Iterable[str] = ()) -> None:
        """Take the words that stand alone as a name, as often as they do."""
        self._times: dict[str, int] = {}
        for word in single:
            self._times[word] = self._times.get(word, 0) + 1
        self._by_stem: dict[str, dict[str, set[int]]] = {}

    def note(self, words: tuple[str, ...], entity: int) -> None:
        """Remember whose surname this is, where it is long enough."""
        surname = index_key(core(words)[-1])
        if len(words) > 1 and len(surname) >= FEWEST_LETTERS:
            self._by_stem.setdefault(surname[:STEM], {}).setdefault(surname, set()).add(entity)

    def meant(self, word: str, most: int) -> int | None:
        """Return whose surname a word is that stands in the text once and is no name of anybody else's.

        Args:
            word: The name as printed.
            most: Surnames that are compared with it.
        """
        printed = index_key(word)
        alike: Mapping[str, set[int]] = self._by_stem.get(printed[:STEM], {})
        if self._times.get(word) != 1 or len(printed) < FEWEST_LETTERS or word in given_names():
            return None
        found = {
            entity
            for surname in list(alike)[-most:]
            if printed not in (surname, surname + "s") and _is_near(printed, surname)
            for entity in alike[surname]
        }
        return found.pop() if len(found) == 1 else None


def _is_near(one: str, two: str) -> bool:
    """Return whether two surnames differ by a letter, long ones by two: "Bauchtman" for Buchtmann."""
    if _differ_by_one(one, two):
        return True
    if min(len(one), len(two)) < LONG or abs(len(one) - len(two)) > 1:
        return False
    shorter = {one[:at] + one[at + 1 :] for at in range(len(one))}
    return any(two[:at] + two[at + 1 :] in shorter for at in range(len(two)))


def _differ_by_one(one: Sequence[str], two: Sequence[str]) -> bool:
    """Return whether one letter is missing, added, changed, or stands before the one that it should follow."""
    short, long = sorted((one, two), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[start : start + 2] == long[start : start + 2][::-1]
    return short[start + 1 :] == long[start + 1 :] or (swapped and short[start + 2 :] == long[start + 2 :])
