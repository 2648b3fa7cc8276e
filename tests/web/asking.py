"""Asks the application as a server does, some thousand times: a client of its own takes as long as the answer."""

from collections.abc import MutableMapping
from typing import Any, NamedTuple
from urllib.parse import unquote

import anyio
from onrecord.web.server.dispatcher import Dispatcher

HEADERS = {"host": "record.test", "accept": "*/*", "accept-encoding": "gzip, deflate, br, zstd"}


class Answered(NamedTuple):
    """An answer as it is sent, packed if it is."""

    status: int
    headers: dict[str, str]
    body: bytes


async def ask(application: Dispatcher, url: str, **headers: str) -> Answered:
    """Send one GET."""
    path, _, query = url.partition("?")
    sent: list[MutableMapping[str, Any]] = []

    asked, done = iter([{"type": "http.request", "body": b"", "more_body": False}]), anyio.Event()

    async def receive() -> MutableMapping[str, Any]:
        for message in asked:
            return message
        await done.wait()
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            done.set()

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in (HEADERS | headers).items()],
        "server": ("record.test", None),
        "client": ("127.0.0.1", 123),
    }
    await application(scope, receive, send)
    start, *parts = sent
    named = {name.decode().lower(): value.decode("latin-1") for name, value in start["headers"]}
    return Answered(start["status"], named, b"".join(part.get("body", b"") for part in parts))
