"""`onrecord import`: a record rebuilt from what `export` wrote."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from app.config import Settings
from app.errors import InputError
from app.ingest.files import STANDARD_INPUT, shown_name
from app.store.database import open_database
from app.store.exchange import import_record
from app.store.schema import migrate


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Fill an empty database, made when there is none, wholly or not at all."""
    engine = open_database(settings)
    with ExitStack() as stack:
        stack.callback(engine.dispose)
        try:
            source: Iterable[bytes] = sys.stdin.buffer
            if arguments.path != STANDARD_INPUT:
                source = stack.enter_context(Path(arguments.path).open("rb"))
            migrate(engine)
            rows = import_record(engine, _lines(source))
        except (OSError, InputError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            raise InputError(f"{shown_name(arguments.path)}: {reason}") from None
    print(f"{rows} rows imported")
    return 0


def _lines(source: Iterable[bytes]) -> Iterator[str]:
    for number, line in enumerate(source, start=1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            raise InputError(f"line {number}: not UTF-8") from None
