"""The tools over HTTP: who is asked for a token, and how it is looked at."""

import asyncio
import json
from dataclasses import dataclass
from ipaddress import ip_address

import uvicorn
from mcp.server import MCPServer
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.routers.http.authentication import identify
from onrecord.routers.http.problems import ProblemError
from onrecord.store.database.sessions import Engine

PATH = "/mcp"
"""Where the tools are served."""


@dataclass(frozen=True, slots=True)
class TokenGuard:
    """Lets requests through that carry a token of the record, whatever its scopes: the tools only read."""

    app: ASGIApp
    engine: Engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 401 in place of the application where no valid token is carried."""
        if scope["type"] == "http":
            carried = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
            try:
                await asyncio.to_thread(identify, self.engine, carried or None)
            except ProblemError as problem:
                await _refuse(problem, send)
                return
        await self.app(scope, receive, send)


def http_app(server: MCPServer, host: str, engine: Engine | None) -> ASGIApp:
    """Return what serves the tools at `PATH`; with an engine, only to who carries one of its tokens."""
    app = server.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True, host=host
    )
    return app if engine is None else TokenGuard(app, engine)


def serve_http(app: ASGIApp, host: str, port: int) -> None:
    """Serve until the process is told to end."""
    uvicorn.run(app, host=host, port=port, log_level="warning")


def is_local(host: str) -> bool:
    """Return whether only programs on this machine reach an address that is listened on."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def _refuse(problem: ProblemError, send: Send) -> None:
    body = json.dumps({"error": "invalid_token", "error_description": str(problem)}).encode()
    headers = [(b"content-type", b"application/json"), *problem.headers]
    await send({"type": "http.response.start", "status": problem.kind.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
