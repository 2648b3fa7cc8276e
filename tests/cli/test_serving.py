import os
import signal
import socket
import threading
import time
import urllib.request
from pathlib import Path

import pytest

from tests.cli.commands import Command
from tests.waiting import GUARD_SECONDS


@pytest.mark.usefixtures("migrated")
def test_the_server_answers_and_ends_with_exit_code_0(onrecord: Command) -> None:
    onrecord("ingest", Path(__file__).parents[2] / "data" / "articles")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    answers: list[int] = []

    def ask_and_stop() -> None:
        try:
            until = time.monotonic() + GUARD_SECONDS
            while time.monotonic() < until:
                time.sleep(0.1)
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
                        answers.append(answer.status)
                    break
                except OSError:
                    continue
        finally:
            os.kill(os.getpid(), signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    client = threading.Thread(target=ask_and_stop)
    client.start()
    try:
        assert onrecord("serve", "--port", port)[0] == 0
    finally:
        client.join()
        signal.signal(signal.SIGTERM, before)
    assert answers == [200]


def test_a_database_that_cannot_be_served_is_said_first(onrecord: Command, database: Path) -> None:
    absent = (
        f"onrecord: database {database.name}: not there; `onrecord ingest` or `onrecord migrate` makes it\n"
    )
    assert onrecord("serve") == (1, "", absent)
    assert not database.exists()
    database.touch()
    assert onrecord("serve") == (
        1,
        "",
        f"onrecord: database {database.name}: empty; run `onrecord migrate`\n",
    )


@pytest.mark.usefixtures("migrated")
def test_a_port_that_cannot_be_had_is_one_line_and_nothing_starts(onrecord: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        in_use = f"onrecord: 127.0.0.1:{port} is in use by another program\n"
        assert onrecord("serve", "--port", port) == (1, "", in_use)
    for host, said in (
        ("192.0.2.1", "192.0.2.1:8000 cannot be listened on: Cannot assign requested address"),
        ("2001:db8::1", "[2001:db8::1]:8000 cannot be listened on: "),
        ("no such host", "no such host:8000 cannot be listened on: "),
        ("a" * 70, f"{'a' * 70}:8000: no host has such a name"),
    ):
        code, out, err = onrecord("serve", "--host", host)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert err.startswith(f"onrecord: {said}")
