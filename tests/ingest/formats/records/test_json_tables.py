"""Tables in JSON, column by column or without the names in each row; every name is invented."""

import json
from typing import Any

import pytest
from onrecord.errors import InputError
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
        {"columns": NAMES, "index": [0, 1], "data": ROWS},
        {name: {str(at): cell for at, cell in enumerate(column)} for name, column in COLUMNS.items()},
        {str(at): dict(zip(NAMES, row, strict=True)) for at, row in enumerate(ROWS)},
        {
            "schema": {"fields": [{"name": name} for name in NAMES]},
            "data": [dict(zip(NAMES, row, strict=True)) for row in ROWS],
        },
    ],
    ids=["columns", "compact", "with types", "sheet", "rows", "split", "frame", "index", "table"],
)
def test_each_row_of_a_table_is_an_article(value: Any) -> None:
    first, second = read_any_json(json.dumps(value))

    assert first == Draft(body=ROWS[0][1], headline="Pier shut", byline="Lea Voss")
    assert second == Draft(body=ROWS[1][1], headline="Dam holds")


def test_a_record_whose_values_stand_in_lists_is_one_article() -> None:
    (draft,) = read_any_json(json.dumps({name: column[:1] for name, column in COLUMNS.items()}))

    assert draft == Draft(body=ROWS[0][1], headline="Pier shut", byline="Lea Voss")


def test_the_message_names_the_columns_of_a_table_without_texts() -> None:
    with pytest.raises(InputError, match="only title, summary"):
        read_any_json(json.dumps({"columns": ["title", "summary"], "data": [["Pier shut", "It rots."]]}))


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
        {"columns": ["headline"], "data": {}},
        {"columns": NAMES, "data": [ROWS[0][:2]]},
        {"headline": {"0": "Pier shut"}},
        {"headline": {"main": "Pier shut"}, "text": {"main": "It rots."}},
        {"headline": {"0": "Pier shut"}, "text": {"1": "It rots."}},
        {"headline": {"0": "Pier shut"}, "text": "It rots."},
    ],
)
def test_other_lists_are_no_table(value: Any) -> None:
    assert rows_of_table(value) == []
