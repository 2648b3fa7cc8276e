"""Drafts of the first article, its quotations altered in each way, and what else a client may send."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.rate_limit import MAX_CLIENTS, RateLimit
from onrecord.routers.schemas.checks import Check
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import SetStatus
from onrecord.store.changes.withdrawals import withdraw_article
from onrecord.store.database.sessions import writing
from onrecord.store.rows.journal import Reason

from tests.web.conftest import Server
from tests.web.records import ROOT
from tests.web.tokens import digest

TEXT = {"content-type": "text/plain; charset=utf-8"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
CASES: list[dict[str, Any]] = json.loads((ROOT / "tests/data/altered-draft.json").read_text())
EXACT, OTHER = CASES[0]["draft"], CASES[-1]["draft"]


def check(server: Server, text: str, headers: dict[str, str] = TEXT) -> dict[str, Any]:
    answer = server.ask("POST", "/v1/checks", content=text.encode(), headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    Check.model_validate(found)
    for item in found["items"]:
        for change in item["changes"]:
            assert change["draft"] == found["text"][change["start"] : change["end"]]
    return found


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{number}-{case['verdict']}" for number, case in enumerate(CASES)]
)
def test_each_way_to_alter_a_quotation_has_its_verdict(first: Server, case: dict[str, Any]) -> None:
    [item] = check(first, case["draft"])["items"]
    changes = [[change["kind"], change["draft"], change["record"]] for change in item["changes"]]
    assert item["verdict"] == case["verdict"]
    assert case["changes"] is None or changes == case["changes"]


def test_a_whole_draft_is_answered_in_its_order_with_where_each_was_said(first: Server) -> None:
    found = check(first, "\n\n".join(case["draft"] for case in CASES))
    assert [item["verdict"] for item in found["items"]] == [case["verdict"] for case in CASES]
    assert sum(found["verdicts"].values()) == len(CASES)
    match = found["items"][0]["matches"][0]
    assert first.get(match["quote"]["url"]).json()["text"] == match["quote"]["text"]
    text = first.get(f"{match['article']['url']}/text").text
    assert text[match["start"] : match["end"]] == match["text"]
    assert match["speaker"]["name"] == "Zvi Magen"


def test_a_draft_may_be_a_page_or_a_document(first: Server) -> None:
    body = "".join(f"<p>{case['draft']}</p>" for case in CASES)
    page = f"<html><body><article><h1>A draft of ours</h1>{body}</article></body></html>"
    verdicts = [item["verdict"] for item in check(first, page, {"content-type": "text/html"})["items"]]
    assert verdicts == [case["verdict"] for case in CASES]
    document = json.dumps({"@type": "NewsArticle", "headline": "A draft", "articleBody": EXACT})
    assert check(first, document, {"content-type": "application/json"})["verdicts"] == {"exact": 1}


def test_the_same_quotation_twice_is_looked_up_once_and_placed_twice(first: Server) -> None:
    altered = CASES[1]["draft"]
    found = check(first, f"{altered}\n\nIt rained.\n\n{altered}")
    one, two = found["items"]
    assert one["draft"]["start"] < two["draft"]["start"]
    assert one["matches"] == two["matches"]


def test_runs_of_which_only_one_is_on_record_are_answered_apart(first: Server) -> None:
    draft = "“Russia claimed that there were similar offers,” said Zvi Magen. “Cod is dear on the coast this year.”"
    assert [item["verdict"] for item in check(first, draft)["items"]] == ["exact", "not_on_record"]
    none = "“Nobody asked the fishermen of the coast,” said Zvi Magen. “Cod is dear on the coast this year.”"
    assert [item["verdict"] for item in check(first, none)["items"]] == ["not_on_record"]
    joined = "“Russia is under very difficult conditions,” said Zvi Magen, “and I’m not sure what Putin can promise the US.”"
    assert [item["verdict"] for item in check(first, joined)["items"]] == ["spliced"]


def test_nothing_of_a_draft_is_kept_and_no_token_is_needed(first: Server) -> None:
    before = digest(first.path)
    answer = first.ask("POST", "/v1/checks", content=OTHER.encode(), headers=TEXT)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert digest(first.path) == before
    preflight = first.ask(
        "OPTIONS",
        "/v1/checks",
        headers={"access-control-request-method": "POST", "origin": "https://a.example"},
    )
    assert preflight.headers["access-control-allow-methods"] == "OPTIONS, POST"


def test_disputed_words_are_said_to_be_and_withdrawn_ones_are_not_on_record(
    first_record: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(first_record, tmp_path / "record.db"))
    server = Server(path)
    match = check(server, EXACT)["items"][0]["matches"][0]
    engine = server.dispatcher._state.engine
    with writing(engine) as session:
        correct_quote(session, match["quote"]["id"], [SetStatus("disputed")], Reason("tester", "disputed"))
    assert check(server, EXACT)["verdicts"] == {"disputed": 1}
    with writing(engine) as session:
        withdraw_article(session, match["article"]["id"], "legal", Reason("tester", "legal"))
    assert check(server, EXACT)["verdicts"] == {"not_on_record": 1}
    server.dispatcher.close()


@pytest.mark.parametrize(
    "draft",
    [
        "“" * 20_000,
        '"' * 20_001,
        "Nothing is quoted here at all.",
        "„Wir haben es nie gesehen und nie gehört,“ sagte er.",
    ],
    ids=["opening marks", "straight marks", "no quotation", "another language"],
)
def test_odd_drafts_get_a_clear_answer(first: Server, draft: str) -> None:
    assert {item["verdict"] for item in check(first, f"Text. {draft}")["items"]} <= {"not_on_record"}


def test_a_quotation_of_very_many_words_is_answered(first: Server) -> None:
    words = " ".join(f"word{number} and" for number in range(30_000))
    assert check(first, f"“{words},” said Zvi Magen.")["verdicts"] == {"not_on_record": 1}


def test_too_many_quotations_are_refused_with_what_to_do(first: Server) -> None:
    draft = "\n\n".join([CASES[3]["draft"]] * 1_001)
    answer = first.ask("POST", "/v1/checks", content=draft.encode(), headers=TEXT)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["detail"] == "holds 1001 quotations, more than 1000; check it in parts"


def test_who_asks_too_often_waits(first_record: Path) -> None:
    server = Server(first_record, checks_per_minute=2)
    statuses = [
        server.ask("POST", "/v1/checks", content=EXACT.encode(), headers=TEXT).status_code for _ in range(2)
    ]
    assert statuses == [200, 200]
    answer = server.ask("POST", "/v1/checks", content=EXACT.encode(), headers=TEXT)
    assert (answer.status_code, answer.json()["detail"]) == (429, "at most 2 a minute")
    assert 1 <= int(answer.headers["retry-after"]) <= 30
    server.dispatcher.close()


def test_a_limit_forgets_who_asked_longest_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    limit = RateLimit(1)
    limit.admit("a")
    with pytest.raises(ProblemError):
        limit.admit("a")
    clock[0] = 60.0
    limit.admit("a")
    for number in range(MAX_CLIENTS):
        limit.admit(str(number))
    limit.admit("a")


def test_the_page_shows_a_form_and_below_it_what_was_found(first: Server) -> None:
    empty = first.get("/check", headers={"accept": "text/html"})
    assert "<form" in empty.text
    assert "form-action 'self'" in empty.headers["content-security-policy"]
    text = "\n\n".join(case["draft"] for case in CASES)
    shown = first.ask("POST", "/check", data={"text": text})
    assert shown.status_code == 200
    assert shown.headers["content-security-policy"] == empty.headers["content-security-policy"]
    assert [shown.text.count(f'class="check {verdict}"') for verdict in ("exact", "altered", "cut")] == [
        1,
        4,
        1,
    ]
    assert "11 quotations" in shown.text
    none = first.ask("POST", "/check", data={"text": "It <b>rained</b>."})
    assert "No quotation was found" in none.text
    assert "It &lt;b&gt;rained&lt;/b&gt;." in none.text


def test_the_page_shows_what_is_printed_apart_in_marks_of_its_own(first: Server) -> None:
    said = (
        "“I think this is a credible offer,” said Sanam Vakil. “The Iranian government looks to a number of actors.”\n\n"
        "“Such a proposal aligns with ongoing Iranian attempts,” said Sanam Vakil."
    )
    shown = first.ask("POST", "/check", data={"text": said}).text
    both = r"<q>I think this is a credible offer,?</q> <q>The Iranian government looks to a number of actors\.?</q>"
    assert len(re.findall(both, shown)) == 2
    assert '<span class="paraphrase">such a proposal aligns with ongoing Iranian attempts</span>' in shown


def test_the_page_says_days_as_every_page_does(many: Server) -> None:
    shown = many.ask(
        "POST", "/check", data={"text": "“The mill is open,” said Jane Doe, an analyst at Acme."}
    ).text
    assert re.search(r'<time datetime="\d{4}-\d\d-\d\d[^"]*">\d{1,2} [A-Z][a-z]+ \d{4}</time>', shown)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"text=", 422),
        (b"text=+", 422),
        (b"other=a", 422),
        (b"text=a&text=b", 400),
        (b"text=%FF", 400),
        (b"text=\xff", 400),
    ],
)
def test_a_form_that_is_none_is_refused_on_a_page(first: Server, body: bytes, status: int) -> None:
    answer = first.ask("POST", "/check", content=body, headers={**FORM, "accept": "text/html"})
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")


def test_offsets_may_count_as_browsers_do(first: Server) -> None:
    draft = f"😀😀 {CASES[2]['draft']}"
    points = check(first, draft)
    body = draft.encode()
    units = first.ask("POST", "/v1/checks?offsets=utf16", content=body, headers=TEXT).json()
    wide = units["text"].encode("utf-16-le")
    [one], [two] = points["items"], units["items"]
    assert two["draft"]["start"] == one["draft"]["start"] + 2
    for change in (*two["changes"], *two["matches"][0]["changes"]):
        assert wide[2 * change["start"] : 2 * change["end"]].decode("utf-16-le") == change["draft"]
    match = two["matches"][0]
    article = first.get(f"{match['article']['url']}/text").text.encode("utf-16-le")
    assert article[2 * match["start"] : 2 * match["end"]].decode("utf-16-le") == match["text"]
    refused = first.ask("POST", "/v1/checks?offsets=bytes", content=body, headers=TEXT)
    assert refused.status_code == 422
