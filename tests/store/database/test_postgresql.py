"""What PostgreSQL refuses by itself, whoever asks, and how trouble with a server is said."""

from collections.abc import Iterator
from typing import cast

import psycopg
import pytest
from alembic import command
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database.dialects import BEGIN
from onrecord.store.database.migrations import configuration, make_when_empty, migrate
from onrecord.store.database.postgresql import prepared
from onrecord.store.database.readers import Readers, open_reader
from onrecord.store.database.schema import check_schema, head
from onrecord.store.database.sessions import open_database, reading, writing
from onrecord.store.models import BLOCK
from sqlalchemy import Engine, text

from tests.databases import name_of
from tests.factories import ADA, Said, ada, extraction_of, record_of
from tests.postgresql import Server
from tests.store.conftest import Save

pytestmark = pytest.mark.engine("postgresql")

WAVE = ADA.index("🌊")
SPAN = "INSERT INTO text_span (revision_key, quote_key, type, position, start_offset, end_offset, exact, verbatim)"


@pytest.fixture
def plain(database: str, save: Save, postgresql_server: Server) -> Iterator[psycopg.Connection]:
    save(ada())
    with postgresql_server.connected(name_of(database)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [(WAVE, WAVE + 1, "🌊"), (WAVE + 2, WAVE + 7, "asked"), (len(ADA) - 5, len(ADA), ADA[-5:])],
)
def test_a_span_counts_code_points(plain: psycopg.Connection, start: int, end: int, exact: str) -> None:
    plain.execute(f"{SPAN} VALUES (1, 1, 'content', 9, %s, %s, %s, true)", (start, end, exact))
    plain.execute("DELETE FROM text_span WHERE position = 9")


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        (WAVE, WAVE + 1, "~"),
        (WAVE + 3, WAVE + 8, "asked"),  # UTF-16 offsets of the right words
        (WAVE + 5, WAVE + 10, "asked"),  # UTF-8 offsets
        (len(ADA) - 5, len(ADA) + 4, ADA[-5:]),
        (9, 9, ""),
        (-3, -1, "us"),
    ],
    ids=str,
)
def test_a_span_that_is_not_its_slice_is_refused(
    plain: psycopg.Connection, start: int, end: int, exact: str
) -> None:
    with pytest.raises(psycopg.IntegrityError, match=r"text_span.exact is not the slice|ck_text_span"):
        plain.execute(f"{SPAN} VALUES (1, 1, 'content', 9, %s, %s, %s, true)", (start, end, exact))


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE text_span SET start_offset = start_offset + 1, end_offset = end_offset + 1", "not the slice"),
        ("UPDATE text_span SET verbatim = NULL", "ck_text_span_verbatim_is_of_content"),
        ("UPDATE text_span SET role_key = 1 WHERE type = 'cue'", "ck_text_span_one_owner"),
        ("UPDATE article_revision SET text = text || '!', length = length + 1", "never changes"),
        ("UPDATE article_revision SET text_sha256 = 'x'", "never changes"),
        ("DELETE FROM article_revision", "never deleted"),
        ("TRUNCATE article_revision CASCADE", "never deleted"),
        ("INSERT INTO article_revision VALUES (9, 1, 9, 'x', 3, '', 'x')", "length is not that of the text"),
        ("UPDATE change SET reason = 'x'", "append-only"),
        ("DELETE FROM change", "append-only"),
        ("TRUNCATE change CASCADE", "append-only"),
        ("INSERT INTO change SELECT 0, at, actor, action, entity, entity_id, reason_code, '', '', patch FROM change", "append-only"),
        ("TRUNCATE quote_revision", "never deleted"),
        ("INSERT INTO text_block VALUES (1, 0, 'other')", "text_block.text is not the slice"),
        ("UPDATE quote SET kind = 'shouted'", "ck_quote_kind"),
        ("UPDATE quote SET confidence = 2", "ck_quote_confidence"),
        ("UPDATE quote SET speaker_key = 99", "fk_quote_speaker_key_speaker"),
        ("UPDATE article SET status = 'withdrawn'", "ck_article_withdrawal_has_reason"),
    ],
    ids=str,
)  # fmt: skip
def test_the_database_itself_refuses(plain: psycopg.Connection, statement: str, message: str) -> None:
    with pytest.raises(psycopg.IntegrityError, match=message):
        plain.execute(statement.encode())


def test_a_revision_of_a_quote_is_kept(plain: psycopg.Connection) -> None:
    with plain.transaction(force_rollback=True):
        plain.execute("INSERT INTO quote_revision VALUES (1, 1, 1, '{}')")
        for statement in ("UPDATE quote_revision SET document = ''", "DELETE FROM quote_revision"):
            with pytest.raises(psycopg.IntegrityError, match="a revision of a quote"), plain.transaction():
                plain.execute(statement.encode())


