"""The primary of two servers of PostgreSQL is killed while a record is written, and its standby takes over."""

import threading
import time
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

ARTICLES = 150
STORED = "SELECT count(*) FROM article"


@pytest.fixture
def primary() -> Iterator[Server]:
    with postgresql.serving() as server:
        server.make("record")
        yield server


@pytest.fixture
def standby(primary: Server) -> Iterator[Server]:
    with postgresql.standby_of(primary) as server:
        yield server


@pytest.fixture
def record(primary: Server, standby: Server, tmp_path: Path) -> Record:
    """Programs that name both servers and want the one that can be written."""
    made = Record(tmp_path / "unused.db", {"database_url": primary.url("record", standby)})
    engine = open_database(Settings(database_url=made.settings["database_url"]))
    migrate(engine)
    engine.dispose()
    return made


def articles(folder: Path, number: int) -> Path:
    folder.mkdir()
    for one in range(number):
        said = f"“The lock of gate {one} will hold,” said Ada Lind, an engineer at the Harbour Board."
        (folder / f"{one:03d}.txt").write_text(f"Gate {one} is tested\n\n{said}\n", "utf-8")
    return folder


class Desk:
    """Somebody who corrects one quote again and again."""

    def __init__(self, client: httpx.Client, path: str, writer: dict[str, str]) -> None:
        self.client, self.path, self.writer = client, path, writer
        self.acknowledged: list[str] = []
        self.refused: list[str] = []

    def correct(self, reason: str, capacity: str | None = None) -> None:
        other = ("official", "witness")[len(self.acknowledged) % 2]
        sent = {"reason_code": "wrong_capacity", "reason": reason, "capacity": capacity or other}
        answer = self.client.post(
            f"{self.path}/corrections", headers=self.writer | {"if-match": "*"}, json=sent
        )
        if answer.status_code == httpx.codes.OK:
            self.acknowledged.append(reason)
        else:
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
            self.refused.append(reason)

    def correct_until_refused(self) -> None:
        while not self.refused:
            self.correct(f"Try {len(self.acknowledged)}")

    def reasons(self) -> list[str]:
        """Return those of all corrections of the record, in their order."""
        changes: list[dict[str, str]] = []
        url = "/v1/changes?corrections=true&limit=100"
        while url:
            page = self.client.get(url).json()
            changes += page["items"]
            url = page["next"]
        return [change["reason"] for change in changes]


def test_what_was_acknowledged_is_on_the_standby_and_the_same_server_goes_on(
    record: Record, primary: Server, standby: Server, tmp_path: Path
) -> None:
    record.run("ingest", articles(tmp_path / "few", 1))
    writer = record.token("correct")
    with record.serve() as client:
        [quote] = client.get("/v1/quotes?limit=1").json()["items"]
        desk = Desk(client, f"/v1/quotes/{quote['id']}", writer)
        correcting = threading.Thread(target=desk.correct_until_refused)
        correcting.start()
        ingest = record.start("ingest", articles(tmp_path / "many", ARTICLES))
        until = time.monotonic() + GUARD_SECONDS
        while primary.ask(STORED, "record") == [(1,)] or not desk.acknowledged:
            assert time.monotonic() < until
            time.sleep(0.01)
        primary.stop(killed=True)
        correcting.join()
        assert client.get("/readyz").status_code == client.get(desk.path).status_code == 503
        assert ingest.wait(GUARD_SECONDS) in {0, 1}  # it may have been faster
        standby.ask("SELECT pg_promote()")
        assert client.get("/readyz").status_code == 200
        acknowledged = list(desk.acknowledged)
        desk.correct("After", "business")  # the last one may have been stored, though nobody was told
        kept = desk.reasons()
        assert kept[: len(acknowledged)] == acknowledged
        assert kept[-1] == "After"
        assert set(kept[len(acknowledged) : -1]) <= {
            *desk.refused
        }  # may be kept without having been answered
    ((stored,),) = standby.ask(STORED, "record")
    again = record.run("ingest", tmp_path / "many").stdout
    assert again.startswith(f"{ARTICLES - int(str(stored))} new, {stored} unchanged, 0 revised, 0 rejected")
    assert "no faults" in record.run("verify").stdout


def test_a_primary_that_waits_for_its_standby_acknowledges_nothing(
    record: Record, primary: Server, standby: Server, tmp_path: Path
) -> None:
    """Without a standby a writer waits; when the standby takes over after all, the record is what it had."""
    standby.stop()
    started = record.start("ingest", articles(tmp_path / "many", ARTICLES))
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
    until = time.monotonic() + GUARD_SECONDS
    while primary.ask(waiting) == [(0,)]:
        assert time.monotonic() < until
        time.sleep(0.02)
    primary.stop(killed=True)
    assert started.wait(GUARD_SECONDS) == 1
    standby.start()
    standby.ask("SELECT pg_promote()")
    assert standby.ask(STORED, "record") == [(0,)]
    assert "no faults" in record.run("verify").stdout
