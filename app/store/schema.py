"""The schema's version: bring a database to the newest, tell whether it is there."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from app.errors import UnavailableError
from app.store import sqlite
from app.store.database import database_name, translated

MIGRATIONS = Path(__file__).parents[2] / "migrations"
"""Beside the package: a checkout, or an editable install of one."""


def migrate(engine: Engine) -> str:
    """Bring the database to the newest schema, in one transaction, and return that schema's name.

    Raises:
        UnavailableError: The database is foreign, newer than this program, or cannot be written.
    """
    with translated(engine):
        with engine.connect() as connection:
            _refuse_unknown(connection, _version(connection))
        sqlite.enable_wal(engine)
        with engine.execution_options(**{sqlite.BEGIN: "IMMEDIATE"}).begin() as connection:
            command.upgrade(configuration(connection), "head")
    return head()


def make_when_empty(engine: Engine) -> None:
    """Make a record of a database that has nothing in it, or is not there; one that has a schema keeps it."""
    with translated(engine):
        with engine.connect() as connection:
            empty = not inspect(connection).get_table_names()
        if empty:
            migrate(engine)


def check_schema(engine: Engine) -> None:
    """Return when the database has the schema of this program.

    Raises:
        UnavailableError: It has not, or cannot be read; the message says what to do. Nothing is made.
    """
    path = sqlite.database_path(engine.url)
    if path is not None and not path.exists():
        raise UnavailableError(
            f"{database_name(engine)}: not there; `onrecord ingest` or `onrecord migrate` makes it"
        )
    with translated(engine), engine.connect() as connection:
        version = _version(connection)
        _refuse_unknown(connection, version)
        if version is None:
            raise UnavailableError(f"{database_name(engine)}: empty; run `onrecord migrate`")
        if version != head():
            raise UnavailableError(
                f"{database_name(engine)}: schema {version} is older than {head()}; run `onrecord migrate`"
            )


@cache
def head() -> str:
    """Return the name of the newest schema that this program knows."""
    return str(ScriptDirectory.from_config(configuration(None)).get_current_head())


def configuration(connection: Connection | None) -> Config:
    """Return Alembic's configuration; commands run on `connection` within its transaction."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _refuse_unknown(connection: Connection, version: str | None) -> None:
    name = database_name(connection.engine)
    if version is None:
        if inspect(connection).get_table_names():
            raise UnavailableError(f"{name}: belongs to another program; nothing was changed")
        return
    known = {script.revision for script in ScriptDirectory.from_config(configuration(None)).walk_revisions()}
    if version not in known:
        raise UnavailableError(
            f"{name}: schema {version} is newer than this program; install its newer version"
        )
