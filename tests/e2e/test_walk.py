"""What a new user does after `make run`, from the first search to a printed article: on the first article and on a long one."""

import base64
from pathlib import Path
from typing import Any

import httpx
import pypdfium2
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.e2e.browsing import (
    DESKTOP,
    PHONE,
    coloured,
    eventually,
    logged,
    needs_browser,
    resize,
    serve_pages,
    visit,
    without_scripts,
)
from tests.e2e.long_article import with_long_article
from tests.e2e.processes import ARTICLES, Record

pytestmark = needs_browser
WALKS = {"first": ("mag", "Zvi Magen"), "long": ("alm", "Alma Reyes")}
"""What is typed, and who is meant."""
TRIED = "“The mill is open again after years of work,” said Jane Doe, an analyst at Acme.\n\nNobody in the town had believed it."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """What `make run` ingests, and a long article."""
    return with_long_article(Record(tmp_path_factory.mktemp("walk") / "record.db"), ARTICLES)


@pytest.mark.parametrize("walk", list(WALKS))
def test_a_new_user_gets_everywhere(
    client: httpx.Client, browser: Chrome, secret: str, tmp_path: Path, walk: str
) -> None:
    go(client, browser, secret, tmp_path, walk)


def test_so_does_who_has_a_phone_by_night(
    client: httpx.Client, browser: Chrome, secret: str, tmp_path: Path
) -> None:
    resize(browser, PHONE)
    with coloured(browser, "dark"):
        go(client, browser, secret, tmp_path, "first")
    resize(browser, DESKTOP)


def go(client: httpx.Client, browser: Chrome, secret: str, tmp_path: Path, walk: str) -> None:
    """All of it, one thing after the other."""
    typed, name = WALKS[walk]
    find(client, browser, typed, name)
    quote = follow(client, browser, name)
    copy(client, browser, quote)
    read_without_scripts(client, browser, typed, name, quote)
    report(client, browser, quote)
    correct(client, browser, quote, secret)
    embed(client, browser, quote, tmp_path)
    try_text(client, browser)
    print_article(client, browser, quote)


def find(client: httpx.Client, browser: Chrome, typed: str, name: str) -> None:
    """By the beginning of a name in the box of any page."""
    visit(browser, f"{client.base_url}/articles")
    box = browser.find_element(By.CSS_SELECTOR, "header input[type=search]")
    box.send_keys(typed)
    offered = "return [...document.querySelectorAll('datalist option')].map((one) => one.value)"
    assert eventually(lambda: name in browser.execute_script(offered), expected=True)
    box.send_keys(Keys.ENTER)
    assert eventually(lambda: f"/search?q={typed}" in browser.current_url, expected=True)
    browser.find_element(By.CSS_SELECTOR, "main").find_element(By.LINK_TEXT, name).click()
    assert eventually(lambda: browser.title, f"{name} · On Record") == f"{name} · On Record"


def follow(client: httpx.Client, browser: Chrome, name: str) -> dict[str, Any]:
    """From a quotation of theirs to its place in the text, where the card tells why it is theirs."""
    slug = name.lower().replace(" ", "-")
    quotes = client.get(f"/v1/speakers/{slug}/quotes?limit=100").json()["items"]
    pronouns = [one for one in quotes if one["source"] and one["source"]["exact"] in {"he", "she"}]
    quote: dict[str, Any] = (pronouns or quotes)[0]
    link = f"a[href$='#{quote['id']}']"
    browser.find_element(By.CSS_SELECTOR, link).click()
    shown = "return document.querySelector('#card:not([hidden]) [data-fill=name]')?.textContent ?? ''"
    assert eventually(lambda: browser.execute_script(shown), name) == name
    how = browser.find_element(By.CSS_SELECTOR, "#card [data-fill=how]").text
    if pronouns:
        assert how.startswith(f"“{quote['source']['exact']}” is {name}, named ")
    assert how
    return quote


def copy(client: httpx.Client, browser: Chrome, quote: dict[str, Any]) -> None:
    """A citation as BibTeX."""
    card = browser.find_element(By.ID, "card")
    card.find_element(By.TAG_NAME, "summary").click()
    card.find_element(By.CSS_SELECTOR, "[data-format=bibtex]").click()
    said = card.find_element(By.CSS_SELECTOR, "[data-fill=copied]")
    assert eventually(lambda: said.text, "Copied as BibTeX.") == "Copied as BibTeX."
    clipboard = browser.execute_async_script("navigator.clipboard.readText().then(arguments[0])")
    assert clipboard == client.get(f"{quote['links']['citation']}?format=bibtex").text
    assert logged(browser, "browser") == []


