"""The server for assistants, asked by the protocol's own client: in process, by the older handshake, over stdio and HTTP."""

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import StdioServerParameters
from mcp.client import Client
from onrecord.assistants.server import Record, make_server
from onrecord.config import Settings

from tests.e2e.processes import ROOT

Ask = Callable[[Client], Awaitable[Any]]
TOOLS = ["check_text", "get_article", "quotes_by_speaker", "search_quotes"]


@pytest.fixture
def record(first_record: Path, tmp_path: Path) -> Iterator[Record]:
    path = shutil.copy(first_record, tmp_path / "record.db")
    opened = Record(Settings(database_url=f"sqlite:///{path}", public_url="https://record.example"))
    yield opened
    opened.close()


def ask(record: Record, name: str, arguments: dict[str, Any], mode: str = "auto") -> Any:
    """Call one tool; return its answer, or the text of its error."""

    async def call() -> Any:
        async with Client(make_server(record), mode=mode) as client:
            answer = await client.call_tool(name, arguments)
        return str(answer.content[0]) if answer.is_error else answer.structured_content

    return asyncio.run(call())


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_four_tools_are_offered_and_all_only_read(record: Record, mode: str) -> None:
    async def tools() -> Any:
        async with Client(make_server(record), mode=mode) as client:
            return (await client.list_tools()).tools

    offered = asyncio.run(tools())
    assert sorted(tool.name for tool in offered) == TOOLS
    assert all(tool.annotations.read_only_hint and tool.output_schema for tool in offered)


def test_quotes_come_with_their_permalink_and_say_whose_words_they_are(record: Record) -> None:
    found = ask(record, "search_quotes", {"query": "proposal"})
    assert {quote["words"] for quote in found["quotes"]} == {"paraphrase"}
    assert not any(run["own_words"] for quote in found["quotes"] for run in quote["runs"])
    assert all(quote["runs"][0]["text"][1:] in quote["rendered"] for quote in found["quotes"])
    assert not any(quote["speaker_candidates"] for quote in found["quotes"])
    assert all(quote["permalink"].startswith("https://record.example/id/quo_") for quote in found["quotes"])


@pytest.mark.parametrize("speaker", ["Zvi Magen", "zvi-magen"])
def test_a_speaker_is_named_as_people_do(record: Record, speaker: str) -> None:
    found = ask(record, "quotes_by_speaker", {"speaker": speaker, "limit": 2})
    assert [quote["speaker"] for quote in found["quotes"]] == ["Zvi Magen", "Zvi Magen"]
    assert found["more"] is True


def test_an_altered_quotation_is_told(record: Record) -> None:
    text = "“Russia claimed that there were no similar offers,” said Zvi Magen."
    [quotation] = ask(record, "check_text", {"text": text})["quotations"]
    assert quotation["verdict"] == "altered"
    assert quotation["changes"] == [{"kind": "negation", "draft": "no", "record": ""}]
    assert quotation["on_record"][0]["permalink"].startswith("https://record.example/id/quo_")


def test_an_article_comes_with_its_quotes(record: Record) -> None:
    permalink = ask(
        record, "check_text", {"text": "“Russia claimed that there were similar offers,” Zvi Magen said."}
    )
    assert permalink["quotations"][0]["verdict"] == "exact"
    slug = "analysts-alleged-russian-offer-on-iranian-pullout-from-syria-unlikely-to-bear"
    article = ask(record, "get_article", {"article": slug}, mode="legacy")
    assert (article["publisher"], len(article["quotes"])) == ("The Media Line", 10)


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("get_article", {"article": "nothing"}, "no article has the address 'nothing'"),
        ("quotes_by_speaker", {"speaker": "Nobody Atall"}, "no speaker has the address 'nobody-atall'"),
        ("search_quotes", {"query": "-"}, "needs at least one word to look for"),
        ("check_text", {"text": " "}, "text"),
        ("search_quotes", {"query": "a", "limit": 51}, "less than or equal to 50"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_in_words(
    record: Record, name: str, arguments: dict[str, Any], said: str
) -> None:
    assert said in ask(record, name, arguments)


def test_the_command_serves_a_program_that_starts_it(first_record: Path, tmp_path: Path) -> None:
    path = shutil.copy(first_record, tmp_path / "record.db")
    started = StdioServerParameters(
        command=sys.executable,
        args=["-c", "import sys; from onrecord.cli import main; sys.exit(main(['mcp']))"],
        env={"ONRECORD_DATABASE_URL": f"sqlite:///{path}", "PYTHONPATH": str(ROOT / "app")},
    )

    async def call() -> Any:
        async with Client(started) as client:
            return (
                await client.call_tool("quotes_by_speaker", {"speaker": "Sanam Vakil"})
            ).structured_content

    assert asyncio.run(call())["quotes"][0]["speaker"] == "Sanam Vakil"
