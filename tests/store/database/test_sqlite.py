"""What the database refuses by itself, whoever asks: plain SQL on a connection of its own."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from onrecord.errors import UnavailableError
from onrecord.store.database import sqlite
from onrecord.store.database.sessions import reading
from onrecord.store.models import BLOCK, Speaker
from sqlalchemy import Engine, select

from tests.factories import ADA, Said, ada, extraction_of, record_of
from tests.store.conftest import Save

if TYPE_CHECKING:
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

pytestmark = pytest.mark.engine("sqlite")


@pytest.fixture
def plain(path: Path, save: Save) -> Iterator[dbapi2.Connection]:
    save(ada())
    connection = dbapi2.connect(path, isolation_level=None)
    yield connection
    connection.close()


WAVE = ADA.index("🌊")
SPAN = "INSERT INTO text_span (revision_key, quote_key, type, position, start_offset, end_offset, exact, verbatim)"


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        (WAVE, WAVE + 1, "🌊"),
        (WAVE + 2, WAVE + 7, "asked"),
        (len(ADA) - 5, len(ADA), ADA[-5:]),
    ],
)
def test_a_span_counts_code_points(plain: dbapi2.Connection, start: int, end: int, exact: str) -> None:
    plain.execute(f"{SPAN} VALUES (1, 1, 'content', 9, ?, ?, ?, 1)", (start, end, exact))
    assert plain.execute("SELECT count(*) FROM text_span WHERE position = 9").fetchone() == (1,)
    plain.execute("DELETE FROM text_span WHERE position = 9")


@pytest.mark.parametrize(
    ("start", "end", "exact", "message"),
    [
        (WAVE, WAVE + 1, "~", "text_span.exact is not the slice"),
        (WAVE, WAVE + 2, "🌊", "ck_text_span_exact_fills_offsets|text_span.exact is not the slice"),
        (
            WAVE + 3,
            WAVE + 8,
            "asked",
            "text_span.exact is not the slice",
        ),  # UTF-16 offsets of the right words
        (WAVE + 5, WAVE + 10, "asked", "text_span.exact is not the slice"),  # UTF-8 offsets
        (len(ADA) - 5, len(ADA) + 4, ADA[-5:], "ck_text_span_exact_fills_offsets"),
        (9, 9, "", "ck_text_span_offsets"),
        (WAVE, WAVE + 1, None, "text_span.exact is not the slice"),  # not what its quote says
        (-3, -1, "us", "text_span"),
    ],
    ids=str,
)
def test_a_span_that_is_not_its_slice_is_refused(
    plain: dbapi2.Connection, start: int, end: int, exact: str | None, message: str
) -> None:
    with pytest.raises(dbapi2.IntegrityError, match=message):
        plain.execute(f"{SPAN} VALUES (1, 1, 'content', 9, ?, ?, ?, 1)", (start, end, exact))


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE text_span SET start_offset = start_offset + 1, end_offset = end_offset + 1", "not the slice"),
        ("UPDATE text_span SET exact = upper(exact) WHERE type = 'cue'", "not the slice"),
        ("UPDATE text_span SET verbatim = NULL", "ck_text_span_verbatim_is_of_content"),
        ("UPDATE text_span SET role_key = 1 WHERE type = 'cue'", "ck_text_span_one_owner"),
        ("UPDATE article_revision SET text = text || '!', length = length + 1", "never changes"),
        ("UPDATE article_revision SET text_sha256 = 'x'", "never changes"),
        ("DELETE FROM article_revision", "never deleted"),
        ("INSERT OR REPLACE INTO article_revision SELECT key, article_key, number, 'x', 1, '', 'x' FROM article_revision", "never deleted"),
        ("INSERT INTO article_revision VALUES (9, 1, 9, 'x', 3, '', 'x')", "length is not that of the text"),
        ("UPDATE change SET reason = 'x'", "append-only"),
        ("DELETE FROM change", "append-only"),
        ("INSERT OR REPLACE INTO change SELECT * FROM change", "append-only"),
        ("INSERT INTO change SELECT 0, at, actor, action, entity, entity_id, reason_code, '', '', patch FROM change", "append-only"),
        ("INSERT INTO text_block VALUES (1, 0, 'other')", "text_block.text is not the slice"),
        ("INSERT INTO text_span SELECT key + 99, revision_key, quote_key, role_key, speaker_name_key, type, position, start_offset, end_offset, exact, verbatim, break_before FROM text_span WHERE type = 'cue'", "UNIQUE constraint failed: text_span.quote_key"),
        ("INSERT INTO text_span SELECT key + 99, revision_key, quote_key, role_key, speaker_name_key, type, position, start_offset, end_offset, exact, verbatim, break_before FROM text_span WHERE type = 'title'", "UNIQUE constraint failed: text_span.role_key"),
        ("INSERT INTO text_span SELECT key + 99, revision_key, quote_key, role_key, speaker_name_key, type, position, start_offset, end_offset, exact, verbatim, break_before FROM text_span WHERE speaker_name_key IS NOT NULL", "UNIQUE constraint failed: text_span.speaker_name_key"),
        ("UPDATE quote SET kind = 'shouted'", "ck_quote_kind"),
        ("UPDATE quote SET id = 'quo_1'", "ck_quote_id"),
        ("UPDATE quote SET confidence = 2", "ck_quote_confidence"),
        ("UPDATE article SET status = 'withdrawn'", "ck_article_withdrawal_has_reason"),
        ("UPDATE role SET title = NULL, organization = NULL", "ck_role_says_something"),
    ],
    ids=str,
)  # fmt: skip
def test_the_database_itself_refuses(plain: dbapi2.Connection, statement: str, message: str) -> None:
    plain.execute("PRAGMA recursive_triggers = ON")
    with pytest.raises(dbapi2.IntegrityError, match=message):
        plain.execute(statement)


def test_a_revision_of_a_quote_is_kept(plain: dbapi2.Connection) -> None:
    plain.execute("BEGIN")
    plain.execute("INSERT INTO quote_revision VALUES (1, 1, 1, '{}')")
    for statement in ("UPDATE quote_revision SET document = ''", "DELETE FROM quote_revision"):
        with pytest.raises(dbapi2.IntegrityError, match="a revision of a quote"):
            plain.execute(statement)
    plain.execute("ROLLBACK")


def test_foreign_keys_are_kept(path: Path, save: Save) -> None:
    save(ada())
    engine = sqlite.open_engine(f"sqlite:///{path}", 100)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    engine.dispose()


def test_an_older_library_reads_the_file(path: Path, save: Save) -> None:
    """The standard library's SQLite is that of the system: its programs look into the record, too."""
    save(ada())
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM quote").fetchone() == (4,)
        with pytest.raises(sqlite3.IntegrityError, match="not the slice"):
            connection.execute(f"{SPAN} VALUES (1, 1, 'content', 9, 0, 2, 'no', 1)")


