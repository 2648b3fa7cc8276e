"""Candidates that claim the same words: one attribution is told once, and inside another it is not told at all."""

from collections.abc import Sequence

from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import EMBEDDING

REACH = 6
"""Candidates on each side that may claim the same words."""
SAME = 0.8
"""Share of their tokens from which two contents are the same."""
_JOINTS = frozenset((",", "CC", ";", ":", "-", "—", "–", "--", "ADV", "OQ", "CQ", "."))
"""What stands before an attribution that is told beside another one, not inside it."""

Scored = tuple[Candidate, float]


def drop_duplicates(reading: Reading, kept: Sequence[Scored]) -> list[Scored]:
    """Drop of two candidates with the same content the less likely, and a candidate that stands inside another's content."""
    dropped: set[int] = set()
    for index, (candidate, probability) in enumerate(kept):
        for other, chance in kept[index + 1 : index + 1 + REACH]:
            if other.block.window[0] >= candidate.block.window[1]:
                break
            if id(candidate) in dropped or id(other) in dropped:
                continue
            lost = _less(reading, (candidate, probability), (other, chance))
            if lost is not None:
                dropped.add(id(lost))
    return [pair for pair in kept if id(pair[0]) not in dropped]


def _less(reading: Reading, one: Scored, two: Scored) -> Candidate | None:
    """Return which of two candidates is told by the other already; None: neither."""
    (first, probability), (second, chance) = one, two
    shared = _shared(first, second)
    if _same(first, second, shared) or _told_twice(reading, first, second, shared):
        return second if chance <= probability or _is_sign(second) else first
    if _inside(reading, second, first):
        return second
    return first if _inside(reading, first, second) else None


def _is_sign(candidate: Candidate) -> bool:
    return not candidate.block.lemma[0].isalpha()


def _same(one: Candidate, other: Candidate, shared: int) -> bool:
    return shared > SAME * (_size(one) + _size(other) - shared)


def _told_twice(reading: Reading, one: Candidate, other: Candidate, shared: int) -> bool:
    """Return whether one source has two cues for words of which the one has all of the other's: "said in a statement that".

    "said it rained, adding that it poured" and "while insisting that it poured" are two statements all the same.
    """
    (first, last), (start, end) = one.source or (0, 0), other.source or (0, 0)
    less, more = sorted((one, other), key=_size)
    if not (first < end and start < last) or shared != _size(less):
        return False
    within = any(begin <= less.block.cue < close for begin, close in more.runs())
    return not (within and _is_joined(reading, less))


def _is_joined(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a verb within the words of another goes on with what its speaker said: "adding", "while insisting", "and asked why"."""
    cue, lower = candidate.block.cue, reading.lower
    clause = (
        reading.classes[cue - 1] == "CC" and lower[cue + 1 : cue + 2] != [] and lower[cue + 1] in EMBEDDING
    )
    return clause or candidate.block.lemma == "add" or lower[cue - 1] == "while"


def _shared(one: Candidate, other: Candidate) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one.runs() for b in other.runs())


def _size(candidate: Candidate) -> int:
    return sum(end - start for start, end in candidate.runs())


def _inside(reading: Reading, inner: Candidate, outer: Candidate) -> bool:
    """Return whether cue, source and content of `inner` are part of what `outer` reports."""
    first = min(inner.block.start, *(run[0] for run in inner.runs()))
    last = max(inner.block.end, *(run[1] for run in inner.runs()))
    run = next(((start, end) for start, end in outer.runs() if start <= first and last <= end), None)
    if run is None:
        return False
    whole = run[0] == first == reading.first[reading.document.tokens.sentences[first]]
    return whole or reading.classes[first - 1] not in _JOINTS
