"""A client that knows a record in SQLite finds the same in PostgreSQL: every answer, its tag, and what an export holds."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count

import anyio
import pytest
from onrecord.errors import ConflictError
from onrecord.store.archive.exchange import export_record
from onrecord.store.archive.verification import verify
from onrecord.store.rows import journal
from onrecord.web.application import READS

from tests.databases import Databases, engine_of
from tests.web.asking import Answered, ask
from tests.web.conftest import Server, many_articles, save
from tests.web.test_validators import CHANGES, addresses, change, invented, known_to, saved

MORE = (
    "/v1/quotes?q=mill&limit=3",
    "/v1/quotes?q=mill+-open&sort=relevance&facets=true&with_total=true",
    "/v1/quotes?q=russia*&sort=published_at",
    "/v1/quotes?speaker=jane-doe&limit=2&capacity=analyst&published_from=2019&min_confidence=0.5",
    "/v1/quotes?status=retracted",
    "/v1/quotes?speaker=%00&q=a",
    "/v1/quotes?q=%22",
    "/v1/articles?q=case&limit=3&sort=published_at",
    "/v1/articles?missing=date&missing=byline",
    "/v1/articles?source_url=http://www.example.org/0/",
    "/v1/quotes?q=mill+speaker:doe&facets=true",
    "/v1/quotes?q=speaker:jan*+-open&with_total=true",
    "/v1/quotes?q=paper:daily+-speaker:doe&fields=id,speaker",
    "/v1/articles?q=paper:daily+-speaker:doe+-case+-mill",
    "/v1/quotes?q=speaker:nobody",
    "/v1/changes?after=9223372036854775807",
    "/v1/changes/9223372036854775808",
    "/v1/speakers?sort=-quote_count&limit=2",
    "/v1/articles/nobody",
    "/id/quo_000000000000",
)
"""Beside every read in every format: lists with filters, sorts and pages, and what is not there."""


def written(url: str, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server over a record of many articles to which everything was done that can be done."""
    seconds = count(1_700_000)
    monkeypatch.setattr(journal, "now", lambda: f"2024-02-02T02:{next(seconds) // 60 % 60:02d}:00.000Z")
    server = Server(url)
    for number in range(2):
        change(server, saved(invented(number)))
    for changes in CHANGES.values():
        for one in changes:
            with suppress(ConflictError):  # what one of several rows has done already
                change(server, one)
    save(url, *many_articles()[:12])
    return server


@pytest.fixture
def servers(
    sqlite_databases: Databases, postgresql_databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Server, Server]]:
    both = [
        written(databases.copy(databases.schema), monkeypatch)
        for databases in (sqlite_databases, postgresql_databases)
    ]
    yield both[0], both[1]
    for server, databases in zip(both, (sqlite_databases, postgresql_databases), strict=True):
        server.dispatcher.close()
        databases.drop(str(server.path))


def test_every_answer_is_the_same(servers: tuple[Server, Server]) -> None:
    lite, _ = servers
    known = known_to(lite)
    urls = [url for part in READS for read in part.operations for url in addresses(read, known)] + [*MORE]
    found = [anyio.run(answers, server, urls) for server in servers]
    pages = [follow(server, "/v1/quotes?limit=7&q=the") for server in servers]
    different = [(url, one, other) for url, one, other in zip(urls, *found, strict=True) if one != other]
    assert different == []
    assert pages[0] == pages[1]
    assert sum(status == 200 for status, _, _ in found[0]) > 500


def test_an_export_is_the_same_bytes(servers: tuple[Server, Server]) -> None:
    exports = []
    for server in servers:
        engine = engine_of(server.path)
        assert verify(engine).faults == []
        exports.append("".join(export_record(engine)))
    assert exports[0] == exports[1]


async def answers(server: Server, urls: list[str]) -> list[Answered]:
    return [await ask(server.dispatcher, url, **{"x-request-id": "the-same"}) for url in urls]


def follow(server: Server, url: str | None) -> list[str]:
    """All pages from one on."""
    pages = []
    while url is not None:
        answer = server.get(url)
        pages.append(answer.text)
        url = answer.json()["next"]
    return pages
