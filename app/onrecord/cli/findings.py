"""What was found in a draft, and where in its file: lines and columns as editors count them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.comparison.judging import FINE
from onrecord.store.documents.stored import Document

_MOST_WORDS = 12
"""Words of a quotation that are looked for in the file."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation begins and ends in its file; columns count UTF-16 code units from 1, as SARIF viewers do."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft's answer, and the place of each of its quotations; None where the file prints it in another way."""

    path: str
    answer: Document
    places: list[Place | None]

    def findings(self) -> list[tuple[Document, Place | None]]:
        """Return the quotations that need a look."""
        return [
            (item, place)
            for item, place in zip(self.answer["items"], self.places, strict=True)
            if item["verdict"] not in FINE
        ]


def places_of(printed: str, items: Sequence[Document]) -> list[Place | None]:
    """Find each quotation, in order, in the file as it is printed: lines may break anywhere."""
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", printed))]
    places: list[Place | None] = []
    at = 0
    for item in items:
        words = item["draft"]["text"].split()[:_MOST_WORDS]
        found = re.compile(r"\s+".join(map(re.escape, words))).search(printed, at)
        places.append(None if found is None else _place(printed, starts, *found.span()))
        at = at if found is None else found.end()
    return places


def _place(printed: str, starts: Sequence[int], first: int, last: int) -> Place:
    return Place(*_position(printed, starts, first), *_position(printed, starts, last))


def _position(printed: str, starts: Sequence[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    before = printed[starts[line - 1] : offset]
    return line, len(before.encode("utf-16-le")) // 2 + 1
