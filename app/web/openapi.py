"""The description of the API: what FastAPI knows, made true and pleasant to generate clients from."""

from typing import cast

from fastapi import FastAPI
from pydantic import BaseModel

from app.routers.schemas.base import Problem
from app.routers.schemas.writes import CorrectionIn, MergeIn, MissedQuoteIn, RenameIn, RestorationIn, RightsIn

BODIES: tuple[type[BaseModel], ...] = (
    CorrectionIn,
    MissedQuoteIn,
    MergeIn,
    RenameIn,
    RestorationIn,
    RightsIn,
)


def describe(app: FastAPI) -> None:
    """Replace FastAPI's description by one in which errors are problem documents."""
    generate = app.openapi

    def described() -> dict[str, object]:
        if app.openapi_schema is None:
            app.openapi_schema = _improve(generate())
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # FastAPI's documented way to extend it


def _improve(document: dict[str, object]) -> dict[str, object]:
    schemas = cast("dict[str, dict[str, dict[str, object]]]", document)["components"]["schemas"]
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= problem.pop("$defs")
    schemas["Problem"] = problem
    for model in BODIES:
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= schema.pop("$defs", {})
        schemas[model.__name__] = schema
    bearer = {
        "type": "http",
        "scheme": "bearer",
        "description": "Made by the operator with `onrecord token`.",
    }
    cast("dict[str, dict[str, object]]", document)["components"]["securitySchemes"] = {"bearer": bearer}
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return document
