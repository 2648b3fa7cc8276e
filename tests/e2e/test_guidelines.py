"""Every page in both schemes: the guidelines for accessible content, and the switch between light and dark."""

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.e2e.browsing import coloured, needs_axe, needs_browser, violations, visit

pytestmark = needs_browser


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


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_violates_the_guidelines(client: httpx.Client, browser: Chrome, scheme: str) -> None:
    shown = client.get("/v1/articles").json()["items"][0]
    quote = client.get(f"{shown['url']}/quotes").json()["items"][5]
    with coloured(browser, scheme):
        found = {
            path: violations(browser, f"{client.base_url}{path}")
            for path in (
                "/",
                f"/articles/{shown['slug']}#{quote['id']}",
                f"/quotes/{quote['id']}",
                f"/quotes/{quote['id']}/correct",
                f"/quotes/{quote['id']}/report",
                f"/quotes/{quote['id']}/report?sent",
                "/desk",
                f"/embed/quotes/{quote['id']}",
                "/articles",
                "/speakers",
                "/publishers",
                "/utterances",
                "/speakers/zvi-magen",
                "/publishers/the-media-line",
                "/search?q=russia",
                "/corrections",
                "/try",
                "/check",
                "/docs",
                "/docs/list_quotes",
                "/docs/models/Quote",
                "/problems",
                "/nothing",
            )
        }
    assert {path: those for path, those in found.items() if those} == {}
