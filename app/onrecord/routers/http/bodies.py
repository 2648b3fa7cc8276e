"""Reading bodies: the type first, then no more than the limit, then against a closed model."""

from collections.abc import Collection
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect, Request

from onrecord.routers.http.content_types import ContentType, content_type
from onrecord.routers.http.problems import Fault, ProblemError, from_validation

Model = TypeVar("Model", bound=BaseModel)
MAX_DIGITS = 18


async def read_body(request: Request, media_types: Collection[str], limit: int) -> tuple[bytes, ContentType]:
    """Read the whole body, counted while it comes in.

    Returns:
        The bytes, and the media type and character set that its headers state.

    Raises:
        ProblemError: 415 for another type, character set or coding, 413 for a body over the limit, 400 for a damaged length or a body that breaks off.
    """
    stated = content_type(request.headers, media_types)
    too_large = ProblemError("too-large", f"the limit is {limit} bytes", headers=[(b"connection", b"close")])
    declared = request.headers.get("content-length", "0")
    if not (declared.isascii() and declared.isdigit()):
        raise ProblemError("bad-request", "Content-Length is not a number")
    if len(declared) > MAX_DIGITS or int(declared) > limit:
        raise too_large
    parts, size = [], 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > limit:
                raise too_large
            parts.append(part)
    except ClientDisconnect:
        raise ProblemError("bad-request", "the body broke off") from None
    return b"".join(parts), stated


def parse_body(model: type[Model], body: bytes) -> Model:
    """Read a JSON body.

    Raises:
        ProblemError: 422 with a pointer to each thing that is wrong; the body is never repeated.
    """
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        if found[0]["type"] == "json_invalid":
            where = found[0]["msg"].removeprefix("Invalid JSON: ")
            raise ProblemError(
                "invalid", "the body is not JSON", faults=[Fault(f"is not JSON: {where}", pointer="")]
            ) from None
        raise from_validation([{**entry, "loc": ("body", *entry["loc"])} for entry in found]) from None
