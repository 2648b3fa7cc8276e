"""However a record came about it has the same utterances, an ingest does not pay for those that are there, and `verify` sees what is wrong."""

import pytest
from onrecord.store.archive.exchange import export_record, import_record
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import save_article, save_articles
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows import utterances
from sqlalchemy import Engine, text

from tests.store.conftest import Save
from tests.store.rows.shared_words import (
    ALTERED,
    CUT,
    OTHER,
    WHOLE,
    groups,
    printed,
    summaries,
)
from tests.store.undoing import take_back


def test_one_transaction_or_several_make_the_same_utterances(engine: Engine, second: Engine) -> None:
    records = [printed(place, words) for place, words in (("Ahlen", WHOLE), ("Borg", CUT), ("Cord", ALTERED))]
    save_articles(engine, records)
    for record in records:
        with writing(second) as session:
            save_article(session, record)
    assert groups(engine) == groups(second)
    ids = "SELECT utterance.id FROM quote JOIN utterance ON utterance.key = utterance_key ORDER BY quote.key"
    with reading(engine) as one, reading(second) as other:
        assert one.scalars(text(ids)).all() == other.scalars(text(ids)).all()


def test_an_import_has_the_utterances_of_the_export(engine: Engine, second: Engine) -> None:
    save_articles(engine, [printed("Ahlen", WHOLE), printed("Borg", CUT)])
    lines = list(export_record(engine))
    import_record(second, lines)
    assert summaries(second) == summaries(engine) != []
    assert list(export_record(second)) == lines
    assert verify(second).faults == []


@pytest.mark.engine("sqlite")  # there was no other engine then
def test_a_record_of_the_schema_before_gets_its_utterances_by_migration(
    engine: Engine, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(utterances, "_BATCH", 2)
    save(printed("Ahlen", WHOLE, "We will see"))
    save(printed("Borg", CUT))
    save(printed("Cord", OTHER, ALTERED))
    before = groups(engine), summaries(engine)
    with writing(engine) as session:
        take_back(session, "0005")
        session.execute(text("UPDATE quote_document SET document = json_remove(document, '$.utterance')"))
    migrate(engine)
    assert (groups(engine), summaries(engine)) == before
    assert all(before)


def test_the_work_of_an_ingest_does_not_grow_with_the_record(
    engine: Engine, save: Save, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(utterances, "CANDIDATES", 3)
    counts = []
    for number in range(12):
        statements.clear()
        save(printed(f"Place {chr(65 + number)}", WHOLE))
        counts.append(len(statements))
    assert len(set(counts[2:])) == 1
    assert summaries(engine) == [(12, 12, 1, False)]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE quote SET utterance_key = NULL WHERE key = 1",
            "its utterance does not follow from its words",
        ),
        ("UPDATE utterance_summary SET quote_count = 9", "its summary is not what its quotes say"),
        ("DELETE FROM utterance_summary", "its summary is not what its quotes say"),
        (
            "INSERT INTO utterance_summary SELECT 2, 'utt_2', 2, 2, 1, false, 1, '~', false",
            "has a summary, but no two articles",
        ),
    ],
)
def test_verify_finds_what_does_not_hold(engine: Engine, statement: str, fault: str) -> None:
    save_articles(engine, [printed("Ahlen", WHOLE), printed("Borg", CUT), printed("Cord", OTHER)])
    with writing(engine) as session:
        session.execute(text(statement))
    assert any(fault in one for one in verify(engine).faults)
