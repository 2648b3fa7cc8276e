"""Downloads over a real port: what breaks is seen to break, and who does not read is cut off."""

import shutil
import socket
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from onrecord.config import Settings
from onrecord.web.server.dispatcher import Dispatcher

from tests.waiting import GUARD_SECONDS
from tests.web.conftest import save
from tests.web.records import made_up
from tests.web.server.serving import served
from tests.web.server.wire import Address

PATIENCE_MS = 500
LONG = "Ha" * 150_000
"""A word in a quote; twenty such quotes are more than sockets take at once."""


@pytest.fixture(scope="module")
def long_record(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "record.db"
    shutil.copy(empty_record, path)
    save(path, *(made_up(number, said=LONG + str(number)) for number in range(20)))
    return path


def settings(path: Path) -> Settings:
    return Settings(
        database_url=f"sqlite:///{path}", client_timeout_ms=PATIENCE_MS, log_level="warning", max_downloads=1
    )


@pytest.fixture(scope="module")
def place(long_record: Path) -> Iterator[tuple[Address, Dispatcher]]:
    with served(settings(long_record)) as found:
        yield found


@pytest.fixture
def torn(long_record: Path, tmp_path: Path) -> Iterator[Address]:
    """A server over a record that cannot read the last quote of its list."""
    path = Path(shutil.copy(long_record, tmp_path / "torn.db"))
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE quote_document SET document = CAST('torn' AS BLOB) WHERE key = (SELECT key FROM quote_document"
            " ORDER BY newest_at DESC, article_key DESC, position DESC LIMIT 1)"
        )
    connection.close()
    with served(settings(path)) as (address, _):
        yield address


def read_on(connection: socket.socket) -> None:
    while connection.recv(1 << 20):
        pass


def until_free(dispatcher: Dispatcher) -> None:
    """Wait until no download is under way."""
    until = time.monotonic() + GUARD_SECONDS
    while dispatcher._state.downloads._open and time.monotonic() < until:
        time.sleep(0.02)
    assert dispatcher._state.downloads._open == 0


def test_a_download_over_a_port_is_whole(place: tuple[Address, Dispatcher]) -> None:
    (host, port), _ = place
    answer = httpx.get(f"http://{host}:{port}/v1/quotes.ndjson?kind=direct")
    assert (answer.status_code, len(answer.text.splitlines())) == (200, 20)


@pytest.fixture(autouse=True)
def _few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.queries.whole_lists.BATCH", 2)


def test_a_client_sees_that_a_download_broke(torn: Address) -> None:
    host, port = torn
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        httpx.get(f"http://{host}:{port}/v1/quotes.csv")


def test_a_client_of_http_1_0_sees_it_too(torn: Address) -> None:
    with socket.create_connection(torn, timeout=GUARD_SECONDS) as connection:
        connection.sendall(b"GET /v1/quotes.csv HTTP/1.0\r\nHost: x\r\n\r\n")
        assert connection.recv(12) == b"HTTP/1.1 200"
        with pytest.raises(ConnectionResetError):
            read_on(connection)


def test_who_does_not_read_a_download_is_cut_off(place: tuple[Address, Dispatcher]) -> None:
    address, dispatcher = place
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.settimeout(GUARD_SECONDS)
        connection.connect(address)
        connection.sendall(b"GET /v1/quotes.csv HTTP/1.1\r\nHost: x\r\n\r\n")
        assert connection.recv(12) == b"HTTP/1.1 200"
        until_free(dispatcher)


def test_who_goes_away_in_a_download_lets_others_have_theirs(place: tuple[Address, Dispatcher]) -> None:
    address, dispatcher = place
    with socket.create_connection(address, timeout=GUARD_SECONDS) as connection:
        connection.sendall(b"GET /v1/quotes.csv HTTP/1.1\r\nHost: x\r\n\r\n")
        assert connection.recv(12) == b"HTTP/1.1 200"
    until_free(dispatcher)
