"""`onrecord copy`: the record in another database, of either engine."""

import argparse
from contextlib import ExitStack
from dataclasses import replace

from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.store.archive.copying import copy_record
from onrecord.store.database.migrations import make_when_empty


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Copy one database into another, or go on with it; say how many rows, and that both are equal."""
    if arguments.source == arguments.target:
        raise InputError("FROM and TO are the same database")
    with ExitStack() as stack:
        source = stack.enter_context(opened(replace(settings, database_url=arguments.source)))
        target = stack.enter_context(
            opened(replace(settings, database_url=arguments.target), prepare=make_when_empty)
        )
        copied = copy_record(source, target)
    print(f"{copied} rows copied; both databases hold the same record")
    return 0
