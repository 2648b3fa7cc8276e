"""Writers of several processes wait in turn, as those of one process do (`onrecord.store.database.turns`).

SQLite lets whoever asks at the right moment write, and who has just written is always there first. So each writer stands in a turnstile until it has
begun: whoever stands there begins next, and the one who writes cannot begin again before. Several writers of one process go through in a row, so that
a server's many small changes do not each wait for a part of an ingest. It is a lock of the record's folder, of which nothing stays.
"""

import os
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN, flock
from pathlib import Path

_ASKED_EACH_S = 0.002
_IN_A_ROW = 16
"""Writers of one process who go through before another process has its turn."""


class Turnstile:
    """The turnstile of one record; one thread of a process at a time uses it."""

    def __init__(self, folder: Path, limit_s: float) -> None:
        """Stand in it for at most `limit_s`: then a writer that was stopped stands there, and SQLite decides."""
        self._folder, self._limit_s = folder, limit_s
        self._opened: int | None = None
        self._gone_through = 0

    @contextmanager
    def taken(self, others: Callable[[], bool]) -> Iterator[None]:
        """Stand in the turnstile until the block ends, or stay there for the `others` of this process who wait by then.

        Where the folder cannot be locked, or somebody stands there for too long, only begin.
        """
        until = time.monotonic() + self._limit_s
        while not (entered := self._locked(LOCK_EX)) and time.monotonic() < until:
            time.sleep(_ASKED_EACH_S)
        try:
            yield
        finally:
            self._gone_through += 1
            if entered and not (others() and self._gone_through < _IN_A_ROW):
                self.leave()

    def leave(self) -> None:
        """Let another process in."""
        self._gone_through = 0
        self._locked(LOCK_UN)

    def waited_for(self) -> bool:
        """Return whether another writer stands in it; for who writes and has left it."""
        free = self._locked(LOCK_SH)
        if free:
            self._locked(LOCK_UN)
        return not free

    def _locked(self, how: int) -> bool:
        """Lock or unlock without waiting; return False where another has the lock, and True where the file system has none."""
        try:
            flock(self._descriptor(), how | LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def _descriptor(self) -> int:
        if self._opened is None:
            self._opened = os.open(self._folder, os.O_RDONLY)
            weakref.finalize(self, os.close, self._opened)
        return self._opened
