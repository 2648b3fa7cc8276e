"""The single entry point of the server: it finds the operation, answers, and adds what all responses have in common.

A GET is a pure function of its address, its negotiation headers and the record's version. So a finished answer may be given again as long as
nobody has committed since, which SQLite tells in microseconds; whoever asks never sees a state older than the last commit.
"""

import asyncio
import os
import time
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.errors import AppError
from onrecord.routers.http.negotiation import HTML, JSON, choose
from onrecord.routers.http.operation import Answer, Header
from onrecord.routers.http.problems import PROBLEM_TYPE, ProblemError, from_error
from onrecord.routers.http.registry import ReadOperation, build_tree, match
from onrecord.routers.http.sent_texts import STATELESS
from onrecord.routers.http.state import State
from onrecord.web.pages import templating
from onrecord.web.server.cache import ResponseCache
from onrecord.web.server.downloading import BREAK_OFF, send_parts
from onrecord.web.server.logs import ServerLog, request_id
from onrecord.web.server.observing import Answered, Observer
from onrecord.web.server.requests import Asked, Incoming, KnownRequests, Plan, incoming, plan
from onrecord.web.server.responses import (
    NO_CONTENT,
    PREFLIGHT,
    STATELESS_PREFLIGHT,
    WireResponse,
    encode,
)

if TYPE_CHECKING:
    from onrecord.routers.http.parameters import Query

NOT_ALLOWED = 405
READING = frozenset({"GET", "HEAD"})
Found = tuple[ReadOperation, list[str]]
PLANS = 256
"""A front end asks for the same few lists again and again."""
SLOW_READS = max(2, min(os.cpu_count() or 1, 4))
"""Threads for searches and counts, which keep a processor busy; each has its own connection."""


class Dispatcher:
    """ASGI application: the read operations itself, everything else through the framework's."""

    def __init__(
        self,
        app: ASGIApp,
        reads: Sequence[ReadOperation],
        writes: Mapping[str, Collection[str]],
        state: State,
        log: ServerLog,
    ) -> None:
        self.app = app
        self._root = build_tree(reads)
        self._allow = {path: _allow(methods) for path, methods in writes.items() if READING & {*methods}}
        self._allow |= {read.path: _allow(writes.get(read.path, ())) for read in reads}
        self._state = state
        self._log = log
        self._cache = ResponseCache(state.settings.cache_bytes)
        self._plan = lru_cache(maxsize=PLANS)(partial(plan, self._root, state))
        self._pool = _threads()
        self.known = KnownRequests()
        self.observers: Sequence[Observer] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request; other events go through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        request = incoming(scope)
        if len(request.headers) < len(scope["headers"]):
            scope = {**scope, "headers": list(request.headers.items())}
        named = request_id(request.headers.get(b"x-request-id"))
        scope["request_id"] = named
        whole = await self._answer(scope, receive, request)
        answer = whole.conditional(request.headers.get(b"if-none-match"))
        fields = [*answer.headers, (b"x-request-id", named)]
        try:
            await send({"type": "http.response.start", "status": answer.status, "headers": fields})
            if answer.download is None or request.method == "HEAD":
                body = b"" if request.method == "HEAD" else answer.body
                await send({"type": "http.response.body", "body": body})
            else:
                await send_parts(answer.download, receive, send, self._pool)
        except Exception as error:
            if answer.download is None or BREAK_OFF not in scope:
                raise
            self._log.failure(error, named)
            scope[BREAK_OFF]()
        finally:
            if whole.download is not None:
                whole.download.close()
        self._tell(request, answer.status, named, started, getattr(scope.get("route"), "path", ""))

    def close(self) -> None:
        """Let go of threads, connections and the log's last lines; whoever asks again gets new ones."""
        self._pool.shutdown()
        self._pool = _threads()
        self._state.close()
        self._log.flush()
        for observer in self.observers:
            observer.flush()

    def answer(self, read: ReadOperation, request: Request, arguments: Mapping[str, object]) -> Response:
        """Answer a read operation that came through the framework, which has validated its parameters."""
        query = cast("Query", arguments["query"])
        values = [value for name, value in arguments.items() if name != "query"]
        name = choose(request.headers.get("accept", ""), query.format, read.formats)
        context = self._state.context(request.scope, name)
        with context.reader.snapshot():
            answer = read.answer(context, values, query)
        response = Response(answer.body, answer.status, media_type=answer.media_type)
        if answer.download is not None:
            closing = BackgroundTask(answer.download.close)
            response = StreamingResponse(
                answer.download.parts, media_type=answer.media_type, background=closing
            )
        response.raw_headers.extend(answer.headers)
        return response

    def answer_fast(self, request: Incoming) -> tuple[WireResponse, bytes] | None:
        """Answer a quick read on the fast path, without a task of its own: the response and the request's id.

        Returns:
            None for all that must take the slow path: writes, slow reads, and errors. Nothing has been logged of it yet.
        """
        started = time.perf_counter()
        headers = request.headers
        if request.method not in READING or b"x-forwarded-proto" in headers:
            return None  # only a trusted proxy may set that: the slow path decides
        try:
            answer = self._fast_path(request.asked)
        except Exception:  # noqa: BLE001 - the slow path meets it again and reports it
            return None
        if answer is None:
            return None
        named = request_id(headers.get(b"x-request-id"))
        answer = answer.conditional(headers.get(b"if-none-match"))
        self._tell(request, answer.status, named, started)
        return answer, named

    def _tell(self, request: Incoming, status: int, named: bytes, started: float, route: str = "") -> None:
        """Tell the log and the observers of an answer; `route` is the framework's, where that has answered."""
        method, path, seconds = request.method, request.asked.path, time.perf_counter() - started
        self._log.request(method, path, status=status, named=named, seconds=seconds)
        if self.observers:
            found = match(self._root, path)
            route = found[0].path if found else route
            answered = Answered(method, path, route, request.headers, status, seconds, named.decode())
            for observer in self.observers:
                observer.observe(answered)

    async def _answer(self, scope: Scope, receive: Receive, request: Incoming) -> WireResponse:
        gzipped = request.asked.gzipped
        found = match(self._root, scope["path"])
        if found is None or request.method not in {*READING, "OPTIONS"}:
            answer = await self._through(scope, receive)
            if answer.status == NOT_ALLOWED:
                path = found[0].path if found else scope["path"]
                answer = _not_allowed(answer, scope, self._allow.get(path))
            return encode(answer, format_name="json", gzipped=gzipped)
        read, _ = found
        if request.method == "OPTIONS":
            return encode(_preflight(self._allow[read.path]), format_name="json", gzipped=False)
        try:
            return await self._read(request.asked)
        except AppError as error:
            problem = self._problem(error, scope)
        except Exception as error:  # noqa: BLE001 - the last net: the log gets it, the client gets a problem document
            self._log.failure(error, scope["request_id"])
            problem = self._problem(error, scope)
        return encode(read.marked(problem), format_name="json", gzipped=gzipped)

    async def _read(self, asked: Asked) -> WireResponse:
        kept = self._fast_path(asked)
        if kept is not None:
            return kept
        planned = self._plan(asked)
        commits = self._state.readers.here().commits()
        self._cache.see(commits)
        fresh = partial(self._fresh, planned, asked)
        answer, _ = await asyncio.get_running_loop().run_in_executor(self._pool, fresh)
        if answer.download is None:
            self._cache.put(asked, answer, commits)
        return answer

    def _fast_path(self, asked: Asked) -> WireResponse | None:
        """Answer a read from the cache or anew; None when answering anew may be slow.

        Raises:
            AppError: There is no such read, or it cannot be answered.
        """
        cache = self._cache
        if asked in cache:
            kept = cache.get(asked, self._state.readers.here().commits())
            if kept is not None:
                return kept
        planned = self._plan(asked)
        if planned.slow:
            return None
        answer, commits = self._fresh(planned, asked)
        cache.see(commits)
        cache.put(asked, answer, commits)
        return answer

    def _problem(self, error: Exception, scope: Scope) -> Answer:
        problem = from_error(error)
        if _is_for_people(scope):
            return templating.failure(problem, scope["request_id"].decode())
        try:
            base = self._state.base(scope)
        except ProblemError:
            base = ""
        document = problem.document(base, f"urn:request:{scope['request_id'].decode()}")
        return Answer(document, PROBLEM_TYPE, status=problem.kind.status, headers=problem.headers)

    def _fresh(self, planned: Plan, asked: Asked) -> tuple[WireResponse, int]:
        """Answer a read anew; the number is what this thread's reader had as `commits` in the state that was read."""
        context = planned.context(asked, self._state)
        with context.reader.snapshot():
            answer = planned.read.answer(context, planned.values, planned.query)
            commits = context.reader.commits()
            mark = self._state.mark(commits)
        return encode(answer, format_name=planned.format, gzipped=asked.gzipped, mark=mark), commits

    async def _through(self, scope: Scope, receive: Receive) -> Answer:
        """Let the framework answer, and catch its answer whole."""
        caught = _CapturedResponse()
        inner = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        try:
            await self.app(inner, receive, caught.send)
        except AppError as error:
            return self._problem(error, scope)
        except Exception as error:  # noqa: BLE001 - the same last net
            self._log.failure(error, scope["request_id"])
            return self._problem(error, scope)
        finally:
            scope["route"] = inner.get("route")
        return caught.answer()


