"""WordPress's own export; every name is invented."""

import pytest
from onrecord.ingest.formats.news.feeds import read_feed
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.wordpress import with_paragraphs

EXPORT = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Ely Post</title>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[aroe]]></wp:author_login>
<wp:author_display_name><![CDATA[Ann Roe]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>admin</wp:author_login></wp:author>
{items}</channel></rss>"""
ITEM = """<item><title>Pier shut</title><dc:creator><![CDATA[{login}]]></dc:creator><content:encoded><![CDATA[The pier is shut.

[caption id="a" width="300"]<img src="a.png"/> The pier.[/caption]

“It rots,” said Jo Bly.]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded><wp:post_id>2</wp:post_id><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type></item>"""


def read(
    login: str = "aroe", status: str = "publish", kind: str = "post", excerpt: str = ""
) -> list[Draft | LeftOut]:
    item = ITEM.format(login=login, status=status, kind=kind, excerpt=excerpt)
    return list(read_feed(EXPORT.format(items=item)))


def test_authors_have_the_names_that_the_site_shows_and_texts_paragraphs() -> None:
    (found,) = read()

    assert isinstance(found, Draft)
    assert (found.byline, found.body) == ("Ann Roe", "The pier is shut.\n\n“It rots,” said Jo Bly.")


@pytest.mark.parametrize(
    ("local", "utc", "day"),
    [
        ("2024-03-05 01:30:00", "2024-03-04 20:00:00", "2024-03-05T01:30:00+05:30"),
        ("2024-03-04 20:00:00", "2024-03-04 20:00:00", "2024-03-04T20:00:00Z"),
        ("0000-00-00 00:00:00", "2024-03-04 20:00:00", "2024-03-04T20:00:00Z"),
        ("2023-03-04 20:00:00", "2024-03-04 20:00:00", "2024-03-04T20:00:00Z"),
        ("2024-03-04T20:00:00Z", "2024-03-04 20:00:00", "2024-03-04T20:00:00Z"),
    ],
)
def test_the_day_is_the_one_that_the_site_printed(local: str, utc: str, day: str) -> None:
    dates = f"<pubDate>Mon, 04 Mar 2024 20:00:00 +0000</pubDate><wp:post_date>{local}</wp:post_date><wp:post_date_gmt>{utc}</wp:post_date_gmt></item>"
    item = ITEM.format(login="aroe", status="publish", kind="post", excerpt="").replace("</item>", dates)
    (found,) = read_feed(EXPORT.format(items=item))

    assert isinstance(found, Draft)
    assert found.published_at == day


def test_a_login_without_a_name_stays() -> None:
    (found,) = read("admin")

    assert isinstance(found, Draft)
    assert found.byline == "admin"


def test_drafts_are_named_and_what_is_no_post_is_passed_over() -> None:
    assert read(status="draft") == [LeftOut("", "item 1 ('Pier shut') is not published: its status is draft")]
    assert read(kind="attachment") == []
    assert read(kind="page") == [LeftOut("", "item 1 ('Pier shut') is a page of the site and no post")]


@pytest.mark.parametrize(
    ("excerpt", "dek"),
    [
        ("What the gulls knew", "What the gulls knew"),
        ("", None),
        ("The pier is shut. “It […]", None),
        ("The pier is shut.", None),
    ],
)
def test_an_excerpt_that_somebody_wrote_is_the_dek(excerpt: str, dek: str | None) -> None:
    (found,) = read(excerpt=excerpt)

    assert isinstance(found, Draft)
    assert found.dek == dek


def test_paragraphs_that_are_marked_stay() -> None:
    assert with_paragraphs("<p>One\n\ntwo</p>[gallery ids='1,2']") == "<p>One\n\ntwo</p>"
