"""The formats that can be read, and how an input tells which it is."""

from pathlib import Path

from onrecord.errors import InputError

TEXT = "text/plain"
HTML = "text/html"
JSON = "application/json"
MEDIA_TYPES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".json": JSON,
    ".jsonld": JSON,
}
"""What a file name's ending says about its content."""


READABLE = {
    TEXT: TEXT,
    HTML: HTML,
    "application/xhtml+xml": HTML,
    JSON: JSON,
    "application/ld+json": JSON,
}
"""The format that a media type stands for: XHTML is read as HTML, and schema.org's own type as JSON."""


def media_type_of(path: Path) -> str:
    """Tell the format by the name's ending.

    Raises:
        InputError: It is none that can be read.
    """
    try:
        return MEDIA_TYPES[path.suffix.lower()]
    except KeyError:
        known = " ".join(sorted(MEDIA_TYPES))
        raise InputError(f"ends in none of {known}") from None


def sniff_media_type(data: bytes) -> str:
    """Tell JSON, HTML and plain text apart by the first character; for input without a name."""
    start = data[:400].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    if start.startswith(("{", "[{")):
        return JSON
    return HTML if start.startswith(("<!", "<html", "<HTML", "<head", "<body", "<?xml")) else TEXT
