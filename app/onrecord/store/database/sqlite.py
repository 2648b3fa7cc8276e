"""All that SQLite does in its own way (`onrecord.store.database.dialects`)."""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from sqlalchemy import Connection, Engine, Executable, Table, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

from onrecord.store.database.dialects import BEGIN
from onrecord.store.database.sqlite_files import RecordFile
from onrecord.store.database.sqlite_schema import (
    SCHEMA_0001,
    SCHEMA_0004,
    SCHEMA_0006,
    SCHEMA_0010,
    SCHEMA_0011,
    SCHEMA_0012,
    SCHEMA_0014,
    SCHEMA_0015,
)
from onrecord.store.database.sqlite_words import SCHEMA_0016
from onrecord.store.database.turns import keep_turns
from onrecord.store.database.turnstile import Turnstile

# pysqlite3 is the standard library's driver with a newer SQLite; it has no types of its own.
if TYPE_CHECKING:
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

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
    "connect_reader",
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

_LOG_BYTES = 64_000_000
"""What the write-ahead log shrinks to after a checkpoint, however much one transaction wrote."""

PAGE_BYTES = 4_096
"""Of a new file. In a large one each row that a read wants is on a page of its own, which is copied whole; and of pages of 8,192
bytes a text of 4,300 fills half."""

_QUICK_CACHE_KB, _READER_CACHE_KB = 16_000, 1_000
"""Pages that a reader keeps of the file: the event loop's own all that quick reads ask of a record of some thousand articles, which saves
a third of such a statement's time; the others the roots of its trees. Of a large record the leaves never fit."""

JOIN = "group_concat"
"""The aggregate that joins texts, in the order of the rows that it reads."""
PLACEHOLDER = "?"
WIDE_INDEXES = True


def open_engine(url: str, busy_timeout_ms: int) -> Engine:
    """Return an engine whose connections keep the promises of docs: WAL, foreign keys, full synchronisation.

    The driver is pysqlite3 and not the standard library's: SQLite before 3.51.3 can lose committed data in WAL
    mode when two processes write and checkpoint at the same instant (sqlite.org/wal.html, "the WAL-reset bug").
    """
    path, timeout_s = database_path(url), busy_timeout_ms / 1000
    file = None if path is None or make_url(url).query else RecordFile(path)
    if file is None:
        engine = create_engine(url, module=dbapi2, connect_args={"timeout": timeout_s})
    else:
        engine = create_engine(url, module=dbapi2, creator=lambda: file.connect(timeout_s))
    turnstile = Turnstile(Path() if path is None else path.parent, timeout_s / 2)
    turns = keep_turns(engine, busy_timeout_ms, turnstile)

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        entry.info[_TURNSTILE] = turnstile
        connection.isolation_level = None  # the driver begins nothing by itself; `_begin` does
        prepare(connection)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        how = connection.get_execution_options().get(BEGIN, "DEFERRED")
        if how != "IMMEDIATE":
            connection.exec_driver_sql(f"BEGIN {how}")
            return
        if file is not None:
            file.refuse_another()
        with turnstile.taken(turns.waited_for):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def waited_for(connection: Connection) -> bool:
    """Return whether another process waits until this transaction ends."""
    turnstile: Turnstile = connection.info[_TURNSTILE]
    return turnstile.waited_for()


_TURNSTILE = "turnstile"


def before_migrating(engine: Engine) -> None:
    """Choose the size of a new file's pages, and let readers go on while one writes; the file remembers both."""
    with engine.connect() as connection:
        cursor = (
            connection.connection.cursor()
        )  # below SQLAlchemy: the mode cannot change within a transaction
        cursor.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.close()


