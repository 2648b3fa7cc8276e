"""What hostile articles say is text on every page, whatever it would be as markup, and is shown as it was printed."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import pytest
from selenium.webdriver import Chrome

from tests.e2e.browsing import hosts_asked, needs_browser, serve_pages, visit
from tests.e2e.processes import Record

pytestmark = needs_browser
HOSTILE = {
    "script": "<script>document.title = 'ran'</script>",
    "image": "<img src=x onerror=\"document.title='ran'\">",
    "attribute": '" onmouseover="document.title=\'ran\'" autofocus onfocus="document.title=\'ran\'" x="',
    "apostrophe": "' onclick='document.title=1' style='position:fixed",
    "entity": "&lt;script&gt;document.title='ran'&lt;/script&gt; &amp;amp; &#60;b&#62;",
    "closing": "</q></mark></p></article></main><iframe src=//evil.example></iframe><base href=//evil.example>",
    "raw text": "</title></style><style>@import '//evil.example/x.css'</style><!-- ",
    "svg": "<svg onload=\"document.title='ran'\"><use href=//evil.example#x></svg><math><mi xlink:href=javascript:1>",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7} `//evil.example`",
    "link": "<a href=\"javascript:document.title='ran'\">javascript:alert(1)</a><meta http-equiv=refresh content=0;//evil.example>",
}
OURS = frozenset(
    re.findall(
        r"\w+",
        "A ARTICLE ASIDE BDI BLOCKQUOTE BODY BR BUTTON CODE DATALIST DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM G H1 H2 H3 HEAD HEADER HTML"
        " INPUT LABEL LI LINK MAIN MARK META NAV OL OPTION P PATH PRE Q RECT SECTION SELECT SPAN STRONG SUMMARY SVG TEXTAREA TIME TITLE UL",
    )
)
"""The elements of the templates."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A record of one article a hostile text, each in the headline, the words said, a name, and around them."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, words in enumerate(HOSTILE.values()):
        text = f"{words}\n\n{words}\n\n“It is {words} and open,” said Jane Doe, an analyst at Acme {words}.\n\nMore {words}.\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    record = Record(folder / "record.db")
    record.migrate()
    record.run("ingest", folder)
    with record.serve() as client:
        yield client


def nodes(browser: Chrome) -> tuple[set[str], set[str], str]:
    """Touch what is on the page; return the elements, the attributes and link targets that could run, and the title."""
    found: list[list[str]] = browser.execute_script("""
        for (const one of document.querySelectorAll("mark, q, p, [onclick], [onmouseover]"))
          for (const event of ["mouseover", "click"]) one.dispatchEvent(new MouseEvent(event, { bubbles: true }));
        const all = [...document.querySelectorAll("*:not(script[src^='/static/'], script[type='application/ld+json'])")];
        const names = all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on") || name === "style");
        const hrefs = all.map((one) => one.getAttribute("href") ?? "").filter((href) => href && !/^(https?:|[/#])/.test(href));
        return [all.map((one) => one.tagName.toUpperCase()), [...names, ...hrefs], [document.title]];
    """)
    return set(found[0]), set(found[1]), found[2][0]


def test_what_an_article_says_is_never_markup(hostile: httpx.Client, browser: Chrome) -> None:
    articles = hostile.get("/v1/articles?limit=100").json()["items"]
    assert len(articles) == len(HOSTILE)
    speakers = hostile.get("/v1/speakers?limit=100").json()["items"]
    assert speakers
    quotes = hostile.get("/v1/quotes?limit=100&q=open").json()["items"]
    assert len({one["article"]["id"] for one in quotes}) == len(HOSTILE)
    for path in (
        "/",
        "/articles",
        "/search?q=open",
        *(f"/id/{one['id']}" for one in (*articles, *speakers, *quotes)),
        *(f"{page}/{one['id']}" for one in quotes for page in ("/quotes", "/embed/quotes")),
    ):
        visit(browser, f"{hostile.base_url}{path}")
        names, dangerous, title = nodes(browser)
        assert (names - OURS, dangerous) == (set(), set()), path
        assert title != "ran"
        assert hosts_asked(browser) == {hostile.base_url.netloc.decode()}, path


def test_it_is_text_in_feeds_too(hostile: httpx.Client) -> None:
    feed = ET.fromstring(hostile.get("/v1/quotes/feed?q=open&format=atom").content)  # noqa: S314 - our own
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) >= len(HOSTILE)
    kinds = {one.tag.partition("}")[2] for entry in entries for one in entry.iter()}
    assert kinds == {"entry", "id", "title", "updated", "link", "content"}
    told = [one for entry in entries for one in entry if one.text]
    assert {one.get("type", "text") for one in told} == {"text"}
    assert any(HOSTILE["script"] in (one.text or "") for one in told)


def test_the_hostile_words_would_run_as_markup(browser: Chrome, tmp_path: Path) -> None:
    """The words and this browser are fit to show it: a page that does not escape them is found out."""
    for number, words in enumerate(HOSTILE.values()):
        (tmp_path / f"{number}.html").write_text(
            f'<!doctype html><p>{words}</p><p title="{words}">', encoding="utf-8"
        )
    ran, foreign = set(), set()
    with serve_pages(tmp_path) as origin:
        for number, name in enumerate(HOSTILE):
            visit(browser, f"{origin}/{number}.html")
            names, dangerous, title = nodes(browser)
            ran |= {name} if title == "ran" else set()
            foreign |= {name} if "evil.example" in hosts_asked(browser) else set()
            assert names - OURS or dangerous or name in {"entity", "apostrophe", "template"}
    assert ran >= {"script", "image", "attribute"}
    assert foreign >= {"closing", "raw text"}


AS_PARSED = """
    const [addresses, done] = arguments
    const paragraphs = async (address) => {
        const answer = await fetch(address, {headers: {accept: 'text/html'}})
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        return [...page.querySelectorAll('.text > p:not(.facts)')].map((one) => one.textContent)
    }
    Promise.all(addresses.map(paragraphs)).then(done)
"""


def test_what_an_article_says_is_shown_as_it_was_printed(hostile: httpx.Client, browser: Chrome) -> None:
    articles = hostile.get("/v1/articles?limit=100").json()["items"]
    visit(browser, f"{hostile.base_url}/id/{articles[0]['id']}")
    shown = browser.execute_async_script(AS_PARSED, [f"/id/{article['id']}" for article in articles])
    printed = [[paragraph["text"] for paragraph in article["paragraphs"]] for article in articles]
    assert (shown, len(shown)) == (printed, len(HOSTILE))
