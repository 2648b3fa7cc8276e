"""Faults done to real processes: kills again and again, several ingests at once, disks that are full, files that are not sound."""

import os
import random
import resource
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from onrecord.config import Settings
from onrecord.store.database.sessions import open_database

from tests.e2e.processes import COMMAND, ROOT, Record
from tests.store.fingerprint import fingerprint
from tests.waiting import GUARD_SECONDS

# pysqlite3 is the standard library's driver with a newer SQLite; it has no types of its own.
if TYPE_CHECKING:
    from sqlite3 import dbapi2 as sqlite
else:
    from pysqlite3 import dbapi2 as sqlite

ARTICLES = int(os.environ.get("ONRECORD_TEST_ARTICLES", "160"))
KILLS = int(os.environ.get("ONRECORD_TEST_KILLS", "4"))
"""The campaign of 200 kills in 300 articles is `ONRECORD_TEST_ARTICLES=300 ONRECORD_TEST_KILLS=200`."""

SAYERS = ("Ada Lindqvist", "Tom Okoro", "Mina Haddad", "Peter Falk", "Ines Duarte")
PARTS = """SELECT r.text_sha256,
    (SELECT count(*) FROM text_span AS s WHERE s.revision_key = r.key),
    (SELECT group_concat(q.id ORDER BY q.id) FROM quote_document AS d JOIN quote AS q ON q.key = d.key
        WHERE d.article_key = r.article_key)
    FROM article_revision AS r ORDER BY 1"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of our own wording; their speakers meet each other in different ones."""
    made = tmp_path_factory.mktemp("articles")
    for number in range(ARTICLES):
        first, second = SAYERS[number % 5], SAYERS[number * 2 % 5]
        made.joinpath(f"{number:03}.txt").write_text(
            f"“We counted {number} boats 🚤 in the harbour,” said {first}, a warden of the Delta Institute.\n\n"
            f"The water was high. {second}, the mayor, said the town “can wait {number} days” for its dyke.\n",
            encoding="utf-8",
        )
    return made


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Record:
    record = migrated(tmp_path_factory.mktemp("undisturbed") / "record.db")
    record.run("ingest", folder)
    assert len(rows(record, PARTS)) == ARTICLES
    return record


def migrated(path: Path) -> Record:
    record = Record(path)
    record.migrate()
    return record


def rows(record: Record, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite.connect(record.database, timeout=10)) as connection:
        found: list[tuple[object, ...]] = connection.execute(query).fetchall()
        return found


def content(record: Record) -> str:
    engine = open_database(Settings(database_url=f"sqlite:///{record.database}"))
    try:
        return fingerprint(engine)
    finally:
        engine.dispose()


def limited(record: Record, size: int, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command none of whose files may grow over `size` bytes."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=ROOT,
        env=record.environment,
        capture_output=True,
        text=True,
        timeout=GUARD_SECONDS,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),  # one thread
    )


def test_kills_leave_whole_articles_and_the_last_run_completes_them(
    folder: Path, undisturbed: Record, tmp_path: Path
) -> None:
    whole, expected = set(rows(undisturbed, PARTS)), content(undisturbed)
    chance = random.Random(17)  # noqa: S311 - when to kill is no secret
    record, within = migrated(tmp_path / "0.db"), 0
    for kill in range(KILLS):
        before = len(rows(record, PARTS))
        ingest = record.start("ingest", folder)
        until = time.monotonic() + GUARD_SECONDS
        while ingest.poll() is None and len(rows(record, PARTS)) == before and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.3))
        ingest.kill()
        ingest.wait(timeout=GUARD_SECONDS)
        assert rows(record, "PRAGMA integrity_check") == [("ok",)]
        assert rows(record, "PRAGMA foreign_key_check") == []
        parts = rows(record, PARTS)
        assert set(parts) <= whole
        within += before < len(parts) < len(whole)
        if len(parts) == len(whole):
            assert content(record) == expected
            record = migrated(tmp_path / f"{kill + 1}.db")
    record.run("ingest", folder)
    assert content(record) == expected
    record.run("verify")
    sys.stderr.write(
        f"{within} of {KILLS} kills fell between the first and the last of {ARTICLES} articles\n"
    )
    assert within > 0


def test_several_ingests_at_once_make_one_record(folder: Path, undisturbed: Record, tmp_path: Path) -> None:
    record = migrated(tmp_path / "record.db")
    running = [record.start("ingest", folder) for _ in range(3)]
    assert [ingest.wait(timeout=GUARD_SECONDS) for ingest in running] == [0] * 3
    assert content(record) == content(undisturbed)
    assert rows(record, "SELECT count(*) FROM change") == [(ARTICLES,)]
    record.run("verify")


def test_a_disk_without_room_is_said_once_and_costs_nothing(
    folder: Path, undisturbed: Record, tmp_path: Path
) -> None:
    record = migrated(tmp_path / "record.db")
    done = limited(record, record.database.stat().st_size + 100_000, "ingest", folder)
    assert done.returncode == 1
    [line] = [line for line in done.stderr.splitlines() if line.startswith("onrecord:")]
    assert "the disk" in line
    assert "Traceback" not in done.stderr
    record.run("verify")
    assert set(rows(record, PARTS)) <= set(rows(undisturbed, PARTS))
    record.run("ingest", folder)
    assert content(record) == content(undisturbed)


def test_a_read_only_database_is_said_and_left_alone(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    migrated(path)
    before = path.read_bytes()
    done = Record(Path(f"file:{path}?mode=ro&uri=true")).run("ingest", folder, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "read-only" in done.stderr
    assert path.read_bytes() == before


def test_a_damaged_database_is_said_and_left_alone(undisturbed: Record, tmp_path: Path) -> None:
    copy = tmp_path / "record.db"
    with closing(sqlite.connect(undisturbed.database)) as source, closing(sqlite.connect(copy)) as target:
        source.backup(target)
    damaged = bytearray(copy.read_bytes())
    for page in range(4, len(damaged) // 4096):
        damaged[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    copy.write_bytes(damaged)
    for verb in ("verify", "export"):
        done = Record(copy).run(verb, check=False)
        assert done.returncode == 1
        assert "damaged" in done.stderr
        assert "Traceback" not in done.stderr
    assert copy.read_bytes() == damaged
