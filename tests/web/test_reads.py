"""What clients read, over the first article and 60 made-up ones."""

from typing import Any

import pytest

from tests.web.conftest import Server, save
from tests.web.records import EXPECTED, first_article, made_up, names

ARTICLE = "/v1/articles/analysts-alleged-russian-offer-on-iranian-pullout-from-syria-unlikely-to-bear"


def test_the_analysts_are_those_quoted_as_analysts_and_nobody_else(first: Server) -> None:
    assert names(first.get("/v1/analysts").json()) == ["Zvi Magen", "Sanam Vakil"]


def test_an_official_is_a_speaker_and_no_analyst(first: Server) -> None:
    speakers = {item["name"]: item["capacities"] for item in first.get("/v1/speakers").json()["items"]}
    assert speakers["Sergei Ryabkov"] == [{"capacity": "official", "quotes": 1}]
    assert set(speakers) == {"Sergei Ryabkov", "Sanam Vakil", "Zvi Magen"}
    for path in ("", "/quotes", "/feed"):
        answer = first.get(f"/v1/analysts/sergei-ryabkov{path}")
        detail, _, address = answer.json()["detail"].rpartition(": ")
        assert (answer.status_code, detail) == (404, "quoted, but never as an analyst")
        assert first.get(address).json()["slug"] == "sergei-ryabkov"


def test_an_analysts_quotes_come_in_reading_order(first: Server) -> None:
    body = first.get("/v1/analysts/zvi-magen/quotes").json()
    wanted = [quote for quote in EXPECTED["quotes"] if quote["speaker"] == "Zvi Magen"]
    assert [[span["exact"] for span in quote["spans"]] for quote in body["items"]] == [
        [span["exact"] for span in quote["spans"]] for quote in wanted
    ]
    assert len(wanted) == 4
    assert body["items"] == first.get("/v1/speakers/zvi-magen/quotes").json()["items"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("spk_aemq80c4z40n/quotes", 200),
        ("spk_aemq80c4z40n/quotes?published_before=1900-01-01", 200),
        ("spk_aemq80c4z40n/quotes?cursor=abc", 400),
        ("spk_aemq80c4z40n/quotes?sort=relevance", 422),
        ("spk_000000000000/quotes", 404),
        ("spk_000000000000/quotes?cursor=abc", 404),
        ("spk_000000000000/quotes?sort=relevance", 404),
    ],
)
def test_quotes_of_a_speaker_are_listed_by_id_as_by_slug(first: Server, address: str, status: int) -> None:
    answer = first.get(f"/v1/speakers/{address}")
    assert answer.status_code == status
    if status == 200:
        by_slug = first.get(f"/v1/speakers/{address.replace('spk_aemq80c4z40n', 'zvi-magen')}")
        assert answer.json()["items"] == by_slug.json()["items"]


def test_an_article_with_its_quotes_is_the_expected_extraction(first: Server) -> None:
    (article,) = first.get("/v1/articles?include=quotes").json()["items"]
    assert article == first.get(f"{ARTICLE}?include=quotes").json()
    assert [simple(quote) for quote in article["quotes"]] == EXPECTED["quotes"]
    assert article["quote_count"] == len(EXPECTED["quotes"]) == 10
    assert article["headline"] == EXPECTED["article"]["headline"]
    assert len(article["paragraphs"]) == EXPECTED["article"]["paragraphs"]
    assert article["text_sha256"] == EXPECTED["body_sha256"]


def simple(quote: dict[str, Any]) -> dict[str, Any]:
    """A served quote with the keys of the expected file."""
    return {
        "kind": quote["kind"],
        "speaker": quote["speaker"] and quote["speaker"]["name"],
        "capacity": quote["capacity"],
        "source": quote["source"],
        "cue": quote["cue"],
        "spans": quote["spans"],
        "insertions": quote["insertions"],
        "audience": quote["audience"],
    }


def test_without_include_the_quotes_are_null(first: Server) -> None:
    assert first.get(ARTICLE).json()["quotes"] is None


def test_the_text_is_what_every_offset_counts_in(first: Server) -> None:
    answer = first.get(f"{ARTICLE}/text")
    assert answer.text == first_article().text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    for quote in first.get(f"{ARTICLE}/quotes").json()["items"]:
        for span in quote["spans"]:
            assert answer.text[span["start"] : span["end"]] == span["exact"]


def test_an_article_lists_its_quotes_and_speakers_in_reading_order(first: Server) -> None:
    quotes = first.get(f"{ARTICLE}/quotes").json()["items"]
    assert [quote["position"] for quote in quotes] == list(range(10))
    speakers = first.get(f"{ARTICLE}/speakers").json()
    assert names(speakers) == ["Sergei Ryabkov", "Sanam Vakil", "Zvi Magen"]
    assert speakers["items"] == first.get(ARTICLE).json()["speakers"]