def test_a_span_over_several_blocks_is_proved(plain: psycopg.Connection, save: Save) -> None:
    words = " ".join(f"word{number}" for number in range(6_000))
    said = Said(content=[f"“{words},”"], cue=None)
    save(record_of(f"“{words},” she said.", extraction_of(f"“{words},” she said.", [], [said])))
    statement = "SELECT revision_key, start_offset, end_offset FROM text_span WHERE revision_key > 1"
    [(revision, start, end)] = plain.execute(statement).fetchall()
    assert end > 3 * BLOCK
    wrong = words[:40_000] + "X" + words[40_001:] + ","
    with pytest.raises(psycopg.IntegrityError, match="not the slice"):
        plain.execute(f"{SPAN} VALUES (%s, 1, 'content', 9, %s, %s, %s, true)", (revision, start, end, wrong))


def test_keys_follow_each_other_whatever_was_rolled_back(plain: psycopg.Connection) -> None:
    with plain.transaction(force_rollback=True):
        plain.execute(
            "INSERT INTO api_token (name, sha256, scopes, created_at) VALUES ('a', 'a', '', ''), ('b', 'b', '', '')"
        )
        assert plain.execute("SELECT key FROM api_token ORDER BY 1").fetchall() == [(1,), (2,)]
    with plain.transaction(force_rollback=True):
        plain.execute("INSERT INTO api_token (name, sha256, scopes, created_at) VALUES ('c', 'c', '', '')")
        assert plain.execute("SELECT key FROM api_token").fetchall() == [(1,)]


def test_models_and_migrations_agree(engine: Engine) -> None:
    with engine.execution_options(**{BEGIN: "SCRATCH"}).connect() as connection:
        command.check(configuration(connection))


def test_one_writes_at_a_time_and_readers_do_not_notice(engine: Engine, database: str) -> None:
    other = open_database(Settings(database_url=database, busy_timeout_ms=50))
    with writing(engine) as session:
        session.execute(text("INSERT INTO search_total VALUES (7, 7)"))
        locked = "locked by another program for longer than ONRECORD_BUSY"
        with pytest.raises(UnavailableError, match=locked), writing(other):
            raise AssertionError("two cannot write at once")
        with reading(other) as found:
            assert found.execute(text("SELECT count(*) FROM search_total")).scalar_one() == 1
        session.rollback()
    with pytest.raises(UnavailableError, match="read-only"), reading(other) as found:
        found.execute(text("DELETE FROM quote_run"))
    other.dispose()


def test_a_reader_is_closed_when_its_thread_has_ended_and_opens_again_when_it_was_cut_off(
    database: str, postgresql_server: Server
) -> None:
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name_of(database)}'"
    readers = Readers(Settings(database_url=database))
    before = readers.here().commits()
    postgresql_server.ask(cut)
    assert readers.here().commits() != before
    with readers.here().snapshot():
        postgresql_server.ask(cut)
        assert readers.here().rows("SELECT 1") == [(1,)]  # nothing of this state was seen
        postgresql_server.ask(cut)
        with pytest.raises(UnavailableError, match="the record cannot be read now: the server"):
            readers.here().rows("SELECT 1")  # another connection would see another state
    assert readers.here().rows("SELECT 1") == [(1,)]
    readers.close()


def test_a_reader_hands_over_letters_as_bytes(database: str) -> None:
    reader = open_reader(Settings(database_url=database))
    [(letters,)] = reader.rows(f"SELECT {reader.as_bytes('name')} FROM (VALUES ('Zoë')) AS one (name)")
    assert bytes(cast("bytes", letters)) == "Zoë".encode()
    reader.close()


def test_a_reader_forgets_statements_where_there_are_too_many(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepared, "MOST", 3)
    reader = open_reader(Settings(database_url=database))
    for number in range(8):
        assert reader.rows(f"SELECT {number} + ?::bigint", [1]) == [(number + 1,)]
    ((held,),) = reader.rows("SELECT count(*) FROM pg_prepared_statements")
    assert 0 < int(str(held)) <= 3
    reader.close()


def test_a_reader_cannot_write_and_is_stopped_when_it_takes_too_long(database: str) -> None:
    reader = open_reader(Settings(database_url=database, statement_timeout_ms=50))
    with pytest.raises(UnavailableError, match="read-only"):
        reader.rows("DELETE FROM quote_run")
    with pytest.raises(UnavailableError, match="answering takes too long; ask for less"):
        reader.rows("SELECT pg_sleep(60)")
    with pytest.raises(UnavailableError, match="the database reports an error"):
        reader.rows("SELECT 1 / 0")
    with pytest.raises(UnavailableError, match="the database reports an error"):
        list(reader.batches("SELECT 1 / 0", (), 5))
    series = "SELECT value FROM generate_series(1, 12) AS value"
    assert [len(batch) for batch in reader.batches(series, (), 5)] == [5, 5, 2]
    assert reader.rows("SELECT ?", ("a\0b",)) == [("a\1b",)]
    reader.close()


def test_an_empty_database_becomes_a_record(postgresql_server: Server) -> None:
    url = postgresql_server.make("fresh")
    engine = open_database(Settings(database_url=url))
    with pytest.raises(UnavailableError, match="fresh: empty; run `onrecord migrate`"):
        check_schema(engine)
    make_when_empty(engine)
    make_when_empty(engine)
    assert migrate(engine) == head()
    engine.dispose()
