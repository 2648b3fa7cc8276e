"""Unversioned addresses that never change, and where to begin."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from onrecord.errors import NotFoundError
from onrecord.queries import lookup, quotes, settlements, utterances
from onrecord.queries.changes import record_version, was_changed
from onrecord.queries.lookup import What
from onrecord.routers.formats.table import FORMATS, LIST_FORMATS, MEMBER_FORMATS
from onrecord.routers.http.negotiation import HTML, JSON, Format, choose
from onrecord.routers.http.operation import Answer, RequestContext, redirect
from onrecord.routers.http.parameters import Query
from onrecord.routers.http.registry import SEE_OTHER, ReadRouter

reads = ReadRouter("permalinks")
pages = ReadRouter("pages", documented=False)
LINKSET = Format("linkset", 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"')
COLLECTIONS = (
    "articles",
    "speakers",
    "analysts",
    "publishers",
    "quotes",
    "utterances",
    "settlements",
    "changes",
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a permalink leads."""

    data: str
    """Path of what programs read."""
    page: str
    """Path of what people read."""
    formats: tuple[Format, ...]
    """Formats of the data, the plain one first."""


@reads.get(
    "/id/{entity}",
    answer=None,
    formats=(JSON, HTML, *(output.format for output in FORMATS[1:])),
    errors=(SEE_OTHER, 404, 410, 451),
)
def follow_permalink(context: RequestContext, entity: str, query: Query) -> Answer:
    """Lead to an article, a speaker, a quote, an utterance, a settlement or a publisher's articles: to a page for browsers, to data for programs.

    Each offers what it is served as: all of them JSON and HTML, all but an utterance and a settlement JSON-LD, a quote also as an annotation, a publisher's articles also as
    CSV and NDJSON. Another format is refused here.
    """
    target = _target(context, entity)
    plain, *others = target.formats
    chosen = choose(context.accept, query.format, (plain, HTML, *others))
    if chosen == HTML:
        return redirect(context, target.page, status=SEE_OTHER)
    path = target.data  # what `Accept` asked for, it asks for again where this leads
    if query.format:
        path += f"{'&' if '?' in path else '?'}format={query.format}"
    return redirect(context, path, status=SEE_OTHER)


@reads.get("/.well-known/api-catalog", answer=None, formats=(LINKSET,), errors=())
def get_api_catalog(context: RequestContext) -> Answer:
    """Name this API, its description and its documentation (RFC 9727)."""
    here = f"{context.base}/.well-known/api-catalog"
    catalog = {
        "linkset": [
            {"anchor": here, "item": [{"href": f"{context.base}/v1/{name}"} for name in COLLECTIONS]},
            {
                "anchor": f"{context.base}/v1",
                "service-desc": [{"href": f"{context.base}/openapi.json", "type": "application/json"}],
                "service-doc": [{"href": f"{context.base}/docs", "type": "text/html"}],
                "status": [{"href": f"{context.base}/readyz", "type": "application/json"}],
            },
        ]
    }
    version = str(record_version(context.reader))
    headers = ((b"link", f'<{here}>; rel="api-catalog"'.encode("latin-1")),)
    return Answer(json.dumps(catalog).encode(), LINKSET.media_type, version=version, headers=headers)


@pages.get("/v1", answer=None, formats=(JSON, HTML), errors=())
def show_beginning(context: RequestContext) -> Answer:
    """Lead to what there is: people to the documentation, programs to the description."""
    return redirect(context, "/docs" if context.format == HTML else "/openapi.json", status=SEE_OTHER)


_MEMBERS: Mapping[str, tuple[What, Literal["articles", "speakers"]]] = MappingProxyType(
    {"art": ("article", "articles"), "spk": ("speaker", "speakers")}
)


def _target(context: RequestContext, entity: str) -> Target:
    kind = entity.partition("_")[0]
    if kind in _MEMBERS:
        what, listed = _MEMBERS[kind]
        path = f"/{listed}/{lookup.resolve(context.reader, what, entity).id}"
        return Target(f"/v1{path}", path, MEMBER_FORMATS[listed])
    if kind == "pub":
        found = lookup.resolve(context.reader, "publisher", entity).id
        return Target(f"/v1/articles?publisher={found}", f"/publishers/{found}", LIST_FORMATS["articles"])
    if kind == "utt":
        found = utterances.get_utterance(context.reader, entity)["id"]
        return Target(f"/v1/utterances/{found}", f"/utterances/{found}", (JSON,))
    if kind == "set":
        return _settled(context, entity)
    if kind != "quo":
        raise NotFoundError("article, speaker, quote, utterance, settlement or publisher", entity)
    article = quotes.get_quote(context.reader, entity).parsed()["article"]["id"]
    return Target(f"/v1/quotes/{entity}", f"/articles/{article}#{entity}", MEMBER_FORMATS["quotes"])


def _settled(context: RequestContext, entity: str) -> Target:
    """Return where a settlement leads: to whom or what it is about; where it was undone, to what the journal has of it."""
    try:
        found = settlements.get_settlement(context.reader, entity)
    except NotFoundError:
        if not was_changed(context.reader, entity):
            raise
        return Target(f"/v1/changes?entity_id={entity}", "/corrections", (JSON,))
    about, kind = (
        (found["utterance"], "utterances") if found["utterance"] else (found["speakers"][0], "speakers")
    )
    return Target(f"/v1/settlements/{entity}", f"/{kind}/{about['id']}", (JSON,))
