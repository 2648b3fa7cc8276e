"""Tables of articles: CSV (RFC 4180) with commas, semicolons, tabs or bars between the cells. One row is one article."""

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import StringIO
from itertools import islice
from types import MappingProxyType

from onrecord.errors import InputError
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.cells import is_escaped, unescaped, unguarded, with_row_names
from onrecord.ingest.formats.records.dataset_records import Columns, found_in
from onrecord.ingest.formats.records.dataset_speeches import Speeches
from onrecord.ingest.formats.stated.schema_org import Json
from onrecord.ingest.records import PassedOver

_SEPARATORS = ",;\t|"
ROWS_ABOVE = 10
"""Rows in which the names of columns are looked for: exports print their search above."""
_ESCAPE = re.compile(r"\\.")
"""How R and MySQL write a mark within a cell, where others double it."""
_SHEET = "sep="
"""What Excel writes into a first line of its own."""

Row = tuple[int, list[str]]
"""A row's number, as a program for tables counts it, and its cells."""


def read_table(text: str) -> Iterator[Draft | LeftOut]:
    """Read every row below the names of the columns as an article.

    Raises:
        InputError: No column is named as one with texts is, or the table is damaged from some row on.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.partition("\n")[2] if text.startswith(_SHEET) else text
    separator, number, names = _header(text)
    columns = Columns(names)
    if columns.of["text"] is None:
        raise InputError(columns.without_text())
    rows, failure = _rows(text, separator, len(names))
    yield from articles_of(names, [(at, cells) for at, cells in rows if at > number], failure=failure)


def articles_of(
    names: Sequence[str],
    below: Sequence[Row],
    *,
    failure: str | None = None,
    notes: Mapping[int, tuple[PassedOver, ...]] = MappingProxyType({}),
) -> Iterator[Draft | LeftOut]:
    """Read the rows below the names of the columns, a text's among them; `notes`: what of a row, by its number, is not read.

    Raises:
        InputError: There is no row, or `failure`, which says what is wrong with the table behind them.
    """
    columns = Columns(names)
    names = with_row_names(names, [cells for _, cells in below])
    kept = [
        (at, dict[str, Json](zip(names, map(unguarded, cells), strict=False)), len(cells))
        for at, cells in below
    ]
    if not kept and failure is None:
        raise InputError("has no row below the names of its columns")
    columns.learn(record for _, record, _ in kept)
    speeches = Speeches.of(columns)
    if speeches is not None and all(cells == len(names) for _, _, cells in kept) and failure is None:
        yield from speeches.drafts([record for _, record, _ in kept])
        return
    for at, record, cells in kept:
        if cells != len(names):
            yield LeftOut(
                f"row {at}", f"has {cells} cells and not {len(names)}, as many as columns have names"
            )
            continue
        found = found_in(columns, record, f"row {at}")
        noted = notes.get(at)
        yield replace(found, passed_over=noted) if noted and isinstance(found, Draft) else found
    if failure is not None:
        raise InputError(failure)


def names_within(above: Iterable[Row]) -> tuple[tuple[int, int], int, list[str]]:
    """Find the row with the names of the columns among the first ones.

    Returns:
        How good it is (the fields that are known by its names, none without one of a text), its number and its cells;
        where there is none those of the first row.
    """
    best: tuple[tuple[int, int], int, list[str]] = ((0, 0), 1, [])
    for number, names in islice(above, ROWS_ABOVE):
        known = Columns(names).of
        fields = sum(column is not None for column in known.values()) if known["text"] else 0
        best = max(best, ((fields, len(names) if number == 1 else 0), number, names), key=lambda one: one[0])
    return best


def _header(text: str) -> tuple[str, int, list[str]]:
    """Find what parts the cells and the row with the names of the columns.

    Returns:
        The separator, the row's number and its cells; of a table without such a row those of its first one.
    """
    best: tuple[tuple[int, int], str, int, list[str]] = ((0, 0), ",", 1, [])
    for separator in _SEPARATORS:
        above = []
        try:
            for row in _parsed(text, separator):
                above.append(row)
                if len(above) == ROWS_ABOVE:
                    break
        except csv.Error:
            pass
        score, number, names = names_within(above)
        if score > best[0]:
            best = (score, separator, number, names)
    return best[1:]


def _rows(text: str, separator: str, width: int) -> tuple[list[Row], str | None]:
    """Return the rows, and what is wrong with the table behind them.

    Programs that write tabs between cells often set no marks around them: then a mark at the beginning of a cell
    is a quotation's.
    """
    if separator == "\t":
        plain = [(at, line.split("\t")) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
        if all(len(cells) == width for _, cells in plain) and not any(
            _is_marked(cells) for _, cells in plain
        ):
            escaped = is_escaped(text)
            return [(at, unescaped(cells) if escaped else cells) for at, cells in plain], None
    rows, failure = _read(text, separator)
    if failure is not None and '\\"' in text and _read(_ESCAPE.sub("..", text), separator)[1] is None:
        return _read(text, separator, escape="\\")
    return rows, failure


def _read(text: str, separator: str, escape: str | None = None) -> tuple[list[Row], str | None]:
    """Return the rows up to what is damaged, and what is wrong there."""
    rows: list[Row] = []
    try:
        rows.extend(_parsed(text, separator, escape))  # what was read before an error stays
    except csv.Error as error:
        return rows, f"is damaged behind row {rows[-1][0] if rows else 0}: {error}"
    return rows, None


def _is_marked(cells: Sequence[str]) -> bool:
    """Return whether a cell stands between marks, with none alone inside: a program that marks cells wrote it."""
    return any(
        len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in cell[1:-1].replace('""', "")
        for cell in cells
    )


def _parsed(text: str, separator: str, escape: str | None = None) -> Iterator[Row]:
    csv.field_size_limit(sys.maxsize)  # the file's size is limited
    rows = csv.reader(
        StringIO(text), delimiter=separator, strict=True, escapechar=escape, doublequote=escape is None
    )
    return ((at, row) for at, row in enumerate(rows, 1) if any(map(str.strip, row)))
