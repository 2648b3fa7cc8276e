"""`onrecord migrate`: the newest schema."""

import argparse

from onrecord.config import Settings
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import open_database


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Bring the database to the newest schema."""
    engine = open_database(settings)
    try:
        print(f"database {engine.url.database}: schema {migrate(engine)}")
    finally:
        engine.dispose()
    return 0
