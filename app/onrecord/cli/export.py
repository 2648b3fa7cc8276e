"""`onrecord export`: the whole record with its journal as lines of JSON, or its lists as plain tables."""

import argparse
import sys
from pathlib import Path

from onrecord.cli.output import write_whole
from onrecord.cli.record import one_state, opened
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.queries.whole_lists import LISTS, list_documents
from onrecord.routers.formats.whole_lists import flat_csv, flat_parquet
from onrecord.store.archive.exchange import export_record

_WRITERS = {"csv": flat_csv, "parquet": flat_parquet}


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the record to standard output, or its tables to a folder."""
    with opened(settings) as engine:
        if arguments.format == "jsonl":
            if arguments.output:
                arguments.refuse("-o is for tables: --format csv or parquet")
            sys.stdout.writelines(export_record(engine))
            return 0
        if not arguments.output:
            arguments.refuse(f"--format {arguments.format} needs -o FOLDER")
        _write_tables(arguments.format, Path(arguments.output), settings)
    return 0


def _write_tables(form: str, folder: Path, settings: Settings) -> None:
    """Write a file for each list, all of one state of the record."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror}") from None
    with one_state(settings) as reader:
        for what in LISTS:
            path = folder / f"{what}.{form}"
            parts = _WRITERS[form](what, list_documents(reader, what), settings.public_url.rstrip("/"))
            with write_whole(str(path)) as file:
                file.writelines(parts)
            print(path, file=sys.stderr)
