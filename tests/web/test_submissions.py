"""Texts sent by clients: extracted and forgotten, or stored as articles."""

from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import Server
from tests.web.tokens import digest, token

TEXT = "Case\n\n“The mill is open,” Jane Doe, an analyst at Acme, said on Monday. “It never closed.”\n"


def test_an_article_is_stored_once(writable: Server) -> None:
    headers = token(writable, "ingest") | {"content-type": "text/plain; charset=utf-8"}
    url = "/v1/articles?name=case.txt&source_url=https://example.org/case"
    created = writable.ask("POST", url, headers=headers, content=TEXT.encode())
    assert created.status_code == 201, created.text
    assert created.headers["location"] == created.json()["url"]
    assert created.json()["source_url"] == "https://example.org/case"
    stored = writable.get(created.headers["location"])
    assert stored.headers["etag"].replace("-gz", "") == created.headers["etag"]
    again = writable.ask("POST", url, headers=headers, content=TEXT.encode())
    assert (again.status_code, again.json()) == (200, created.json())
    change = writable.get(f"/v1/changes?entity_id={created.json()['id']}").json()["items"][0]
    assert change["actor"] == "desk"


def test_an_extraction_stores_nothing(writable: Server) -> None:
    before = digest(writable.path)
    answer = writable.ask(
        "POST", "/v1/extractions", headers={"content-type": "text/plain"}, content=TEXT.encode()
    )
    assert answer.status_code == 200, answer.text
    found = answer.json()
    for quote in found["quotes"]:
        for span in quote["spans"]:
            assert found["text"][span["start"] : span["end"]] == span["exact"]
    assert found["quotes"]
    html = f"<html><title>Case</title><body><article><p>{TEXT}</p></article></body></html>"
    page = writable.ask(
        "POST", "/v1/extractions", headers={"content-type": "text/html"}, content=html.encode()
    )
    assert page.status_code == 200, page.text
    assert digest(writable.path) == before


@pytest.mark.parametrize(
    ("content", "media_type", "status"),
    [
        (b"", "text/plain", 422),
        (b"   ", "text/plain", 422),
        (b"\x00\x01", "text/plain", 422),
        (b"\xff\xfe\xfd", "text/plain", 422),
        (b"{}", "application/json", 422),
        (b"[", "application/json", 422),
        (b"[" * 100_000, "application/json", 422),
        (b'{"a": NaN}', "application/json", 422),
        (b"text", "application/pdf", 415),
        (b"text", "", 415),
        (b"x" * 1_000_001, "text/plain", 413),
    ],
    ids=range(11),
)
def test_a_text_that_cannot_be_read_is_refused_in_one_line(
    first: Server, content: bytes, media_type: str, status: int
) -> None:
    answer = first.ask("POST", "/v1/extractions", headers={"content-type": media_type}, content=content)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), (
        answer.text
    )


def test_the_limit_of_a_text_is_the_setting(first_record: Path) -> None:
    server = Server(first_record, max_text_characters=20)
    answer = server.ask(
        "POST",
        "/v1/extractions",
        headers={"content-type": "text/plain"},
        content=b"It rained in the harbour.",
    )
    server.front.close()
    assert answer.status_code == 422
    assert "more than the limit of 20" in answer.json()["errors"][0]["detail"]


def test_several_articles_in_one_body_are_refused(first: Server) -> None:
    node = {"@type": "NewsArticle", "headline": "Case", "articleBody": TEXT}
    answer = first.ask("POST", "/v1/extractions", json=[node, {**node, "articleBody": f"{TEXT} More."}])
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "")


@pytest.mark.parametrize("query", ["name=", "nam=x", "source_url=ftp://x", "name=a&name=b", "name=%00"])
def test_a_wrong_parameter_of_a_submission_is_named(first: Server, query: str) -> None:
    answer = first.ask(
        "POST", f"/v1/extractions?{query}", content=TEXT.encode(), headers={"content-type": "text/plain"}
    )
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, query.partition("=")[0])


async def chunks() -> Any:
    for _ in range(300):
        yield b"x" * 10_000


def test_a_body_without_a_length_is_counted_while_it_comes(first: Server) -> None:
    answer = first.ask("POST", "/v1/extractions", headers={"content-type": "text/plain"}, content=chunks())
    assert answer.status_code == 413


@pytest.mark.parametrize("length", ["-1", "1e3", "9" * 30, "1000001"])
def test_a_length_that_is_none_or_too_much_is_refused_unread(first: Server, length: str) -> None:
    headers = {"content-type": "text/plain", "content-length": length}
    answer = first.ask("POST", "/v1/extractions", headers=headers, content=b"x")
    assert answer.status_code in {400, 413}
