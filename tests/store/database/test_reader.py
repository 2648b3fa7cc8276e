"""Readers below SQLAlchemy: one a thread, none that outlives its thread."""

import os
import threading
from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database.readers import Readers, open_reader
from onrecord.store.database.sessions import open_database

pytestmark = pytest.mark.engine("sqlite")


def connections(path: Path) -> int:
    return sum(link.resolve() == path.resolve() for link in Path(f"/proc/{os.getpid()}/fd").iterdir())


def test_a_reader_is_closed_when_its_thread_has_ended(path: Path) -> None:
    readers = Readers(Settings(database_url=f"sqlite:///{path}"))
    before = connections(path)
    threads = [threading.Thread(target=lambda: readers.here().commits()) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert connections(path) == before
    readers.here().commits()
    assert connections(path) == before + 1
    readers.close()
    assert connections(path) == before


def test_a_uri_names_a_file_too(path: Path) -> None:
    readers = Readers(Settings(database_url=f"sqlite:///file:{path}?mode=ro&uri=true"))
    assert readers.here().rows("SELECT count(*) FROM article") == [(0,)]
    readers.close()


def test_a_record_that_another_program_holds_is_said_after_the_timeout(tmp_path: Path) -> None:
    path = tmp_path / "held.db"
    path.touch()
    engine = open_database(Settings(database_url=f"sqlite:///{path}"))
    connection = engine.raw_connection()
    holder = connection.cursor()
    holder.execute("CREATE TABLE theirs (a)")
    reader = open_reader(Settings(database_url=f"sqlite:///{path}", busy_timeout_ms=50))
    assert reader.commits() == reader.commits()
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UnavailableError, match="locked by another program"):
        reader.commits()
    holder.execute("COMMIT")
    assert reader.commits() > 0
    reader.close()
    connection.close()
    engine.dispose()


def test_batches_of_a_statement_that_fails_are_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    path.touch()
    settings = Settings(database_url=f"sqlite:///{path}")
    engine = open_database(settings)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE theirs (a)")
    engine.dispose()
    reader = open_reader(settings)
    with pytest.raises(UnavailableError):
        list(reader.batches("SELECT missing FROM nothing", (), 5))
    reader.close()
