"""Tables in JSON: columns one after the other, or rows without the names of columns.

R, ClickHouse, pandas (its `split` and `columns`) and the interfaces of spreadsheets and databases write them so.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from onrecord.ingest.formats.records.column_names import columns_of
from onrecord.ingest.formats.stated.schema_org import Json

_NAMES = ("meta", "fields", "cols", "header", "headers", "columns")
"""Under which the names of columns stand beside the rows."""
_ROWS = ("data", "rows", "values")
_OF_COLUMN = ("name", "id", "label")


def rows_of_table(value: Json) -> list[dict[str, Json]]:
    """Return the rows of a table, their cells by the names of their columns; none where a value is no such table."""
    if isinstance(value, list):
        return _rows(value[0], value[1:]) if value else []
    if not isinstance(value, dict):
        return []
    columns = value.get("data") if isinstance(value.get("meta"), list) else value
    if isinstance(columns, dict) and (turned := _turned(columns)):
        return turned
    rows = next((value[name] for name in _ROWS if isinstance(value.get(name), list)), None)
    names = next((value[name] for name in _NAMES if isinstance(value.get(name), list)), None)
    if not isinstance(rows, list):
        return []
    return _rows(rows[0], rows[1:]) if names is None and rows else _rows(names, rows, certain=True)


def _rows(names: Json, rows: Sequence[Json], *, certain: bool = False) -> list[dict[str, Json]]:
    """Return rows with names for their cells, where each is a list as long as the names are; `certain`: the names are stated as ones."""
    listed = [_name(one) for one in names] if isinstance(names, list) else []
    named = [name for name in listed if name is not None]
    if len(named) != len(listed) or not (certain or _are_columns(named)):
        return []
    if not all(isinstance(row, list) and len(row) == len(named) for row in rows):
        return []
    return [dict(zip(named, cast("list[Json]", row), strict=True)) for row in rows]


def _name(column: Json) -> str | None:
    if isinstance(column, dict):
        column = next((column[name] for name in _OF_COLUMN if name in column), None)
    return column if isinstance(column, str) else None


def _turned(columns: Mapping[str, Json]) -> list[dict[str, Json]]:
    """Return the rows of columns that are lists of one length, or that hold the same numbers of rows before their cells."""
    numbers = next((list(one) for one in columns.values() if isinstance(one, dict)), [])
    cells = [one for column in columns.values() if (one := _cells(column, numbers)) is not None]
    if len(cells) < len(columns) or len(set(map(len, cells))) != 1 or not _are_columns(columns):
        return []
    return [dict(zip(columns, row, strict=True)) for row in zip(*cells, strict=True)]


def _cells(column: Json, numbers: Sequence[str]) -> list[Json] | None:
    """Return the cells of a column; None of what is none."""
    if isinstance(column, dict):
        is_frame = list(column) == numbers and all(map(str.isdigit, numbers))
        return list(column.values()) if is_frame else None
    if numbers or not isinstance(column, list) or any(isinstance(one, dict | list) for one in column):
        return None
    return column


def _are_columns(names: Sequence[str] | Mapping[str, Json]) -> bool:
    """Return whether there is a text and a headline among columns."""
    known = columns_of(list(names))
    return bool(known["text"] and known["headline"])
