"""What every page of the record is answered with: its HTML, what its head links to, its version."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from fastapi import Response

from onrecord.queries.changes import record_version
from onrecord.queries.utterances import article_counts
from onrecord.routers import quotes
from onrecord.routers.formats.syndication import JSON_FEED
from onrecord.routers.http.negotiation import HTML, Format
from onrecord.routers.http.operation import Answer, Header, RequestContext, link_headers
from onrecord.store.documents.stored import Document
from onrecord.web.pages import templating
from onrecord.web.pages.wording import CITATIONS


def as_json(address: str) -> Document:
    """Let programs find the data of a page."""
    return {"rel": "alternate", "type": "application/json", "href": address, "title": "JSON"}


def as_feeds(path: str, what: str) -> list[Document]:
    """Let feed readers find what to follow."""
    return [
        {
            "rel": "alternate",
            "type": media_type,
            "href": f"{path}{'&' if '?' in path else '?'}format={name}",
            "title": f"{what} ({said})",
        }
        for name, media_type, said in (
            ("atom", "application/atom+xml", "Atom"),
            ("jsonfeed", JSON_FEED.media_type, "JSON Feed"),
        )
    ]


def printings(context: RequestContext, quotes: Sequence[Document]) -> dict[str, int]:
    """Return how many articles print what these quotes do, by the utterance's id, as far as several do."""
    said = [one["utterance"]["id"] for one in quotes if one["utterance"]]
    return article_counts(context.reader, said) if said else {}


def page_answer(
    context: RequestContext, template: str, *, canonical: str | None = None, **values: object
) -> Answer:
    """Fill a page's template; `canonical` is its address by id."""
    return page_of(context, templating.render(template, **values), canonical=canonical)


def page_of(context: RequestContext, body: bytes, *, canonical: str | None = None) -> Answer:
    """Answer with a page that is rendered; `canonical` is its address by id."""
    headers = (*link_headers(canonical=canonical), *templating.POLICIES)
    return Answer(body, HTML.media_type, version=str(record_version(context.reader)), headers=headers)


def html(template: str, *, status: int = 200, headers: Sequence[Header] = (), **values: object) -> Response:
    """Fill the template of a page that nobody keeps: what it shows depends on who asks."""
    response = Response(templating.render(template, **values), status, media_type=HTML.media_type)
    response.raw_headers.extend((*headers, *templating.POLICIES))
    return response


@cache
def citation_formats() -> Mapping[Format, str]:
    """Return the formats that a citation can be had in, each with what readers call it."""
    offered = {one.function: one.formats for one in quotes.reads.operations}[quotes.get_quote_citation]
    found = {one: label for name, label in CITATIONS.items() for one in offered if one == name}
    return MappingProxyType(found)
