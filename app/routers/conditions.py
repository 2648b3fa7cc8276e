"""Entity tags: how the version of a thing is written, and read back from `If-Match`."""

import hashlib
import re

from app import __version__
from app.errors import StaleError
from app.routers.problems import ProblemError

REPRESENTATION = hashlib.sha256(__version__.encode()).hexdigest()[:6]
"""Another version of this program may write the same state of the record differently: part of every tag."""

_TAG = re.compile(r'"([0-9]{1,18})\.[0-9a-f]{6}(?:-[a-z]+){0,2}"')


def entity_tag(version: str, suffix: str = "") -> bytes:
    """Write a strong tag of a version; `suffix` tells formats and encodings of one state apart."""
    return f'"{version}.{REPRESENTATION}{suffix}"'.encode()


def seen_version(if_match: str | None) -> int | None:
    """Return the version that a writer has seen; None for `*`: whatever it is.

    Comparison is strong (RFC 9110, 13.1.1): a weak tag never matches, nor does one of another server.

    Raises:
        ProblemError: 428 without `If-Match`; 400 when it has several tags.
        StaleError: The tag can be no version of ours.
    """
    if if_match is None:
        raise ProblemError("precondition-required", "send the ETag of what you read in `If-Match`")
    if if_match.strip() == "*":
        return None
    if '",' in if_match:
        raise ProblemError("bad-request", "`If-Match` takes one tag here")
    match = _TAG.fullmatch(if_match.strip())
    if match is None:
        raise StaleError("`If-Match` names no version of it")
    return int(match[1])
