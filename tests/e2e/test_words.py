"""The right words in a real browser: the ends of a quotation are dragged, and moved by keys."""

from typing import Any

import httpx
import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.e2e.browsing import eventually, logged, needs_browser, visit
from tests.e2e.processes import Record

pytestmark = needs_browser
ARTICLE = """The ferry 🚢

Nobody on the quay believed the news at first, and few believed it later.

“The ferry will not run tonight,” said Ada Lindqvist, the harbour master of Port Ellen. “It is a matter of the wind, and of nothing else.”

The wind had been strong for days, and the boats lay still behind the wall.
"""
POINT = """
const wanted = arguments[0], walker = document.createTreeWalker(document.querySelector(".ends-of-words"), NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const at = walker.currentNode.data.indexOf(wanted);
  if (at < 0) continue;
  const range = document.createRange();
  range.setStart(walker.currentNode, at);
  range.setEnd(walker.currentNode, at + wanted.length);
  const box = range.getBoundingClientRect();
  return [Math.round(box.left), Math.round(box.right), Math.round(box.top + box.height / 2)];
}
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("words")
    (folder / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    made = Record(folder / "record.db")
    made.migrate()
    made.run("ingest", folder / "ferry.txt")
    return made


@pytest.fixture
def form(client: httpx.Client, browser: Chrome, secret: str) -> dict[str, Any]:
    """The quotation whose form is open, for who is signed in."""
    quote: dict[str, Any] = client.get("/v1/speakers/ada-lindqvist/quotes").json()["items"][0]
    visit(browser, f"{client.base_url}/quotes/{quote['id']}/correct")
    for field in browser.find_elements(By.ID, "token"):
        field.send_keys(secret, Keys.ENTER)
    assert eventually(lambda: bool(handles(browser)), expected=True)
    return quote


def handles(browser: Chrome) -> list[WebElement]:
    return browser.find_elements(By.CLASS_NAME, "handle")


def shown(browser: Chrome) -> str:
    return browser.find_element(By.CSS_SELECTOR, ".ends-of-words [role=status]").text


def send(browser: Chrome) -> None:
    browser.find_element(By.ID, "reason").send_keys("The paper's own text.", Keys.ENTER)
    assert eventually(lambda: browser.current_url.endswith("#history"), expected=True)


def test_an_end_is_dragged_to_another_word(
    client: httpx.Client, browser: Chrome, form: dict[str, Any]
) -> None:
    assert len(handles(browser)) == 2 * len(form["spans"])
    _, right, middle = browser.execute_script(POINT, "run")
    grip = handles(browser)[1]
    x, y = browser.execute_script(
        "const box = arguments[0].getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]",
        grip,
    )
    drag = ActionChains(browser).click_and_hold(grip).move_by_offset(round(right + 40 - x), round(middle - y))
    drag.move_by_offset(-39, 0).release().perform()
    assert shown(browser).startswith("“The ferry will not run” … “")
    send(browser)
    after = client.get(form["url"]).json()
    assert after["spans"][0]["exact"] == "The ferry will not run"
    assert [one["exact"] for one in after["spans"]][1:] == [one["exact"] for one in form["spans"]][1:]
    assert logged(browser, "browser") == []


def test_an_end_is_moved_by_keys_and_never_beyond_the_other(
    client: httpx.Client, browser: Chrome, form: dict[str, Any]
) -> None:
    before = form["spans"][0]

    def press(*keys: str) -> None:
        for key in keys:
            ActionChains(browser).send_keys(key).perform()

    browser.execute_script("arguments[0].focus()", handles(browser)[0])
    start = handles(browser)[0]
    assert start.get_attribute("role") == "slider"
    assert (start.get_attribute("aria-valuenow"), start.accessible_name) == (
        str(before["start"]),
        "Where the words begin",
    )
    press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert shown(browser).startswith("“will not run")
    ActionChains(browser).key_down(Keys.SHIFT).send_keys(Keys.ARROW_LEFT).key_up(Keys.SHIFT).perform()
    assert shown(browser).startswith("“ will not run")
    press(Keys.ARROW_LEFT, Keys.END)
    now = handles(browser)[0]
    assert int(now.get_attribute("aria-valuenow") or 0) == before["end"] - 1
    press(Keys.HOME, Keys.ARROW_RIGHT)
    assert int(handles(browser)[0].get_attribute("aria-valuenow") or 0) == before["start"]
    press(Keys.ARROW_RIGHT)
    assert shown(browser).startswith("“ferry will not run")
    send(browser)
    assert client.get(form["url"]).json()["spans"][0]["exact"].startswith("ferry will not run")


def test_ends_that_were_moved_come_back_with_a_form_that_cannot_be_taken(
    client: httpx.Client, browser: Chrome, form: dict[str, Any]
) -> None:
    handles(browser)[1].send_keys(Keys.ARROW_LEFT)
    moved = shown(browser)
    browser.find_element(By.ID, "reason").send_keys(" ", Keys.ENTER)
    wrong = "return document.querySelector('main > [role=alert]')?.textContent ?? ''"
    said = "Why: everybody reads it, so say it."
    assert eventually(lambda: browser.execute_script(wrong), said) == said
    assert shown(browser) == moved
    send(browser)
    now = client.get(form["url"]).json()
    assert now["spans"][0]["end"] < form["spans"][0]["end"]
