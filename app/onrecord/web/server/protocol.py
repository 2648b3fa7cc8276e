"""What uvicorn leaves open: how long a client may take, how large the head of a request may be, and what it is told.

uvicorn has no time limit for a request's head or body and none for an answer that nobody reads (its issue 157), so that each
half-open connection would hold a file descriptor for ever. What cannot be parsed is answered with a problem document, as everything is.
"""

import asyncio
import fcntl
import socket
import struct
import termios
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override
from uvicorn._types import ASGI3Application  # what uvicorn calls its application
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from onrecord.config import Settings
from onrecord.routers.http.problems import KINDS, PROBLEM_TYPE, ProblemError
from onrecord.web.server.dispatcher import Dispatcher
from onrecord.web.server.downloading import BREAK_OFF
from onrecord.web.server.logs import request_id
from onrecord.web.server.requests import Incoming, incoming
from onrecord.web.server.responses import API_POLICY, CORS, SAFETY, WireResponse

if TYPE_CHECKING:
    from onrecord.routers.http.operation import Header


_AT_ONCE = struct.pack("ii", 1, 0)
"""Lingering for no second: what is closed so is reset."""


class LimitedProtocol(HttpToolsProtocol):
    """One connection, with the limits of `limited_protocol`."""

    dispatcher: ClassVar[Dispatcher]
    patience_s: ClassVar[float]
    max_head_bytes: ClassVar[int]
    _timer: asyncio.TimerHandle | None = None
    _running: RequestResponseCycle | None = None
    _arriving = False
    """A request has begun and not ended."""
    _in_head = False
    """Its headers have not ended."""
    _received = 0
    """Bytes since the request began, or a few of the one before."""
    _begun = 0
    """Requests that began in the bytes that came last."""
    _answered: Incoming | None = None
    """The one of them that was answered on the fast path last."""
    _last = 0.0
    """When a request was answered that the parser has not seen."""
    _refusal = "bad-request"
    """Why what comes next cannot be parsed."""

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._wait(self._give_up)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        self.pipeline.clear()
        if self._running is not None:  # uvicorn tells only the latest request of a pipeline
            self._running.disconnected = True
            self._running.message_event.set()
        super().connection_lost(exc)

    @override
    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        if not self.pipeline and cycle.keep_alive and not self.flow.write_paused:
            request = incoming(cycle.scope)  # type: ignore[arg-type]  # uvicorn types the same dict more narrowly
            ready = self.dispatcher.answer_fast(request)
            if ready is not None:
                cycle.response_started = cycle.response_complete = True
                self._write(request, *ready)
                self.on_response_complete()
                self._answered = request
                return
        self._running = cycle
        cycle.scope[BREAK_OFF] = self._break_off  # type: ignore[literal-required]  # the dispatcher's alone
        super()._start_asgi_task(cycle, app)

    def _write(self, request: Incoming, answer: WireResponse, named: bytes) -> None:
        """Write a whole answer, as uvicorn does in many steps."""
        started = b"".join([b"%b: %b\r\n" % field for field in self.server_state.default_headers])
        head = b"%b%b%bx-request-id: %b\r\n\r\n" % (STATUS_LINE[answer.status], started, answer.head, named)
        self.transport.writelines((head, b"" if request.method == "HEAD" else answer.body))

    @override
    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_answer()  # also before it is whole: a download may be longer than anybody reads

    def _break_off(self) -> None:
        """Break the connection in the midst of an answer, by a reset: its end would be taken for that of the answer (HTTP/1.0)."""
        connection = self.transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        self.transport.abort()

    @override
    def data_received(self, data: bytes) -> None:
        idle = self.timeout_keep_alive_task is not None and self._timer is None
        if idle and self._answer_again(data):
            return
        self._received = self._received + len(data) if self._arriving else len(data)
        self._begun, self._answered = 0, None
        super().data_received(data)
        if self.transport.is_closing():
            return
        if idle:
            self._learn(data)
        if self._in_head and self._received > self.max_head_bytes:
            self._refuse("head-too-large")
        elif self._timer is None and (self._arriving or not self._asked_anything()):
            self._wait(self._give_up)

    def _learn(self, data: bytes) -> None:
        """Remember bytes that were one whole request which was answered at once."""
        alone = self._begun == 1 and not self._arriving and not self.parser.should_upgrade()
        if alone and self._answered is not None:
            self.dispatcher.known.learn(data, self._answered)

    def _answer_again(self, data: bytes) -> bool:
        """Answer bytes that were a whole request before, which the parser need not see: between two requests it has no memory."""
        request = self.dispatcher.known.get(data)
        ready = None if request is None else self.dispatcher.answer_fast(request)
        if request is None or ready is None:
            return False
        self._last = self.loop.time()
        self.server_state.total_requests += 1
        self._write(request, *ready)
        self._watch_answer()
        return True

    @override
    def timeout_keep_alive_handler(self) -> None:
        """Close a connection on which nothing was asked for long enough; `_answer_again` starts no timer."""
        rest = self._last + self.timeout_keep_alive - self.loop.time()
        if rest <= 0:
            super().timeout_keep_alive_handler()
        else:
            self.timeout_keep_alive_task = self.loop.call_later(rest, self.timeout_keep_alive_handler)

    @override
    def on_message_begin(self) -> None:
        self._arriving = self._in_head = True
        self._begun += 1
        super().on_message_begin()

    @override
    def on_headers_complete(self) -> None:
        if self._received > self.max_head_bytes:
            head = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
            if head > self.max_head_bytes:
                self._refusal = "head-too-large"
                raise ValueError(self._refusal)  # the parser hands it on as an error of its own
        self._in_head = False
        super().on_headers_complete()

    @override
    def on_message_complete(self) -> None:
        self._arriving = False
        self._watch_answer()
        super().on_message_complete()

    @override
    def on_response_complete(self) -> None:
        super().on_response_complete()
        if not self._arriving:
            self._watch_answer()

    @override
    def send_400_response(self, msg: str) -> None:
        self._refuse(self._refusal)

    def _asked_anything(self) -> bool:
        """Return whether an answer is being sent, or the next request is waited for."""
        return self.timeout_keep_alive_task is not None or self._answering()

    def _answering(self) -> bool:
        """Return whether an answer is being sent."""
        return self.cycle is not None and not self.cycle.response_complete  # type: ignore[redundant-expr]  # None at first

    def _refuse(self, slug: str) -> None:
        """Answer with a problem and close; never in the midst of another answer."""
        if self.pipeline or (self._answering() and self.cycle.response_started):
            self.transport.abort()
            return
        problem = ProblemError(slug, KINDS[slug].advice)
        named = request_id(None)
        body = problem.document("", f"urn:request:{named.decode()}")
        fields: tuple[Header, ...] = (
            *CORS,
            SAFETY,
            API_POLICY,
            (b"x-request-id", named),
            (b"content-type", PROBLEM_TYPE.encode()),
            (b"content-length", b"%d" % len(body)),
            (b"connection", b"close"),
        )
        head = b"".join(b"%b: %b\r\n" % field for field in fields)
        self.transport.write(STATUS_LINE[problem.kind.status] + head + b"\r\n" + body)
        self.transport.close()
        self._watch_answer()

    def _give_up(self) -> None:
        """End the wait for a request that does not come, or not wholly."""
        self._timer = None
        if self._in_head or (self._arriving and not self.cycle.response_started):
            self._refuse("request-timeout")
        else:
            self.transport.abort()

    def _watch_answer(self) -> None:
        """Wait for the client to read what has been written, if there is anything left."""
        self._stop_waiting()
        if self.transport.get_write_buffer_size():
            self._wait(self._look, self._unread())

    def _unread(self) -> int:
        """Count what is written and not yet acknowledged: here, and what the system holds, which may be megabytes."""
        held = array("i", [0])
        fcntl.ioctl(self.transport.get_extra_info("socket").fileno(), termios.TIOCOUTQ, held)
        return self.transport.get_write_buffer_size() + held[0]

    def _look(self, before: int) -> None:
        """Cut off a client that has read nothing of its answer since the last look."""
        self._timer = None
        unread = self._unread()
        if unread >= before:
            self.transport.abort()
        elif self.transport.get_write_buffer_size():
            self._wait(self._look, unread)
        elif self._arriving:
            self._wait(self._give_up)

    def _wait(self, then: Callable[..., None], *arguments: int) -> None:
        self._stop_waiting()
        self._timer = self.loop.call_later(self.patience_s, then, *arguments)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def limited_protocol(settings: Settings, dispatcher: Dispatcher) -> type[LimitedProtocol]:
    """Return the protocol with the limits that the settings name; uvicorn makes one of it for each connection."""
    values = {
        "dispatcher": dispatcher,
        "patience_s": settings.client_timeout_ms / 1000,
        "max_head_bytes": settings.max_head_bytes,
    }
    return type("LimitedProtocol", (LimitedProtocol,), values)
