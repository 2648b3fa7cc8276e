"""Noun phrases: what could name a source."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.speech_cues import NOUNS_AFTER_THAT

_INSIDE = frozenset(("CAP", "LOW", "PPL", "BOD", "RN", "PL", "NUM", "ING", "ED"))
_ALWAYS_INSIDE = (_INSIDE | {"POS", "-"}) - {"ED"}
"""Classes of words that go on with the noun phrase before them, whatever it is."""
_PERHAPS_INSIDE = frozenset(("SAY", "OPN", "ED", "OF", "CC", "DET", "/"))
"""Classes of words that do behind some."""


def noun_phrases(reading: Reading, first: int, last: int) -> list[tuple[int, int]]:
    """Find base noun phrases in tokens `first` to `last`, end excluded.

    A pronoun stands alone; a determiner, adjectives, nouns and capitalised words run together, over "of" between
    capitalised words and over possessives.

    Returns:
        Half-open token ranges in reading order, never overlapping.
    """
    classes, phrases = reading.classes, []
    index = first
    while index < last:
        name = classes[index]
        if name not in _OPENING:
            index += 1
        elif name in ("PRN", "PRO", "WHO") or (name == "THAT" and _speaks(reading, index + 1, last)):
            phrases.append((index, index + 1))
            index += 1
        elif name == "DET" or name in _INSIDE or (name == "THAT" and _starts(reading, index + 1, last)):
            end = _phrase_end(reading, index, last)
            phrases.append((index, end))
            index = end
        else:
            index += 1
    return phrases


_OPENING = _INSIDE | {"PRN", "PRO", "WHO", "THAT", "DET"}


def _starts(reading: Reading, index: int, last: int) -> bool:
    return index < last and reading.classes[index] in ("PPL", "BOD")


def _speaks(reading: Reading, index: int, last: int) -> bool:
    """Return whether a relative "that" is the subject of a reporting verb ("a message that said")."""
    return index < last and reading.classes[index] == "SAY" and reading.lower[index] not in NOUNS_AFTER_THAT


def _phrase_end(reading: Reading, start: int, last: int) -> int:
    classes = reading.classes
    index = start + 1
    while index < last and (
        classes[index] in _ALWAYS_INSIDE
        or (classes[index] in _PERHAPS_INSIDE and _runs_on(reading, index, last))
    ):
        index += 1
        if index < last and classes[index] == "(" and _has_initials(reading, index, last):
            index += _INITIALS
    while index > start + 1 and classes[index - 1] in ("POS", "-", "OF"):
        index -= 1
    return index


def _has_initials(reading: Reading, index: int, last: int) -> bool:
    """Return whether a body's initials in brackets stand before what goes on with the phrase: "Tidal Party |(TP)| leader"."""
    bracketed = reading.classes[index - 1 : index + _INITIALS] in _BRACKETED
    initials = bracketed and reading.document.tokens.words[index + 1].isupper()
    return initials and index + _INITIALS < last and reading.classes[index + _INITIALS] in _INSIDE


_INITIALS = 3
"""Tokens of initials in brackets."""
_BRACKETED = (["CAP", "(", "CAP", ")"], ["BOD", "(", "CAP", ")"])


def _runs_on(reading: Reading, index: int, last: int) -> bool:
    """Return whether a token of another class belongs to the noun phrase that runs up to it."""
    classes = reading.classes
    name, before = classes[index], classes[index - 1]
    if name in ("SAY", "OPN", "ED"):
        return before in ("DET", "POS")
    if name == "OF" or (name == "CC" and reading.lower[index] == "&"):
        return before == "CAP" and index + 1 < last and classes[index + 1] == "CAP"
    if name == "DET":
        return before == "DET"
    return name == "/" and len(reading.lower[index - 1]) == 1  # "T/Det Insp Jane Doe"


def ending_at(phrases: Sequence[tuple[int, int]], end: int) -> tuple[int, int] | None:
    """Return which of the phrases, in reading order and apart, ends at a token; None: none does."""
    at = bisect_left(phrases, (end,)) - 1
    return phrases[at] if at >= 0 and phrases[at][1] == end else None


def starting_at(phrases: Sequence[tuple[int, int]], start: int) -> tuple[int, int] | None:
    """Return which of the phrases, in reading order, starts at a token; None: none does."""
    at = bisect_left(phrases, (start,))
    return phrases[at] if at < len(phrases) and phrases[at][0] == start else None
