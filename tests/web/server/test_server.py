"""The real server process on a real port."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.web.serve import serve

from tests.waiting import GUARD_SECONDS
from tests.web.conftest import save
from tests.web.records import ROOT, made_up

SERVE = "import sys; from onrecord.config import load_settings; from onrecord.web.serve import serve; serve(load_settings(), host='127.0.0.1', port=int(sys.argv[1]))"


@pytest.fixture
def process(first_record: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str, Path]]:
    path = tmp_path / "record.db"
    path.write_bytes(first_record.read_bytes())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)],
        cwd=ROOT,
        env={**os.environ, "ONRECORD_DATABASE_URL": f"sqlite:///{path}"},
        stdout=subprocess.PIPE,
        text=True,
    )
    base = f"http://127.0.0.1:{port}"
    until = time.monotonic() + GUARD_SECONDS
    while time.monotonic() < until:
        try:
            httpx.get(f"{base}/healthz", timeout=GUARD_SECONDS)
            break
        except httpx.TransportError:
            time.sleep(0.1)
    yield started, base, path
    started.kill()
    started.communicate()


def test_a_server_answers_sees_what_others_commit_and_stops_cleanly(
    process: tuple[subprocess.Popen[str], str, Path],
) -> None:
    started, base, path = process
    with httpx.Client(base_url=base) as client:
        quotes = client.get("/v1/quotes")
        assert quotes.json()["self"] == f"{base}/v1/quotes"
        assert client.get("/v1/quotes", headers={"if-none-match": quotes.headers["etag"]}).status_code == 304
        save(path, made_up(1))
        assert len(client.get("/v1/quotes").json()["items"]) == 12
        extracted = client.post("/v1/extractions", content="“It rains,” said Jane Doe.", headers={"content-type": "text/plain"}, timeout=GUARD_SECONDS)  # fmt: skip
        assert extracted.json()["quotes"][0]["speaker"] == "Jane Doe"
    started.send_signal(signal.SIGTERM)
    output, _ = started.communicate(timeout=GUARD_SECONDS)
    assert started.returncode in {0, -signal.SIGTERM}
    assert '"event": "stopped"' in output
    assert output.count('"event":"request"') >= 5


def test_serving_ends_with_an_interrupt(first_record: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    met: list[int] = []

    def ask_and_interrupt() -> None:
        until = time.monotonic() + GUARD_SECONDS
        while time.monotonic() < until:
            try:
                met.append(httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=GUARD_SECONDS).status_code)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=ask_and_interrupt)
    thread.start()
    with contextlib.suppress(KeyboardInterrupt):
        serve(Settings(database_url=f"sqlite:///{first_record}"), host="127.0.0.1", port=port)
    thread.join()
    assert met == [200]


def test_two_requests_in_one_are_refused(process: tuple[subprocess.Popen[str], str, Path]) -> None:
    """Both lengths at once is how requests are smuggled past a proxy (RFC 9112, 6.3)."""
    _, base, _ = process
    host, port = base.removeprefix("http://").split(":")
    smuggled = (
        "POST /v1/extractions HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
        "0\r\n\r\nGET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n"
    )
    with socket.create_connection((host, int(port)), timeout=GUARD_SECONDS) as connection:
        connection.sendall(smuggled.encode())
        received = b""
        try:
            while part := connection.recv(65_536):
                received += part
        except TimeoutError:
            pass
    assert received.count(b"HTTP/1.1 404") == 0
