"""`onrecord serve`: the record over HTTP."""

import argparse
from importlib import import_module

from app.config import Settings
from app.store.database import open_database
from app.store.schema import check_schema


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until the process is told to stop; a database that cannot be served is said before a port is opened."""
    engine = open_database(settings)
    try:
        check_schema(engine)
    finally:
        engine.dispose()
    serve = import_module("app.web.server").serve  # by name: command line and web stand beside each other
    serve(settings, host=arguments.host, port=arguments.port)
    return 0
