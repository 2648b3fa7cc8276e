"""How operations that write are described: body, query, token, version, and every error."""

from typing import Any, TypeVar

from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from onrecord.routers.http.etags import IF_MATCH
from onrecord.routers.http.negotiation import JSON
from onrecord.routers.http.parameters import gather
from onrecord.routers.http.problems import from_validation
from onrecord.routers.http.registry import problem_responses
from onrecord.store.rows.tokens import Scope

Model = TypeVar("Model", bound=BaseModel)
REF = "#/components/schemas/"
ERRORS = (400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428, 451, 500, 503)


def operation_id(route: APIRoute) -> str:
    """Return the name of an operation in the description: that of its function."""
    return route.name


def documented_write(
    body: type[BaseModel] | None,
    status: int,
    answer: type[BaseModel],
    *,
    scope: Scope,
    query: type[BaseModel] | None = None,
) -> dict[str, Any]:
    """Return the arguments of a route that changes a thing whose version the client has seen."""
    parameters = [
        {
            "name": "If-Match",
            "in": "header",
            "required": True,
            "description": "The `ETag` of what you read, or a list of which one must be current; `*` for whatever it is.",
            "schema": {"type": "string", "pattern": IF_MATCH},
        },
        *(query_parameters(query) if query else ()),
    ]
    extra: dict[str, Any] = {"security": needing(scope), "parameters": parameters}
    if body is not None:
        extra["requestBody"] = sent_as(body)
    headers = {"ETag": {"description": "The new version.", "schema": {"type": "string"}}}
    success = {"description": "Done; this is how it is now.", "model": answer, "headers": headers}
    return {
        "status_code": status,
        "response_model": None,
        "openapi_extra": extra,
        "responses": {status: success, **problem_responses(*ERRORS)},
    }


def sent_as(body: type[BaseModel]) -> dict[str, Any]:
    """Describe a body of JSON."""
    content = {JSON.media_type: {"schema": {"$ref": f"{REF}{body.__name__}"}}}
    return {"required": True, "content": content}


def needing(scope: Scope) -> list[dict[str, list[str]]]:
    """Describe that an operation needs a token with a scope (OpenAPI 3.1: a role of the scheme `bearer`)."""
    return [{"bearer": [scope]}]


def query_parameters(model: type[BaseModel]) -> list[dict[str, Any]]:
    """Describe the query of an operation that reads it itself."""
    schema = model.model_json_schema()
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": field.pop("description", ""),
            "schema": field,
        }
        for name, field in schema["properties"].items()
    ]


def parse_query(model: type[Model], request: Request) -> Model:
    """Read a query string into a closed model.

    Raises:
        ProblemError: 422 that names each parameter that is missing, unknown, repeated or wrong.
    """
    try:
        return model.model_validate(gather(model, request.scope["query_string"]))
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        raise from_validation([{**entry, "loc": ("query", *entry["loc"])} for entry in found]) from None
