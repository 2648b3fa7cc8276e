"""The description of the API: what FastAPI knows, made true and pleasant to generate clients from."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel

from app.routers.schemas.base import Problem
from app.routers.schemas.writes import (
    ArticleIn,
    CorrectionIn,
    MergeIn,
    MissedQuoteIn,
    RenameIn,
    RestorationIn,
    RightsIn,
)
from app.web.generating import ease

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
    {"name": "quotes", "description": "Who said what, in which words, with the words that prove it."},
    {"name": "changes", "description": "The journal, and changes of the record by those who may."},
    {"name": "extractions", "description": "Finding quotes in a text without storing it."},
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
    RestorationIn,
    RightsIn,
)
REF = "#/components/schemas/{model}"
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
        schema = model.model_json_schema(ref_template=REF)
        components["schemas"] |= schema.pop("$defs", {})
        components["schemas"][model.__name__] = schema
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "Made by the operator with `onrecord token`.",
        }
    }
    document["servers"] = [{"url": "/", "description": "This server."}]
    examples = _examples()
    addresses = _addresses(examples)
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["responses"] = dict(sorted(operation["responses"].items()))
            _add_example(operation, examples)
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "path":
                    parameter["example"] = addresses[parameter["name"]]
                if parameter["name"] == "format":
                    parameter["schema"] = {"type": "string", "enum": list(formats[operation["operationId"]])}
    return ease(document)


def _add_example(operation: Document, examples: Document) -> None:
    """Show what the server really answers (`python -m tests.web.regenerate` asks it)."""
    example = examples.get(operation["operationId"])
    if example is not None:
        operation["responses"]["200"]["content"][JSON]["example"] = example


def _addresses(examples: Document) -> dict[str, str]:
    """Return an address of the examples' record for each path parameter, so that a first try finds something."""
    article, speaker = examples["get_article"], examples["get_speaker"]
    return {
        "article": article["slug"],
        "publisher": article["publisher"]["slug"],
        "speaker": speaker["slug"],
        "analyst": speaker["slug"],
        "quote": examples["get_quote"]["id"],
        "entity": article["id"],
        "n": "1",
        "seq": "1",
    }


def _examples() -> Document:
    loaded: Document = json.loads(files("app.web").joinpath("examples.json").read_text("utf-8"))
    return loaded
