"""HTTP by hand: bytes out, bytes in, for what a proper client would not send."""

import contextlib
import json
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.waiting import GUARD_SECONDS

Address = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back on one connection."""

    raw: bytes
    seconds: float

    @property
    def status(self) -> int:
        """The first answer's status; 0 when the connection was closed without one."""
        line = self.final.partition(b"\r\n")[0].split(b" ")
        return int(line[1]) if len(line) > 1 else 0

    @property
    def final(self) -> bytes:
        """What follows interim answers (100 Continue)."""
        rest = self.raw
        while rest.startswith(b"HTTP/1.1 1"):
            rest = rest.partition(b"\r\n\r\n")[2]
        return rest

    @property
    def headers(self) -> dict[str, str]:
        """The first answer's headers."""
        lines = self.final.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
        return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}

    @property
    def problem(self) -> dict[str, Any]:
        """The problem document that it is."""
        document: dict[str, Any] = json.loads(self.final.partition(b"\r\n\r\n")[2])
        return document


def ask(address: Address, data: bytes, timeout: float = GUARD_SECONDS) -> Reply:
    """Send bytes on a connection of their own and read to its end."""
    begun = time.monotonic()
    received = b""
    with socket.create_connection(address, timeout=timeout) as connection:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(data)
        with contextlib.suppress(ConnectionResetError):
            while part := connection.recv(65_536):
                received += part
    return Reply(received, time.monotonic() - begun)


@dataclass(frozen=True, slots=True)
class Hostile:
    """One hostile request, and the statuses that are a right answer to it; a connection closed without an answer is 0."""

    name: str
    data: bytes
    wanted: Sequence[int]


def request(target: str | bytes, *headers: str | bytes, method: str = "GET", body: bytes = b"") -> bytes:
    """Write a request that is well formed but for what it is given."""
    fields = [b"Host: record.test", b"Connection: close", *(encoded(header) for header in headers)]
    if body:
        fields.append(b"Content-Length: %d" % len(body))
    return b"%b %b HTTP/1.1\r\n%b\r\n\r\n%b" % (method.encode(), encoded(target), b"\r\n".join(fields), body)


def encoded(text: str | bytes) -> bytes:
    """Return what goes over the wire."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
