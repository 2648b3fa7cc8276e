"""Errors as RFC 9457 problem documents: one catalogue, one shape, never the client's input.

`type` is a page that the server serves (`/problems/{slug}`), so that a reader of a log can look up what to do.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import cast

from pydantic import ValidationError

from onrecord.errors import AppError, ConflictError, InputError, NotFoundError, StaleError, UnavailableError
from onrecord.queries.articles import WithdrawnError, WithheldError
from onrecord.queries.paging import CursorError
from onrecord.queries.speakers import NotAnAnalystError

PROBLEM_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 5
HTTP_UNAUTHORIZED = 401
MAX_NAME = 60
"""Longest part of a client's parameter name that an error repeats; values are never repeated."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, its title and what a client can do about it."""

    slug: str
    status: int
    title: str
    advice: str


KINDS = {
    kind.slug: kind
    for kind in (
        Kind(
            "bad-request",
            400,
            "The request cannot be read",
            "Check the request line, the Host header and the body.",
        ),
        Kind(
            "bad-cursor",
            400,
            "The cursor does not belong to this list",
            "A cursor works only with the list, the filters and the sorting that it came with. Follow `next` as it is.",
        ),
        Kind(
            "unauthorized",
            401,
            "A valid token is needed",
            "Send `Authorization: Bearer` and a token that the operator made with `onrecord token`.",
        ),
        Kind(
            "forbidden",
            403,
            "The token lacks the scope",
            "Ask the operator for a token with the scope in `detail`.",
        ),
        Kind(
            "not-found",
            404,
            "Nothing has this address",
            "Start at `/v1/articles` and follow links; ids never change.",
        ),
        Kind(
            "method-not-allowed",
            405,
            "The method is not offered here",
            "The `Allow` header names those that are.",
        ),
        Kind(
            "not-acceptable",
            406,
            "No offered format is acceptable",
            "`detail` names the formats; `format=` overrides.",
        ),
        Kind(
            "request-timeout",
            408,
            "The request took too long to come in",
            "Send the whole request at once, or try again over a better connection.",
        ),
        Kind(
            "conflict", 409, "The state of the record forbids it", "Read the resource again and decide anew."
        ),
        Kind(
            "gone",
            410,
            "The article was withdrawn",
            "`detail` has the reason. The journal keeps when and why.",
        ),
        Kind(
            "precondition-failed",
            412,
            "Somebody changed it meanwhile",
            "Read the resource again, look at what changed, and send the new `ETag` in `If-Match`.",
        ),
        Kind("too-large", 413, "The body is too large", "`detail` names the limit in bytes."),
        Kind(
            "unsupported-media-type",
            415,
            "The body's type, character set or coding is not read here",
            "`detail` names what is.",
        ),
        Kind(
            "invalid",
            422,
            "Something in the request is not valid",
            "Each entry of `errors` names the parameter or the place in the body, and says what is wrong with it.",
        ),
        Kind(
            "precondition-required",
            428,
            "A change needs If-Match",
            "Send the `ETag` of what you read in `If-Match`.",
        ),
        Kind(
            "too-many-requests",
            429,
            "Too many requests of this kind",
            "Wait as many seconds as `Retry-After` says. The operator's settings are `ONRECORD_CHECKS_PER_MINUTE` and `ONRECORD_REPORTS_PER_MINUTE`.",
        ),
        Kind(
            "head-too-large",
            431,
            "The address and headers are too large",
            "Send fewer or shorter headers and parameters.",
        ),
        Kind(
            "internal",
            500,
            "The server failed",
            "This is a fault of the server. Its log has the request's id.",
        ),
        Kind(
            "not-installed",
            501,
            "The server lacks a library for it",
            "`detail` names what the operator has to install. Other formats are served.",
        ),
        Kind("unavailable", 503, "The record cannot answer now", "Try again after `Retry-After` seconds."),
        Kind(
            "withheld",
            451,
            "Withheld for legal reasons",
            "`detail` has the reason. The quotes may still be served.",
        ),
    )
}
_SLUGS = (
    (CursorError, "bad-cursor"),
    (WithheldError, "withheld"),
    (StaleError, "precondition-failed"),
    (InputError, "invalid"),
    (ConflictError, "conflict"),
    (UnavailableError, "unavailable"),
)
_RETRY = ((b"retry-after", b"%d" % RETRY_AFTER_SECONDS),)
_BY_STATUS = {kind.status: kind for kind in KINDS.values() if kind.slug != "bad-cursor"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: at a parameter, or at a JSON pointer (RFC 6901) into the body."""

    detail: str
    parameter: str | None = None
    pointer: str | None = None


class ProblemError(AppError):
    """A problem to answer with, raised anywhere above the queries."""

    def __init__(
        self,
        slug: str,
        detail: str,
        *,
        faults: Sequence[Fault] = (),
        headers: Sequence[tuple[bytes, bytes]] = (),
    ) -> None:
        super().__init__(detail)
        self.kind = KINDS[slug]
        self.detail = detail
        self.faults = tuple(faults)
        self.headers = tuple(headers)

    def document(self, base: str, instance: str) -> bytes:
        """Write the RFC 9457 document; `base` is the server's address, `instance` names the request."""
        return json.dumps(
            {
                "type": f"{base}/problems/{self.kind.slug}",
                "title": self.kind.title,
                "status": self.kind.status,
                "detail": self.detail,
                "instance": instance,
                "errors": [
                    {"detail": fault.detail, "parameter": fault.parameter, "pointer": fault.pointer}
                    for fault in self.faults
                ],
            }
        ).encode()


def invalid(faults: Sequence[Fault]) -> ProblemError:
    """Make the 422 that names every fault."""
    names = ", ".join(dict.fromkeys(fault.parameter or fault.pointer or "the body" for fault in faults))
    return ProblemError("invalid", f"not valid: {names}", faults=faults)


def from_validation(errors: Sequence[dict[str, object]]) -> ProblemError:
    """Turn pydantic's or FastAPI's list of errors into one 422 without the input.

    A location is `("query", name)`, `("path", name)`, `("header", name)` or `("body", key, index, …)`.
    """
    faults = []
    for error in errors:
        place = cast("tuple[str | int, ...]", error["loc"])
        outside = bool(place) and place[0] in {"query", "path", "header"}
        detail = str(error["msg"]).removeprefix("Value error, ")  # which pydantic sets before our own words
        if error["type"] == "extra_forbidden":
            detail = "unknown parameter" if outside else "unknown key"
        if outside:
            faults.append(Fault(detail, parameter=printable("/".join(map(str, place[1:])))))
        else:
            faults.append(_fault_in_body(detail, place[1:] if place[:1] == ("body",) else place))
    return invalid(list(dict.fromkeys(faults)))


def _fault_in_body(detail: str, place: Sequence[str | int]) -> Fault:
    """Point at the place; at what holds it when a client's own key is not to be repeated whole."""
    *above, last = [str(part) for part in place] or [""]
    if printable(last) != last:
        return Fault(f"{detail}: {printable(last)}", pointer=pointer_to(above))
    return Fault(detail, pointer=pointer_to(place))


def from_parameters(error: ValidationError) -> ProblemError:
    """Turn a failed parameter model into the 422 that names each parameter."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return from_validation([{**entry, "loc": ("query", *entry["loc"][:1])} for entry in found])


def from_status(status: int) -> ProblemError:
    """Make the problem of a bare status code, as a framework raises them."""
    kind = _BY_STATUS.get(status)
    if kind is None:
        kind = KINDS["internal"] if status >= HTTPStatus.INTERNAL_SERVER_ERROR else KINDS["bad-request"]
    return ProblemError(kind.slug, kind.advice)


_WITHDRAWN = {
    "publisher_request": "at its publisher's request",
    "legal": "for legal reasons",
    "error": "because of an error",
    "other": "for a reason that the journal tells",
}
"""Why an article is gone, by the word of the store's closed list."""


def from_error(error: Exception) -> ProblemError:
    """Make the problem that an error of any layer is answered with; internals stay in the log."""
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, WithdrawnError):
        slug = "withheld" if error.reason == "legal" else "gone"
        return ProblemError(slug, f"the article was withdrawn {_WITHDRAWN[error.reason]}")
    if isinstance(error, NotFoundError):
        detail = f"no {error.what} has this address"
        if isinstance(error, NotAnAnalystError):
            detail = f"quoted, but never as an analyst: /v1/speakers/{error.address}"
        return ProblemError("not-found", detail)
    for cause, slug in _SLUGS:
        if isinstance(error, cause):
            faults = [fault_of(error)] if slug == "invalid" and isinstance(error, InputError) else ()
            return ProblemError(
                slug, str(error), faults=faults, headers=_RETRY if slug == "unavailable" else ()
            )
    return ProblemError("internal", KINDS["internal"].advice)


def printable(name: str) -> str:
    """Cut a client's name of a parameter to what may stand in an answer: short, one line, no controls."""
    return "".join(char if char.isprintable() else "?" for char in name[:MAX_NAME])


def fault_of(error: InputError) -> Fault:
    """Return what is wrong, and where in the body."""
    return Fault(str(error), pointer=pointer_to(error.place))


def pointer_to(place: Sequence[str | int]) -> str:
    """Write a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in place)
