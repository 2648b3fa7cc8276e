"""A record copied between the engines, stopped and taken up again."""

from collections.abc import Iterator

import pytest
from onrecord.errors import ConflictError, InputError
from onrecord.store.archive import copying
from onrecord.store.archive.copying import copy_record
from onrecord.store.archive.exchange import export_record
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.sessions import reading, writing
from onrecord.store.models import ApiToken, QuoteDocument
from onrecord.store.rows.tokens import create_token
from sqlalchemy import Engine, select, text

from tests.databases import Databases, engine_of
from tests.factories import ada, numbered
from tests.store.conftest import Save


@pytest.fixture
def target(sqlite_databases: Databases, postgresql_databases: Databases, engine: Engine) -> Iterator[Engine]:
    """An empty database of the other engine."""
    other = postgresql_databases if engine.dialect.name == "sqlite" else sqlite_databases
    url = other.copy(other.schema)
    yield engine_of(url)
    other.drop(url)


@pytest.fixture
def source(engine: Engine, save: Save) -> Engine:
    for record in (ada(), *(numbered(number) for number in range(4))):
        save(record)
    with writing(engine) as session:
        create_token(session, "desk", ["correct"])
    return engine


def test_a_copy_is_the_same_record_and_can_be_written(source: Engine, target: Engine) -> None:
    assert copy_record(source, target) > 100
    assert list(export_record(target)) == list(export_record(source))
    with writing(target) as session:
        save_article(session, numbered(7))
        assert session.scalars(select(ApiToken.name)).all() == ["desk"]
    assert verify(target).faults == []


def test_a_copy_that_was_stopped_goes_on(
    source: Engine, target: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_BATCH", 3)
    whole, written = copying._write, list[int]()

    def stopped(*arguments: object) -> None:
        written.append(1)
        if len(written) == 20:
            raise KeyboardInterrupt
        whole(*arguments)  # type: ignore[arg-type]  # as they are

    monkeypatch.setattr(copying, "_write", stopped)
    with pytest.raises(KeyboardInterrupt):
        copy_record(source, target)
    rest = copy_record(source, target)
    assert 0 < rest < 200
    assert list(export_record(target)) == list(export_record(source))
    assert copy_record(source, target) == 0


def test_a_database_with_another_record_is_left_alone(source: Engine, target: Engine) -> None:
    with writing(target) as session:
        save_article(session, numbered(9))
    with pytest.raises(ConflictError, match="holds another record"):
        copy_record(source, target)
    with reading(target) as session:
        assert session.execute(text("SELECT count(*) FROM article")).scalar_one() == 1


def test_a_record_that_changes_while_it_is_copied_is_said(source: Engine, target: Engine) -> None:
    copy_record(source, target)
    with writing(source) as session:
        session.execute(text("UPDATE article_document SET seq = 3 WHERE key = 1"))
    with pytest.raises(ConflictError, match="has changed since this copy of it was begun"):
        copy_record(source, target)
    with writing(source) as session:
        session.execute(text("UPDATE article_document SET seq = 1 WHERE key = 1"))


def test_a_copy_that_does_not_hold_together_is_refused(source: Engine, target: Engine) -> None:
    with writing(source) as session:
        kept = session.get_one(QuoteDocument, 1).document
        session.get_one(QuoteDocument, 1).document = "{}"
    with pytest.raises(InputError, match="the copy does not hold together: quote quo_"):
        copy_record(source, target)
    with writing(source) as session:
        session.get_one(QuoteDocument, 1).document = kept
