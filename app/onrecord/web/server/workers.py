"""Several processes that serve one port: each has connections, caches and limits of its own, and the record tells them apart by nothing."""

import socket
import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

from onrecord.config import Settings

PAUSE_SECONDS = 1.0
"""Before a process that has ended by itself is replaced: one that cannot start must not keep a processor busy."""
Run = Callable[[Settings, Sequence[socket.socket]], None]


def replaced(running: Sequence[BaseProcess], begun: Callable[[], BaseProcess]) -> list[BaseProcess]:
    """Wait until one of several processes ends; return them with a new one in place of each that has ended."""
    wait([process.sentinel for process in running])
    time.sleep(PAUSE_SECONDS)
    return [process if process.is_alive() else begun() for process in running]


def run_workers(run: Run, settings: Settings, sockets: Sequence[socket.socket], number: int) -> None:
    """Let processes serve the same sockets until this one is interrupted; one that ends before is replaced."""
    context = get_context("spawn")  # a fork would copy the threads and open databases of whoever calls

    def begun() -> BaseProcess:
        process = context.Process(target=run, args=(settings, sockets))
        process.start()
        return process

    running: Sequence[BaseProcess] = [begun() for _ in range(number)]
    try:
        while True:
            running = replaced(running, begun)
    finally:
        for opened in sockets:
            opened.close()
        for process in running:
            process.terminate()
        for process in running:
            process.join()
