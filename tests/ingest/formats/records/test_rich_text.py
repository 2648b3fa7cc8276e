"""Texts as systems keep them in JSON; every name is invented."""

import json

import pytest
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.rich_text import is_rich, paragraphs_of
from onrecord.ingest.formats.stated.schema_org import Json

SAID = ["The mill lost a sail.", "“We heard it,” said Asta Lind."]
FIRST, SECOND = SAID
PORTABLE: Json = [
    {
        "_type": "block",
        "style": "normal",
        "children": [{"_type": "span", "text": FIRST[:9]}, {"_type": "span", "text": FIRST[9:]}],
    },
    {"_type": "image", "caption": "A mill"},
    {"_type": "block", "children": [{"_type": "span", "text": SECOND}]},
]
CONTENTFUL: Json = {
    "nodeType": "document",
    "content": [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": FIRST, "marks": []}]},
        {"nodeType": "embedded-asset-block", "data": {"target": "A mill"}, "content": []},
        {"nodeType": "blockquote", "content": [{"nodeType": "text", "value": SECOND}]},
    ],
}
TIPTAP: Json = {
    "type": "doc",
    "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": FIRST}]},
        {"type": "horizontalRule"},
        {
            "type": "bulletList",
            "content": [{"type": "listItem", "content": [{"type": "text", "text": SECOND}]}],
        },
    ],
}
EDITOR: Json = {
    "blocks": [
        {"type": "paragraph", "data": {"text": FIRST}},
        {"type": "relatedArticles", "data": {"text": "Other mills"}},
        {"type": "paragraph", "data": {"text": SECOND}},
    ]
}
ARC: Json = [
    {"type": "text", "content": FIRST},
    {"type": "interstitial_link", "content": "READ: Other mills"},
    {"type": "raw_html", "content": f"<p>{SECOND}</p>"},
]


FUNDUS: Json = {
    "summary": ["No sail."],
    "sections": [{"headline": [FIRST], "paragraphs": []}, {"headline": [], "paragraphs": [SECOND]}],
}


@pytest.mark.parametrize("value", [PORTABLE, CONTENTFUL, TIPTAP, EDITOR, ARC, FUNDUS])
def test_typed_nodes_are_paragraphs(value: Json) -> None:
    assert is_rich(value)
    assert paragraphs_of(value) == SAID


@pytest.mark.parametrize(
    "value",
    [
        SAID,
        "\n\n".join(SAID),
        "".join(f"<p>{one}</p>" for one in SAID),
        {"html": f"<p>{FIRST}</p><p>{SECOND}</p>"},
    ],
)
def test_strings_and_markup_are_paragraphs_too(value: Json) -> None:
    assert not is_rich(value)
    assert paragraphs_of(value) == SAID


@pytest.mark.parametrize(
    "value", [None, 7, [], {}, {"type": "paragraph"}, [{"speaker": "Ann Roe", "text": "No."}]]
)
def test_other_values_are_no_text_in_nodes(value: Json) -> None:
    assert not is_rich(value)


def test_what_is_nested_too_deeply_has_no_words() -> None:
    value: Json = FIRST
    inline: Json = FIRST
    for _ in range(20):
        value, inline = [value], {"children": inline}

    assert paragraphs_of(value) == []
    assert paragraphs_of({"type": "paragraph", "content": inline}) == []
    assert paragraphs_of({"type": "paragraph", "content": [7]}) == []


@pytest.mark.parametrize("body", [PORTABLE, CONTENTFUL, FUNDUS])
def test_records_of_systems_keep_their_text_so(body: Json) -> None:
    (found,) = read_any_json(
        json.dumps(
            {
                "data": [
                    {"title": "Mill loses sail", "body": body, "publishing_date": "2024-03-05 10:30:00+00:00"}
                ]
            }
        )
    )

    assert isinstance(found, Draft)
    assert (found.headline, found.body) == ("Mill loses sail", "\n\n".join(SAID))
    assert found.published_at == "2024-03-05T10:30:00Z"
