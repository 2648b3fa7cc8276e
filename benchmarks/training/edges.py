"""The choices of the four edges of content as rows of features: what training learns from, and the engine only sums."""

from collections.abc import Iterable

from onrecord.extraction.candidates.content_boundaries import (
    Block,
    Never,
    edge_features,
    left_ends,
    left_starts,
    none_features,
    quoted,
    right_ends,
    right_starts,
)
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.token_features import Reading

Row = tuple[int | None, tuple[str, ...]]
"""A place, None for no content, and its features."""


class Edges:
    """The rows of one block."""

    def __init__(self, reading: Reading, block: Block, marks: Landmarks) -> None:
        self.reading = reading
        self.block = block
        self.marks = marks
        self.classes = ["<s>", *reading.classes, "<s>"]

    def left_ends(self, never: Never) -> list[Row]:
        """Choices for where content before the attribution ends."""
        places = left_ends(self.reading, self.block, never, self._pair)
        return [self._none("L"), *self._rows(places, self.block.start, "")]

    def left_starts(self, end: int, never: Never) -> list[Row]:
        """Choices for where it starts, its end known."""
        places = left_starts(self.reading, self.block, end, never, self._pair)
        return self._rows(places, end, quoted(self.reading, end - 1))

    def right_starts(self, state: str, never: Never) -> list[Row]:
        """Choices for where content after the attribution starts; `state` says what stands before."""
        places = right_starts(self.reading, self.block, never, self._pair)
        return [self._none("R" + state), *self._rows(places, self.block.end, state)]

    def right_ends(self, start: int, state: str, never: Never) -> list[Row]:
        """Choices for where it ends, its start known."""
        places = right_ends(self.reading, self.block, start, never, self._pair)
        return self._rows(places, start, quoted(self.reading, start) + state)

    def _pair(self, p: int) -> str:
        return self.classes[p] + "|" + self.classes[p + 1]

    def _none(self, extra: str) -> Row:
        return None, none_features(self.reading, self.block, self.marks, extra)

    def _rows(self, places: Iterable[int], other: int, extra: str) -> list[Row]:
        return [(p, edge_features(self.reading, self.marks, self.block, p, other, extra)) for p in places]
