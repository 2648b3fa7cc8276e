"""Flat rows as CSV (RFC 4180), and as Parquet, which needs `onrecord[parquet]`."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from typing_extensions import override

from onrecord.errors import InputError

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet compute a cell (OWASP, CSV injection); full-width forms count there too."""

ROWS_OF_A_GROUP = 5_000
"""A row group is made in memory: about 10 MB of quotes."""

Rows = Iterator[Sequence[Sequence[object]]]


class MissingLibraryError(InputError):
    """What writes Parquet is not installed here."""

    def __init__(self) -> None:
        super().__init__("Parquet needs pyarrow: pip install 'onrecord[parquet]'")


def csv_lines(rows: Iterable[Sequence[object]]) -> bytes:
    """Write rows as lines of CSV: CRLF, quoted where needed, no cell that a spreadsheet would compute."""
    written = io.StringIO()
    csv.writer(written).writerows(
        [f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value for value in row]
        for row in rows
    )
    return written.getvalue().encode()


def write_parquet(columns: Mapping[str, type], batches: Rows) -> Iterator[bytes]:
    """Yield the bytes of a Parquet file of these columns and rows; every column may be null.

    Raises:
        MissingLibraryError: Before anything is read.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and 60 MB of memory
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingLibraryError from None
    types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])

    def parts() -> Iterator[bytes]:
        sink = _Sink()
        with ParquetWriter(sink, schema, compression="zstd") as writer:
            for group in _groups(batches):
                values = [list(column) for column in zip(*group, strict=True)]
                writer.write_batch(pa.record_batch(values, schema=schema))
                yield sink.take()
        yield sink.take()

    return parts()


def _groups(batches: Rows) -> Iterator[list[Sequence[object]]]:
    group: list[Sequence[object]] = []
    for row in chain.from_iterable(batches):
        group.append(row)
        if len(group) == ROWS_OF_A_GROUP:
            yield group
            group = []
    if group:
        yield group


class _Sink(io.RawIOBase):
    """A file that is handed on as it is written."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: object) -> int:
        part = bytes(data)  # type: ignore[call-overload]  # a buffer
        self._parts.append(part)
        return len(part)

    def take(self) -> bytes:
        """Return what was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)
