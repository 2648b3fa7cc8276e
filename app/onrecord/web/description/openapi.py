"""The description of the API: what FastAPI knows, made true and pleasant to generate clients from."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel

from onrecord.routers.http.write_docs import REF
from onrecord.routers.schemas.base import Problem
from onrecord.routers.schemas.writes import (
    ArticleIn,
    CorrectionIn,
    DismissalIn,
    DistinctionIn,
    MergeIn,
    MissedQuoteIn,
    RenameIn,
    ReportIn,
    RestorationIn,
    RightsIn,
    StandingIn,
)
from onrecord.store.rows.tokens import Scope
from onrecord.web.description.client_friendly import ease

Document = dict[str, Any]  # an OpenAPI document: JSON has no narrower type

TAGS = [
    {
        "name": "articles",
        "description": "News articles: their text, who is quoted in them, where they came from.",
    },
    {
        "name": "speakers",
        "description": "Persons, organisations and groups that are quoted; analysts among them.",
    },
    {"name": "publishers", "description": "Who publishes the articles."},
    {"name": "quotes", "description": "Who said what, in which words, with the words that prove it."},
    {"name": "utterances", "description": "The same words in many articles."},
    {"name": "settlements", "description": "What the desk has settled, so that nobody is asked again."},
    {"name": "changes", "description": "The journal, and changes of the record by those who may."},
    {"name": "reports", "description": "What readers say is wrong, waiting for the desk."},
    {"name": "extractions", "description": "Finding quotes in a text without storing it."},
    {"name": "checks", "description": "Looking a draft's quotations up in the record."},
    {"name": "feeds", "description": "What is new, for feed readers."},
    {"name": "permalinks", "description": "Addresses that never change."},
    {"name": "operations", "description": "Health of the server."},
]
BODIES: tuple[type[BaseModel], ...] = (
    ArticleIn,
    CorrectionIn,
    MissedQuoteIn,
    MergeIn,
    RenameIn,
    ReportIn,
    DismissalIn,
    DistinctionIn,
    RestorationIn,
    RightsIn,
    StandingIn,
)
DESCRIPTION = """
Reads need no token. A write needs a bearer token with the scope that the operation names: {scopes}.

Every documented key is always there, but those of `include=`; null means what its description says. An error is a problem document
(RFC 9457), whose `type` is the address of a page about it.

Any request may also be answered with a problem that no operation lists: 405 (the method is not offered here; `Allow` names those that
are), 408 (the request took too long to come in) or 431 (its address and headers are too large).
"""
"""Of the whole API; what holds for every operation is said here once."""
SCOPES: Mapping[Scope, str] = {
    "ingest": "stores articles",
    "correct": "corrects quotes, adds missed ones and decides reports",
    "merge": "merges and renames speakers",
    "withdraw": "withdraws and restores articles, and changes their rights",
}
JSON = "application/json"


def describe(app: FastAPI, formats: Mapping[str, Sequence[str]]) -> None:
    """Let the application describe itself better than FastAPI does: problems, bodies, tokens, formats, real examples.

    Args:
        app: What to describe.
        formats: Names of the formats that `format=` takes, by operation.
    """
    generate = app.openapi

    def described() -> Document:
        if app.openapi_schema is None:
            app.openapi_schema = _improve(generate(), formats)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # FastAPI's documented way to extend it


def _improve(document: Document, formats: Mapping[str, Sequence[str]]) -> Document:
    components = document["components"]
    models: tuple[type[BaseModel], ...] = (Problem, *BODIES)
    for model in models:
        schema = model.model_json_schema(ref_template=f"{REF}{{model}}")
        components["schemas"] |= schema.pop("$defs", {})
        components["schemas"][model.__name__] = schema
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": f"Made by the operator with `onrecord token create NAME --scope SCOPE`. Scopes: {_scopes()}.",
        }
    }
    document["info"]["description"] = DESCRIPTION.strip().format(scopes=_scopes())
    document["security"] = []  # said, for tools else take it as forgotten: only writes name their own
    document["servers"] = [{"url": "/", "description": "This server."}]
    examples = _examples()
    addresses = _addresses(examples)
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["responses"] = dict(sorted(operation["responses"].items()))
            _add_example(operation, examples)
            _add_scope(operation)
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "path":
                    parameter["example"] = addresses[parameter["name"]]
                if parameter["name"] == "format":
                    parameter["schema"] = {
                        "type": "string",
                        "enum": list(formats.get(operation["operationId"], ("json",))),
                    }
    return ease(document)


def _add_example(operation: Document, examples: Document) -> None:
    """Show what the server really answers (`python -m tests.web.regenerate` asks it)."""
    example = examples.get(operation["operationId"])
    if example is not None:
        operation["responses"]["200"]["content"][JSON]["example"] = example


def _add_scope(operation: Document) -> None:
    """Describe which token an operation needs."""
    for scope in (scope for need in operation.get("security", ()) for scope in need["bearer"]):
        operation["description"] += f"\n\nNeeds a token with the scope `{scope}`."


def _scopes() -> str:
    return "; ".join(f"`{scope}` {meaning}" for scope, meaning in SCOPES.items())


def _addresses(examples: Document) -> dict[str, str]:
    """Return an address of the examples' record for each path parameter, so that a first try finds something."""
    article, speaker = examples["get_article"], examples["get_speaker"]
    return {
        "article": article["slug"],
        "publisher": article["publisher"]["slug"],
        "speaker": speaker["slug"],
        "analyst": speaker["slug"],
        "quote_id": examples["get_quote"]["id"],
        "utterance": examples["get_utterance"]["id"],
        "report_id": "rep_0123456789ab",
        "settlement": "set_0123456789ab",
        "entity": article["id"],
        "n": "1",
        "seq": "1",
    }


def _examples() -> Document:
    loaded: Document = json.loads(
        files("onrecord.web.description").joinpath("examples.json").read_text("utf-8")
    )
    return loaded
