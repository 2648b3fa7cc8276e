"""One state of the record within a snapshot, on either engine."""

import pytest
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database.readers import open_reader

from tests.factories import ada, numbered
from tests.store.conftest import Save


def test_version_and_commits_are_of_the_state_that_is_read(database: str, save: Save) -> None:
    reader = open_reader(Settings(database_url=database))
    save(ada())
    with reader.snapshot():
        first = reader.version(), reader.commits()
        save(numbered(1))
        assert (reader.version(), reader.commits()) == first
        assert (first[0], reader.rows("SELECT count(*) FROM article")) == (1, [(1,)])
    assert (reader.version(), reader.rows("SELECT count(*) FROM article")) == (2, [(2,)])
    for _ in range(2):
        with reader.snapshot():
            assert (reader.version(), reader.rows("SELECT count(*) FROM article")) == (2, [(2,)])
            assert reader.commits() != first[1]
    save(numbered(2))
    with reader.snapshot():
        assert reader.rows("SELECT count(*) FROM article") == [(3,)]
        assert reader.version() == 3
    reader.close()


def test_a_snapshot_that_fails_leaves_none_behind(database: str, save: Save) -> None:
    reader = open_reader(Settings(database_url=database))
    with pytest.raises(UnavailableError), reader.snapshot():
        reader.rows("SELECT nothing")
    save(ada())
    with reader.snapshot():
        assert reader.version() == 1
    reader.close()


@pytest.mark.engine("sqlite")
def test_a_snapshot_that_cannot_be_begun_says_that_the_record_cannot_be_read(database: str) -> None:
    reader = open_reader(Settings(database_url=database))
    refused = pytest.raises(UnavailableError, match="the record cannot be read now")
    with reader.snapshot(), refused, reader.snapshot():
        pass
    reader.close()
