"""A quotation is corrected from its page: signed in by a token, sent from a form of ours alone, and never over what another did."""

import json
import re
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from tests.web.conftest import Server
from tests.web.standing import decide
from tests.web.tokens import a_quote, token

FORM = {"content-type": "application/x-www-form-urlencoded", "accept": "text/html"}
WHY = {"reason_code": "wrong_speaker", "reason": "The tape says so."}


class Desk:
    """Somebody who corrects by browser."""

    def __init__(self, server: Server, *scopes: str) -> None:
        self.server = server
        name = "-".join(("ann", *scopes))
        self.secret = token(server, *(scopes or ("correct",)), name=name)["authorization"].partition(" ")[2]
        self.cookie: dict[str, str] = {}

    def post(self, path: str, fields: dict[str, str], **headers: str) -> httpx.Response:
        sent = FORM | self.cookie | headers
        return self.server.ask("POST", path, content=urlencode(fields).encode(), headers=sent)

    def sign_in(self, quote: dict[str, Any]) -> httpx.Response:
        answer = self.post(f"/quotes/{quote['id']}/session", {"token": self.secret})
        if answer.status_code == 303:
            self.cookie = {"cookie": answer.headers["set-cookie"].partition(";")[0]}
        return answer

    def form(self, quote: dict[str, Any]) -> dict[str, str]:
        page = self.server.get(f"/quotes/{quote['id']}/correct", headers=self.cookie)
        assert page.headers["cache-control"] == "no-store"
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text))


@pytest.fixture
def desk(writable: Server) -> Desk:
    return Desk(writable)


def test_the_token_is_in_a_cookie_that_scripts_and_other_sites_do_not_get(desk: Desk) -> None:
    quote = a_quote(desk.server)
    assert "Sign in" in desk.server.get(f"/quotes/{quote['id']}/correct").text
    answer = desk.sign_in(quote)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/quotes/{quote['id']}/correct")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "secure" not in cookie
    page = desk.server.get(f"/quotes/{quote['id']}/correct", headers=desk.cookie).text
    assert "Signed in as ann." in page
    assert desk.secret not in page
    left = desk.post(f"/quotes/{quote['id']}/leave", {})
    assert left.status_code == 303
    assert 'onrecord_desk="";' in left.headers["set-cookie"]


def test_who_may_not_correct_is_not_signed_in(writable: Server) -> None:
    quote = a_quote(writable)
    answer = Desk(writable, "ingest").sign_in(quote)
    assert (answer.status_code, "lacks the scope `correct`" in answer.text) == (403, True)
    stranger = Desk(writable, "correct")
    stranger.secret = stranger.secret[::-1]
    answer = stranger.sign_in(quote)
    assert (answer.status_code, "The token is not valid." in answer.text) == (401, True)
    stranger.cookie = {"cookie": f"onrecord_desk={stranger.secret}"}
    assert "Sign in" in writable.get(f"/quotes/{quote['id']}/correct", headers=stranger.cookie).text
    assert stranger.post(f"/quotes/{quote['id']}/correct", WHY).status_code == 401


def test_a_speaker_is_corrected_and_the_journal_says_who_did_it_and_why(desk: Desk) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    sent = desk.form(quote) | WHY | {"name": "Sanam Vakil", "evidence_url": "https://example.org/tape"}
    answer = desk.post(f"/quotes/{quote['id']}/correct", sent)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/quotes/{quote['id']}#history")
    after = desk.server.get(quote["url"]).json()
    assert after["speaker"]["name"] == "Sanam Vakil"
    assert (after["kind"], after["capacity"], after["status"]) == (
        quote["kind"],
        quote["capacity"],
        quote["status"],
    )
    assert after["correction"]["reason"] == "The tape says so."
    (change,) = desk.server.get("/v1/changes?corrections=true").json()["items"]
    assert (change["actor"], change["evidence_url"]) == ("ann", "https://example.org/tape")
    nobody = (
        desk.form(quote) | WHY | {"name": " ", "capacity": "witness", "kind": "direct", "status": "disputed"}
    )
    assert desk.post(f"/quotes/{quote['id']}/correct", nobody).status_code == 303
    after = desk.server.get(quote["url"]).json()
    assert (after["speaker"], after["capacity"], after["kind"], after["status"]) == (
        None,
        "witness",
        "direct",
        "disputed",
    )
    assert (
        'name="name" maxlength="200" data-names value=""'
        in desk.server.get(f"/quotes/{quote['id']}/correct", headers=desk.cookie).text
    )


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"name": "Ann Poe", "capacity": "witness"}, "wrong_speaker"),
        ({"capacity": "witness"}, "wrong_capacity"),
        ({"status": "retracted", "name": "Ann Poe"}, "not_a_quote"),
        ({"status": "published"}, "other"),
    ],
)
def test_what_was_wrong_is_what_is_changed_where_nobody_says_more(
    desk: Desk, typed: dict[str, str], reason: str
) -> None:
    quote = a_quote(desk.server)
    if typed.get("status") == "published":
        decide(desk.server, quote, status="disputed")
    desk.sign_in(quote)
    page = desk.server.get(f"/quotes/{quote['id']}/correct", headers=desk.cookie).text
    assert '<option value="" selected>what is changed here</option>' in page
    sent = desk.form(quote) | {"reason": "The tape says so.", "reason_code": ""} | typed
    assert desk.post(f"/quotes/{quote['id']}/correct", sent).status_code == 303
    *_, change = desk.server.get("/v1/changes?corrections=true").json()["items"]
    assert change["reason_code"] == reason


