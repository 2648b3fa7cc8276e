"""Matches newly found quotations to stored quotes, so that a better engine does not break citations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.text.spans import Span

_SAME = 0.5
"""Share of common code points from which two quotations that stand on overlapping words are one."""
_BUCKET = 512
"""Code points; only quotations that share a bucket are compared, so that the work grows with the text."""

Places = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Index of a stored quote and of the found quotation that is the same one."""

    stored: int
    found: int


def match(stored: Mapping[int, Places], found: Sequence[Places]) -> list[Pair]:
    """Pair stored quotes with found quotations: first those with the same spans, then by common code points.

    Args:
        stored: Content spans of each stored quote that has a place in the text, by its index.
        found: Content spans of each found quotation, in reading order.

    Returns:
        Pairs in the order of `found`; no index twice.
    """
    by_places: dict[Places, list[int]] = defaultdict(list)
    for index in sorted(stored, reverse=True):
        by_places[stored[index]].append(index)
    pairs = [Pair(by_places[places].pop(), index) for index, places in enumerate(found) if by_places[places]]
    taken = {pair.stored for pair in pairs}
    paired = {pair.found for pair in pairs}
    buckets: dict[int, list[int]] = defaultdict(list)
    for index, places in stored.items():
        if index not in taken:
            for bucket in _buckets(places):
                buckets[bucket].append(index)
    for index, places in enumerate(found):
        if index in paired:
            continue
        candidates = {other for bucket in _buckets(places) for other in buckets[bucket]} - taken
        best = max(candidates, key=lambda other: (overlap(stored[other], places), -other), default=None)
        if best is not None and overlap(stored[best], places) >= _SAME:
            taken.add(best)
            pairs.append(Pair(best, index))
    return sorted(pairs, key=lambda pair: pair.found)


def overlap(first: Places, second: Places) -> float:
    """Return the code points that both have, as a share of those that either has."""
    common = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start)) for one in first for other in second
    )
    return common / (_size(first) + _size(second) - common)


def _size(places: Places) -> int:
    return sum(span.end - span.start for span in places)


def _buckets(places: Places) -> set[int]:
    return {
        bucket for span in places for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1)
    }