def _is_for_people(scope: Scope) -> bool:
    """Return whether a browser asks for a page rather than data: it gets an HTML page for errors, too."""
    accept = dict(scope["headers"]).get(b"accept", b"").decode("latin-1")
    try:
        return not scope["path"].startswith("/v1/") and choose(accept, None, (JSON, HTML)) == HTML
    except ProblemError:
        return False


def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(SLOW_READS, thread_name_prefix="slow-read")


def _allow(writes: Collection[str]) -> Header:
    """Name the methods of a path that can be read."""
    return (b"allow", ", ".join(sorted({"GET", "HEAD", "OPTIONS", *writes})).encode())


def _preflight(allow: Header) -> Answer:
    return Answer(b"", status=NO_CONTENT, headers=(*PREFLIGHT, allow))


def _not_allowed(answer: Answer, scope: Scope, allow: Header | None) -> Answer:
    """Name every method of the path; what the framework alone reads it reads for scripts of other origins too."""
    asked = scope["method"] == "OPTIONS"
    if asked and scope["path"] in STATELESS:
        return Answer(b"", status=NO_CONTENT, headers=(*STATELESS_PREFLIGHT, (b"allow", b"OPTIONS, POST")))
    if allow is None and b"GET" not in dict(answer.headers).get(b"allow", b""):
        return answer
    known = allow or _allow(())
    return _preflight(known) if asked else replace(answer, headers=(known,))


class _CapturedResponse:
    """An answer of the framework, collected."""

    __slots__ = ("_body", "_headers", "_status")

    def __init__(self) -> None:
        self._status = 500
        self._headers: list[Header] = []
        self._body: list[bytes] = []

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            self._headers = list(message["headers"])
        else:
            self._body.append(message.get("body", b""))

    def answer(self) -> Answer:
        fields = tuple(
            field for field in self._headers if field[0] not in {b"content-length", b"content-type"}
        )
        media_type = dict(self._headers).get(b"content-type", b"").decode("latin-1")
        return Answer(b"".join(self._body), media_type, status=self._status, headers=fields)
