"""Readers reach everything: pages that list all there is, links that lead there from the first page, and a search."""

import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from msgspec import structs
from onrecord.queries import speakers

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import decide
from tests.web.tokens import token

BROWSER = {"accept": "text/html"}
LINK = re.compile(r'<a (?:rel="\w+" )?href="([^"]+)"')
HOST = "http://record.test"


def walk(server: Server, path: str) -> list[str]:
    """The pages of a list, first to last."""
    pages, following = [], path
    while following:
        pages.append(server.get(following).text)
        found = re.search(r'rel="next" href="([^"]+)"', pages[-1])
        following = unescape(found[1]) if found else ""
    return pages


def everything(server: Server, kind: str) -> list[str]:
    slugs, address = [], f"/v1/{kind}?limit=100"
    while address:
        page = server.get(address).json()
        slugs += [f"/{kind}/{one['slug']}" for one in page["items"]]
        address = page["next"]
    return slugs


def test_every_article_speaker_and_publisher_is_reached_from_the_first_page(many: Server) -> None:
    seen, left = {"/"}, ["/"]
    while left:
        page = many.get(left.pop())
        for found in LINK.findall(page.text):
            path = unescape(found).removeprefix(HOST).partition("#")[0]
            if path.startswith(("/articles", "/speakers", "/analysts", "/publishers")) and path not in seen:
                seen.add(path)
                left.append(path)
    articles, speakers = everything(many, "articles"), everything(many, "speakers")
    assert (len(articles), len(speakers)) == (61, 8)
    assert {*articles, *speakers, "/publishers/the-daily-test", "/publishers/the-media-line"} <= seen


def test_articles_are_listed_latest_first_with_their_publisher(many: Server) -> None:
    pages = walk(many, "/articles")
    assert [len(re.findall(r'<li>\s*<a href="/articles/', page)) for page in pages] == [50, 11]
    wanted = many.get("/v1/articles?limit=100").json()["items"]
    shown = [slug for page in pages for slug in re.findall(r'<li>\s*<a href="/articles/([^"]+)"', page)]
    assert shown == [article["slug"] for article in wanted]
    assert (
        'href="/publishers/the-daily-test">The Daily Test</a> · <time datetime="2020-01-28">28 January 2020</time>'
        in pages[0]
    )
    assert 'rel="prev"' in pages[1]


def test_articles_are_listed_by_month(many: Server) -> None:
    months = re.findall(
        r'<a href="(/articles\?month=[0-9-]+)">([^<]+)</a> <span class="count">(\d+)</span>',
        many.get("/articles").text,
    )
    assert sum(int(number) for _, _, number in months) == 60
    href, label, number = months[0]
    page = many.get(f"{href}&limit=100").text
    assert f"<h1>Articles of {label}</h1>" in page
    assert f'<strong>{label}</strong> (<a href="/articles">any</a>)' in page
    assert page.count("<time ") == int(number)
    (data,) = re.findall(r'<p class="facts"><a href="([^"]+)">JSON</a></p>', page)
    assert len(many.get(f"{unescape(data)}&limit=100").json()["items"]) == int(number)
    assert "None of this month." in many.get("/articles?month=1999-01").text
    assert many.get("/articles?month=1999-13", headers=BROWSER).status_code == 422


@pytest.mark.parametrize("kind", ["speakers", "analysts"])
def test_people_are_listed_by_their_quotes(many: Server, kind: str) -> None:
    pages = walk(many, f"/{kind}?limit=3")
    wanted = many.get(f"/v1/{kind}?sort=-quote_count&limit=100").json()["items"]
    shown = [slug for page in pages for slug in re.findall(r'<li>\s*<a href="/speakers/([^"]+)"', page)]
    assert shown == [speaker["slug"] for speaker in wanted]
    assert f"{wanted[0]['name']}</a>" in pages[0]
    assert f"{wanted[0]['quote_count']} quotations<" in pages[0]


def test_publishers_are_listed_by_name_with_the_articles_that_are_shown(
    many: Server, writable: Server
) -> None:
    first, second = walk(many, "/publishers?limit=1")
    assert re.search(r">The Daily Test</a> <span class=\"facts\">60 articles<", first)
    assert re.search(r">The Media Line</a> <span class=\"facts\">1 article<", second)
    (article,) = writable.get("/v1/articles").json()["items"]
    url = f"{article['url']}?reason_code=other&reason=Gone"
    headers = token(writable, "withdraw") | {"if-match": "*"}
    assert writable.ask("DELETE", url, headers=headers).status_code == 200
    for path in ("/publishers", "/articles"):
        assert "None yet." in writable.get(path).text
    for path in ("/speakers", "/analysts"):
        assert "Nobody yet." in writable.get(path).text


