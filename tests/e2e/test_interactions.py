"""How soon a long article answers on a slow processor: what each interaction asks of the page's thread."""

import httpx
import pytest
from selenium.webdriver import Chrome

from tests.e2e.browsing import DESKTOP, PHONE, needs_browser, resize, visit
from tests.e2e.interactions import KINDS, ONLY_WIDE, measure, slowed_down
from tests.e2e.long_article import with_long_article
from tests.e2e.processes import FIRST_ARTICLE, Record

pytestmark = needs_browser
SLOWDOWN = 4
MOST_MS = 100
"""Of processor time, so slowed down, for scripts, styles and layout: what stands between an input and the paint that answers it."""
ROUNDS = 3
"""The least counts: other programs wait for the same processor, and the first time is with cold code."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return with_long_article(Record(tmp_path_factory.mktemp("slow") / "record.db"), FIRST_ARTICLE)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_long_article_answers_at_once_on_a_slow_processor(
    client: httpx.Client, browser: Chrome, size: tuple[int, int]
) -> None:
    resize(browser, size)
    found = client.get("/v1/articles?q=anselm").json()["items"][0]
    visit(browser, f"{client.base_url}/articles/{found['slug']}")
    kinds = [kind for kind in KINDS if size == DESKTOP or kind not in ONLY_WIDE]
    with slowed_down(browser, SLOWDOWN):
        least = {kind: min(measure(browser, kind, ROUNDS).work) for kind in kinds}
    resize(browser, DESKTOP)
    assert {kind: work for kind, work in least.items() if work >= MOST_MS} == {}
