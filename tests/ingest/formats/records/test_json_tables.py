"""Tables in JSON, column by column or without the names in each row; every name is invented."""

import json
from typing import Any

import pytest
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.json_tables import rows_of_table

NAMES = ["headline", "text", "author"]
ROWS: list[list[Any]] = [
    ["Pier shut", "“It rots,” said Ida Moss.", "Lea Voss"],
    ["Dam holds", "“It holds,” said Tom Hale.", None],
]
COLUMNS: dict[str, list[Any]] = dict(zip(NAMES, map(list, zip(*ROWS, strict=True)), strict=True))
META = [{"name": name, "type": "String"} for name in NAMES]


@pytest.mark.parametrize(
    "value",
    [
        COLUMNS,
        {"meta": META, "data": ROWS, "rows": 2},
        {"meta": META, "data": COLUMNS},
        {"range": "A1:C3", "values": [NAMES, *ROWS]},
        [NAMES, *ROWS],
    ],
    ids=["columns", "compact", "with types", "sheet", "rows"],
)
def test_each_row_of_a_table_is_an_article(value: Any) -> None:
    first, second = read_any_json(json.dumps(value))

    assert first == Draft(body=ROWS[0][1], headline="Pier shut", byline="Lea Voss")
    assert second == Draft(body=ROWS[1][1], headline="Dam holds")


def test_a_record_whose_values_stand_in_lists_is_one_article() -> None:
    (draft,) = read_any_json(json.dumps({name: column[:1] for name, column in COLUMNS.items()}))

    assert draft == Draft(body=ROWS[0][1], headline="Pier shut", byline="Lea Voss")


@pytest.mark.parametrize(
    "value",
    [
        7,
        [],
        [[1, 2], ROWS[0]],
        [NAMES, ROWS[0][:2]],
        {"headline": ["Pier shut"], "text": {"0": "It rots."}},
        {"headline": ["Pier shut"], "text": [{"a": "It rots."}]},
        {"values": []},
    ],
)
def test_other_lists_are_no_table(value: Any) -> None:
    assert rows_of_table(value) == []
