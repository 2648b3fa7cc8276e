"""All that PostgreSQL does in its own way (`onrecord.store.database.dialects`)."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.errors import error_from_result
from psycopg.pq.abc import PGconn
from sqlalchemy import Connection, Engine, Executable, Table, bindparam, create_engine, event, func, select
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

from onrecord.errors import InputError, UnavailableError
from onrecord.store.database.dialects import BEGIN
from onrecord.store.database.postgresql.schema import (
    GUARDS,
    SCHEMA_0001,
    SCHEMA_0006,
    SCHEMA_0010,
    SCHEMA_0011,
    SCHEMA_0012,
    SCHEMA_0014,
    SCHEMA_0015,
    SCHEMA_0016,
)
from onrecord.store.database.postgresql.search import index_articles, index_quotes, search_faults
from onrecord.store.database.postgresql.trouble import explain

__all__ = [
    "JOIN",
    "PLACEHOLDER",
    "SCHEMA_0001",
    "SCHEMA_0004",
    "SCHEMA_0006",
    "SCHEMA_0010",
    "SCHEMA_0011",
    "SCHEMA_0012",
    "SCHEMA_0014",
    "SCHEMA_0015",
    "SCHEMA_0016",
    "WIDE_INDEXES",
    "before_migrating",
    "database_path",
    "explain",
    "faults",
    "guards",
    "index_articles",
    "index_quotes",
    "insert_many",
    "open_engine",
    "scratch",
    "search_faults",
    "upsert_many",
    "waited_for",
]

SCHEMA_0004: tuple[str, ...] = ()
JOIN = "string_agg"
PLACEHOLDER = "%s"
WIDE_INDEXES = False
logging.getLogger("psycopg").addHandler(logging.NullHandler())
"""The driver writes to standard error what it ignores when a transaction fails, which our own line says."""
OLDEST = 15
"""The oldest version whose SQL is enough: it counts matches of a pattern."""
_WRITERS = 4_711_051_966
"""The advisory lock that a writing transaction holds: one writes at a time, and waits for the other."""
_HOSTS = re.compile(r"([^:]+://(?:[^@/?]*@)?)([^@/?]*,[^@/?]*)(.*)")
"""A URL with several hosts: what stands before them, they, and what stands behind."""
_READ = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_WRITE = f"SELECT pg_advisory_xact_lock({_WRITERS})"
_WAITED_FOR = (
    "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND classid = %s AND objid = %s"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
)
_KEYED = frozenset({"article_input", "text_span"})
"""Tables whose rows are inserted without their keys."""
NAME = "onrecord"
"""What the server's own views call our connections."""
CONNECT_SECONDS = 10
_ALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3, "tcp_user_timeout": 60_000}
"""A server that is gone without a word is noticed within a minute."""


