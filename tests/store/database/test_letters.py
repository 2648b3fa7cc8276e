"""Letters that nobody types: one meaning in the program and in the file, whoever opens it."""

import sqlite3
from contextlib import closing
from types import ModuleType

import pysqlite3  # type: ignore[import-untyped]  # as in onrecord.store.database.sqlite
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.letters import LETTERS, as_searched, searched_sql
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from sqlalchemy import Engine, text

from tests.store.undoing import take_back
from tests.web.records import made_up

SAID = "Un\u00adem\u00adploy\u00adment on Hawai\u02bbi, o\ufb03ce \uff21\uff22"
READ = f"SELECT {searched_sql('value')} FROM (SELECT ? AS value)"


@pytest.mark.parametrize("driver", [pysqlite3, sqlite3], ids=["ours", "the system's"])
def test_the_file_reads_letters_as_the_program_does(driver: ModuleType) -> None:
    with closing(driver.connect(":memory:")) as connection:

        @given(st.text(st.sampled_from([*LETTERS, *"aZ ’'é新🌊\u2019\u0301"]), max_size=12))
        def read(words: str) -> None:
            assert connection.execute(READ, (words,)).fetchone() == (as_searched(words),)

        read()
        for letter in LETTERS:
            assert connection.execute(READ, (f"a{letter}b",)).fetchone() == (as_searched(f"a{letter}b"),)
        assert connection.execute(READ, (None,)).fetchone() == (None,)


def test_a_record_of_an_older_version_is_searched_by_letters_that_are_typed(engine: Engine) -> None:
    for number, said in enumerate((SAID, "Nothing of the kind was said there")):
        with writing(engine) as session:
            save_article(session, made_up(number, said=said, headline=said))
    with reading(engine) as session:
        before = session.execute(text("SELECT key, text FROM quote ORDER BY key")).all()
    with writing(engine) as session:
        take_back(session, "0015")
    assert _found(engine, "unemployment") == (0, 0)
    migrate(engine)
    with reading(engine) as session:
        assert session.execute(text("SELECT key, text FROM quote ORDER BY key")).all() == before
    assert [_found(engine, word) for word in ("unemployment", "office", "kind")] == [(1, 1)] * 3
    assert verify(engine).faults == []


def _found(engine: Engine, word: str) -> tuple[int, ...]:
    """Count what the index of quotes has of a word, and that of articles."""
    match = "words @@ :word\\:\\:tsquery" if engine.dialect.name == "postgresql" else "{0} MATCH :word"
    with reading(engine) as session:
        return tuple(
            session.execute(
                text(f"SELECT count(*) FROM {index} WHERE {match.format(index)}"), {"word": word}
            ).scalar_one()
            for index in ("quote_search", "article_search")
        )
