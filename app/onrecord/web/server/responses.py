"""What every answer gets on its way out: validators, compression, and headers for browsers and caches."""

import gzip
import re
from collections.abc import Iterable
from functools import lru_cache

from lz4 import block
from msgspec import Struct

from onrecord.routers.http.downloads import Download
from onrecord.routers.http.etags import entity_tag
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, Header

_GZIP = re.compile(
    rb"(?:^|,)[ \t]*(?:x-)?gzip[ \t]*(?:;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*)?(?:,|$)"
)

GZIP_FROM = 1_000
"""Bytes; what is smaller fits into one packet anyway."""
ACCELERATION = 4
"""Of LZ4: two thirds of the time for a sixth more memory; most answers are kept for one reader."""
GZIP_LEVEL = 5
"""Measured on pages of quotes: level 9 saves 2 % more for twice the time."""
GZIP_LEVEL_OF_PAGES = 3
"""Of HTML: an article's page takes half the time of level 5, for 6 to 8 % more bytes."""
COMPRESSED = frozenset({"octets", "parquet", "png"})
"""Formats that are compressed by themselves, or may be."""
OK, NO_CONTENT, NOT_MODIFIED = 200, 204, 304

CORS: tuple[Header, ...] = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"Content-Disposition, Deprecation, ETag, Link, Location, Retry-After, Sunset, X-List-Part, X-Request-Id",
    ),
)
PREFLIGHT: tuple[Header, ...] = (
    (b"access-control-allow-methods", b"GET, HEAD, OPTIONS"),
    (b"access-control-allow-headers", b"Accept, If-None-Match, X-Request-Id"),
    (b"access-control-max-age", b"86400"),
)
STATELESS_PREFLIGHT: tuple[Header, ...] = (
    (b"access-control-allow-methods", b"OPTIONS, POST"),
    (b"access-control-allow-headers", b"Accept, Content-Type, X-Request-Id"),
    (b"access-control-max-age", b"86400"),
)
"""For what is sent and not kept: scripts of other origins may do that as they may read."""
SAFETY: Header = (b"x-content-type-options", b"nosniff")
API_POLICY: Header = (
    b"content-security-policy",
    b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
)
_NO_NAMES: frozenset[bytes] = frozenset()
_PUBLIC: Header = (b"cache-control", b"public, no-cache")
_PRIVATE: Header = (b"cache-control", b"no-store")
_VARY: Header = (b"vary", b"Accept, Accept-Encoding")


class WireResponse(Struct, frozen=True):
    """An answer as it leaves the server, but for the request's id."""

    status: int
    head: bytes
    """The headers as they are written on the wire."""
    content: bytes
    compressed: bool = False
    """Whether `content` is the body compressed by LZ4, or the body itself."""
    etag: bytes | None = None
    download: Download | None = None
    """Sent in the place of `content`, part by part."""

    @property
    def body(self) -> bytes:
        """What follows the headers."""
        return block.decompress(self.content) if self.compressed else self.content

    @property
    def headers(self) -> list[Header]:
        """The headers one by one."""
        return [
            (name, value) for name, _, value in (line.partition(b": ") for line in self.head.splitlines())
        ]

    def conditional(self, if_none_match: bytes | None) -> "WireResponse":
        """Leave out the body when the client has this very state already."""
        if if_none_match is None or self.etag is None or self.status != OK:
            return self
        if if_none_match != self.etag and not _names(if_none_match, self.etag):
            return self
        return WireResponse(NOT_MODIFIED, b"etag: %b\r\n%b%b" % (self.etag, _STILL, self._going()), b"")

    def _going(self) -> bytes:
        """Return the headers that say that what was asked for will go away; hardly ever any."""
        if b"\r\nsunset: " not in self.head:
            return b""
        return _written(field for field in self.headers if field[0] in {b"deprecation", b"sunset", b"link"})

    def compress(self) -> "WireResponse":
        """Return the same response in a quarter of the memory: decompressing costs a few microseconds, answering anew a hundred."""
        compressed = block.compress(self.content, mode="fast", acceleration=ACCELERATION)
        if len(compressed) >= len(self.content):
            return self
        return WireResponse(self.status, self.head, compressed, True, self.etag, self.download)  # noqa: FBT003 - a field


