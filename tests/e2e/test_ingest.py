"""Ingesting again changes nothing; a bad file is named and costs nobody else anything."""

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.e2e.processes import ARTICLES, Record

if (
    TYPE_CHECKING
):  # pysqlite3 is the standard library's driver with a newer SQLite; it has no types of its own
    from sqlite3 import dbapi2 as sqlite
else:
    from pysqlite3 import dbapi2 as sqlite


def rows(record: Record, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite.connect(record.database)) as connection:
        found: list[tuple[object, ...]] = connection.execute(query).fetchall()
        return found


def whole_content(record: Record) -> dict[str, Counter[tuple[object, ...]]]:
    """Every row of every table."""
    tables = [str(name) for (name,) in rows(record, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {table: Counter(rows(record, f'SELECT * FROM "{table}"')) for table in tables}


def migrated(path: Path) -> Record:
    record = Record(path)
    record.migrate()
    return record


def test_ingesting_again_changes_no_row(record: Record) -> None:
    before = whole_content(record)
    assert sum(map(len, before.values())) > 0
    record.run("ingest", ARTICLES)
    assert whole_content(record) == before


def test_a_bad_file_is_named_and_the_others_are_ingested(tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02")
    (folder / "good.txt").write_text("“It rains,” Jane Doe said on the pier.\n", encoding="utf-8")
    record = migrated(tmp_path / "mixed.db")
    done = record.run("ingest", folder, check=False)
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if "bad.txt" in line] != []
    assert "Traceback" not in done.stderr
    assert rows(record, "SELECT count(*) FROM article") == [(1,)]
