"""A served record with the first article, and a browser, one for a module."""

from collections.abc import Iterator

import httpx
import pytest
from selenium.webdriver import Chrome

from tests.e2e.browsing import DESKTOP, open_browser, resize
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """A browser as wide as a desk, whose pages may use the clipboard."""
    with open_browser() as browser:
        permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"]
        browser.execute_cdp_cmd("Browser.grantPermissions", {"permissions": permissions})
        resize(browser, DESKTOP)
        yield browser
