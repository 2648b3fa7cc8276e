"""What the README shows is what the server says, and its three things can be done."""

import re
from pathlib import Path

import httpx

from tests.e2e.processes import FIRST_ARTICLE, Record
from tests.e2e.readme import ADDRESS, README, REQUEST, answer_of


def test_each_answer_in_the_readme_is_the_servers(client: httpx.Client) -> None:
    shown = {match["path"]: match["answer"] for match in REQUEST.finditer(README.read_text(encoding="utf-8"))}
    assert shown
    assert {path: answer_of(client, path) for path in shown} == shown


def test_the_three_things_to_do_can_be_done(client: httpx.Client, tmp_path: Path) -> None:
    (section,) = re.findall(
        r"## Three things to do\n(.*?)\n## ", README.read_text(encoding="utf-8"), re.DOTALL
    )
    search, table = re.findall(rf"    curl -s '{ADDRESS}(\S*)'", section)
    found = client.get(search).json()["items"]
    assert [quote["speaker"]["name"] for quote in found] == ["Zvi Magen"]
    shown = re.findall(r"`(sanctions .*?)`", section)[0]
    assert client.get("/v1/quotes", params={"q": shown}).json()["items"] == found
    assert len(client.get(table).content.splitlines()) == 11
    (command,) = re.findall(r"    \.venv/bin/onrecord (.*)", section)
    record = Record(tmp_path / "onrecord.db")
    record.run("ingest", FIRST_ARTICLE)
    verb, *rest = (str(tmp_path / word) if "." in word else word for word in command.split())
    record.run(verb, *rest)
    assert "Who is quoted in onrecord.db" in (tmp_path / "report.html").read_text(encoding="utf-8")
