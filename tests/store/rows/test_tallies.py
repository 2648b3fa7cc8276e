"""What is kept of speakers who are quoted very often: here of everybody who is quoted at all."""

import pytest
from onrecord.store.archive.verification import verify
from onrecord.store.changes.edits import KnownSpeaker, SetCapacity, SetSpeaker, SetStatus
from onrecord.store.changes.ingestion import save_article, save_articles
from onrecord.store.changes.merges import merge_speakers, rename_speaker
from onrecord.store.changes.withdrawals import restore_article, withdraw_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.models import Base
from onrecord.store.rows import tallies
from onrecord.store.rows.journal import Reason
from onrecord.store.rows.tallies import read_tally
from sqlalchemy import Engine, text

from tests.factories import ADA, Named, Said, ada, extraction_of, numbered, record_of
from tests.store.changes.test_merges import said_by
from tests.store.conftest import Documents
from tests.store.correcting import correct, quote_of
from tests.store.undoing import take_back

WHY = Reason("tester", "same_speaker", "One person.")


@pytest.fixture(autouse=True)
def everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "_KEPT", 1)


def kept(engine: Engine) -> dict[str, int]:
    """Return how many quotes the kept tallies count, by name."""
    with reading(engine) as session:
        rows = session.execute(
            text("SELECT name, counts FROM speaker_tally JOIN speaker ON speaker.key = speaker_tally.key")
        ).all()
    return {name: sum(read_tally(counts).capacities.values()) for name, counts in rows}


def proved(engine: Engine) -> dict[str, int]:
    assert verify(engine).faults == []
    return kept(engine)


def test_a_new_article_adds_to_what_is_kept_and_counts_nothing_again(
    engine: Engine, documents: Documents
) -> None:
    save_articles(engine, [said_by("Ann Lee"), said_by("Ann Lee", "Tom Okoro", number=1)])
    assert proved(engine) == {"Ann Lee": 2, "Tom Okoro": 1}
    with writing(engine) as session:
        changed = text("UPDATE speaker_tally SET counts = replace(counts, :two, :forty)")
        session.execute(changed, {"two": '"unknown":2', "forty": '"unknown":40'})
    assert [fault.partition(":")[2] for fault in verify(engine).faults] == [
        " the kept tally is not what the tables say"
    ]
    save_articles(engine, [said_by("Ann Lee", "Ida Falk", number=2)])
    assert {one["name"]: one["quote_count"] for one in documents("speaker").values()} == {
        "Ann Lee": 41,
        "Tom Okoro": 1,
        "Ida Falk": 1,
    }


def test_whatever_changes_a_speaker_has_its_tally_counted_anew(engine: Engine, documents: Documents) -> None:
    def counted() -> tuple[int | None, int | None]:
        found = proved(engine)
        return found.get("Ada Lindqvist"), found.get("Tom Okoro")

    save_articles(engine, [ada(), *map(numbered, range(2))])
    begun = counted()
    gift = quote_of(documents, "gift")
    correct(engine, gift, SetSpeaker(KnownSpeaker("ada-lindqvist")))
    moved = counted()
    correct(engine, gift, SetStatus("retracted"))
    retracted = counted()
    correct(engine, quote_of(documents, "dyke"), SetCapacity("witness"))
    article = gift["article"]["id"]
    with writing(engine) as session:
        withdraw_article(session, article, "other", WHY)
    withdrawn = counted()
    with writing(engine) as session:
        restore_article(session, article, WHY)
    restored = counted()
    assert begun == (2, 1)
    assert (moved, retracted, withdrawn, restored) == ((3, 0), (2, 0), (0, 0), (2, 0))


def test_texts_that_change_and_engines_that_find_more_count_anew(engine: Engine) -> None:
    address = "https://news.example/dyke"
    with writing(engine) as session:
        save_article(session, ada(source_url=address))
    silent = record_of(ADA + "\n\nMore.", extraction_of(ADA + "\n\nMore.", [], []), source_url=address)
    with writing(engine) as session:
        save_article(session, silent)
    assert proved(engine) == {"Ada Lindqvist": 0, "Tom Okoro": 0}
    with writing(engine) as session:
        save_article(session, ada(source_url=address), latest=True)
    assert proved(engine) == {"Ada Lindqvist": 2, "Tom Okoro": 1}


def test_the_tally_of_a_merged_speaker_is_that_of_the_other(engine: Engine, documents: Documents) -> None:
    save_articles(engine, [said_by("Ann Lee"), said_by("Annie Lee", number=1)])
    known = {one["name"]: one["id"] for one in documents("speaker").values()}
    with writing(engine) as session:
        merge_speakers(session, known["Annie Lee"], "ann-lee", WHY)
    assert proved(engine) == {"Ann Lee": 2}
    with writing(engine) as session:
        rename_speaker(session, known["Ann Lee"], "Anne Lee", WHY)
    save_articles(engine, [said_by("Annie Lee", number=2)])
    assert proved(engine) == {"Anne Lee": 3}


def test_the_usual_form_follows_what_is_kept(engine: Engine) -> None:
    def printed(name: str, number: int) -> None:
        text_ = f"“Boat {number} is mine,” said {name}."
        said = [Said(content=[f"“Boat {number} is mine,”"], source=name, speaker=0)]
        save_articles(engine, [record_of(text_, extraction_of(text_, [Named(name=name)], said))])

    printed("ANN LEE", 0)
    assert proved(engine) == {"ANN LEE": 1}
    printed("Ann Lee", 1)
    printed("Ann Lee", 2)
    assert proved(engine) == {"Ann Lee": 3}


def test_a_tally_that_is_not_there_is_counted_once_more(engine: Engine) -> None:
    save_articles(engine, [said_by("Ann Lee")])
    with writing(engine) as session:
        take_back(session, "0016")
    migrate(engine)
    assert proved(engine) == {}
    save_articles(engine, [said_by("Ann Lee", number=1)])
    assert proved(engine) == {"Ann Lee": 2}


def test_few_quotes_are_counted_each_time(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    save_articles(engine, [said_by("Ann Lee")])
    assert proved(engine) == {}


def test_what_waits_for_its_change_is_found_by_it() -> None:
    """SQLite reads all rows that refer to a change recorded behind them, unless an index has them."""
    waiting = [
        (table, constraint.columns[0])
        for table in Base.metadata.tables.values()
        for constraint in table.foreign_key_constraints
        if constraint.deferrable
    ]
    assert [f"{table.name}.{column.name}" for table, column in waiting] == ["quote.seq", "quote_revision.seq"]
    for table, column in waiting:
        assert any(next(iter(index.columns)) is column for index in table.indexes)