@lru_cache(maxsize=64)  # there are few different ones
def takes_gzip(accept_encoding: bytes) -> bool:
    """Return whether gzip is among the codings that a client accepts (RFC 9110, 12.5.3)."""
    named = _GZIP.search(accept_encoding.lower())
    return named is not None and float(named[1] or 1) > 0


def encode(answer: Answer, *, format_name: str, gzipped: bool, mark: str = "") -> WireResponse:
    """Complete an answer.

    Args:
        answer: What the operation said.
        format_name: Name of the negotiated format; `json` is the plain one.
        gzipped: The client takes gzip.
        mark: Of the call that was answered; what has no version needs none.
    """
    body, download, etag, coding = answer.body, answer.download, None, b""
    names = {name for name, _ in answer.headers} if answer.headers else _NO_NAMES
    suffix = "" if format_name == "json" else f"-{format_name}"
    if (
        gzipped and _shrinks(answer, format_name) and b"etag" not in names
    ):  # whose tag is that of the plain body
        if download is None:
            level = GZIP_LEVEL_OF_PAGES if format_name == HTML else GZIP_LEVEL
            body = gzip.compress(body, level, mtime=0)
        else:
            download = download.gzipped()
        coding = b"content-encoding: gzip\r\n"
        suffix += "-gz"
    tagged = b""
    if answer.version is not None:
        etag = entity_tag(answer.version, mark, suffix)
        tagged = b"etag: %b\r\n" % etag
    head = b"".join(
        (
            _written(answer.headers) if answer.headers else b"",
            _ALWAYS if b"content-security-policy" in names else _ALWAYS_AND_POLICY,
            coding,
            tagged,
            b"" if b"cache-control" in names else _PUBLIC_LINE if etag else _PRIVATE_LINE,
            _VARY_LINE,
            _content_lines(answer, len(body)),
        )
    )
    return WireResponse(answer.status, head, body, etag=etag, download=download)


def _shrinks(answer: Answer, format_name: str) -> bool:
    return format_name not in COMPRESSED and (answer.download is not None or len(answer.body) >= GZIP_FROM)


def _content_lines(answer: Answer, length: int) -> bytes:
    """Write what says how long the body is and what; nobody knows yet how long a download is."""
    lines = b""
    if answer.status != NO_CONTENT and answer.download is None:
        lines = b"content-length: %d\r\n" % length
    if length or answer.status == OK:  # a list of nothing as NDJSON is an empty body, and still NDJSON
        lines += b"content-type: %b\r\n" % answer.media_type.encode()
    return lines


def _written(fields: Iterable[Header]) -> bytes:
    return b"".join([b"%b: %b\r\n" % field for field in fields])


_ALWAYS = _written((*CORS, SAFETY))
_ALWAYS_AND_POLICY = _written((*CORS, SAFETY, API_POLICY))
_PUBLIC_LINE, _PRIVATE_LINE, _VARY_LINE = (_written((field,)) for field in (_PUBLIC, _PRIVATE, _VARY))
_STILL = _written((_PUBLIC, _VARY, *CORS))
"""What a 304 says beside the tag: what lets a cache go on using what it has (RFC 9110, 15.4.5)."""


def _names(if_none_match: bytes, etag: bytes) -> bool:
    """Return whether a list of entity tags has this one; comparison is weak here (RFC 9110, 13.1.2)."""
    tags = [tag.strip().removeprefix(b"W/") for tag in if_none_match[:4_000].split(b",")]
    return etag in tags or tags == [b"*"]
