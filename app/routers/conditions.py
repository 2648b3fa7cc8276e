"""Entity tags: how the version of a thing is written, and read back from `If-Match`."""

import hashlib
import re

from app import __version__
from app.routers.problems import ProblemError

REPRESENTATION = hashlib.sha256(__version__.encode()).hexdigest()[:6]
"""Another version of this program may write the same state of the record differently: part of every tag."""

IF_MATCH = r'^(\*|(W/)?"[!#-~]{0,100}")$'
"""One entity tag (RFC 9110, 8.8.3) or a star."""
_ENTITY_TAG = re.compile(IF_MATCH)
_OURS = re.compile(rf'"([0-9]{{1,18}})\.{REPRESENTATION}(?:-[a-z]+){{0,2}}"')
NEVER = -1
"""The version that a tag names which is none of ours: nothing ever has it."""


def entity_tag(version: str, suffix: str = "") -> bytes:
    """Write a strong tag of a version; `suffix` tells formats and encodings of one state apart."""
    return f'"{version}.{REPRESENTATION}{suffix}"'.encode()


def seen_version(if_match: str | None) -> int | None:
    """Return the version that a writer has seen; None for `*`: whatever it is.

    Comparison is strong (RFC 9110, 13.1.1): a weak tag never matches, nor does one of another server; both are `NEVER`.

    Raises:
        ProblemError: 428 without `If-Match`; 400 when it is not one entity tag.
    """
    if if_match is None:
        raise ProblemError("precondition-required", "send the ETag of what you read in `If-Match`")
    tag = if_match.strip(" \t")
    if tag == "*":
        return None
    if not _ENTITY_TAG.fullmatch(tag):
        raise ProblemError("bad-request", "`If-Match` takes one entity tag in quotation marks, or `*`")
    match = _OURS.fullmatch(tag)
    return NEVER if match is None else int(match[1])
