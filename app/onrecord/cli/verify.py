"""`onrecord verify`: the promises of the record, proved over the whole database."""

import argparse
import sys

from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.ingest.inputs.files import shown_name
from onrecord.store.archive.verification import verify


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what was proved; one line on standard error for each thing that does not hold, and exit code 1."""
    with opened(settings) as engine:
        proof = verify(engine)
    for fault in proof.faults:
        print(f"onrecord: {shown_name(fault)}", file=sys.stderr)
    counted = ", ".join(f"{count} {what}" for what, count in proof.counts.items())
    print(f"{counted}: {len(proof.faults) or 'no'} faults")
    return 1 if proof.faults else 0
