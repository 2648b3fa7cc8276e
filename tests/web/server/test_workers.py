"""Several processes serve one record: each sees what another one wrote with its next answer."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.web.serve import serve
from onrecord.web.server.workers import replaced

from tests.databases import Databases
from tests.e2e.processes import free_port
from tests.waiting import GUARD_SECONDS
from tests.web.conftest import save
from tests.web.records import made_up
from tests.web.server.test_metrics import figures


def processes() -> set[int]:
    """The processes that this one has started and that serve."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return {int(child) for child in children if b"spawn_main" in command(child)}


def command(child: str) -> bytes:
    try:
        return Path(f"/proc/{child}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):  # it has ended since
        return b""


def answered(port: int, path: str) -> httpx.Response:
    """What a new connection is answered, by whichever process takes it, once one does."""
    until = time.monotonic() + GUARD_SECONDS
    while time.monotonic() < until:
        try:
            return httpx.get(f"http://127.0.0.1:{port}{path}", timeout=GUARD_SECONDS)
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError("nobody answers")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """SIGINT as a program has it at its start: a test that ran a loop before may have left a handler of its own."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_processes_agree_and_one_that_is_killed_is_replaced(databases: Databases, first_place: str) -> None:
    url, port = databases.copy(first_place), free_port()
    before, met = processes(), dict[str, object]()

    def ask() -> None:
        try:
            answered(port, "/readyz")
            first = processes() - before
            tags = {answered(port, "/v1/quotes").headers["etag"] for _ in range(12)}
            save(url, made_up(1))
            counts = {len(answered(port, "/v1/quotes").json()["items"]) for _ in range(12)}
            os.kill(min(first), signal.SIGKILL)
            until = time.monotonic() + GUARD_SECONDS
            while len(processes() - before) < 2 or min(first) in processes():
                assert time.monotonic() < until
                time.sleep(0.05)
            quotes = ("onrecord_requests_total", "GET", "/v1/quotes", "200")
            while figures(answered(port, "/metrics").text)[quotes] < 24:  # counts of one that was killed stay
                assert time.monotonic() < until
            met.update(
                started=len(first), tags=len(tags), counts=counts, after=answered(port, "/healthz").text
            )
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=ask)
    thread.start()
    serve(Settings(database_url=url, log_level="error", metrics="on"), host="127.0.0.1", port=port, workers=2)
    thread.join()
    assert met == {"started": 2, "tags": 1, "counts": {12}, "after": '{"status":"ok"}'}
    assert processes() == before
    databases.drop(url)


def test_a_process_that_has_ended_is_replaced_and_no_other() -> None:
    context = get_context("spawn")
    ended, goes_on, new = (context.Process(target=time.sleep, args=(s,)) for s in (0, GUARD_SECONDS, 0))
    ended.start()
    goes_on.start()
    try:
        assert replaced([ended, goes_on], lambda: new) == [new, goes_on]
    finally:
        goes_on.kill()
        goes_on.join()
