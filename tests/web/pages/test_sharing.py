"""What other sites get of a quotation: a card, oEmbed, what they show of a shared address, what machines read."""

import json
import re
from html import unescape
from typing import Any
from urllib.parse import quote as percent

import pytest
from onrecord.web.pages.pictures import svg
from onrecord.web.pages.searching import _gaps as gaps_of

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import decide
from tests.web.tokens import a_quote

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"


def shared(server: Server, path: str) -> tuple[dict[str, str], dict[str, Any] | None]:
    """What a page's head says of it, and its JSON-LD."""
    page = server.get(path).text
    said = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', page))
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    return said, data and json.loads(data[1])


def test_a_card_may_be_framed_and_no_other_page(first: Server) -> None:
    found = a_quote(first)
    card = first.get(f"/embed/quotes/{found['id']}")
    assert "frame-ancestors *" in card.headers["content-security-policy"]
    assert all(span["exact"] in card.text for span in found["spans"])
    assert "Zvi Magen" in card.text
    for path in ("/", f"/quotes/{found['id']}", "/try"):
        assert "frame-ancestors 'none'" in first.get(path).headers["content-security-policy"]
    assert first.get("/embed/quotes/quo_000000000000").status_code == 404


def test_a_card_says_when_its_quotation_no_longer_stands(writable: Server) -> None:
    found = decide(writable, a_quote(writable), status="retracted")
    assert '<span class="status">retracted</span>' in writable.get(f"/embed/quotes/{found['id']}").text


def test_oembed_leads_from_each_address_of_a_quote_to_its_card(first: Server) -> None:
    found = a_quote(first)
    page = first.get(f"/quotes/{found['id']}").text
    discovered = re.search(r'type="application/json\+oembed" href="http://record.test([^"]+)"', page)
    assert discovered is not None
    answer = first.get(discovered[1]).json()
    assert (answer["type"], answer["version"], answer["author_name"]) == ("rich", "1.0", "Zvi Magen")
    assert f'src="http://record.test/embed/quotes/{found["id"]}"' in answer["html"]
    for path in ("quotes", "id", "embed/quotes"):
        url = percent(f"http://record.test/{path}/{found['id']}?utm_source=x#a")
        assert first.get(f"/oembed?url={url}&maxwidth=300&format=json").json()["width"] == 300


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("url=http://other.test/quotes/quo_000000000000", 404),
        ("url=http://record.test/articles/a", 404),
        ("", 422),
        ("url=http://record.test/id/x&maxwidth=5", 422),
    ],
)
def test_oembed_knows_only_quotes_of_this_record(first: Server, query: str, status: int) -> None:
    assert first.get(f"/oembed?{query}").status_code == status


def test_heads_say_what_a_shared_address_is_of(first: Server) -> None:
    (article,) = first.get("/v1/articles").json()["items"]
    said, data = shared(first, f"/articles/{article['slug']}")
    assert (said["type"], said["title"]) == ("article", article["headline"])
    assert data is not None
    assert (data["type"], data["headline"], "articleBody" in data) == (
        "NewsArticle",
        article["headline"],
        False,
    )
    found = a_quote(first)
    said, data = shared(first, f"/quotes/{found['id']}")
    assert (said["title"], said["url"]) == ("Zvi Magen", found["links"]["permalink"])
    assert said["description"].startswith(found["rendered"])
    assert data is not None
    assert data["id"] == found["links"]["permalink"]
    said, data = shared(first, "/speakers/zvi-magen")
    assert (said["type"], data) == ("profile", None)


def test_nothing_that_an_article_says_leaves_its_place(writable: Server) -> None:
    record = made_up(1, said=HOSTILE, headline=None, publisher=None, language=None)
    save(writable.path, record)
    found = a_quote(writable, "jane-doe")
    said, _ = shared(writable, f"/quotes/{found['id']}")
    assert said["description"].endswith("”")
    assert shared(writable, f"/articles/{found['article']['id']}")[0]["title"] == "Untitled article"
    embed = writable.get(f"/oembed?url=http://record.test/id/{found['id']}").json()["html"]
    for text in (
        embed,
        *(writable.get(f"/{path}/{found['id']}").text for path in ("quotes", "embed/quotes")),
    ):
        assert "<script>alert" not in text
        assert "<img" not in text


def test_an_article_that_quotes_nobody_by_name_says_so(writable: Server) -> None:
    record = made_up(1)
    quiet = record.extraction.__class__((), ())
    save(writable.path, made_up(2, extraction=quiet))
    (article,) = writable.get("/v1/articles?publisher=the-daily-test").json()["items"]
    assert shared(writable, f"/articles/{article['slug']}")[0]["description"] == "Nobody is quoted by name."


def test_what_an_article_prints_apart_is_never_one_quotation(first: Server) -> None:
    found = first.get("/v1/quotes?q=atomic").json()["items"][0]
    apart = "atomic program,” […] “as Moscow can’t control"
    address = f"/quotes/{found['id']}"
    assert apart in shared(first, address)[0]["description"]
    page = unescape(first.get(address).text)
    assert f"{apart} what Tehran does with its nuclear capabilities.” <a href=" in page
    answer = first.get(f"/oembed?url=http://record.test{address}").json()
    assert apart in answer["title"]
    drawn = svg(a_quote(first, "sanam-vakil"))
    assert "credible offer,” […] “The" in " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn))


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("atomic", ">…is to use that as a bargaining chip.</q> <q>I’m not sure"),
        ("atomic", "<mark>atomic</mark> program,</q> <q>as Moscow"),
        ("%22program+as+Moscow%22", "<mark>program,</mark></q> <q><mark>as Moscow</mark> can’t"),
        ("barter", "<mark>barter</mark> in order to prevent the [impact] of sanctions.</q> <q>However"),
        ("confirm", '<span class="paraphrase">Sergei Ryabkov on Wednesday said that he “could not <mark>confirm</mark>” the details of the reports.</span>'),
    ],
)  # fmt: skip
def test_a_search_shows_it_apart_too(first: Server, query: str, shown: str) -> None:
    assert shown in first.get(f"/search?q={query}").text


@pytest.mark.parametrize(
    ("text", "shown", "gaps"),
    [
        ("…so it is. And so", "…so it is. And so", {10}),
        ("…so it is. And so", "…it is. And so", {7}),
        ("…so it is. And so", "…so it is.…", set()),
        ("…so it is. And so", "something else", set()),
    ],
)
def test_where_parts_meet_in_what_is_shown(text: str, shown: str, gaps: set[int]) -> None:
    spans = [{"exact": part} for part in ("…so it is.", "And so")]
    assert gaps_of({"text": text, "spans": spans}, shown) == gaps
