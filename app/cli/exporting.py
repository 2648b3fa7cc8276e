"""`onrecord export`: the whole record with its journal, as lines of JSON."""

import argparse
import sys

from app.cli.record import opened
from app.config import Settings
from app.store.exchange import export_record


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the record to standard output."""
    with opened(settings) as engine:
        sys.stdout.writelines(export_record(engine))
    return 0
