"""Each fault that `verify` knows, made on purpose by taking the guards off."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.extraction.quotation import Content
from onrecord.store.archive.verification import verify
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import SetWords, Words
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.dialects import BEGIN
from onrecord.store.database.sessions import open_database, writing
from onrecord.store.rows.journal import Reason
from onrecord.text.spans import Span
from sqlalchemy import Engine
from sqlalchemy import text as text_

from tests.databases import Databases, copied, engine_of, migrated
from tests.factories import ADA, Named, Said, ada, extraction_of, locate, numbered, record_of


@pytest.fixture(scope="session")
def two_articles(databases: Databases) -> str:
    def fill(place: str) -> None:
        engine = engine_of(place)
        for record in (ada(), numbered(1)):
            with writing(engine) as session:
                save_article(session, record)
        engine.dispose()

    return databases.kept("two", fill)


@pytest.fixture
def unguarded(databases: Databases, two_articles: str) -> Iterator[Engine]:
    """A record of two articles whose triggers and foreign keys are off."""
    with copied(databases, two_articles) as place:
        engine = engine_of(place)
        if engine.dialect.name == "sqlite":
            with engine.connect() as connection:
                found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
                for trigger in found.scalars().all():
                    connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
                connection.commit()
        yield engine


def break_(engine: Engine, statement: str) -> None:
    off, on = _GUARDS[engine.dialect.name]
    with engine.execution_options(**{BEGIN: "IMMEDIATE"}).connect() as connection:
        raw = connection.connection.cursor()
        for one in (*off, statement, *on):
            raw.execute(one)
        connection.connection.commit()
        raw.close()


_GUARDS = {
    "sqlite": (
        ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON"),
        ("PRAGMA foreign_keys = ON", "PRAGMA ignore_check_constraints = OFF"),
    ),
    "postgresql": (
        ("SET session_replication_role = replica",),
        ("SET session_replication_role = origin",),
    ),
}


def test_a_sound_record_is_counted(unguarded: Engine) -> None:
    proof = verify(unguarded)
    assert all(re.fullmatch("schema: trigger [a-z_]+ is gone", fault) for fault in proof.faults)
    assert proof.counts == {
        "article": 2,
        "article_revision": 2,
        "speaker": 3,
        "quote": 5,
        "text_span": 24,
        "change": 2,
    }


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE text_span SET start_offset = 3, end_offset = 8, exact = 'Other' WHERE type = 'name'", "is not the slice 3:8 of the text"),
        ("UPDATE article_revision SET text = text || '.', length = length + 1", "the text is not the one that was hashed"),
        ("UPDATE article SET id = 'art_000000000000' WHERE key = 1", "the id does not follow from the text"),
        ("UPDATE speaker_name SET name = 'Other' WHERE key IN (SELECT speaker_name_key FROM text_span)", "of the text"),
        ("UPDATE role SET organization = 'Other'", "of the text"),
        (f"INSERT INTO text_block VALUES (1, 0, '{ADA[:20]}')", "the blocks are not the text"),
        ("UPDATE quote SET text = 'other words' WHERE key = 1", "of the text"),
        ("UPDATE quote SET text = 'other words' WHERE kind = 'mixed'", "the words are not those of its spans"),
        ("DELETE FROM text_span WHERE quote_key = 1", "the words are not those of its spans"),
        ("UPDATE quote SET kind = 'mixed' WHERE key = 1", "mixed does not follow from its spans"),
        ("UPDATE quote SET id = 'quo_000000000000' WHERE key = 1", "quo_000000000000: the id does not follow from its words"),
        ("UPDATE quote SET position = 1 WHERE key = 1", "two of its quotes stand at one position"),
        ("UPDATE quote SET revision = 3 WHERE key = 1", "earlier revisions are missing"),
        ("UPDATE quote_document SET document = (SELECT document FROM quote_document WHERE key = 2) WHERE key = 1", "its document is not what the tables say"),
        ("UPDATE quote_document SET seq = 7 WHERE key = 1", "its version 7 is not in the journal"),
        ("DELETE FROM quote_document WHERE key = 1", "has no document"),
        ("INSERT INTO quote_document (key, article_key, kind, capacity, status, confidence, position, newest_at, oldest_at, seq, document) SELECT 77, article_key, kind, capacity, status, confidence, position, newest_at, oldest_at, seq, document FROM quote_document WHERE key = 1", "holds a quote that no article shows"),
        ("UPDATE change SET patch = '{\"revision\":1,\"text_sha256\":\"0\"}' WHERE seq = 2", "change 2: the patch tells of a text that the article does not have"),
        ("UPDATE change SET patch = '[]' WHERE seq = 2", "change 2: the patch is no JSON object"),
        ("UPDATE change SET evidence_url = 'javascript:alert(1)' WHERE seq = 2", "change 2: 'javascript:alert(1)' is no address of the web"),
        ("UPDATE article SET revision = 9 WHERE key = 1", ": its text is not there"),
        ("DELETE FROM article_input WHERE revision_key = 1", "revision 1: the input that it was read from is not there"),
        ("INSERT INTO speaker_redirect (address, speaker_key) VALUES ('Not one!', 1)", "speaker_redirect: 'Not one!' is no address that a speaker had before"),
        ("INSERT INTO speaker_redirect (address, speaker_key) SELECT slug, key FROM speaker WHERE key = 1", "is no address that a speaker had before"),
        ("UPDATE change SET action = 'rename', patch = '{\"before\":{\"slug\":\"ada-before\"}}' WHERE seq = 1", "speaker_redirect: ada-before, which a speaker had before, leads nowhere"),
        ("UPDATE change SET action = 'merge', patch = '[]', entity_id = 'spk_000000000000' WHERE seq = 1", "speaker_redirect: spk_000000000000, which a speaker had before, leads nowhere"),
        ("UPDATE article_document SET withdrawal = 'legal' WHERE key = 1", "its document is not what the tables say"),
        ("DELETE FROM speaker_document WHERE key = 1", "has no document"),
        ("DELETE FROM change WHERE seq = 1", "change: 1 rows from 2 to 2, so that some are missing"),
        ("UPDATE quote SET speaker_key = 99 WHERE key = 1", "foreign key: row 1 of quote refers to a row of speaker that is not there"),
        ("DELETE FROM quote_run WHERE quote_key = 1", "its runs are not those of its words"),
        ("DELETE FROM quote_run WHERE run IN (SELECT run FROM quote_run WHERE quote_key = 2 LIMIT 1)", "its runs are not those of its words"),
        ("INSERT INTO quote_run VALUES (1, 99)", "quote_run: holds runs of quote 99, which is not there"),
        ("INSERT INTO quote_run VALUES (1, -1)", "quote_run: holds runs of quote -1, which is not there"),
    ],
    ids=str,
)  # fmt: skip
def test_a_fault_is_found(unguarded: Engine, statement: str, fault: str) -> None:
    break_(unguarded, statement)
    assert any(fault in found for found in verify(unguarded).faults)


QUOTES, ARTICLES = (f"{table}_search: is not the index of its table" for table in ("quote", "article"))


@pytest.mark.engine("sqlite")
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE quote SET confidence = 9", "integrity: CHECK constraint failed in quote"),
        ("INSERT INTO quote_search(quote_search, rowid, text) VALUES ('delete', 1, 'The dyke will hold,')", QUOTES),
        ("INSERT INTO article_search(rowid, dek) VALUES (9, 'more')", ARTICLES),
    ],
    ids=str,
)  # fmt: skip
def test_a_fault_of_a_file_is_found(unguarded: Engine, statement: str, fault: str) -> None:
    break_(unguarded, statement)
    assert any(fault in found for found in verify(unguarded).faults)


@pytest.mark.engine("postgresql")
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM quote_search WHERE key = 1", QUOTES),
        ("INSERT INTO quote_search SELECT 99, words, tokens, length FROM quote_search WHERE key = 1", QUOTES),
        ("UPDATE quote_search SET words = NULL WHERE key = 1", QUOTES),
        ("UPDATE quote_search SET tokens = ' other  words ' WHERE key = 1", QUOTES),
        ("UPDATE search_total SET words = words + 1", QUOTES),
        ("UPDATE article_search SET tokens = '|' WHERE key = 1", ARTICLES),
        ("INSERT INTO article_search VALUES (99, '', '|')", ARTICLES),
    ],
    ids=str,
)
def test_a_fault_of_our_own_index_is_found(unguarded: Engine, statement: str, fault: str) -> None:
    break_(unguarded, statement)
    assert any(fault in found for found in verify(unguarded).faults)


def test_the_id_of_the_second_of_equal_quotes_is_no_fault_when_the_first_has_changed(engine: Engine) -> None:
    text = "“No, no,” said Ann Lee.\n\n“No, no,” said Ann Lee."
    said = [Said(content=["“No, no,”"], speaker=0)] * 2
    extraction = extraction_of(text, [Named(name="Ann Lee")], said)
    second = locate(text, "No, no,", 10)
    moved = structs.replace(
        extraction.quotations[1], contents=(Content(second, verbatim=True, break_before=None),)
    )
    with writing(engine) as session:
        save_article(
            session, record_of(text, replace(extraction, quotations=(extraction.quotations[0], moved)))
        )
        [first, _] = session.execute(text_("SELECT id FROM quote ORDER BY position")).scalars()
    shorter = Words(Span(1, 3), verbatim=True)
    with writing(engine) as session:
        correct_quote(session, first, [SetWords((shorter,))], Reason("tester", "wrong_span"))
    assert verify(engine).faults == []


@pytest.mark.engine("sqlite")
def test_a_database_that_cannot_be_checked_is_said(engine: Engine, path: Path) -> None:
    other = open_database(Settings(database_url=f"sqlite:///{path}", busy_timeout_ms=1))
    with writing(engine), pytest.raises(UnavailableError, match="locked"):
        verify(other)
    other.dispose()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DROP TRIGGER change_is_immutable{on}", "schema: trigger change_is_immutable is gone"),
        ("DROP INDEX ix_quote_speaker_key", "schema: index ix_quote_speaker_key is gone"),
        ("DROP VIEW v_speakers", "schema: view v_speakers is gone"),
    ],
    ids=str,
)
def test_a_guard_that_is_gone_is_seen(databases: Databases, statement: str, fault: str) -> None:
    engine = open_database(Settings(database_url=migrated(databases)))
    assert verify(engine).faults == []
    on = "" if engine.dialect.name == "sqlite" else " ON change"
    with engine.execution_options(**{BEGIN: "IMMEDIATE"}).begin() as connection:
        connection.exec_driver_sql(statement.format(on=on))
        connection.exec_driver_sql("CREATE INDEX of_an_operator ON quote (rule)")
    assert verify(engine).faults == [fault]
    engine.dispose()


@pytest.mark.engine("postgresql")
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("ALTER TABLE change DISABLE TRIGGER change_is_kept", "schema: trigger change_is_kept is not as this program makes it"),
        ("ALTER TABLE quote DROP CONSTRAINT ck_quote_kind", "schema: constraint ck_quote_kind is gone"),
        ("CREATE OR REPLACE FUNCTION prove_seq() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", "schema: function prove_seq is not as this program makes it"),
        ("ALTER TABLE quote ALTER text DROP NOT NULL", "schema: column quote.text is not as this program makes it"),
    ],
    ids=str,
)  # fmt: skip
def test_a_guard_that_does_nothing_is_seen(databases: Databases, statement: str, fault: str) -> None:
    engine = open_database(Settings(database_url=migrated(databases)))
    with engine.execution_options(**{BEGIN: "IMMEDIATE"}).begin() as connection:
        connection.exec_driver_sql(statement)
    assert verify(engine).faults == [fault]
    engine.dispose()
