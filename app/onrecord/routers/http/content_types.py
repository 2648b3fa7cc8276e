"""What a body says that it is: media type, character set, codings (RFC 9110, 8.3 and 8.4)."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from starlette.datastructures import Headers

from onrecord.errors import InputError
from onrecord.ingest.inputs.decoding import find_codec
from onrecord.routers.http.problems import ProblemError

_PARAMETER = re.compile(r';\s*([^\s;="]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]*)')


@dataclass(frozen=True, slots=True)
class ContentType:
    """A media type that is read here, and the character set that is stated for it."""

    media_type: str
    charset: str | None
    """One that is known; None: none is stated."""


def content_type(headers: Headers, taken: Collection[str]) -> ContentType:
    """Return what a body is, told by its headers alone.

    Raises:
        ProblemError: 415 for a coding, a media type or a character set that is not read here.
    """
    _refuse_codings(headers)
    stated = headers.get("content-type", "")
    media_type = stated.partition(";")[0].strip().lower()
    if media_type not in taken:
        raise ProblemError("unsupported-media-type", f"read here: {', '.join(sorted(taken))}")
    charset = next((value for name, value in _PARAMETER.findall(stated) if name.lower() == "charset"), None)
    if charset is None:
        return ContentType(media_type, None)
    return ContentType(media_type, _known(charset.strip('"'), media_type))


def _known(charset: str, media_type: str) -> str:
    try:
        codec = find_codec(charset)
    except InputError as error:
        raise ProblemError("unsupported-media-type", f"the Content-Type {error}") from None
    if media_type.endswith("json") and codec != "utf-8":
        raise ProblemError("unsupported-media-type", f"JSON is UTF-8 (RFC 8259, 8.1), and not {charset}")
    return charset


def _refuse_codings(headers: Headers) -> None:
    """Read no packed body: how long it is would be known only after the work (RFC 9110, 15.5.16)."""
    codings = ",".join(headers.getlist("content-encoding")).lower().split(",")
    if {coding.strip() for coding in codings} - {"", "identity"}:
        raise ProblemError(
            "unsupported-media-type",
            "bodies are read without Content-Encoding only",
            headers=[(b"accept-encoding", b"identity")],
        )
