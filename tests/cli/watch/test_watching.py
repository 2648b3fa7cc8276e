"""`onrecord watch`, against real folders and a real server on 127.0.0.1."""

import json
import os
import socket
import time
from email.utils import formatdate
from pathlib import Path

import pytest
from onrecord.cli.watch_state import FeedState, WatchState, load_state, save_state
from onrecord.errors import InputError

from tests.cli.commands import Command
from tests.cli.watch.sources import ITEM, NOTHING, asked, feed, full, once
from tests.ingest.web_server import WebServer, answer


def test_a_file_is_ingested_once_across_restarts(onrecord: Command, folder: Path) -> None:
    assert once(onrecord, folder) == (0, f"{folder}: 1 new, {NOTHING}\n", "")
    assert once(onrecord, folder) == (0, "", "")
    (folder / "b.txt").write_text("“It snowed,” said Jo Bly.")
    (folder / "a.txt").unlink()
    assert once(onrecord, folder) == (0, f"{folder}: 1 new, {NOTHING}\n", "")
    (folder / "b.txt").write_text("“It hailed,” said Jo Bly.")
    assert once(onrecord, folder, folder / "b.txt")[1] == f"{folder}: 1 new, {NOTHING}\n"


def test_what_cannot_be_read_is_said_once(onrecord: Command, folder: Path, tmp_path: Path) -> None:
    (folder / "bad.txt").write_bytes(b"a\0b")
    (folder / "big.txt").write_bytes(b"x" * 10_000_001)
    code, out, err = once(onrecord, folder, tmp_path / "none", f"{tmp_path}/none/", "a\0b")
    assert (code, out) == (1, f"{folder}: 1 new, 0 unchanged, 0 revised, 2 rejected\n")
    assert err.splitlines() == [
        f"onrecord: rejected {folder}/bad.txt: holds the character U+0000 at offset 1",
        f"onrecord: rejected {folder}/big.txt: has 10000001 bytes, more than the limit of 10000000",
        f"onrecord: rejected {tmp_path}/none: cannot be read: No such file or directory",
        "onrecord: rejected a\\x00b: cannot be read: embedded null byte",
    ]
    assert once(onrecord, folder) == (0, "", "")


def test_a_folder_that_cannot_be_read_is_said_once(onrecord: Command, folder: Path) -> None:
    inside = os.open(folder, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=inside)
        deeper = os.open("d" * 250, os.O_RDONLY, dir_fd=inside)
        os.close(inside)
        inside = deeper
    os.close(inside)
    code, out, err = once(onrecord, folder, folder)
    assert (code, out) == (1, f"{folder}: 1 new, {NOTHING}\n")
    assert err.count("cannot be read: File name too long") == err.count("\n") == 1


def test_lines_of_json_name_members(onrecord: Command, folder: Path) -> None:
    (folder / "a.txt").unlink()
    (folder / "feed.rss").write_bytes(feed(full("rain"), ITEM.format("snow", "")))
    _, out, _ = once(onrecord, "--json", folder)
    new, rejected = [json.loads(line) for line in out.splitlines()]
    assert (new["path"], new["state"]) == (str(folder / "feed.rss"), "new")
    assert rejected["error"] == "item 2 ('snow') holds only a summary, which is no article"


