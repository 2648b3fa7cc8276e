"""A real browser at the desk: a reader reports without scripts, and one person clears the queue by the keyboard."""

from collections.abc import Iterator

import httpx
import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.e2e.browsing import (
    DESKTOP,
    PHONE,
    coloured,
    eventually,
    logged,
    needs_axe,
    needs_browser,
    resize,
    violations,
    visit,
    without_scripts,
)
from tests.e2e.long_article import with_long_article
from tests.e2e.processes import FIRST_ARTICLE, Record

pytestmark = needs_browser
MANY = 50


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The first article and a long one, of a server that takes many reports."""
    made = Record(tmp_path_factory.mktemp("desk") / "record.db", {"reports_per_minute": "1000"})
    return with_long_article(made, FIRST_ARTICLE)


@pytest.fixture
def signed(client: httpx.Client, browser: Chrome, secret: str) -> Iterator[Chrome]:
    visit(browser, f"{client.base_url}/desk")
    browser.find_element(By.ID, "token").send_keys(secret, Keys.ENTER)
    assert eventually(lambda: bool(browser.find_elements(By.CLASS_NAME, "tabs")), expected=True)
    yield browser
    browser.delete_all_cookies()


def send(client: httpx.Client, number: int) -> list[str]:
    """Send reports of as many quotes, and return their ids."""
    quotes = client.get(f"/v1/quotes?limit={number}").json()["items"]
    bodies = [{"quote": one["id"], "reason_code": "other", "text": f"About {one['id']}."} for one in quotes]
    return [client.post("/v1/reports", json=body).json()["id"] for body in bodies]


def press(browser: Chrome, *keys: str) -> None:
    for key in keys:
        ActionChains(browser).send_keys(key).perform()


def focused(browser: Chrome) -> str:
    found: str = browser.execute_script("return document.activeElement?.id ?? ''")
    return found


def waiting(browser: Chrome) -> int:
    found: int = browser.execute_script(
        "return Number(document.querySelector('.tabs [aria-current] .count')?.textContent ?? NaN)"
    )
    return found


def test_a_reader_reports_without_scripts(client: httpx.Client, browser: Chrome, signed: Chrome) -> None:
    quote = client.get("/v1/speakers/zvi-magen/quotes").json()["items"][0]
    with without_scripts(browser):
        visit(browser, f"{client.base_url}/quotes/{quote['id']}#wrong")
        browser.find_element(By.ID, "speaker").send_keys("Ruth Zoe")
        browser.find_element(By.ID, "reason_code").send_keys("somebody else")
        browser.find_element(By.ID, "text").send_keys("The tape has another voice.")
        browser.find_element(By.CSS_SELECTOR, "form.fields button").click()
        assert eventually(lambda: browser.title, "Thank you · On Record") == "Thank you · On Record"
    visit(signed, f"{client.base_url}/desk")
    task = signed.find_element(By.CLASS_NAME, "task")
    assert task.find_element(By.TAG_NAME, "h2").text == "Somebody else said it: Ruth Zoe"
    task.find_element(By.CSS_SELECTOR, "[data-do=dismiss]").click()
    assert eventually(lambda: bool(signed.find_elements(By.CLASS_NAME, "task")), expected=False) is False


def test_fifty_reports_are_cleared_by_the_keyboard(client: httpx.Client, signed: Chrome) -> None:
    ids = send(client, MANY)
    visit(signed, f"{client.base_url}/desk")
    assert (waiting(signed), focused(signed)) == (MANY, ids[0])
    press(signed, "j", "j", "k")
    assert focused(signed) == ids[1]
    press(signed, "d")
    assert eventually(lambda: focused(signed), ids[2]) == ids[2]
    press(signed, Keys.ENTER)
    assert eventually(lambda: bool(signed.find_elements(By.CLASS_NAME, "reported")), expected=True)
    signed.find_element(By.ID, "status").send_keys("disputed")
    signed.find_element(By.CSS_SELECTOR, "form button.primary").send_keys(Keys.ENTER)
    assert eventually(lambda: focused(signed), ids[3]) == ids[3]
    left = [ids[0], *ids[3:]]
    press(signed, "k")
    while left:
        assert eventually(lambda: focused(signed), left[0]) == left[0]
        press(signed, "d")
        left.pop(0)
    assert eventually(lambda: waiting(signed), 0) == 0
    assert logged(signed, "browser") == []


def test_a_report_that_names_nobody_asks_for_the_name(client: httpx.Client, signed: Chrome) -> None:
    quote = client.get("/v1/speakers/sergei-ryabkov/quotes").json()["items"][0]
    body = {"quote": quote["id"], "reason_code": "wrong_speaker", "text": "The tape has another voice."}
    report = client.post("/v1/reports", json=body).json()["id"]
    visit(signed, f"{client.base_url}/desk")
    while focused(signed) != report:
        press(signed, "j")
    press(signed, Keys.ENTER)
    assert eventually(lambda: focused(signed), "name") == "name"
    press(signed, Keys.ENTER)
    said = "return document.querySelector('main > [role=alert]')?.textContent ?? ''"
    wrong = "The correction: nothing is another than before."
    assert eventually(lambda: signed.execute_script(said), wrong) == wrong
    assert focused(signed) == "name"
    signed.execute_script("document.activeElement.select()")
    press(signed, "Ruth Zoe", Keys.ENTER)
    assert eventually(lambda: "/desk" in signed.current_url, expected=True)
    assert client.get(quote["url"]).json()["speaker"]["name"] == "Ruth Zoe"


def test_keys_can_be_switched_off_and_fields_take_letters(client: httpx.Client, signed: Chrome) -> None:
    ids = send(client, 3)
    visit(signed, f"{client.base_url}/desk")
    before = waiting(signed)
    signed.find_element(By.CSS_SELECTOR, "input[name=reason]").send_keys("dd")
    signed.find_element(By.CSS_SELECTOR, ".keys button").click()
    press(signed, "j", "d")
    assert (waiting(signed), focused(signed)) == (before, "")
    signed.find_element(By.CSS_SELECTOR, ".keys button").click()
    press(signed, "j")
    assert focused(signed) in ids
    press(signed, "n", "a")
    assert eventually(lambda: "/correct?report=" in signed.current_url, expected=True)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_violates_no_guideline_and_fits_a_phone(
    client: httpx.Client, signed: Chrome, scheme: str
) -> None:
    quote = client.get("/v1/speakers/zvi-magen/quotes").json()["items"][1]
    body = {
        "quote": quote["id"],
        "reason_code": "wrong_speaker",
        "text": f"For {scheme}.",
        "speaker": "Ruth Zoe",
    }
    report = client.post("/v1/reports", json=body).json()
    paths = (
        "/desk",
        "/desk/review",
        "/desk/contradictions",
        "/desk/speakers",
        "/desk/settled",
        "/desk/articles",
        f"/quotes/{quote['id']}/correct?report={report['id']}",
    )
    with coloured(signed, scheme):
        found = {path: violations(signed, f"{client.base_url}{path}") for path in paths}
    assert {path: those for path, those in found.items() if those} == {}
    resize(signed, PHONE)
    for path in paths:
        visit(signed, f"{client.base_url}{path}")
        assert signed.execute_script("return document.documentElement.scrollWidth") <= PHONE[0], path
    resize(signed, DESKTOP)


def test_a_request_of_the_documentation_is_run_where_it_stands(client: httpx.Client, browser: Chrome) -> None:
    visit(browser, f"{client.base_url}/docs#list_articles")
    operation = browser.find_element(By.ID, "list_articles")
    assert operation.get_attribute("open")
    operation.find_element(By.XPATH, ".//button[text()='Python']").click()
    shown = operation.find_elements(By.CSS_SELECTOR, "pre[data-language]")
    assert [one.is_displayed() for one in shown] == [False, False, True]
    operation.find_element(By.XPATH, ".//button[text()='Run']").click()
    answer = operation.find_element(By.CLASS_NAME, "answer")
    assert eventually(lambda: answer.text.startswith("HTTP 200\n{"), expected=True)
    visit(browser, f"{client.base_url}/docs")
    assert browser.find_element(By.CSS_SELECTOR, "[aria-pressed=true]").text == "Python"
    assert logged(browser, "browser") == []
