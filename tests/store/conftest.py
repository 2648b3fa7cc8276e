"""A migrated database a test, of both engines."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from onrecord.ingest.records import ArticleRecord
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import Outcome, save_article
from onrecord.store.database.sessions import reading, writing
from sqlalchemy import Engine, event, text

from tests.databases import Databases, engine_of, file_of

Documents = Callable[[str], dict[str, dict[str, Any]]]
Save = Callable[..., Outcome]


@pytest.fixture
def engine(database: str) -> Engine:
    return engine_of(database)


@pytest.fixture
def path(database: str) -> Path:
    """The file of a database in SQLite."""
    return file_of(database)


@pytest.fixture
def save(engine: Engine) -> Iterator[Save]:
    """Save a record in a transaction of its own; the database must prove itself when the test is over."""

    def save_one(record: ArticleRecord, *, again: bool = False, latest: bool = False) -> Outcome:
        with writing(engine) as session:
            return save_article(session, record, again=again, latest=latest)

    yield save_one
    assert verify(engine).faults == []


@pytest.fixture
def documents(engine: Engine) -> Documents:
    """Read all documents of a kind by id, parsed, with their version under `seq`."""

    def read(kind: str) -> dict[str, dict[str, Any]]:
        with reading(engine) as session:
            rows = session.execute(text(f"SELECT seq, document FROM {kind}_document ORDER BY key")).all()
        loaded = [{"seq": seq, **json.loads(document, strict=False)} for seq, document in rows]
        return {document["id"]: document for document in loaded}

    return read


@pytest.fixture
def statements(engine: Engine) -> Iterator[list[str]]:
    """Collect the SQL that the engine runs."""
    texts: list[str] = []

    def note(*arguments: object) -> None:
        texts.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield texts
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def second(databases: Databases, template: str) -> Iterator[Engine]:
    """Another empty database."""
    url = databases.copy(template)
    yield engine_of(url)
    databases.drop(url)
