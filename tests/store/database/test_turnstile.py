"""Writers of several processes write in turn; here each has a turnstile of its own, as a process has."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.store.archive.verification import verify
from onrecord.store.changes import ingestion
from onrecord.store.changes.ingestion import save_article, save_articles
from onrecord.store.database import turnstile
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.sessions import open_database, reading, writing
from onrecord.store.database.turnstile import Turnstile
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from tests.factories import numbered
from tests.waiting import GUARD_SECONDS


def nobody() -> bool:
    return False


def somebody() -> bool:
    return True


@pytest.fixture
def one(tmp_path: Path) -> Turnstile:
    return Turnstile(tmp_path, GUARD_SECONDS)


@pytest.fixture
def other(tmp_path: Path) -> Turnstile:
    return Turnstile(tmp_path, 0.01)


def test_who_writes_sees_that_another_waits(one: Turnstile, other: Turnstile) -> None:
    assert not one.waited_for()
    with other.taken(nobody):
        assert one.waited_for()
    assert not one.waited_for()


def test_who_has_written_begins_behind_who_waited(one: Turnstile, other: Turnstile) -> None:
    order: list[str] = []

    def again() -> None:
        with one.taken(nobody):
            order.append("who has written")

    with other.taken(nobody):
        writer = threading.Thread(target=again)
        writer.start()
        time.sleep(0.01)
        order.append("who waited")
    writer.join()
    assert order == ["who waited", "who has written"]


def test_who_stands_there_for_too_long_is_passed(one: Turnstile, other: Turnstile) -> None:
    with one.taken(nobody):
        with other.taken(nobody):
            pass
        assert other.waited_for()
    assert not other.waited_for()


def test_several_of_one_process_go_through_in_a_row_but_not_for_ever(
    one: Turnstile, other: Turnstile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turnstile, "_IN_A_ROW", 3)
    left = []
    for _ in range(4):
        with one.taken(somebody):
            pass
        left.append(not other.waited_for())
    assert left == [False, False, True, False]
    one.leave()
    assert not other.waited_for()


def test_a_folder_that_cannot_be_locked_is_not_waited_for(tmp_path: Path) -> None:
    gone = Turnstile(tmp_path / "gone", GUARD_SECONDS)
    with gone.taken(nobody):
        assert not gone.waited_for()


@pytest.fixture
def beside(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Thread]:
    """A writer with an engine of its own, who wants to write as soon as the first article of an ingest is saved, and waits by then."""
    monkeypatch.setattr(ingestion, "_HELD_S", 0)
    second, save = open_database(Settings(database_url=database)), ingestion._save

    def write() -> None:
        with writing(second) as session:
            save_article(session, numbered(9))

    writer = threading.Thread(target=write)

    def saved(session: Session, *arguments: object, **named: object) -> ingestion.Outcome:
        outcome = save(session, *arguments, **named)  # type: ignore[arg-type]  # as they came
        if not writer.ident:
            writer.start()
            until = time.monotonic() + GUARD_SECONDS
            while not dialect_of(session).waited_for(session.connection()):
                assert writer.is_alive()
                assert time.monotonic() < until
        return outcome

    monkeypatch.setattr(ingestion, "_save", saved)
    yield writer
    second.dispose()


def headlines(engine: Engine) -> list[str]:
    """Return the headlines in the order in which articles were stored."""
    with reading(engine) as session:
        return list(
            session.scalars(text("SELECT headline FROM change JOIN article ON id = entity_id ORDER BY seq"))
        )


def test_an_ingest_lets_whoever_waits_write(engine: Engine, beside: threading.Thread) -> None:
    outcomes = save_articles(engine, [numbered(number) for number in range(3)])
    beside.join()
    assert [outcome.state for outcome in outcomes if isinstance(outcome, ingestion.Outcome)] == ["new"] * 3
    assert headlines(engine) == ["Boats 0", "Boats 9", "Boats 1", "Boats 2"]
    assert verify(engine).faults == []


def test_what_is_behind_who_waited_is_stored_where_one_is_refused(
    engine: Engine, beside: threading.Thread
) -> None:
    outcomes = save_articles(engine, [numbered(0), replace(numbered(1), text=" "), numbered(2)])
    beside.join()
    assert [type(outcome) for outcome in outcomes] == [ingestion.Outcome, InputError, ingestion.Outcome]
    assert headlines(engine) == ["Boats 0", "Boats 9", "Boats 2"]
