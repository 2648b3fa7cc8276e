"""Bringing a database to the newest schema."""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

from onrecord.errors import UnavailableError
from onrecord.store.database.dialects import BEGIN, dialect_of
from onrecord.store.database.schema import MIGRATIONS, check_schema, head, refuse_unknown, version_of
from onrecord.store.database.sessions import database_name, translated

if TYPE_CHECKING:
    from alembic.config import Config


def migrate(engine: Engine) -> str:
    """Bring the database to the newest schema, in one transaction, and return that schema's name.

    Raises:
        UnavailableError: The database is foreign, newer than this program, or cannot be written.
    """
    make_place(engine)
    with translated(engine):
        with engine.connect() as connection:
            refuse_unknown(connection, version_of(connection))
        dialect_of(engine).before_migrating(engine)
        with engine.execution_options(**{BEGIN: "IMMEDIATE"}).begin() as connection:
            upgrade(connection)
    return head()


def make_when_empty(engine: Engine) -> None:
    """Make a record of a database that has nothing in it, or is not there; any other must have the newest schema.

    Raises:
        UnavailableError: It has another schema, or cannot be read or made.
    """
    make_place(engine)
    with translated(engine), engine.connect() as connection:
        empty = not inspect(connection).get_table_names()
    if empty:
        migrate(engine)
    else:
        check_schema(engine)


def make_place(engine: Engine) -> None:
    """Make the file that a record is to be made in, empty, where there is none.

    Raises:
        UnavailableError: Its folder is not there.
    """
    path = dialect_of(engine).database_path(engine.url)
    if path is not None and not path.parent.is_dir():
        raise UnavailableError(f"{database_name(engine)}: the folder {path.parent} is not there")
    if path is not None and not path.exists():
        with suppress(OSError):  # opening it says why it cannot be made
            path.touch()


def upgrade(connection: Connection) -> None:
    """Bring the schema of a connection's database to the newest one, within the connection's transaction."""
    # A third of the time that a command takes to start, and most commands find the newest schema.
    from alembic import command  # noqa: PLC0415 - see above

    command.upgrade(configuration(connection), "head")


def configuration(connection: Connection | None) -> "Config":
    """Return Alembic's configuration; commands run on `connection` within its transaction."""
    from alembic.config import Config  # noqa: PLC0415 - as in `upgrade`

    # Alembic's own default is what standard output was when it was first imported.
    config = Config(attributes={"connection": connection}, stdout=sys.stdout)
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
