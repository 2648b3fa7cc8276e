"""Every page in both schemes: the guidelines for accessible content, and the switch between light and dark."""

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.e2e.browsing import (
    DESKTOP,
    coloured,
    eventually,
    needs_axe,
    needs_browser,
    resize,
    violations,
    violations_here,
    visit,
)
from tests.web.pages.every_page import filled

pytestmark = needs_browser
SMALL = (320, 640)
DRAFT = (
    "“Russia claimed that there were similar offers but not precisely what Netanyahu said,” Zvi Magen noted. "
    "“I think this is a credible offer,” said Sanam Vakil. “We know nothing of a bridge,” said Tom Poole."
)
"""One quotation that is altered, one that is exact and one that is not on record."""


def test_light_or_dark_stays_as_it_was_chosen(client: httpx.Client, browser: Chrome) -> None:
    colour = "return getComputedStyle(document.body).backgroundColor"
    visit(browser, f"{client.base_url}/")
    light = browser.execute_script(colour)
    button = browser.find_element(By.CSS_SELECTOR, "button.theme")
    assert button.text == "Dark"
    button.click()
    assert button.text == "Light"
    dark = browser.execute_script(colour)
    assert dark != light
    visit(browser, f"{client.base_url}/articles")
    assert browser.execute_script(colour) == dark
    button = browser.find_element(By.CSS_SELECTOR, "button.theme")
    assert button.text == "Light"
    button.click()
    assert browser.execute_script(colour) == light


@pytest.mark.parametrize("width", [1280, 1100, 1000, 700, 390])
def test_the_switch_stands_beside_something_at_the_top_of_a_page(
    client: httpx.Client, browser: Chrome, width: int
) -> None:
    resize(browser, (width, 800))
    for path in ("/", "/articles"):
        visit(browser, f"{client.base_url}{path}")
        beside = """
            const middle = (one) => { const box = one.getBoundingClientRect(); return (box.top + box.bottom) / 2; };
            const button = document.querySelector(".site > .theme");
            return [...button.parentElement.children].some((one) => one !== button && Math.abs(middle(one) - middle(button)) < 4);
        """
        assert browser.execute_script(beside), path
    resize(browser, DESKTOP)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_violates_the_guidelines_or_is_wider_than_a_small_phone(
    client: httpx.Client, browser: Chrome, scheme: str
) -> None:
    with coloured(browser, scheme):
        for address in filled(client):
            assert violations(browser, f"{client.base_url}{address}") == [], address
            resize(browser, SMALL)
            assert browser.execute_script("return document.documentElement.scrollWidth") <= SMALL[0], address
            resize(browser, DESKTOP)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/try", "/check"])
def test_what_was_found_in_a_text_violates_no_guideline(
    client: httpx.Client, browser: Chrome, scheme: str, path: str
) -> None:
    with coloured(browser, scheme):
        visit(browser, f"{client.base_url}{path}")
        browser.find_element(By.ID, "text").send_keys(DRAFT)
        browser.find_element(By.CSS_SELECTOR, "main .primary").click()
        found = "return document.querySelectorAll('.text mark a, article.check').length"
        assert eventually(lambda: browser.execute_script(found), 3) == 3
        assert violations_here(browser) == []