def test_forms_of_others_change_nothing(desk: Desk) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    sent = desk.form(quote) | WHY | {"status": "retracted"}
    path = f"/quotes/{quote['id']}/correct"
    assert desk.post(path, sent | {"proof": "0" * 64}).status_code == 400
    assert desk.post(path, {key: value for key, value in sent.items() if key != "proof"}).status_code == 400
    assert desk.post(path, sent, **{"sec-fetch-site": "cross-site"}).status_code == 400
    assert desk.post(path, sent, origin="https://evil.example").status_code == 400
    assert desk.post(path, sent | {"reason_code": "because"}).status_code == 422
    assert desk.server.get(quote["url"]).json() == quote
    assert (
        desk.post(path, sent, origin="http://record.test", **{"sec-fetch-site": "same-origin"}).status_code
        == 303
    )


def test_who_is_too_late_sees_what_became_different(desk: Desk) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    sent = desk.form(quote) | WHY | {"capacity": "witness"}
    decide(desk.server, quote, status="disputed")
    answer = desk.post(f"/quotes/{quote['id']}/correct", sent)
    assert answer.status_code == 412
    assert "Somebody was faster" in answer.text
    assert "<del>published</del> <ins>disputed</ins>" in answer.text
    assert '<option value="witness" selected>' in answer.text
    assert 'value="The tape says so."' in answer.text
    assert desk.server.get(quote["url"]).json()["capacity"] == quote["capacity"]
    for version, revision in (("x", "99"), ("9" * 19, "1")):
        stale = sent | {"version": version, "revision": revision}
        assert desk.post(f"/quotes/{quote['id']}/correct", stale).status_code == 412


def test_where_the_server_is_reached_by_tls_the_cookie_is_too(writable: Server) -> None:
    server = Server(writable.path, public_url="https://record.example")
    desk = Desk(server)
    path = f"/quotes/{a_quote(server)['id']}/session"
    answer = desk.post(path, {"token": desk.secret}, origin="https://record.example")
    assert "; Secure" in answer.headers["set-cookie"]
    server.dispatcher.close()


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, "The correction: nothing is another than before."),
        ({"reason": "  ", "name": "Ann Poe"}, "Why: everybody reads it, so say it."),
        ({"evidence_url": "somewhere", "name": "Ann Poe"}, "Evidence: "),
        ({"reason_code": "because", "name": "Ann Poe"}, "What was wrong: "),
    ],
    ids=["nothing", "reason", "evidence", "code"],
)
def test_a_form_that_cannot_be_taken_comes_back_as_it_was_typed(
    desk: Desk, typed: dict[str, str], wrong: str
) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    first = quote["spans"][0]
    ends = [[first["start"], first["end"] - 1, first["verbatim"]]] if typed else []
    sent = desk.form(quote) | WHY | typed | ({"spans": json.dumps(ends)} if ends else {})
    answer = desk.post(f"/quotes/{quote['id']}/correct", sent)
    assert answer.status_code == 422
    assert f'<p class="status" role="alert">{wrong}' in answer.text
    assert f'value="{sent["reason"]}"' in answer.text
    assert f'data-names value="{typed.get("name", quote["speaker"]["name"])}"' in answer.text
    assert f'data-moved="{json.dumps(ends or None)}"' in answer.text
    assert desk.server.get(quote["url"]).json() == quote


def test_words_that_are_not_of_this_text_do_not_come_back(desk: Desk) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    sent = desk.form(quote) | WHY | {"spans": "[[0, 99999, true]]", "evidence_url": "somewhere"}
    assert 'data-moved="null"' in desk.post(f"/quotes/{quote['id']}/correct", sent).text


@pytest.mark.parametrize("spans", ["no JSON", "7", "[[1, 2]]", "[[0, 4, 1]]", "[" * 6_000], ids=range(5))
def test_words_that_are_none_are_refused(desk: Desk, spans: str) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    answer = desk.post(f"/quotes/{quote['id']}/correct", desk.form(quote) | WHY | {"spans": spans})
    assert answer.status_code == 422
    assert desk.server.get(quote["url"]).json()["revision"] == 1


def test_other_words_are_taken_from_the_text_beside_the_quotation(desk: Desk) -> None:
    quote = a_quote(desk.server)
    desk.sign_in(quote)
    page = desk.server.get(f"/quotes/{quote['id']}/correct", headers=desk.cookie).text
    paragraphs = desk.server.get(quote["article"]["url"]).json()["paragraphs"]
    shown = [int(one) for one in re.findall(r'<p class="context" data-start="(\d+)">', page)]
    inside = [one["start"] for one in paragraphs if one["start"] <= quote["spans"][0]["start"] < one["end"]]
    assert {*inside} < {*shown}
    first = quote["spans"][0]
    moved = json.dumps([[first["start"], first["end"] - 1, first["verbatim"]]])
    sent = desk.form(quote) | WHY | {"reason_code": "wrong_span", "spans": moved}
    assert desk.post(f"/quotes/{quote['id']}/correct", sent).status_code == 303
    after = desk.server.get(quote["url"]).json()
    assert [one["exact"] for one in after["spans"]] == [first["exact"][:-1]]


def test_words_cannot_be_moved_where_rights_show_only_the_quotes(desk: Desk) -> None:
    quote = a_quote(desk.server)
    may = token(desk.server, "withdraw", name="lawyer") | {"if-match": "*"}
    body = {"rights": "quotes_only", "reason_code": "publisher_request", "reason": "Asked for."}
    url = f"/v1/articles/{quote['article']['id']}/rights"
    assert desk.server.ask("POST", url, json=body, headers=may).status_code == 200
    desk.sign_in(quote)
    page = desk.server.get(f"/quotes/{quote['id']}/correct", headers=desk.cookie).text
    assert "Who said it" in page
    assert "data-start" not in page
