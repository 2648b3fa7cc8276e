"""Captions that programs have written as JSON."""

import json
from typing import Any

import pytest
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft


def read(value: Any) -> Draft:
    (draft,) = read_any_json(json.dumps(value))
    assert isinstance(draft, Draft)
    return draft


def test_what_is_heard_is_no_word_and_arrows_open_a_turn_in_json_too() -> None:
    heard = ["so we will", "not go", "[Applause]\n>> thank you"]
    draft = read([{"text": text, "start": at} for at, text in enumerate(heard)])
    assert draft.body == "so we will not go\n\n>> thank you"


NODES = [
    {"type": "header", "data": "WEBVTT"},
    {"type": "cue", "data": {"start": 1000, "end": 4000, "text": "<v Ida Moss>Who <i>sold</i> it?"}},
]
"""Captions as a tree."""
TAGGED = [
    {"startTime": "00:00:01,000", "text": "IDA MOSS: Who <i>sold</i>\nit?"},
    {"startTime": "00:00:05,000", "text": "- Nobody &amp; did."},
]
PARTS = [
    {"start": 1000, "part": "Who sold it, Tom &amp; Ida?", "words": [{"word": "who"}, {"word": "sold"}]},
    {"start": 5000, "part": "Nobody did.", "words": [{"word": "nobody"}]},
]


@pytest.mark.parametrize(
    ("value", "body"),
    [
        (NODES, "Ida Moss: Who sold it?"),
        (TAGGED, "IDA MOSS: Who sold it?\n\n- Nobody & did."),
        ([{"start": 1, "text": "Who {\\i1}sold{\\i0}\\Nit?"}], "Who sold it?"),
        (PARTS, "Who sold it, Tom & Ida? Nobody did."),
        ([{"start": 1, "text": "<i>♪♪</i>"}, {"start": 2, "text": "It leaked."}], "It leaked."),
        ([{"start": 1, "speaker": "Ida Moss", "text": "It <i>leaked</i>."}], "Ida Moss: It <i>leaked</i>."),
    ],
    ids=["tree", "tags", "ass", "parts", "music", "speakers"],
)
def test_what_programs_read_of_captions_has_the_words_of_these(value: Any, body: str) -> None:
    assert read(value).body == body
