"""A search is followed: its feed and its table have exactly what its page counts."""

import csv
import io
import re
from html import unescape

import feedparser
import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up


@pytest.mark.parametrize("query", ["q=mill", "q=mill&speaker=ann-poe&month=2020-01", "q=mill&kind=direct"])
def test_the_feed_and_the_table_of_a_search_are_of_its_very_results(many: Server, query: str) -> None:
    page = many.get(f"/search?{query}").text
    (total,) = re.findall(r"([\d,]+) quotations? ·", page)
    (data,), (table,) = (re.findall(rf'href="([^"]+)">{name}<', page) for name in ("JSON", "CSV of all"))
    data, table = unescape(data), unescape(table)
    wanted = many.get(f"{data}&with_total=true&limit=100&sort=-published_at").json()
    assert wanted["total"] == int(total) > 0
    rows = list(csv.DictReader(io.StringIO(many.get(table).text)))
    assert [row["id"] for row in rows] == [one["id"] for one in wanted["items"]]
    feeds = [
        unescape(one)
        for one in re.findall(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', page)
    ]
    parsed = feedparser.parse(many.get(feeds[0]).content)
    assert parsed.bozo is False
    assert [entry.id for entry in parsed.entries] == [
        one["links"]["permalink"] for one in wanted["items"][:50]
    ]
    links = {link.rel: link.href for link in parsed.feed.links}
    assert many.get(links["self"]).status_code == 200
    assert "format" not in parsed.feed.id
    assert many.get(links["alternate"]).status_code == 200


def test_all_quotes_are_followed_too_and_nothing_is_an_empty_feed(many: Server) -> None:
    feed = many.get("/v1/quotes/feed?format=jsonfeed").json()
    assert (len(feed["items"]), feed["title"], feed["home_page_url"]) == (50, "Quotes", "http://record.test/")
    empty = many.get("/v1/quotes/feed?q=zeppelin&format=jsonfeed").json()
    assert (empty["items"], empty["title"]) == ([], "Quotes: zeppelin")
    assert many.get("/v1/quotes/feed?q=-").status_code == 422
    assert many.get("/v1/quotes/feed?limit=3").status_code == 422


def test_a_search_is_narrowed_to_a_month_and_shows_time(writable: Server) -> None:
    dates = ("2020-01-05", "2020-01-09", "2020-12-31", "2019")
    save(writable.path, *(made_up(number, published_at=day) for number, day in enumerate(dates)))
    page = writable.get("/search?q=mill").text
    assert '<time datetime="2019">2019</time>' in page
    assert 'aria-label="December 2020: 1 quotation, January 2020: 2 quotations"' in page
    months = re.findall(r'href="([^"]+month=[^"]+)">([^<]+)</a> <span class="count">(\d+)', page)
    assert months == [
        ("/search?q=mill&amp;month=2020-12", "December 2020", "1"),
        ("/search?q=mill&amp;month=2020-01", "January 2020", "2"),
    ]
    for address, month, number in months:
        narrowed = writable.get(unescape(address)).text
        assert f">{number} quotation" in narrowed
        assert f"<strong>{month}</strong>" in narrowed
    assert writable.get("/search?q=mill&month=2020-13").status_code == 422


def test_pages_offer_the_feeds_that_they_have(many: Server) -> None:
    for path, feeds in (
        ("/", ["/v1/quotes/feed?format=atom", "/v1/changes/feed?format=atom"]),
        ("/corrections", ["/v1/changes/feed?format=atom"]),
        ("/utterances", ["/v1/utterances/feed?format=atom"]),
    ):
        page = many.get(path).text
        assert re.findall(r'type="application/atom\+xml" href="([^"]+)" title', page) == feeds
        assert all(many.get(one).status_code == 200 for one in feeds)
    speaker = many.get("/v1/speakers/sergei-ryabkov").json()["id"]
    page = many.get("/speakers/sergei-ryabkov").text
    address = f"/v1/quotes/feed?speaker={speaker}&format=atom"
    assert address.replace("&", "&amp;") in page
    assert len(feedparser.parse(many.get(address).content).entries) > 0
