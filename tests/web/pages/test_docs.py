"""The pages below /docs: each operation with a request of this record in three languages, and what it answers."""

import ast
import json
import re
import shlex
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.web.conftest import Server

MOST = 100_000
"""Bytes of a page."""


def operations(server: Server) -> list[tuple[str, str, dict[str, Any]]]:
    paths = server.get("/openapi.json").json()["paths"]
    return [(method.upper(), path, one) for path, methods in paths.items() for method, one in methods.items()]


def samples(page: str, language: str) -> list[str]:
    return [
        unescape(one) for one in re.findall(rf'<pre data-language="{language}">(.*?)</pre>', page, re.DOTALL)
    ]


def test_the_page_begins_with_quotes_by_analyst_and_their_real_answer(first: Server) -> None:
    page = first.get("/docs").text
    assert len(page.encode()) < MOST
    assert page.index("Quotes by analyst") < page.index("All operations")
    wanted = first.get(
        samples(page, "curl")[0].partition("'")[2].rstrip("'").removeprefix("http://record.test")
    )
    assert wanted.json()["items"][0]["capacity"] == "analyst"
    (answer,) = re.findall(r'<pre class="answer" tabindex="0">(.*?)</pre>', page, re.DOTALL)
    assert json.dumps(wanted.json(), ensure_ascii=False, indent=1).startswith(
        unescape(answer).removesuffix(" …")
    )
    assert re.findall(r'(?:src|href)="(https?:)?//', page) == []


def expected(path: str) -> int:
    """The status of a read: a permalink leads on, and this record has nothing settled."""
    return 303 if path.startswith("/id/") else 404 if path.startswith("/v1/settlements/") else 200


def test_every_operation_is_named_and_its_request_can_be_sent_as_it_stands(first: Server) -> None:
    page = first.get("/docs").text
    found = operations(first)
    assert len(samples(page, "curl")) == len(found)
    for _, path, one in found:
        assert f"{path}</code>" in page
        assert f'id="{one["operationId"]}"' in page
    for sample in samples(page, "curl"):
        words = shlex.split(sample.replace("\\\n", ""))
        assert words[0] == "curl"
        url = urlsplit(next(word for word in words if word.startswith("http://record.test")))
        if "-X" not in words and "-H" not in words:
            answer = first.get(f"{url.path}?{url.query}")
            assert answer.status_code == expected(url.path), sample
        elif "-d" in words and "application/json" in sample:
            json.loads(words[words.index("-d") + 1])
    for sample in samples(page, "Python"):
        ast.parse(sample)


@pytest.mark.parametrize(
    ("operation", "says"), [("extract_quotes", "Jane Doe"), ("check_quotes", "verdict"), ("report", "open")]
)
def test_what_needs_no_token_can_be_sent_too(writable: Server, operation: str, says: str) -> None:
    page = writable.get(f"/docs/{operation}").text
    words = shlex.split(samples(page, "curl")[0].replace("\\\n", ""))
    headers = dict(words[at + 1].split(": ") for at, word in enumerate(words) if word == "-H")
    body = words[words.index("-d") + 1].encode()
    answer = writable.ask("POST", urlsplit(words[3]).path, content=body, headers=headers)
    assert answer.is_success, answer.text
    assert says in answer.text


def test_each_operation_has_a_page_with_all_that_it_takes(first: Server) -> None:
    for method, path, one in operations(first):
        page = first.get(f"/docs/{one['operationId']}")
        assert (page.status_code, f"<code>{path}</code>" in page.text) == (200, True)
        assert len(page.content) < MOST
        asked = method == "GET" and "security" not in one and path not in {"/healthz", "/readyz"}
        shown = asked and not path.endswith((".csv", ".ndjson", ".parquet"))
        assert ('class="answer"' in page.text) is shown, path
    assert "303, Location: http://record.test/" in first.get("/docs/follow_permalink").text
    assert first.get("/docs/nothing").status_code == 404


def test_each_model_has_a_page_and_what_a_field_holds_leads_there(first: Server) -> None:
    page = first.get("/docs").text
    models = re.findall(r'href="/docs/models/(\w+)"', page)
    assert {*models} == {*first.get("/openapi.json").json()["components"]["schemas"]}
    for model in models:
        shown = first.get(f"/docs/models/{model}").text
        assert {*re.findall(r'href="/docs/models/(\w+)"', shown)} <= {*models}
    assert (
        '<td>list of <a href="/docs/models/Content">Content</a></td>' in first.get("/docs/models/Quote").text
    )
    assert "<code>direct</code>, <code>mixed</code>" in first.get("/docs/models/QuoteKind").text
    assert (
        "<code>evidence_<wbr>url</code></th><td>uri or null, may be left out</td>"
        in first.get("/docs/models/CorrectionIn").text
    )
    assert first.get("/docs/models/Nothing").status_code == 404


def test_the_page_of_an_operation_shows_what_it_needs(first: Server) -> None:
    shown = first.get("/docs/correct").text
    assert (
        '<code>application/<wbr>json</code></th><td><a href="/docs/models/CorrectionIn">CorrectionIn</a></td>'
        in shown
    )
    assert "<code>If-Match</code></th><td>header</td><td>string, <strong>required</strong></td>" in shown
    assert "Needs a token with the scope <code>correct</code>." in shown
    sent = first.get("/docs/create_article").text
    for media_type, takes in (
        ("text/plain", "string"),
        ("application/xhtml+xml", "string"),
        ("application/ld+json", '<a href="/docs/models/ArticleIn">ArticleIn</a>'),
    ):
        assert f"<code>{media_type}</code></th><td>{takes}</td>" in sent.replace("<wbr>", "")
    assert "<code>submission</code> if left out" in sent
    listed = first.get("/docs/list_quotes").text
    assert "Body" not in listed
    assert "integer from 1 to 100; <code>20</code> if left out" in listed
    assert "<code>kind</code></th><td>query</td><td>list of <a" in listed
    assert "431 (its address and headers are too large)" in first.get("/docs").text


def test_an_empty_record_is_documented_with_examples(empty_record: Path) -> None:
    server = Server(empty_record)
    page = server.get("/docs")
    assert (page.status_code, "no speaker has this address" in page.text) == (200, True)
    assert "q=mill" in page.text
    server.dispatcher.close()
