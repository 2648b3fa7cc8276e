import hashlib
import json
import re

import pytest
from onrecord.errors import InputError
from onrecord.extraction.engine import extract
from onrecord.extraction.weights.loading import engine_name
from onrecord.ingest.formats import HTML, JSON, TEXT
from onrecord.ingest.inputs.decoding import Charset
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord, Provenance, PublisherRecord
from onrecord.text.segments import split_paragraphs

BODY = "“Cafe\u0301 prices are up,” said Ann Roe.\n\nThe rest of it was as it had been."
CANONICAL = BODY.replace("e\u0301", "é")


def provenance(data: bytes, media_type: str) -> Provenance:
    return Provenance("a", media_type, len(data), hashlib.sha256(data).hexdigest(), engine_name())


def test_a_text_becomes_a_record() -> None:
    data = f"- Ely Post - https://ely.example -\r\n\r\nUp\r\n\r\n{BODY}".encode()
    assert read_articles(data, name="a", media_type=TEXT, source_url="https://ely.example/up") == [
        ArticleRecord(
            headline="Up",
            dek=None,
            byline=None,
            publisher=PublisherRecord("Ely Post", "https://ely.example"),
            source_url="https://ely.example/up",
            published_at=None,
            language="en",
            text=CANONICAL,
            body_offset=40,
            paragraphs=split_paragraphs(CANONICAL),
            extraction=extract(CANONICAL),
            provenance=provenance(data, TEXT),
        )
    ]


def test_a_page_and_a_json_file_give_the_same_text() -> None:
    page = "<title>Up</title><article><p>" + BODY.replace("\n\n", "</p><p>") + "</p></article>"
    item = {
        "@type": "Article",
        "headline": "Up\u0007",
        "articleBody": BODY,
        "inLanguage": "en",
        "url": "https://a.b/c",
    }
    [one] = read_articles(page.encode(), name="a", media_type=HTML, source_url="https://x.y/z")
    [other] = read_articles(json.dumps(item).encode(), name="a", media_type=JSON)
    assert (one.text, one.headline, one.source_url) == (CANONICAL, "Up", "https://x.y/z")
    assert (other.text, other.headline, other.source_url) == (CANONICAL, "Up", "https://a.b/c")


@pytest.mark.parametrize(
    ("data", "media_type", "message"),
    [
        (b"", TEXT, "holds no text"),
        (b" \n...\n", TEXT, "holds no text"),
        (b"a\x00", TEXT, "holds the character U+0000 at offset 1"),
        ("a\ufffd".encode(), TEXT, "holds the character U+FFFD at offset 1"),
        (b'{"@type": "Article", "articleBody": "a\\ud800"}', JSON, "holds the character U+D800 at offset 1"),
        (
            b'{"@type": "Article", "articleBody": "a", "headline": "\\u0000"}',
            JSON,
            "holds the character U+0000",
        ),
        (b"<p>a&#0;b", HTML, "holds the character U+FFFD at offset 1"),
    ],
)
def test_text_that_cannot_be_kept_is_refused(data: bytes, media_type: str, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        read_articles(data, name="a", media_type=media_type)


def test_a_text_over_the_limit_is_refused() -> None:
    assert read_articles(b"It rained.", name="a", media_type=TEXT, most=10)[0].text == "It rained."
    with pytest.raises(InputError, match="holds 10 characters of text, more than the limit of 9"):
        read_articles(b"It rained.", name="a", media_type=TEXT, most=9)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("https://www.ely.example/own", "https://www.ely.example/own"),
        ("https://other.example/x", "https://ely.example/a"),
    ],
)
def test_a_fetched_page_speaks_only_for_its_own_site(stated: str, expected: str) -> None:
    page = f"<link rel=canonical href='{stated}'><p>It rained.".encode()
    [record] = read_articles(page, name="a", media_type=HTML, source_url="https://ely.example/a")
    assert record.source_url == expected


def test_the_character_set_that_the_server_states_counts() -> None:
    page = "<meta charset=utf-8><p>Город и море.".encode("cp1251")
    [record] = read_articles(page, name="a", media_type=HTML, charset=Charset("windows-1251", certain=False))
    assert record.text == "Город и море."
    with pytest.raises(InputError, match="states the unknown character set 'klingon'"):
        read_articles(page, name="a", media_type=HTML, charset=Charset("klingon", certain=False))


@pytest.mark.parametrize(
    ("stated", "served"),
    [
        ("https://ely.example/a?b=c&d=%C3%A9#e", "https://ely.example/a?b=c&d=%C3%A9#e"),
        ("https://ely.example/été|{1}", "https://ely.example/%C3%A9t%C3%A9%7C%7B1%7D"),
        ("https://ely.example/100%-sure", "https://ely.example/100%25-sure"),
    ],
)
def test_addresses_are_uris_whatever_the_input_writes(stated: str, served: str) -> None:
    article = {
        "@type": "NewsArticle",
        "articleBody": "It rained.",
        "url": stated,
        "publisher": {"name": "Ely Post", "url": stated},
    }
    (record,) = read_articles(json.dumps(article).encode(), name="a", media_type=JSON)
    assert record.publisher is not None
    assert (record.source_url, record.publisher.url) == (served, served)


def test_what_is_marks_alone_states_nothing() -> None:
    article = {
        "@type": "NewsArticle",
        "articleBody": "It rained.",
        "headline": "* * *",
        "publisher": {"name": "😀"},
    }
    (record,) = read_articles(json.dumps(article).encode(), name="a", media_type=JSON)
    assert (record.headline, record.publisher) == (None, None)
    (record,) = read_articles(b"* * *\n\nThe council met on Monday.", name="a", media_type=TEXT)
    assert record.text == "* * *\n\nThe council met on Monday."


def test_an_address_that_is_none_is_not_taken_from_a_text() -> None:
    text = b"Big News\n\nURL: http://[::1/a\n\nThe council met."
    (record,) = read_articles(text, name="a", media_type=TEXT, source_url="https://herald.example/x")
    assert record.source_url == "https://herald.example/x"


@pytest.mark.parametrize(
    ("media_type", "captions"),
    [
        ("text/vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Roe>It rained.\n"),
        ("application/x-subrip", "1\n00:00:01,000 --> 00:00:02,000\nAnn Roe: It rained.\n"),
    ],
)
def test_captions_are_read_as_a_transcript(media_type: str, captions: str) -> None:
    (record,) = read_articles(captions.encode(), name="a", media_type=media_type)
    assert record.text == "Ann Roe: It rained."
