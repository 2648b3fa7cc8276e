"""As much of the documents of an article and its quotes as its page shows: the rest is skipped, which takes half the time."""

from collections.abc import Sequence
from typing import TypedDict, cast

from msgspec.json import Decoder

from onrecord.store.documents.stored import Document, StoredDocument


class _Span(TypedDict):
    start: int
    end: int
    exact: str
    verbatim: bool


class _Cue(TypedDict):
    start: int
    end: int


class _Source(TypedDict):
    start: int
    end: int
    exact: str
    resolution: str


class _Name(TypedDict):
    exact: str


class _Speaker(TypedDict):
    id: str
    slug: str
    name: str


class _Correction(TypedDict):
    at: str
    reason: str | None
    reason_code: str


class _Utterance(TypedDict):
    id: str


class _Quote(TypedDict):
    id: str
    article_revision: int
    kind: str
    text: str
    rendered: str
    spans: list[_Span]
    cue: _Cue | None
    source: _Source | None
    speaker: _Speaker | None
    candidates: list[_Name]
    capacity: str
    status: str
    confidence: float
    method: str
    correction: _Correction | None
    utterance: _Utterance | None


class _Publisher(TypedDict):
    id: str
    slug: str
    name: str
    url: str | None


class _Paragraph(TypedDict):
    start: int
    end: int
    text: str | None


class _Role(TypedDict):
    title: str | None
    organization: str | None
    tense: str


class _Presented(_Speaker):
    printed_as: list[str]
    roles: list[_Role]


class _Links(TypedDict):
    permalink: str


class _Article(TypedDict):
    url: str
    headline: str | None
    dek: str | None
    byline: str | None
    publisher: _Publisher | None
    published_at: str | None
    language: str | None
    extraction_status: str
    source_url: str | None
    revision: int
    length: int
    paragraphs: list[_Paragraph]
    speakers: list[_Presented]
    quote_count: int
    links: _Links


_read = Decoder(list[_Quote]).decode
_read_article = Decoder(_Article).decode


def article_shown(base: str, stored: StoredDocument) -> Document:
    """Read an article with the server's own address in it, as far as its page shows it."""
    return cast("Document", _read_article(stored.with_base(base).text))


def quotes_shown(base: str, documents: Sequence[bytes]) -> list[Document]:
    """Read quotes with the server's own address in them, as far as an article's page shows them."""
    if not documents:
        return []
    together = StoredDocument(b"[%b]" % b",".join(documents)).with_base(base).text
    return cast("list[Document]", _read(together))
