"""`onrecord serve`: the record over HTTP."""

import argparse
import os
import signal
from contextlib import suppress

from onrecord.cli.modules import load
from onrecord.cli.record import opened
from onrecord.config import Settings


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until the process is told to stop; a database that cannot be served is said before a port is opened."""
    with opened(settings):
        pass
    # While the server is imported nothing is open; what a handler raised there, a library would take for an error of its own.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    module = load("onrecord.web.serve")  # by name: command line and web stand beside each other
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # raised again once all answers are finished
    with suppress(KeyboardInterrupt):  # being told to stop is no failure, however early
        module.serve(settings, host=arguments.host, port=arguments.port, workers=arguments.workers)
    return 0
