"""Pages from the web, within limits: size, time, redirects, addresses, robots.txt.

The program names itself, asks once and takes no for an answer (RFC 9309 for robots.txt).
"""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from onrecord import __version__
from onrecord.errors import InputError
from onrecord.ingest.formats import READABLE
from onrecord.ingest.inputs.network import AllowAddress, Target, is_public, parse_target, resolve

AGENT = "OnRecord"
_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/ld+json;q=0.9, text/plain;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
    " application/json;q=0.8, */*;q=0.1"
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_ROBOTS_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB
_GZIP = 31  # zlib's window bits for a gzip stream
_CHUNK = 65_536
_INSTANT = 0.001  # seconds; none at all would mean not to wait for anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one page may take."""

    max_bytes: int
    """Of a page, unpacked."""
    seconds: float
    """For a page with all its redirects; its robots.txt has the same."""
    redirects: int
    allow: AllowAddress = is_public


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as it was sent."""

    url: str
    """Where it was in the end, after redirects."""
    media_type: str
    charset: str | None
    """As its Content-Type says."""
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server called the state of a resource that it sent."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """What a server answered to the question for a feed."""

    status: int
    line: str
    """Status and reason as they were sent."""
    charset: str | None
    data: bytes
    validators: Validators
    retry_after: float | None
    """Seconds for which it asks to be left alone."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    location: str | None
    headers: Message
    data: bytes


class Fetcher:
    """Fetches pages; asks each server for its robots.txt once."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.robots: dict[str, RobotFileParser] = {}

    def fetch(self, url: str) -> FetchedPage:
        """Fetch one page.

        Raises:
            InputError: The page cannot be had within the limits, or its server does not want it fetched.
        """
        return _page(*self._follow(url, _HEADERS))

    def ask_feed(self, url: str, known: Validators) -> FeedAnswer:
        """Ask for a feed, unless it is the one that is known (RFC 9110, 13.1).

        Raises:
            InputError: Nothing can be had within the limits, or its server does not want it fetched.
        """
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        headers = _HEADERS | {"Accept": _FEEDS} | {name: value for name, value in conditions.items() if value}
        _, answer = self._follow(url, headers)
        return FeedAnswer(
            answer.status,
            f"{answer.status} {answer.reason}".rstrip(),
            answer.headers.get_content_charset(),
            answer.data,
            Validators(etag=answer.headers.get("ETag"), last_modified=answer.headers.get("Last-Modified")),
            _seconds(answer.headers.get("Retry-After", "")),
        )

    def _follow(self, url: str, headers: dict[str, str]) -> tuple[Target, _Answer]:
        deadline = time.monotonic() + self.limits.seconds
        target = parse_target(url)
        for _ in range(self.limits.redirects + 1):
            self.ask_robots(target)
            answer = _request(target, self.limits, deadline, self.limits.max_bytes, headers)
            if answer.location is None:
                return target, answer
            target = parse_target(urljoin(target.url, answer.location))
        raise InputError(f"redirects more than {self.limits.redirects} times")

    def ask_robots(self, target: Target) -> None:
        """Return when the server's robots.txt lets us fetch `target`; InputError when not."""
        rules = self.robots.get(target.origin)
        if rules is None:
            rules = self.robots[target.origin] = self.read_robots(target)
        if not rules.can_fetch(AGENT, target.path):
            raise InputError(f"robots.txt of {target.host} does not allow it")

    def read_robots(self, target: Target) -> RobotFileParser:
        """Read robots.txt: none (4xx) allows all, a server in trouble (5xx, no answer) allows nothing (RFC 9309, 2.3)."""
        rules = RobotFileParser()
        deadline = time.monotonic() + self.limits.seconds
        asked = parse_target(f"{target.origin}/robots.txt")
        for _ in range(self.limits.redirects + 1):
            answer = _request(asked, self.limits, deadline, _ROBOTS_BYTES)
            if answer.location is None:
                break
            asked = parse_target(urljoin(asked.url, answer.location))
        if answer.status == _OK:
            rules.parse(answer.data.decode("utf-8", "replace").splitlines())
        elif http.client.BAD_REQUEST <= answer.status < http.client.INTERNAL_SERVER_ERROR:
            rules.parse([])
        else:
            rules.parse(["User-agent: *", "Disallow: /"])
        return rules


