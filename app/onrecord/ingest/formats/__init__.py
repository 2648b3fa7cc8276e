"""The formats that can be read: one row each, and how an input tells which of them it is.

A new format is one row of `FORMATS` and one module. Parsers are imported when they are needed, so that a command
starts quickly.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError
from onrecord.ingest.formats.cleaning import canonical
from onrecord.ingest.formats.parsed_article import Draft

# ruff: noqa: PLC0415 - the tree parser alone takes 0.2 s to load

TEXT = "text/plain"
HTML = "text/html"
JSON = "application/json"
_HEADER_FIELD = re.compile(
    r"^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Content-Type|Reply-To|X-[\w-]+|DKIM-Signature): ",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_FIELDS = 3
"""That a mail begins with; a text may open with one or two of them, as labels."""
_OF_MACHINES = re.compile(
    r"^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|X-[\w-]+|DKIM-Signature): ",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_PAGE = re.compile(
    r"^(?:From: <Saved by |Snapshot-Content-Location: |Content-Type: multipart/related)", re.MULTILINE
)
_MAILBOX = re.compile(r"From \S+ .{0,60}\d{2}:\d{2}.{0,40}\d{4}")
_FRONT_MATTER = re.compile(r"---\s*\n(?:title|layout|author|date)\s*:")
_FIRST_CAPTION = re.compile(r"1\s+00:\d{2}:\d{2},\d{3} --> ")


@dataclass(frozen=True, slots=True)
class Source:
    """One input, whole."""

    data: bytes
    decode: Callable[[bool], str]
    """Return the text of the bytes; true when they may declare their character set themselves, as a page does."""
    decode_part: Callable[[bytes, str | None, bool], str]
    """Return the text of a part's bytes; takes the character set stated beside it, and what `decode` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFormat:
    """One format of input."""

    name: str
    media_types: tuple[str, ...]
    """The first is the one that an input is known by; the others are read in the same way."""
    suffixes: tuple[str, ...]
    """Endings of file names, lower case."""
    recognizes: Callable[[str], bool]
    """Whether an input that begins with these characters, white space left out, is of this format."""
    read: Callable[[Source], list[Draft]]
    """Return every article of the input; raises InputError when it cannot be read."""
    sent: bool = True
    """Whether it may also be sent to the service or fetched from an address; else it is read from files only."""


def _is_mail(start: str) -> bool:
    """Return whether an input begins with a mail's header, one field of which no person writes."""
    fields = _HEADER_FIELD.findall(start)
    return (
        _HEADER_FIELD.match(start) is not None
        and len(fields) >= _FEWEST_FIELDS
        and _OF_MACHINES.search(start) is not None
    )


