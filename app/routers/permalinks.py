"""Unversioned addresses that never change, and where to begin."""

import json

from app.queries import addresses, quotes
from app.queries.changes import record_version
from app.routers.calls import Answer, Call, redirect
from app.routers.negotiation import MEDIA_TYPES
from app.routers.reads import SEE_OTHER, Reads
from app.store.shapes import load

reads = Reads("permalinks")


@reads.get("/id/{entity}", answer=None, formats=("json", "html"), errors=(SEE_OTHER, 404))
def follow_permalink(call: Call, entity: str) -> Answer:
    """Lead to an article, a speaker or a quote: to its page for browsers, to its JSON for programs."""
    path = _html_path(call, entity) if call.format == "html" else _json_path(call, entity)
    return redirect(call, path, status=SEE_OTHER)


@reads.get("/.well-known/api-catalog", answer=None, formats=("linkset",), errors=())
def get_api_catalog(call: Call) -> Answer:
    """Name this API, its description and its documentation (RFC 9727)."""
    catalog = {
        "linkset": [
            {
                "anchor": f"{call.base}/v1",
                "service-desc": [{"href": f"{call.base}/openapi.json", "type": "application/json"}],
                "service-doc": [{"href": f"{call.base}/docs", "type": "text/html"}],
                "status": [{"href": f"{call.base}/readyz", "type": "application/json"}],
            }
        ]
    }
    version = str(record_version(call.reader))
    return Answer(json.dumps(catalog).encode(), MEDIA_TYPES["linkset"], version=version)


def _json_path(call: Call, entity: str) -> str:
    kind = entity.partition("_")[0]
    if kind == "art":
        return f"/v1/articles/{addresses.resolve(call.reader, 'article', entity).id}"
    if kind == "spk":
        return f"/v1/speakers/{addresses.resolve(call.reader, 'speaker', entity).id}"
    quotes.get_quote(call.reader, entity)
    return f"/v1/quotes/{entity}"


def _html_path(call: Call, entity: str) -> str:
    path = _json_path(call, entity)
    if not path.startswith("/v1/quotes/"):
        return path.removeprefix("/v1")
    document, _ = quotes.get_quote(call.reader, entity)
    return f"/articles/{load(document.decode())['article']['id']}#{entity}"
