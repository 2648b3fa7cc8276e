"""Runs the application on uvicorn."""

import gc
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress

import uvicorn

from onrecord.config import Settings
from onrecord.web.application import create_app
from onrecord.web.server.observers import counting_together, require_metrics
from onrecord.web.server.protocol import limited_protocol
from onrecord.web.server.sockets import listen
from onrecord.web.server.workers import run_workers

GRACE_SECONDS = 10
"""How long answers that have begun may take once the server was told to stop."""


def serve(settings: Settings, *, host: str, port: int, workers: int = 1) -> None:
    """Serve until SIGINT or SIGTERM, by this process or by several of its own.

    Raises:
        InputError: The port cannot be had, or the library of metrics that are wanted; nothing was started.
    """
    require_metrics(settings)
    sockets = listen(host, port)  # before uvicorn, which starts the application first
    if sys.stdout.isatty():
        sys.stdout.write(f"On Record is at {_address(sockets[0], host)} (Ctrl-C ends it)\n")
        sys.stdout.flush()
    with suppress(KeyboardInterrupt):  # uvicorn raises the signal again that it was stopped by
        if workers == 1:
            run(settings, sockets)
        else:
            with counting_together(settings):
                run_workers(run, settings, sockets, workers)


def run(settings: Settings, sockets: Sequence[socket.socket]) -> None:
    """Serve sockets by this process.

    The parser is httptools and not h11: h11 answers smuggled second requests.
    """
    dispatcher = create_app(settings)
    gc.collect()
    gc.freeze()  # what the program is made of is never garbage: collections need not walk it
    config = uvicorn.Config(
        dispatcher,
        http=limited_protocol(settings, dispatcher),
        log_level="error",  # what clients do wrong is in our own log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=list(sockets))


def _address(listening: socket.socket, host: str) -> str:
    """Return the address that a person opens."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}/"
