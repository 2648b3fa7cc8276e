"""Changes over HTTP: who may, what is refused, what everybody reads afterwards."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from onrecord.routers.http import authentication
from onrecord.store.database.sessions import writing
from onrecord.store.rows.tokens import revoke_token
from sqlalchemy import text

from tests.databases import engine_of
from tests.web.conftest import Server
from tests.web.tokens import WHY, a_quote, digest, tag, token

ALL = ("ingest", "correct", "merge", "withdraw")


def test_a_correction_is_public_counted_and_kept(writable: Server) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | tag(writable, quote["url"])
    sent = {**WHY, "speaker": {"address": "sanam-vakil"}, "evidence_url": "https://example.org/tape"}
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert answer.status_code == 200, answer.text
    corrected = answer.json()
    assert (corrected["speaker"]["slug"], corrected["revision"]) == ("sanam-vakil", 2)
    assert corrected["correction"]["reason"] == WHY["reason"]
    again = writable.get(quote["url"])
    assert again.json() == corrected
    assert again.headers["etag"].replace("-gz", "") == answer.headers["etag"]
    change = writable.get(f"/v1/changes/{corrected['correction']['seq']}").json()
    assert (change["actor"], change["action"], change["evidence_url"]) == (
        "desk",
        "correct",
        sent["evidence_url"],
    )
    history = writable.get(f"{quote['url']}/revisions").json()["items"]
    assert [entry["quote"]["speaker"]["slug"] for entry in history] == ["zvi-magen", "sanam-vakil"]
    assert len(writable.get("/v1/analysts/zvi-magen/quotes").json()["items"]) == 3
    (entry,) = writable.get("/v1/changes/feed?format=jsonfeed").json()["items"]
    assert WHY["reason"] in entry["content_text"]


@pytest.mark.parametrize(
    ("sent", "key", "value"),
    [
        ({"kind": "direct"}, "kind", "direct"),
        ({"capacity": "witness"}, "capacity", "witness"),
        ({"status": "disputed"}, "status", "disputed"),
        ({"speaker": None}, "speaker", None),
        ({"spans": [{"start": 0, "end": 16, "verbatim": False}]}, "text", "An alleged offer"),
    ],
)
def test_each_part_of_a_quote_can_be_corrected(
    writable: Server, sent: dict[str, Any], key: str, value: object
) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | tag(writable, quote["url"])
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json={**WHY, **sent})
    assert answer.status_code == 200, answer.text
    assert answer.json()[key] == value


def test_a_new_speaker_is_named_by_kind_and_name(writable: Server) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | tag(writable, quote["url"])
    sent = {**WHY, "speaker": {"kind": "person", "name": "Ann Poe"}}
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert answer.json()["speaker"]["name"] == "Ann Poe"
    assert writable.get("/v1/speakers/ann-poe").json()["quote_count"] == 1


def test_a_missed_quote_is_added(writable: Server) -> None:
    (article,) = writable.get("/v1/articles").json()["items"]
    headers = token(writable, "correct") | tag(writable, article["url"])
    sent = {
        "reason_code": "missed",
        "reason": "It was said.",
        "spans": [{"start": 0, "end": 16, "verbatim": False}],
        "speaker": {"address": "zvi-magen"},
        "capacity": "analyst",
        "cue": {"start": 242, "end": 246},
    }
    answer = writable.ask("POST", f"{article['url']}/quotes", headers=headers, json=sent)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == answer.json()["url"]
    assert (answer.json()["text"], answer.json()["cue"]["exact"]) == ("An alleged offer", "told")
    assert writable.get(article["url"]).json()["quote_count"] == 11


def test_merged_and_renamed_speakers_redirect(writable: Server) -> None:
    headers = token(writable, "merge")
    gone = writable.get("/v1/speakers/sergei-ryabkov")
    sent = {"reason_code": "same_speaker", "reason": "One person.", "into": "zvi-magen"}
    answer = writable.ask(
        "POST",
        "/v1/speakers/sergei-ryabkov/merges",
        headers=headers | {"if-match": gone.headers["etag"]},
        json=sent,
    )
    assert (answer.status_code, answer.json()["quote_count"]) == (200, 5)
    for path in ("/v1/speakers/{}", "/v1/speakers/{}/quotes", "/v1/speakers/{}/suggestions", "/v1/analysts/{}", "/v1/analysts/{}/quotes", "/v1/analysts/{}/feed", "/speakers/{}"):  # fmt: skip
        for address, target in (("sergei-ryabkov", "zvi-magen"), (gone.json()["id"], answer.json()["id"])):
            moved = writable.get(path.format(address) + "?limit=1")
            kept = "?limit=1" if moved.status_code == 308 else ""
            if "limit" in moved.text:
                moved = writable.get(path.format(address))
            assert moved.status_code == 308
            assert moved.headers["location"] == f"http://record.test{path.format(target)}{kept}"
    rename = {"reason_code": "wrong_name", "reason": "Fuller.", "name": "Zvi A. Magen"}
    answer = writable.ask(
        "POST", "/v1/speakers/zvi-magen/renames", headers=headers | {"if-match": "*"}, json=rename
    )
    assert (answer.status_code, answer.json()["slug"]) == (200, "zvi-a-magen")
    assert (
        writable.get("/v1/speakers/zvi-magen?format=json")
        .headers["location"]
        .endswith("/zvi-a-magen?format=json")
    )
    assert len(writable.get("/v1/quotes?speaker=sergei-ryabkov").json()["items"]) == 5


@pytest.mark.parametrize(("code", "status"), [("publisher_request", 410), ("legal", 451)])
def test_a_withdrawn_article_is_gone_and_comes_back(writable: Server, code: str, status: int) -> None:
    (article,) = writable.get("/v1/articles").json()["items"]
    quote = a_quote(writable)
    headers = token(writable, *ALL) | tag(writable, article["url"])
    url = f"{article['url']}?reason_code={code}&reason=They+asked"
    answer = writable.ask("DELETE", url, headers=headers)
    assert (answer.status_code, answer.json()["action"]) == (200, "withdraw")
    for path in ("", "/text", "/quotes", "/speakers", "/revisions", "/revisions/1", "/revisions/1/text"):
        gone = writable.get(f"{article['url']}{path}")
        assert (gone.status_code, gone.json()["status"]) == (status, status)
    assert writable.get(f"/articles/{article['slug']}").status_code == status
    assert writable.get("/v1/articles").json()["items"] == []
    assert writable.get("/v1/quotes").json()["items"] == []
    assert writable.get(quote["url"]).status_code == status
    assert writable.get(quote["links"]["permalink"]).status_code == status
    assert writable.get("/v1/analysts").json()["items"] == []
    again = writable.ask("DELETE", url, headers=headers | {"if-match": "*"})
    assert again.status_code == 409
    sent = {"reason_code": "other", "reason": "They agreed."}
    back = writable.ask(
        "POST", f"{article['url']}/restorations", headers=headers | {"if-match": "*"}, json=sent
    )
    assert (back.status_code, back.json()["id"]) == (200, article["id"])
    assert writable.get(quote["url"]).status_code == 200


def test_rights_may_leave_only_the_quotes(writable: Server) -> None:
    (article,) = writable.get("/v1/articles").json()["items"]
    headers = token(writable, "withdraw") | tag(writable, article["url"])
    sent = {"reason_code": "legal", "reason": "Licence ended.", "rights": "quotes_only"}
    answer = writable.ask("POST", f"{article['url']}/rights", headers=headers, json=sent)
    assert answer.status_code == 200, answer.text
    assert {paragraph["text"] for paragraph in answer.json()["paragraphs"]} == {None}
    assert writable.get(f"{article['url']}/text").status_code == 451
    assert "The rights allow only the quotes" in writable.get(f"/articles/{article['slug']}").text
    assert {quote["context"] for quote in writable.get("/v1/quotes?context=9").json()["items"]} == {None}
    selector = writable.get("/v1/quotes?format=annotation").json()["items"][0]["target"][0]["selector"][1]
    assert "prefix" not in selector
    assert "articleBody" not in writable.get(f"{article['url']}?format=jsonld").json()


WRITES = [
    ("POST", "/v1/articles"),
    ("POST", "/v1/quotes/{quote}/corrections"),
    ("POST", "/v1/articles/{article}/quotes"),
    ("POST", "/v1/articles/{article}/restorations"),
    ("POST", "/v1/articles/{article}/rights"),
    ("POST", "/v1/speakers/zvi-magen/merges"),
    ("POST", "/v1/speakers/zvi-magen/renames"),
    ("DELETE", "/v1/articles/{article}?reason_code=other&reason=x"),
]
CREDENTIALS = [
    None,
    "",
    "Bearer",
    "Bearer ",
    "Bearer onrecord_wrong",
    "Basic ZGVzazpkZXNr",
    "bearer \x7f",
    "Bearer ü",
    "Bearer " + "x" * 5_000,
    "Token onrecord_x",
    "Bearer a b c",
    "Bearer null",
]


def test_nobody_writes_without_a_token(writable: Server) -> None:
    quote = a_quote(writable)
    secret = token(writable, *ALL)["authorization"]
    revoked = token(writable, *ALL, name="old")["authorization"]
    engine = engine_of(writable.path)
    with writing(engine) as session:
        revoke_token(session, "old")
    writable.dispatcher._state.throttle._longest = 0.0
    before = digest(writable.path)
    tries = 0
    for method, path in WRITES:
        url = path.format(quote=quote["id"], article=quote["article"]["id"])
        for credential in (*CREDENTIALS, revoked, secret[:-1], secret + "x", secret.removeprefix("Bearer ")):
            headers = [(b"if-match", b"*"), (b"content-type", b"application/json")]
            if credential is not None:
                headers.append((b"authorization", credential.encode()))
            answer = writable.ask(method, url, headers=headers, content=b"not even read")
            assert answer.status_code == 401, (method, path, credential)
            assert answer.headers["www-authenticate"].startswith('Bearer realm="onrecord"')
            tries += 1
    assert tries >= 128
    assert digest(writable.path) == before


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_token_without_the_scope_is_forbidden(writable: Server, method: str, path: str) -> None:
    quote = a_quote(writable)
    url = path.format(quote=quote["id"], article=quote["article"]["id"])
    answer = writable.ask(method, url, headers=token(writable) | {"if-match": "*"}, json={})
    assert answer.status_code == 403
    assert 'error="insufficient_scope"' in answer.headers["www-authenticate"]


def test_failed_tries_are_slowed_down_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    throttle = authentication.Throttle(50)
    assert [throttle.failed("a") for _ in range(8)] == [0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.05, 0.05]
    assert throttle.failed("b") == 0.0
    monkeypatch.setattr(authentication, "WINDOW_SECONDS", -1.0)
    assert throttle.failed("a") == 0.0
    monkeypatch.setattr(authentication, "MAX_CLIENTS", 2)
    throttle.failed("c")
    assert list(throttle._failures) == ["a", "c"]


@pytest.mark.parametrize("what", ["correction", "article", "dismissal"])
def test_a_token_that_is_revoked_while_its_request_is_read_writes_nothing(
    writable: Server, what: str
) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct", "ingest") | tag(writable, quote["url"])
    reported = {"quote": quote["id"], "reason_code": "other", "text": "It is not so."}
    report = writable.ask("POST", "/v1/reports", json=reported).json()["id"]
    address, kind, sent = {
        "correction": (f"{quote['url']}/corrections", "application/json", {**WHY, "status": "disputed"}),
        "article": ("/v1/articles", "text/plain; charset=utf-8", None),
        "dismissal": (f"/v1/reports/{report}/dismissals", "application/json", {}),
    }[what]
    before = digest(writable.path)

    async def body() -> AsyncIterator[bytes]:
        engine = engine_of(writable.path)
        with writing(engine) as session:
            revoke_token(session, "desk")
        yield b"A text." if sent is None else json.dumps(sent).encode()

    answer = writable.ask("POST", address, headers=headers | {"content-type": kind}, content=body())
    assert answer.status_code == 401, answer.text
    assert 'error="invalid_token"' in answer.headers["www-authenticate"]
    engine = engine_of(writable.path)
    with writing(engine) as session:
        session.execute(text("UPDATE api_token SET revoked_at = NULL"))
    assert digest(writable.path) == before
