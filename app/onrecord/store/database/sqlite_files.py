"""The file of a record: never made by who only opens it, and noticed when another one stands in its place."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from onrecord.errors import UnavailableError

if TYPE_CHECKING:  # as in onrecord.store.database.sqlite: the same driver, with types
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2


class RecordFile:
    """One file, as it was when it was first seen."""

    __slots__ = ("_path", "_seen")

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = self._identity()

    def connect(self, timeout_s: float) -> dbapi2.Connection:
        """Open the file to read and write; one that is not there is not made."""
        connection = dbapi2.connect(
            f"file:{quote(str(self._path))}?mode=rw", uri=True, timeout=timeout_s, check_same_thread=False
        )
        self._seen = self._seen or self._identity()
        return connection

    def refuse_another(self) -> None:
        """Return while the file is the one that was seen first.

        Two files under one name share a log by that name, and what is written would destroy both.

        Raises:
            UnavailableError: It is gone, or another file stands there.
        """
        found = self._identity()
        if found != self._seen:
            what = "the file is gone" if found is None else "another file was put in its place"
            raise UnavailableError(f"database {self._path.name}: {what}; restart this program")

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