def test_an_article_has_the_provenance_of_its_text(first: Server) -> None:
    (revision,) = first.get(f"{ARTICLE}/revisions").json()["items"]
    assert (revision["revision"], revision["input_name"]) == (1, "media-line-russian-offer.txt")
    assert first.get(f"{ARTICLE}/revisions/1").json() == revision
    assert first.get(f"{ARTICLE}/revisions/2").status_code == 404
    assert first.get(f"{ARTICLE}/revisions/01").status_code == 404
    assert first.get(revision["url"]).json() == revision


def test_the_latest_article_of_a_role_is_a_dated_one_where_there_is_one(writable: Server) -> None:
    undated = [made_up(number, published_at=None) for number in range(2, 12)]
    save(writable.path, made_up(1), *undated)
    (role,) = writable.get("/v1/speakers/jane-doe").json()["roles"]
    assert role["latest_article"] == writable.get("/v1/articles/case-1").json()["id"]
    assert role["articles"] == 11


def test_a_quote_has_its_history(first: Server) -> None:
    quote = first.get("/v1/quotes?limit=1").json()["items"][0]
    (revision,) = first.get(f"/v1/quotes/{quote['id']}/revisions").json()["items"]
    assert revision["quote"] == quote
    assert (revision["revision"], revision["change"]["action"]) == (1, "ingest")
    assert first.get(revision["url"]).json() == revision
    assert first.get(f"/v1/quotes/{quote['id']}/revisions/2").status_code == 404


def test_ids_and_slugs_name_the_same_thing_and_the_id_is_canonical(first: Server) -> None:
    by_slug = first.get("/v1/speakers/zvi-magen")
    by_id = first.get(by_slug.json()["url"])
    assert by_id.json() == by_slug.json()
    assert by_slug.headers["link"] == f'<{by_id.url}>; rel="canonical"'


@pytest.mark.parametrize(
    "path",
    [
        "/v1/articles/nothing",
        "/v1/articles/art_000000000000",
        "/v1/articles/nothing/text",
        "/v1/articles/nothing/quotes",
        "/v1/articles/nothing/speakers",
        "/v1/articles/nothing/revisions",
        "/v1/speakers/spk_000000000000",
        "/v1/speakers/nobody/quotes",
        "/v1/analysts/nobody",
        "/v1/quotes/quo_000000000000",
        "/v1/quotes/nothing/revisions",
        "/v1/quotes/nothing/citation",
        "/v1/articles/",
        "/v1/articles//text",
    ],
)
def test_what_is_not_there_is_not_found(first: Server, path: str) -> None:
    answer = first.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_search_marks_what_it_found_without_markup(first: Server) -> None:
    (quote,) = first.get('/v1/quotes?q="similar offers" -oil').json()["items"]
    snippet = quote["snippet"]
    assert [snippet["text"][start:end] for start, end in snippet["matches"]] == ["similar offers"]
    assert "<" not in snippet["text"]


def test_three_words_of_any_quote_find_it(first: Server) -> None:
    for quote in first.get("/v1/quotes").json()["items"]:
        words = " ".join(quote["spans"][-1]["exact"].split()[:3])
        for q in (words, f'"{words}"', f"“{words}”"):
            found = [
                item["id"] for item in first.get("/v1/quotes", params={"q": q, "limit": 100}).json()["items"]
            ]
            assert quote["id"] in found, q


def test_context_is_what_stands_around_a_quote(first: Server) -> None:
    text = first_article().text
    for quote in first.get("/v1/quotes?context=30").json()["items"]:
        start, end = quote["spans"][0]["start"], quote["spans"][-1]["end"]
        assert quote["context"] == {"before": text[max(start - 30, 0) : start], "after": text[end : end + 30]}


def test_sorting_by_relevance_needs_a_search(first: Server) -> None:
    answer = first.get("/v1/quotes?sort=relevance")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "sort")


def test_a_search_without_words_is_named(first: Server) -> None:
    answer = first.get("/v1/quotes?q=-oil")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "q")


def test_the_journal_tells_what_was_done(first: Server) -> None:
    (change,) = first.get("/v1/changes").json()["items"]
    article = first.get(ARTICLE).json()
    assert (change["seq"], change["action"], change["entity_id"]) == (1, "ingest", article["id"])
    assert first.get("/v1/changes?after=1").json()["items"] == []
    assert first.get("/v1/changes?corrections=true").json()["items"] == []
    assert first.get(f"/v1/changes?entity_id={article['id']}").json()["items"] == [change]


def test_an_entry_of_the_journal_has_one_address(first: Server) -> None:
    assert first.get("/v1/changes/1").status_code == 200
    for other in ("0", "01", "0001", "+1", "1.0", "1_", "%D9%A1", "%C2%B2", "9" * 19, "9" * 40):
        answer = first.get(f"/v1/changes/{other}")
        assert (answer.status_code, "etag" in answer.headers) == (404, False), other
