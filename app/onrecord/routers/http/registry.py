"""The registry of read operations: FastAPI documents them, `onrecord.web.server.dispatcher` finds and calls them.

Each is registered once, with one function, one parameter model and one answer model; both ways to reach it check the same model.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from msgspec.structs import replace
from pydantic import BaseModel

from onrecord.routers.http.negotiation import JSON, Format
from onrecord.routers.http.operation import Answer, Header, RequestContext
from onrecord.routers.http.parameters import PageQuery
from onrecord.routers.http.parameters import Query as Parameters
from onrecord.routers.http.problems import KINDS, PROBLEM_TYPE

Function = Callable[..., Answer]
MOVED, SEE_OTHER = 308, 303
REDIRECTS = {MOVED: "Another address took over; `Location` names it.", SEE_OTHER: "`Location` names it."}
LOCATION = {"description": "Where it is.", "schema": {"type": "string", "format": "uri"}}
ALWAYS = (400, 406, 422, 500, 503)
IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The `ETag` of what you have, or several with commas between: 304 without a body while it is still so.",
    "schema": {"type": "string"},
}
"""Documented alone: `onrecord.web.server.dispatcher` reads it off the request, whatever the operation."""
HEADERS = {
    "ETag": {"description": "Strong validator; send it in `If-None-Match`.", "schema": {"type": "string"}},
    "Link": {
        "description": "Canonical address and neighbouring pages (RFC 8288).",
        "schema": {"type": "string"},
    },
    "X-Request-Id": {"description": "Names this request in the server's log.", "schema": {"type": "string"}},
}
FILES = frozenset({"ndjson", "octets", "parquet"})
"""Formats that are sent as files where an operation has no others."""
_CHALLENGE: dict[str, object] = {
    "WWW-Authenticate": {
        "description": "`Bearer`, and what is wrong with the token (RFC 6750, section 3).",
        "schema": {"type": "string"},
    }
}
_RETRY_AFTER: dict[str, object] = {
    "Retry-After": {
        "description": "Seconds to wait before the next try.",
        "schema": {"type": "integer", "minimum": 0},
    }
}
PROBLEM_HEADERS: Mapping[int, dict[str, object]] = {
    401: _CHALLENGE,
    403: _CHALLENGE,
    429: _RETRY_AFTER,
    503: _RETRY_AFTER,
}


@dataclass(frozen=True, slots=True)
class Deprecated:
    """What will go away: since when it is not to be used, when it goes, what to read about it and what to use instead."""

    since: datetime
    sunset: datetime
    page: str
    successor: str

    def headers(self) -> tuple[Header, ...]:
        """Write `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the links that explain (RFC 5829 names the second)."""
        links = (
            f'<{self.page}>; rel="deprecation"; type="text/html", <{self.successor}>; rel="successor-version"'
        )
        return (
            (b"deprecation", b"@%d" % int(self.since.timestamp())),
            (b"sunset", format_datetime(self.sunset, usegmt=True).encode()),
            (b"link", links.encode()),
        )


@dataclass(frozen=True, slots=True)
class ReadOperation:
    """One read operation."""

    path: str
    function: Function
    query: type[Parameters]
    formats: tuple[Format, ...]
    takes_query: bool
    """False: it has no parameters of its own, beyond those of every read."""
    deprecated: Deprecated | None = None

    def answer(self, context: RequestContext, values: Sequence[object], query: Parameters) -> Answer:
        """Call the function."""
        named = {"query": query} if self.takes_query else {}
        return self.marked(self.function(context, *values, **named))

    def marked(self, answer: Answer) -> Answer:
        """Let an answer, also one that says what is wrong, tell that the operation will go away."""
        if self.deprecated is None:
            return answer
        return replace(answer, headers=(*answer.headers, *self.deprecated.headers()))


@dataclass(slots=True)
class Node:
    """One step of a path: what may follow a slash."""

    literals: dict[str, "Node"] = field(default_factory=dict)
    any: "Node | None" = None
    read: ReadOperation | None = None


class ReadRouter:
    """The operations of one router; those that are not documented are pages for readers."""

    def __init__(self, tag: str, *, documented: bool = True) -> None:
        self._without_parameters = Parameters if documented else PageQuery
        self.router = APIRouter(tags=[tag], include_in_schema=documented)
        self.operations: list[ReadOperation] = []

    def get(
        self,
        path: str,
        *,
        answer: type[BaseModel] | None,
        formats: Sequence[Format] = (JSON,),
        errors: Sequence[int] = (404,),
        deprecated: Deprecated | None = None,
    ) -> Callable[[Function], Function]:
        """Register a function for a path; its docstring is the description, its name the operation id."""

        def register(function: Function) -> Function:
            taken = inspect.signature(function).parameters.get("query")
            query = self._without_parameters if taken is None else taken.annotation
            operation = ReadOperation(path, function, query, tuple(formats), taken is not None, deprecated)
            self.operations.append(operation)
            self.router.add_api_route(
                path,
                documented(operation),
                methods=["GET"],
                status_code=SEE_OTHER if SEE_OTHER in errors else None,
                operation_id=function.__name__,
                deprecated=deprecated is not None or None,
                summary=_summary(function),
                description=inspect.getdoc(function),
                response_class=Response,
                responses=_responses(answer, formats, errors),
                openapi_extra={"parameters": [] if SEE_OTHER in errors else [IF_NONE_MATCH]},
            )
            return function

        return register


def documented(operation: ReadOperation) -> Callable[..., Response]:
    """Give an operation the signature that FastAPI documents and calls."""

    def endpoint(request: Request, **arguments: object) -> Response:
        call_read = request.app.state.dispatcher.answer
        response: Response = call_read(operation, request, arguments)
        return response

    parameters = [inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)]
    annotations: dict[str, object] = {
        name: Annotated[str, Path(description=PATH_PARAMETERS[name], max_length=200)]
        for name in inspect.signature(operation.function).parameters
        if name not in {"context", "query"}
    }
    annotations["query"] = Annotated[operation.query, Query()]
    parameters += [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation)
        for name, annotation in annotations.items()
    ]
    endpoint.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # how `inspect` is told
    endpoint.__name__ = operation.function.__name__
    return endpoint


PATH_PARAMETERS = {
    "seq": "Number of the entry.",
    "publisher": "Id or slug of a publisher.",
    "article": "Id or slug of an article.",
    "speaker": "Id or slug of a speaker.",
    "analyst": "Id or slug of a speaker who is quoted as an analyst.",
    "quote_id": "Id of a quote.",
    "utterance": "Id of an utterance.",
    "settlement": "Id of a settlement.",
    "n": "Number of the revision, from 1.",
    "report_id": "Id of a report.",
    "entity": "Id of an article, a speaker, a quote, an utterance, a settlement or a publisher.",
    "problem": "Last part of a problem's `type`.",
}


def build_tree(operations: Sequence[ReadOperation]) -> Node:
    """Build the tree that `match` walks."""
    root = Node()
    for operation in operations:
        node = root
        for part in operation.path.split("/")[1:]:
            if part.startswith("{"):
                node.any = node.any or Node()
                node = node.any
            else:
                node = node.literals.setdefault(part, Node())
        node.read = operation
    return root


def match(root: Node, path: str) -> tuple[ReadOperation, list[str]] | None:
    """Match a path; a literal segment goes before a parameter.

    Returns:
        The operation, and the values of its parameters in their order; None where no operation has the path.
    """
    node, values = root, []
    for part in path.split("/")[1:]:
        step = node.literals.get(part)
        if step is None:
            step = node.any
            if step is None or not part:
                return None
            values.append(part)
        node = step
    return (node.read, values) if node.read is not None else None


def problem_responses(*statuses: int) -> dict[int | str, dict[str, object]]:
    """Document problems by status."""
    by_status = {kind.status: kind for kind in reversed(KINDS.values())}
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {
            "description": by_status[status].title + ".",
            "content": {PROBLEM_TYPE: {"schema": schema}},
            **({"headers": PROBLEM_HEADERS[status]} if status in PROBLEM_HEADERS else {}),
        }
        for status in statuses
    }


def _responses(
    answer: type[BaseModel] | None, formats: Sequence[Format], errors: Sequence[int]
) -> dict[int | str, dict[str, object]]:
    problems = problem_responses(*ALWAYS, *(status for status in errors if status not in REDIRECTS))
    for status, meaning in REDIRECTS.items():
        if status in errors:
            problems[status] = {"description": meaning, "headers": {"Location": LOCATION}}
    if SEE_OTHER in errors:  # it answers with nothing of its own
        return problems
    content: dict[str, object] = {}
    for one in formats:
        content[one.media_type] = {} if one == JSON and answer else {"schema": _schema(one, answer)}
    success: dict[str, object] = {
        "description": "What was asked for.",
        "headers": HEADERS,
        "content": content,
    }
    if answer is not None:
        success["model"] = answer
    unchanged: dict[str, object] = {
        "description": "What `If-None-Match` names is still what would be answered."
    }
    return {200: success, 304: unchanged, **problems}


def _schema(chosen: Format, answer: type[BaseModel] | None) -> dict[str, object]:
    """Describe an answer that has no model: text, or the bytes of a file, which clients that were generated must not decode."""
    if answer is None and chosen in FILES:
        return {"type": "string", "format": "binary"}
    return {"type": "string"} if "text" in chosen.media_type else {}


def _summary(function: Function) -> str:
    return (inspect.getdoc(function) or "").partition("\n")[0].rstrip(".")
