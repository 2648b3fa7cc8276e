"""Hostile requests to a real server: each gets a right answer or a clear problem, and leaves no trace."""

import re
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.e2e.processes import Record
from tests.waiting import GUARD_SECONDS
from tests.web.server.hostile_requests import hostile_requests
from tests.web.server.wire import Address, Hostile, Reply, ask
from tests.web.tokens import digest

INSIDES = re.compile(
    rb"Traceback|File \"|\.py\b|site-packages|sqlite|SELECT |pydantic|starlette|uvicorn|object at 0x|/tmp/",
    re.IGNORECASE,
)
REQUESTS = list(hostile_requests())


@pytest.fixture(scope="module")
def record(first_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Record:
    path = tmp_path_factory.mktemp("hostile") / "record.db"
    shutil.copy(first_record, path)
    return Record(path, {"client_timeout_ms": "1000", "failed_token_delay_ms": "0"})


@pytest.fixture(scope="module")
def client(record: Record) -> Iterator[httpx.Client]:
    with record.serve() as client:
        yield client


def real_ones(record: Record, client: httpx.Client) -> Mapping[bytes, str]:
    """What the placeholders stand for."""
    quotes = client.get("/v1/quotes?limit=2").json()
    cursor = quotes["next"].partition("cursor=")[2]
    changes = client.get("/v1/analysts?limit=1").json()
    return {
        b"@TOKEN@": record.token("ingest", "correct", "merge", "withdraw")["authorization"].split()[1],
        b"@QUOTE@": quotes["items"][0]["id"],
        b"@ARTICLE@": quotes["items"][0]["article"]["id"],
        b"@ETAG@": client.get(quotes["items"][0]["url"]).headers["etag"],
        b"@CURSOR@": cursor,
        b"@OTHER@": changes["next"].partition("cursor=")[2],
    }


def test_hostile_requests_are_answered_and_leave_no_trace(record: Record, client: httpx.Client) -> None:
    assert len({one.name for one in REQUESTS}) >= 150
    real = real_ones(record, client)
    address = (client.base_url.host, client.base_url.port or 80)
    before = digest(record.database)
    with ThreadPoolExecutor(8) as pool:
        found = pool.map(lambda one: faults(one, send(one, address, real)), REQUESTS)
        lines = [fault for some in found for fault in some]
    assert not lines, "\n".join(lines)
    assert digest(record.database) == before
    for path in (
        "/v1/quotes?limit=100&facets=true",
        "/v1/articles?include=quotes",
        "/v1/speakers",
        "/v1/changes",
        "/readyz",
    ):
        assert client.get(path).status_code == httpx.codes.OK


def send(one: Hostile, address: Address, real: Mapping[bytes, str]) -> Reply:
    data = one.data
    for name, value in real.items():
        data = data.replace(name, value.encode())
    return ask(address, data)


def faults(one: Hostile, reply: Reply) -> list[str]:
    """Name what is wrong with an answer."""
    found = []
    if reply.status not in one.wanted:
        found.append(f"status {reply.status}, not {one.wanted}: {reply.raw[:300]!r}")
    if reply.seconds > GUARD_SECONDS:
        found.append(f"{reply.seconds:.1f} s")
    if reply.status >= httpx.codes.BAD_REQUEST:
        if reply.headers.get("content-type") != "application/problem+json":
            found.append(f"no problem document: {reply.raw[:300]!r}")
        elif (reply.problem["status"], set(reply.problem)) != (reply.status, SHAPE):
            found.append(f"another shape: {reply.problem}")
        if INSIDES.search(reply.raw):
            found.append(f"tells of its insides: {reply.raw[:300]!r}")
    if "injected" in reply.headers or reply.raw.count(b"HTTP/1.1 404") > (404 in one.wanted):
        found.append(f"does what it was tricked into: {reply.raw[:300]!r}")
    return [f"{one.name}: {fault}" for fault in found]


SHAPE = {"type", "title", "status", "detail", "instance", "errors"}
