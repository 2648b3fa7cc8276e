"""Whole lists of quotes as files: CSV, NDJSON, Parquet."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from onrecord.queries.whole_lists import COLUMNS, read_documents, read_flat
from onrecord.routers.formats.parquet import write_parquet
from onrecord.routers.formats.tables import csv_lines
from onrecord.store.database.reader import Reader, Value
from onrecord.store.documents.stored import StoredDocument

TYPES: Mapping[str, type] = dict.fromkeys((*COLUMNS, "permalink"), str) | {
    "confidence": float,
    "position": int,
}
"""The columns of a flat row of a quote (docs/data.md)."""


def write_csv(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[bytes]:
    """Yield a list as CSV, the line of names first; cells are those of a page of the list."""
    yield csv_lines([list(TYPES)])
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
    return write_parquet(TYPES, _flat(reader, base, keys))


def _flat(reader: Reader, base: str, keys: Iterator[Sequence[int]]) -> Iterator[list[list[Value]]]:
    for batch in keys:
        rows = read_flat(reader, batch)
        for row in rows:
            row.append(f"{base}/id/{cast('str', row[0])}")
        yield rows
