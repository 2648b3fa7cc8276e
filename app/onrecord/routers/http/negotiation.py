"""Which format an answer has: `format=` by name, else `Accept` (RFC 9110, 12.5.1)."""

import re
from functools import lru_cache
from typing import Self

from onrecord.routers.http.problems import PROBLEM_TYPE, Fault, ProblemError, printable


class Format(str):
    """The name of a format, as `format=` gives it, with its media type, as `Accept` and `Content-Type` do."""

    __slots__ = ("for_anybody", "media_type")
    for_anybody: bool
    """It is sent whatever `Accept` says where nothing else is offered: feed readers ask for RSS and read Atom as well, and
    who asks for a file by its ending wants it."""
    media_type: str

    def __new__(cls, name: str, media_type: str, *, for_anybody: bool = False) -> Self:
        """Name a format."""
        named = super().__new__(cls, name)
        named.media_type, named.for_anybody = media_type, for_anybody
        return named


JSON = Format("json", "application/json")
HTML = Format("html", "text/html; charset=utf-8")
TEXT = Format("text", "text/plain; charset=utf-8")
OCTETS = Format("octets", "application/octet-stream")
MAX_RANGES = 32
_RANGE = re.compile(r'([^\s;,/]+)/([^\s;,]+)((?:\s*;\s*[^\s;,="]+=(?:"[^"]{0,200}"|[^\s;,"]*))*)\s*(?:,|$)')
_PARAMETER = re.compile(r';\s*([^\s;,="]+)=("[^"]*"|[^\s;,"]*)')
_QUALITY = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
"""RFC 9110, 12.4.2: no sign, no exponent, no `nan`. A range with any other weight says nothing, and is passed over."""


@lru_cache(maxsize=64)  # clients send few different ones
def choose(accept: str, name: str | None, offered: tuple[Format, ...]) -> Format:
    """Choose one of the offered formats; the first one when the client does not care.

    Who takes a problem gets the first one, too: generated clients state the one JSON type that an operation lists, and
    where it answers with a text or leads elsewhere that is the type of its problems.

    Raises:
        ProblemError: 406 when none is acceptable; 422 when `format=` names none of them.
    """
    if name is not None:
        if name in offered:
            return offered[offered.index(name)]
        fault = Fault(f"must be one of {', '.join(offered)}", parameter="format")
        raise ProblemError("invalid", f"not valid: {printable('format')}", faults=[fault])
    if not accept or (accept in {"*/*", "application/json"} and offered[0] == JSON):
        return offered[0]
    ranges = _ranges(accept)
    best = max(offered, key=lambda one: _quality(one.media_type, ranges), default=offered[0])
    if _quality(best.media_type, ranges) <= 0:
        if offered[0].for_anybody or _quality(PROBLEM_TYPE, ranges) > 0:
            return offered[0]
        raise ProblemError("not-acceptable", "offered here: " + ", ".join(one.media_type for one in offered))
    return best


def _ranges(accept: str) -> list[tuple[str, str, str, float]]:
    found = []
    for match in list(_RANGE.finditer(accept))[:MAX_RANGES]:
        parameters = {name.lower(): value for name, value in _PARAMETER.findall(match[3])}
        quality = parameters.get("q", "1")
        if _QUALITY.fullmatch(quality):
            profile = parameters.get("profile", "").strip('"')
            found.append((match[1].lower(), match[2].lower(), profile, float(quality)))
    return found


def _quality(media_type: str, ranges: list[tuple[str, str, str, float]]) -> float:
    """Return the quality that the most specific range gives a media type; 0 when none matches."""
    full, _, parameters = media_type.partition(";")
    main, _, sub = full.partition("/")
    profile = parameters.partition('profile="')[2].rstrip('"')
    best, rank = 0.0, -1
    for wanted_main, wanted_sub, wanted_profile, quality in ranges:
        if (
            wanted_main not in {main, "*"}
            or wanted_sub not in {sub, "*"}
            or wanted_profile not in {"", profile}
        ):
            continue
        specific = (wanted_main != "*") + (wanted_sub != "*") + bool(wanted_profile)
        if specific > rank:
            best, rank = quality, specific
    return best
