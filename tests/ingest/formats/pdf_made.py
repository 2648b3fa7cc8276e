"""PDFs, made in memory: text in one font at places that are given, and nothing else."""

import zlib

from onrecord.ingest.formats.documents.pdf import draft_of
from onrecord.ingest.formats.documents.pdf_lines import read_lines
from onrecord.ingest.formats.parsed_article import Draft

WIDTH, HEIGHT = 612, 792
Word = tuple[float, float, float, str]
"""Left, distance from the page's foot, size, text."""


def _encoded(text: str) -> bytes:
    raw = text.encode("cp1252")
    return b"".join(b"\\%03o" % byte if byte > 126 or byte in b"()\\" else bytes([byte]) for byte in raw)


def content(words: list[Word]) -> bytes:
    """Return the drawing of a page."""
    return b"".join(
        b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET\n" % (size, left, up, _encoded(text))
        for left, up, size, text in words
    )


def pdf(
    *pages: list[Word] | bytes, page: str = "", tree: str = "", trailer: str = "", packed: bool = False
) -> bytes:
    """Return a document; `page`, `tree` and `trailer` are more entries of each page, of all pages and of the trailer."""
    box = "" if "/MediaBox" in tree else f"/MediaBox [0 0 {WIDTH} {HEIGHT}] "
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for words in pages:
        drawn = words if isinstance(words, bytes) else content(words)
        drawn = zlib.compress(drawn) if packed else drawn
        packing = b"/Filter /FlateDecode " if packed else b""
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packing, len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R %s>>"
            % (len(objects), (box + page).encode())
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d %s>>" % (b" ".join(kids), len(kids), tree.encode())
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer.encode(),
        start,
    )
    return bytes(made)


def column(
    text: str, *, left: float = 72, up: float = 700, size: float = 10, pitch: float = 12
) -> list[Word]:
    """Return lines below each other, one for each line of `text`; an empty one is a gap."""
    return [(left, up - pitch * index, size, line) for index, line in enumerate(text.split("\n")) if line]


def read_here(*pages: list[Word]) -> Draft:
    """Read a document here: starting the program that reads PDFs, as `read_pdf` does, takes longer than most tests."""
    return draft_of(read_lines(pdf(*pages), len(pages)))
