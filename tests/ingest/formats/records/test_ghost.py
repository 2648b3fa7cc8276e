"""Ghost's own export; every name is invented."""

import json

import pytest
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.ghost import posts_of_ghost
from onrecord.ingest.records import PublisherRecord

SHUT = "The pier at Ely shut on Monday, three years after the town had been told to mend its legs."
PIER = {
    "id": "1",
    "title": "Pier shut",
    "html": f"<p>{SHUT}</p><p>“It rots,” said Ida Moss.</p>"
    '<div class="kg-card kg-signup-card"><h2>Sign up for The Ely Post</h2><p>News every Friday.</p></div>',
    "plaintext": "The pier shut.",
    "status": "published",
    "type": "post",
    "published_at": "2024-06-04T09:00:00.000Z",
    "custom_excerpt": "For good",
}
TABLES = {
    "posts": [PIER, PIER | {"id": "2", "status": "draft"}, PIER | {"id": "3", "type": "page"}, 7],
    "users": [{"id": "a", "name": "Lea Voss"}, {"id": "b", "name": "Rolf Tamm"}],
    "posts_authors": [
        {"post_id": "1", "author_id": "b", "sort_order": 1},
        {"post_id": "1", "author_id": "a", "sort_order": 0},
    ],
    "settings": [{"key": "title", "value": "The Ely Post"}, {"key": "lang", "value": "en"}],
}


def test_posts_are_read_with_the_names_of_their_authors() -> None:
    pier, draft = read_any_json(json.dumps({"db": [{"data": TABLES}]}))

    assert pier == Draft(
        body=f"{SHUT}\n\n“It rots,” said Ida Moss.",
        headline="Pier shut",
        dek="For good",
        byline="Lea Voss and Rolf Tamm",
        publisher=PublisherRecord("The Ely Post", None),
        published_at="2024-06-04T09:00:00Z",
    )
    assert draft == LeftOut("record 2", "is not published: its status is draft")


@pytest.mark.parametrize(
    "value", [[], {}, {"db": "main"}, {"db": [3, {"data": 4}]}, {"db": [{"data": {"posts": "none"}}]}]
)
def test_other_json_holds_no_posts(value: object) -> None:
    assert posts_of_ghost(json.loads(json.dumps(value))) == []
