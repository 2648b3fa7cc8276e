"""A real browser reads: the card beside an article, one voice alone, copies, a text that is tried, light and dark."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.e2e.browsing import (
    DESKTOP,
    PHONE,
    eventually,
    logged,
    needs_browser,
    resize,
    serve_pages,
    visit,
    without_scripts,
)
from tests.e2e.long_article import with_long_article
from tests.e2e.processes import FIRST_ARTICLE, Record

pytestmark = needs_browser
LARGEST = 250_000
"""Bytes of the page of the long article."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The first article and a long one."""
    return with_long_article(Record(tmp_path_factory.mktemp("reader") / "record.db"), FIRST_ARTICLE)


def article(client: httpx.Client, words: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/v1/articles?q={words}").json()["items"][0]
    return found


def press(browser: Chrome, *keys: str) -> None:
    for key in keys:
        browser.switch_to.active_element.send_keys(key)


def card(browser: Chrome) -> WebElement:
    return browser.find_element(By.ID, "card")


def card_says(browser: Chrome, name: str) -> str:
    return browser.find_element(By.CSS_SELECTOR, f"#card [data-fill={name}]").text


def clipboard(browser: Chrome) -> str:
    text: str = browser.execute_async_script("navigator.clipboard.readText().then(arguments[0])")
    return text


@pytest.mark.parametrize("words", ["russian", "anselm"], ids=["first", "long"])
def test_a_reader_walks_from_quotation_to_quotation(
    client: httpx.Client, browser: Chrome, words: str
) -> None:
    found = article(client, words)
    quotes = client.get(f"{found['url']}/quotes?limit=100").json()["items"]
    visit(browser, f"{client.base_url}/articles/{found['slug']}")
    assert not card(browser).is_displayed()
    press(browser, "j", "j", "j", "k")
    assert card(browser).is_displayed()
    assert card_says(browser, "place") == f"2 of {found['quote_count']}"
    named = quotes[1]["speaker"] or quotes[1]["source"]
    assert card_says(browser, "name") == named.get("name", named.get("exact"))
    now = browser.find_element(By.CSS_SELECTOR, "mark.now[id]")
    assert now.get_attribute("id") == quotes[1]["id"]
    assert browser.switch_to.active_element == now.find_element(By.TAG_NAME, "a")
    assert eventually(lambda: browser.current_url.endswith(f"#{quotes[1]['id']}"), expected=True)
    press(browser, Keys.ESCAPE)
    assert not card(browser).is_displayed()
    assert logged(browser, "browser") == []


def test_it_is_told_why_he_is_zvi_magen_and_the_quotation_is_copied(
    client: httpx.Client, browser: Chrome
) -> None:
    found = article(client, "russian")
    quotes = client.get(f"{found['url']}/quotes").json()["items"]
    quote = next(one for one in quotes if one["source"] and one["source"]["exact"] == "he" and one["speaker"])
    visit(browser, f"{client.base_url}/id/{quote['id']}")
    assert eventually(lambda: card_says(browser, "name"), "Zvi Magen") == "Zvi Magen"
    assert card_says(browser, "how").startswith("“he” is Zvi Magen, named in the ")
    told = "return [...(CSS.highlights.get('told') ?? [])].map(String)"
    assert browser.execute_script(told) == ["he", quote["cue"]["exact"]]
    assert "likely" in card_says(browser, "sure") or "certain" in card_says(browser, "sure")
    card(browser).find_element(By.CSS_SELECTOR, "[data-do=link]").click()
    assert eventually(lambda: card_says(browser, "copied"), "Link copied.") == "Link copied."
    assert clipboard(browser) == quote["links"]["permalink"]
    card(browser).find_element(By.TAG_NAME, "summary").click()
    card(browser).find_element(By.CSS_SELECTOR, "[data-format=bibtex]").click()
    assert eventually(lambda: card_says(browser, "copied"), "Copied as BibTeX.") == "Copied as BibTeX."
    cited = client.get(f"{quote['links']['citation']}?format=bibtex").text
    assert clipboard(browser) == cited
    card(browser).find_element(By.LINK_TEXT, "Something wrong?").click()
    assert browser.current_url == f"{client.base_url}/quotes/{quote['id']}#wrong"
    assert cited == browser.find_element(By.TAG_NAME, "pre").get_property("textContent")


def test_somebody_is_found_by_the_beginning_of_a_name(client: httpx.Client, browser: Chrome) -> None:
    visit(browser, f"{client.base_url}/corrections")
    box = browser.find_element(By.CSS_SELECTOR, "header input[type=search]")
    box.send_keys("mag")
    offered = "return [...document.querySelectorAll('datalist option')].map((one) => one.value)"
    assert eventually(lambda: browser.execute_script(offered), ["Zvi Magen"]) == ["Zvi Magen"]
    box.send_keys(Keys.ENTER)
    assert eventually(lambda: "/search?q=mag" in browser.current_url, expected=True)
    browser.find_element(By.CSS_SELECTOR, "main").find_element(By.LINK_TEXT, "Zvi Magen").click()
    assert browser.find_element(By.TAG_NAME, "h1").text == "Zvi Magen"


def test_one_voice_alone_is_walked_and_the_others_are_dimmed(client: httpx.Client, browser: Chrome) -> None:
    visit(browser, f"{client.base_url}/articles/{article(client, 'russian')['slug']}")
    name = browser.find_element(By.CSS_SELECTOR, ".cast button[aria-label$='Zvi Magen']")
    name.click()
    press(browser, "j", "j")
    assert card_says(browser, "name") == "Zvi Magen"
    colours = {
        tuple(
            browser.execute_script(
                "const s = getComputedStyle(arguments[0]); return [s.textDecorationColor]", mark
            )
        )
        for mark in browser.find_elements(By.CSS_SELECTOR, ".text mark.q:not(.lit)")
    }
    assert len(colours) == 1
    name.click()
    assert browser.find_elements(By.CSS_SELECTOR, ".lit") == []
    first = browser.find_element(By.CSS_SELECTOR, ".score rect")
    first.click()
    assert browser.find_element(By.CSS_SELECTOR, "mark.now[id]").get_attribute("id") == first.get_attribute(
        "data-of"
    )
    keys = browser.find_element(By.CSS_SELECTOR, ".keys button")
    keys.click()
    press(browser, "j")
    assert browser.find_element(By.CSS_SELECTOR, "mark.now[id]").get_attribute("id") == first.get_attribute(
        "data-of"
    )
    keys.click()
    press(browser, Keys.ESCAPE)


def test_on_a_phone_the_card_comes_from_below_and_leaves_the_words_in_sight(
    client: httpx.Client, browser: Chrome
) -> None:
    resize(browser, PHONE)
    visit(browser, f"{client.base_url}/articles/{article(client, 'anselm')['slug']}")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE[0]
    mark = browser.find_elements(By.CSS_SELECTOR, "mark.q[id] a")[2]
    mark.click()
    sheet = card(browser).rect
    assert (sheet["x"], sheet["width"]) == (0, PHONE[0])
    card(browser).find_element(By.CSS_SELECTOR, "[data-do=next]").click()
    places = "const at = (q) => document.querySelector(q).getBoundingClientRect(); return at('mark.now').bottom <= at('#card').top"
    assert eventually(lambda: browser.execute_script(places), expected=True)
    card(browser).find_element(By.CSS_SELECTOR, "[data-do=close]").click()
    assert not card(browser).is_displayed()
    browser.execute_script("arguments[0].scrollIntoView({ block: 'end' })", mark)
    mark.click()  # where the sheet comes
    assert eventually(lambda: browser.execute_script(places), expected=True)
    for step in ("summary", "[data-format=bibtex]"):  # the sheet grows
        card(browser).find_element(By.CSS_SELECTOR, step).click()
        assert eventually(lambda: browser.execute_script(places), expected=True)
    resize(browser, DESKTOP)


def test_each_mark_says_who_and_how_to_who_does_not_see_it(client: httpx.Client, browser: Chrome) -> None:
    found = article(client, "russian")
    quotes = client.get(f"{found['url']}/quotes").json()["items"]
    visit(browser, f"{client.base_url}/articles/{found['slug']}")
    nodes = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    links = [
        one["name"]["value"]
        for one in nodes
        if one.get("role", {}).get("value") == "link" and not one["ignored"]
    ]
    how = {"direct": "in these words", "mixed": "partly in these words", "indirect": "paraphrased"}
    for quote in quotes:
        who = quote["speaker"]["name"] if quote["speaker"] else quote["source"]["exact"]
        assert any(
            name.startswith(f"{who}, {how[quote['kind']]}: {quote['spans'][0]['exact']}"[:60])
            for name in links
        )


def test_an_opening_quotation_mark_never_ends_a_line(client: httpx.Client, browser: Chrome) -> None:
    alone = """return [...document.querySelectorAll('.text mark.q')].filter((mark) => {
        const before = mark.previousSibling;
        if (!before || !/[“"]$/.test(before.data)) return false;
        const opening = document.createRange();
        opening.setStart(before, before.length - 1);
        opening.setEnd(before, before.length);
        const words = document.createRange();
        const first = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT).nextNode();
        words.setStart(first, 0);
        words.setEnd(first, 1);
        return opening.getBoundingClientRect().bottom <= words.getBoundingClientRect().top + 1;
    }).map((mark) => mark.textContent)"""
    visit(browser, f"{client.base_url}/articles/{article(client, 'russian')['slug']}")
    broken = "document.querySelector('.text').style = 'width: 0; overflow-wrap: normal'"
    browser.execute_script(broken)  # a line ends wherever one may
    assert browser.execute_script(alone) == []


def test_without_scripts_an_article_is_read_and_each_quotation_has_its_page(
    client: httpx.Client, browser: Chrome
) -> None:
    found = article(client, "anselm")
    with without_scripts(browser):
        visit(browser, f"{client.base_url}/articles/{found['slug']}")
        mark = browser.find_element(By.CSS_SELECTOR, "mark.q[id] a")
        words = mark.text
        mark.click()
        shown = browser.find_element(By.CSS_SELECTOR, ".said").text
    assert words in shown


def test_the_page_of_a_long_article_is_light(client: httpx.Client) -> None:
    found = article(client, "anselm")
    page = client.get(f"/articles/{found['slug']}", headers={"accept-encoding": "identity"})
    assert found["quote_count"] >= 150
    assert len(page.content) <= LARGEST


def test_a_dropped_file_comes_back_marked_and_is_taken_along(
    client: httpx.Client, browser: Chrome, tmp_path: Path
) -> None:
    (tmp_path / "town.html").write_text(
        "<title>The town</title><article><h1>The town</h1><p>“The mill is open again after years of work,” said Jane Doe, an analyst at Acme.</p>"
        "<p>The works had gone on for years, and nobody had believed that they would ever end.</p></article>",
        encoding="utf-8",
    )
    visit(browser, f"{client.base_url}/try")
    browser.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(tmp_path / "town.html"))
    found = "return document.querySelector('.text mark a')?.textContent ?? ''"
    words = "The mill is open again after years of work,"
    assert eventually(lambda: browser.execute_script(found), words) == words
    assert eventually(lambda: bool(browser.find_elements(By.CSS_SELECTOR, ".keys")), expected=True)
    press(browser, "j")
    assert card_says(browser, "name") == "Jane Doe"
    assert not card(browser).find_elements(By.CSS_SELECTOR, "[data-do=link]")
    assert logged(browser, "browser") == []


