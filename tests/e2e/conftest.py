"""A served record with the first article, one for a module."""

from collections.abc import Iterator

import httpx
import pytest

from tests.e2e.processes import ARTICLES, Record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A migrated database that holds data/articles."""
    made = Record(tmp_path_factory.mktemp("record") / "onrecord.db")
    made.run("migrate")
    made.run("ingest", ARTICLES)
    return made


@pytest.fixture(scope="module")
def client(record: Record) -> Iterator[httpx.Client]:
    """A client of the record, served by a real process."""
    with record.serve() as client:
        yield client
