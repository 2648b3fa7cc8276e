"""Reading below SQLAlchemy: statements of tens of microseconds that may run on an event loop (decision 10).

One reader is one connection that cannot write and belongs to one thread.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from weakref import WeakSet

from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database import sqlite

if TYPE_CHECKING:  # as in onrecord.store.database.sqlite: the same driver, with types
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

Value = str | int | float | bytes | None
Rows = list[tuple[Value, ...]]

STEPS_BETWEEN_LOOKS = 20_000
"""SQLite's virtual machine looks at the clock after so many steps, about a millisecond."""


class Reader:
    """A connection that cannot write; `rows` is the only way to ask it anything."""

    __slots__ = ("__weakref__", "_clock", "_connection", "_limit_s")

    def __init__(self, settings: Settings) -> None:
        try:
            self._connection = sqlite.connect_reader(settings.database_url, settings.busy_timeout_ms)
        except dbapi2.Error as error:
            raise _unavailable(error) from error
        self._limit_s = settings.statement_timeout_ms / 1000
        self._clock = _Clock()
        self._connection.set_progress_handler(self._clock.is_late, STEPS_BETWEEN_LOOKS)

    def rows(self, statement: str, values: Sequence[Value] = ()) -> Rows:
        """Run one statement and return its rows.

        Raises:
            UnavailableError: The database is locked, damaged or of another schema, or the statement took too long.
        """
        self._clock.deadline = time.monotonic() + self._limit_s
        try:
            rows: Rows = self._connection.execute(statement, values).fetchall()
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error
        return rows

    def batches(self, statement: str, values: Sequence[Value], size: int) -> Iterator[Rows]:
        """Run one statement and yield its rows as they are found, so many at a time; each batch has the time of a statement.

        Raises:
            UnavailableError: As `rows` does.
        """
        try:
            self._clock.deadline = time.monotonic() + self._limit_s
            cursor = self._connection.execute(statement, values)
            while batch := cursor.fetchmany(size):
                yield batch
                self._clock.deadline = time.monotonic() + self._limit_s
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error

    def commits(self) -> int:
        """Return a number that is another one as soon as any other connection has committed."""
        self._clock.deadline = time.monotonic() + self._limit_s  # SQLite counts its steps over all statements
        try:
            number: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error
        return number

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all statements within see one and the same state of the record."""
        self.rows("BEGIN")
        try:
            yield
        finally:
            self.rows("COMMIT")

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()


class _Clock:
    """When a reader's statement must end; apart from it, so that nothing keeps a reader alive that no thread has."""

    __slots__ = ("deadline",)

    def __init__(self) -> None:
        self.deadline = 0.0

    def is_late(self) -> bool:
        return time.monotonic() > self.deadline


class Readers:
    """One reader a thread, opened when first asked for and closed when its thread has ended."""

    __slots__ = ("_all", "_local", "_lock", "_settings")

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._local = threading.local()
        self._all: WeakSet[Reader] = WeakSet()
        self._lock = threading.Lock()

    def here(self) -> Reader:
        """Return this thread's reader.

        Raises:
            UnavailableError: The database cannot be opened.
        """
        try:
            reader: Reader = self._local.reader
        except AttributeError:
            reader = self._local.reader = Reader(self._settings)
            with self._lock:
                self._all.add(reader)
        return reader

    def close(self) -> None:
        """Close the readers of all threads; none may be reading."""
        with self._lock:
            for reader in self._all:
                reader.close()
            self._all.clear()
        self._local = threading.local()


def _unavailable(error: dbapi2.Error) -> UnavailableError:
    """Return what is wrong without a path: the message is served to clients."""
    if getattr(error, "sqlite_errorcode", None) == dbapi2.SQLITE_INTERRUPT:
        return UnavailableError("answering takes too long; ask for less")
    return UnavailableError(
        f"the record cannot be read now: {sqlite.explain(error) or 'the database reports an error'}"
    )
