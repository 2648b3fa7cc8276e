"""Reports of readers: sent without a token, read and decided with one, and never a change of the record by themselves."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from onrecord.store.archive.exchange import export_record

from tests.databases import Place, engine_of
from tests.web.conftest import Server
from tests.web.tokens import WHY, a_quote, tag, token

TEXT = "The tape has another voice."


def reported(quote: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"quote": quote["id"], "reason_code": "wrong_speaker", "text": TEXT, **more}


def send(server: Server, body: dict[str, Any], **options: Any) -> httpx.Response:
    return server.ask("POST", "/v1/reports", json=body, **options)


def exported(path: Place) -> list[str]:
    return list(export_record(engine_of(path)))


def test_a_reader_reports_and_the_record_stays_what_it_was(writable: Server) -> None:
    quote, before = a_quote(writable), exported(writable.path)
    evidence = "https://tape.example/1"
    answer = send(writable, reported(quote, speaker="Ruth  Zoe", evidence_url=evidence))
    report = answer.json()
    assert (answer.status_code, answer.headers["location"]) == (201, report["url"])
    assert (report["status"], report["quote_id"], report["quote_revision"]) == ("open", quote["id"], 1)
    assert (report["text"], report["speaker"], report["evidence_url"]) == (TEXT, "Ruth Zoe", evidence)
    assert exported(writable.path) == before
    again = send(writable, reported(quote, speaker="Ruth Zoe", evidence_url=evidence))
    assert (again.status_code, again.json()) == (200, report)
    assert "location" not in again.headers


def test_nothing_is_kept_of_who_reported(writable: Server) -> None:
    send(
        writable,
        reported(a_quote(writable)),
        headers={"user-agent": "a-reader", "x-forwarded-for": "10.9.8.7"},
    )
    engine = engine_of(writable.path)
    with engine.connect() as connection:
        [row] = connection.exec_driver_sql("SELECT * FROM report").all()
    assert not any(part in str(row) for part in ("10.9.8.7", "127.0.0.1", "a-reader"))


def test_only_a_token_of_the_desk_reads_and_decides(writable: Server) -> None:
    report = send(writable, reported(a_quote(writable))).json()
    path = f"/v1/reports/{report['id']}"
    for method, address in (("GET", "/v1/reports"), ("GET", path), ("POST", f"{path}/dismissals")):
        assert writable.ask(method, address).status_code == 401
        stranger = token(writable, "ingest", name=f"{method} {address[-4:]}".replace("/", ""))
        assert writable.ask(method, address, headers=stranger).status_code == 403


def test_the_desk_lists_the_oldest_first_and_dismisses(writable: Server) -> None:
    quote, desk = a_quote(writable), token(writable, "correct")
    sent = [send(writable, reported(quote, text=f"Number {number}.")).json() for number in range(3)]
    page = writable.get("/v1/reports?limit=2&with_total=true", headers=desk).json()
    assert (page["items"], page["total"]) == (sent[:2], 3)
    assert writable.get(page["next"], headers=desk).json()["items"] == sent[2:]
    why = {"reason": "The minutes agree with the article."}
    answer = writable.ask("POST", f"/v1/reports/{sent[0]['id']}/dismissals", json=why, headers=desk)
    dismissed = answer.json()
    assert (dismissed["status"], dismissed["decided_by"], dismissed["decision"]) == (
        "dismissed", "desk", why["reason"],
    )  # fmt: skip
    assert dismissed["change_url"] is None
    again = writable.ask("POST", f"/v1/reports/{sent[0]['id']}/dismissals", json={}, headers=desk)
    assert (again.status_code, again.json()["detail"]) == (409, "the report was decided already")
    left = writable.get(f"/v1/reports?status=open&quote={quote['id']}", headers=desk).json()["items"]
    assert left == sent[1:]
    assert writable.get("/v1/reports?quote=quo_000000000000", headers=desk).json()["items"] == []
    one = writable.get(f"/v1/reports/{sent[0]['id']}", headers=desk)
    assert (one.json(), one.headers["cache-control"]) == (dismissed, "no-store")


def test_a_correction_that_names_its_report_accepts_it(writable: Server) -> None:
    quote, desk = a_quote(writable), token(writable, "correct")
    report = send(writable, reported(quote)).json()
    url, headers = f"{quote['url']}/corrections", desk | tag(writable, quote["url"])
    body = {**WHY, "status": "disputed", "report": report["id"]}
    assert writable.ask("POST", url, json=body, headers=headers).status_code == 200
    accepted = writable.get(f"/v1/reports/{report['id']}", headers=desk).json()
    assert (accepted["status"], accepted["decision"]) == ("accepted", WHY["reason"])
    assert writable.get(accepted["change_url"]).json()["entity_id"] == quote["id"]
    again = writable.ask("POST", url, json={**body, "status": "retracted"}, headers=desk | {"if-match": "*"})
    assert again.status_code == 409
    assert writable.get(quote["url"]).json()["status"] == "disputed"


def test_a_report_of_another_quote_is_not_accepted_and_nothing_is_corrected(writable: Server) -> None:
    quote, other = a_quote(writable), a_quote(writable, "sanam-vakil")
    desk, report = token(writable, "correct"), send(writable, reported(other)).json()
    body = {**WHY, "status": "disputed", "report": report["id"]}
    answer = writable.ask("POST", f"{quote['url']}/corrections", json=body, headers=desk | {"if-match": "*"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/report")
    assert writable.get(quote["url"]).json()["status"] == "published"


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"quote": "quo_000000000000"}, 404),
        ({"reason_code": "new"}, 422),
        ({"text": ""}, 422),
        ({"text": "x" * 1_001}, 422),
        ({"text": "turned \u202e round"}, 422),
        ({"evidence_url": "javascript:alert(1)"}, 422),
        ({"evidence_url": "http://[L"}, 422),
        ({"evidence_url": "https://e.example/" + "x" * 1_990}, 422),
        ({"speaker": " "}, 422),
        ({"email": "reader@example.org"}, 422),
    ],
    ids=["quote", "code", "empty", "long", "turned", "script", "address", "long address", "name", "unknown"],
)
def test_a_report_that_cannot_be_is_refused(writable: Server, more: dict[str, str], status: int) -> None:
    answer = send(writable, reported(a_quote(writable)) | more)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_who_reports_too_often_waits_and_a_full_queue_takes_no_more(
    first_record: Path, tmp_path: Path
) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(first_record.read_bytes())
    server = Server(path, reports_per_minute=3, max_open_reports=1)
    quote = a_quote(server)
    assert send(server, reported(quote)).status_code == 201
    full = send(server, reported(quote, text="Another."))
    assert (full.status_code, "more reports wait" in full.json()["detail"]) == (503, True)
    assert send(server, reported(quote)).status_code == 200
    often = send(server, reported(quote))
    assert (often.status_code, int(often.headers["retry-after"]) > 0) == (429, True)
    server.dispatcher.close()


def test_a_body_over_the_limit_and_a_type_that_is_not_json_are_refused(writable: Server) -> None:
    large = b'{"text": "' + b"x" * 1_000_001 + b'"}'
    kind = {"content-type": "application/json"}
    assert writable.ask("POST", "/v1/reports", content=large, headers=kind).status_code == 413
    assert writable.ask("POST", "/v1/reports", data={"text": TEXT}).status_code == 415


def test_reports_that_are_not_there_are_404(writable: Server) -> None:
    desk = token(writable, "correct")
    for method, path in (("GET", "rep_000000000000"), ("POST", "rep_000000000000/dismissals")):
        answer = writable.ask(method, f"/v1/reports/{path}", json={}, headers=desk)
        assert answer.status_code == 404


def test_the_methods_of_reports_are_named(writable: Server) -> None:
    answer = writable.ask("PUT", "/v1/reports")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS, POST")


def test_a_report_of_a_withdrawn_article_cannot_be_sent(writable: Server) -> None:
    quote = a_quote(writable)
    desk = token(writable, "withdraw") | {"if-match": "*"}
    url = f"/v1/articles/{quote['article']['id']}?reason_code=legal&reason=Ordered."
    assert writable.ask("DELETE", url, headers=desk).status_code == 200
    assert send(writable, reported(quote)).status_code == 404
