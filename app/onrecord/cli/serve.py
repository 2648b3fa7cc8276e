"""`onrecord serve`: the record over HTTP."""

import argparse
import signal
from contextlib import suppress
from importlib import import_module

from onrecord.cli.record import opened
from onrecord.config import Settings


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until the process is told to stop; a database that cannot be served is said before a port is opened."""
    with opened(settings):
        pass
    # Also while the server is still being imported; once it has finished its answers it raises the signal again.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):  # being told to stop is no failure, however early
        serve = import_module(
            "onrecord.web.serve"
        ).serve  # by name: command line and web stand beside each other
        serve(settings, host=arguments.host, port=arguments.port, workers=arguments.workers)
    return 0
