"""The formats of documents: word processors, PDF, Markdown, mail and saved pages."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence

from onrecord.ingest.formats.input_format import InputFormat, Source
from onrecord.ingest.formats.parsed_article import Draft, Found, Member

# ruff: noqa: PLC0415 - a command starts quickly when readers are imported as they are needed

MAIL = "message/rfc822"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
_PRINTED_HEADER = re.compile(
    r"From: [^\n]{3,200}\n(?:(?:Sent|Date|To|Cc|Bcc|Reply-To|Importance|Attachments): [^\n]{0,900}\n){2,6}Subject: [^\n]{3,300}\n"
    r"|Subject: [^\n]{3,300}\nFrom: [^\n]{3,200}\n(?:(?:Sent|Date|To|Cc|Bcc|Reply-To): [^\n]{0,900}\n){1,5}",
    re.IGNORECASE,
)
"""How programs print a mail's header, or copy it: nothing but these fields, the subject last."""
_SAVED_PAGE = re.compile(
    r"^(?:From: <Saved by |Snapshot-Content-Location: |Content-Type: multipart/related)", re.MULTILINE
)
_MAILBOX = re.compile(r"From \S+ .{0,60}\d{2}:\d{2}.{0,40}\d{4}")
_FRONT_MATTER = re.compile(
    r"(?:---|\+\+\+)[ \t]*\r?\n(?:(?:title|headline|layout|author|date)\s*[:=]|(?:[\w-]{1,40}\s*[:=].*\n){1,20}?(?:title|headline)\s*[:=])",
    re.IGNORECASE,
)


def _is_mail(start: str) -> bool:
    """Return whether an input begins with a mail's header, one field of which no person writes."""
    fields = _HEADER_FIELD.findall(start)
    return _PRINTED_HEADER.match(start) is not None or (
        _HEADER_FIELD.match(start) is not None
        and len(fields) >= _FEWEST_FIELDS
        and _OF_MACHINES.search(start) is not None
    )


def _all_of(draft: Draft) -> list[Draft]:
    return [draft, *draft.further]


def _read_docx(source: Source) -> Sequence[Found]:
    if b"xl/workbook.xml" in source.data and b"word/" not in source.data:  # which begins in the same way
        return [Member(name=source.name, data=source.data, media_type=_XLSX, whole=True)]
    from onrecord.ingest.formats.documents.docx import read_docx

    return _all_of(read_docx(source.data, source.budget.limits))


def _read_odt(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.documents.odt import read_odt

    return _all_of(read_odt(source.data, source.budget.limits))


def _read_xlsx(source: Source) -> Iterator[Found]:
    from onrecord.ingest.formats.documents.xlsx import read_xlsx

    return read_xlsx(source.data, source.budget.limits)


def _read_ods(source: Source) -> Iterator[Found]:
    from onrecord.ingest.formats.documents.ods import read_ods

    return read_ods(source.data, source.budget.limits)


def _read_rtf(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.documents.rtf import read_rtf

    return _all_of(read_rtf(source.data.removeprefix(BOM_UTF8)))


def _read_mail(source: Source) -> Iterator[Found]:
    from onrecord.ingest.formats.mail.reader import read_mail

    for found in read_mail(source.data.removeprefix(BOM_UTF8), source.decode_part):
        if isinstance(found, Member):
            source.budget.count()
            source.budget.bytes -= len(found.data)  # of messages in each other every one is parsed again
        yield found


def _read_mailbox(source: Source) -> Iterator[Member]:
    from onrecord.ingest.formats.mail.reader import messages

    for number, message in enumerate(messages(source.data), 1):
        source.budget.count()
        yield Member(name=f"message {number}", data=message, media_type=MAIL)


def _read_mhtml(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.mail.reader import read_mhtml

    return [read_mhtml(source.data, source.decode_part)]


def _read_epub(source: Source) -> Iterator[Found]:
    from onrecord.ingest.formats.documents.epub import read_epub

    return read_epub(source.data, source.budget)


def _read_pdf(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.documents.pdf import read_pdf

    return _all_of(read_pdf(source.data, source.budget.limits))


def _read_markdown(source: Source) -> list[Draft]:
    from onrecord.ingest.formats.documents.markdown import read_markdown

    return _all_of(read_markdown(source.decode(False)))  # noqa: FBT003 - a callable has no keywords


DOCUMENTS = (
    InputFormat(
        name="RTF",
        media_types=("application/rtf", "text/rtf"),
        suffixes=(".rtf",),
        recognizes=lambda start: start.startswith("{\\rtf"),
        read=_read_rtf,
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
        media_types=(MAIL,),
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
        holds_others=True,
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
        name="EPUB",
        media_types=("application/epub+zip",),
        suffixes=(".epub",),
        recognizes=lambda start: start.startswith("PK\x03\x04") and "application/epub+zip" in start,
        read=_read_epub,
        sent=False,
        holds_others=True,
    ),
    InputFormat(
        name="OpenDocument text",
        media_types=("application/vnd.oasis.opendocument.text",),
        suffixes=(".odt",),
        recognizes=lambda start: start.startswith("PK\x03\x04") and "vnd.oasis.opendocument.text" in start,
        read=_read_odt,
        sent=False,
    ),
    InputFormat(
        name="Excel workbook",
        media_types=(_XLSX,),
        suffixes=(".xlsx",),
        recognizes=lambda _: False,  # it begins as a Word document does, whose reader tells them apart
        read=_read_xlsx,
        sent=False,
    ),
    InputFormat(
        name="OpenDocument spreadsheet",
        media_types=("application/vnd.oasis.opendocument.spreadsheet",),
        suffixes=(".ods",),
        recognizes=lambda start: (
            start.startswith("PK\x03\x04") and "vnd.oasis.opendocument.spreadsheet" in start
        ),
        read=_read_ods,
        sent=False,
    ),
)
"""Rows of the table of formats, in the order in which they recognize an input."""
