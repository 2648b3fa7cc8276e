"""The real application over a real, migrated record, of either engine."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from onrecord.config import Settings
from onrecord.ingest.records import ArticleRecord
from onrecord.routers.http.worker import Worker
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.sessions import writing
from onrecord.web.application import create_app
from typing_extensions import override

from tests.databases import Databases, Place, copied, engine_of, file_of, url_of
from tests.waiting import GUARD_SECONDS
from tests.web.records import first_article, made_up

Get = Callable[..., httpx.Response]


class Lasting(Worker):
    """Reads texts for one server after the other: to start its process costs more than most tests."""

    @override
    def close(self) -> None:
        """Stay: it ends with the tests."""


READING = Lasting(int(GUARD_SECONDS * 1000))


@pytest.fixture(scope="session")
def empty_record(sqlite_databases: Databases) -> Path:
    """A migrated database without an article; copied by each test."""
    return file_of(sqlite_databases.schema)


@pytest.fixture(scope="session")
def first_record(sqlite_databases: Databases) -> Path:
    """A database with the first article."""
    return file_of(first_of(sqlite_databases))


@pytest.fixture(scope="session")
def many_record(sqlite_databases: Databases) -> Path:
    """A database with the first article (undated) and 60 dated ones of four analysts."""
    return file_of(many_of(sqlite_databases))


def many_articles() -> list[ArticleRecord]:
    names = ("Jane Doe", "Ann Poe", "Adam Roe", "Ruth Zoe")
    return [first_article(), *(made_up(number, name=names[number % 4]) for number in range(60))]


@pytest.fixture(scope="session")
def first_place(databases: Databases) -> str:
    """The first article, on either engine."""
    return first_of(databases)


@pytest.fixture(scope="session")
def many_place(databases: Databases) -> str:
    """The first article (undated) and 60 dated ones of four analysts, on either engine."""
    return many_of(databases)


def first_of(databases: Databases) -> str:
    return databases.kept("first", lambda url: save(url, first_article()))


def many_of(databases: Databases) -> str:
    return databases.kept("many", lambda url: save(url, *many_articles()))


def save(place: Place, *records: ArticleRecord) -> None:
    """Save articles as the ingest does."""
    engine = engine_of(place)
    for record in records:
        with writing(engine) as session:
            save_article(session, record)
    engine.dispose()  # the last connection moves the write-ahead log into the file


class Server:
    """The application, asked synchronously."""

    def __init__(self, path: Place, **settings: Any) -> None:
        self.path = path
        settings = {"statement_timeout_ms": int(GUARD_SECONDS * 1000)} | settings
        self.dispatcher = create_app(
            Settings(database_url=url_of(path), log_level="warning", **settings),
            READING,
        )

    def ask(self, method: str, url: str, **options: Any) -> httpx.Response:
        """Send one request."""

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.dispatcher)
            async with httpx.AsyncClient(transport=transport, base_url="http://record.test") as client:
                return await client.request(method, url, **options)

        return anyio.run(send)

    def get(self, url: str, **options: Any) -> httpx.Response:
        """Send a GET."""
        return self.ask("GET", url, **options)


@contextmanager
def serving_copy(databases: Databases, place: str) -> Iterator[Server]:
    """Give a server over a copy of a record, which may be written to."""
    with copied(databases, place) as url:
        server = Server(url)
        yield server
        server.dispatcher.close()


@pytest.fixture(scope="session")
def first(first_place: str) -> Iterator[Server]:
    """A server over the first article; nothing may be written to it."""
    server = Server(first_place)
    yield server
    server.dispatcher.close()


@pytest.fixture(scope="session")
def many(many_place: str) -> Iterator[Server]:
    """A server over 61 articles; nothing may be written to it."""
    server = Server(many_place)
    yield server
    server.dispatcher.close()


@pytest.fixture
def writable(databases: Databases, first_place: str) -> Iterator[Server]:
    """A server over a copy of the first article that a test may change."""
    with serving_copy(databases, first_place) as server:
        yield server
