"""Which format an answer has: `format=` by name, else `Accept` (RFC 9110, 12.5.1)."""

import re
from functools import lru_cache

from onrecord.routers.http.problems import PROBLEM_TYPE, Fault, ProblemError, printable

MEDIA_TYPES = {
    "json": "application/json",
    "jsonld": "application/ld+json",
    "annotation": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    "csv": "text/csv; charset=utf-8",
    "ndjson": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet",
    "octets": "application/octet-stream",
    "text": "text/plain; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "csl": "application/vnd.citationstyles.csl+json",
    "bibtex": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "markdown": "text/markdown; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "jsonfeed": "application/feed+json",
    "png": "image/png",
    "linkset": 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
}
FOR_ANYBODY = frozenset({"atom", "csv", "ndjson", "parquet", "png"})
"""What is sent whatever `Accept` says where nothing else is offered: feed readers ask for RSS and read Atom as well, and who asks for a
file by its ending wants it."""
MAX_RANGES = 32
_RANGE = re.compile(r'([^\s;,/]+)/([^\s;,]+)((?:\s*;\s*[^\s;,="]+=(?:"[^"]{0,200}"|[^\s;,"]*))*)\s*(?:,|$)')
_PARAMETER = re.compile(r';\s*([^\s;,="]+)=("[^"]*"|[^\s;,"]*)')
_QUALITY = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
"""RFC 9110, 12.4.2: no sign, no exponent, no `nan`. A range with any other weight says nothing, and is passed over."""


@lru_cache(maxsize=64)  # clients send few different ones
def choose(accept: str, name: str | None, offered: tuple[str, ...]) -> str:
    """Choose one of the offered formats; the first one when the client does not care.

    Who takes a problem gets the first one, too: generated clients state the one JSON type that an operation lists, and
    where it answers with a text or leads elsewhere that is the type of its problems.

    Raises:
        ProblemError: 406 when none is acceptable; 422 when `format=` names none of them.
    """
    if name is not None:
        if name in offered:
            return name
        fault = Fault(f"must be one of {', '.join(offered)}", parameter="format")
        raise ProblemError("invalid", f"not valid: {printable('format')}", faults=[fault])
    if not accept or (accept in {"*/*", "application/json"} and offered[0] == "json"):
        return offered[0]
    ranges = _ranges(accept)
    best = max(offered, key=lambda one: _quality(MEDIA_TYPES[one], ranges), default=offered[0])
    if _quality(MEDIA_TYPES[best], ranges) <= 0:
        if offered[0] in FOR_ANYBODY or _quality(PROBLEM_TYPE, ranges) > 0:
            return offered[0]
        raise ProblemError(
            "not-acceptable", "offered here: " + ", ".join(MEDIA_TYPES[one] for one in offered)
        )
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
