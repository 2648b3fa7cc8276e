"""A served record with the first article, one for a module, and a browser."""

from collections.abc import Iterator

import httpx
import pytest
from selenium.webdriver import Chrome

from tests.e2e.browsing import DESKTOP, forget, open_browser, resize
from tests.e2e.processes import Record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A migrated database that holds data/articles."""
    made = Record(tmp_path_factory.mktemp("record") / "onrecord.db")
    made.hold_articles()
    return made


@pytest.fixture(scope="module")
def secret(record: Record) -> str:
    """A token that may correct."""
    return record.token("correct")["authorization"].partition(" ")[2]


@pytest.fixture(scope="module")
def client(record: Record) -> Iterator[httpx.Client]:
    """A client of the record, served by a real process."""
    with record.serve() as client:
        yield client


@pytest.fixture(scope="session")
def opened_browser() -> Iterator[Chrome]:
    """A browser whose pages may use the clipboard; starting one takes a second of CPU."""
    with open_browser() as browser:
        permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"]
        browser.execute_cdp_cmd("Browser.grantPermissions", {"permissions": permissions})
        yield browser


@pytest.fixture(scope="module")
def browser(opened_browser: Chrome) -> Iterator[Chrome]:
    """The browser, as wide as a desk, with nothing that pages before have left in it."""
    resize(opened_browser, DESKTOP)
    yield opened_browser
    forget(opened_browser)
