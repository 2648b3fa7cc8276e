"""`/v1/settlements`: what the desk has settled, by whom and why, until somebody undoes it."""

from typing import Any

import httpx
import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.tokens import digest, token

SAID = "The old mill at Rosmere will not be sold before the 7 new weirs are paid for"
TWO = {"reason_code": "different_speakers", "reason": "Father and son."}
BOTH = {
    "reason_code": "both_stand",
    "reason": "They read it out together.",
    "evidence_url": "https://tape.example/1",
}
UNDO = "reason_code=error&reason=One+tape."


@pytest.fixture
def desk(writable: Server) -> dict[str, str]:
    """Two articles give the same words to two people whose names are alike in two spellings."""
    people = ("José Núñez", "Jose Nunez", "Adam Roe")
    save(writable.path, *(made_up(number, said=SAID, name=name) for number, name in enumerate(people, 1)))
    return token(writable, "correct", "merge")


def slugs(server: Server) -> tuple[str, str]:
    (found,) = server.get("/v1/speakers/jose-nunez/suggestions").json()["items"]
    return "jose-nunez", found["slug"]


def distinguish(server: Server, headers: dict[str, str], one: str, other: str) -> httpx.Response:
    body = {**TWO, "other": other}
    return server.ask("POST", f"/v1/speakers/{one}/distinctions", headers=headers, json=body)


def stand(server: Server, headers: dict[str, str], *speakers: str) -> httpx.Response:
    (words,) = server.get("/v1/utterances?contradicted=true").json()["items"]
    address = f"/v1/utterances/{words['id']}/settlements"
    return server.ask("POST", address, headers=headers, json={**BOTH, "speakers": speakers})


def test_two_speakers_are_settled_not_to_be_one_once(writable: Server, desk: dict[str, str]) -> None:
    pair = slugs(writable)
    answer = distinguish(writable, desk, *pair)
    assert answer.status_code == 201, answer.text
    settled = answer.json()
    assert answer.headers["location"] == settled["url"]
    assert {one["slug"] for one in settled["speakers"]} == {*pair}
    assert (settled["kind"], settled["actor"], settled["reason"]) == ("distinct", "desk", TWO["reason"])
    assert settled["utterance"] is None
    again = distinguish(writable, desk, *reversed(pair))
    assert (again.status_code, again.json()) == (200, settled)
    assert "location" not in again.headers
    assert writable.get(settled["url"]).json() == settled
    for slug in pair:
        assert writable.get(f"/v1/speakers/{slug}/suggestions").json()["items"] == []
    merge = {"reason_code": "same_speaker", "reason": "One person.", "into": pair[1]}
    refused = writable.ask(
        "POST", f"/v1/speakers/{pair[0]}/merges", headers=desk | {"if-match": "*"}, json=merge
    )
    assert refused.status_code == 409
    assert refused.json()["detail"] == f"{settled['id']} settles that they are two; undo it first"


def test_what_each_said_is_settled_and_undone(writable: Server, desk: dict[str, str]) -> None:
    pair = slugs(writable)
    assert len(writable.get("/v1/utterances?contradicted=true&settled=false").json()["items"]) == 1
    answer = stand(writable, desk, *pair, "adam-roe")
    assert answer.status_code == 201, answer.text
    settled = answer.json()
    assert (settled["kind"], settled["evidence_url"]) == ("stand", BOTH["evidence_url"])
    assert stand(writable, desk, "adam-roe", pair[0]).status_code == 200
    words = writable.get(settled["utterance"]["url"]).json()
    assert (words["contradicted"], words["settled"]) == (True, True)
    assert writable.get("/v1/utterances?contradicted=true&settled=false").json()["items"] == []
    assert len(writable.get("/v1/utterances?settled=true").json()["items"]) == 1
    change = writable.get(settled["change_url"]).json()
    assert (change["action"], change["entity_id"], change["reason_code"]) == (
        "settle",
        settled["id"],
        "both_stand",
    )
    gone = writable.ask("DELETE", f"{settled['url']}?{UNDO}", headers=desk)
    assert (gone.status_code, gone.json()["action"]) == (200, "reopen")
    assert writable.get(settled["url"]).status_code == 404
    assert writable.ask("DELETE", f"{settled['url']}?{UNDO}", headers=desk).status_code == 404
    assert len(writable.get("/v1/utterances?contradicted=true&settled=false").json()["items"]) == 1
    corrections = writable.get("/corrections").text
    assert "José Núñez" in corrections
    assert "each said these words" in corrections


def test_settlements_are_listed_and_filtered(writable: Server, desk: dict[str, str]) -> None:
    pair = slugs(writable)
    two, both = distinguish(writable, desk, *pair).json(), stand(writable, desk, *pair, "adam-roe").json()
    for query, expected in (
        ("", [both, two]),
        ("?kind=distinct", [two]),
        ("?kind=stand", [both]),
        ("?kind=stand&kind=distinct", [both, two]),
        ("?speaker=adam-roe", [both]),
        (f"?speaker={pair[0]}&speaker=adam-roe", [both, two]),
        (f"?utterance={both['utterance']['id']}", [both]),
        ("?speaker=nobody", []),
    ):
        assert writable.get(f"/v1/settlements{query}").json()["items"] == expected
    page = writable.get("/v1/settlements?limit=1&with_total=true").json()
    assert (page["items"], page["total"]) == ([both], 2)
    assert writable.get(page["next"]).json()["items"] == [two]


