"""Finds the place of stored spans in a changed text: by the paragraph, else by exact words with context.

The W3C's text quote selector names words by what stands before and after them; here it must leave no doubt, for
a correction that lands on other words would put them into somebody's mouth.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.text.spans import Span

_CONTEXT = 32
"""Code points before and after a span that belong to its address, as in Hypothesis's anchoring."""
_ENOUGH = _CONTEXT // 2
"""Code points of context without which one side alone says nothing (the span stands at the text's edge)."""


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

    Certain is a place in a paragraph that only moved, or the one place where the words stand next to the same
    context, before or behind; when the two sides disagree, nothing is.
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
    """Find the one place of the words between their context; next to it on one side when the other has changed."""
    start, end = max(0, span.start - _CONTEXT), min(len(anchors.before), span.end + _CONTEXT)
    places = {_only(anchors, Span(from_, to), span) for from_, to in ((start, span.end), (span.start, end))}
    places.discard(None)
    return places.pop() if len(places) == 1 else None


def _only(anchors: Anchors, needle: Span, span: Span) -> Span | None:
    """Return where `span` stands within the one copy of the words of `needle`; None if either text has several."""
    words = needle.cut(anchors.before)
    first = anchors.after.find(words)
    context = len(words) - (span.end - span.start)
    several = anchors.after.find(words, first + 1) >= 0 or anchors.before.find(words, needle.start + 1) >= 0
    if first < 0 or context < _ENOUGH or several or anchors.before.find(words) < needle.start:
        return None
    place = first + span.start - needle.start
    return Span(place, place + span.end - span.start)
