"""A place in a text."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points: `start` is in it, `end` is not."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the slice of `text` that the span names."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share a code point."""
        return self.start < other.end and other.start < self.end


def begun(spans: Sequence[Span], offset: int) -> int:
    """Return how many spans, in reading order, have begun at an offset."""
    return bisect_left(spans, (offset + 1,))