def test_items_of_a_feed_are_ingested_once(onrecord: Command, web: WebServer) -> None:
    url = web.url("/feed")
    web.pages["/feed"] = answer(feed(full("rain"), ITEM.format("fog", "")), 'ETag: "1"', f"Last-Modified: {formatdate(0, usegmt=True)}",
                                media_type="application/rss+xml; charset=utf-8")  # fmt: skip
    code, out, err = once(onrecord, url)
    assert (code, out) == (1, f"{url}: 1 new, 0 unchanged, 0 revised, 1 rejected\n")
    assert err == f"onrecord: rejected {url}: item 2 ('fog') holds only a summary, which is no article\n"
    assert once(onrecord, url) == (0, "", "")  # a server that answers in full, though it was told
    assert b'If-None-Match: "1"\r\nIf-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT' in asked(web, "/feed")[1]
    web.pages["/feed"] = answer(b"", status="304 Not Modified")
    assert once(onrecord, url) == (0, "", "")
    web.pages["/feed"] = answer(feed(full("snow"), full("rain"), ITEM.format("fog", "")))
    assert once(onrecord, url) == (0, f"{url}: 1 new, {NOTHING}\n", "")
    assert b"application/rss+xml" in asked(web, "/feed")[0]


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (answer(b"<!doctype html><p>Not here"), "is no feed: it begins as a page or a text does"),
        (answer(b"<rss version='2.0'><channel/></rss>"), "is a feed without items"),
        (answer(b"", status="503 Busy"), "answered 503 Busy"),
        (answer(b"", "Retry-After: soon", status="410 Gone"), "answered 410 Gone"),
    ],
)
def test_what_is_no_feed_is_one_line(onrecord: Command, web: WebServer, sent: bytes, reason: str) -> None:
    web.pages["/feed"] = sent
    code, _, err = once(onrecord, web.url("/feed"))
    assert (code, err) == (1, f"onrecord: rejected {web.url('/feed')}: {reason}\n")


@pytest.mark.parametrize(
    "after", ["600", formatdate(time.time() + 600, usegmt=True)], ids=["seconds", "date"]
)
def test_a_server_is_left_alone_as_long_as_it_asks(onrecord: Command, web: WebServer, after: str) -> None:
    web.pages["/feed"] = answer(b"", f"Retry-After: {after}", status="429 Too Many Requests")
    once(onrecord, web.url("/feed"))
    assert once(onrecord, web.url("/feed")) == (0, "", "")
    assert len(asked(web, "/feed")) == 1


def test_private_addresses_are_not_asked_unless_told(onrecord: Command, web: WebServer) -> None:
    code, _, err = onrecord("watch", "--once", web.url("/feed"))
    assert (code, err.count("not of the public internet"), web.asked) == (1, 1, [])


def test_each_failure_doubles_the_wait() -> None:
    state = FeedState()
    waits = [state.failed(1000.0, 900, None) for _ in range(9)]
    assert (waits[:3], waits[-1]) == ([900, 1800, 3600], 86_400)
    assert state.not_before == 1000 + 86_400
    assert state.failed(0.0, 900, 5) == 900
    assert state.failed(0.0, 900, 10**9) == 7 * 86_400
    state.answered(1000.0, None)
    assert (state.failures, state.not_before) == (0, 1000)


def test_another_record_begins_anew(onrecord: Command, folder: Path, database: Path) -> None:
    once(onrecord, folder)
    for path in database.parent.glob("record.db*"):
        if not path.name.endswith(".json"):
            path.unlink()
    assert once(onrecord, folder) == (0, f"{folder}: 1 new, {NOTHING}\n", "")


def test_the_state_is_where_it_is_asked_to_be(onrecord: Command, folder: Path, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    assert once(onrecord, folder, "--state", state)[0] == 0
    assert load_state(state).files.keys() == {str(folder / "a.txt")}
    state.write_text("{}")
    reason = "is no state of `onrecord watch`; remove it to begin anew"
    assert once(onrecord, folder, "--state", state) == (1, "", f"onrecord: {state}: {reason}\n")
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        load_state(tmp_path)
    with pytest.raises(InputError, match="cannot be written: No such file or directory"):
        save_state(tmp_path / "none" / "state.json", WatchState())


def test_a_server_that_does_not_answer_is_one_line(onrecord: Command, folder: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    code, out, err = once(onrecord, url, folder)
    assert (code, out) == (1, f"{folder}: 1 new, {NOTHING}\n")
    assert err == f"onrecord: rejected {url}: cannot be fetched: [Errno 111] Connection refused\n"
