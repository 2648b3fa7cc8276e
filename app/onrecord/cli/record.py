"""The database that the settings name, opened for one verb."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from onrecord.config import Settings
from onrecord.store.database.reader import Reader
from onrecord.store.database.readers import open_reader
from onrecord.store.database.schema import check_schema
from onrecord.store.database.sessions import open_database


@contextmanager
def opened(settings: Settings, *, prepare: Callable[[Engine], None] = check_schema) -> Iterator[Engine]:
    """Open a database, see with `prepare` to it that it has this program's schema, and close it at the end.

    Raises:
        UnavailableError: It has another schema, or cannot be read.
    """
    engine = open_database(settings)
    try:
        prepare(engine)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def one_state(settings: Settings) -> Iterator[Reader]:
    """Read one state of the record until the block ends."""
    reader = open_reader(settings)
    try:
        with reader.snapshot():
            yield reader
    finally:
        reader.close()
