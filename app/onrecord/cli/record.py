"""The database that the settings name, opened for one verb."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from onrecord.config import Settings
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
