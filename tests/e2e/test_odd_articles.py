"""Articles that are not like the first one: their pages stay readable, narrow enough and within the guidelines."""

import json
from collections.abc import Mapping

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.e2e.browsing import (
    DESKTOP,
    coloured,
    logged,
    needs_axe,
    needs_browser,
    resize,
    violations_here,
    visit,
)
from tests.e2e.processes import Record

pytestmark = needs_browser
SMALL = (320, 640)
LETTERS = "abcdefghij"
ODD: Mapping[str, Mapping[str, str]] = {
    "nobody": {
        "headline": "A quiet day",
        "text": "The lock was repaired on Friday. Two barges waited.\n\nNobody was hurt.",
    },
    "sixty": {
        "headline": "Sixty people",
        "text": "\n\n".join(
            f"“Ward {number} must keep its mill,” said Jane Po{LETTERS[number // 10]}l{LETTERS[number % 10]}, a shopkeeper."
            for number in range(60)
        ),
    },
    "long": {
        "headline": "Water" * 60,
        "publisher": "Very " * 30 + "Long Gazette",
        "text": f"“We are not amused,” said Maximiliana-Alexandrina Featherstonehaugh-Cholmondeley, a baker.\n\n“{'x' * 300} it is,” said Tom Reed.",
    },
    "right to left": {
        "headline": "Voices: محمد الحسن",
        "publisher": "الجريدة",
        "byline": "דוד כהן",
        "text": "“The harbour is open,” said محمد الحسن, a fisherman.\n\n“العمل جيد,” said Jane Doe, a nurse.",
    },
    "arabic": {
        "headline": "الجسر مغلق",
        "text": "قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى الصيف. «لم يكن آمنا أبدا، وأغلقناه في الربيع.»",
    },
    "unknown": {"headline": "??", "text": "“;;; 123 ???,” 17 said Xq Zz."},
    "bare": {"text": "“It is over,” a man said.\n\n“Not yet,” said Jane Doe."},
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The odd articles."""
    folder = tmp_path_factory.mktemp("odd")
    for name, facts in ODD.items():
        bare = "headline" not in facts
        written = facts["text"] if bare else json.dumps({"published_at": "2024-06-03", **facts})
        (folder / f"{name}.{'txt' if bare else 'json'}").write_text(written, encoding="utf-8")
    made = Record(tmp_path_factory.mktemp("record") / "onrecord.db")
    made.migrate()
    made.run("ingest", folder)
    return made


def pages(client: httpx.Client) -> list[str]:
    """The pages of the articles, of the first quote of each, and of whom they quote."""
    articles = client.get("/v1/articles?include=quotes").json()["items"]
    assert len(articles) == len(ODD)
    speakers = client.get("/v1/speakers?limit=8").json()["items"]
    return [
        "/",
        *(f"/articles/{one['slug']}" for one in articles),
        *(f"/quotes/{one['quotes'][0]['id']}" for one in articles if one["quotes"]),
        *(f"/speakers/{one['slug']}" for one in speakers),
    ]


def test_no_page_is_wider_than_a_small_phone(client: httpx.Client, browser: Chrome) -> None:
    resize(browser, SMALL)
    for page in pages(client):
        visit(browser, f"{client.base_url}{page}")
        assert browser.execute_script("return document.documentElement.scrollWidth") <= SMALL[0], page
        assert logged(browser, "browser") == [], page
    resize(browser, DESKTOP)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_the_guidelines(client: httpx.Client, browser: Chrome, scheme: str) -> None:
    with coloured(browser, scheme):
        for page in pages(client):
            visit(browser, f"{client.base_url}{page}")
            assert violations_here(browser) == [], page


def test_names_of_another_script_stand_in_their_own_place(client: httpx.Client, browser: Chrome) -> None:
    """A day behind a paper's name from right to left stays behind it."""
    visit(browser, f"{client.base_url}/articles/voices")
    left = """
        const [...parts] = document.querySelectorAll(".opening .facts :is(a, bdi, time)");
        return parts.map((part) => part.getBoundingClientRect().left);
    """
    places = browser.execute_script(left)
    assert len(places) == 4
    assert places == sorted(places)
    (found,) = client.get("/v1/articles?q=مغلق").json()["items"]
    visit(browser, f"{client.base_url}/articles/{found['slug']}")
    for one in ("h1", ".text"):
        assert browser.find_element(By.CSS_SELECTOR, one).value_of_css_property("direction") == "rtl"
