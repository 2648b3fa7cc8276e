"""Two checks of Schemathesis, narrowed by what no JSON Schema can say; `schemathesis.toml` puts them in the originals' place."""

from collections.abc import Mapping
from typing import Any

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

BEYOND_SCHEMA: Mapping[tuple[str | None, str | None], str] = {
    ("sort", None): "`relevance` needs `q`",
    ("q", None): "a search needs a word to look for, and no more than 32 terms",
    ("published_from", None): "how many days a month has",
    ("published_before", None): "how many days a month has",
    (None, ""): "whether a text holds an article, and offsets are those of words of the article at hand",
}
"""What a 422 may name although the schema takes it: (parameter, pointer) and why."""


@schemathesis.check
def valid_data_is_taken(
    ctx: schemathesis.CheckContext, response: Response, case: schemathesis.Case[Any]
) -> None:
    """See `positive_data_acceptance`; a cursor is opaque, and only the server knows its own."""
    problem: dict[str, Any] = response.json() if response.status_code in {400, 422} else {}
    if "cursor" in (case.query or {}) and problem.get("type", "").endswith("/problems/bad-cursor"):
        return
    faults = {(fault["parameter"], fault["pointer"]) for fault in problem.get("errors", ())}
    if faults and faults <= BEYOND_SCHEMA.keys():
        return
    positive_data_acceptance(ctx, response, case)


@schemathesis.check
def invalid_data_is_refused(
    ctx: schemathesis.CheckContext, response: Response, case: schemathesis.Case[Any]
) -> None:
    """See `negative_data_rejection`; whatever is sent as text/html is a string once it is sent."""
    negative = [place for place in ParameterLocation if case.meta and case.meta.is_negative_at(place)]
    if case.media_type == "text/html" and negative == [ParameterLocation.BODY]:
        return
    negative_data_rejection(ctx, response, case)
