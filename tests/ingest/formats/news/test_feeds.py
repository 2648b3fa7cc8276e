"""RSS, Atom and JSON Feed; every name is invented."""

import json

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.news.feeds import read_feed
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.records import PublisherRecord

BODY = "<content:encoded><![CDATA[<p>It rained.</p>]]></content:encoded>"


def rss(item: str, channel: str = "") -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">'
        f"<channel>{channel}<item>{item}</item></channel></rss>"
    )


def read(item: str, channel: str = "") -> Draft:
    [draft] = read_feed(rss(item, channel))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("<author>desk@paper.media (Olga Brandt)</author>", "Olga Brandt"),
        ("<author>Olga Brandt &lt;desk@paper.media&gt;</author>", "Olga Brandt"),
        ("<author>desk@paper.media</author>", None),
        (
            "<author>desk@paper.media (Olga Brandt)</author><author>Jo Bly (Ely)</author>",
            "Olga Brandt and Jo Bly (Ely)",
        ),
        ("<dc:creator>The Paper</dc:creator>", None),
        ("<dc:creator>Jo Bly</dc:creator>", "Jo Bly"),
        ("", None),
    ],
)
def test_authors_are_names(author: str, byline: str | None) -> None:
    assert read(author + BODY, "<title>The Paper</title>").byline == byline


@pytest.mark.parametrize(
    ("date", "published_at"),
    [
        ("<pubDate>Fri, 12 Mar 2021 09:00:00 -0500</pubDate>", "2021-03-12T09:00:00-05:00"),
        ("<pubDate>Fri, 12 Mar 2021 09:00:00 -0000</pubDate>", "2021-03-12"),
        ("<pubDate>Fri, 12 Mar 2021</pubDate>", "2021-03-12"),
        ("<dc:date>2021-03-12</dc:date>", "2021-03-12"),
        ("<pubDate>soon</pubDate>", None),
        ("", None),
    ],
)
def test_dates_are_taken_as_far_as_they_are_stated(date: str, published_at: str | None) -> None:
    assert read(date + BODY).published_at == published_at


def test_an_aggregated_item_is_its_source_s() -> None:
    source = '<source url="https://other.example/feed">The Other</source>'
    link = "<link>https://proxy.example/1</link><feedburner:origLink>https://other.example/1</feedburner:origLink>"
    draft = read(source + link + BODY, "<title>Planet</title>")
    assert (draft.publisher, draft.source_url) == (
        PublisherRecord("The Other", None),
        "https://other.example/1",
    )


@pytest.mark.parametrize(
    "item",
    [
        "<description>It rained.</description>",
        "<description>&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;It snowed.&lt;/p&gt;</description>",
        BODY.replace("rained.", "rained … <a>Continue reading</a>"),
        BODY.replace("rained.", "rained [&hellip;]"),
        BODY.replace("rained.", "rained. Read the full story at our site."),
        BODY.replace("<p>It rained.</p>", " "),
        "<title>Only a title</title>",
    ],
)
def test_an_item_without_its_full_text_is_no_article(item: str) -> None:
    [one] = read_feed(rss(item))
    assert isinstance(one, LeftOut)
    assert one.reason.endswith("holds only a summary, which is no article")


def test_what_blogs_print_below_an_item_is_left_out() -> None:
    more = "<p>The post <a>Rain</a> appeared first on <a>Paper</a>.</p></content"
    assert read(BODY.replace("</content", more)).body == "It rained."
    assert read(BODY.replace("</content", "<p>Read more: sun tomorrow</p></content")).body == "It rained."


@pytest.mark.parametrize(
    "line",
    [
        '<p><strong>Read more: </strong><a href="/y">Harbour plan delayed again</a></p>',
        '<p>Support our work: <a href="/give">buy us a coffee</a>.</p>',
        "<p>Help our newsroom stay on the street.</p>",
        "<p>Sign up for our newsletter</p>",
        '<p>Follow us on <a href="/x">Facebook</a></p>',
    ],
)
def test_what_a_site_prints_between_the_paragraphs_of_an_item_is_left_out(line: str) -> None:
    paragraphs = ["<p>It rained in Ely on Monday.</p>", line, "<p>“More is coming,” said Ida Moss.</p>"]

    assert read(BODY.replace("<p>It rained.</p>", "".join(paragraphs))).body.split("\n\n") == [
        "It rained in Ely on Monday.",
        "“More is coming,” said Ida Moss.",
    ]


