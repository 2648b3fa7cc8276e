"""The application on a real port, in a thread of this process."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from onrecord.config import Settings
from onrecord.web.application import create_app
from onrecord.web.server.dispatcher import Dispatcher
from onrecord.web.server.protocol import limited_protocol

from tests.e2e.processes import free_port
from tests.waiting import GUARD_SECONDS
from tests.web.server.wire import Address


@contextmanager
def served(settings: Settings, *, keep_alive_s: int = 5) -> Iterator[tuple[Address, Dispatcher]]:
    """Serve until the block ends."""
    port = free_port()
    dispatcher = create_app(settings)
    protocol = limited_protocol(settings, dispatcher)
    config = uvicorn.Config(
        dispatcher,
        host="127.0.0.1",
        port=port,
        http=protocol,
        log_level="error",
        timeout_keep_alive=keep_alive_s,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    until = time.monotonic() + GUARD_SECONDS
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield ("127.0.0.1", port), dispatcher
    server.should_exit = True
    thread.join()
