"""Bytes that were a request before are answered without the parser: with what it would have led to."""

import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest
from onrecord.config import Settings
from onrecord.web.server.dispatcher import Dispatcher
from onrecord.web.server.requests import LONGEST_KNOWN, MOST_KNOWN, Asked, Incoming, KnownRequests

from tests.waiting import GUARD_SECONDS
from tests.web.conftest import save
from tests.web.records import made_up
from tests.web.server.serving import served
from tests.web.server.wire import Address

KEEP_ALIVE_S = 2
OF_ONE_ANSWER = (b"date: ", b"x-request-id: ")
Place = tuple[Address, Dispatcher, Path]


@pytest.fixture
def place(first_record: Path, tmp_path: Path) -> Iterator[Place]:
    """The application on its own protocol, which soon closes what is idle, over a record of its own."""
    path = tmp_path / "record.db"
    shutil.copy(first_record, path)
    settings = Settings(database_url=f"sqlite:///{path}", log_level="warning")
    with served(settings, keep_alive_s=KEEP_ALIVE_S) as (address, dispatcher):
        yield address, dispatcher, path


class Client:
    """A connection that is kept."""

    def __init__(self, address: Address) -> None:
        self.socket = socket.create_connection(address, timeout=GUARD_SECONDS)
        self.stream = self.socket.makefile("rb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stream.close()
        self.socket.close()

    def ask(self, sent: bytes) -> tuple[list[bytes], bytes]:
        """Return an answer's status and headers, without those that no other answer has, and its body."""
        self.socket.sendall(sent)
        head = list(iter(self.stream.readline, b"\r\n"))
        sizes = [int(line[16:]) for line in head if line.startswith(b"content-length: ")]
        bodiless = sent.startswith(b"HEAD") or b" 304 " in head[0]
        body = b"" if bodiless or not sizes else self.stream.read(sizes[0])
        return [line for line in head if not line.startswith(OF_ONE_ANSWER)], body


def request(target: str, *fields: str, method: str = "GET") -> bytes:
    return "\r\n".join([f"{method} {target} HTTP/1.1", "Host: record.test", *fields, "", ""]).encode()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_known_bytes_are_answered_as_new_ones(place: Place, method: str) -> None:
    address, dispatcher, _ = place
    sent = request("/v1/quotes?limit=2", method=method)
    with Client(address) as client:
        answers = [client.ask(sent) for _ in range(4)]
        tag = next(line[6:-2] for line in answers[0][0] if line.startswith(b"etag: "))
        conditional = request("/v1/quotes?limit=2", f"If-None-Match: {tag.decode()}", method=method)
        unchanged = [client.ask(conditional) for _ in range(3)]
    assert dispatcher.known.get(sent) is not None
    assert dispatcher.known.get(conditional) is not None
    assert answers == answers[:1] * 4
    assert answers[0][0][0] == b"HTTP/1.1 200 OK\r\n"
    assert unchanged == unchanged[:1] * 3
    assert unchanged[0][0][0] == b"HTTP/1.1 304 Not Modified\r\n"


def test_known_bytes_see_the_next_commit(place: Place) -> None:
    address, dispatcher, path = place
    listed, found = request("/v1/articles?fields=id"), request("/v1/quotes?q=ferry")
    with Client(address) as client:
        before = [client.ask(sent)[1] for sent in (listed, found) * 3]
        assert before == before[:2] * 3
        assert dispatcher.known.get(found) is not None
        save(path, made_up(1, said="The ferry is late"))
        after = [client.ask(sent)[1] for sent in (listed, found)]
    assert [one.count(b'{"id":') for one in (before[0], after[0])] == [1, 2]
    assert (b"The ferry is late" in before[1], b"The ferry is late" in after[1]) == (False, True)


@pytest.mark.parametrize(
    "sent",
    [
        request("/v1/speakers?limit=1") * 2,
        request("/v1/speakers?limit=1", "Connection: Upgrade", "Upgrade: h2c"),
        request("/v1/speakers?limit=1", "X-Request-Id: one"),
        request("/v1/speakers?limit=0"),
        request("/healthz"),
        request("/v1/speakers?limit=1", "Cookie: " + "x" * LONGEST_KNOWN),
    ],
    ids=["two", "upgrade", "named", "wrong", "no-read", "long"],
)
def test_what_is_not_one_short_read_that_anybody_may_send_is_not_remembered(
    place: Place, sent: bytes
) -> None:
    address, dispatcher, _ = place
    with Client(address) as client:
        client.ask(request("/v1/speakers"))
        client.socket.sendall(sent)
        assert client.stream.readline().startswith(b"HTTP/1.1 ")
        time.sleep(0.1)
    assert dispatcher.known.get(sent) is None


def test_a_request_in_two_pieces_is_not_remembered(place: Place) -> None:
    address, dispatcher, _ = place
    sent = request("/v1/speakers?limit=1")
    with Client(address) as client:
        client.ask(request("/v1/speakers"))
        client.socket.sendall(sent[:20])
        time.sleep(0.1)
        assert client.ask(sent[20:])[0][0] == b"HTTP/1.1 200 OK\r\n"
    assert dispatcher.known.get(sent[20:]) is None


def test_a_connection_lives_while_known_bytes_come(place: Place) -> None:
    address, _, _ = place
    sent = request("/v1/speakers")
    with Client(address) as client:
        client.ask(sent)
        client.ask(sent)  # from now on they are known
        for _ in range(4):
            time.sleep(KEEP_ALIVE_S / 2)
            assert client.ask(sent)[0][0] == b"HTTP/1.1 200 OK\r\n"
        begun = time.monotonic()
        assert client.stream.read() == b""
        assert time.monotonic() - begun > KEEP_ALIVE_S * 0.8


def test_more_requests_than_there_is_room_for_start_over() -> None:
    known = KnownRequests()
    asked = Asked("/v1/quotes", b"", b"record.test", "http", None, gzipped=False)
    seen = Incoming("GET", {b"if-none-match": b'"1"', b"user-agent": b"test"}, asked)
    for number in range(MOST_KNOWN + 1):
        known.learn(b"%d" % number, seen)
    assert known.get(b"0") is None
    last = known.get(b"%d" % MOST_KNOWN)
    assert last == Incoming("GET", {b"if-none-match": b'"1"'}, asked)
