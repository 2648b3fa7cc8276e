"""`onrecord mcp`: how it is served, and what is said when it cannot be."""

import sys
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from mcp.server import MCPServer
from onrecord.assistants.serving import TokenGuard
from starlette.applications import Starlette

from tests.cli.commands import Command


@pytest.mark.parametrize(
    ("arguments", "guard"),
    [
        (("--http", "--port", "8123"), Starlette),
        (("--http", "--port", "8123", "--tokens"), TokenGuard),
        (("--http", "--port", "8123", "--host", "0.0.0.0"), TokenGuard),  # noqa: S104 - nothing is opened
        (("--http", "--port", "8123", "--host", "localhost"), Starlette),
        (("--http", "--port", "8123", "--host", "::"), TokenGuard),
        (("--http", "--port", "8123", "--host", "record.example"), TokenGuard),
    ],
    ids=str,
)
@pytest.mark.usefixtures("migrated")
def test_over_http_a_token_is_asked_for_where_others_can_reach_it(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], guard: type
) -> None:
    served: list[tuple[Any, int]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **how: served.append((app, how["port"])))
    assert onrecord("mcp", *arguments)[0] == 0
    [(app, port)] = served
    assert (type(app), port) == (guard, 8123)


@pytest.mark.usefixtures("migrated")
def test_it_is_served_over_standard_input_unless_asked_otherwise(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[str] = []
    monkeypatch.setattr(MCPServer, "run", lambda _server: served.append("stdio"))
    assert onrecord("mcp")[0] == 0
    assert served == ["stdio"]


@pytest.mark.usefixtures("migrated")
def test_without_the_extra_one_line_says_what_to_install(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch, database: Path
) -> None:
    assert database.exists()
    monkeypatch.delitem(sys.modules, "onrecord.assistants.server", raising=False)
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    code, _, err = onrecord("mcp")
    assert code == 1
    assert "needs the extra `mcp` (pip install 'onrecord[mcp]')" in err
