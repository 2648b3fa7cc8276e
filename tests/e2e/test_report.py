"""A real browser shows a report: every chart is drawn, nothing is asked for, nothing of an article's words runs."""

import json
from pathlib import Path

from onrecord.cli import main
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.e2e.browsing import PHONE, hosts_asked, logged, needs_browser, resize, visit
from tests.e2e.processes import FIRST_ARTICLE

pytestmark = needs_browser
HOSTILE = "</title><script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\">"
UNDRAWN = "return [...document.images].filter((one) => !one.complete || one.naturalWidth === 0).length"
TOLD = "return document.querySelector('h2#publisher').parentElement.querySelector('tbody').textContent"
WIDER = "return document.documentElement.scrollWidth - innerWidth"


def test_a_report_is_shown_without_asking_for_anything(browser: Chrome, tmp_path: Path) -> None:
    folder = tmp_path / "articles & more"
    folder.mkdir()
    (folder / "first.txt").write_bytes(FIRST_ARTICLE.read_bytes())
    article = {
        "@type": "NewsArticle",
        "publisher": {"name": HOSTILE},
        "articleBody": "“It rained,” said 王小明.",
    }
    (folder / "second.json").write_text(json.dumps(article))
    assert main(["report", str(folder), "-o", str(tmp_path / "report.html")]) == 0
    resize(browser, PHONE)
    visit(browser, (tmp_path / "report.html").as_uri())
    assert browser.title == "Who is quoted in articles & more"
    assert browser.execute_script(UNDRAWN) == 0
    assert len(browser.find_elements(By.TAG_NAME, "img")) == 5
    assert browser.execute_script(WIDER) <= 0
    assert HOSTILE in browser.execute_script(TOLD)
    assert logged(browser, "browser") == []
    assert {one.partition(":")[0] for one in hosts_asked(browser)} == {"file", "data"}
