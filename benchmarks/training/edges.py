"""The choices of the four edges of content as rows of features: what training learns from, and the engine only sums."""

from collections.abc import Sequence

from onrecord.extraction.candidates.content_boundaries import (
    Block,
    left_ends,
    left_starts,
    quoted,
    right_ends,
    right_starts,
)
from onrecord.extraction.candidates.edge_scores import EDGE, NO_EDGE, EdgeScores
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.linear_model import LinearModel, Never
from onrecord.extraction.candidates.token_features import Reading

Row = tuple[int | None, tuple[str, ...]]
"""A place, None for no content, and its features."""


class Edges:
    """The rows of one block."""

    def __init__(self, reading: Reading, block: Block, marks: Landmarks) -> None:
        self.reading = reading
        self.block = block
        self._seen = EdgeScores(reading, marks, LinearModel({}))

    def left_ends(self, never: Never) -> list[Row]:
        """Choices for where content before the attribution ends."""
        places = left_ends(self.reading, self.block, never)
        return [self._none("L"), *self._rows(places, self.block.start, "")]

    def left_starts(self, end: int, never: Never) -> list[Row]:
        """Choices for where it starts, its end known."""
        places = left_starts(self.reading, self.block, end, never)
        return self._rows(places, end, quoted(self.reading, end - 1))

    def right_starts(self, state: str, never: Never) -> list[Row]:
        """Choices for where content after the attribution starts; `state` says what stands before."""
        places = right_starts(self.reading, self.block, never)
        return [self._none("R" + state), *self._rows(places, self.block.end, state)]

    def right_ends(self, start: int, state: str, never: Never) -> list[Row]:
        """Choices for where it ends, its start known."""
        places = right_ends(self.reading, self.block, start, never)
        return self._rows(places, start, quoted(self.reading, start) + state)

    def _none(self, extra: str) -> Row:
        return None, NO_EDGE.features(self._seen.none_values(self.block, extra))

    def _rows(self, places: Sequence[int], other: int, extra: str) -> list[Row]:
        seen = self._seen.values(self.block, places, other, extra)
        return [(p, EDGE.features(values)) for p, values in zip(places, seen, strict=True)]
