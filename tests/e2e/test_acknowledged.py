"""What was answered is kept, and a correction is never lost: several servers, clients and a kill."""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.e2e.processes import Record, free_port, wait_until_ready
from tests.waiting import GUARD_SECONDS

WRITES = int(os.environ.get("ONRECORD_TEST_WRITES", "30"))
"""Acknowledged before each kill of the server; the promise is measured with 1,000."""
KILLS = 2
CAPACITIES = ("official", "witness")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made = Record(tmp_path / "record.db")
    made.hold_articles()
    return made


@pytest.fixture
def bearer(record: Record) -> dict[str, str]:
    return record.token("correct")


@pytest.fixture
def clients(record: Record) -> Iterator[list[httpx.Client]]:
    with ExitStack() as stack:
        yield [stack.enter_context(record.serve()) for _ in range(2)]


def first_quote(client: httpx.Client) -> dict[str, Any]:
    quote: dict[str, Any] = client.get("/v1/quotes?limit=1").json()["items"][0]
    return quote


def correction(number: int) -> dict[str, Any]:
    return {
        "reason_code": "wrong_capacity",
        "reason": f"Try {number}",
        "capacity": CAPACITIES[number % 2],
        "speaker": {"kind": "person", "name": f"Speaker {number}"},
    }


def test_of_twenty_corrections_over_two_servers_one_is_made(
    clients: list[httpx.Client], record: Record, bearer: dict[str, str]
) -> None:
    quote = first_quote(clients[0])
    path = f"/v1/quotes/{quote['id']}"
    headers = bearer | {"if-match": clients[1].get(path).headers["etag"]}
    statuses: Counter[int] = Counter()
    start = threading.Barrier(20)

    def correct(number: int) -> None:
        start.wait()
        answer = clients[number % 2].post(f"{path}/corrections", headers=headers, json=correction(number))
        statuses[answer.status_code] += 1

    threads = [threading.Thread(target=correct, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == {200: 1, 412: 19}
    for client in clients:
        assert len(client.get("/v1/changes?corrections=true").json()["items"]) == 1
        assert client.get(path).json()["revision"] == 2
    record.run("verify")


def test_every_acknowledged_correction_is_there_after_the_server_is_killed(
    record: Record, bearer: dict[str, str]
) -> None:
    acknowledged: list[str] = []
    for kill in range(KILLS):
        # The last write before a kill may be kept without having been answered: its number is not asked for again.
        acknowledged += _correct_until_killed(record, bearer, first=kill * 10 * WRITES)
    with record.serve() as client:
        kept = {change["reason"] for change in _changes(client)}
    assert len(acknowledged) >= KILLS * WRITES
    assert set(acknowledged) <= kept
    record.run("verify")


def _correct_until_killed(record: Record, bearer: dict[str, str], first: int) -> list[str]:
    """Correct one quote again and again, kill the server when enough is acknowledged, and return those reasons."""
    port = free_port()
    server = record.start("serve", "--port", str(port))
    acknowledged: list[str] = []
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=GUARD_SECONDS) as client:
        wait_until_ready(client, server)
        path = f"/v1/quotes/{first_quote(client)['id']}/corrections"
        while _correct(client, path, bearer, number := first + len(acknowledged)):
            acknowledged.append(f"Try {number}")
            if len(acknowledged) == WRITES:
                threading.Timer(0.05, server.kill).start()
    server.wait(timeout=GUARD_SECONDS)
    return acknowledged


def _correct(client: httpx.Client, path: str, bearer: dict[str, str], number: int) -> bool:
    try:
        answer = client.post(path, headers=bearer | {"if-match": "*"}, json=correction(number))
    except httpx.TransportError:
        return False
    assert answer.status_code == httpx.codes.OK, answer.text
    return True


def _changes(client: httpx.Client) -> Iterator[dict[str, Any]]:
    url: str | None = "/v1/changes?corrections=true&limit=100"
    while url is not None:
        page = client.get(url).json()
        yield from page["items"]
        url = page["next"]


def test_a_server_of_an_older_schema_does_not_start(tmp_path: Path) -> None:
    record = Record(tmp_path / "empty.db")
    (tmp_path / "empty.db").touch()
    done = record.run("serve", "--port", "0", check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "onrecord migrate" in done.stderr
