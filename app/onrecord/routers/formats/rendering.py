"""From rendered documents to the format that was negotiated."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from onrecord.queries.texts import read_texts
from onrecord.routers.formats import annotations, linked_data
from onrecord.routers.formats.tables import as_csv, as_lines
from onrecord.routers.http.negotiation import MEDIA_TYPES
from onrecord.routers.http.operation import (
    Answer,
    Call,
    Listed,
    envelope,
    link_headers,
    member,
)
from onrecord.store.documents.stored import Document, StoredDocument, dump

MEMBER_FORMATS: Mapping[str, tuple[str, ...]] = {
    "quotes": ("json", "jsonld", "annotation"),
    "articles": ("json", "jsonld"),
    "speakers": ("json", "jsonld"),
}
LIST_FORMATS: Mapping[str, tuple[str, ...]] = {
    "quotes": ("json", "jsonld", "annotation", "csv", "ndjson"),
    "articles": ("json", "jsonld", "csv", "ndjson"),
    "speakers": ("json", "jsonld", "csv", "ndjson"),
    "changes": ("json", "csv", "ndjson"),
}
_LINKED: Mapping[str, Callable[[Document], Document]] = {
    "quotes": linked_data.quote,
    "articles": linked_data.article,
    "speakers": linked_data.speaker,
}


def answer_list(call: Call, what: str, listed: Listed) -> Answer:
    """Answer with a page of `what` in the call's format; `Link` leads to the neighbouring pages in each."""
    if call.format == "json":
        return envelope(call, listed)
    documents = served(call, listed.page.items)
    following, previous = call.page_url(listed.page.next), call.page_url(listed.page.prev)
    if call.format == "csv":
        body = as_csv(what, documents)
    elif call.format == "ndjson":
        body = as_lines(documents)
    elif call.format == "jsonld":
        body = _encoded(linked_data.graph([_LINKED[what](document) for document in documents]))
    else:
        page = annotations.annotation_page(
            _annotations(call, documents), address=call.self_url, following=following, previous=previous
        )
        body = _encoded(page)
    headers = link_headers(next=following, prev=previous)
    return Answer(body, MEDIA_TYPES[call.format], version=listed.version, headers=headers)


def answer_member(call: Call, what: str, document: StoredDocument, *, canonical: str) -> Answer:
    """Answer with one of `what` in the call's format."""
    answer = member(call, document, canonical=canonical)
    if call.format == "json":
        return answer
    loaded = StoredDocument(answer.body).parsed()
    if call.format == "jsonld":
        body = _encoded(linked_data.single(_LINKED[what](loaded)))
    else:
        (one,) = _annotations(call, [loaded])
        body = _encoded(one)
    return replace(answer, body=body, media_type=MEDIA_TYPES[call.format])


def served(call: Call, documents: Sequence[bytes]) -> list[Document]:
    """Read documents with the server's own address in them."""
    return [StoredDocument(document).with_base(call.base).parsed() for document in documents]


def _annotations(call: Call, quotes: Sequence[Document]) -> list[Document]:
    texts = read_texts(call.reader, {(quote["article"]["id"], quote["article_revision"]) for quote in quotes})
    return [annotations.annotation(quote, texts) for quote in quotes]


def _encoded(document: Document) -> bytes:
    return dump(document).encode()
