"""Unversioned addresses that never change, and where to begin."""

import json

from app.queries import addresses, quotes
from app.queries.changes import record_version
from app.routers.calls import Answer, Call, redirect
from app.routers.negotiation import MEDIA_TYPES
from app.routers.parameters import Query
from app.routers.reads import SEE_OTHER, Reads
from app.store.shapes import load

reads = Reads("permalinks")
COLLECTIONS = ("articles", "speakers", "analysts", "quotes", "changes")


@reads.get(
    "/id/{entity}", answer=None, formats=("json", "html", "jsonld", "annotation"), errors=(SEE_OTHER, 404)
)
def follow_permalink(call: Call, entity: str, query: Query) -> Answer:
    """Lead to an article, a speaker, a quote or a publisher's articles: to a page for browsers, to data for programs."""
    if call.format == "html":
        path = _html_path(call, entity)
    else:  # what `Accept` asked for, it asks for again where this leads
        path = _data_path(call, entity)
        if query.format:
            path += f"{'&' if '?' in path else '?'}format={query.format}"
    return redirect(call, path, status=SEE_OTHER)


@reads.get("/.well-known/api-catalog", answer=None, formats=("linkset",), errors=())
def get_api_catalog(call: Call) -> Answer:
    """Name this API, its description and its documentation (RFC 9727)."""
    here = f"{call.base}/.well-known/api-catalog"
    catalog = {
        "linkset": [
            {"anchor": here, "item": [{"href": f"{call.base}/v1/{name}"} for name in COLLECTIONS]},
            {
                "anchor": f"{call.base}/v1",
                "service-desc": [{"href": f"{call.base}/openapi.json", "type": "application/json"}],
                "service-doc": [{"href": f"{call.base}/docs", "type": "text/html"}],
                "status": [{"href": f"{call.base}/readyz", "type": "application/json"}],
            },
        ]
    }
    version = str(record_version(call.reader))
    headers = ((b"link", f'<{here}>; rel="api-catalog"'.encode("latin-1")),)
    return Answer(json.dumps(catalog).encode(), MEDIA_TYPES["linkset"], version=version, headers=headers)


def _data_path(call: Call, entity: str) -> str:
    kind = entity.partition("_")[0]
    if kind == "art":
        return f"/v1/articles/{addresses.resolve(call.reader, 'article', entity).id}"
    if kind == "spk":
        return f"/v1/speakers/{addresses.resolve(call.reader, 'speaker', entity).id}"
    if kind == "pub":
        return f"/v1/articles?publisher={addresses.resolve(call.reader, 'publisher', entity).id}"
    quotes.get_quote(call.reader, entity)
    return f"/v1/quotes/{entity}"


def _html_path(call: Call, entity: str) -> str:
    path = _data_path(call, entity)
    if "?" in path:
        return path  # a publisher has no page of its own
    if not path.startswith("/v1/quotes/"):
        return path.removeprefix("/v1")
    document, _ = quotes.get_quote(call.reader, entity)
    return f"/articles/{load(document.decode())['article']['id']}#{entity}"
