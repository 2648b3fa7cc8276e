"""A real server on 127.0.0.1 that says exactly what a test wants, byte for byte."""

import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import takewhile

from typing_extensions import override

Send = Callable[[bytes], None]
Script = bytes | Callable[[Send], None]


@dataclass
class WebServer:
    """`pages` maps a path to its answer: all bytes of it, or a function that sends them."""

    port: int = 0
    pages: dict[str, Script] = field(default_factory=dict)
    asked: list[bytes] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


def answer(body: bytes, *headers: str, status: str = "200 OK", media_type: str = "text/html") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {location}", status=status)


def drip(send: Send) -> None:
    """Send a header that never ends, a byte at a time."""
    send(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(200):
        send(b"x")
        time.sleep(0.02)


@contextmanager
def serving() -> Iterator[WebServer]:
    """Serve until the block ends; every path that has no page answers 404."""
    state = WebServer()

    class Handler(socketserver.StreamRequestHandler):
        @override
        def handle(self) -> None:
            head = b"".join(
                takewhile(lambda line: line != b"\r\n", self.rfile)
            )  # or until the client hangs up
            state.asked.append(head)
            if not head:
                return
            path = head.split(b" ", 2)[1].decode("latin-1")
            script = state.pages.get(path, answer(b"", status="404 Not Found"))
            try:
                if callable(script):
                    script(self.request.sendall)
                else:
                    self.request.sendall(script)
            except OSError:
                return  # the client has hung up, as it should

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        @override
        def handle_error(self, *_: object) -> None:
            """Stay quiet when a client speaks no HTTP."""

    with Server(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield state
        server.shutdown()
        thread.join()
