"""`include=`: one meaning in every list and member."""

import json

import pytest

from tests.web.conftest import Server

QUOTES = "/v1/speakers/ann-poe/quotes?limit=3"


@pytest.mark.parametrize(
    "path",
    [
        "/v1/quotes?limit=3&speaker=ann-poe",
        QUOTES,
        "/v1/analysts/ann-poe/quotes?limit=3",
        "/v1/articles/case-1/quotes?limit=3",
    ],
)
def test_quotes_tell_of_their_speaker_in_full(many: Server, path: str) -> None:
    plain, fuller = many.get(path).json()["items"], many.get(f"{path}&include=speaker").json()["items"]
    for quote, other in zip(plain, fuller, strict=True):
        speaker = quote["speaker"] and many.get(quote["speaker"]["url"]).json()
        assert other == quote | {"speaker": speaker}
        assert other["speaker"] is None or {*quote["speaker"]} < {*other["speaker"]}
    assert "roles" in fuller[0]["speaker"]


def test_a_quote_tells_of_its_speaker_in_full(many: Server) -> None:
    plain = many.get("/v1/quotes?limit=1&speaker=ann-poe").json()["items"][0]
    answer = many.get(f"{plain['url']}?include=speaker&context=5&fields=id,speaker,context")
    assert answer.json()["speaker"] == many.get(plain["speaker"]["url"]).json()
    assert [*answer.json()] == ["id", "speaker", "context"]
    assert answer.headers["etag"] != many.get(plain["url"]).headers["etag"]
    lines = many.get(f"{QUOTES}&include=speaker&format=ndjson").text.splitlines()
    assert [json.loads(line)["speaker"]["quote_count"] for line in lines] == [15] * 3


def test_a_quote_of_nobody_stays_one(many: Server) -> None:
    quotes = many.get("/v1/quotes?include=speaker&publisher=the-media-line&limit=100").json()["items"]
    assert None in [quote["speaker"] for quote in quotes]


@pytest.mark.parametrize(("kind", "more"), [("speakers", ""), ("analysts", "&capacity=analyst")])
def test_speakers_have_their_latest_quotes(many: Server, kind: str, more: str) -> None:
    plain = many.get(f"/v1/{kind}?limit=4").json()["items"]
    fuller = many.get(f"/v1/{kind}?limit=4&include=quotes").json()["items"]
    for speaker, other in zip(plain, fuller, strict=True):
        quotes = many.get(f"{speaker['links']['quotes']}?limit=20{more}").json()["items"]
        assert other == speaker | {"quotes": quotes}
        assert quotes
    member = many.get(f"/v1/{kind}/ann-poe?include=quotes").json()
    assert member == many.get(f"/v1/{kind}/ann-poe").json() | {"quotes": member["quotes"]}
    assert len(member["quotes"]) == 15
    assert many.get(f"/v1/{kind}/ann-poe?fields=id,quotes").json()["quotes"] is None


def test_pages_of_fuller_lists_hold_together(many: Server) -> None:
    page = many.get("/v1/speakers?limit=4&include=quotes&fields=name,quotes").json()
    following = many.get(page["next"]).json()["items"]
    assert [[*one] for one in following] == [["name", "quotes"]] * len(following)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/articles?include=quotes,quotes", 200),
        ("/v1/articles?include=quotes&include=quotes", 200),
        ("/v1/articles?include=speaker", 422),
        ("/v1/quotes?include=quotes", 422),
        ("/v1/speakers?include=", 422),
        ("/v1/quotes?include=speaker&format=csv", 422),
        ("/v1/quotes?include=speaker&format=jsonld", 422),
        ("/v1/speakers?include=quotes&format=csv", 422),
        ("/v1/speakers/ann-poe?include=quotes&format=jsonld", 422),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_refused(many: Server, path: str, status: int) -> None:
    answer = many.get(path)
    assert answer.status_code == status, answer.text
    if status == 422:
        assert {fault["parameter"].partition(".")[0] for fault in answer.json()["errors"]} == {"include"}
