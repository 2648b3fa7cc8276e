"""A client generated from the served description calls every operation, and fetches the analysts' quotes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.e2e.processes import ROOT, Record

USE = """
import json
import sys
from on_record_client import Client
from on_record_client.api.feeds import get_analyst_feed
from on_record_client.api.speakers import list_analyst_quotes, list_analysts
from on_record_client.models import GetAnalystFeedFormat, QuoteKind

client = Client(base_url=sys.argv[1], raise_on_unexpected_status=True)
for analyst in list_analysts.sync(client=client).items:
    for quote in list_analyst_quotes.sync(analyst.slug, client=client).items:
        paraphrased = quote.kind == QuoteKind.INDIRECT
        print(json.dumps([analyst.name, quote.text, paraphrased, [span.exact for span in quote.spans if span.verbatim]]))
feed = get_analyst_feed.sync("zvi-magen", client=client, format_=GetAnalystFeedFormat.JSONFEED)
assert len(feed["items"]) == 4, feed
table = client.get_httpx_client().get("/v1/quotes", params={"format": "csv"}).text
assert "Zvi Magen" in table, table
text = "“The mill is open,” said Jane Doe, an analyst at Acme.".encode()
found = client.get_httpx_client().post("/v1/extractions", content=text, headers={"Content-Type": "text/plain"})
assert found.json()["quotes"][0]["speaker"] == "Jane Doe", found.text
"""
WHY = {"reason_code": "other", "reason": "The recording says so."}
RUN = {"start": 0, "end": 10, "verbatim": True}
ARTICLE = {"@type": "NewsArticle", "articleBody": "“The mill is open,” said Jane Doe, an analyst at Acme."}
WRITES: dict[str, dict[str, Any]] = {
    "extract_quotes": {"body": ARTICLE},
    "check_quotes": {"body": ARTICLE},
    "create_article": {"body": ARTICLE},
    "add_missed_quote": {"body": {**WHY, "spans": [RUN]}},
    "correct": {"body": {**WHY, "capacity": "witness"}},
    "rename": {"body": {**WHY, "name": "Zwi Magen"}},
    "merge": {"speaker": "sanam-vakil", "body": {**WHY, "into": "zwi-magen"}},
    "change_rights": {"body": {**WHY, "rights": "quotes_only"}},
    "withdraw": {"reason_code": "other", "reason": "They asked."},
    "restore": {"body": WHY},
}
"""What to send, in this order: nothing is undone before it is used."""
FORMATS = {
    f"get_{what}_feed": {"format_": "jsonfeed"}
    for what in ("analyst", "publisher", "corrections", "utterances", "quotes")
}


def generate(client: httpx.Client, folder: Path, *options: str) -> str:
    """Generate a client into a folder; return what the generator said.

    From a file: at an address it waits five seconds and no longer.
    """
    description = folder / "openapi.json"
    description.write_bytes(client.get("/openapi.json").content)
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none", *options]
    generated = subprocess.run(
        [*command, "--path", str(description), "--output-path", str(folder / "on_record_client")],
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert generated.returncode == 0, generated.stdout + generated.stderr
    return generated.stdout + generated.stderr


def used(folder: Path, *program: str, sent: object = None) -> list[Any]:
    """Run a program beside the client; return the JSON of its lines."""
    done = subprocess.run(
        [sys.executable, *program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        input=json.dumps(sent),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def generated(client: httpx.Client, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with the client as it is generated without any option, and what the generator said."""
    folder = tmp_path_factory.mktemp("generated")
    return folder, generate(client, folder)


def test_a_generated_client_lists_the_analysts_quotes(
    client: httpx.Client, generated: tuple[Path, str]
) -> None:
    expected: list[list[object]] = [
        [
            analyst["name"],
            quote["text"],
            quote["kind"] == "indirect",
            [span["exact"] for span in quote["spans"] if span["verbatim"]],
        ]
        for analyst in client.get("/v1/analysts").json()["items"]
        for quote in client.get(f"{analyst['url']}/quotes").json()["items"]
    ]
    assert len(expected) == 5
    assert used(generated[0], "-c", USE, str(client.base_url)) == expected