def prepare(connection: DBAPIConnection) -> None:
    """Set what SQLite keeps per connection; the journal mode it keeps in the file."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute(f"PRAGMA journal_size_limit = {_LOG_BYTES}")
    cursor.execute("PRAGMA recursive_triggers = ON")  # a REPLACE fires the triggers that forbid a deletion
    cursor.close()


def insert_many(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows by one statement; SQLite gives each the next key itself."""
    connection.exec_driver_sql(_insertion(table, tuple(columns)), [tuple(row) for row in rows])


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    named = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({named}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of the models


def upsert_many(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, or put them in the place of those with their keys."""
    connection.execute(_upserting(table), rows)


@cache
def _upserting(table: Table) -> Executable:
    statement = insert(table)
    columns = {column.name: statement.excluded[column.name] for column in table.columns}
    return statement.on_conflict_do_update(index_elements=["key"], set_=columns)


def index_quotes(connection: Connection, quotes: Sequence[tuple[int, str]]) -> None:
    """Do nothing: triggers keep the index."""


def index_articles(
    connection: Connection,
    articles: Sequence[tuple[int, str | None, str | None]],
) -> None:
    """Do nothing: triggers keep the index."""


def connect_reader(url: str, busy_timeout_ms: int) -> dbapi2.Connection:
    """Return a connection below SQLAlchemy that cannot write: what the event loop reads with.

    Each statement is its own snapshot; `BEGIN` and `COMMIT` around several make them one.
    """
    connection = dbapi2.connect(
        f"file:{quote(str(database_path(url)))}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=busy_timeout_ms / 1000,
        check_same_thread=False,
    )
    connection.execute("PRAGMA query_only = ON")
    quick = threading.current_thread() is threading.main_thread()
    connection.execute(f"PRAGMA cache_size = -{_QUICK_CACHE_KB if quick else _READER_CACHE_KB}")
    return connection


def database_path(url: str | URL) -> Path | None:
    """Return the file that a URL names, also as a URI (`file:…?mode=ro&uri=true`); None: a database in memory."""
    named = make_url(url)
    name = named.database or ""
    path = unquote(name.removeprefix("file:")) if name.startswith("file:") else name
    if path in {"", ":memory:"} or named.query.get("mode") == "memory" or named.query.get("vfs") == "memdb":
        return None
    return Path(path)


_TROUBLE = {
    dbapi2.SQLITE_BUSY: "locked by another program for longer than ONRECORD_BUSY_TIMEOUT_MS",
    dbapi2.SQLITE_LOCKED: "locked by another program for longer than ONRECORD_BUSY_TIMEOUT_MS",
    dbapi2.SQLITE_FULL: "the disk is full",
    dbapi2.SQLITE_READONLY: "read-only",
    dbapi2.SQLITE_CANTOPEN: "cannot be opened",
    dbapi2.SQLITE_CORRUPT: "damaged; restore it from a copy or rebuild it with `onrecord import`",
    dbapi2.SQLITE_NOTADB: "not a SQLite database",
    dbapi2.SQLITE_IOERR: "the disk reports an error",
    dbapi2.SQLITE_PERM: "no permission",
    dbapi2.SQLITE_AUTH: "no permission",
    dbapi2.SQLITE_PROTOCOL: "locked by another program",
}
_PRIMARY = 0xFF  # an extended result code keeps the primary one in its lowest byte
_NO_TEXT = "Could not decode to UTF-8"
"""What the driver says of a text that is none: nothing of the kind is ever stored, so that pages are of another file."""
_WRONG_SCHEMA = ("no such table", "no such column", "has no column named")


def explain(error: BaseException | None) -> str | None:
    """Return in a few words what is wrong with the database; None when the fault is not the database's."""
    if isinstance(error, dbapi2.OperationalError) and str(error).startswith(_WRONG_SCHEMA):
        return "not of this version's schema; run `onrecord migrate`"
    if isinstance(error, dbapi2.OperationalError) and str(error).startswith(_NO_TEXT):
        return _TROUBLE[dbapi2.SQLITE_CORRUPT]
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _TROUBLE.get(code & _PRIMARY)


def faults(connection: Connection) -> list[str]:
    """Return what SQLite itself finds wrong with the file and with references between rows."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [f"integrity: {line}" for line in found if line != "ok"] + [
        f"foreign key: row {row[1]} of {row[0]} refers to a row of {row[2]} that is not there"
        for row in broken
    ]


def guards(connection: Connection) -> dict[str, str]:
    """Return what the schema is made of, by kind and name; tables of an index are that index's."""
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {f"{kind} {name}": made for kind, name, made in rows if kind != "table" or "_search_" not in name}


@contextmanager
def scratch(engine: Engine) -> Iterator[Connection]:  # noqa: ARG001 - as the door has it
    """Give an empty database in memory."""
    empty = create_engine("sqlite://", module=dbapi2)
    try:
        with empty.connect() as connection:
            yield connection
    finally:
        empty.dispose()


def search_faults(engine: Engine) -> list[str]:
    """Return which search index does not hold exactly the words of its table.

    SQLite compares an index with its table, which has words as they are printed: in a transaction that is rolled back it gets those
    that are searched. That takes the write lock and changes nothing.
    """
    found = []
    for index, as_typed in _SEARCHES.items():
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql(as_typed)
                connection.exec_driver_sql(
                    f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - names below
                )
                connection.rollback()
        except DatabaseError as error:
            if getattr(error.orig, "sqlite_errorcode", 0) & _PRIMARY != dbapi2.SQLITE_CORRUPT:
                raise
            found.append(f"{index}: is not the index of its table")
    return found


_SEARCHES = {
    "quote_search": """UPDATE quote SET text = w.text FROM quote_words AS w WHERE w.key = quote.key AND w.text <> quote.text""",
    "article_search": """UPDATE article SET headline = w.headline, dek = w.dek FROM article_words AS w
    WHERE w.key = article.key AND (w.headline, w.dek) IS NOT (article.headline, article.dek)""",
}
"""The indexes, each with what lets its table have the words that are in it for as long as they are compared."""
