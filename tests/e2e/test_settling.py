"""A real browser: an editor goes from a report to what articles contradict each other in, and settles each by the keyboard."""

import httpx
import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.e2e.browsing import (
    eventually,
    logged,
    needs_axe,
    needs_browser,
    violations,
    visit,
    without_scripts,
)
from tests.e2e.processes import Record

pytestmark = needs_browser
MILL = "“The old mill at Rosmere will not be sold before the weirs are paid for,” said {}, an alderman, in hall {}."
LOCK = (
    "“No barge has passed the lock at Rosmere since the flood of May,” said {}, a lock keeper, in house {}."
)
BOATS = "“We counted the boats,” said {}, a fisherman, on pier {}."
SAID = ((MILL, ("Mara Lund", "Otto Brandt")), (LOCK, ("Ines Falk", "Hugo Marsh")), (BOATS, ("José Núñez", "Jose Nunez", "Leonard Ashdown", "Len Ashdown")))  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """Two statements that articles give to two people each, and two pairs of names that are alike."""
    folder = tmp_path_factory.mktemp("settling")
    made = Record(folder / "record.db")
    made.migrate()
    (folder / "in").mkdir()
    for said, names in SAID:
        for number, name in enumerate(names):
            (folder / "in" / f"{name}.txt").write_text(said.format(name, number))
    made.run("ingest", folder / "in")
    return made


@pytest.fixture(scope="module")
def may(record: Record) -> str:
    """A token that may correct and merge."""
    return record.token("correct", "merge")["authorization"].partition(" ")[2]


def press(browser: Chrome, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def focused(browser: Chrome) -> str:
    found: str = browser.execute_script("return document.activeElement?.id ?? ''")
    return found


def tasks(browser: Chrome) -> list[str]:
    """In one step, for the page may be on its way to the next one."""
    found: list[str] = browser.execute_script(
        "return [...document.querySelectorAll('.task')].map(one => one.id)"
    )
    return found


def heading(browser: Chrome) -> str:
    found: str = browser.execute_script("return document.querySelector('h1')?.innerText ?? ''")
    return found


@needs_axe
def test_an_editor_settles_what_waits(client: httpx.Client, browser: Chrome, may: str) -> None:
    base = str(client.base_url)
    quote = client.get("/v1/speakers/hugo-marsh/quotes").json()["items"][0]
    said = {
        "quote": quote["id"],
        "reason_code": "wrong_speaker",
        "text": "It was Ida Roe.",
        "speaker": "Ida Roe",
    }
    client.post("/v1/reports", json=said)
    visit(browser, f"{base}/desk")
    press(browser, may, Keys.ENTER)  # into the field that has the focus
    assert eventually(lambda: len(tasks(browser)), 1) == 1
    press(browser, Keys.ENTER)
    assert eventually(lambda: heading(browser), "Correct: Hugo Marsh")
    browser.find_element(By.CSS_SELECTOR, "form button.primary").send_keys(Keys.ENTER)
    assert eventually(lambda: "Nothing waits." in browser.page_source, expected=True)
    settle_pairs(browser, base)
    settle_words(client, browser, base)
    undo(browser, base)
    assert logged(browser, "browser") == []
    assert violations(browser, f"{base}/desk/settled") == []


def settle_pairs(browser: Chrome, base: str) -> None:
    """One pair is two people; of the other, which is looked at, the next key makes one."""
    visit(browser, f"{base}/desk/speakers")
    assert eventually(lambda: len(tasks(browser)), 2) == 2
    first, second = tasks(browser)
    assert focused(browser) == first
    press(browser, "d")
    assert eventually(lambda: tasks(browser), [second]) == [second]
    assert eventually(lambda: focused(browser), second) == second
    press(browser, Keys.ENTER)
    assert eventually(
        lambda: "/speakers/" in browser.current_url and "/desk" not in browser.current_url, expected=True
    )
    browser.back()
    assert eventually(lambda: focused(browser), second) == second
    press(browser, "m")
    assert eventually(lambda: "Nothing waits." in browser.page_source, expected=True)


def settle_words(client: httpx.Client, browser: Chrome, base: str) -> None:
    """The reason is asked for where it is missing; what is left is seen on the page of the words, which leads back."""
    visit(browser, f"{base}/desk/contradictions")
    assert eventually(lambda: len(tasks(browser)), 2) == 2
    first, second = tasks(browser)
    press(browser, "d")
    assert browser.switch_to.active_element.get_attribute("name") == "reason"
    press(browser, "They read it out together.", Keys.ENTER)
    assert eventually(lambda: tasks(browser), [second]) == [second]
    assert eventually(lambda: focused(browser), second) == second
    press(browser, Keys.ENTER)
    assert eventually(lambda: heading(browser).startswith("The same words"), expected=True)
    browser.find_element(By.LINK_TEXT, "Decide it at the desk").click()
    assert eventually(lambda: focused(browser), second) == second
    (settled,) = client.get("/v1/settlements?kind=stand").json()["items"]
    assert (settled["utterance"]["id"], settled["actor"]) == (first, "desk")
    visit(browser, f"{base}/utterances/{first}")
    assert "desk settled it: They read it out together." in browser.page_source


def undo(browser: Chrome, base: str) -> None:
    """Also without scripts."""
    with without_scripts(browser):
        visit(browser, f"{base}/desk/settled")
        before = len(tasks(browser))
        browser.find_element(By.CSS_SELECTOR, "[data-do=dismiss]").click()
        assert eventually(lambda: len(tasks(browser)), before - 1) == before - 1
    visit(browser, f"{base}/desk/contradictions")
    assert len(tasks(browser)) == 2
