"""The server's log: one JSON object a line, and the id that names a request in it."""

import asyncio
import itertools
import json
import re
import secrets
import sys
import time
import traceback

FLUSH_SECONDS = 0.2
LONGEST_PATH = 500
_ID = re.compile(rb"[A-Za-z0-9._\-]{1,64}")
_PREFIX = secrets.token_hex(8)
_numbers = itertools.count(1)
_json_text = json.encoder.encode_basestring_ascii
SERVER_ERROR = 500


def request_id(given: bytes | None) -> bytes:
    """Return the id that a proxy gave when it is harmless, else a new one."""
    if given is not None and _ID.fullmatch(given):
        return given
    return f"{_PREFIX}-{next(_numbers):x}".encode()


class ServerLog:
    """Collects lines and writes them a few times a second, so that logging costs no system call a request.

    On a terminal only errors are written: JSON is for programs, and a person looks for the address.
    """

    __slots__ = ("_events", "_lines", "_moment", "_requests", "_second", "_waiting")

    def __init__(self, level: str) -> None:
        self._events = not sys.stdout.isatty()
        self._requests = self._events and level in {"debug", "info"}
        self._lines: list[str] = []
        self._waiting = False
        self._second = 0
        self._moment = ""

    def request(self, method: str, path: str, *, status: int, named: bytes, seconds: float) -> None:
        """Note one answered request; below level `info` only those that failed."""
        if not self._requests and status < SERVER_ERROR:
            return
        self._add(
            f'{{"at":"{self._now()}","level":"{"error" if status >= SERVER_ERROR else "info"}","event":"request",'
            f'"method":{_json_text(method)},"path":{_json_text(path[:LONGEST_PATH])},"status":{status},'
            f'"ms":{seconds * 1000:.2f},"request_id":"{named.decode()}"}}\n'
        )

    def failure(self, error: BaseException, named: bytes) -> None:
        """Note an error that nobody foresaw, with its traceback."""
        text = "".join(traceback.format_exception(error))
        line = {
            "at": self._now(),
            "level": "error",
            "event": "failure",
            "request_id": named.decode(),
            "traceback": text,
        }
        self._add(json.dumps(line) + "\n")

    def event(self, event: str, **values: object) -> None:
        """Note something that is no request."""
        if self._events:
            self._add(json.dumps({"at": self._now(), "level": "info", "event": event, **values}) + "\n")

    def flush(self) -> None:
        """Write what has been collected."""
        self._waiting = False
        if self._lines:
            text = "".join(self._lines)
            self._lines.clear()
            sys.stdout.write(text)
            sys.stdout.flush()

    def _add(self, line: str) -> None:
        self._lines.append(line)
        if not self._waiting:
            self._waiting = True
            asyncio.get_running_loop().call_later(FLUSH_SECONDS, self.flush)

    def _now(self) -> str:
        now = time.time()
        second = int(now)
        if second != self._second:  # most requests fall into a second that is written already
            self._second = second
            self._moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(second))
        return f"{self._moment}.{int((now - second) * 1000):03d}Z"
