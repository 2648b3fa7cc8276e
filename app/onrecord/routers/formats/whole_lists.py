"""Whole lists of quotes as files: CSV, NDJSON, Parquet."""

from collections.abc import Iterator, Sequence

from pydantic_core import from_json

from onrecord.queries.whole_lists import read_documents
from onrecord.routers.formats.parquet import write_parquet
from onrecord.routers.formats.tables import COLUMNS, column_types, csv_lines
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import StoredDocument


def write_csv(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list as CSV, the line of names first; cells are those of a page of the list."""
    yield csv_lines([[*COLUMNS["quotes"]]])
    for rows in _flat(reader, base, keys):
        yield csv_lines(rows)


def write_ndjson(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list as NDJSON: one whole document a line."""
    for batch in keys:
        lines = b"\n".join([*read_documents(reader, batch), b""])
        yield StoredDocument(lines).with_base(base).text


def write_table(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list as Parquet, each word as it is: no program computes its cells.

    Raises:
        MissingLibraryError: What writes it is not installed here.
    """
    return write_parquet(column_types("quotes"), _flat(reader, base, keys))


def _flat(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[list[list[object]]]:
    columns = [*COLUMNS["quotes"].values()]
    for batch in keys:
        documents = (
            from_json(StoredDocument(one).with_base(base).text) for one in read_documents(reader, batch)
        )
        yield [[column(document) for column in columns] for document in documents]
