"""A real browser shows the reader pages and the example page: everything on them, nothing else, nothing run."""

from collections.abc import Iterator

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.e2e.browsing import (
    DESKTOP,
    PHONE,
    eventually,
    hosts_asked,
    logged,
    needs_browser,
    resize,
    serve_pages,
    visit,
)
from tests.e2e.processes import ROOT, Record

pytestmark = needs_browser


def test_a_page_of_another_origin_lists_the_quotes_of_each_analyst(
    client: httpx.Client, browser: Chrome
) -> None:
    expected = [
        (analyst["name"], [quote["text"] for quote in client.get(f"{analyst['url']}/quotes").json()["items"]])
        for analyst in client.get("/v1/analysts").json()["items"]
    ]
    assert [(name, len(quotes)) for name, quotes in expected] == [("Zvi Magen", 4), ("Sanam Vakil", 1)]
    shown = """
        const lists = [];
        for (const one of document.querySelectorAll("h2, blockquote")) {
          if (one.tagName === "H2") lists.push([one.textContent, []]);
          else lists.at(-1)[1].push([...one.children].filter((part) => part.tagName !== "CITE")
            .map((part) => part.textContent.trim().replace(/^“|”$/g, "")).join(" "));
        }
        return lists;
    """
    with serve_pages(ROOT / "examples") as origin:
        assert origin != str(client.base_url)
        visit(browser, f"{origin}/quotes-by-analyst.html?record={client.base_url}")
        status = browser.find_element(By.CSS_SELECTOR, "[role=status]")
        assert eventually(lambda: status.text[:9], "5 quotes.") == "5 quotes."
        assert [(name, quotes) for name, quotes in browser.execute_script(shown)] == expected


def test_the_page_says_when_there_is_no_record(browser: Chrome) -> None:
    with serve_pages(ROOT / "examples") as origin:
        visit(browser, f"{origin}/quotes-by-analyst.html?record=http://127.0.0.1:9")
        status = browser.find_element(By.CSS_SELECTOR, "[role=status]")
        said = "Nothing from http://127.0.0.1:9: "
        assert eventually(lambda: status.text[: len(said)], said) == said


def test_the_page_says_what_a_problem_says(client: httpx.Client, browser: Chrome) -> None:
    elsewhere = f"{client.base_url}/elsewhere"
    detail = httpx.get(f"{elsewhere}/v1/analysts").json()["detail"]
    with serve_pages(ROOT / "examples") as origin:
        visit(browser, f"{origin}/quotes-by-analyst.html?record={elsewhere}")
        status = browser.find_element(By.CSS_SELECTOR, "[role=status]")
        said = f"Nothing from {elsewhere}: {detail}"
        assert eventually(lambda: status.text, said) == said


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_pages_fit_the_window_and_load_nothing_from_elsewhere(
    client: httpx.Client, browser: Chrome, size: tuple[int, int]
) -> None:
    article = client.get("/v1/articles").json()["items"][0]
    quote = client.get("/v1/quotes?speaker=zvi-magen").json()["items"][0]
    resize(browser, size)
    for path in (
        "/",
        "/try",
        f"/quotes/{quote['id']}",
        f"/quotes/{quote['id']}/correct",
        f"/embed/quotes/{quote['id']}",
        f"/articles/{article['slug']}",
        "/speakers/zvi-magen",
        "/publishers/the-media-line",
        "/articles",
        "/speakers",
        "/analysts",
        "/publishers",
        "/search",
        "/search?q=russia",
        "/corrections",
        "/docs",
        "/docs/list_quotes",
        "/docs/create_article",
        "/docs/models/Quote",
        "/problems",
        "/problems/invalid",
    ):
        visit(browser, f"{client.base_url}{path}")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= size[0], path
        assert hosts_asked(browser) == {client.base_url.netloc.decode()}, path
        assert logged(browser, "browser") == []
    resize(browser, DESKTOP)


