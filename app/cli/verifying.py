"""`onrecord verify`: the promises of the record, proved over the whole database."""

import argparse
import sys

from app.config import Settings
from app.ingest.files import shown_name
from app.store.database import open_database
from app.store.schema import check_schema
from app.store.verify import verify


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what was proved; one line on standard error for each thing that does not hold, and exit code 1."""
    engine = open_database(settings)
    try:
        check_schema(engine)
        proof = verify(engine)
    finally:
        engine.dispose()
    for fault in proof.faults:
        print(f"onrecord: {shown_name(fault)}", file=sys.stderr)
    counted = ", ".join(f"{count} {what}" for what, count in proof.counts.items())
    print(f"{counted}: {len(proof.faults) or 'no'} faults")
    return 1 if proof.faults else 0
