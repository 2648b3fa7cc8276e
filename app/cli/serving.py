"""`onrecord serve`: the record over HTTP."""

import argparse
import signal
from importlib import import_module

from app.cli.record import opened
from app.config import Settings


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until the process is told to stop; a database that cannot be served is said before a port is opened."""
    with opened(settings):
        pass
    # The server finishes its answers and then raises the signal that stopped it again: that is no failure.
    signal.signal(signal.SIGTERM, lambda *_: None)
    serve = import_module("app.web.server").serve  # by name: command line and web stand beside each other
    serve(settings, host=arguments.host, port=arguments.port)
    return 0
