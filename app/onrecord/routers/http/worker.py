"""A process of its own for reading texts: it may be stopped when it takes too long, and never holds up the server."""

import multiprocessing
import multiprocessing.process
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar, cast

from onrecord.errors import UnavailableError

Result = TypeVar("Result")
Job = tuple[Callable[..., object], tuple[object, ...]]


class Worker:
    """Runs one job at a time in another process, which is started with the first and again after it was stopped."""

    __slots__ = ("_connection", "_limit", "_lock", "_process")

    def __init__(self, timeout_ms: int) -> None:
        self._limit = timeout_ms / 1000
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def run(self, function: Callable[..., Result], *arguments: object) -> Result:
        """Return what `function(*arguments)` returns there, or raise what it raises.

        Raises:
            UnavailableError: It took too long (and was stopped), or others waited too long before.
        """
        if not self._lock.acquire(timeout=self._limit):
            raise UnavailableError("other texts are being read; try again")
        try:
            good, value = self._ask(function, arguments)
        except (EOFError, OSError) as error:
            self.stop()
            raise UnavailableError("the text cannot be read now") from error
        finally:
            self._lock.release()
        if good:
            return cast("Result", value)
        raise cast("Exception", value)

    def close(self) -> None:
        """Let go of it: the server ends."""
        self.stop()

    def stop(self) -> None:
        """End the process; the next job starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None

    def _ask(self, function: Callable[..., object], arguments: tuple[object, ...]) -> tuple[bool, object]:
        connection = self._connected()
        connection.send((function, arguments))
        if not connection.poll(self._limit):
            self.stop()
            raise UnavailableError("reading the text takes too long")
        return cast("tuple[bool, object]", connection.recv())

    def _connected(self) -> Connection:
        if self._connection is None:
            context = multiprocessing.get_context(
                "spawn"
            )  # a fork would copy threads' locks and open databases
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=work, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._connection


def work(connection: Connection) -> None:
    """Do jobs until the other end is closed."""
    while True:
        try:
            function, arguments = cast("Job", connection.recv())
        except EOFError:
            return
        try:
            answer: tuple[bool, object] = (True, function(*arguments))
        except Exception as error:  # noqa: BLE001 - whatever it is, the other side raises it
            answer = (False, error)
        connection.send(answer)
