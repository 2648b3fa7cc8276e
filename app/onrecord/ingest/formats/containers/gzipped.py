"""A file packed with gzip: a page, a feed, or an archive."""

import zlib
from collections.abc import Iterator
from typing import Protocol

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import Budget, Readable, is_container
from onrecord.ingest.formats.parsed_article import Member

_GZIP = 31  # zlib's window bits for a gzip stream
_CHUNK = 65_536


def read_gzip(data: bytes, name: str, budget: Budget) -> Iterator[Member]:
    """Yield the one file that is packed; of an archive that is cut as much as there is.

    Raises:
        InputError: It is no gzip, is cut, or unpacks to more than the limits allow.
    """
    yield from unpacked(_Unpacking(data), inner_name(name), budget)


class Unpacking(Readable, Protocol):
    """What is unpacked as it is read."""

    failure: str | None
    """What is wrong with it, as far as it was read."""


def unpacked(stream: Unpacking, inner: str, budget: Budget) -> Iterator[Member]:
    """Yield the one file of a packed stream; of an archive that is cut as much as there is.

    Raises:
        InputError: The stream failed, or unpacks to more than the limits allow.
    """
    packed = budget.read(stream, inner)
    if stream.failure and not (packed and is_container(inner)):
        raise InputError(stream.failure)
    yield Member(name=inner, data=packed, whole=True)
    if stream.failure:
        raise InputError(stream.failure)


def inner_name(name: str) -> str:
    """Return the name of what is packed: "a.html" of "a.html.gz", "a.tar" of "a.tgz"."""
    return f"{name[:-4]}.tar" if name.lower().endswith(".tgz") else name[:-3]


class _Unpacking:
    """The bytes of one gzip stream after another, as `read` wants them; what is wrong with them ends it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 0
        self.waiting = b""
        self.stream = zlib.decompressobj(_GZIP)
        self.failure: str | None = None

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes; none at the end, or where the data is damaged."""
        while not self.failure:
            if self.stream.eof and not self._next():
                return b""
            if not self.waiting and not self.stream.eof:
                self.waiting = self.data[self.place : self.place + _CHUNK]
                self.place += len(self.waiting)
            try:
                part = self.stream.decompress(self.waiting, size)
            except zlib.error as error:
                self.failure = f"is no gzip that can be unpacked: {error}"
                break
            empty = not self.waiting
            self.waiting = self.stream.unused_data if self.stream.eof else self.stream.unconsumed_tail
            if part:
                return part
            if empty and not self.stream.eof:
                self.failure = "ended before its gzip stream did"
        return b""

    def _next(self) -> bool:
        """Begin the next stream, which may be padded with zeros; return False when there is none."""
        self.waiting = self.waiting.lstrip(b"\0")
        while not self.waiting and self.place < len(self.data):
            self.waiting = self.data[self.place : self.place + _CHUNK].lstrip(b"\0")
            self.place += _CHUNK
        if not self.waiting:
            return False
        self.stream = zlib.decompressobj(_GZIP)
        return True
