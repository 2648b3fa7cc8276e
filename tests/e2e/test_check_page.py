"""A real browser checks a draft of the first article whose quotations were altered in each way."""

import json
import re
from pathlib import Path

import httpx
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.e2e.browsing import (
    PHONE,
    eventually,
    hosts_asked,
    logged,
    needs_browser,
    resize,
    serve_pages,
    visit,
)
from tests.e2e.processes import ROOT

pytestmark = needs_browser
CASES = json.loads((ROOT / "tests/data/altered-draft.json").read_text())
HOSTILE = "“<script>document.title = 'ran'</script> is what we will say,” said Zvi Magen."


def check(browser: Chrome, address: str, text: str) -> list[str]:
    """Type a draft into the form, send it, and return the verdicts that the page shows."""
    visit(browser, f"{address}/check")
    field = browser.find_element(By.ID, "text")
    browser.execute_script("arguments[0].value = arguments[1]", field, text)
    browser.find_element(By.CSS_SELECTOR, "main button").click()
    shown = "return [...document.querySelectorAll('article.check')].map((one) => one.className.split(' ')[1])"
    assert eventually(lambda: bool(browser.find_elements(By.ID, "found")), expected=True)
    verdicts: list[str] = browser.execute_script(shown)
    return verdicts


def test_a_draft_altered_in_each_way_is_told_quotation_by_quotation(
    client: httpx.Client, browser: Chrome
) -> None:
    drafts = [
        case for case in CASES if case["verdict"] != "paraphrase_only"
    ]  # which the engine words in its own way
    text = "\n\n".join(case["draft"] for case in drafts)
    assert check(browser, str(client.base_url), text) == [case["verdict"] for case in drafts]
    altered = browser.find_element(By.CSS_SELECTOR, "article.altered")
    assert altered.find_element(By.TAG_NAME, "ins").text == "can’t"
    assert hosts_asked(browser) == {client.base_url.netloc.decode()}
    assert logged(browser, "browser") == []


def test_the_form_fits_a_phone_and_a_hostile_draft_is_only_text(
    client: httpx.Client, browser: Chrome
) -> None:
    resize(browser, PHONE)
    assert check(browser, str(client.base_url), HOSTILE) == ["not_on_record"]
    assert browser.title == "Check a draft · On Record"
    assert browser.find_elements(By.CSS_SELECTOR, "script:not([src^='/static/'])") == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE[0]


def test_a_link_of_a_match_leads_to_the_words_in_the_article(client: httpx.Client, browser: Chrome) -> None:
    check(browser, str(client.base_url), "“I think this is a credible offer,” said Sanam Vakil.")
    match = browser.find_element(By.CSS_SELECTOR, "p.match")
    assert match.text.startswith("On record: I think this is a credible offer — Sanam Vakil, ")
    match.find_element(By.CSS_SELECTOR, "a[href*='/articles/']").click()
    target = "return document.querySelector(':target')?.textContent ?? ''"
    assert eventually(lambda: "credible offer" in browser.execute_script(target), expected=True)


def test_the_bookmarklet_sends_what_is_selected_on_another_site(
    client: httpx.Client, browser: Chrome, tmp_path: Path
) -> None:
    found = re.search(r"```js\njavascript:(.*)\n```", (ROOT / "docs/check.md").read_text("utf-8"))
    assert found is not None
    script = found[1].replace("https://record.example", str(client.base_url).rstrip("/"))
    said = "<p id=said>“I think this is a credible offer,” said Zvi Magen.</p><p>“It rained on all of us for days.”</p>"
    (tmp_path / "page.html").write_text(f"<!doctype html><meta charset=utf-8><title>Elsewhere</title>{said}")
    with serve_pages(tmp_path) as elsewhere:
        visit(browser, f"{elsewhere}/page.html")
        here = browser.current_window_handle
        browser.execute_script("getSelection().selectAllChildren(document.getElementById('said'))")
        browser.execute_script(script)
        assert eventually(lambda: len(browser.window_handles), expected=2) == 2
        browser.switch_to.window(next(one for one in browser.window_handles if one != here))
        assert (
            eventually(lambda: len(browser.find_elements(By.CSS_SELECTOR, "article.check")), expected=1) == 1
        )
        assert browser.find_elements(By.CSS_SELECTOR, "article.exact_other_speaker")
        browser.close()
        browser.switch_to.window(here)
