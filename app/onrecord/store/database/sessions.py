"""Engine and sessions: who reads, who writes, and how trouble with the database is said."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.orm import Session

from onrecord.config import Settings
from onrecord.errors import InputError, UnavailableError
from onrecord.store.database.dialects import BEGIN, dialect_of, dialect_of_url, is_postgresql
from onrecord.store.database.turns import turn

__all__ = ["Engine", "Session", "open_database", "reading", "translated", "writing"]
"""`Engine` and `Session` too: who stands right of the queries names them without the database's library."""


def open_database(settings: Settings) -> Engine:
    """Return the engine of the database that the settings name; nothing is read or written yet.

    Raises:
        InputError: The URL names no database that On Record can use.
    """
    url = settings.database_url
    dialect = dialect_of_url(url)
    try:
        if not is_postgresql(url) and dialect.database_path(url) is None:
            raise InputError("ONRECORD_DATABASE_URL names an in-memory database, which would keep nothing")
        return dialect.open_engine(url, settings.busy_timeout_ms)
    except (ArgumentError, NoSuchModuleError) as error:
        raise InputError(f"ONRECORD_DATABASE_URL: {error}") from None


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """Open a session that sees one state of the record and keeps nobody from writing."""
    with translated(engine), Session(engine) as session:
        yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """Open a session for one transaction; it commits at the end and rolls back on an exception.

    The transaction takes the database's write lock at once: one that begins by reading could not wait for
    another writer, whatever the busy timeout says.
    """
    writer = engine.execution_options(**{BEGIN: "IMMEDIATE"})
    with (
        turn(engine),
        translated(engine),
        Session(writer, expire_on_commit=False) as session,
        session.begin(),
    ):
        session.connection()  # takes the lock here, not at the first statement
        yield session


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Turn trouble with the database into `UnavailableError` with one line; a broken rule stays what it is."""
    try:
        yield
    except DBAPIError as error:
        reason = dialect_of(engine).explain(error.orig)
        if reason is None:
            raise
        raise UnavailableError(f"{database_name(engine)}: {reason}") from error


def database_name(engine: Engine) -> str:
    """Return how messages name the database: without the folders of the machine, for clients may read them."""
    return f"database {PurePath(engine.url.database or '').name}"
