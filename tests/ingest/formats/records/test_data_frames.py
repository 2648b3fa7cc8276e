"""Data frames that pandas wrote to JSON; every name is invented."""

import json

import pytest
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.data_frames import rows_of_frame
from onrecord.ingest.formats.stated.schema_org import Json

ROWS = [
    {"title": "Pier shut", "author": "Lea Voss", "text": "“It rots,” said Ida Moss."},
    {"title": "Dam holds", "author": "Rolf Hale", "text": "“It holds,” said Tom Roe."},
]
NAMES = list(ROWS[0])


@pytest.mark.parametrize(
    "frame",
    [
        {"columns": NAMES, "index": [0, 1], "data": [list(row.values()) for row in ROWS]},
        {name: {str(at): row[name] for at, row in enumerate(ROWS)} for name in NAMES},
        {str(at): row for at, row in enumerate(ROWS)},
        {"schema": {"fields": [{"name": name} for name in NAMES]}, "data": ROWS},
    ],
    ids=["split", "columns", "index", "table"],
)
def test_each_row_of_a_data_frame_is_an_article(frame: Json) -> None:
    found = read_any_json(json.dumps(frame))
    stated = [(one.headline, one.byline, one.body) for one in found if isinstance(one, Draft)]
    assert stated == [tuple(row.values()) for row in ROWS]


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"columns": ["title"], "data": {}},
        {"title": {"0": "Pier shut"}},
        {"title": {"main": "Pier shut"}, "text": {"main": "It rots."}},
        {"title": {"0": "Pier shut"}, "text": {"1": "It rots."}},
        {"title": {"0": "Pier shut"}, "text": "It rots."},
    ],
)
def test_other_values_are_no_data_frame(value: Json) -> None:
    assert rows_of_frame(value) == []