def test_a_permalink_leads_to_what_is_settled_and_to_the_journal_when_it_is_undone(
    writable: Server, desk: dict[str, str]
) -> None:
    pair = slugs(writable)
    two, both = distinguish(writable, desk, *pair).json(), stand(writable, desk, *pair, "adam-roe").json()
    first, words = two["speakers"][0]["id"], both["utterance"]["id"]
    assert leads(writable, two) == (f"/v1/settlements/{two['id']}", f"/speakers/{first}")
    assert leads(writable, both) == (f"/v1/settlements/{both['id']}", f"/utterances/{words}")
    writable.ask("DELETE", f"{two['url']}?{UNDO}", headers=desk)
    assert leads(writable, two) == (f"/v1/changes?entity_id={two['id']}", "/corrections")
    assert writable.get("/id/set_000000000000").status_code == 404


def leads(server: Server, settlement: dict[str, Any]) -> tuple[str, ...]:
    answers = [
        server.get(f"/id/{settlement['id']}", headers={"accept": kind})
        for kind in ("application/json", "text/html")
    ]
    return tuple(answer.headers["location"].removeprefix("http://record.test") for answer in answers)


def test_a_settlement_is_read_as_everything_is(writable: Server, desk: dict[str, str]) -> None:
    settled = distinguish(writable, desk, *slugs(writable)).json()
    path = f"/v1/settlements/{settled['id']}"
    answer = writable.get(path, headers={"origin": "https://elsewhere.example"})
    assert (answer.json(), answer.headers["access-control-allow-origin"]) == (settled, "*")
    assert writable.get(path, headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    head = writable.ask("HEAD", path)
    assert (head.status_code, head.content) == (200, b"")
    for asked, status in (("?colour=red", 422), ("?format=nothing", 422), ("?format=%FF", 400)):
        assert writable.get(f"{path}{asked}").status_code == status
    assert settled["id"] in writable.get("/docs/get_settlement").text


def test_pages_tell_who_is_not_the_same_and_who_said_it_too(writable: Server, desk: dict[str, str]) -> None:
    pair = slugs(writable)
    distinguish(writable, desk, *pair)
    both = stand(writable, desk, *pair, "adam-roe").json()
    page = writable.get(f"/speakers/{pair[0]}").text
    aside = page.partition("Not the same as")[2]
    assert f'href="/speakers/{pair[1]}"' in aside
    assert f"desk settled it: {TWO['reason']}" in aside
    assert "Perhaps the same" not in page
    words = writable.get(f"/utterances/{both['utterance']['id']}").text
    assert "Adam Roe, " in words
    assert "each said these words" in words
    assert f'<a href="{BOTH["evidence_url"]}"' in words


def test_nothing_is_settled_without_the_scope_or_a_reason(writable: Server, desk: dict[str, str]) -> None:
    pair = slugs(writable)
    (words,) = writable.get("/v1/utterances?contradicted=true").json()["items"]
    settled = distinguish(writable, desk, "adam-roe", pair[0]).json()
    before = digest(writable.path)
    sent = (
        ("POST", f"/v1/speakers/{pair[0]}/distinctions", {**TWO, "other": pair[1]}),
        ("POST", f"/v1/utterances/{words['id']}/settlements", {**BOTH, "speakers": pair}),
        ("DELETE", f"{settled['url']}?{UNDO}", None),
    )
    for method, address, body in sent:
        assert writable.ask(method, address, json=body).status_code == 401
    for method, address, _ in sent:
        answer = writable.ask(
            method, address.partition("?")[0], headers=desk, json={} if method == "POST" else None
        )
        assert (answer.status_code, "reason" in answer.json()["detail"]) == (422, True)
    assert digest(writable.path) == before
    stranger = token(writable, "merge", "ingest", name="stranger")
    for method, address, body in sent:
        assert writable.ask(method, address, headers=stranger, json=body).status_code == 403


def test_what_cannot_be_settled_says_why(writable: Server, desk: dict[str, str]) -> None:
    pair = slugs(writable)
    for answer, status, pointer in (
        (distinguish(writable, desk, "nobody", pair[0]), 404, None),
        (distinguish(writable, desk, pair[0], "nobody"), 422, "/other"),
        (distinguish(writable, desk, pair[0], pair[0]), 409, None),
        (stand(writable, desk, pair[0], "zvi-magen"), 422, "/speakers/1"),
        (stand(writable, desk, pair[0], "nobody"), 422, "/speakers/1"),
        (stand(writable, desk, pair[0], pair[0]), 422, "/speakers"),
    ):
        assert answer.status_code == status, answer.text
        assert [one["pointer"] for one in answer.json().get("errors") or ()] == ([pointer] if pointer else [])
