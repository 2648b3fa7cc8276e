"""`onrecord export`: the whole record with its journal, as lines of JSON."""

import argparse
import sys

from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.store.archive.exchange import export_record


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the record to standard output."""
    with opened(settings) as engine:
        sys.stdout.writelines(export_record(engine))
    return 0
