"""The pages below `/docs`: the OpenAPI document as HTML, an operation or a model each."""

import json
from dataclasses import dataclass
from typing import Any

from onrecord.web.description.samples import FIRST

Document = dict[str, Any]  # an OpenAPI document: JSON has no narrower type
REF = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Outline:
    """An OpenAPI document, arranged for templates."""

    info: Document
    operations: list[Document]
    models: list[Document]


def in_order(operations: list[Document]) -> list[Document]:
    """Return the operations as people need them: what most come for, reads of quotes and people, the rest, writes."""
    return sorted(operations, key=lambda one: (one["id"] != FIRST, one["needs"], one["method"] != "GET"))


def documented_paths(document: Document) -> dict[str, str]:
    """Return the examples of path parameters."""
    return {
        parameter["name"]: parameter["example"]
        for methods in document["paths"].values()
        for operation in methods.values()
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "path"
    }


def outline(document: Document) -> Outline:
    """Arrange an OpenAPI document."""
    operations = [
        _operation(method.upper(), path, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]
    models = [
        {
            "name": name,
            "description": schema.get("description", ""),
            "values": schema.get("enum", ()),
            "fields": [
                _field(key, value, needed=key in schema.get("required", ()))
                for key, value in schema.get("properties", {}).items()
            ],
        }
        for name, schema in document["components"]["schemas"].items()
    ]
    return Outline(document["info"], operations, models)


def takes(schema: Document) -> str:
    """Describe in a few words what a JSON Schema accepts."""
    if "$ref" in schema:
        said = str(schema["$ref"]).removeprefix(REF)
    elif "anyOf" in schema:
        said = " or ".join(takes(one) for one in schema["anyOf"])
    elif "enum" in schema:
        said = ", ".join(str(one) for one in schema["enum"])
    elif schema.get("type") == "array":
        said = f"list of {takes(schema['items'])}"
    else:
        said = _simple(schema)
    return said


def _simple(schema: Document) -> str:
    if "const" in schema:
        return str(schema["const"])
    limits = [
        f"{word} {schema[key]:.15g}"
        for key, word in (("minimum", "from"), ("maximum", "to"))
        if key in schema
    ]
    return " ".join([str(schema.get("format") or schema.get("type", "anything")), *limits])


def _operation(method: str, path: str, operation: Document) -> Document:
    return {
        "id": operation["operationId"],
        "method": method,
        "path": path,
        "needs": bool(operation.get("security")),
        "description": [f"{operation['summary']}.", *operation.get("description", "").split("\n\n")],
        "parameters": [_parameter(parameter) for parameter in operation.get("parameters", ())],
        "body": [
            {
                "type": media_type,
                "takes": takes(content["schema"]),
                "description": content["schema"].get("description", ""),
            }
            for media_type, content in operation.get("requestBody", {}).get("content", {}).items()
        ],
        "answers": [
            {
                "status": status,
                "description": answer["description"],
                "content": [
                    {"type": media_type, "model": content.get("schema", {}).get("$ref", "").removeprefix(REF)}
                    for media_type, content in answer.get("content", {}).items()
                ],
            }
            for status, answer in operation["responses"].items()
        ],
    }


def _parameter(parameter: Document) -> Document:
    default = parameter["schema"].get("default")
    return {
        "name": parameter["name"],
        "place": parameter["in"],
        "takes": takes(parameter["schema"]),
        "required": parameter.get("required", False),
        "default": "" if default in (None, []) else json.dumps(default).strip('"'),
        "description": parameter.get("description", ""),
    }


def _field(name: str, schema: Document, *, needed: bool) -> Document:
    return {
        "name": name,
        "takes": takes(schema),
        "needed": needed,
        "description": schema.get("description", ""),
    }
