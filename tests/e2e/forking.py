"""Starts `onrecord` as a copy of a process that has imported it: importing it anew costs more than most tests.

That it starts by itself too is shown where COMMAND of processes.py, the installed script or a README's line is run.
"""

import atexit
import gc
import json
import os
import resource
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import BufferedRandom
from pathlib import Path
from typing import NoReturn

PARENT = "from tests.e2e.forking import start_for; start_for({})"
LOADED = ("onrecord.cli.ingest", "onrecord.cli.migrate", "onrecord.cli.verify", "onrecord.web.serve")
"""What most starts would import."""
_HERE = Path(__file__).parents[2]
_MOST_BYTES = 100_000
"""What arguments and environment may take together."""
_NUMBER = struct.Struct("i")


@dataclass(slots=True)
class Forked:
    """A running program; its members do what those of `subprocess.Popen` do."""

    pid: int
    _ended: socket.socket
    returncode: int | None = None

    def poll(self) -> int | None:
        try:
            return self.wait(0)
        except subprocess.TimeoutExpired:
            return None

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None:
            self._ended.settimeout(timeout)
            try:
                self.returncode = _read(self._ended)
            except (TimeoutError, BlockingIOError):
                raise subprocess.TimeoutExpired("onrecord", timeout or 0) from None
            self._ended.close()
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Parent:
    """A process that starts others; it ends with whoever has made it."""

    def __init__(self, root: Path) -> None:
        self._asking, asked = socket.socketpair(type=socket.SOCK_SEQPACKET)
        self._lock = threading.Lock()
        with asked:
            self._process = subprocess.Popen(
                [sys.executable, "-c", PARENT.format(asked.fileno())],
                cwd=root,
                env={**os.environ, "PYTHONPATH": f"{root / 'app'}{os.pathsep}{_HERE}"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[asked.fileno()],
            )

    def start(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        outputs: tuple[BufferedRandom, BufferedRandom] | None = None,
        largest_file: int | None = None,
    ) -> Forked:
        """Start `onrecord`; its standard output and its errors go to two files, or nowhere."""
        ended, told = socket.socketpair(type=socket.SOCK_SEQPACKET)
        files = [told.fileno(), *(output.fileno() for output in outputs or ())]
        asked = json.dumps([list(arguments), dict(environment), largest_file]).encode()
        with told, self._lock:
            socket.send_fds(self._asking, [asked], files)
        return Forked(_read(ended), ended)

    def close(self) -> None:
        """End the process: it ends by itself when nobody is there to ask."""
        self._asking.close()
        self._process.wait()


@cache
def parent_of(root: Path) -> Parent:
    """Return the process that starts the program of a checkout, until this one ends."""
    parent = Parent(root)
    atexit.register(parent.close)
    return parent


def start_for(asked: int) -> None:
    """Be that process: start what is asked for until nobody is there to ask."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody here waits for those who watch
    gc.disable()
    for name in LOADED:
        import_module(name)
    gc.freeze()
    gc.enable()
    with socket.socket(fileno=asked) as asking:
        while True:
            message, files, *_ = socket.recv_fds(asking, _MOST_BYTES, 3)
            if not message:
                return
            if os.fork() == 0:
                asking.close()
                _watch(message, files)
            for file in files:
                os.close(file)


def _watch(message: bytes, files: Sequence[int]) -> NoReturn:
    """Start one program, tell its number, and tell how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    told, *outputs = files
    pid = os.fork()
    if pid == 0:
        os.close(told)
        _be_onrecord(message, outputs)
    os.write(told, _NUMBER.pack(pid))
    for output in outputs:
        os.close(output)
    os.write(told, _NUMBER.pack(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])))
    os._exit(0)


def _be_onrecord(message: bytes, outputs: Sequence[int]) -> NoReturn:
    arguments, environment, largest_file = json.loads(message)
    for number, output in enumerate(outputs or (os.open(os.devnull, os.O_WRONLY),) * 2, start=1):
        os.dup2(output, number)
    os.environ.clear()
    os.environ.update(environment)
    if largest_file is not None:  # to SQLite, a disk that is full
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    sys.exit(import_module("onrecord.cli").main(arguments))


def _read(told: socket.socket) -> int:
    (number,) = _NUMBER.unpack(told.recv(_NUMBER.size))
    return int(number)
