import json
import re

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.json import read_any_json, read_json
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.records import PublisherRecord


def test_a_schema_org_article_is_read() -> None:
    article = {
        "@type": ["https://schema.org/NewsArticle"],
        "headline": [{"@value": " Cranes  Pay Off "}],
        "description": "A good year",
        "articleBody": "The board met.\n\nIt rained.",
        "author": [
            {"name": "Ann Roe"},
            "Jo Bly",
            {"name": "Ann Roe"},
            {"name": "https://x.example/a"},
            5,
            "Al Fry",
        ],
        "publisher": [{"name": "Ely Post", "url": {"@id": "https://ely.example"}}],
        "mainEntityOfPage": {"@id": "https://ely.example/cranes"},
        "datePublished": "2018-12-05",
        "inLanguage": {"alternateName": "EN_gb"},
    }
    assert read_json(json.dumps(article)) == [
        Draft(
            body="The board met.\n\nIt rained.",
            headline="Cranes Pay Off",
            dek="A good year",
            byline="Ann Roe, Jo Bly and Al Fry",
            publisher=PublisherRecord("Ely Post", "https://ely.example"),
            source_url="https://ely.example/cranes",
            published_at="2018-12-05",
            language="en",
        )
    ]


def test_every_article_of_a_graph_is_read_in_its_order() -> None:
    text = json.dumps(
        {
            "@graph": [
                {"@type": "WebPage", "mainEntity": {"@type": "Article", "articleBody": "One."}},
                {
                    "@type": "ItemList",
                    "itemListElement": [{"item": {"@type": "BlogPosting", "text": "Two."}}, 3],
                },
                {"@type": "Article", "articleBody": " "},
            ]
        }
    )
    assert [draft.body for draft in read_json(text)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"alternativeHeadline": "Dry", "description": "Wet"}, "Dry"),
        ({"description": "The board met on…"}, None),
        ({"description": 7}, None),
    ],
)
def test_a_dek_is_no_excerpt(fields: dict[str, object], expected: str | None) -> None:
    article = {"@type": "Article", "articleBody": "The board  met on Tuesday."} | fields
    assert read_json(json.dumps(article))[0].dek == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"url": "ftp://a.example"}, None),
        ({"url": "https://[a"}, None),
        ({"url": "https://a.example/ b"}, None),
        ({"url": "https:///b"}, None),
        ({"url": "https://a.example/" + "b" * 3000}, None),
        ({"@id": "http://a.example/b"}, "http://a.example/b"),
    ],
)
def test_only_a_web_address_is_one(fields: dict[str, object], expected: str | None) -> None:
    assert read_json(json.dumps({"@type": "Article", "text": "One."} | fields))[0].source_url == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"publisher": "https://a.example", "inLanguage": "english-us"},
        {"publisher": {"url": "https://a.example"}, "inLanguage": "x"},
        {"publisher": [], "inLanguage": "", "author": {}, "datePublished": "today", "headline": "x" * 2000},
        {"headline": 7, "publisher": 7, "inLanguage": 7, "url": 7},
    ],
)
def test_what_is_not_stated_rightly_is_unknown(fields: dict[str, object]) -> None:
    assert read_json(json.dumps({"@type": "Article", "text": "One."} | fields)) == [Draft(body="One.")]


@pytest.mark.parametrize(
    "body",
    [
        "<p>One &amp; two</p><p>Three</p>",
        ["One & two", None, "Three"],
    ],
)
def test_markup_and_lists_in_a_body_become_paragraphs(body: object) -> None:
    assert read_json(json.dumps({"@type": "Article", "articleBody": body}))[0].body == "One & two\n\nThree"


def test_ninjs_of_version_1_is_read() -> None:
    item = {
        "uri": "https://ely.example/1",
        "headline": "Cranes",
        "byline": "By Ann Roe",
        "body_xhtml": "<p>One.</p>",
        "versioncreated": "2018-12-05T10:00:00Z",
        "language": "en-US",
        "copyrightholder": "Ely Wire",
    }
    assert read_json(json.dumps([item])) == [
        Draft(
            body="One.",
            headline="Cranes",
            byline="Ann Roe",
            publisher=PublisherRecord("Ely Wire", None),
            source_url="https://ely.example/1",
            published_at="2018-12-05T10:00:00Z",
            language="en",
        )
    ]


