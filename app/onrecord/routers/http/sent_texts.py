"""Texts that clients send: how they are described, and how one is read in a process that may be stopped."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol, TypeVar

from fastapi import Request
from pydantic_core import from_json
from starlette.concurrency import run_in_threadpool

from onrecord.errors import InputError
from onrecord.ingest.formats import HTML, JSON, READABLE, TEXT
from onrecord.ingest.inputs.decoding import Charset
from onrecord.routers.http.bodies import read_body
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.http.state import State, state_of
from onrecord.routers.http.write_docs import REF
from onrecord.routers.schemas.writes import ArticleIn, SubmissionQuery

Found = TypeVar("Found")
Found_co = TypeVar("Found_co", covariant=True)

STATELESS = frozenset({"/v1/extractions", "/v1/checks"})
"""Paths that take what is sent without a token and keep nothing of it."""
_SCHEMAS: dict[str, dict[str, str]] = {
    TEXT: {"type": "string", "description": "The article, as it would stand in a file."},
    HTML: {"type": "string", "description": "The page of the article."},
    JSON: {"$ref": f"{REF}{ArticleIn.__name__}"},
}
BODY: dict[str, Any] = {
    "required": True,
    "content": {media_type: {"schema": _SCHEMAS[read_as]} for media_type, read_as in READABLE.items()},
}
"""The body of every operation that takes a text."""


class ReadsTexts(Protocol[Found_co]):
    """A plain function that reads the texts of one input, as `onrecord.ingest.reader.read_articles` does."""

    def __call__(
        self,
        data: bytes,
        *,
        name: str,
        media_type: str,
        source_url: str | None,
        charset: Charset | None,
        most: int,
    ) -> Sequence[Found_co]:
        """Return what was made of each text of the input."""


async def read_sent(request: Request, sent: SubmissionQuery, reads: ReadsTexts[Found]) -> Found:
    """Read the one text of a request's body.

    Raises:
        ProblemError: The body cannot be taken, or holds several texts.
        UnavailableError: Reading takes too long.
    """
    state = state_of(request)
    body, stated = await read_body(request, READABLE, state.settings.max_body_bytes)
    charset = Charset(stated.charset, certain=True) if stated.charset else None
    return await run_in_threadpool(
        read_text, state, body, READABLE[stated.media_type], reads, sent=sent, charset=charset
    )


def read_text(
    state: State,
    body: bytes,
    media_type: str,
    reads: ReadsTexts[Found],
    *,
    sent: SubmissionQuery,
    charset: Charset | None,
) -> Found:
    """Read the one text of some bytes; the errors are those of `read_sent`."""
    if media_type != JSON and _is_json(body):
        raise invalid(
            [Fault(f"is JSON, and not {media_type}: send it with Content-Type: {JSON}", pointer="")]
        )
    job = partial(
        reads,
        name=sent.name,
        media_type=media_type,
        source_url=sent.source_url,
        charset=charset,
        most=state.settings.max_text_characters,
    )
    try:
        found = state.worker.run(job, body)
    except InputError as error:
        raise invalid([Fault(str(error), pointer="")]) from None
    if len(found) != 1:
        raise invalid([Fault("holds several articles; send one", pointer="")])
    return found[0]


def _is_json(body: bytes) -> bool:
    """Return whether a body is a JSON document: an object, or a list of objects. Some clients send one as text."""
    start = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] not in {b"{", b"["}:
        return False
    try:
        found = from_json(start)
    except ValueError:
        return False
    return isinstance(found, dict) or any(isinstance(one, dict) for one in found)
