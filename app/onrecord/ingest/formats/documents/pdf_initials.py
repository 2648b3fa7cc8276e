"""A large first letter of a paragraph: one line with the first of the lines beside it."""

import re
from dataclasses import replace

from onrecord.ingest.formats.documents.pdf_page import Line, Page

LARGER = 2.0
"""Times the size of the lines beside it."""
_INITIAL = re.compile(r"[“‘\"'«]?[A-ZÀ-ÖØ-Þ]")
_NO_LETTER = re.compile(r"[\W\d_]")
_WORDS = ("A", "I", "O")


def is_initial(text: str) -> bool:
    """Return whether a line may be such a letter, with the mark that it opens."""
    return _INITIAL.fullmatch(text) is not None


def with_initials(page: Page, known: frozenset[str]) -> Page:
    """Return a page whose large first letters stand in their lines; `known` are words of the document."""
    lines = list(page.lines)
    for initial in [line for line in page.lines if is_initial(line.text)]:
        beside = [line for line in lines if _stands_beside(line, initial)]
        if beside:
            first = min(beside, key=lambda line: line.top)
            lines[lines.index(first)] = replace(first, text=_joined(initial.text, first.text, known))
            lines.remove(initial)
    return Page(page.height, tuple(lines))


def _stands_beside(line: Line, initial: Line) -> bool:
    near = -1 <= line.left - initial.right < initial.size
    level = line.top < initial.bottom and line.bottom > initial.top
    return near and level and initial.size >= LARGER * line.size


def _joined(initial: str, text: str, known: frozenset[str]) -> str:
    """Join letter and line, a word that has one letter by a space."""
    first = _NO_LETTER.split(text, maxsplit=1)[0].casefold()
    alone = initial.endswith(_WORDS) and first in known and initial[-1].casefold() + first not in known
    return f"{initial} {text}" if alone else f"{initial}{text}"
