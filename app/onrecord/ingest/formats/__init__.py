"""The formats that can be read: one row each, and how an input tells which of them it is.

A new format is one row of `FORMATS` and one module. Parsers are imported when they are needed, so that a command
starts quickly.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from onrecord.errors import InputError
from onrecord.ingest.formats.document_formats import DOCUMENTS
from onrecord.ingest.formats.first_bytes import unquoted
from onrecord.ingest.formats.input_format import InputFormat, Source
from onrecord.ingest.formats.news.xml import is_news_xml
from onrecord.ingest.formats.news.xml_tree import root_name
from onrecord.ingest.formats.parsed_article import Draft, Found, Member

__all__ = [
    "FORMATS",
    "HTML",
    "JSON",
    "MEDIA_TYPES",
    "READABLE",
    "TEXT",
    "InputFormat",
    "Source",
    "format_of",
    "holds_others",
    "is_readable_name",
    "media_type_of",
    "sniff_media_type",
]

# ruff: noqa: PLC0415 - the tree parser alone takes 0.2 s to load

TEXT = "text/plain"
HTML = "text/html"
JSON = "application/json"
MARKDOWN = "text/markdown"
_TEXTS = frozenset({"text", "body", "content", "full_text", "article_text"})
_HEADLINES = frozenset({"title", "headline"})
"""Names of columns that a table without a name is known by."""
_STARTS = 2_000
_WRITTEN_AS_TEXT = ("HTML", "mail", "saved page", "RTF", "CSV or TSV", "WebVTT captions", "SRT captions")
_PAGE_PARAGRAPH = re.compile(r"</(?:p|div|h[1-6]|li)>|<br\s?/?>", re.IGNORECASE)
_MARKDOWN_SIGN = re.compile(
    r"\*\*\S|\]\(https?://|^(?:## |> )|(?<![\w*])\*(?=[^\s*])[^*\n]{1,80}(?<=[^\s*])\*(?![\w*])|\A\+\+\+",
    re.MULTILINE,
)
_FIRST_CAPTION = re.compile(r"1\s+00:\d{2}:\d{2},\d{3} --> ")


def is_table(start: str) -> bool:
    """Return whether an input begins with the names of columns, a text's and a headline's among them."""
    line = start.partition("\n")[0].strip().lower()
    cells = {cell.strip(' "') for separator in ",;\t|" for cell in line.split(separator)}
    return not cells.isdisjoint(_TEXTS) and not cells.isdisjoint(_HEADLINES)


def _read_text(source: Source) -> Sequence[Found]:
    data = unquoted(source.data)
    other = None if source.sent else _really(data)
    if other is not None:
        return [Member(name=source.name, data=data, media_type=other, whole=True)]
    from onrecord.ingest.formats.text_file import read_text_file

    return read_text_file(source.decode(False))  # noqa: FBT003 - a callable has no keywords


def _read_html(source: Source) -> Iterable[Found]:
    text = source.decode(True)  # noqa: FBT003 - a callable has no keywords
    if (
        not source.sent and is_news_xml(text[:_STARTS]) and root_name(text[:_STARTS]) is not None
    ):  # a feed that a browser saved
        return _read_xml(source)
    from onrecord.ingest.formats.html import read_html
    from onrecord.ingest.formats.services.pages import read_archive_page

    return ([] if source.sent else read_archive_page(text)) or [read_html(text)]


def _read_json(source: Source) -> Sequence[Found]:
    from onrecord.ingest.formats.json import read_any_json, read_json

    text = source.decode(False)  # noqa: FBT003 - a callable has no keywords
    return read_json(text) if source.sent else read_any_json(text)


def _read_json_lines(source: Source) -> Sequence[Found]:
    from onrecord.ingest.formats.json import read_json_lines

    return read_json_lines(source.decode(False))  # noqa: FBT003 - a callable has no keywords


def _read_table(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.records.tables import read_table

    return read_table(source.decode(False))  # noqa: FBT003 - a callable has no keywords


def _read_xml(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.news.xml import read_xml

    return read_xml(source.decode(True))  # noqa: FBT003 - a callable has no keywords


def _read_captions(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.transcripts.captions import read_captions

    return [read_captions(source.decode(False))]  # noqa: FBT003 - a callable has no keywords


def _read_zip(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.containers.archives import read_zip

    return read_zip(source.data, source.budget)


def _read_tar(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.containers.archives import read_tar

    return read_tar(source.data, source.budget)


def _read_gzip(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.containers.gzipped import read_gzip

    return read_gzip(source.data, source.name, source.budget)


def _read_zstandard(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.containers.zstandard import read_zstandard

    return read_zstandard(source.data, source.name, source.budget)


def _read_warc(source: Source) -> Iterable[Found]:
    from onrecord.ingest.formats.containers.warc import read_warc

    return read_warc(source.data, source.budget)


def _really(data: bytes) -> str | None:
    """Return as what a file is read that is named as a text and is one of another kind: a page, a mail, captions."""
    start = data[:_STARTS].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    row = next((row for row in FORMATS if row.recognizes(start)), _PLAIN_TEXT)
    if row.name in _WRITTEN_AS_TEXT:
        return row.media_types[0]
    if len(_PAGE_PARAGRAPH.findall(start)) > 1:
        return HTML
    return MARKDOWN if row.media_types[0] == MARKDOWN and _MARKDOWN_SIGN.search(start) else None


_XML_TYPES = ("rss", "atom", "rdf", "akn", "ttml", "vnd.iptc.g2.newsitem", "vnd.iptc.g2.newsmessage")
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
        name="RSS, Atom, NewsML-G2, NITF, Akoma Ntoso or TTML",
        media_types=("application/xml", "text/xml", *(f"application/{name}+xml" for name in _XML_TYPES)),
        suffixes=(".xml", ".rss", ".atom", ".rdf", ".nitf", ".akn", ".ttml", ".dfxp"),
        recognizes=is_news_xml,
        read=_read_xml,
        sent=False,
    ),
    InputFormat(
        name="HTML",
        media_types=(HTML, "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml"),
        recognizes=lambda start: start.startswith(("<!", "<html", "<HTML", "<head", "<body", "<?xml")),
        read=_read_html,
    ),
    *DOCUMENTS,  # before JSON and zip: RTF begins with a brace, Word documents are zip archives
    InputFormat(
        name="schema.org, ninjs, JSON Feed, Citron's JSON or a data set",
        media_types=(JSON, "application/ld+json"),
        suffixes=(".json", ".jsonld"),
        recognizes=lambda start: start.startswith(("{", "[{")),
        read=_read_json,
    ),
    InputFormat(
        name="JSON Lines",
        media_types=("application/x-ndjson", "application/jsonl", "application/json-lines"),
        suffixes=(".jsonl", ".ndjson"),
        recognizes=lambda _: False,  # it begins as JSON does, whose reader tells them apart
        read=_read_json_lines,
        sent=False,
    ),
    InputFormat(
        name="CSV or TSV",
        media_types=("text/csv", "text/tab-separated-values"),
        suffixes=(".csv", ".tsv"),
        recognizes=is_table,
        read=_read_table,
        sent=False,
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
        name="WARC",
        media_types=("application/warc",),
        suffixes=(".warc",),
        recognizes=lambda start: start.startswith("WARC/"),
        read=_read_warc,
        sent=False,
        holds_others=True,
    ),
    InputFormat(
        name="gzip",
        media_types=("application/gzip",),
        suffixes=(".gz", ".tgz"),
        recognizes=lambda start: start.startswith("\x1f\x08"),  # its second byte is no character
        read=_read_gzip,
        sent=False,
        holds_others=True,
    ),
    InputFormat(
        name="Zstandard",
        media_types=("application/zstd",),
        suffixes=(".zst",),
        recognizes=lambda start: start.startswith(
            ("(/", "]*M\x18")
        ),  # a frame's sign, what is no character left out
        read=_read_zstandard,
        sent=False,
        holds_others=True,
    ),
    InputFormat(
        name="tar",
        media_types=("application/x-tar",),
        suffixes=(".tar",),
        recognizes=lambda start: "\0ustar" in start,
        read=_read_tar,
        sent=False,
        holds_others=True,
    ),
    InputFormat(
        name="zip or WACZ",
        media_types=("application/zip",),
        suffixes=(".zip", ".wacz"),
        recognizes=lambda start: start.startswith("PK\x03\x04"),
        read=_read_zip,
        sent=False,
        holds_others=True,
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


def is_readable_name(path: PurePath) -> bool:
    """Return whether a name ends as those of inputs do; of a packed file the name inside counts."""
    inner = path.with_suffix("") if path.suffix.lower() in (".gz", ".zst") else path
    return inner.suffix.lower() in MEDIA_TYPES


def holds_others(path: PurePath) -> bool:
    """Return whether a name ends as those of archives do."""
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    return media_type is not None and format_of(media_type).holds_others


def media_type_of(path: PurePath) -> str:
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
