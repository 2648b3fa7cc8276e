"""Clients that are slow, silent or rude, against a real server on a real port."""

import contextlib
import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.extraction.quotation import Extraction
from onrecord.text.spans import Span

from tests.waiting import GUARD_SECONDS
from tests.web.conftest import save
from tests.web.records import made_up
from tests.web.server.serving import served
from tests.web.server.wire import Address, ask, request

PATIENCE_S = 1.0
BOATS = "🚤" * 1_000_000
"""A text whose four million bytes no socket takes at once."""
HALF = b"GET /healthz HTTP/1.1\r\nHost: x\r\n"
POST = b"POST /v1/extractions HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 400\r\n\r\n"


@pytest.fixture(scope="module")
def address(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """The application in a thread of this process, with little patience."""
    path = tmp_path_factory.mktemp("slow") / "record.db"
    shutil.copy(empty_record, path)
    save(path, made_up(1, text=BOATS, paragraphs=(Span(0, len(BOATS)),), extraction=Extraction((), ())))
    settings = Settings(
        database_url=f"sqlite:///{path}",
        client_timeout_ms=int(PATIENCE_S * 1000),
        max_head_bytes=20_000,
        log_level="warning",
    )
    with served(settings) as (place, _):
        yield place


def connected(address: Address) -> socket.socket:
    return socket.create_connection(address, timeout=GUARD_SECONDS)


def until_closed(connection: socket.socket) -> tuple[bytes, float]:
    """Read to the end; return what came and how long it took."""
    begun, received = time.monotonic(), b""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    with contextlib.suppress(ConnectionResetError):
        while part := connection.recv(65_536):
            received += part
    return received, time.monotonic() - begun


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", b""),
        (b"\r\n", b""),
        (HALF, b"408"),
        (HALF + b"X-Half", b"408"),
        (POST, b"408"),
        (POST + b"some", b"408"),
        (b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" + HALF, b"200"),
    ],
    ids=["nothing", "line-end", "head", "header", "no-body", "half-a-body", "second-head"],
)
def test_a_request_that_does_not_end_is_ended(address: Address, sent: bytes, status: bytes) -> None:
    with connected(address) as connection:
        connection.sendall(sent)
        received, seconds = until_closed(connection)
    assert received[9:12] == status
    assert PATIENCE_S * 0.9 < seconds < GUARD_SECONDS
    if status == b"408":
        assert b"content-type: application/problem+json" in received
        assert b'"title": "The request took too long to come in"' in received


def test_a_dripping_request_is_ended_all_the_same(address: Address) -> None:
    begun = time.monotonic()
    with connected(address) as connection:
        connection.sendall(HALF)
        with contextlib.suppress(ConnectionResetError, BrokenPipeError):
            while time.monotonic() < begun + GUARD_SECONDS:
                connection.sendall(b"X: 1\r\n")
                time.sleep(0.05)
        assert time.monotonic() - begun < GUARD_SECONDS


def test_a_body_that_goes_on_after_its_answer_is_cut_off(address: Address) -> None:
    refused = POST.replace(b"/v1/extractions", b"/healthz")
    with connected(address) as connection:
        connection.sendall(refused)
        received, seconds = until_closed(connection)
    assert received.startswith(b"HTTP/1.1 405")
    assert received.count(b"HTTP/1.1") == 1
    assert seconds < GUARD_SECONDS


def test_a_client_that_hangs_up_in_its_body_leaves_no_failure_behind(
    address: Address, capsys: pytest.CaptureFixture[str]
) -> None:
    with connected(address) as connection:
        connection.sendall(POST + b"half")
        time.sleep(0.1)
    assert httpx.get(f"http://{address[0]}:{address[1]}/healthz").status_code == 200
    time.sleep(0.4)
    assert "failure" not in capsys.readouterr().out


def test_a_large_head_is_refused_however_it_comes(address: Address) -> None:
    whole = ask(address, request("/healthz", "X-Large: " + "x" * 20_000))
    assert (whole.status, whole.problem["title"]) == (431, "The address and headers are too large")
    assert whole.headers["access-control-allow-origin"] == "*"
    assert whole.problem["instance"] == f"urn:request:{whole.headers['x-request-id']}"
    with connected(address) as connection:
        connection.sendall(HALF)
        with contextlib.suppress(ConnectionResetError, BrokenPipeError):
            for _ in range(20):  # few steps: the time that a request has must not end before its room
                connection.sendall((b"X: " + b"y" * 97 + b"\r\n") * 15)
                time.sleep(0.001)
        received, _ = until_closed(connection)
    assert received == b"" or received.startswith(b"HTTP/1.1 431")


def test_a_large_body_is_no_large_head(address: Address) -> None:
    body = b"It rained in the harbour. " * 1_500
    assert (
        ask(address, request("/v1/extractions", "Content-Type: text/plain", method="POST", body=body)).status
        == 200
    )


def test_rubbish_behind_a_request_ends_the_connection(address: Address) -> None:
    good = b"GET /v1/quotes?q=boat HTTP/1.1\r\nHost: x\r\n\r\n"
    reply = ask(address, good + good + b"\x00\x00")
    assert reply.raw == b"" or reply.status in {200, 400}


LONG = b"GET /v1/articles/case-1/text HTTP/1.1\r\nHost: x\r\n\r\n"


@contextlib.contextmanager
def narrow(address: Address) -> Iterator[socket.socket]:
    """Connect with a small window, so that answers wait at the server."""
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.settimeout(GUARD_SECONDS)
        connection.connect(address)
        yield connection


def read_whole(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    received = b""
    while len(received.partition(b"\r\n\r\n")[2]) < 4 * len(BOATS):
        received += connection.recv(1 << 20)


def test_a_client_that_does_not_read_is_cut_off(address: Address) -> None:
    with narrow(address) as connection:
        connection.sendall(LONG * 3)
        time.sleep(4 * PATIENCE_S)
        received, _ = until_closed(connection)
    assert len(received) < 4 * len(BOATS)


def test_a_client_that_reads_slowly_gets_all(address: Address) -> None:
    received = b""
    with narrow(address) as connection:
        connection.sendall(LONG.replace(b"Host", b"Connection: close\r\nHost"))
        until = time.monotonic() + 3 * PATIENCE_S
        while time.monotonic() < until:
            received += connection.recv(4_096)
            time.sleep(0.02)
        rest, _ = until_closed(connection)
    assert (received + rest).partition(b"\r\n\r\n")[2].decode() == BOATS


def test_who_reads_all_must_go_on_asking(address: Address) -> None:
    with narrow(address) as connection:
        connection.sendall(LONG)
        time.sleep(PATIENCE_S / 4)
        connection.sendall(HALF)
        read_whole(connection)
        received, seconds = until_closed(connection)
    assert received.startswith(b"HTTP/1.1 408")
    assert seconds < GUARD_SECONDS


def test_who_has_read_all_may_ask_again(address: Address) -> None:
    with narrow(address) as connection:
        connection.sendall(LONG)
        time.sleep(PATIENCE_S / 4)
        read_whole(connection)
        time.sleep(3 * PATIENCE_S)
        connection.sendall(request("/healthz"))
        received, _ = until_closed(connection)
    assert received.startswith(b"HTTP/1.1 200 OK")
