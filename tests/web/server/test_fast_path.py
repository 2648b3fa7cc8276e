"""Reads that are answered without a task of their own are the same answers as those that go the long way."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from onrecord.config import Settings
from onrecord.web.application import create_app
from onrecord.web.server.protocol import limited_protocol

from tests.waiting import GUARD_SECONDS

ARTICLE = b"/v1/articles/russian-offer-to-remove-iranian-forces-from-syria-in-exchange-for-us-withdrawal"
OF_THE_CONNECTION = {b"connection", b"date", b"x-request-id"}

Parts = tuple[bytes, dict[bytes, bytes], bytes]


@pytest.fixture(scope="module")
def port(first_record: Path) -> Iterator[int]:
    """The application on its own protocol, in a thread of this process."""
    settings = Settings(database_url=f"sqlite:///{first_record}", log_level="warning")
    dispatcher = create_app(settings)
    config = uvicorn.Config(
        dispatcher, host="127.0.0.1", port=0, http=limited_protocol(settings, dispatcher), log_level="error"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    until = time.monotonic() + GUARD_SECONDS
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join()


def ask(port: int, sent: bytes, answers: int = 1) -> list[Parts]:
    """Send bytes and read so many answers."""
    found: list[Parts] = []
    with socket.create_connection(("127.0.0.1", port), timeout=GUARD_SECONDS) as connection:
        connection.sendall(sent)
        stream = connection.makefile("rb")
        for _ in range(answers):
            status = stream.readline()
            lines = iter(stream.readline, b"\r\n")
            fields = dict(line.rstrip().split(b": ", 1) for line in lines)
            bodiless = sent.startswith(b"HEAD") or b" 304 " in status
            found.append((status, fields, b"" if bodiless else stream.read(int(fields[b"content-length"]))))
    return found


def request(target: bytes, method: bytes = b"GET", fields: bytes = b"") -> bytes:
    return b"%b %b HTTP/1.1\r\nHost: record.test\r\n%b\r\n" % (method, target, fields)


def common(parts: Parts) -> Parts:
    status, fields, body = parts
    return status, {name: value for name, value in fields.items() if name not in OF_THE_CONNECTION}, body


@pytest.mark.parametrize("method", [b"GET", b"HEAD"])
@pytest.mark.parametrize(
    "target",
    [
        b"/v1/quotes",
        b"/v1/speakers/zvi-magen/quotes?limit=2",
        b"/v1/quotes?q=offer",
        b"/v1/changes?format=csv",
        b"/",
    ],
)
def test_both_ways_give_the_same(port: int, method: bytes, target: bytes) -> None:
    (short,) = ask(port, request(target, method))
    (again,) = ask(port, request(target, method))
    (long,) = ask(port, request(target, method, b"Connection: close\r\n"))
    assert short[0] == b"HTTP/1.1 200 OK\r\n"
    assert common(short) == common(again) == common(long)
    assert (short[1].get(b"connection"), long[1][b"connection"]) == (None, b"close")
    assert len({parts[1][b"x-request-id"] for parts in (short, again, long)}) == 3


def test_an_unchanged_answer_is_304_both_ways(port: int) -> None:
    (first,) = ask(port, request(b"/v1/quotes"))
    seen = b"If-None-Match: %b\r\n" % first[1][b"etag"]
    (short,) = ask(port, request(b"/v1/quotes", fields=seen))
    (long,) = ask(port, request(b"/v1/quotes", fields=seen + b"Connection: close\r\n"))
    assert short[0] == b"HTTP/1.1 304 Not Modified\r\n"
    assert common(short) == common(long)


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (b"/v1/quotes?limit=0", b"422"),
        (b"/v1/quotes/quo_000000000000", b"404"),
        (b"/v1/speakers?x=1", b"422"),
    ],
)
def test_what_is_wrong_is_said_the_long_way(port: int, target: bytes, status: bytes) -> None:
    ((line, fields, _),) = ask(port, request(target))
    assert (line[9:12], fields[b"content-type"]) == (status, b"application/problem+json")


def test_a_proxy_that_is_trusted_names_the_scheme(port: int) -> None:
    ((_, _, body),) = ask(port, request(b"/v1/quotes", fields=b"X-Forwarded-Proto: https\r\n"))
    assert json.loads(body)["self"] == "https://record.test/v1/quotes"


def test_requests_that_come_at_once_are_answered_in_their_order(port: int) -> None:
    targets = [
        b"/v1/quotes?limit=1",
        b"/v1/quotes?q=offer&limit=1",
        b"/v1/speakers?limit=1",
        b"/healthz",
    ] * 100
    answers = ask(port, b"".join(map(request, targets)), len(targets))
    assert [line[9:12] for line, _, _ in answers] == [b"200"] * len(targets)
    assert [answer[2] for answer in answers] == [answer[2] for answer in answers[:4]] * 100
