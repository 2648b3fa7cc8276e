"""`onrecord report`: pictures of who is quoted, as one HTML file."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from onrecord.cli.extract import Summary, as_rows, read_articles
from onrecord.cli.inputs import read_all
from onrecord.cli.output import write_whole
from onrecord.cli.record import one_state, opened
from onrecord.cli.report_counts import Row, report_of
from onrecord.cli.report_page import counted, report_page
from onrecord.config import Settings
from onrecord.ingest.inputs.files import shown_name
from onrecord.queries.whole_lists import list_documents
from onrecord.routers.formats.tables import COLUMNS
from onrecord.store.database.sessions import database_name
from onrecord.store.documents.stored import StoredDocument

_SQLITE = b"SQLite format 3\x00"


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write a report of a record, or of what is found in files; exit code 1 when an input was rejected."""
    url = _database(arguments.source)
    summary = Summary()
    if url is None:
        name = shown_name(Path(arguments.source).resolve().name)
        report = report_of(_found(arguments.source, arguments.workers, settings, summary))
    else:
        with opened(replace(settings, database_url=url)) as engine:
            name = database_name(engine).removeprefix("database ")
            report = report_of(_stored(replace(settings, database_url=url)))
    page = report_page(name, report)
    with write_whole(arguments.output) as file:
        file.write(page.encode())
    print(summary if url is None else counted(report.quotes), file=sys.stderr)
    return 1 if summary.rejected else 0


def _database(source: str) -> str | None:
    """Return the URL of the database that is named; None: articles are."""
    if "://" in source:
        return source
    try:
        with Path(source).open("rb") as file:
            return f"sqlite:///{source}" if file.read(len(_SQLITE)) == _SQLITE else None
    except OSError:  # a folder, standard input, or nothing: whoever reads articles says so
        return None


def _stored(settings: Settings) -> Iterator[Row]:
    columns = COLUMNS["quotes"]
    with one_state(settings) as reader:
        for batch in list_documents(reader, "quotes"):
            for text in batch:
                document = StoredDocument(text).parsed()
                yield {name: columns[name](document) for name in _READ}


_READ = ("speaker_id", "speaker", "capacity", "publisher", "kind", "published_at", "source")


def _found(source: str, workers: int, settings: Settings, summary: Summary) -> Iterator[Row]:
    reader = partial(read_articles, raw=False, settings=settings, show=as_rows)
    results = read_all([source], reader, settings, workers=workers)
    return chain.from_iterable(shown.rows for shown in summary.counted(results))