@pytest.mark.parametrize("short", [True, False])
def test_a_page_of_another_origin_shows_the_card_and_frames_nothing_else(
    client: httpx.Client, browser: Chrome, tmp_path: Path, *, short: bool
) -> None:
    said = client.get("/v1/speakers/zvi-magen/quotes").json()["items"]
    quote = (min if short else max)(said, key=lambda one: len(one["text"]))
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>Ours</title><blockquote class="on-record" data-quote="{quote["id"]}">words</blockquote>'
        f'<blockquote class="on-record" data-quote="//elsewhere">kept</blockquote><iframe id="other" src="{client.base_url}/"></iframe>'
        f'<script src="{client.base_url}/static/embed.js"></script>',
        encoding="utf-8",
    )
    with serve_pages(tmp_path) as origin:
        visit(browser, f"{origin}/index.html")
        frame = browser.find_element(By.CSS_SELECTOR, f"iframe[src$='/embed/quotes/{quote['id']}']")
        assert eventually(lambda: frame.get_attribute("height") != "260", expected=True)
        browser.switch_to.frame(frame)
        assert "Zvi Magen" in browser.find_element(By.TAG_NAME, "figcaption").text
        room = "return innerHeight - document.body.getBoundingClientRect().bottom"
        assert 0 <= browser.execute_script(room) < 1, "the frame is as high as the card"
        browser.switch_to.default_content()
        assert browser.find_element(By.TAG_NAME, "blockquote").text == "kept"
        browser.switch_to.frame("other")
        assert browser.find_elements(By.CLASS_NAME, "wordmark") == []
        browser.switch_to.default_content()