def test_every_page_leads_on_and_has_a_search_box(first: Server) -> None:
    for path in (
        "/",
        "/articles",
        "/search",
        "/search?q=oil",
        "/docs",
        "/problems",
        "/check",
        "/speakers/zvi-magen",
    ):
        page = first.get(path).text
        for target in (
            "articles",
            "analysts",
            "speakers",
            "publishers",
            "corrections",
            "check",
            "docs",
        ):
            assert f'href="/{target}"' in page, (path, target)
        assert 'action="/search"' in page
        assert page.count('role="search"') == 1, path


def test_a_page_of_nothing_offers_to_search(first: Server) -> None:
    for path in ("/articles/nothing", "/nowhere"):
        page = first.get(path, headers=BROWSER).text
        main = page[page.index("<main") :]
        assert (page.count('role="search"'), main.count('role="search"')) == (1, 1)
        assert "`" not in page
    assert first.get("/speakers?limit=0", headers=BROWSER).text.count('role="search"') == 1


def test_a_search_shows_what_the_api_finds_with_the_hits_marked(many: Server) -> None:
    found = many.get("/v1/quotes?q=mill&limit=100").json()["items"]
    pages = walk(many, "/search?q=mill&utm_source=feed")
    assert len(pages) == 3
    shown = [
        one for page in pages for one in re.findall(r'<footer>\s*<a href="/articles/[^#]+#(quo_\w+)"', page)
    ]
    assert shown == [quote["id"] for quote in found]
    assert len(shown) == 60
    assert "60 quotations" in pages[0]
    assert "<q>The <mark>mill</mark> is open,</q>" in pages[0]
    assert f'<a href="/speakers/{found[0]["speaker"]["slug"]}">{found[0]["speaker"]["name"]}</a>' in pages[0]
    assert 'value="mill"' in pages[0]
    assert "<title>Search: mill · On Record</title>" in pages[0]
    assert f'href="{HOST}/v1/quotes?q=mill"' in pages[0]


def test_a_search_shows_people_and_articles_beside_the_quotes(many: Server) -> None:
    page = many.get("/search?q=mag").text
    assert re.search(
        r'<h2 id="people">People</h2>\s*<ul class="entries">\s*<li>\s*<a href="/speakers/zvi-magen">', page
    )
    assert "No quotation in the record has these words" in page
    page = many.get("/search?q=russian").text
    assert re.search(
        r'<h2 id="articles">Articles</h2>\s*<ul class="entries">\s*<li>\s*<a href="/articles/analysts-', page
    )
    assert 'id="articles"' not in many.get("/search?q=russian&kind=direct").text
    assert 'id="people"' not in many.get("/search?q=%E2%98%83+oil").text
    many_words = "+".join(f"w{number}" for number in range(speakers.MAX_WORDS + 1))
    assert 'id="people"' not in many.get(f"/search?q={many_words}").text


def test_a_search_is_narrowed_by_links_and_widened_again(many: Server) -> None:
    page = many.get("/search?q=i*").text
    links = {
        label: unescape(href) for href, label in re.findall(r'<a href="(/search\?q=[^"]+)">([^<]+)</a>', page)
    }
    assert {"paraphrased", "organisation", "Acme", "The Daily Test"} <= {*links}
    narrowed = many.get(links["Acme"]).text
    assert "<strong>Acme</strong> (<a" in narrowed
    assert '<span class="paraphrase">Acme said that <mark>it</mark> would wait.</span>' in narrowed
    (wider,) = re.findall(r'\(<a href="([^"]+)">any</a>\)', narrowed)
    assert unescape(wider) == "/search?q=i%2A"
    by_slug = many.get("/search?q=wait&speaker=acme&kind=indirect&publisher=the-daily-test").text
    assert by_slug.count("<strong>") == 3
    analysts = many.get("/search?q=i*&analyst=ann-poe").text
    assert '<h2 id="by-analyst">As an analyst</h2>' in page
    assert "<strong>Ann Poe</strong> (<a" in analysts
    nothing = many.get("/search?q=wait&kind=direct").text
    assert 'within what was chosen: <a href="/search?q=wait">look everywhere</a>' in nothing
    assert ">Kind<" not in many.get("/search?q=wait").text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Or look through"),
        ("q=", "Or look through"),
        ("q=+", "The search needs at least one word to look for."),
        ("q=-mill", "The search needs at least one word to look for."),
        ("q=zebra", "No quotation in the record has these words."),
    ],
)
def test_a_search_for_nothing_says_so_beside_the_box(first: Server, query: str, said: str) -> None:
    page = first.get(f"/search?{query}")
    assert page.status_code == 200
    assert said in page.text


def test_a_search_that_finds_nothing_says_what_to_try_and_offers_no_file_of_nothing(first: Server) -> None:
    page = first.get("/search?q=zebra").text
    assert "Try fewer words" in page
    assert "Or look through" in page
    assert "CSV of all" not in page
    assert "Or look through" in first.get("/search?q=-mill").text
    named = first.get("/search?q=russia").text
    assert "CSV of all" in named
    assert "Or look through" not in named
    narrowed = first.get("/search?q=zebra&kind=direct").text
    assert "look everywhere" in narrowed
    assert "Or look through" not in narrowed


