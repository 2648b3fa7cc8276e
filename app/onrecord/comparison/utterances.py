"""Whether two quotations print the same words of one speaker, and how the one differs from the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.comparison.changes import Change
from onrecord.comparison.comparing import Comparison, Grade, compare, weight_of
from onrecord.comparison.passage import Passage
from onrecord.comparison.people import may_be_one
from onrecord.comparison.runs import run_of

Relation = Literal["first", "same", "part", "longer", "cut", "altered"]
"""What words are beside those that were printed first: these very ones, the same again, a part of them, these and more,
with some left out in between, or other ones."""

LEAST_WORDS = 5
"""What everybody says in so few words is no utterance of its own."""
LEAST_WEIGHT = 2.5
"""Of the words together; those that carry little count less."""
LEAST_SHARE = 8
"""A part of a quotation this many times as long is not the same utterance: a speech is not one of its sentences."""
PROBES = 16
"""Runs of three words that a quotation is looked up by, from all over it."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """What two quotations must share at least to be one utterance."""

    words: int
    weight: float
    altered_words: int
    likeness: float


_OWN = _Bar(LEAST_WORDS, LEAST_WEIGHT, 6, 0.75)
_NOBODY = _Bar(6, 3.5, 7, 0.8)
_OTHERS = _Bar(8, 5.0, 10, 0.9)
"""Of one speaker, where one side names nobody, and of two: what two say alike by chance is short."""


_UNALTERED: frozenset[Grade] = frozenset(("exact", "cut"))


@dataclass(frozen=True, slots=True)
class Said:
    """What one article prints of somebody's own words."""

    passage: Passage
    speaker: str | None


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How alike two quotations of one utterance are; the best sorts first."""

    altered: bool
    unlike: float
    other_speaker: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """How words differ from those that were printed first; of each change `draft` has the words here, `record` the first ones."""

    relation: Relation
    changes: tuple[Change, ...]


def is_utterance(keys: Sequence[str]) -> bool:
    """Return whether words are enough to be known again."""
    return len(keys) >= LEAST_WORDS and sum(map(weight_of, keys)) >= LEAST_WEIGHT


def probes_of(keys: Sequence[str]) -> list[int]:
    """Return the runs to look a quotation up by: of each stretch of its words the run that says most."""
    starts = range(len(keys) - 2)
    of_words = [len(key) * weight_of(key) for key in keys]
    weights = [sum(three) for three in zip(of_words, of_words[1:], of_words[2:], strict=False)]
    step = max(1, len(starts) / PROBES)
    chosen = {
        max(starts[int(at * step) : int(at * step + step)], key=weights.__getitem__)
        for at in range(min(PROBES, len(starts)))
    }
    return [run_of(keys[start : start + 3]) for start in sorted(chosen)]


def same_utterance(left: Said, right: Said) -> Likeness | None:
    """Return how alike two quotations are when both print the same words, whole or in part; else None."""
    short, long = sorted((left.passage, right.passage), key=lambda passage: len(passage.words))
    bar, other = _bar(left.speaker, right.speaker)
    if not _reaches(short, long, bar):
        return None
    if short.keys == long.keys:
        return Likeness(altered=False, unlike=0.0, other_speaker=other)
    found = _compared(short, long)
    if found is None:
        return None
    altered = found.grade not in _UNALTERED
    if altered and (len(short.words) < bar.altered_words or found.likeness < bar.likeness):
        return None
    return Likeness(altered, round(1 - found.likeness, 6), other)


def _bar(left: str | None, right: str | None) -> tuple[_Bar, bool]:
    """Return what two quotations must share, and whether their speakers cannot be one."""
    if left is None or right is None:
        return _NOBODY, False
    return (_OWN, False) if may_be_one(left, right) else (_OTHERS, True)


def _reaches(short: Passage, long: Passage, bar: _Bar) -> bool:
    words = len(short.words)
    enough = words >= bar.words and sum(map(weight_of, short.keys)) >= bar.weight
    return enough and words * LEAST_SHARE >= len(long.words)


def difference(passage: Passage, first: Passage) -> Difference:
    """Return how words of an utterance differ from those that were printed first."""
    if passage.keys == first.keys:
        return Difference("same", ())
    longer = len(passage.words) > len(first.words)
    found = _compared(first, passage) if longer else _compared(passage, first)
    if found is None:
        return Difference("altered", ())
    changes = tuple(_turned(change) for change in found.changes) if longer else found.changes
    if found.grade not in _UNALTERED:
        return Difference("altered", changes)
    if longer:
        return Difference("longer", changes)
    return Difference("cut" if found.grade == "cut" else "part", changes)


def _compared(short: Passage, long: Passage) -> Comparison | None:
    return compare(short, long) if not all(short.inserted) else None


def _turned(change: Change) -> Change:
    return Change(change.kind, change.record, change.draft, change.start, change.end)
