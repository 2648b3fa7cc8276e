"""What makes the description good to generate from: names for enumerations, nothing twice, optional means optional."""

import json
from typing import Any

from onrecord.web.description.client_friendly import ENUMERATIONS

from tests.web.conftest import Server

Document = dict[str, Any]


def described(server: Server) -> Document:
    document: Document = server.get("/openapi.json").json()
    return document


def test_every_enumeration_of_the_models_has_a_name(first: Server) -> None:
    schemas = described(first)["components"]["schemas"]
    inline = [
        f"{name}.{key}"
        for name, schema in schemas.items()
        for key, field in schema.get("properties", {}).items()
        if '"enum"' in json.dumps(field)
    ]
    assert inline == []
    for name in ENUMERATIONS:
        assert schemas[name]["enum"], name
        assert schemas[name]["description"], name
        assert json.dumps(described(first)).count(f'schemas/{name}"') > 0, name


def test_models_have_no_generated_titles_and_fields_called_title_stay(first: Server) -> None:
    schemas = described(first)["components"]["schemas"]
    assert [name for name, schema in schemas.items() if "title" in schema] == []
    assert "title" in schemas["Problem"]["properties"]
    assert schemas["Quote"]["properties"]["kind"] == {
        "$ref": "#/components/schemas/QuoteKind",
        "description": "`direct`: every run is verbatim; `indirect`: none is; `mixed`: some are.",
    }


def test_what_may_be_left_out_is_optional_and_says_what_it_is_then(first: Server) -> None:
    schemas = described(first)["components"]["schemas"]
    missed = schemas["MissedQuoteIn"]
    assert "capacity" not in missed["required"]
    assert missed["properties"]["capacity"] == {
        "$ref": "#/components/schemas/Capacity",
        "description": "In which capacity it was said. `unknown` when left out.",
    }
    assert "default" not in json.dumps(schemas)


def test_a_parameter_that_is_sent_has_a_value(first: Server) -> None:
    for methods in described(first)["paths"].values():
        for operation in methods.values():
            for parameter in operation.get("parameters", ()):
                assert "null" not in json.dumps(parameter["schema"]), parameter["name"]


def test_no_operation_says_the_same_twice(first: Server) -> None:
    for methods in described(first)["paths"].values():
        for operation in methods.values():
            assert operation["summary"] not in operation.get("description", "")
    assert described(first)["paths"]["/v1/articles"]["post"]["summary"].startswith("Store an article")
