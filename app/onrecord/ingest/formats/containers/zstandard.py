"""A file packed with Zstandard (RFC 8878): a crawl with a frame for each record and its dictionary before them, or any other file."""

from collections.abc import Iterator
from typing import Any

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.gzipped import unpacked
from onrecord.ingest.formats.containers.unpacking import Budget
from onrecord.ingest.formats.parsed_article import Member

_MISSING = "needs a library to be read: pip install 'onrecord[archives]'"
_CHUNK = 1_024
"""Bytes that are unpacked at a time: no more than 32 MB can come out of so few."""
_WINDOW = 2**27
"""Bytes that a frame may look back on; the memory that unpacking takes."""
_FRAME = b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"
"""How a frame begins that holds the dictionary of a crawl (IIPC, "Use of Zstandard in WARC files")."""
_HEAD = 8
"""Bytes before its content: the sign, and the length."""


def read_zstandard(data: bytes, name: str, budget: Budget) -> Iterator[Member]:
    """Yield the one file that is packed; of an archive that is cut as much as there is.

    Raises:
        InputError: It is no such file, is cut, or unpacks to more than the limits allow, or the library is not installed.
    """
    yield from unpacked(_Unpacking(data), name[: -len(".zst")], budget)


class _Unpacking:
    """The bytes of one frame after another, as `read` wants them; what is wrong with them ends it."""

    def __init__(self, data: bytes) -> None:
        try:
            import zstandard  # noqa: PLC0415 - an extra
        except ImportError:
            raise InputError(_MISSING) from None
        self.error = zstandard.ZstdError
        self.library: Any = zstandard
        self.failure: str | None = None
        self.ready = b""
        self.data, self.dictionary = self._opened(data)
        self.place = 0
        self.frame = self._next()

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes; none at the end, or where the data is damaged."""
        while not self.ready and not self.failure and (self.place < len(self.data) or not self.frame.eof):
            self._unpack()
        part, self.ready = self.ready[:size], self.ready[size:]
        return part

    def _unpack(self) -> None:
        chunk = self.data[self.place : self.place + _CHUNK]
        if not chunk:
            self.failure = "ended before its Zstandard frame did"
            return
        if self.frame.eof:
            self.frame = self._next()
        try:
            self.ready = self.frame.decompress(chunk)
        except self.error as error:
            self.failure = f"is no Zstandard that can be unpacked: {error}"
            return
        self.place += len(chunk) - len(self.frame.unused_data)

    def _next(self) -> Any:  # noqa: ANN401 - the library's types are of C
        return self.library.ZstdDecompressor(
            dict_data=self.dictionary, max_window_size=_WINDOW
        ).decompressobj()

    def _opened(self, data: bytes) -> tuple[bytes, Any]:
        """Return the frames and the dictionary before them, which may be packed itself."""
        if not data.startswith(_DICTIONARY):
            return data, None
        end = _HEAD + int.from_bytes(data[4:_HEAD], "little")
        content = data[_HEAD:end]
        if content.startswith(_FRAME):
            try:
                content = self.library.ZstdDecompressor(max_window_size=_WINDOW).decompress(
                    content, max_output_size=_WINDOW
                )
            except self.error as error:
                self.failure = f"is no Zstandard that can be unpacked: {error}"
        return data[end:], self.library.ZstdCompressionDict(content)
