"""Readers below SQLAlchemy: one a thread, none that outlives its thread."""

import os
import threading
from pathlib import Path

from app.config import Settings
from app.store.reader import Readers


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
