"""The database that the settings name, opened for one verb."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from app.config import Settings
from app.store.database import open_database
from app.store.schema import check_schema, make_when_empty


@contextmanager
def opened(settings: Settings, *, make: bool = False) -> Iterator[Engine]:
    """Open a database that has this program's schema, and close it at the end; with `make`, one that is empty gets it.

    Raises:
        UnavailableError: It has another schema, or cannot be read.
    """
    engine = open_database(settings)
    try:
        if make:
            make_when_empty(engine)
        check_schema(engine)
        yield engine
    finally:
        engine.dispose()
