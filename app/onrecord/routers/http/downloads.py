"""Answers that are sent while they are made: whole lists, in one state of the record and in little memory."""

import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack

from onrecord.config import Settings
from onrecord.routers.http.problems import RETRY_AFTER_SECONDS, ProblemError
from onrecord.store.database.reader import Reader
from onrecord.store.database.readers import open_reader

_GZIP_LEVEL = 1
"""Measured on lists of quotes: level 5 saves an eighth of the bytes for twice the time."""
_GZIP_WINDOW = 31


class Download:
    """Parts of an answer, none of them empty; whoever has one closes it, also when nobody wants its parts."""

    __slots__ = ("close", "parts")

    def __init__(self, parts: Iterator[bytes], close: Callable[[], None]) -> None:
        self.parts = parts
        self.close = close

    def gzipped(self) -> "Download":
        """Return the same download, compressed on its way."""
        return Download(_gzip(self.parts), self.close)


class Downloads:
    """Opens connections for downloads, up to the number that a setting states: each keeps one state of the record."""

    __slots__ = ("_lock", "_open", "_settings")

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._open = 0

    def begin(self, stack: ExitStack) -> Reader:
        """Return a reader of one state of the record, which `stack` gives back.

        Raises:
            ProblemError: 503, as many downloads are under way as the server has at once.
            UnavailableError: The record cannot be read.
        """
        with self._lock:
            if self._open >= self._settings.max_downloads:
                raise ProblemError(
                    "unavailable",
                    f"{self._open} whole lists are being sent, which is the most at once",
                    headers=[(b"retry-after", b"%d" % RETRY_AFTER_SECONDS)],
                )
            self._open += 1
        stack.callback(self._end)
        reader = open_reader(self._settings)
        stack.callback(reader.close)
        stack.enter_context(reader.snapshot())
        return reader

    def _end(self) -> None:
        with self._lock:
            self._open -= 1


def _gzip(parts: Iterator[bytes]) -> Iterator[bytes]:
    compressor = zlib.compressobj(_GZIP_LEVEL, wbits=_GZIP_WINDOW)
    for part in parts:
        compressed = compressor.compress(part) + compressor.flush(zlib.Z_SYNC_FLUSH)
        yield compressed  # never empty: a client sees what is there without waiting for more
    yield compressor.flush()
