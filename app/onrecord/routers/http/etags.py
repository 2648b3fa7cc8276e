"""Entity tags: how the version of a thing is written, and read back from `If-Match`."""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord import __version__
from onrecord.routers.http.problems import ProblemError

_TAG = r'(W/)?"[!#-~]{0,100}"'
IF_MATCH = rf"^(\*|[ \t,]*{_TAG}([ \t]*,[ \t,]*{_TAG})*[ \t,]*)$"
"""A list of entity tags (RFC 9110, 8.8.3; empty places in it count for nothing: 5.6.1.2) or a star."""
_LIST = re.compile(IF_MATCH)
_ONE = re.compile(_TAG)
_OURS = re.compile(r'"([0-9]{1,18})\.([0-9a-f]{6})(?:-[a-z]+){0,2}"')


@lru_cache(maxsize=64)
def mark_of(public_url: str, born: str | None) -> str:
    """Return what tells tags of one record, as one server writes it, from others of the same version.

    A record that is made anew counts its changes from 1 again, another version of this program may write the same state
    differently, and so does a server that has moved.

    Args:
        public_url: The server's address where a setting states it.
        born: When the record was first changed; None while it is empty.
    """
    return hashlib.sha256(f"{__version__} {public_url} {born}".encode()).hexdigest()[:6]


def entity_tag(version: str, mark: str, suffix: str = "") -> bytes:
    """Write a strong tag of a version; `suffix` tells formats and encodings of one state apart."""
    return f'"{version}.{mark}{suffix}"'.encode()


def seen_versions(if_match: Sequence[str], mark: str) -> frozenset[int] | None:
    """Return the versions that a writer has seen, any of which may be the current one; None for `*`: whatever it is.

    Comparison is strong (RFC 9110, 13.1.1): a weak tag never matches, nor does one of another server; of such tags alone
    no version is left, and nothing ever has that.

    Args:
        if_match: Every `If-Match` of the request; several are one list.
        mark: Of the tags that this server writes now.

    Raises:
        ProblemError: 428 without `If-Match`; 400 when it is no list of entity tags.
    """
    if not if_match:
        raise ProblemError("precondition-required", "send the ETag of what you read in `If-Match`")
    tags = ", ".join(if_match).strip(" \t")
    if tags == "*":
        return None
    if not _LIST.fullmatch(tags):
        raise ProblemError("bad-request", "`If-Match` takes entity tags in quotation marks, or `*`")
    ours = (_OURS.fullmatch(tag[0]) for tag in _ONE.finditer(tags))
    return frozenset(int(match[1]) for match in ours if match and match[2] == mark)
