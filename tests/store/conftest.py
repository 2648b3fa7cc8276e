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
from onrecord.store.documents.paragraphs import with_texts
from onrecord.store.models import Article, ArticleDocument, ArticleRevision, QuoteDocument, SpeakerDocument
from sqlalchemy import Engine, event, select

from tests.databases import Databases, copied, engine_of, file_of

Documents = Callable[[str], dict[str, dict[str, Any]]]
Save = Callable[..., Outcome]
_TEXTS = select(Article.key, ArticleRevision.text).join(
    ArticleRevision,
    (ArticleRevision.article_key == Article.key) & (ArticleRevision.number == Article.revision),
)
DOCUMENTS: dict[str, Any] = {"article": ArticleDocument, "quote": QuoteDocument, "speaker": SpeakerDocument}


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
            table = DOCUMENTS[kind]
            rows = session.execute(select(table.key, table.seq, table.document).order_by(table.key)).all()
            texts = {key: text.encode() for key, text in session.execute(_TEXTS)} if kind == "article" else {}
        loaded = [
            {"seq": seq, **json.loads(with_texts(document.encode(), texts.get(key)), strict=False)}
            for key, seq, document in rows
        ]
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
    with copied(databases, template) as url:
        yield engine_of(url)
