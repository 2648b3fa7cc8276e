"""`onrecord mcp`: how it is served, and what is said when it cannot be."""

import sys
from pathlib import Path
from typing import Any

import pytest
from mcp.server import MCPServer

from tests.cli.commands import Command


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), {}),
        (
            ("--http", "--port", "8123"),
            {
                "transport": "streamable-http",
                "host": "127.0.0.1",
                "port": 8123,
                "json_response": True,
                "stateless_http": True,
            },
        ),
    ],
    ids=["standard input", "HTTP"],
)
def test_the_way_it_is_served_is_chosen(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], expected: dict[str, Any]
) -> None:
    served: list[dict[str, Any]] = []
    monkeypatch.setattr(MCPServer, "run", lambda _server, **how: served.append(how))
    assert onrecord("migrate")[0] == 0
    assert onrecord("mcp", *arguments)[0] == 0
    assert served == [expected]


def test_without_the_extra_one_line_says_what_to_install(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch, database: Path
) -> None:
    assert onrecord("migrate")[0] == 0
    assert database.exists()
    monkeypatch.delitem(sys.modules, "onrecord.assistants.server", raising=False)
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    code, _, err = onrecord("mcp")
    assert code == 1
    assert "needs the extra `mcp` (pip install 'onrecord[mcp]')" in err
