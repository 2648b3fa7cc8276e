"""The one door to what SQLite and PostgreSQL do each in its own way.

Each engine is a module with these names. What differs in reading is asked of `onrecord.store.database.reader.Reader`.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from onrecord.errors import InputError

if TYPE_CHECKING:
    from onrecord.store.database import sqlite
    from onrecord.store.database.postgresql import engine as postgresql

BEGIN = "onrecord_begin"
"""Name of the execution option that says how a transaction begins: DEFERRED for readers, IMMEDIATE for writers."""


class Dialect(Protocol):
    """What a database engine does in its own way."""

    SCHEMA_0001: tuple[str, ...]
    """Triggers and search index of the first migration. A later migration that differs adds a tuple of its own."""

    SCHEMA_0004: tuple[str, ...]
    SCHEMA_0006: tuple[str, ...]
    SCHEMA_0010: tuple[str, ...]
    SCHEMA_0011: tuple[str, ...]
    SCHEMA_0012: tuple[str, ...]
    SCHEMA_0014: tuple[str, ...]
    SCHEMA_0015: tuple[str, ...]
    SCHEMA_0016: tuple[str, ...]
    JOIN: str
    """The aggregate that joins texts."""
    PLACEHOLDER: str
    """What stands for a value in the driver's own SQL."""
    WIDE_INDEXES: bool
    """Whether an index may hold texts of any length."""

    def open_engine(self, url: str, busy_timeout_ms: int) -> Engine:
        """Return an engine; its transactions begin as `BEGIN` says. Nothing is read or written yet."""

    def before_migrating(self, engine: Engine) -> None:
        """Set once what the database keeps; raise `UnavailableError` where it is none that a record can be in."""

    def database_path(self, url: str | URL) -> Path | None:
        """Return the file that a URL names; None: there is none."""

    def explain(self, error: BaseException | None) -> str | None:
        """Return in a few words what is wrong with the database; None when the fault is not the database's."""

    def faults(self, connection: Connection) -> list[str]:
        """Return what the engine itself finds wrong with its files and with references between rows."""

    def search_faults(self, engine: Engine) -> list[str]:
        """Return which search index does not hold exactly the words of its table."""

    def guards(self, connection: Connection) -> dict[str, str]:
        """Return what the schema is made of, by kind and name, each as the engine writes it."""

    def scratch(self, engine: Engine) -> AbstractContextManager[Connection]:
        """Give an empty database for the time of a comparison; nothing of it stays."""

    def waited_for(self, connection: Connection) -> bool:
        """Return whether another process waits until this writing transaction ends."""

    def insert_many(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
    ) -> None:
        """Insert rows by as few statements as can be; one without `key` among its columns gets the next one."""

    def upsert_many(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows of all columns, no two with one `key`; one whose `key` is there already takes the place of the old one."""

    def index_quotes(self, connection: Connection, quotes: Sequence[tuple[int, str]]) -> None:
        """Bring the search index to the words of quotes, new or changed, each given by key and words."""

    def index_articles(
        self, connection: Connection, articles: Sequence[tuple[int, str | None, str | None]]
    ) -> None:
        """Bring the search index to the words of articles, each given by key, headline and dek."""


_MODULES = {
    "sqlite": "onrecord.store.database.sqlite",
    "postgresql": "onrecord.store.database.postgresql.engine",
}


def dialect_of(held: Engine | Connection | Session) -> Dialect:
    """Return the dialect of an open database."""
    connection = held.connection() if isinstance(held, Session) else held
    return _dialect(connection.dialect.name)


def dialect_of_url(url: str) -> Dialect:
    """Return the dialect of a database that is still to be opened.

    Raises:
        InputError: The URL names no database that On Record can use.
    """
    scheme = url.partition(":")[0]
    if is_postgresql(url):
        try:
            return _dialect("postgresql")
        except ImportError:
            raise InputError(
                "ONRECORD_DATABASE_URL: PostgreSQL needs its driver: pip install 'onrecord[postgres]'"
            ) from None
    if scheme != "sqlite":
        raise InputError(f"ONRECORD_DATABASE_URL must begin with sqlite: or postgresql:, not {scheme!r}")
    return _dialect("sqlite")


def is_postgresql(url: str) -> bool:
    """Return whether a URL names a database of PostgreSQL, with or without the name of its driver."""
    return url.partition(":")[0] in {"postgresql", "postgresql+psycopg"}


@cache
def _dialect(name: str) -> Dialect:
    return cast("Dialect", import_module(_MODULES[name]))


if TYPE_CHECKING:  # that each module has what the door names
    _KNOWN: tuple[Dialect, ...] = (sqlite, postgresql)
