"""Feeds through a real parser, and JSON Feed against its specification (https://www.jsonfeed.org/version/1.1/)."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import feedparser
import pytest

from tests.databases import Databases, engine_of
from tests.web.conftest import Server, save, serving_copy
from tests.web.records import first_article, made_up
from tests.web.tokens import token

RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
Quote = dict[str, Any]


@pytest.fixture(scope="session")
def corrected_place(databases: Databases) -> str:
    """A record of three articles, in which one quote was corrected; to be copied."""
    return databases.kept("corrected", correct)


def correct(place: str) -> None:
    save(
        place,
        first_article(),
        made_up(1),
        made_up(2, published_at="2021-02-03T04:05:06Z", said="Is 1 < 2 & “3” > 2?"),
    )
    server = Server(place)
    quote = server.get("/v1/speakers/zvi-magen/quotes?limit=1").json()["items"][0]
    headers = token(server, "correct") | {"if-match": server.get(quote["url"]).headers["etag"]}
    sent = {
        "reason_code": "wrong_capacity",
        "reason": "He was asked as a <b>witness</b> & friend.",
        "capacity": "witness",
    }
    answer = server.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert answer.status_code == 200, answer.text
    server.dispatcher.close()
    engine_of(place).dispose()


@pytest.fixture
def corrected(databases: Databases, corrected_place: str) -> Iterator[Server]:
    with serving_copy(databases, corrected_place) as server:
        yield server


def expected(server: Server, path: str) -> dict[str, Quote]:
    """The quotes that a feed must have, by permalink."""
    return {quote["links"]["permalink"]: quote for quote in server.get(path).json()["items"]}


FORMAT_OF = {"application/atom+xml": "/feed?format=atom", "application/feed+json": "/feed?format=jsonfeed"}
FEEDS = {
    "analyst": ("/v1/analysts/zvi-magen/feed", "/v1/analysts/zvi-magen/quotes?limit=50", 3),
    "publisher": ("/v1/publishers/the-daily-test/feed", "/v1/quotes?publisher=the-daily-test&limit=50", 4),
}


@pytest.mark.parametrize(("path", "quotes", "count"), FEEDS.values(), ids=list(FEEDS))
def test_an_atom_feed_has_the_quotes_of_the_list(
    corrected: Server, path: str, quotes: str, count: int
) -> None:
    answer = corrected.get(path, headers={"accept": "application/atom+xml"})
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    parsed = feedparser.parse(answer.content, response_headers=dict(answer.headers))
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    feed = parsed.feed
    links = {link.rel: link for link in feed.links}
    assert corrected.get(links["self"].href).content == answer.content
    assert (links["self"].type, links["alternate"].type) == ("application/atom+xml", "text/html")
    assert corrected.get(links["alternate"].href).headers["content-type"] == "text/html; charset=utf-8"
    assert RFC_3339.fullmatch(feed.updated)
    assert feed.updated == max(entry.updated for entry in parsed.entries)
    wanted = expected(corrected, quotes)
    assert [entry.id for entry in parsed.entries] == list(wanted)
    assert len(wanted) == count
    for entry in parsed.entries:
        quote = wanted[entry.id]
        for span in quote["spans"]:
            assert (f"“{span['exact']}”" if span["verbatim"] else span["exact"]) in entry.content[0].value
        assert entry.content[0].type == "text/plain"
        name = quote["speaker"]["name"]
        assert entry.title.startswith(f"{name}: “" if quote["kind"] == "direct" else quote["rendered"][:90])
        assert entry.link == (quote["links"]["text_fragment"] or entry.id)
        assert RFC_3339.fullmatch(entry.updated)


@pytest.mark.parametrize(("path", "quotes", "count"), FEEDS.values(), ids=list(FEEDS))
def test_a_json_feed_has_what_its_specification_demands(
    corrected: Server, path: str, quotes: str, count: int
) -> None:
    answer = corrected.get(path, headers={"accept": "application/feed+json"})
    assert answer.headers["content-type"] == "application/feed+json"
    feed = answer.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    assert corrected.get(feed["feed_url"]).content == answer.content
    assert corrected.get(feed["home_page_url"]).headers["content-type"] == "text/html; charset=utf-8"
    wanted = expected(corrected, quotes)
    assert [item["id"] for item in feed["items"]] == list(wanted)
    assert len(wanted) == count
    for item in feed["items"]:
        assert set(item) - {"date_published"} == {"id", "url", "title", "content_text", "date_modified"}
        assert all(isinstance(value, str) for value in item.values())
        assert item["url"] == (wanted[item["id"]]["links"]["text_fragment"] or item["id"])
        for name in {"date_modified", "date_published"} & set(item):
            assert RFC_3339.fullmatch(item[name])
            assert datetime.fromisoformat(item[name]).tzinfo
    assert sum("date_published" in item for item in feed["items"]) == (2 if "publisher" in path else 0)


def test_the_feed_of_corrections_says_what_was_changed_and_why(corrected: Server) -> None:
    (change,) = [one for one in corrected.get("/v1/changes").json()["items"] if one["action"] == "correct"]
    parsed = feedparser.parse(corrected.get("/v1/changes/feed").content)
    (entry,) = parsed.entries
    assert parsed.bozo is False
    assert (entry.id, entry.link) == (f"http://record.test/v1/changes/{change['seq']}", change["url"])
    assert corrected.get(entry.id).json()["reason"] == change["reason"]
    assert entry.updated == change["at"]
    assert entry.content[0].value == f"correct quote (wrong_capacity): {change['reason']}"
    (item,) = corrected.get("/v1/changes/feed?format=jsonfeed").json()["items"]
    assert (item["id"], item["content_text"]) == (entry.id, entry.content[0].value)


@pytest.mark.parametrize("path", [*(path for path, _, _ in FEEDS.values()), "/v1/changes/feed"])
def test_a_feed_names_its_own_format_and_a_page_however_it_was_asked_for(
    corrected: Server, path: str
) -> None:
    for query in ("?format={}", ""):
        atom, feed = (
            corrected.get(path + query.format(name), headers={"accept": media_type})
            for name, media_type in (("atom", "application/atom+xml"), ("jsonfeed", "application/feed+json"))
        )
        links = {link.rel: link.href for link in feedparser.parse(atom.content).feed.links}
        assert links["self"].endswith("/feed?format=atom")
        assert feed.json()["feed_url"] == links["self"].replace("format=atom", "format=jsonfeed")
        assert corrected.get(links["self"]).content == atom.content
        assert corrected.get(feed.json()["feed_url"]).content == feed.content
        assert feed.json()["home_page_url"] == links["alternate"]
        assert "/v1/" not in links["alternate"]
        home = corrected.get(links["alternate"])
        assert (home.status_code, home.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_a_feed_and_its_entries_keep_their_names(corrected: Server) -> None:
    """By id and by slug, in either format, before and after: the same feed, the same entries."""
    analyst = corrected.get("/v1/analysts/jane-doe").json()["id"]
    feeds = [
        feedparser.parse(corrected.get(f"/v1/analysts/{address}/feed?format=atom").content)
        for address in (analyst, "jane-doe")
    ]
    save(corrected.path, made_up(3))
    feeds.append(feedparser.parse(corrected.get("/v1/analysts/jane-doe/feed").content))
    assert {feed.feed.id for feed in feeds} == {f"http://record.test/v1/analysts/{analyst}/feed"}
    before, _, after = ([entry.id for entry in feed.entries] for feed in feeds)
    assert (len(before), len(after)) == (2, 3)
    assert set(before) < set(after)


def test_a_reader_finds_the_feeds_on_the_page_of_a_speaker(corrected: Server) -> None:
    page = corrected.get("/speakers/jane-doe").text
    for media_type in ("application/atom+xml", "application/feed+json"):
        found = re.search(rf'type="{re.escape(media_type)}" href="([^"]+)"', page)
        assert found is not None
        assert corrected.get(found[1]).headers["content-type"].startswith(media_type)
    assert 'href="/v1/quotes/feed?speaker=spk_' in corrected.get("/speakers/acme").text


@pytest.mark.parametrize("path", ["/publishers/the-daily-test", "/corrections"])
def test_a_reader_finds_the_feeds_of_a_publisher_and_of_the_corrections(corrected: Server, path: str) -> None:
    page = corrected.get(path).text
    for media_type in ("application/atom+xml", "application/feed+json"):
        found = re.findall(r'<(link|a) [^>]*href="([^"]+)"[^>]*>', page)
        feeds = {tag: address for tag, address in found if "feed?format=" in address}
        assert set(feeds) == {"link", "a"}
        (address,) = {address for _, address in found if address.endswith(FORMAT_OF[media_type])}
        assert corrected.get(address).headers["content-type"].startswith(media_type)


@pytest.mark.parametrize("path", [*(path for path, _, _ in FEEDS.values()), "/v1/changes/feed"])
@pytest.mark.parametrize(
    "accept",
    ["application/rss+xml", "application/rss+xml, application/rdf+xml;q=0.8", "text/xml", "application/json"],
)
def test_a_reader_that_asks_for_rss_gets_atom(corrected: Server, path: str, accept: str) -> None:
    answer = corrected.get(path, headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    assert feedparser.parse(answer.content).version == "atom10"
