"""Texts sent by clients: extracted and forgotten, or stored as articles."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import Server
from tests.web.tokens import digest, token

TEXT = "Case\n\n“The mill is open,” Jane Doe, an analyst at Acme, said on Monday. “It never closed.”\n"
NODE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Case", "articleBody": TEXT}


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
    server.dispatcher.close()
    assert answer.status_code == 422
    assert "more than the limit of 20" in answer.json()["errors"][0]["detail"]


def test_the_offsets_of_an_extraction_count_as_browsers_do(writable: Server) -> None:
    headers = {"content-type": "text/plain"}
    words = TEXT.replace("mill", "😀 mill 😀").encode()
    found = writable.ask("POST", "/v1/extractions?offsets=utf16", headers=headers, content=words).json()
    units = found["text"].encode("utf-16-le")
    for quote in found["quotes"]:
        for span in (*quote["spans"], quote["cue"], quote["source"]):
            assert units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == span["exact"]
    plain = writable.ask("POST", "/v1/extractions", headers=headers, content=words).json()
    assert plain["quotes"][0]["cue"]["start"] == found["quotes"][0]["cue"]["start"] - 2
    stored = writable.ask(
        "POST",
        "/v1/articles?offsets=utf16",
        headers=token(writable, "ingest") | headers,
        content=words,
    )
    assert stored.status_code == 422


@pytest.mark.parametrize(
    "content",
    [json.dumps(NODE), f"\ufeff\r\n{json.dumps([NODE])}", '{"text": "It rained."}', "{}"],
    ids=("object", "list", "keys", "empty"),
)
@pytest.mark.parametrize("media_type", ["text/plain", "text/plain; charset=utf-8", "text/html"])
@pytest.mark.parametrize("path", ["/v1/extractions", "/v1/checks", "/v1/articles"])
def test_json_that_is_sent_as_text_is_not_read_as_prose(
    writable: Server, path: str, media_type: str, content: str
) -> None:
    headers = token(writable, "ingest") | {"content-type": media_type}
    before = digest(writable.path)
    answer = writable.ask("POST", path, headers=headers, content=content.encode())
    assert (answer.status_code, digest(writable.path)) == (422, before), answer.text
    (fault,) = answer.json()["errors"]
    assert (fault["pointer"], "Content-Type: application/json" in fault["detail"]) == ("", True)


@pytest.mark.parametrize("start", ["{", "[", "[1]", "[sic] ", "{“It rained,” she said.}", "[[]]"])
def test_prose_that_begins_as_json_does_is_prose(first: Server, start: str) -> None:
    headers = {"content-type": "text/plain"}
    answer = first.ask("POST", "/v1/extractions", headers=headers, content=f"{start}\n\n{TEXT}".encode())
    assert answer.status_code == 200, answer.text
    assert len(answer.json()["quotes"]) == 1
    alone = first.ask("POST", "/v1/extractions", headers=headers, content=start.encode())
    assert "JSON" not in alone.text


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


ABROAD = "„Most je otevřený,“ řekla Šárka Žáková.".replace("„", "“").replace(",“", ",”")
XHTML = f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{TEXT}</p></body></html>'


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("iso-8859-1", "“It closed,” said José Núñez."),
        ("windows-1252", "“It closed,” said João Núñez, €5 short."),
        ("windows-1250", ABROAD),
        ("windows-1251", "“Мост открыт”, — сказал Иванов."),
        ("koi8-r", "Мост открыт, сказал Иванов."),
        ('"Shift_JIS"', "橋は開いている、と山田は言った。"),
        ("utf-8", ABROAD),
    ],
)
@pytest.mark.parametrize("media_type", ["text/plain", "text/html", "application/xhtml+xml"])
def test_a_text_is_read_in_the_character_set_that_is_stated(
    first: Server, media_type: str, charset: str, words: str
) -> None:
    page = words if media_type == "text/plain" else f"<html><body><p>{words}</p></body></html>"
    codec = {"iso-8859-1": "cp1252"}.get(charset, charset.strip('"'))
    headers = {"content-type": f"{media_type}; charset={charset}"}
    answer = first.ask("POST", "/v1/extractions", headers=headers, content=page.encode(codec))
    assert (answer.status_code, answer.json().get("text")) == (200, words), answer.text


def test_an_article_is_stored_in_the_words_of_its_character_set(writable: Server) -> None:
    headers = token(writable, "ingest") | {"content-type": "text/plain; charset=windows-1250"}
    created = writable.ask("POST", "/v1/articles", headers=headers, content=ABROAD.encode("cp1250"))
    assert created.status_code == 201, created.text
    assert writable.get(f"{created.json()['url']}/text").text == ABROAD


@pytest.mark.parametrize(
    ("media_type", "content", "status", "words"),
    [
        ("text/plain; charset=klingon", b"x", 415, "unknown character set 'klingon'"),
        ("application/json; charset=latin1", b"{}", 415, "JSON is UTF-8"),
        ("text/plain; charset=utf-8", b"caf\xe9", 422, "is not utf-8 as it states: byte 3 does not fit"),
        ("text/plain; charset=iso-8859-1", b"a\x81", 422, "is not iso-8859-1 as it states: byte 1"),
        ("text/html; charset=shift_jis", b"<p>\x81", 422, "is not shift_jis as it states: byte 3"),
    ],
    ids=range(5),
)
def test_a_character_set_that_does_not_fit_is_refused(
    first: Server, media_type: str, content: bytes, status: int, words: str
) -> None:
    answer = first.ask("POST", "/v1/extractions", headers={"content-type": media_type}, content=content)
    assert answer.status_code == status
    assert words in answer.json()["detail"] + str(answer.json()["errors"]), answer.text


@pytest.mark.parametrize(
    ("media_type", "content", "read_as"),
    [
        ("application/ld+json", json.dumps(NODE), "application/json"),
        ('application/ld+json; profile="https://schema.org"', json.dumps([NODE]), "application/json"),
        ("application/xhtml+xml", XHTML, "text/html"),
    ],
    ids=range(3),
)
def test_the_webs_own_names_of_what_is_read_are_taken(
    writable: Server, media_type: str, content: str, read_as: str
) -> None:
    headers = token(writable, "ingest") | {"content-type": media_type}
    found = writable.ask("POST", "/v1/extractions", headers=headers, content=content.encode())
    assert (found.status_code, len(found.json()["quotes"])) == (200, 1), found.text
    created = writable.ask("POST", "/v1/articles", headers=headers, content=content.encode())
    assert created.status_code == 201, created.text
    (revision,) = writable.get(f"{created.json()['url']}/revisions").json()["items"]
    assert revision["input_media_type"] == read_as


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("text/html, */*;q=0.1", 200),
        ("text/csv", 406),
        ("application/json;q=0", 406),
        ("application/json;q=nan", 406),
    ],
)
def test_an_extraction_is_json_or_nothing(first: Server, accept: str, status: int) -> None:
    headers = {"content-type": "text/plain", "accept": accept}
    answer = first.ask("POST", "/v1/extractions", headers=headers, content=TEXT.encode())
    assert answer.status_code == status
    unread = {**headers, "content-type": "application/pdf", "content-length": "99999999"}
    refused = first.ask("POST", "/v1/extractions", headers=unread, content=TEXT.encode())
    assert refused.status_code == (415 if status == 200 else 406)


def test_every_accept_of_an_extraction_counts(first: Server) -> None:
    headers = [("content-type", "text/plain"), ("accept", "text/csv"), ("accept", "application/json")]
    answer = first.ask("POST", "/v1/extractions", headers=headers, content=TEXT.encode())
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/v1/extractions", "/v1/articles", "/v1/speakers/zvi-magen/renames"])
def test_a_packed_body_is_not_read(writable: Server, path: str) -> None:
    headers = token(writable, "ingest", "merge") | {"content-type": "application/json", "if-match": "*"}
    packed = gzip.compress(json.dumps(NODE).encode())
    answer = writable.ask("POST", path, headers={**headers, "content-encoding": "gzip"}, content=packed)
    assert (answer.status_code, answer.headers["accept-encoding"]) == (415, "identity"), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
