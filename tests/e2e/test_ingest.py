"""Ingesting again changes nothing; an ingest that is killed leaves whole articles only."""

import json
import os
import random
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e.processes import ARTICLES, ROOT, Record

if (
    TYPE_CHECKING
):  # pysqlite3 is the standard library's driver with a newer SQLite; it has no types of its own
    from sqlite3 import dbapi2 as sqlite
else:
    from pysqlite3 import dbapi2 as sqlite

ARTICLE_PARTS = """
    SELECT revision.text_sha256,
           (SELECT count(*) FROM paragraph WHERE paragraph.revision_key = revision.key),
           (SELECT count(*) FROM quote WHERE quote.revision_key = revision.key),
           (SELECT count(*) FROM text_span WHERE text_span.revision_key = revision.key)
    FROM article_revision AS revision ORDER BY 1
"""
COPIES = int(os.environ.get("ONRECORD_TEST_COPIES", "4"))
"""Of twelve short articles: 48 by default, 300 with 25."""
KILLS = int(os.environ.get("ONRECORD_TEST_KILLS", "4"))
"""More for a campaign by hand."""


def rows(record: Record, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite.connect(record.database)) as connection:
        found: list[tuple[object, ...]] = connection.execute(query).fetchall()
        return found


def whole_content(record: Record) -> dict[str, Counter[tuple[object, ...]]]:
    """Every row of every table."""
    tables = [str(name) for (name,) in rows(record, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {table: Counter(rows(record, f'SELECT * FROM "{table}"')) for table in tables}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Many short articles of our own wording, no two alike."""
    made = tmp_path / "articles"
    made.mkdir()
    cases = json.loads((ROOT / "tests/golden/articles.json").read_text(encoding="utf-8"))
    for number in range(COPIES):
        for position, case in enumerate(cases):
            words = f"{case['text']}\n\n“This is number {number},” Jane Doe said.\n"
            (made / f"{position:02}-{number:02}.txt").write_text(words, encoding="utf-8")
    return made


def migrated(path: Path) -> Record:
    record = Record(path)
    record.run("migrate")
    return record


def test_ingesting_again_changes_no_row(record: Record) -> None:
    before = whole_content(record)
    assert sum(map(len, before.values())) > 0
    record.run("ingest", ARTICLES)
    assert whole_content(record) == before


def test_a_killed_ingest_leaves_whole_articles_and_a_rerun_completes_it(folder: Path, tmp_path: Path) -> None:
    undisturbed = migrated(tmp_path / "undisturbed.db")
    began = time.monotonic()
    undisturbed.run("ingest", folder)
    lasted = time.monotonic() - began
    whole = rows(undisturbed, ARTICLE_PARTS)
    assert len(whole) == len(list(folder.iterdir()))
    kept = []
    moments = random.Random(3)  # noqa: S311  when to kill is no secret
    for kill in range(KILLS):
        record = migrated(tmp_path / f"killed-{kill}.db")
        ingest = record.start("ingest", folder)
        time.sleep(lasted * (0.3 + 0.6 * (kill + moments.random()) / KILLS))
        ingest.kill()
        ingest.wait(timeout=10)
        assert rows(record, "PRAGMA integrity_check") == [("ok",)]
        assert rows(record, "PRAGMA foreign_key_check") == []
        parts = rows(record, ARTICLE_PARTS)
        assert set(parts) <= set(whole)
        kept.append(len(parts))
        record.run("verify")
        record.run("ingest", folder)
        assert rows(record, ARTICLE_PARTS) == whole
    assert any(0 < count < len(whole) for count in kept), (
        f"no kill fell into the work: {kept} of {len(whole)}"
    )


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
    assert len(rows(record, ARTICLE_PARTS)) == 1