def test_a_span_over_several_blocks_is_proved(engine: Engine, save: Save) -> None:
    words = " ".join(f"word{number}" for number in range(6_000))
    text = f"“{words},” she said."
    said = Said(content=[f"“{words},”"], cue=None)
    save(record_of(text, extraction_of(text, [], [said])))
    with closing(dbapi2.connect(str(engine.url.database), isolation_level=None)) as connection:
        [(start, end)] = connection.execute("SELECT start_offset, end_offset FROM text_span").fetchall()
        assert (start, end) == (1, len(words) + 2)
        assert end > 3 * BLOCK
        wrong = words[:40_000] + "X" + words[40_001:] + ","
        with pytest.raises(dbapi2.IntegrityError, match="not the slice"):
            connection.execute(f"{SPAN} VALUES (1, 1, 'content', 9, ?, ?, ?, 1)", (start, end, wrong))


def test_the_library_is_one_that_keeps_what_it_committed() -> None:
    # sqlite.org/wal.html, "the WAL-reset bug": fixed in 3.51.3.
    assert dbapi2.sqlite_version_info >= (3, 51, 3)


def search(connection: dbapi2.Connection, index: str, words: str) -> list[int]:
    return [
        row[0] for row in connection.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (words,))
    ]


def test_words_are_found_with_and_without_accents(plain: dbapi2.Connection) -> None:
    assert search(plain, "quote_search", "DYKE hold") == [1]
    assert search(plain, "quote_search", '"gift to the town"') == [2]
    assert search(plain, "article_search", "dyké") == [1]
    assert search(plain, "article_search", "harbour") == []  # which only the text has


def test_the_index_follows_its_table(plain: dbapi2.Connection) -> None:
    plain.execute("BEGIN")
    plain.execute("UPDATE quote SET text = 'other words' WHERE key = 1")
    assert (search(plain, "quote_search", "dyke"), search(plain, "quote_search", "other")) == ([], [1])
    plain.execute("UPDATE article SET headline = 'News'")
    assert (search(plain, "article_search", "headline: dyke"), search(plain, "article_search", "news")) == (
        [],
        [1],
    )
    plain.execute("PRAGMA foreign_keys = OFF")
    plain.execute("DELETE FROM quote WHERE key = 1")
    assert search(plain, "quote_search", "other") == []
    plain.execute("ROLLBACK")


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite://", None),
        ("sqlite:///:memory:", None),
        ("sqlite:///file::memory:?uri=true", None),
        ("sqlite:///file:a?mode=memory&uri=true", None),
        ("sqlite:///file:/a?vfs=memdb&uri=true", None),
        ("sqlite:///file:a%20b.db?mode=ro&uri=true", Path("a b.db")),
        ("sqlite:///a.db", Path("a.db")),
        ("sqlite:////b/a%20b.db", Path("/b/a b.db")),
    ],
)
def test_a_url_names_a_file(url: str, path: Path | None) -> None:
    assert sqlite.database_path(url) == path


def test_a_reader_cannot_write(path: Path) -> None:
    reader = sqlite.connect_reader(f"sqlite:///{path}", 100)
    with pytest.raises(dbapi2.OperationalError, match="readonly"):
        reader.execute("DELETE FROM text_block")
    reader.close()


def test_bytes_that_are_no_text_are_damage(plain: dbapi2.Connection, engine: Engine) -> None:
    """As they are read from a file of which some pages are of another one, with the log of that beside it."""
    names = plain.execute("SELECT name FROM speaker WHERE key = 1").fetchone()
    plain.execute("UPDATE speaker SET name = CAST(X'FF41' AS TEXT) WHERE key = 1")
    with pytest.raises(UnavailableError, match="damaged"), reading(engine) as session:
        session.scalars(select(Speaker.name)).all()
    plain.execute("UPDATE speaker SET name = ? WHERE key = 1", names)