def _page(target: Target, answer: _Answer) -> FetchedPage:
    if answer.status != _OK:
        raise InputError(f"answered {answer.status} {answer.reason}".rstrip())
    stated = answer.headers.get_content_type()
    media_type = READABLE.get(stated)
    if media_type is None:
        raise InputError(f"is {stated}, which cannot be read")
    return FetchedPage(target.url, media_type, answer.headers.get_content_charset(), answer.data)


def _seconds(retry_after: str) -> float | None:
    """Return how long a server asks to be left alone: a count of seconds or a date (RFC 9110, 10.2.3)."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:10])
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - time.time())


def _request(
    target: Target, limits: Limits, deadline: float, most: int, headers: Mapping[str, str] = _HEADERS
) -> _Answer:
    """Send one GET; whatever happens ends in an answer or an InputError before the deadline."""
    try:
        with _connection(target, limits, deadline) as connection:
            connection.request("GET", target.path, headers={"Host": target.host_header, **headers})
            with closing(connection.getresponse()) as response:
                location = response.headers.get("Location") if response.status in _REDIRECTS else None
                data = b"" if location is not None else _body(response, most)
                _refuse_late(deadline)
                return _Answer(response.status, response.reason, location, response.headers, data)
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if time.monotonic() >= deadline:
            raise InputError(f"took longer than {limits.seconds:g} seconds") from None
        raise InputError(f"cannot be fetched: {str(error) or type(error).__name__}") from None


def _refuse_late(deadline: float) -> None:
    """A socket that was shut at the deadline looks like an answer that has ended."""
    if time.monotonic() >= deadline:
        raise TimeoutError


@contextmanager
def _connection(target: Target, limits: Limits, deadline: float) -> Iterator[http.client.HTTPConnection]:
    """Connect to an address that was checked; at the deadline the socket is shut, whatever drips from it."""
    left = max(0.0, deadline - time.monotonic())
    plain = _connect(target, resolve(target, limits.allow, left), deadline)
    wire = plain
    if target.scheme == "https":
        context = ssl.create_default_context()
        wire = context.wrap_socket(plain, server_hostname=target.host, do_handshake_on_connect=False)
    watch = threading.Timer(max(0.0, deadline - time.monotonic()), _shut, (wire,))
    watch.daemon = True
    watch.start()
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.sock = wire
    try:
        if isinstance(wire, ssl.SSLSocket):
            wire.do_handshake()
        yield connection
    finally:
        watch.cancel()
        wire.close()


def _connect(target: Target, addresses: list[str], deadline: float) -> socket.socket:
    failure = OSError("no address answered")
    for address in addresses:
        left = max(_INSTANT, deadline - time.monotonic())
        try:
            return socket.create_connection((address, target.port), timeout=left)
        except OSError as error:
            failure = error
    raise failure


def _shut(wire: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(wire, socket.SHUT_RDWR)  # not as TLS does it, which waits


def _body(response: http.client.HTTPResponse, most: int) -> bytes:
    """Read a body of at most `most` bytes, unpacked when it is gzip."""
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise InputError(f"is packed as {coding}, which was not asked for")
    unpack = zlib.decompressobj(_GZIP) if coding != "identity" else None
    parts: list[bytes] = []
    size = 0
    while packed := response.read(_CHUNK):
        part = unpack.decompress(packed, most + 1 - size) if unpack else packed
        parts.append(part)
        size += len(part)
        if size > most:
            raise InputError(f"is bigger than the limit of {most} bytes")
    if response.length:
        raise InputError(f"ended {response.length} bytes early")
    if unpack and not unpack.eof:
        raise InputError("ended before its gzip stream did")
    return b"".join(parts)