def _read_text(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.archive_exports import read_archive_export
    from onrecord.ingest.formats.plain_text import read_plain_text

    text = canonical(source.decode(False))  # noqa: FBT003 - a callable has no keywords
    return read_archive_export(text) or [read_plain_text(text)]


def _read_html(source: Source) -> list[Draft]:
    text = source.decode(True)  # noqa: FBT003 - a callable has no keywords
    from onrecord.ingest.formats.html import read_html

    return [read_html(text)]


def _read_json(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.json import read_json

    return read_json(source.decode(False))  # noqa: FBT003 - a callable has no keywords


def _read_captions(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.captions import read_captions

    return [read_captions(source.decode(False))]  # noqa: FBT003 - a callable has no keywords


def _read_docx(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.docx import read_docx

    return [read_docx(source.data)]


def _read_odt(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.odt import read_odt

    return [read_odt(source.data)]


def _read_rtf(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.rtf import read_rtf

    return [read_rtf(source.data)]


def _read_mail(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.mail import read_mail

    return [read_mail(source.data, source.decode_part)]


def _read_mailbox(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.mail import messages, read_mail

    return [read_mail(message, source.decode_part) for message in messages(source.data)]


def _read_mhtml(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.mail import read_mhtml

    return [read_mhtml(source.data, source.decode_part)]


def _read_pdf(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.pdf import read_pdf

    return [read_pdf(source.data)]


def _read_markdown(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.markdown import read_markdown

    return [read_markdown(source.decode(False))]  # noqa: FBT003 - a callable has no keywords


_PLAIN_TEXT = InputFormat(
    name="plain text",
    media_types=(TEXT,),
    suffixes=(".txt", ".text"),
    recognizes=lambda _: False,  # it is what no other format recognizes
    read=_read_text,
)
FORMATS = (
    _PLAIN_TEXT,
    InputFormat(
        name="HTML",
        media_types=(HTML, "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml"),
        recognizes=lambda start: start.startswith(("<!", "<html", "<HTML", "<head", "<body", "<?xml")),
        read=_read_html,
    ),
    InputFormat(
        name="RTF",  # before JSON, which begins with a brace, too
        media_types=("application/rtf", "text/rtf"),
        suffixes=(".rtf",),
        recognizes=lambda start: start.startswith("{\\rtf"),
        read=_read_rtf,
        sent=False,
    ),
    InputFormat(
        name="schema.org or ninjs",
        media_types=(JSON, "application/ld+json"),
        suffixes=(".json", ".jsonld"),
        recognizes=lambda start: start.startswith(("{", "[{")),
        read=_read_json,
    ),
    InputFormat(
        name="WebVTT captions",
        media_types=("text/vtt",),
        suffixes=(".vtt",),
        recognizes=lambda start: start.startswith("WEBVTT"),
        read=_read_captions,
        sent=False,
    ),
    InputFormat(
        name="SRT captions",
        media_types=("application/x-subrip",),
        suffixes=(".srt",),
        recognizes=lambda start: _FIRST_CAPTION.match(start) is not None,
        read=_read_captions,
        sent=False,
    ),
    InputFormat(
        name="saved page",  # before mail, whose header it has
        media_types=("multipart/related",),
        suffixes=(".mhtml", ".mht"),
        recognizes=lambda start: _is_mail(start) and _SAVED_PAGE.search(start) is not None,
        read=_read_mhtml,
        sent=False,
    ),
    InputFormat(
        name="mail",
        media_types=("message/rfc822",),
        suffixes=(".eml",),
        recognizes=_is_mail,
        read=_read_mail,
        sent=False,
    ),
    InputFormat(
        name="mailbox",
        media_types=("application/mbox",),
        suffixes=(".mbox",),
        recognizes=lambda start: _MAILBOX.match(start) is not None,
        read=_read_mailbox,
        sent=False,
    ),
    InputFormat(
        name="Markdown",
        media_types=("text/markdown",),
        suffixes=(".md", ".markdown"),
        recognizes=lambda start: _FRONT_MATTER.match(start) is not None or start.startswith("# "),
        read=_read_markdown,
        sent=False,
    ),
    InputFormat(
        name="PDF",
        media_types=("application/pdf",),
        suffixes=(".pdf",),
        recognizes=lambda start: start.startswith("%PDF-"),
        read=_read_pdf,
        sent=False,
    ),
    InputFormat(
        name="Word document",
        media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        suffixes=(".docx",),
        recognizes=lambda start: start.startswith("PK\x03\x04") and "[Content_Types].xml" in start,
        read=_read_docx,
        sent=False,
    ),
    InputFormat(
        name="OpenDocument text",
        media_types=("application/vnd.oasis.opendocument.text",),
        suffixes=(".odt",),
        recognizes=lambda start: start.startswith("PK\x03\x04") and "vnd.oasis.opendocument.text" in start,
        read=_read_odt,
        sent=False,
    ),
)
READABLE = {media_type: row.media_types[0] for row in FORMATS if row.sent for media_type in row.media_types}
"""The media type that another one is read as: XHTML is read as HTML, and schema.org's own type as JSON."""
MEDIA_TYPES = {suffix: row.media_types[0] for row in FORMATS for suffix in row.suffixes}
"""What the ending of a file name says about its content."""
_BY_MEDIA_TYPE = {row.media_types[0]: row for row in FORMATS}


def format_of(media_type: str) -> InputFormat:
    """Return the format of a media type, one of the values of `MEDIA_TYPES`."""
    return _BY_MEDIA_TYPE[media_type]


def media_type_of(path: Path) -> str:
    """Return the media type that the ending of a name stands for.

    Raises:
        InputError: It is none that can be read.
    """
    try:
        return MEDIA_TYPES[path.suffix.lower()]
    except KeyError:
        known = " ".join(sorted(MEDIA_TYPES))
        raise InputError(f"ends in none of {known}") from None


def sniff_media_type(data: bytes) -> str:
    """Return the media type of input without a name, by how it begins."""
    start = data[:400].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    row = next((row for row in FORMATS if row.recognizes(start)), _PLAIN_TEXT)
    return row.media_types[0]