def test_a_speaker_is_corrected_from_the_page(record: Record, client: httpx.Client, browser: Chrome) -> None:
    quote = client.get(f"{article(client, 'anselm')['url']}/quotes").json()["items"][0]
    secret = record.token("correct")["authorization"].partition(" ")[2]
    visit(browser, f"{client.base_url}/id/{quote['id']}")
    assert eventually(lambda: card(browser).is_displayed(), expected=True)
    card(browser).find_element(By.LINK_TEXT, "Something wrong?").click()
    browser.find_element(By.LINK_TEXT, "Correct it").click()
    browser.find_element(By.ID, "token").send_keys(secret, Keys.ENTER)
    assert eventually(lambda: bool(browser.find_elements(By.ID, "name")), expected=True)
    name = browser.find_element(By.ID, "name")
    assert name.get_property("value") == quote["speaker"]["name"]
    name.clear()
    name.send_keys("Kira Solano")
    assert browser.execute_script("return document.cookie") == ""
    browser.find_element(By.ID, "reason").send_keys("The minutes say so.", Keys.ENTER)
    assert eventually(lambda: browser.current_url.endswith("#history"), expected=True)
    shown = browser.find_element(By.CSS_SELECTOR, "dl.diff dd").text
    assert shown == f"{quote['speaker']['name']} Kira Solano"
    assert logged(browser, "browser") == []
