"""When a record was first changed, asked once between two commits."""

from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.queries.changes import first_moment
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database

pytestmark = pytest.mark.engine("sqlite")


def test_the_first_moment_is_asked_again_only_after_a_commit(tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    path.touch()
    settings = Settings(database_url=f"sqlite:///{path}")
    engine = open_database(settings)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE change (seq INTEGER PRIMARY KEY, at TEXT)")
    reader = open_reader(settings)
    before = reader.commits()
    assert first_moment(reader, before) is None
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO change VALUES (1, '2026-03-01T09:00:00Z')")
    assert first_moment(reader, before) is None
    after = reader.commits()
    assert after != before
    assert first_moment(reader, after) == first_moment(reader) == "2026-03-01T09:00:00Z"
    reader.close()
    engine.dispose()
