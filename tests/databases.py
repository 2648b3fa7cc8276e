"""Databases for tests, of either engine: migrated once, copied for each test."""

import fcntl
import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, cached_property
from itertools import count
from pathlib import Path
from typing import Protocol, cast

import psycopg
from onrecord.config import Settings
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import open_database
from sqlalchemy import Engine
from typing_extensions import override

from tests.postgresql import Server

Place = Path | str
"""A file of SQLite, or the URL of any database."""
Contents = dict[str, bytes]
"""The rows of each table."""


class Databases(Protocol):
    """Makes databases of one engine; each is named by its URL."""

    @cached_property
    def schema(self) -> str:
        """A database with the schema and nothing else, to be copied."""
        return migrated(self)

    def kept(self, name: str, fill: Callable[[str], None]) -> str:
        """Return the record of a name, to be copied; one of the processes that run tests fills it, for all of them."""

    def empty(self) -> str:
        """Return a database without tables."""

    def copy(self, url: str) -> str:
        """Return a copy of a database that nobody is connected to."""

    def drop(self, url: str) -> None:
        """Let go of a database, whoever is connected."""


class SQLiteFiles(Databases):
    """Files in a folder. One that is let go of is filled anew, so that its engine knows its statements already."""

    def __init__(self, folder: Path, shared: Path) -> None:
        self._folder, self._shared = folder, shared
        self._numbers = count()
        self._free: list[str] = []
        self._made: dict[str, int] = {}
        self._kept: dict[str, str] = {}

    @cached_property
    @override
    def schema(self) -> str:
        return self._once("schema", lambda: migrated(self))

    @override
    def kept(self, name: str, fill: Callable[[str], None]) -> str:
        def filled() -> str:
            url = self.copy(self.schema)
            fill(url)
            return url

        if name not in self._kept:
            self._kept[name] = self._once(name, filled)
        return self._kept[name]

    def _once(self, name: str, make: Callable[[], str]) -> str:
        with locked(self._shared / f"{name}.sqlite") as kept:
            if not kept.exists():
                url = make()
                shutil.copyfile(file_of(url), kept)
                return url
            url = self.empty()
            shutil.copyfile(kept, file_of(url))
            return url

    @override
    def empty(self) -> str:
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        return f"sqlite:///{folder}/record.db"

    @override
    def copy(self, url: str) -> str:
        copied = self._free.pop() if self._free else self.empty()
        shutil.copyfile(file_of(url), file_of(copied))
        self._made[copied] = file_of(copied).stat().st_ino
        return copied

    @override
    def drop(self, url: str) -> None:
        engine_of(url).dispose()
        file = file_of(url)
        left = list(file.parent.iterdir())
        if left == [file] and file.stat().st_ino == self._made[url]:
            self._free.append(url)
        else:  # somebody is still connected, or another file was put in its place, which an engine refuses
            for part in left:
                part.unlink(missing_ok=True)  # a connection that closes takes its journal away itself


class PostgreSQLDatabases(Databases):
    """Databases of a server. One that is let go of is filled anew: making another costs a hundred times as much."""

    def __init__(self, server: Server, shared: Path) -> None:
        self.server, self._shared = server, shared
        self._numbers = count()
        self._contents: dict[str, Contents] = {}
        self._free: list[str] = []
        self._kept: dict[str, str] = {}

    @override
    def kept(self, name: str, fill: Callable[[str], None]) -> str:
        if name not in self._kept:
            url = self.copy(self.schema)
            with locked(self._shared / f"{name}.postgresql") as kept:
                if kept.exists():
                    self._contents[url] = pickle.loads(kept.read_bytes())  # noqa: S301 - written below
                    self._write(url, self._contents[url])
                    engine_of(url).dispose()
                else:
                    fill(url)
                    kept.write_bytes(pickle.dumps(self._read(url)))
            self._kept[name] = url
        return self._kept[name]

    @override
    def empty(self) -> str:
        return self.server.make(f"record{next(self._numbers)}")

    @override
    def copy(self, url: str) -> str:
        if url not in self._contents:
            self._contents[url] = self._read(url)
        if not self._free:
            self._free.append(self.server.make(f"record{next(self._numbers)}", template=name_of(self.schema)))
        copied = self._free.pop()
        self._write(copied, self._contents[url])
        return copied

    @override
    def drop(self, url: str) -> None:
        """Let go of a database whose schema is as it was made; one connection stays, for a new one costs more than a test."""
        with _driver(url) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        self._free.append(url)

    def _read(self, url: str) -> Contents:
        with self.server.connected(name_of(url)) as connection:
            named = connection.execute("SELECT relname FROM pg_stat_user_tables ORDER BY 1").fetchall()
            contents = {}
            for (table,) in named:
                with connection.cursor().copy(f"COPY {table} TO STDOUT (FORMAT binary)".encode()) as copy:
                    contents[table] = b"".join(copy)
            return contents

    def _write(self, url: str, contents: Contents) -> None:
        with _driver(url) as connection, connection.transaction():
            emptied = "".join(f"DELETE FROM {table};" for table in contents)
            connection.execute(f"SET LOCAL session_replication_role = replica; {emptied}".encode())
            for table, rows in contents.items():
                with connection.cursor().copy(f"COPY {table} FROM STDIN (FORMAT binary)".encode()) as copy:
                    copy.write(rows)


@contextmanager
def _driver(url: str) -> Iterator[psycopg.Connection]:
    """Give the connection below a database's engine."""
    with closing(engine_of(url).raw_connection()) as held:
        yield cast("psycopg.Connection", held.driver_connection)


@cache
def engine_of(place: Place) -> Engine:
    """Return the engine of a database that tests share: what it has compiled and opened once serves the next test."""
    return open_database(Settings(database_url=url_of(place)))


@contextmanager
def locked(file: Path) -> Iterator[Path]:
    """Give a file to one process at a time."""
    with file.with_name(f"{file.name}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield file


@contextmanager
def copied(databases: Databases, place: str) -> Iterator[str]:
    """Give the URL of a copy that is let go of in the end."""
    url = databases.copy(place)
    yield url
    databases.drop(url)


def url_of(place: Place) -> str:
    """Return the URL of a database that is named by its file or by its URL."""
    return place if isinstance(place, str) else f"sqlite:///{place}"


def file_of(url: str) -> Path:
    """Return the file of a database in SQLite."""
    return Path(url.removeprefix("sqlite:///"))


def name_of(url: str) -> str:
    """Return the name of a database on a server."""
    return url.partition("?")[0].rpartition("/")[2]


def migrated(databases: Databases) -> str:
    """Return a database with the schema and nothing else."""
    url = databases.empty()
    engine = open_database(Settings(database_url=url))
    migrate(engine)
    engine.dispose()  # the last connection moves the write-ahead log into the file
    return url
