"""The database that the settings name, opened for one verb."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from app.config import Settings
from app.store.database import open_database
from app.store.schema import check_schema


@contextmanager
def opened(settings: Settings) -> Iterator[Engine]:
    """Open a database that has this program's schema, and close it at the end.

    Raises:
        UnavailableError: It has another schema, or cannot be read.
    """
    engine = open_database(settings)
    try:
        check_schema(engine)
        yield engine
    finally:
        engine.dispose()
