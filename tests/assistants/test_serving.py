"""The tools over HTTP, asked by the protocol's own client, with and without a token of the record."""

import asyncio
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client
from onrecord.assistants.server import Record, make_server
from onrecord.assistants.serving import PATH, http_app
from onrecord.config import Settings
from onrecord.store.database.sessions import Engine, open_database, writing
from onrecord.store.rows.tokens import create_token, revoke_token

ALTERED = "“Russia claimed that there were no similar offers,” said Zvi Magen."


@pytest.fixture
def settings(first_record: Path, tmp_path: Path) -> Settings:
    path = shutil.copy(first_record, tmp_path / "record.db")
    return Settings(database_url=f"sqlite:///{path}", public_url="https://record.example")


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    engine = open_database(settings)
    yield engine
    engine.dispose()


@contextmanager
def serving(settings: Settings, engine: Engine | None) -> Iterator[str]:
    """The tools on a port of this machine; the address of them."""
    record = Record(settings)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app = http_app(make_server(record), "127.0.0.1", engine)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}{PATH}"
        server.should_exit = True
        thread.join()
    record.close()


def ask(url: str, name: str, arguments: dict[str, Any], token: str, mode: str = "auto") -> Any:
    async def call() -> Any:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(url, http_client=http), mode=mode) as client,
        ):
            return (await client.call_tool(name, arguments)).structured_content

    return asyncio.run(call())


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_who_carries_a_token_of_the_record_is_answered(settings: Settings, engine: Engine, mode: str) -> None:
    with writing(engine) as session:
        token = create_token(session, "reader")
    with serving(settings, engine) as url:
        [found] = ask(url, "check_text", {"text": ALTERED}, token, mode)["quotations"]
        quotes = ask(url, "search_quotes", {"query": "proposal"}, token, mode)["quotes"]
    assert (found["verdict"], found["changes"][0]["kind"]) == ("altered", "negation")
    assert found["on_record"][0]["permalink"].startswith("https://record.example/id/quo_")
    assert {(quote["words"], quote["permalink"][:30]) for quote in quotes} == {
        ("paraphrase", "https://record.example/id/quo_")
    }


def test_without_a_valid_token_nobody_is(settings: Settings, engine: Engine) -> None:
    with writing(engine) as session:
        token = create_token(session, "former")
        revoke_token(session, "former")
    with serving(settings, engine) as url:
        for carried, said in (
            ({}, 'Bearer realm="onrecord"'),
            ({"Authorization": f"Bearer {token}"}, 'Bearer realm="onrecord", error="invalid_token"'),
            ({"Authorization": "Basic abc"}, 'Bearer realm="onrecord", error="invalid_request"'),
        ):
            answer = httpx2.post(url, json={"jsonrpc": "2.0", "id": 1, "method": "ping"}, headers=carried)
            assert (answer.status_code, answer.headers["www-authenticate"]) == (401, said)
            assert answer.json()["error"] == "invalid_token"


def test_on_one_machine_no_token_is_needed(settings: Settings) -> None:
    with serving(settings, None) as url:
        assert ask(url, "quotes_by_speaker", {"speaker": "Zvi Magen"}, "")["quotes"]
