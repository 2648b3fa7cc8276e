"""Finds the place of stored spans in a changed text: by the paragraph, else by exact words with context.

The W3C's text quote selector names words by what stands before and after them; here it must leave no doubt, for
a correction that lands on other words would put them into somebody's mouth.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.spans import Span

_CONTEXT = 32
"""Code points before and after a span that belong to its address, as in Hypothesis's anchoring."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Two texts of one article, and how far each paragraph that both have in one copy has moved."""

    before: str
    after: str
    shifts: tuple[tuple[Span, int], ...]
    """Paragraph of the old text and what to add to its offsets, in reading order."""


def align(before: str, old: Sequence[Span], after: str, new: Sequence[Span]) -> Anchors:
    """Compare two texts by their paragraphs."""
    counts_before = Counter(span.cut(before) for span in old)
    counts_after = Counter(span.cut(after) for span in new)
    places = {span.cut(after): span.start for span in new}
    shifts = tuple(
        (span, places[words] - span.start)
        for span in old
        if counts_before[words := span.cut(before)] == 1 == counts_after[words]
    )
    return Anchors(before, after, shifts)


def by_paragraph(anchors: Anchors, spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """Return the places of `spans` when each stands in a paragraph that only moved, else None."""
    places = tuple(_shifted(anchors, span) for span in spans)
    found = tuple(place for place in places if place is not None)
    return found if len(found) == len(places) else None


def by_words(anchors: Anchors, spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """Return the places of `spans` when each is certain and they keep their order, else None.

    Certain is a place in a paragraph that only moved, or the one place where the words stand between the same
    context on both sides.
    """
    found = []
    for span in spans:
        place = _shifted(anchors, span) or _in_context(anchors, span)
        if place is None:
            return None
        found.append(place)
    ranks = sorted(range(len(spans)), key=lambda index: spans[index])
    in_order = all(found[first].start <= found[second].start for first, second in pairwise(ranks))
    return tuple(found) if in_order else None


def _shifted(anchors: Anchors, span: Span) -> Span | None:
    low, high = 0, len(anchors.shifts)
    while low < high:
        middle = (low + high) // 2
        if anchors.shifts[middle][0].end < span.end:
            low = middle + 1
        else:
            high = middle
    if low == len(anchors.shifts):
        return None
    paragraph, shift = anchors.shifts[low]
    return Span(span.start + shift, span.end + shift) if paragraph.contains(span) else None


def _in_context(anchors: Anchors, span: Span) -> Span | None:
    start = max(0, span.start - _CONTEXT)
    needle = anchors.before[start : span.end + _CONTEXT]
    first = anchors.after.find(needle)
    if first < 0 or anchors.after.find(needle, first + 1) >= 0:
        return None
    place = first + span.start - start
    return Span(place, place + span.end - span.start)
