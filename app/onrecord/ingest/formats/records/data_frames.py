"""Data frames as pandas writes them to JSON: a list of columns with rows (`split`), or an object for each column (`columns`)."""

from onrecord.ingest.formats.stated.schema_org import Json

_FEWEST = 2
"""Columns of a frame: a text and what it is called."""


def rows_of_frame(value: Json) -> list[dict[str, Json]]:
    """Return the rows of a data frame; none where the value is none."""
    if not isinstance(value, dict):
        return []
    names, rows = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(rows, list):
        listed = [row for row in rows if isinstance(row, list) and len(row) == len(names)]
        return [dict(zip(map(str, names), row, strict=True)) for row in listed]
    columns = {name: held for name, held in value.items() if isinstance(held, dict)}
    keys = next((list(held) for held in columns.values()), [])
    same = len(columns) == len(value) >= _FEWEST and all(list(held) == keys for held in columns.values())
    if not same or not all(map(str.isdigit, keys)):
        return []
    return [{name: held[key] for name, held in columns.items()} for key in keys]
