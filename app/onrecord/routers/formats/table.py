"""The formats that resources are served in: one row each.

To add one, write its functions in a module of this folder, with its name and media type, and add a row here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.queries.texts import read_texts
from onrecord.routers.formats import annotations, linked_data
from onrecord.routers.formats.tables import CSV, NDJSON, as_csv, as_lines
from onrecord.routers.http.negotiation import JSON, Format
from onrecord.routers.http.operation import Listed, Neighbours, RequestContext, envelope_body, served
from onrecord.store.documents.stored import Document, StoredDocument, dump

One = Callable[[RequestContext, str, StoredDocument], bytes]
"""Writes one document of a resource, the server's address already in it."""
Many = Callable[[RequestContext, str, Listed, Neighbours], bytes]
"""Writes one page of a resource."""


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format: how it writes one document and a page of them, and which resources have it."""

    format: Format
    one: One | None
    """None: only lists have it."""
    many: Many
    resources: tuple[str, ...]


def _linked_one(_: RequestContext, what: str, document: StoredDocument) -> bytes:
    return _encoded(linked_data.single(_LINKED[what](document.parsed())))


def _linked_many(context: RequestContext, what: str, listed: Listed, _: Neighbours) -> bytes:
    things = [_LINKED[what](document) for document in served(context, listed.page.items)]
    return _encoded(linked_data.graph(things))


def _annotation_one(context: RequestContext, _: str, document: StoredDocument) -> bytes:
    (one,) = _annotations(context, [document.parsed()])
    return _encoded(one)


def _annotation_many(context: RequestContext, _: str, listed: Listed, beside: Neighbours) -> bytes:
    page = annotations.annotation_page(
        _annotations(context, served(context, listed.page.items)),
        address=context.self_url,
        following=beside.next,
        previous=beside.previous,
    )
    return _encoded(page)


def _annotations(context: RequestContext, quotes: Sequence[Document]) -> list[Document]:
    texts = read_texts(
        context.reader, {(quote["article"]["id"], quote["article_revision"]) for quote in quotes}
    )
    return [annotations.annotation(quote, texts) for quote in quotes]


def _encoded(document: Document) -> bytes:
    return dump(document).encode()


_LINKED: Mapping[str, Callable[[Document], Document]] = {
    "quotes": linked_data.quote,
    "articles": linked_data.article,
    "speakers": linked_data.speaker,
}
_RESOURCES = ("quotes", "articles", "speakers", "changes")

FORMATS = (
    OutputFormat(
        JSON,
        one=lambda _call, _what, document: document.text,
        many=lambda context, _what, listed, beside: envelope_body(context, listed, beside),
        resources=_RESOURCES,
    ),
    OutputFormat(linked_data.JSON_LD, one=_linked_one, many=_linked_many, resources=tuple(_LINKED)),
    OutputFormat(annotations.ANNOTATION, one=_annotation_one, many=_annotation_many, resources=("quotes",)),
    OutputFormat(
        CSV,
        one=None,
        many=lambda context, what, listed, _beside: as_csv(what, served(context, listed.page.items)),
        resources=_RESOURCES,
    ),
    OutputFormat(
        NDJSON,
        one=None,
        many=lambda context, _what, listed, _beside: as_lines(served(context, listed.page.items)),
        resources=_RESOURCES,
    ),
)
"""In order of preference: a client that does not care is answered in the first."""

BY_NAME: Mapping[str, OutputFormat] = {output.format: output for output in FORMATS}
LIST_FORMATS: Mapping[str, tuple[Format, ...]] = {
    what: tuple(output.format for output in FORMATS if what in output.resources) for what in _RESOURCES
}
WRITERS: Mapping[str, One] = {output.format: output.one for output in FORMATS if output.one is not None}
"""How one document is written, by name of the format."""
MEMBER_FORMATS: Mapping[str, tuple[Format, ...]] = {
    what: tuple(name for name in names if name in WRITERS) for what, names in LIST_FORMATS.items()
}
