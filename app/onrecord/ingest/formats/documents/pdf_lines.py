"""The printed lines of a PDF, by PDFium: a program of its own, so that no document can bring down or outlast its reader.

`main` reads a document from standard input and writes one JSON value: a list of pages, each with its height and its lines
`[text, left, top, right, bottom, size]` in points from the upper left corner; or why there are none.
"""

import ctypes
import json
import resource
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import pypdfium2
import pypdfium2.raw as pdfium

from onrecord.errors import InputError
from onrecord.ingest.formats.documents.pdf_gaps import Glyph, spaced
from onrecord.ingest.formats.documents.pdf_initials import LARGER, is_initial

_MOST_CHARACTERS = 5_000_000
"""Of all pages, spaces included."""
_MOST_BYTES = 1_500_000_000
"""Of memory, so that no picture or packed stream can take the machine's."""
_BREAKS = frozenset({0, 0x0A, 0x0D})
_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
"""What PDFium gives for a hyphen that breaks a word at a line's end; a soft one elsewhere prints nothing."""
_FONT_OWN = range(0xE000, 0xF900)
"""Signs that only their font knows."""
_LIGATURES = dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_GUTTER = 1.8
"""Times the size of the print: a wider gap within a line is one between columns, unless one run of letters spans it."""
_WIDEST = 8.0
"""Times the size of the print: what an even right edge makes of a space at most."""

_OVERLAP = 0.2
"""Times the size of the print: what lines share at most when one stands below the other."""

_LONGEST_INITIAL = 3
"""Characters: a mark, the letter, and a space."""

Line = tuple[str, float, float, float, float, float]
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class _Open:
    """A line that is being read."""

    glyphs: list[Glyph] = field(default_factory=list)
    left: float = 1e9
    top: float = 1e9
    right: float = -1e9
    bottom: float = -1e9
    size: float = 0.0
    last: int = -1
    """Index of its last character with a place."""

    def add(self, text: str, box: Box | None, index: int) -> None:
        self.glyphs.append(Glyph(text, box and (box[0], box[2])))
        if box is not None:
            self.last = index
            left, top, right, bottom = box
            self.left, self.right = min(self.left, left), max(self.right, right)
            self.top, self.bottom = min(self.top, top), max(self.bottom, bottom)
            self.size = max(self.size, bottom - top)

    def ends_before(self, box: Box, is_one_run: Callable[[int], bool]) -> bool:
        """Return whether a character stands in another line, in another column beside this one, or beside a large first letter.

        Args:
            box: Of the character.
            is_one_run: Whether it is written in one run with the character of that index.
        """
        left, top, _, bottom = box
        size = bottom - top
        large = len(self.glyphs) <= _LONGEST_INITIAL and self.size >= LARGER * size
        if large and is_initial("".join(glyph.text for glyph in self.glyphs).strip()):
            return True
        if self.size > 0 and top > self.bottom - _OVERLAP * size:
            return True
        gap = left - self.right
        return gap > _GUTTER * size > 0 and (gap > _WIDEST * size or not is_one_run(self.last))

    def printed(self) -> Iterator[Line]:
        """Yield the line, unless it has no words."""
        text = spaced(self.glyphs, self.size)
        if text:
            left, top, right, bottom, size = (
                round(one, 2) for one in (self.left, self.top, self.right, self.bottom, self.size)
            )
            yield text, left, top, right, bottom, size


def main(pages: int, seconds: int) -> None:
    """Read standard input, no more than so many pages, in so many seconds of computing."""
    for kind, limit in ((resource.RLIMIT_AS, _MOST_BYTES), (resource.RLIMIT_CPU, seconds)):
        _, most = resource.getrlimit(kind)
        resource.setrlimit(kind, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))
    try:
        said: object = read_lines(sys.stdin.buffer.read(), pages)
    except InputError as error:
        said = str(error)
    json.dump(said, sys.stdout)


def read_lines(data: bytes, most_pages: int) -> list[tuple[float, list[Line]]]:
    """Return height and lines of each page, as the file orders them.

    Raises:
        InputError: It is protected, damaged or too big.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = "assword" in str(error)
        raise InputError(
            "is protected with a password: save it without" if protected else "is damaged"
        ) from None
    with document:
        if len(document) > most_pages:
            raise InputError(f"has {len(document)} pages, more than {most_pages}")
        pages: list[tuple[float, list[Line]]] = []
        characters = 0
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            characters += text.count_chars()
            if characters > _MOST_CHARACTERS:
                raise InputError(f"holds more than {_MOST_CHARACTERS} characters")
            pages.append((page.get_height(), list(_lines(page, text))))
            text.close()
            page.close()
    return pages


def _lines(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Iterator[Line]:
    place = _placing(page)
    size = page.get_size()
    line = _Open()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        box = None if pdfium.FPDFText_IsGenerated(text, index) == 1 else place(text, index)
        if code in _BREAKS or (box is not None and line.ends_before(box, partial(_is_one_run, text, index))):
            yield from line.printed()
            line = _Open()
        if code not in _BREAKS and not (box is not None and _is_outside(box, size)):
            line.add(_printed(code), box, index)
    yield from line.printed()


def _is_one_run(text: pypdfium2.PdfTextPage, index: int, other: int) -> bool:
    """Return whether two characters are written by one operator."""
    runs = (pdfium.FPDFText_GetTextObject(text, one) for one in (index, other))
    one, other_run = (ctypes.cast(run, ctypes.c_void_p).value for run in runs)
    return one == other_run


def _placing(page: pypdfium2.PdfPage) -> Callable[[pypdfium2.PdfTextPage, int], Box]:
    """Return what finds a character's box: left, top, right, bottom as the page is seen, turned pages turned."""
    across, up, width, height = (
        page.get_bbox()
    )  # the only one of its boxes that PDFium inherits from the tree of pages
    turns = page.get_rotation() // 90
    rect = pdfium.FS_RECTF()

    def place(text: pypdfium2.PdfTextPage, index: int) -> Box:
        pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(rect))
        box = rect.left - across, height - rect.top, rect.right - across, height - rect.bottom
        return _turned(box, turns, width - across, height - up)

    return place


def _turned(box: Box, turns: int, width: float, height: float) -> Box:
    left, top, right, bottom = box
    match turns:
        case 1:
            return height - bottom, left, height - top, right
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return top, width - right, bottom, width - left
        case _:
            return box


def _is_outside(box: Box, size: tuple[float, float]) -> bool:
    """Return whether a character stands beside the part of the page that is shown."""
    left, top, right, bottom = box
    return right < 0 or bottom < 0 or left > size[0] or top > size[1]


def _printed(code: int) -> str:
    if code in _HYPHENS:
        return "\u00ad"
    if code in _FONT_OWN:
        return " "
    return _LIGATURES.get(code) or chr(code)
