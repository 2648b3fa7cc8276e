"""PDF (ISO 32000): the words that are printed, in reading order; what its pages are pictures of cannot be read.

Neither the title, the author nor the date among a PDF's properties is taken: programs write them.
"""

import json
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import LIMITS, ContainerLimits
from onrecord.ingest.formats.documents.paragraphs import document_draft
from onrecord.ingest.formats.documents.pdf_layout import read_paragraphs
from onrecord.ingest.formats.documents.pdf_page import Line, Page
from onrecord.ingest.formats.documents.pdf_running import day_of_running_heads
from onrecord.ingest.formats.parsed_article import Draft

Printed = list[tuple[float, list[tuple[str, float, float, float, float, float]]]]
"""Height and lines of each page, as `pdf_lines` reads them."""
_LIBRARY = "pypdfium2"
_PROGRAM = "from onrecord.ingest.formats.documents.pdf_lines import main; main({pages}, {seconds})"
_END = b"%%EOF"
_END_BYTES = 4_096
"""How far from the end a document's last mark may stand; some programs write more behind it."""


def read_pdf(data: bytes, limits: ContainerLimits = LIMITS) -> Draft:
    """Read one document.

    Raises:
        InputError: It is cut off, damaged, protected, holds pictures only, or the library for it is not installed.
    """
    if find_spec(_LIBRARY) is None:
        raise InputError("is PDF, which needs one more library: pip install 'onrecord[documents]'")
    if b"%PDF-" not in data[:1_024]:
        raise InputError("is no PDF")
    if _END not in data[-_END_BYTES:]:
        raise InputError("is cut off: its last mark is missing")
    return draft_of(_lines(data, limits))


def draft_of(printed: Printed) -> Draft:
    """Make an article of the lines of a document's pages.

    Raises:
        InputError: They hold no words.
    """
    pages = [
        Page(height, tuple(Line(*line) for line in lines if any(map(str.isalnum, line[0]))))
        for height, lines in printed
    ]
    if not any(page.lines for page in pages):
        raise InputError(
            "holds no text: its pages are pictures, which a program for character recognition can read"
        )
    draft = document_draft(read_paragraphs(pages))
    return replace(draft, published_at=draft.published_at or day_of_running_heads(pages))


def _lines(data: bytes, limits: ContainerLimits) -> Printed:
    """Have another process read the lines: no document may bring this one down."""
    most = limits.pdf_seconds
    program = _PROGRAM.format(pages=limits.pdf_pages, seconds=most)
    command = [sys.executable, "-P", "-c", program]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=most, check=True)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        raise InputError(f"takes more than {most} seconds to read") from None
    except subprocess.CalledProcessError:
        raise InputError("is damaged, or too big to read: the PDF library gave up") from None
    said = json.loads(done.stdout)
    if isinstance(said, str):
        raise InputError(said)
    return [(height, [tuple(line) for line in lines]) for height, lines in said]
