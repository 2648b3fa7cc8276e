"""The index of runs follows the words of the quotes, whatever changes them."""

import pytest
from onrecord.comparison.runs import indexed_runs
from onrecord.comparison.words import keys_of
from onrecord.store.archive.verification import verify
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import SetWords, Words
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.journal import Reason
from onrecord.store.rows.runs import change_runs, index_runs
from onrecord.text.spans import Span
from sqlalchemy import Engine, text

from tests.factories import ada
from tests.store.conftest import Save
from tests.store.undoing import take_back


def stored(engine: Engine) -> dict[int, set[int]]:
    with reading(engine) as session:
        rows = session.execute(text("SELECT quote_key, run FROM quote_run")).all()
    return {key: {run for quote, run in rows if quote == key} for key, _ in rows}


def expected(engine: Engine) -> dict[int, set[int]]:
    with reading(engine) as session:
        rows = session.execute(text("SELECT key, text FROM quote")).all()
    return {key: runs for key, words in rows if (runs := indexed_runs(keys_of(words)))}


def test_the_runs_of_a_new_article_are_indexed(engine: Engine, save: Save) -> None:
    save(ada())
    assert stored(engine) == expected(engine) != {}


def test_corrected_words_are_found_by_their_new_runs(engine: Engine, save: Save) -> None:
    save(ada())
    with writing(engine) as session:
        quote, start, end = session.execute(
            text(
                "SELECT quote.id, start_offset, end_offset FROM quote JOIN text_span ON quote_key = quote.key"
                " WHERE type = 'content' ORDER BY length(exact) DESC LIMIT 1"
            )
        ).one()
        before = session.scalar(text("SELECT count(*) FROM quote_run"))
        shorter = SetWords((Words(Span(start, end - 8), verbatim=True),))
        correct_quote(session, quote, [shorter], Reason("tester", "wrong_span"))
        assert session.scalar(text("SELECT count(*) FROM quote_run")) < before
    assert stored(engine) == expected(engine)


def test_runs_go_and_come_with_words(engine: Engine) -> None:
    with writing(engine) as session:
        index_runs(session, [])
        change_runs(session, 7, "", "the mill is open")
    assert stored(engine) == {7: indexed_runs(["the", "mill", "is", "open"])}
    with writing(engine) as session:
        change_runs(session, 7, "the mill is open", "the mill")
    assert stored(engine) == {7: indexed_runs(["the", "mill"])}


@pytest.mark.parametrize("version", ["0001", "0005", "0012"])
def test_a_record_of_an_older_schema_gets_its_index_by_migration(
    engine: Engine, save: Save, version: str
) -> None:
    save(ada())
    before = stored(engine)
    with writing(engine) as session:
        take_back(session, version)
    migrate(engine)
    assert stored(engine) == before
    assert not verify(engine).faults
