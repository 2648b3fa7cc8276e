"""The main job on real input: the first article goes in, its analysts and quotes come out."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.e2e.processes import FIRST_ARTICLE, ROOT, Record

EXPECTED: dict[str, Any] = json.loads(
    (ROOT / "tests/data/media-line-russian-offer.expected.json").read_text(encoding="utf-8")
)


def test_extract_equals_the_expected_file(tmp_path: Path) -> None:
    line = json.loads(Record(tmp_path / "unused.db").run("extract", FIRST_ARTICLE).stdout)
    assert (line["body_offset"], line["text_sha256"]) == (EXPECTED["body_offset"], EXPECTED["body_sha256"])
    assert line["article"] == {key: EXPECTED["article"][key] for key in line["article"]}
    quotes = [
        {key: quote[key] for key in wanted}
        for quote, wanted in zip(line["quotes"], EXPECTED["quotes"], strict=True)
    ]
    assert quotes == EXPECTED["quotes"]
    speakers = [{key: speaker[key] for key in EXPECTED["speakers"][0]} for speaker in line["speakers"]]
    assert speakers == EXPECTED["speakers"]
    assert not (tmp_path / "unused.db").exists()


def test_the_analysts_are_those_two_and_nobody_else(client: httpx.Client) -> None:
    names = [analyst["name"] for analyst in client.get("/v1/analysts").json()["items"]]
    assert sorted(names) == ["Sanam Vakil", "Zvi Magen"]


def test_an_analysts_quotes_are_found_under_the_slug(client: httpx.Client) -> None:
    quotes = client.get("/v1/analysts/zvi-magen/quotes").json()["items"]
    wanted = [quote for quote in EXPECTED["quotes"] if quote["speaker"] == "Zvi Magen"]
    assert sorted(quote["spans"][0]["exact"] for quote in quotes) == sorted(
        quote["spans"][0]["exact"] for quote in wanted
    )
    assert len(quotes) == 4


def test_the_article_includes_all_its_quotes(client: httpx.Client) -> None:
    articles = client.get("/v1/articles").json()["items"]
    assert [article["headline"] for article in articles] == [EXPECTED["article"]["headline"]]
    article = client.get(f"/v1/articles/{articles[0]['id']}", params={"include": "quotes"}).json()
    assert [quote["kind"] for quote in article["quotes"]] == [quote["kind"] for quote in EXPECTED["quotes"]]
    assert len(article["paragraphs"]) == EXPECTED["article"]["paragraphs"]


def test_every_served_span_is_the_slice_of_the_served_text(client: httpx.Client) -> None:
    article = client.get("/v1/articles").json()["items"][0]
    text = client.get(f"/v1/articles/{article['id']}/text").text
    quotes = client.get(f"/v1/articles/{article['id']}/quotes").json()["items"]
    spans = [span for quote in quotes for span in quote["spans"]]
    assert len(spans) == sum(len(quote["spans"]) for quote in EXPECTED["quotes"])
    assert [text[span["start"] : span["end"]] for span in spans] == [span["exact"] for span in spans]


def test_the_deputy_minister_is_a_speaker_quoted_as_an_official(client: httpx.Client) -> None:
    quotes = client.get("/v1/speakers/sergei-ryabkov/quotes").json()["items"]
    assert [quote["capacity"] for quote in quotes] == ["official"]


def test_verify_proves_every_span(record: Record) -> None:
    assert record.run("verify").returncode == 0


@pytest.mark.parametrize("path", ["/v1/analysts/nobody", "/v1/nothing", "/v1/quotes/quo_000000000000"])
def test_what_is_not_there_is_a_problem_document(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["status"] == 404