@pytest.mark.parametrize("line", ["Support our workers, he said.", "Help our neighbours, the sign said."])
def test_what_only_begins_so_is_text(line: str) -> None:
    assert line in read(BODY.replace("It rained.", f"It rained in Ely.</p><p>{line}")).body


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", "is a feed without items"),
        ("<html><body>Not found</body></html>", "is no feed that can be read"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "is a feed that declares entities, which are not read"),
        (rss(BODY)[:-20], "is a feed that ends early"),
        (rss("x</item><item>" * 10_001), "holds more than 10000 items"),
    ],
)
def test_what_is_no_feed_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        list(read_feed(text))


def json_feed(*items: object, **more: object) -> str:
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1", "title": "The Paper", "items": items} | more
    )


def test_a_json_feed_of_the_first_version_has_one_author() -> None:
    item = {"id": "https://paper.example/1", "content_text": "It rained.", "author": {"name": "Jo Bly"}}
    assert read_any_json(json_feed(item, 7)) == [
        Draft(
            body="It rained.",
            byline="Jo Bly",
            publisher=PublisherRecord("The Paper", None),
            source_url="https://paper.example/1",
        )
    ]


def test_items_without_author_have_the_feed_s_unless_it_is_the_paper() -> None:
    item = {"content_html": "<p>It rained.", "date_published": "2024-05-02", "language": "de"}
    [draft] = read_any_json(json_feed(item, authors=[{"name": "The Paper"}, {"name": "Jo Bly"}], title=None))
    assert isinstance(draft, Draft)
    assert (draft.byline, draft.publisher, draft.language) == ("The Paper and Jo Bly", None, "de")
    [draft] = read_any_json(json_feed(item, authors=[{"name": "The Paper"}]))
    assert isinstance(draft, Draft)
    assert draft.byline is None


@pytest.mark.parametrize(
    "item",
    [{"summary": "It rained."}, {"content_html": "<p>It rained [...]</p>"}, {"content_html": "<p> </p>"}, {"content_text": " "}],
)  # fmt: skip
def test_a_json_item_without_its_full_text_is_no_article(item: dict[str, str]) -> None:
    assert read_any_json(json_feed(item)) == [LeftOut("", "item 1 holds only a summary, which is no article")]


@pytest.mark.parametrize("items", [[], None])
def test_a_json_feed_without_items_is_refused(items: object) -> None:
    with pytest.raises(InputError, match="is a feed without items"):
        read_any_json(json_feed(items=items))


def test_an_item_that_cannot_be_read_is_named_and_the_others_are() -> None:
    blocks = "<p>x" * 20_001
    bad = BODY.replace("<p>It rained.</p>", blocks)
    first, second = read_feed(rss(f"<title>Odd</title>{bad}</item><item>{BODY}"))
    reason = "holds 20001 blocks of text, more than 20000"
    assert first == LeftOut("", f"item 1 ('Odd') {reason}")
    assert isinstance(second, Draft)
    first, second = read_any_json(json_feed({"content_html": blocks}, {"content_text": "It rained."}))
    assert first == LeftOut("", f"item 1 {reason}")
    assert isinstance(second, Draft)


def test_titles_are_text_and_the_head_of_an_item_is_said_once() -> None:
    title = "<title><![CDATA[Rain &amp; <em>snow</em>: 1 < 2]]></title><dc:creator>Jo Bly</dc:creator>"
    body = BODY.replace(
        "<p>", "<h1>Rain!</h1><p>By Jo Bly</p><p>Rain &amp; snow: 1 &lt; 2</p><p>&nbsp;</p><p>"
    )
    draft = read(title + body, "<title>Ely &amp;amp; Post</title>")
    assert (draft.headline, draft.body) == ("Rain & snow: 1 < 2", "It rained.")
    assert draft.publisher == PublisherRecord("Ely & Post", None)


@pytest.mark.parametrize("first", [True, False])
def test_what_a_feed_says_of_a_picture_is_no_text_of_the_item(*, first: bool) -> None:
    summary = "<title>Pier shut</title><description>The pier is shut.</description>"
    picture = '<media:content url="a.jpg"><media:description>“It rots,” says a board.</media:description></media:content>'
    inside = picture + summary if first else summary + picture
    feed = f'<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>{inside}</item></channel></rss>'

    assert list(read_feed(feed)) == [
        LeftOut("", "item 1 ('Pier shut') holds only a summary, which is no article")
    ]


def test_an_author_has_no_post() -> None:
    assert read(f"<dc:creator>Jo Bly, Coast Correspondent</dc:creator>{BODY}").byline == "Jo Bly"
