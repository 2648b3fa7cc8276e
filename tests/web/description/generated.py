"""Three checks of Schemathesis, narrowed by what no JSON Schema can say; `schemathesis.toml` puts them in the originals' place."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jsonschema_rs
import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    negative_data_rejection,
    positive_data_acceptance,
    response_schema_conformance,
)

BEYOND_SCHEMA: Mapping[tuple[str | None, str | None], str] = {
    ("sort", None): "`relevance` needs `q`",
    ("q", None): "a search needs a word to look for, and no more than 32 terms",
    ("format", None): "which formats the thing that a permalink names is served as",
    ("published_from", None): "how many days a month has",
    ("published_before", None): "how many days a month has",
    **{(name, None): "whether the record has it" for name in ("speaker", "analyst", "article", "publisher")},
    ("include", None): "which formats have room for more of a document",
    ("fields", None): "which keys and columns there are, a list with commas",
    (None, ""): "whether a text holds an article",
    (None, "/spans/*"): "whether offsets are those of words of the article at hand, in reading order",
    (None, "/cue"): "whether offsets are those of words of the article at hand",
    (None, "/source"): "the same",
    (None, "/speaker/address"): "whether the record has a speaker",
    **{(None, pointer): "the same" for pointer in ("/into", "/other", "/speakers", "/speakers/*")},
    (None, "/report"): "whether the quote has such a report",
}
"""What a 422 may name although the schema takes it: (parameter, pointer) and why. `*` stands for a position."""

_POSITION = re.compile(r"/[0-9]+$")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,300})?(e-?[0-9]{1,2})?")


@schemathesis.check
def valid_data_is_taken(
    ctx: schemathesis.CheckContext, response: Response, case: schemathesis.Case[Any]
) -> None:
    """See `positive_data_acceptance`; a cursor is opaque, and only the server knows its own."""
    problem: dict[str, Any] = response.json() if response.status_code in {400, 422} else {}
    if "cursor" in (case.query or {}) and problem.get("type", "").endswith("/problems/bad-cursor"):
        return
    faults = {
        (fault["parameter"], fault["pointer"] and _POSITION.sub("/*", fault["pointer"]))
        for fault in problem.get("errors", ())
    }
    if faults and faults <= BEYOND_SCHEMA.keys():
        return
    positive_data_acceptance(ctx, response, case)


@schemathesis.check
def answers_are_as_described(
    ctx: schemathesis.CheckContext, response: Response, case: schemathesis.Case[Any]
) -> None:
    """See `response_schema_conformance`; of documents that `fields` leaves parts of out, the models say what the parts are."""
    if "fields" not in (case.query or {}):
        response_schema_conformance(ctx, response, case)


@schemathesis.check
def invalid_data_is_refused(
    ctx: schemathesis.CheckContext, response: Response, case: schemathesis.Case[Any]
) -> None:
    """See `negative_data_rejection`; what became valid on its way over the wire is not invalid.

    Any page is a string once it is sent, and a query has neither types nor lists of one.
    """
    negative = [place for place in ParameterLocation if case.meta and case.meta.is_negative_at(place)]
    if case.media_type in {"text/html", "application/xhtml+xml"} and negative == [ParameterLocation.BODY]:
        return
    if negative == [ParameterLocation.QUERY] and _is_valid_as_sent(response, case):
        return
    negative_data_rejection(ctx, response, case)


def _is_valid_as_sent(response: Response, case: schemathesis.Case[Any]) -> bool:
    """Tell whether the query that went over the wire is one that the description allows."""
    described = {one.name: one.definition for one in case.operation.query}
    sent = parse_qs(urlsplit(response.request.url or "").query, keep_blank_values=True)
    needed = {name for name, definition in described.items() if definition.get("required")}
    return needed <= sent.keys() <= described.keys() and all(
        any(jsonschema_rs.is_valid(described[name]["schema"], value) for value in _readings(values))
        for name, values in sent.items()
    )


def _readings(values: list[str]) -> Iterator[object]:
    """Yield what the values of one parameter may mean: a list, a string, a truth value, a number."""
    yield values
    if len(values) == 1:
        yield values[0]
        if values[0] in {"true", "false"}:
            yield values[0] == "true"
        if _NUMBER.fullmatch(values[0]):
            yield int(values[0]) if values[0].lstrip("-").isdigit() else float(values[0])
