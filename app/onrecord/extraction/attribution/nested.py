"""Attributions within the words of another: "Ann Bly said | the mayor had told her that nobody would lose a job".

All of it is what Bly said. Words within words are no quotation of their own, with marks or without: an attribution stands at
the top level of the article, and only there does the article itself vouch for who spoke.
"""

from collections.abc import Sequence

from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading

_SUBJECT = frozenset(
    ("DET", "CAP", "LOW", "PPL", "BOD", "RN", "PL", "NUM", "POS", "PRN", "PRO", "OF", "ED", "ING", "-")
)
"""Classes of the words of a subject."""
_AUXILIARY = frozenset(("HAVE", "MOD", "DO", "ADV", "LY", "NEG"))
"""Classes between a subject and its verb."""


def without_nested(
    reading: Reading, kept: Sequence[tuple[Candidate, float]]
) -> list[tuple[Candidate, float]]:
    """Drop the attributions that the words of the one before them tell of; in reading order of the cues."""
    found: list[tuple[Candidate, float]] = []
    for candidate, chance in kept:
        if not (found and is_told_within(reading, found[-1][0], candidate)):
            found.append((candidate, chance))
    return found


def is_told_within(reading: Reading, outer: Candidate, inner: Candidate) -> bool:
    """Return whether the subject of the clause that opens an attribution's words, and nothing more, leads to another cue."""
    cue = inner.block.cue
    if (
        outer.right is None
        or inner.right is None
        or reading.classes[cue] != "SAY"
        or inner.block.form == "ing"
    ):
        return False
    start, end = outer.right
    start += reading.lower[start] == "that"
    last = cue
    while last > start and reading.classes[last - 1] in _AUXILIARY:
        last -= 1
    plain = reading.stretches[start] < 0 and reading.stretches[cue] < 0
    return plain and start < last <= cue < end and _SUBJECT.issuperset(reading.classes[start:last])