@pytest.fixture(scope="module")
def mills(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A record of more articles than one page lists."""
    folder = tmp_path_factory.mktemp("mills")
    for number in range(52):
        text = f"Mill {number} opens\n\n“Mill {number} is open,” said Jane Doe, an analyst at Acme.\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    record = Record(folder / "record.db")
    record.migrate()
    record.run("ingest", folder)
    with record.serve() as client:
        yield client


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_reader_walks_to_an_article_of_the_second_page(
    mills: httpx.Client, browser: Chrome, size: tuple[int, int]
) -> None:
    resize(browser, size)
    visit(browser, f"{mills.base_url}/?utm_source=feed")
    for follow in ("Articles", "Next"):
        browser.find_element(By.LINK_TEXT, follow).click()
    entries = browser.find_elements(By.CSS_SELECTOR, "main li a[href^='/articles/']")
    headline = entries[-1].text
    assert len(entries) == 2
    entries[-1].click()
    assert browser.find_element(By.TAG_NAME, "h1").text == headline
    mark = browser.find_element(By.CSS_SELECTOR, "mark.q a")
    assert mark.get_attribute("data-who") == "Jane Doe, in these words: "
    assert logged(browser, "browser") == []
    resize(browser, DESKTOP)


def test_a_reader_searches_from_any_page_by_keyboard(mills: httpx.Client, browser: Chrome) -> None:
    visit(browser, f"{mills.base_url}/corrections")
    box = browser.find_element(By.CSS_SELECTOR, "header input[type=search]")
    box.send_keys('"mill 41"', Keys.ENTER)
    assert eventually(lambda: bool(browser.find_elements(By.CSS_SELECTOR, "main input")), expected=True)
    assert browser.find_element(By.CSS_SELECTOR, "main input").get_attribute("value") == '"mill 41"'
    (found,) = browser.find_elements(By.CSS_SELECTOR, "main blockquote")
    assert found.find_element(By.TAG_NAME, "mark").text == "Mill 41"
    found.find_element(By.CSS_SELECTOR, "footer a").click()
    assert browser.find_element(By.TAG_NAME, "h1").text == "Mill 41 opens"
    assert browser.find_element(By.CSS_SELECTOR, "mark:target").text == "Mill 41 is open,"
    assert logged(browser, "browser") == []


def test_a_long_word_is_broken_where_a_phone_ends(
    tmp_path_factory: pytest.TempPathFactory, browser: Chrome
) -> None:
    folder = tmp_path_factory.mktemp("long")
    long = "Donaudampfschifffahrt" * 9
    text = f"{long}\n\n“It is {long},” said Jane Doe, an analyst at {long}.\n\nMore.\n"
    (folder / "long.txt").write_text(text, encoding="utf-8")
    record = Record(folder / "record.db")
    record.migrate()
    record.run("ingest", folder)
    resize(browser, PHONE)
    with record.serve() as client:
        article = client.get("/v1/articles").json()["items"][0]
        assert article["headline"] == long
        for path in ("/", f"/articles/{article['id']}", "/speakers/jane-doe"):
            visit(browser, f"{client.base_url}{path}")
            assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE[0], path
    resize(browser, DESKTOP)


NARROWEST = (320, 640)
"""What WCAG 2.2 asks a page to fit (1.4.10): 1,280 pixels at 400 per cent."""
LINES_OF_NAMES = """
    const lines = (node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    };
    const parts = [...document.querySelectorAll('th code')].flatMap((code) => [...code.childNodes]).filter((node) => node.data);
    return [parts.length, parts.filter((part) => lines(part) > 1 && !part.data.includes('-')).map((part) => part.data)];
"""


def test_names_of_programs_break_at_their_joints_alone_on_a_phone(
    client: httpx.Client, browser: Chrome
) -> None:
    resize(browser, PHONE)
    for path in ("/docs/list_quotes", "/docs/models/Quote"):
        visit(browser, f"{client.base_url}{path}")
        count, broken = browser.execute_script(LINES_OF_NAMES)
        assert count > 10
        assert broken == []
        resize(browser, NARROWEST)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= NARROWEST[0], path
        resize(browser, PHONE)
    resize(browser, DESKTOP)


CONTRAST = """
    const luminance = (colour) => {
      const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    return [...document.querySelectorAll(".text mark.q:not(.p)")].flatMap((mark) => {
      const behind = luminance(getComputedStyle(mark).backgroundImage.match(/rgb\\([^)]+\\)/)[0]);
      const tag = mark.querySelector("a") && getComputedStyle(mark.querySelector("a"), "::before").color;
      return [getComputedStyle(mark).color, ...(tag ? [tag] : [])].map((colour) => {
        const [dark, light] = [luminance(colour), behind].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      });
    });
"""
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, level AA."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_can_be_read(client: httpx.Client, browser: Chrome, scheme: str) -> None:
    article = client.get("/v1/articles").json()["items"][0]
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    visit(browser, f"{client.base_url}/articles/{article['slug']}")
    ratios = browser.execute_script(CONTRAST)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert len(ratios) > 1
    assert min(ratios) >= LEAST_CONTRAST
