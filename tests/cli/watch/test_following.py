"""`onrecord watch` as it goes on: until a signal comes, and over what fails meanwhile."""

import json
import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from onrecord.cli.stopping import Stop, StopRequestedError
from pysqlite3 import dbapi2 as sqlite3  # type: ignore[import-untyped] # the library that the product loads

from tests.cli.commands import Command
from tests.cli.watch.sources import NOTHING, asked, feed, full, once, states
from tests.ingest.packed import page, zipped
from tests.ingest.web_server import Send, WebServer, answer
from tests.waiting import GUARD_SECONDS


class Watching:
    """What happens while the command runs in this thread: steps in another one, then a signal."""

    def __init__(self, *steps: Callable[[], Any], number: int = signal.SIGTERM) -> None:
        self.steps, self.number, self.over = steps, number, False
        self.thread = threading.Thread(target=self.take)

    def take(self) -> None:
        for step in self.steps:
            while not (step() or self.over):
                time.sleep(0.02)
        if not self.over:
            os.kill(os.getpid(), self.number)

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over = True  # a command that has ended by itself is not to take pytest with it
        self.thread.join()


def stored(database: Path) -> int:
    if not database.exists():
        return 0
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as reader:
        try:
            return int(reader.execute("SELECT count(*) FROM article").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_follows_until_a_signal_comes(
    onrecord: Command, folder: Path, web: WebServer, database: Path, number: int
) -> None:
    web.pages["/feed"] = answer(feed(full("rain")))
    os.utime(folder / "a.txt", (0, 0))
    arguments = (
        "watch",
        folder,
        web.url("/feed"),
        "--allow-private",
        "--scan",
        "1",
        "--every",
        "1",
        "--json",
    )

    def add() -> bool:
        (folder / "b.txt").write_text("“It hailed,” said Jo Bly.")
        os.utime(folder / "b.txt", (0, 0))
        (folder / "c.txt").write_text("Just being writ")
        web.pages["/feed"] = answer(feed(full("snow"), full("rain")))
        return True

    with Watching(
        lambda: database.exists() and len(asked(web, "/feed")) == 1,
        add,
        lambda: len(asked(web, "/feed")) >= 3,
        lambda: len(states(database).files) == 3,
        number=number,
    ):
        code, out, err = onrecord(*arguments)
    assert (code, err) == (0, "")
    seen = [json.loads(line) for line in out.splitlines()]
    assert {line["state"] for line in seen} == {"new"}
    assert sorted(line["path"] for line in seen) == sorted(
        [*(str(folder / f"{name}.txt") for name in "abc"), web.url("/feed"), web.url("/feed")]
    )
    assert states(database).feeds[web.url("/feed")].failures == 0


def test_a_feed_that_fails_is_asked_again_later(onrecord: Command, web: WebServer, database: Path) -> None:
    web.pages["/feed"] = answer(b"", status="503 Busy")
    with Watching(lambda: len(asked(web, "/feed")) >= 3):  # so that the second answer is reported
        code, _, err = onrecord("watch", web.url("/feed"), "--allow-private", "--every", "1")
    assert code == 0
    assert err.splitlines()[:2] == [
        f"onrecord: rejected {web.url('/feed')}: answered 503 Busy; asked again in {wait} s"
        for wait in (1, 2)
    ]
    assert states(database).feeds[web.url("/feed")].failures >= 2


def test_a_signal_ends_a_slow_answer_at_once(
    onrecord: Command, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_FETCH_TIMEOUT_S", str(int(2 * GUARD_SECONDS)))

    def never(send: Send) -> None:
        send(b"HTTP/1.1 200 OK\r\n")
        time.sleep(2 * GUARD_SECONDS)

    web.pages["/feed"] = never
    began = time.monotonic()
    with Watching(lambda: bool(asked(web, "/feed"))):
        assert onrecord("watch", web.url("/feed"), "--allow-private") == (0, "", "")
    assert time.monotonic() - began < GUARD_SECONDS


@pytest.mark.parametrize("kind", ["feed", "archive", "folder"])
def test_a_signal_lets_the_article_at_hand_be_finished(
    onrecord: Command, folder: Path, web: WebServer, database: Path, kind: str
) -> None:
    """The signal comes while some of many articles are stored: the others come after the restart."""
    titles = [f"rain{number}" for number in range(40)]
    sources: list[object] = [folder]
    if kind == "feed":
        web.pages["/feed"] = answer(feed(*map(full, titles)))
        sources = [web.url("/feed")]
    elif kind == "archive":
        (folder / "a.zip").write_bytes(zipped({f"{title}.html": page(title) for title in titles}))
    else:
        for title in titles:
            (folder / f"{title}.html").write_bytes(page(title))
    for path in folder.iterdir():
        os.utime(path, (0, 0))
    with Watching(lambda: stored(database) >= 3):
        code, out, _ = onrecord("watch", *sources, "--allow-private", "--json")
    first = len(out.splitlines())
    assert (code, first < 40) == (0, True)
    _, out, _ = onrecord("watch", *sources, "--allow-private", "--json", "--once")
    assert {json.loads(line)["state"] for line in out.splitlines()} <= {"new", "unchanged"}
    assert stored(database) == len(titles) + (kind != "feed")


def test_what_may_be_interrupted_does_not_begin_after_a_request() -> None:
    stop = Stop()
    with stop.heeding_signals():
        os.kill(os.getpid(), signal.SIGTERM)
    with pytest.raises(StopRequestedError), stop.interruptible():
        pytest.fail("began")
    assert stop.requested


def test_a_record_that_is_locked_is_tried_again(
    onrecord: Command, folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_BUSY_TIMEOUT_MS", "50")
    once(onrecord, folder)
    (folder / "b.txt").write_text("“It hailed,” said Jo Bly.")
    os.utime(folder / "b.txt", (0, 0))
    lock = sqlite3.connect(database, check_same_thread=False, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    code, _, err = once(onrecord, folder)
    assert code == 1
    assert "locked by another program" in err

    def unlock() -> bool:
        time.sleep(0.5)
        lock.execute("ROLLBACK")
        return True

    with Watching(unlock, lambda: len(states(database).files) == 2):
        code, out, err = onrecord("watch", folder, "--scan", "1")
    lock.close()
    assert (code, out) == (0, f"{folder}: 1 new, {NOTHING}\n")
    assert err.count("; tried again\n") >= 1
