"""`onrecord import`: a record rebuilt from what `export` wrote, or what another extractor found in one text."""

import argparse
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from sqlalchemy import Engine

from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.ingest.formats import JSON
from onrecord.ingest.inputs.files import STANDARD_INPUT, shown_name
from onrecord.ingest.reader import Given, read_input, whole
from onrecord.store.archive.exchange import import_record, is_export
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import open_database, writing


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Fill an empty database, made when there is none, or add one article; wholly or not at all."""
    engine = open_database(settings)
    with ExitStack() as stack:
        stack.callback(engine.dispose)
        try:
            source: Iterable[bytes] = sys.stdin.buffer
            if arguments.path != STANDARD_INPUT:
                source = stack.enter_context(Path(arguments.path).open("rb"))
            migrate(engine)
            done = _import(engine, iter(source), Path(arguments.path).name, settings.max_file_bytes)
        except (OSError, InputError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            raise InputError(f"{shown_name(arguments.path)}: {reason}") from None
    print(done)
    return 0


def _import(engine: Engine, lines: Iterator[bytes], name: str, limit: int) -> str:
    """Import lines of either kind: JSON of an article is an object that is no header of an export."""
    first = next(lines, b"").removeprefix(BOM_UTF8)
    lines_of_all = chain([first], lines)
    if is_export(first.decode("utf-8", "replace")) or not first.lstrip().startswith(b"{"):
        return f"{import_record(engine, _decoded(lines_of_all))} rows imported"
    records = whole(read_input(Given(_bounded(lines_of_all, limit), name=name, media_type=JSON)))
    with writing(engine) as session:
        outcomes = [save_article(session, record) for record in records]
    return "\n".join(f"{outcome.article_id} {outcome.state}" for outcome in outcomes)


def _decoded(source: Iterable[bytes]) -> Iterator[str]:
    for number, line in enumerate(source, start=1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            raise InputError(f"line {number}: not UTF-8") from None


def _bounded(source: Iterable[bytes], limit: int) -> bytes:
    data = bytearray()
    for line in source:
        data += line
        if len(data) > limit:
            raise InputError(f"is larger than {limit} bytes (ONRECORD_MAX_FILE_BYTES)")
    return bytes(data)