def read_without_scripts(
    client: httpx.Client, browser: Chrome, typed: str, name: str, quote: dict[str, Any]
) -> None:
    """The same way where scripts are off: search, person, article, quotation with its reason and citation."""
    with without_scripts(browser):
        visit(browser, f"{client.base_url}/")
        browser.find_element(By.CSS_SELECTOR, "main input[type=search]").send_keys(typed, Keys.ENTER)
        assert (
            eventually(lambda: browser.title, f"Search: {typed} · On Record")
            == f"Search: {typed} · On Record"
        )
        browser.find_element(By.CSS_SELECTOR, "main").find_element(By.LINK_TEXT, name).click()
        assert eventually(lambda: browser.title, f"{name} · On Record") == f"{name} · On Record"
        browser.find_element(By.CSS_SELECTOR, f"a[href$='#{quote['id']}']").click()
        assert eventually(lambda: f"#{quote['id']}" in browser.current_url, expected=True)
        browser.find_element(By.CSS_SELECTOR, f"[id='{quote['id']}'] a").click()
        assert eventually(lambda: browser.current_url.endswith(f"/quotes/{quote['id']}"), expected=True)
        page = browser.page_source
    assert "<dt>Whose words</dt>" in page
    assert "@" in page.partition("BibTeX")[2]
    assert 'action="/quotes/' in page


def report(client: httpx.Client, browser: Chrome, quote: dict[str, Any]) -> None:
    """That somebody else said it, by a plain form."""
    with without_scripts(browser):
        visit(browser, f"{client.base_url}/quotes/{quote['id']}")
        browser.find_element(By.ID, "speaker").send_keys("Ruth Zoe")
        browser.find_element(By.ID, "reason_code").send_keys("somebody else")
        browser.find_element(By.ID, "text").send_keys("The tape has another voice.")
        browser.find_element(By.CSS_SELECTOR, "form.fields button").click()
        assert eventually(lambda: browser.title, "Thank you · On Record") == "Thank you · On Record"
    assert client.get(quote["url"]).json()["speaker"] == quote["speaker"]


def correct(client: httpx.Client, browser: Chrome, quote: dict[str, Any], secret: str) -> None:
    """At the desk, by keys: the report is accepted, and the record says so."""
    visit(browser, f"{client.base_url}/desk")
    for field in browser.find_elements(By.ID, "token"):
        field.send_keys(secret, Keys.ENTER)
    focused = "return document.activeElement?.className ?? ''"
    assert eventually(lambda: browser.execute_script(focused), "task") == "task"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert eventually(lambda: browser.execute_script(focused), "primary") == "primary"
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    count = "return document.querySelector('.tabs [aria-current] .count')?.textContent ?? ''"
    assert eventually(lambda: browser.execute_script(count), "0") == "0"
    after = client.get(quote["url"]).json()
    assert (after["speaker"]["name"], after["correction"]["reason"]) == (
        "Ruth Zoe",
        "The tape has another voice.",
    )


def embed(client: httpx.Client, browser: Chrome, quote: dict[str, Any], folder: Path) -> None:
    """In a page of another origin, as it is now."""
    (folder / "index.html").write_text(
        f'<!doctype html><title>Ours</title><blockquote class="on-record" data-quote="{quote["id"]}">words</blockquote>'
        f'<script src="{client.base_url}/static/embed.js"></script>',
        encoding="utf-8",
    )
    with serve_pages(folder) as origin:
        visit(browser, f"{origin}/index.html")
        browser.switch_to.frame(browser.find_element(By.TAG_NAME, "iframe"))
        caption = "return document.querySelector('figcaption')?.textContent ?? ''"
        assert eventually(lambda: "Ruth Zoe" in browser.execute_script(caption), expected=True)
        browser.switch_to.default_content()


def try_text(client: httpx.Client, browser: Chrome) -> None:
    """A text of one's own."""
    visit(browser, f"{client.base_url}/try")
    browser.find_element(By.ID, "text").send_keys(TRIED)
    browser.find_element(By.CSS_SELECTOR, "#text-form .primary").click()
    found = "return document.querySelector('.text mark a')?.textContent ?? ''"
    words = "The mill is open again after years of work,"
    assert eventually(lambda: browser.execute_script(found), words) == words


def print_article(client: httpx.Client, browser: Chrome, quote: dict[str, Any]) -> None:
    """On paper are the words with who says them, and nothing to click."""
    visit(browser, f"{client.base_url}/articles/{quote['article']['slug']}")
    printed = browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"]
    with pypdfium2.PdfDocument(base64.b64decode(printed)) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    first = quote["spans"][0]["exact"].split()
    assert " ".join(first[:4]) in text
    assert "Ruth Zoe" in text
    assert f"On Record, {client.base_url}/id/{quote['article']['id']}" in text
    assert "Copy link" not in text
    assert "Check a draft" not in text
