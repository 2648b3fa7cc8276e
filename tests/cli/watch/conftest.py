"""A server and a folder that can be watched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest.web_server import WebServer, answer, serving


@pytest.fixture
def web() -> Iterator[WebServer]:
    with serving() as server:
        server.pages["/robots.txt"] = answer(b"")
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "inputs"
    path.mkdir()
    (path / "a.txt").write_text("“It rained,” said Ann Roe.")
    return path
