"""As much of the documents of quotes as the page of an article shows: the rest is skipped, which takes half the time."""

from collections.abc import Sequence
from typing import TypedDict, cast

from msgspec.json import Decoder

from onrecord.routers.http.operation import RequestContext
from onrecord.store.documents.stored import Document, StoredDocument


class _Span(TypedDict):
    start: int
    end: int
    exact: str
    verbatim: bool


class _Source(TypedDict):
    start: int
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
    source: _Source | None
    speaker: _Speaker | None
    candidates: list[_Name]
    capacity: str
    status: str
    confidence: float
    method: str
    correction: _Correction | None
    utterance: _Utterance | None


_read = Decoder(list[_Quote]).decode


def quotes_shown(context: RequestContext, documents: Sequence[bytes]) -> list[Document]:
    """Read quotes with the server's own address in them, as far as an article's page shows them."""
    together = StoredDocument(b"[%b]" % b",".join(documents)).with_base(context.base).text
    return cast("list[Document]", _read(together))
