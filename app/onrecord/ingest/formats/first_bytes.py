"""What a file is by its first bytes, where its ending says something else: told when it cannot be read as it is named."""

import re

_HEAD = 64
_QUOTED = re.compile(rb"^> ?", re.MULTILINE)
_OFFICE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
)
_SIGNATURES = (
    (b"%PDF-", "a PDF", ("application/pdf",)),
    (
        b"PK\x03\x04",
        "a zip archive or an office document",
        ("application/zip", "application/epub+zip", *_OFFICE),
    ),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old binary format", _OFFICE),
    (b"\x1f\x8b\x08", "a gzip file", ("application/gzip", "application/warc")),
    (b"{\\rtf", "RTF", ("application/rtf",)),
    (b"bplist00", "a web archive of Safari", ()),
    (b"\x89PNG", "a picture", ()),
    (b"\xff\xd8\xff", "a picture", ()),
    (b"GIF8", "a picture", ()),
    (b"ID3", "a recording", ()),
    (b"OggS", "a recording", ()),
    (b"RIFF", "a recording or a film", ()),
    (b"\0\0\0 ftyp", "a recording or a film", ()),
    (b"<!doctype html", "a page (HTML)", ("text/html", "application/xml")),
    (b"<html", "a page (HTML)", ("text/html", "application/xml")),
)
"""How files of a kind begin, in lower case where they are text, and the formats that they may be read as."""


def named_wrongly(data: bytes, media_type: str) -> str | None:
    """Return what a file is, in words that follow "is", when it is none that its name says; None when that is not sure."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    for signature, kind, read_as in _SIGNATURES:
        if head.startswith(signature) or (signature.startswith(b"<") and head.lower().startswith(signature)):
            return None if media_type in read_as else kind
    return None


def unquoted(data: bytes) -> bytes:
    """Return a text without the sign that a mail puts before each line of another one, where all its lines have it."""
    lines = [line for line in data.split(b"\n") if line.strip()]
    return _QUOTED.sub(b"", data) if lines and all(line.startswith(b">") for line in lines) else data
