"""`onrecord migrate`: the newest schema."""

import argparse

from app.config import Settings
from app.store.database import open_database
from app.store.migrating import migrate


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Bring the database to the newest schema."""
    engine = open_database(settings)
    try:
        print(f"database {engine.url.database}: schema {migrate(engine)}")
    finally:
        engine.dispose()
    return 0
