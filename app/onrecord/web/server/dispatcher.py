"""The single entry point of the server: it finds the operation, answers, and adds what all responses have in common.

A GET is a pure function of its address, its negotiation headers and the record's version. So a finished answer may be given again as long as
nobody has committed since, which SQLite tells in microseconds; whoever asks never sees a state older than the last commit.
"""

import asyncio
import os
import time
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import cast

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.errors import AppError
from onrecord.routers.http.negotiation import HTML, JSON, choose
from onrecord.routers.http.operation import Answer, Header
from onrecord.routers.http.parameters import Query, parse
from onrecord.routers.http.problems import PROBLEM_TYPE, ProblemError, from_error
from onrecord.routers.http.registry import ReadOperation, build_tree, match
from onrecord.routers.http.sent_texts import STATELESS
from onrecord.routers.http.state import State
from onrecord.web.pages import templating
from onrecord.web.server.cache import Key, ResponseCache
from onrecord.web.server.downloading import BREAK_OFF, send_parts
from onrecord.web.server.logs import ServerLog, request_id
from onrecord.web.server.observing import Answered, Observer
from onrecord.web.server.responses import (
    NO_CONTENT,
    PREFLIGHT,
    STATELESS_PREFLIGHT,
    WireResponse,
    encode,
    takes_gzip,
)