def test_a_search_for_a_name_shows_what_was_said_where_nobody_has_said_the_name(writable: Server) -> None:
    page = writable.get("/search?q=mag").text
    said = writable.get("/v1/speakers/zvi-magen/quotes").json()["items"]
    assert "No quotation in the record has these words. What Zvi Magen said:" in page
    assert len(said) == 4
    assert all(f'<a href="/quotes/{quote["id"]}">more</a>' in page for quote in said)
    assert 'own pages: <a href="/speakers/zvi-magen">Zvi Magen</a>.' in page
    save(writable.path, *(made_up(number, name=f"Sane Doe{chr(97 + number)}") for number in range(2)))
    assert "and the others above" in writable.get("/search?q=san").text
    assert "What Zvi Magen said" not in writable.get("/search?q=russia").text
    for quote in said:
        decide(writable, quote, status="retracted")
    assert "said:" not in writable.get("/search?q=mag").text


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("magen russia", ("russia%20speaker%3Amagen", "what Zvi Magen said of russia")),
        ("Putin promise Zvi", ("Putin%20promise%20speaker%3AZvi", "what Zvi Magen said of Putin promise")),
        ("magen zebra", None),
        ("magen -russia", None),
        ("magen a b c d e f", None),
        ("zebra", None),
    ],
)
def test_a_name_among_words_is_offered_as_who_said_them(
    first: Server, query: str, meant: tuple[str, str] | None
) -> None:
    page = first.get("/search", params={"q": query}).text
    if meant is None:
        assert "Perhaps you look for" not in page
        return
    address, said = meant
    assert f'<a href="/search?q={address}">{said}</a>' in page
    assert "Zvi Magen</a>: " in first.get(f"/search?q={address}").text


def test_months_that_narrow_a_search_are_named_as_people_name_them(writable: Server) -> None:
    save(writable.path, *(made_up(number, published_at=f"2020-0{number}-05") for number in (1, 2)))
    assert '&amp;month=2020-02">February 2020</a>' in writable.get("/search?q=mill").text


def test_of_an_unknown_capacity_nothing_is_said_beside_a_quote(writable: Server) -> None:
    record = made_up(1, name="Ann Poe")
    quotations = tuple(structs.replace(one, capacity="unknown") for one in record.extraction.quotations)
    save(writable.path, replace(record, extraction=replace(record.extraction, quotations=quotations)))
    (quote,) = writable.get("/v1/speakers/ann-poe/quotes").json()["items"]
    assert quote["capacity"] == "unknown"
    page = writable.get("/speakers/ann-poe").text
    assert '<p class="facts">1 quotation · <a' in page
    assert f'in these words · <a href="/quotes/{quote["id"]}">more</a>' in page
    assert (
        'data-said="in these words · 4 words"' in writable.get(f"/articles/{quote['article']['slug']}").text
    )
    searched = writable.get("/search?q=mill").text
    assert f'in these words · <a href="/quotes/{quote["id"]}">more</a>' in searched


def test_a_search_refuses_what_no_link_of_ours_asks_for(first: Server) -> None:
    for query in ("q=%00", "q=a&kind=loud", "q=" + "a" * 501):
        assert first.get(f"/search?{query}").status_code == 422
    assert first.get("/search?q=a&cursor=x").status_code == 400


def test_a_search_shows_words_never_markup(empty_record: Path, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    shutil.copy(empty_record, path)
    said = "<script>alert(1)</script> and <b>oil</b>"
    save(path, made_up(1, said=said, headline=said))
    server = Server(path)
    page = server.get("/search?q=%3Cscript%3E+oil").text
    assert "<script>" not in page
    assert "&lt;<mark>script</mark>&gt;alert(1)" in page
    assert 'value="&lt;script&gt; oil"' in page
    assert 'value="&#34;&gt;&lt;script&gt;"' in server.get("/search?q=%22%3E%3Cscript%3E").text
    assert "&lt;script&gt;" in server.get("/articles").text
    assert "<script>" not in server.get("/articles").text
    server.dispatcher.close()


def test_each_mark_of_an_article_names_who_speaks_and_how(first: Server) -> None:
    article = first.get("/v1/articles?include=quotes").json()["items"][0]
    page = first.get(f"/articles/{article['slug']}").text
    marks = re.findall(r'<mark class="q c\d+[^>]*>(?:<a [^>]*>)?', page)
    named = [found[1] for one in marks if (found := re.search(r'data-who="([^"]+): "', one))]
    assert len(named) == len(marks) >= len(article["quotes"])
    assert {"Zvi Magen, in these words", "Zvi Magen, paraphrased", "Sanam Vakil, going on"} <= {*named}