def open_engine(url: str, busy_timeout_ms: int) -> Engine:
    """Return an engine whose writers wait in turn, and whose readers see one state and cannot write."""
    engine = create_engine(
        driver_url(url),
        pool_pre_ping=True,  # a connection that the server has closed is replaced
        connect_args=connect_arguments(),
        use_native_hstore=False,  # else the server is asked for that type at each connection
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        begun = connection.get_execution_options().get(BEGIN, "DEFERRED")
        with _cursor(connection) as cursor:
            cursor.execute(_READ if begun == "DEFERRED" else f"SET LOCAL lock_timeout = {busy_timeout_ms}")
            if begun == "IMMEDIATE":
                cursor.execute(_WRITE)

    return engine


def waited_for(connection: Connection) -> bool:
    """Return whether another process waits until this transaction ends."""
    found: bool = connection.exec_driver_sql(_WAITED_FOR, divmod(_WRITERS, 1 << 32)).scalar_one()
    return found


def driver_url(url: str) -> URL:
    """Return the URL with the driver named that is used; several hosts may stand as libpq writes them, `h1:5432,h2:5432`.

    Raises:
        InputError: The URL cannot be read, or names hosts at two places, of which SQLAlchemy would drop the first.
    """
    listed = _HOSTS.fullmatch(url)
    try:
        named = make_url(f"{listed[1]}{listed[3]}" if listed else url)
    except ValueError:
        raise InputError("ONRECORD_DATABASE_URL: the port is no number") from None
    hosts = listed[2].split(",") if listed else [named.host] if named.host else []
    if hosts and "host" in named.query:
        raise InputError(
            "ONRECORD_DATABASE_URL names hosts before the database and by host=: name all by one of them"
        )
    if listed:
        named = named.update_query_pairs([("host", host) for host in hosts])
    return named.set(drivername="postgresql+psycopg")


def connect_arguments() -> dict[str, Any]:
    """Return what every connection is opened with, beside what the URL names."""
    return {
        "application_name": NAME,
        "client_encoding": "utf8",
        "connect_timeout": CONNECT_SECONDS,
        **_ALIVE,
    }


def before_migrating(engine: Engine) -> None:
    """Refuse a server that is too old, and a database whose order of texts is not that of their code points.

    Raises:
        UnavailableError: It is one of these; the message says what to do.
    """
    with engine.connect() as connection:
        version, encoding, ordered = connection.exec_driver_sql(_FITNESS).one()
        name = engine.url.database
        if version < OLDEST:
            raise UnavailableError(
                f"database {name}: PostgreSQL {version}; On Record needs {OLDEST} or newer"
            )
        if encoding != "UTF8" or not ordered:
            raise UnavailableError(
                f"database {name}: sorts as a language does; make it with"
                f" `createdb --template=template0 --encoding=UTF8 --locale=C {name}`"
            )


_FITNESS = (
    "SELECT current_setting('server_version_num')::int / 10000, current_setting('server_encoding'),"
    " 'B' < 'a' AND 'z' < U&'\\00E9' AND U&'\\FF5A' < U&'\\+01F30A' AND lower(U&'\\00C9') = U&'\\00C9'"
)


def database_path(url: str | URL) -> Path | None:  # noqa: ARG001 - as the door has it
    """Return None: a server keeps its files to itself."""
    return None


def insert_many(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows by COPY, which fires triggers as INSERT does and costs a fraction of it."""
    named = list(columns)
    if table in _KEYED and "key" not in named:
        newest = f"SELECT coalesce(max(key), 0) + 1 FROM {table}"  # noqa: S608 - a name of the models
        first = connection.exec_driver_sql(newest).scalar_one()
        named.append("key")
        rows = [[*row, first + index] for index, row in enumerate(rows)]
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, named))
    )
    with _cursor(connection) as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def upsert_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, or put them in the place of those with their keys, by one statement that is given columns.

    Of one statement for each row, sent together, the driver cannot say why the server ended in their middle.
    """
    given = {column.name: [row[column.name] for row in rows] for column in table.columns}
    connection.execute(_upserting(table), given)


@cache
def _upserting(table: Table) -> Executable:
    names = [column.name for column in table.columns]
    given = [bindparam(column.name, type_=ARRAY(column.type)) for column in table.columns]
    rows = func.unnest(*given).table_valued(*names, name="given").render_derived()
    statement = insert(table).from_select(names, select(rows))
    columns = {name: statement.excluded[name] for name in names}
    return statement.on_conflict_do_update(index_elements=["key"], set_=columns)


@contextmanager
def _cursor(connection: Connection) -> Iterator[Any]:
    """Give a cursor below SQLAlchemy, whose errors are those of SQLAlchemy."""
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor:
            yield cursor
    except psycopg.Error as error:
        told = _last_words(driver.pgconn, error)
        if driver.closed:
            # Rolling back would say, in place of this, that the connection is lost.
            connection.invalidate(told)
        raise DBAPIError.instance(None, None, told, psycopg.Error, hide_parameters=True) from error


def _last_words(connection: PGconn, error: psycopg.Error) -> psycopg.Error:
    """Return why a server ended itself in the middle of COPY; the driver tells of the end alone where both arrive at once."""
    answer = connection.get_result() if error.sqlstate is None else None
    told = error if answer is None else error_from_result(answer)
    return error if told.sqlstate is None else told


def guards(connection: Connection) -> dict[str, str]:
    """Return what the schema is made of, by kind and name."""
    return {f"{kind} {name}": made for kind, name, made in connection.exec_driver_sql(GUARDS)}


@contextmanager
def scratch(engine: Engine) -> Iterator[Connection]:
    """Give an empty schema in a transaction that is rolled back; a standby cannot make one, and its primary answers for it."""
    with engine.execution_options(**{BEGIN: "SCRATCH"}).connect() as connection:
        name = f"onrecord_verify_{connection.exec_driver_sql('SELECT pg_backend_pid()').scalar_one()}"
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        connection.exec_driver_sql(f"SET LOCAL search_path = {name}")
        yield connection
        connection.rollback()


def faults(connection: Connection) -> list[str]:
    """Return which references lead nowhere; `pg_amcheck` checks the server's own files."""
    found = []
    for table, column, other, key, first in connection.exec_driver_sql(_REFERENCES).all():
        broken = connection.exec_driver_sql(
            f"SELECT here.{first} FROM {table} AS here LEFT JOIN {other} AS there ON there.{key} = here.{column}"  # noqa: S608 - names of the catalogue
            f" WHERE here.{column} IS NOT NULL AND there.{key} IS NULL"
        )
        found += [
            f"foreign key: row {row} of {table} refers to a row of {other} that is not there"
            for row in broken.scalars()
        ]
    return found


_REFERENCES = """SELECT f.conrelid::regclass, here.attname, f.confrelid::regclass, there.attname, one.attname
    FROM pg_constraint AS f
    JOIN pg_attribute AS here ON here.attrelid = f.conrelid AND here.attnum = f.conkey[1]
    JOIN pg_attribute AS there ON there.attrelid = f.confrelid AND there.attnum = f.confkey[1]
    JOIN pg_attribute AS one ON one.attrelid = f.conrelid AND one.attnum = 1
    WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace ORDER BY 1, 2"""