def test_a_generated_client_calls_every_operation(generated: tuple[Path, str], tmp_path: Path) -> None:
    record = Record(tmp_path / "onrecord.db")
    record.hold_articles()
    secret = record.token("ingest", "correct", "merge", "withdraw")["authorization"].partition(" ")[2]
    with record.serve() as client:
        described = client.get("/openapi.json").json()
        program = str(ROOT / "tests/e2e/generated_calls.py")
        asked = addresses(client)
        said = {"quote": asked["quote_id"], "reason_code": "other", "text": "The tape has another voice."}
        asked["report_id"] = client.post("/v1/reports", json=said).json()["id"]
        reports = {"report": {"body": said}, "dismiss": {"body": {"reason": "The minutes agree."}}}
        settled = settlements(client, {"authorization": f"Bearer {secret}"})
        asked["settlement"] = settled.pop("settlement")
        plan = {"all": {**asked, "if_match": "*"}, "each": {**FORMATS, **reports, **settled, **WRITES}}
        answers = used(generated[0], program, str(client.base_url), secret, sent=plan)
    named = {one["operationId"] for methods in described["paths"].values() for one in methods.values()}
    assert {name for name, _, _ in answers} == named
    moved = {name for name, status, _ in answers if status == httpx.codes.SEE_OTHER}
    assert moved == {"follow_permalink"}
    assert {status for name, status, _ in answers if name not in moved} == {200, 201}
    assert [name for name, _, kind in answers if kind == "NoneType" and name not in moved] == []


def settlements(client: httpx.Client, may: dict[str, str]) -> dict[str, Any]:
    """Let two articles contradict each other; return what settles it, what undoes that, and something settled."""
    said = "“The old mill at Rosmere will not be sold before the weirs are paid for,” said {}, an analyst."
    for name in ("Jane Doe", "Adam Roe"):
        client.post("/v1/articles", content=said.format(name), headers=may | {"content-type": "text/plain"})
    (words,) = client.get("/v1/utterances?contradicted=true").json()["items"]
    pair = ["jane-doe", "adam-roe"]
    other = client.post("/v1/speakers/jane-doe/distinctions", json={**WHY, "other": "zvi-magen"}, headers=may)
    return {
        "settlement": other.json()["id"],
        "distinguish": {"speaker": "jane-doe", "body": {**WHY, "other": "adam-roe"}},
        "settle_utterance": {"utterance": words["id"], "body": {**WHY, "speakers": pair}},
        "undo_settlement": {"reason_code": "error", "reason": "One person."},
    }


def addresses(client: httpx.Client) -> dict[str, str]:
    """Return a value for each path parameter."""
    article = client.get("/v1/articles").json()["items"][0]
    quotes = client.get("/v1/analysts/zvi-magen/quotes").json()["items"]
    quote = quotes[0]
    return {
        "article": article["id"],
        "publisher": article["publisher"]["slug"],
        "speaker": "zvi-magen",
        "analyst": "zvi-magen",
        "quote_id": quote["id"],
        "utterance": next(one["utterance"]["id"] for one in quotes if one["utterance"]),
        "entity": article["id"],
        "n": "1",
        "seq": "1",
    }


def test_the_generator_leaves_out_bodies_of_text_and_nothing_else(generated: tuple[Path, str]) -> None:
    left_out = re.findall(r"Unsupported content type (\S+)", generated[1])
    assert sorted(left_out) == sorted(["application/xhtml+xml", "text/html", "text/plain"] * 3)
    assert generated[1].count("WARNING") == 9, generated[1]


def test_the_shipped_settings_leave_no_warning(client: httpx.Client, tmp_path: Path) -> None:
    settings = ROOT / "examples/openapi-python-client.yaml"
    generate(client, tmp_path, "--fail-on-warning", "--config", str(settings))
