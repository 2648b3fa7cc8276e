"""Opens readers: one a thread."""

import threading
from weakref import WeakSet

from onrecord.config import Settings
from onrecord.store.database.dialects import is_postgresql
from onrecord.store.database.reader import Reader
from onrecord.store.database.sqlite_reader import SQLiteReader


def open_reader(settings: Settings) -> Reader:
    """Return a reader of the database that the settings name.

    Raises:
        UnavailableError: The database cannot be opened.
    """
    if is_postgresql(settings.database_url):
        # Only who has a server has its driver.
        from onrecord.store.database.postgresql.reader import PostgreSQLReader  # noqa: PLC0415 - an extra

        return PostgreSQLReader(settings)
    return SQLiteReader(settings)


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
            reader = self._local.reader = open_reader(self._settings)
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
