"""Hearings whose speakers stand in a column of their own: label and words at one height are one line."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.ingest.formats.documents.pdf_page import Line, Page

_LABEL = re.compile(r"[QA]\.|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}:")
_FEWEST = 2


def with_labels(page: Page) -> Page:
    """Return a page whose labels stand before the words beside them, unless their column holds other words."""
    rows = [
        (line, beside)
        for line in page.lines
        if _LABEL.fullmatch(line.text) and (beside := _beside(line, page.lines))
    ]
    if len(rows) < _FEWEST or _holds_others([label for label, _ in rows], page.lines):
        return page
    labels = [label for label, _ in rows]
    turns = {words: _turn(label, words) for label, words in rows}
    return Page(page.height, tuple(turns.get(line, line) for line in page.lines if line not in labels))


def _beside(label: Line, lines: Sequence[Line]) -> Line | None:
    """Return the nearest line to the right, at one height."""
    right = [
        line
        for line in lines
        if line.left >= label.right and abs(line.bottom - label.bottom) < label.size / 2
    ]
    return min(right, key=lambda line: line.left, default=None)


def _holds_others(labels: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Return whether other words stand among the labels, as in a column of an article."""
    right = min(label.right for label in labels)
    top, bottom = min(label.top for label in labels), max(label.bottom for label in labels)
    return any(
        line.left < right and line.bottom > top and line.top < bottom for line in lines if line not in labels
    )


def _turn(label: Line, words: Line) -> Line:
    top, bottom = min(label.top, words.top), max(label.bottom, words.bottom)
    return replace(
        words, text=f"{label.text} {words.text}", left=label.left, top=top, bottom=bottom, opens=True
    )
