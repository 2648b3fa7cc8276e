"""The schema's version: which this program knows, and whether a database has it.

Alembic is not asked: a server would carry it in memory for a question that the names of the migrations answer.
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from onrecord.errors import UnavailableError
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.sessions import database_name, translated

_PACKED, _CHECKOUT = (Path(__file__).parents[up] / "migrations" for up in (2, 4))
MIGRATIONS = _PACKED if _PACKED.is_dir() else _CHECKOUT
"""Packed into a wheel; in a checkout, or an editable install of one, at its top."""


def check_schema(engine: Engine) -> None:
    """Return when the database has the schema of this program.

    Raises:
        UnavailableError: It has not, or cannot be read; the message says what to do. Nothing is made.
    """
    path = dialect_of(engine).database_path(engine.url)
    if path is not None and not path.exists():
        raise UnavailableError(
            f"{database_name(engine)}: not there; `onrecord ingest` or `onrecord migrate` makes it"
        )
    with translated(engine), engine.connect() as connection:
        version = version_of(connection)
        refuse_unknown(connection, version)
        if version is None:
            raise UnavailableError(f"{database_name(engine)}: empty; run `onrecord migrate`")
        if version != head():
            raise UnavailableError(
                f"{database_name(engine)}: schema {version} is older than {head()}; run `onrecord migrate`"
            )


@cache
def known() -> tuple[str, ...]:
    """Return the names of all schemas that this program knows, oldest first: each migration's file begins with one."""
    return tuple(sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def head() -> str:
    """Return the name of the newest schema that this program knows."""
    return known()[-1]


def version_of(connection: Connection) -> str | None:
    """Return the name of the schema that a database has; None when it has none of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def refuse_unknown(connection: Connection, version: str | None) -> None:
    """Raise `UnavailableError` for a database of another program, or of a newer version of this one."""
    name = database_name(connection.engine)
    if version is None:
        if inspect(connection).get_table_names():
            raise UnavailableError(f"{name}: belongs to another program; nothing was changed")
        return
    if version not in known():
        raise UnavailableError(
            f"{name}: schema {version} is newer than this program; install its newer version"
        )
