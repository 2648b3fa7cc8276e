"""What the operations of one server share."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from onrecord.config import Settings
from onrecord.queries.changes import first_moment
from onrecord.routers.http.authentication import Throttle
from onrecord.routers.http.downloads import Downloads
from onrecord.routers.http.etags import entity_tag, mark_of
from onrecord.routers.http.negotiation import JSON, Format
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.rate_limit import RateLimit
from onrecord.routers.http.renderings import Renderings
from onrecord.routers.http.worker import Worker
from onrecord.store.database.readers import Readers
from onrecord.store.database.sessions import Engine, open_database

RENDERED = 8
"""Renderings have this part of the response cache's room, beside it: they outlive commits, but cost a read."""
_HOST = re.compile(rb"(?:[A-Za-z0-9._\-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class State:
    """One server's settings, connections and processes."""

    settings: Settings
    engine: Engine
    """For writing; opens nothing before it is used."""
    readers: Readers
    worker: Worker
    throttle: Throttle
    checks: RateLimit
    reports: RateLimit
    downloads: Downloads
    renderings: Renderings

    def base(self, scope: Scope) -> str:
        """Return the server's address as the client knows it.

        Raises:
            ProblemError: 400, the Host header is missing or not one.
        """
        return self.address(scope["scheme"], dict(scope["headers"]).get(b"host"))

    def address(self, scheme: str, host: bytes | None) -> str:
        """Return the server's address as a client knows it that has sent this Host header.

        Raises:
            ProblemError: 400, the header is missing or not one.
        """
        if self.settings.public_url:
            return self.settings.public_url.rstrip("/")
        return _address(scheme, host or b"")

    def context(self, scope: Scope, chosen: Format = JSON) -> RequestContext:
        """Make what a read operation sees of a request; to be used in the thread that calls this."""
        query_string = scope["query_string"].decode("latin-1")
        headers: dict[bytes, bytes] = dict(scope["headers"])
        return RequestContext(
            self.readers.here(),
            self.address(scope["scheme"], headers.get(b"host")),
            scope["path"],
            query_string,
            chosen,
            headers.get(b"accept", b"").decode("latin-1"),
            self.downloads,
            self.renderings,
        )

    def mark(self, commits: int | None = None) -> str:
        """Return what tells the tags of this record from those of another.

        `commits`: of this thread's reader, where that has been asked already.
        """
        return mark_of(self.settings.public_url, first_moment(self.readers.here(), commits))

    def close(self) -> None:
        """Let go of connections and processes."""
        self.worker.close()
        self.readers.close()
        self.engine.dispose()


@lru_cache(maxsize=64)
def _address(scheme: str, host: bytes) -> str:
    if not _HOST.fullmatch(host):
        raise ProblemError("bad-request", "the Host header is missing or not a host")
    return f"{scheme}://{host.decode()}"


def open_state(settings: Settings, worker: Worker | None = None) -> State:
    """Make what one server shares; the database is opened when it is first needed.

    `worker`: what reads texts, where several servers share one.
    """
    return State(
        settings,
        open_database(settings),
        Readers(settings),
        worker or Worker(settings.reading_timeout_ms),
        Throttle(settings.failed_token_delay_ms),
        RateLimit(settings.checks_per_minute),
        RateLimit(settings.reports_per_minute),
        Downloads(settings),
        Renderings(settings.cache_bytes // RENDERED),
    )


def state_of(request: Request) -> State:
    """Return what the server that got a request shares."""
    return cast("State", request.app.state.shared)


def client_of(request: Request) -> str:
    """Return the address that a request came from, as far as it is known."""
    return request.client.host if request.client else ""


def respond(answer: Answer, mark: str, *, status: int, location: str | None = None) -> Response:
    """Make the framework's response of an answer to a write, with the new version's tag; `mark` is its call's."""
    response = Response(answer.body, status, media_type=answer.media_type)
    response.raw_headers.extend(answer.headers)
    if answer.version is not None:
        response.headers["etag"] = entity_tag(answer.version, mark).decode()
    if location is not None:
        response.headers["location"] = location
    return response
