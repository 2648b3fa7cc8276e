"""What a person at a terminal sees of a server."""

import contextlib
import os
import pty
import signal
import socket
import sys
import threading
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.web.serve import _address, serve


def test_on_a_terminal_the_address_is_all_that_is_printed(
    first_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal, screen = pty.openpty()
    seen: list[bytes] = []

    def look_ask_and_interrupt() -> None:
        with contextlib.closing(os.fdopen(terminal, "rb", buffering=0)) as reader:
            seen.append(reader.read(200) or b"")
            url = seen[0].split()[4].decode()
            seen.append(str(httpx.get(f"{url}healthz").status_code).encode())
            os.kill(os.getpid(), signal.SIGINT)
            thread_may_end.wait()

    thread_may_end = threading.Event()
    thread = threading.Thread(target=look_ask_and_interrupt)
    with os.fdopen(screen, "w") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        thread.start()
        with contextlib.suppress(KeyboardInterrupt):
            serve(Settings(database_url=f"sqlite:///{first_record}"), host="127.0.0.1", port=0)
        thread_may_end.set()
        thread.join()
    line, status = seen
    assert line.startswith(b"On Record is at http://127.0.0.1:")
    assert line.endswith(b"/ (Ctrl-C ends it)\r\n")
    assert status == b"200"


def test_an_address_of_the_newer_protocol_is_put_in_brackets() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert _address(listening, "::1") == f"http://[::1]:{port}/"
