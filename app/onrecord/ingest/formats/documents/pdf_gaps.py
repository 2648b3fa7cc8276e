"""Where the words of a printed line of a PDF end: by the room between letters, where its spaces say something else.

Writers set spaces by moving on, and PDFium adds a space where they do. It adds none where the move is written as letter
spacing (Ghostscript: "5March"), keeps one that is taken back at once (Ghostscript: "hav e"), and adds one where an even right
edge makes room behind a hyphen (pdfmake: "well- known").
"""

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

_WORD_ROOM = 0.18
"""Times the size of the print, beyond the room between letters: from there on it parts words."""
_NO_ROOM = 0.04
"""Times the size of the print, beyond the room between letters: a space with no more is not seen."""
_EVEN = 0.05
"""Times the size of the print by which the room between letters varies where their widths are to be believed."""
_FEWEST = 3
"""Pairs of letters in a line that show what room there is between letters."""
_BEHIND_HYPHEN = 0.5
"""Times the size of the print: more room behind a hyphen than that parts words."""
_LEAST_WRITTEN = 2
"""Spaces that a line writes out: then those that it does not write part no words behind a hyphen."""
_HYPHENATED = re.compile(r"[^\W_][-\u2010\u2013][^\W_]")


class Glyph(NamedTuple):
    """What is printed for one character, and its left and right edge in points; a space that PDFium added has none."""

    text: str
    edges: tuple[float, float] | None


class _Gap(NamedTuple):
    """What is between a character that is seen and the next one."""

    before: str
    after: str
    room: float | None
    """In points, of any spaces with them; not known where a character has no place."""
    spaces: str
    is_written: bool
    """Whether one of the spaces is the writer's, and not PDFium's."""


def spaced(glyphs: Sequence[Glyph], size: float) -> str:
    """Return the words of a line that is printed in this size."""
    gaps = list(_gaps(glyphs))
    if not gaps:
        return "".join(glyph.text for glyph in glyphs).strip()
    usual = _room_of_letters(gaps, size)
    hyphens = _room_behind_hyphens(gaps, size)
    words = [gaps[0].before]
    for index, gap in enumerate(gaps):
        words += ["" if index in hyphens else _space(gap, usual, size), gap.after]
    return "".join(words)


def _gaps(glyphs: Sequence[Glyph]) -> Iterator[_Gap]:
    before = None
    spaces, is_written = "", False
    for glyph in glyphs:
        text, edges = glyph
        if text.isspace():
            spaces += text
            is_written = is_written or edges is not None
            continue
        if before is not None:
            yield _Gap(before.text, text, _room(before, glyph), spaces, is_written)
        before = glyph
        spaces, is_written = "", False


def _room(before: Glyph, after: Glyph) -> float | None:
    if before.edges is None or after.edges is None:
        return None
    return after.edges[0] - before.edges[1]


def _room_of_letters(gaps: Sequence[_Gap], size: float) -> float | None:
    """Return the room that there is between letters; none where it varies, as a font's widths may be wrong, or a line upright."""
    rooms = [
        gap.room
        for gap in gaps
        if not gap.spaces and gap.room is not None and gap.before.isalnum() and gap.after.isalnum()
    ]
    if len(rooms) < _FEWEST:
        return None
    usual = median(rooms)
    varied = median(abs(room - usual) for room in rooms)
    return usual if varied <= _EVEN * size and usual >= -_EVEN * size else None


def _room_behind_hyphens(gaps: Sequence[_Gap], size: float) -> frozenset[int]:
    """Return which gaps are behind hyphens within words, where a line writes out all of its spaces."""
    added = frozenset(index for index, gap in enumerate(gaps) if gap.spaces and not gap.is_written)
    if not added or sum(gap.is_written for gap in gaps) < _LEAST_WRITTEN:
        return frozenset()
    within = all(
        index and _is_behind_hyphen(gaps[index - 1], gaps[index], _BEHIND_HYPHEN * size) for index in added
    )
    return added if within else frozenset()


def _is_behind_hyphen(before: _Gap, gap: _Gap, most: float) -> bool:
    word = before.before + before.spaces + gap.before + gap.after
    return _HYPHENATED.fullmatch(word) is not None and gap.room is not None and gap.room < most


def _space(gap: _Gap, usual: float | None, size: float) -> str:
    """Return what parts two characters, if anything."""
    if usual is None or gap.room is None:
        return gap.spaces
    room = gap.room - usual
    if not gap.spaces and room >= _WORD_ROOM * size:
        return " "
    if gap.is_written and -size < room < _NO_ROOM * size:
        return ""
    return gap.spaces
