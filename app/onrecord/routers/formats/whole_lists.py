"""Whole lists as files: CSV, NDJSON, Parquet."""

from collections.abc import Iterable, Iterator, Sequence

from pydantic_core import from_json

from onrecord.ingest.tabular import csv_lines, write_parquet
from onrecord.queries.whole_lists import read_documents
from onrecord.routers.formats.tables import COLUMNS, column_types
from onrecord.routers.http.negotiation import Format
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import StoredDocument

PARQUET = Format("parquet", "application/vnd.apache.parquet", for_anybody=True)
Batches = Iterable[Sequence[bytes]]
"""Rendered documents, some at a time."""


def write_csv(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list of quotes as CSV; cells are those of a page of the list."""
    return flat_csv("quotes", _documents(reader, keys), base)


def write_ndjson(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list of quotes as NDJSON: one whole document a line."""
    for documents in _documents(reader, keys):
        yield StoredDocument(b"\n".join([*documents, b""])).with_base(base).text


def write_table(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list of quotes as Parquet.

    Raises:
        MissingLibraryError: What writes it is not installed here.
    """
    return flat_parquet("quotes", _documents(reader, keys), base)


def flat_csv(what: str, batches: Batches, base: str) -> Iterator[bytes]:
    """Yield documents as CSV, the line of names first."""
    yield csv_lines([[*COLUMNS[what]]])
    for rows in _rows(what, batches, base):
        yield csv_lines(rows)


def flat_parquet(what: str, batches: Batches, base: str) -> Iterator[bytes]:
    """Yield documents as Parquet, each word as it is: no program computes its cells.

    Raises:
        MissingLibraryError: What writes it is not installed here.
    """
    return write_parquet(column_types(what), _rows(what, batches, base))


def _documents(reader: Reader, keys: Iterator[Sequence[int]]) -> Iterator[list[bytes]]:
    return (read_documents(reader, batch) for batch in keys)


def _rows(what: str, batches: Batches, base: str) -> Iterator[list[list[object]]]:
    columns = [*COLUMNS[what].values()]
    for batch in batches:
        documents = (from_json(StoredDocument(one).with_base(base).text) for one in batch)
        yield [[column(document) for column in columns] for document in documents]
