"""A disk of a server of PostgreSQL that gets full: one clear line, nothing half stored, and all goes on once there is room."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import open_database

from tests import postgresql
from tests.e2e.processes import Record
from tests.postgresql import Server
from tests.waiting import GUARD_SECONDS

ARTICLES = 120
PARAGRAPHS = 12
FIRST = 32
"""Articles of the first transaction, which there is room for."""
STORED = "SELECT count(*) FROM article"


@pytest.fixture
def disk() -> Iterator[Path]:
    """A disk of the test's own, which only who may mount one can make."""
    place = Path(tempfile.mkdtemp(prefix="pg"))
    made: list[str | Path] = ["mount", "-t", "tmpfs", "-o", "mode=777", "tmpfs", place]
    if subprocess.run(made, check=False, capture_output=True).returncode:
        place.rmdir()
        pytest.skip(
            "needs the right to mount a disk: run the tests as root, in a container with CAP_SYS_ADMIN"
        )
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)
        place.rmdir()


@pytest.fixture
def server(disk: Path) -> Iterator[Server]:
    """A server of the test's own, gone before its disk is: one that lost a disk does not recover from being killed."""
    with postgresql.serving() as running:
        tables = disk / "tables"
        tables.mkdir()
        shutil.chown(tables, postgresql.USER)
        running.ask(f"CREATE TABLESPACE small LOCATION '{tables}'")
        yield running


def leave(disk: Path, megabytes: int) -> None:
    """Let so much of a disk be free."""
    size = shutil.disk_usage(disk).used + megabytes * 1_000_000
    subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)


def migrated(url: str, folder: Path) -> Record:
    engine = open_database(Settings(database_url=url))
    migrate(engine)
    engine.dispose()
    return Record(folder / "unused.db", {"database_url": url})


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        said = "\n\n".join(
            f"“The lock of gate {number} will hold {at} more days,” said Ada Lind, an engineer at the Harbour Board."
            for at in range(PARAGRAPHS)
        )
        (folder / f"{number:03d}.txt").write_text(f"Gate {number} is tested\n\n{said}\n", "utf-8")
    return folder


def test_a_full_disk_of_tables_is_said_and_costs_nothing(
    disk: Path, articles: Path, tmp_path: Path, server: Server
) -> None:
    server.ask("CREATE DATABASE crowded TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' TABLESPACE small")
    record = migrated(server.url("crowded"), tmp_path)
    writer = record.token("correct")
    leave(disk, 5)
    done = record.run("ingest", articles, check=False)
    assert (done.returncode, done.stderr) == (1, "onrecord: database crowded: the disk is full\n")
    ((stored,),) = server.ask(STORED, "crowded")
    assert FIRST <= int(str(stored)) < ARTICLES
    with record.serve() as client:
        path = f"/v1/quotes/{client.get('/v1/quotes?limit=1').json()['items'][0]['id']}"
        answer, made = correct(client, path, writer), 0
        while answer.status_code == httpx.codes.OK:  # pages may have room for some more
            answer, made = correct(client, path, writer), made + 1
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert answer.json()["detail"] == "database crowded: the disk is full"
        assert client.get(path).json()["revision"] == 1 + made
        leave(disk, 200)
        assert correct(client, path, writer).status_code == httpx.codes.OK
    again = record.run("ingest", articles).stdout
    assert again.startswith(f"{ARTICLES - int(str(stored))} new, {stored} unchanged, 0 revised, 0 rejected")
    assert "no faults" in record.run("verify").stdout


def correct(client: httpx.Client, path: str, writer: dict[str, str]) -> httpx.Response:
    was = client.get(path).json()
    capacity = "witness" if was["capacity"] == "official" else "official"
    sent = {"reason_code": "wrong_capacity", "reason": "x" * 2_000, "capacity": capacity}
    return client.post(f"{path}/corrections", headers=writer | {"if-match": "*"}, json=sent)


def test_a_full_disk_of_the_log_ends_the_server_and_costs_nothing(
    disk: Path, articles: Path, tmp_path: Path
) -> None:
    log = disk / "log"
    log.mkdir()
    shutil.chown(log, postgresql.USER)
    with postgresql.serving("--wal-segsize=1", f"--waldir={log}") as server:
        server.ask("ALTER SYSTEM SET max_wal_size = '1GB'")
        server.ask("ALTER SYSTEM SET checkpoint_timeout = '1h'")
        # Whoever finds the disk full ends all: its writer in the background would have nobody to tell why.
        server.ask("ALTER SYSTEM SET wal_writer_delay = '10s'")
        server.ask("SELECT pg_reload_conf()")
        record = migrated(server.make("record"), tmp_path)
        leave(disk, 4)
        server.ask("SELECT pg_reload_conf()")  # its writer begins to wait only now
        done = record.run("ingest", articles, check=False)
        assert (done.returncode, done.stderr) == (1, "onrecord: database record: the disk is full\n")
        assert server.process is not None
        server.process.wait(GUARD_SECONDS)
        leave(disk, 200)
        server.start()
        ((stored,),) = server.ask(STORED, "record")
        assert FIRST <= int(str(stored)) < ARTICLES
        assert "no faults" in record.run("verify").stdout
        again = record.run("ingest", articles).stdout
        assert again.startswith(
            f"{ARTICLES - int(str(stored))} new, {stored} unchanged, 0 revised, 0 rejected"
        )