NOT_ALLOWED = 405
READING = frozenset({"GET", "HEAD"})
Found = tuple[ReadOperation, list[str]]
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
        self._pool = _threads()
        self.observers: Sequence[Observer] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request; other events go through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        headers = _combined(scope["headers"])
        if len(headers) < len(scope["headers"]):
            scope = {**scope, "headers": list(headers.items())}
        named = request_id(headers.get(b"x-request-id"))
        scope["request_id"] = named
        whole = await self._answer(scope, receive, headers)
        answer = whole.conditional(headers.get(b"if-none-match"))
        fields = [*answer.headers, (b"x-request-id", named)]
        try:
            await send({"type": "http.response.start", "status": answer.status, "headers": fields})
            if answer.download is None or scope["method"] == "HEAD":
                body = b"" if scope["method"] == "HEAD" else answer.body
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
        self._tell(scope, headers, answer.status, named, started)

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

    def answer_fast(self, scope: Scope) -> tuple[WireResponse, bytes] | None:
        """Answer a quick read on the fast path, without a task of its own: the response and the request's id.

        Returns:
            None for all that must take the slow path: writes, slow reads, and errors. Nothing has been logged of it yet.
        """
        started = time.perf_counter()
        headers = dict(scope["headers"])
        if scope["method"] not in READING or len(headers) < len(scope["headers"]):
            return None
        if b"x-forwarded-proto" in headers:  # only a trusted proxy may set it: the slow path decides
            return None
        try:
            answer = self._fast_path(scope, headers)
        except Exception:  # noqa: BLE001 - the slow path meets it again and reports it
            return None
        if answer is None:
            return None
        named = request_id(headers.get(b"x-request-id"))
        answer = answer.conditional(headers.get(b"if-none-match"))
        self._tell(scope, headers, answer.status, named, started)
        return answer, named

    def _tell(
        self, scope: Scope, headers: Mapping[bytes, bytes], status: int, named: bytes, started: float
    ) -> None:
        method, path, seconds = scope["method"], scope["path"], time.perf_counter() - started
        self._log.request(method, path, status=status, named=named, seconds=seconds)
        if self.observers:
            found = match(self._root, path)
            route = found[0].path if found else getattr(scope.get("route"), "path", "")
            answered = Answered(method, path, route, headers, status, seconds, named.decode())
            for observer in self.observers:
                observer.observe(answered)

    async def _answer(self, scope: Scope, receive: Receive, headers: Mapping[bytes, bytes]) -> WireResponse:
        gzipped = takes_gzip(headers.get(b"accept-encoding", b""))
        found = match(self._root, scope["path"])
        if found is None or scope["method"] not in {*READING, "OPTIONS"}:
            answer = await self._through(scope, receive)
            if answer.status == NOT_ALLOWED:
                path = found[0].path if found else scope["path"]
                answer = _not_allowed(answer, scope, self._allow.get(path))
            return encode(answer, format_name="json", gzipped=gzipped)
        if scope["method"] == "OPTIONS":
            return encode(_preflight(self._allow[found[0].path]), format_name="json", gzipped=False)
        try:
            return await self._read(found, scope, headers)
        except AppError as error:
            problem = self._problem(error, scope)
        except Exception as error:  # noqa: BLE001 - the last net: the log gets it, the client gets a problem document
            self._log.failure(error, scope["request_id"])
            problem = self._problem(error, scope)
        return encode(found[0].marked(problem), format_name="json", gzipped=gzipped)

    async def _read(self, found: Found, scope: Scope, headers: Mapping[bytes, bytes]) -> WireResponse:
        kept = self._fast_path(scope, headers)
        if kept is not None:
            return kept
        key, commits = _key(scope, headers), self._state.readers.here().commits()
        self._cache.see(commits)
        fresh = partial(self._fresh, found, scope, headers)
        answer, _ = await asyncio.get_running_loop().run_in_executor(self._pool, fresh)
        if answer.download is None:
            self._cache.put(key, answer, commits)
        return answer

    def _fast_path(self, scope: Scope, headers: Mapping[bytes, bytes]) -> WireResponse | None:
        """Answer a read from the cache or anew; None for what is no read, or when answering anew may be slow."""
        key, cache = _key(scope, headers), self._cache
        answer = cache.get(key, self._state.readers.here().commits()) if key in cache else None
        if answer is None:
            found = match(self._root, scope["path"])
            if found is None or parse(found[0].query, scope["query_string"]).may_take_long():
                return None
            answer, commits = self._fresh(found, scope, headers)
            cache.see(commits)
            cache.put(key, answer, commits)
        return answer

    def _fresh(self, found: Found, scope: Scope, headers: Mapping[bytes, bytes]) -> tuple[WireResponse, int]:
        """Answer a read anew; the number is what this thread's reader had as `commits` in the state that was read."""
        read, values = found
        query = parse(read.query, scope["query_string"])
        name = choose(headers.get(b"accept", b"").decode("latin-1"), query.format, read.formats)
        context = self._state.context(scope, name)
        with context.reader.snapshot():
            answer = read.answer(context, values, query)
            commits = context.reader.commits()
            mark = self._state.mark(commits)
        gzipped = takes_gzip(headers.get(b"accept-encoding", b""))
        return encode(answer, format_name=name, gzipped=gzipped, mark=mark), commits

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


def _combined(headers: Sequence[Header]) -> dict[bytes, bytes]:
    """Return each header's value; a repeated line goes on with the list of the one before (RFC 9110, 5.3)."""
    combined: dict[bytes, bytes] = {}
    for name, value in headers:
        combined[name] = b"%b, %b" % (combined[name], value) if name in combined else value
    return combined


def _is_for_people(scope: Scope) -> bool:
    """Return whether a browser asks for a page rather than data: it gets an HTML page for errors, too."""
    accept = dict(scope["headers"]).get(b"accept", b"").decode("latin-1")
    try:
        return not scope["path"].startswith("/v1/") and choose(accept, None, (JSON, HTML)) == HTML
    except ProblemError:
        return False


def _key(scope: Scope, headers: Mapping[bytes, bytes]) -> Key:
    """Return all that a read's answer depends on beside the state of the record."""
    host, accept = headers.get(b"host"), headers.get(b"accept")
    gzipped = takes_gzip(headers.get(b"accept-encoding", b""))
    return scope["path"], scope["query_string"], host, scope["scheme"], accept, gzipped


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