def test_ninjs_of_version_2_is_read() -> None:
    item = {
        "headlines": [{"role": "main", "value": "Cranes"}],
        "bylines": [{"value": "Ann Roe"}],
        "bodies": [
            {"contentType": "text/html", "value": "<p>Marked</p>"},
            {"contentType": "text/plain", "value": ""},
            {"value": "Plain."},
        ],
        "firstCreated": "2018-12-05T10:00:00Z",
        "infosources": [
            3,
            {"name": "Desk", "rel": "tipster"},
            {"rel": "source"},
            {"name": "Ely Wire", "rel": "source"},
        ],
    }
    assert read_json(json.dumps(item)) == [
        Draft(
            body="Plain.",
            headline="Cranes",
            byline="Ann Roe",
            publisher=PublisherRecord("Ely Wire", None),
            published_at="2018-12-05T10:00:00Z",
        )
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"people": [{"rel": "author", "name": "Ann Roe"}, {"rel": "subject", "name": "Jo Bly"}, 1]},
            "Ann Roe",
        ),
        ({"bylines": []}, None),
        ({"people": "Ann"}, None),
    ],
)
def test_ninjs_names_its_authors(fields: dict[str, object], expected: str | None) -> None:
    item = {"uri": "urn:x", "body_text": "One."} | fields
    assert read_json(json.dumps(item)) == [Draft(body="One.", byline=expected)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{oops", "is not JSON: Expecting property name"),
        ("", "is not JSON: Expecting value"),
        ("[" * 100_000, "is JSON nested too deeply"),
        ("9" * 10_000, "is not JSON: "),
        ("{}", "holds no schema.org or ninjs article with a body"),
        ('"text"', "holds no schema.org or ninjs article with a body"),
        ('{"uri": "x", "bodies": "none"}', "holds no schema.org or ninjs article with a body"),
        ('{"@type": "Article"}', "holds no schema.org or ninjs article with a body"),
    ],
)
def test_json_without_an_article_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        read_json(text)


@pytest.mark.parametrize(("name", "status"), [("pubstatus", "canceled"), ("pubStatus", "withheld")])
def test_an_item_of_ninjs_that_its_publisher_calls_back_is_reported_and_no_article(
    name: str, status: str
) -> None:
    gone = {"uri": "urn:x:2", "headline": "Bridge gone", "body_text": "The bridge fell down.", name: status}
    kept = {"uri": "urn:x:1", "headline": "Bridge shut", "body_text": "The bridge is shut.", name: "usable"}
    reason = f"item 'urn:x:2' is {status} by its publisher"

    assert [one.headline for one in read_json(json.dumps([gone, kept]))] == ["Bridge shut"]
    assert LeftOut("", reason) in read_any_json(json.dumps([gone, kept]))
    with pytest.raises(InputError, match=re.escape(reason)):
        read_json(json.dumps(gone))


def test_what_a_wire_prints_around_a_text_of_ninjs_is_no_part_of_it() -> None:
    text = "ELY (NWA) - The bridge is shut.\n\nIt creaked.\n\nks/jb"
    item = {"guid": "urn:x:3", "headline": "Bridge shut", "source": "NWA", "body_text": text}
    gone = {"guid": "urn:x:4", "headline": "Gone", "body_text": "It fell.", "pubstatus": "canceled"}
    kept, reported = read_any_json(json.dumps([item, gone]))

    assert isinstance(kept, Draft)
    assert kept.body == "ELY (NWA) - The bridge is shut.\n\nIt creaked."
    assert (kept.publisher, reported) == (
        PublisherRecord("NWA", None),
        LeftOut("", "item 'urn:x:4' is canceled by its publisher"),
    )


def test_the_main_headline_and_body_of_ninjs_are_read_wherever_they_stand() -> None:
    item = {
        "uri": "urn:x",
        "by": "Ann Roe",
        "headlines": [3, {"role": "short", "value": "Cranes"}, {"role": "main", "value": "Cranes pay off"}],
        "bodies": [
            {"role": "teaser", "value": "A year."},
            {"role": "main", "contentType": "text/html", "value": "<p>One.</p>"},
        ],
    }

    assert read_json(json.dumps(item)) == [Draft(body="One.", headline="Cranes pay off", byline="Ann Roe")]


def test_an_author_that_stands_elsewhere_in_the_graph_is_named() -> None:
    graph = [
        {"@type": "Person", "@id": "#roe", "name": "Ann Roe"},
        {
            "@type": "Article",
            "articleBody": "One.",
            "author": [{"@id": "#roe"}, {"@id": ["#bly"]}],
            "publisher": {"@id": "#post"},
        },
    ]

    assert read_json(json.dumps({"@graph": graph})) == [Draft(body="One.", byline="Ann Roe")]
