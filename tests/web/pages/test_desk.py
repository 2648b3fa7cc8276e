"""The desk and the form of readers, without a browser: who sees what, what is decided, what is refused."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from onrecord.store.changes.edits import SetStatus
from onrecord.web.pages.deciding import STAYS
from typing_extensions import override

from tests.databases import engine_of
from tests.factories import ADA, DYKE, ada
from tests.store.correcting import correct
from tests.web.conftest import Server, save
from tests.web.pages.test_correcting import Desk
from tests.web.records import made_up
from tests.web.standing import decide
from tests.web.tokens import a_quote, token

SAYS = {
    "reason_code": "wrong_speaker",
    "text": "The tape has another voice.",
    "speaker": "",
    "evidence_url": "",
}


@pytest.fixture
def desk(writable: Server) -> Desk:
    """Somebody who signed in."""
    made = Desk(writable)
    answer = made.post("/desk/session", {"token": made.secret})
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk")
    made.cookie = {"cookie": answer.headers["set-cookie"].partition(";")[0]}
    return made


def shown(desk: Desk, path: str = "/desk") -> str:
    page = desk.server.get(path, headers=desk.cookie)
    assert (page.status_code, page.headers["cache-control"]) == (200, "no-store")
    return page.text


def fields(page: str, action: str) -> dict[str, str]:
    form = re.search(rf'<form method="post" action="{re.escape(action)}".*?</form>', page, re.DOTALL)
    assert form
    inputs = [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall(r"<input[^>]*>", form[0])]
    return {one["name"]: one.get("value", "") for one in inputs}


def report(server: Server, quote: dict[str, Any], **more: str) -> httpx.Response:
    headers = {"content-type": "application/x-www-form-urlencoded", "accept": "text/html"}
    return server.ask("POST", f"/quotes/{quote['id']}/report", data=SAYS | more, headers=headers)


def waiting(desk: Desk) -> list[str]:
    return re.findall(r'<article class="task" id="(rep_\w{12})"', shown(desk))


def test_a_reader_reports_by_a_plain_form_and_is_thanked(desk: Desk) -> None:
    quote = a_quote(desk.server)
    page = desk.server.get(f"/quotes/{quote['id']}").text
    assert f'action="/quotes/{quote["id"]}/report"' in page
    assert "Report it" in desk.server.get(f"/quotes/{quote['id']}/report").text
    answer = report(desk.server, quote, text="One line.\r\nAnother.", speaker="Ruth  Zoe")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/quotes/{quote['id']}/report?sent")
    assert "Thank you" in desk.server.get(answer.headers["location"]).text
    assert "One line.\nAnother." in shown(desk)
    assert "Ruth Zoe" in shown(desk)


def test_a_report_that_cannot_be_is_shown_again_with_the_reason(first_record: Any, tmp_path: Any) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(first_record.read_bytes())
    server = Server(path, reports_per_minute=1)
    quote = a_quote(server)
    answer = report(server, quote, text="<i>kept</i>", evidence_url="ftp://tape.example")
    assert (answer.status_code, "What proves it: must be an http" in answer.text) == (422, True)
    assert "&lt;i&gt;kept&lt;/i&gt;" in answer.text
    answer = report(server, quote, text="kept, too")
    assert (answer.status_code, "retry-after" in answer.headers, "kept, too" in answer.text) == (
        429,
        True,
        True,
    )
    server.dispatcher.close()


def test_a_report_from_another_site_or_of_nothing_is_refused(writable: Server) -> None:
    quote = a_quote(writable)
    form = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site"}
    path = f"/quotes/{quote['id']}/report"
    assert writable.ask("POST", path, data=SAYS, headers=form).status_code == 400
    assert report(writable, {"id": "quo_000000000000"}).status_code == 404
    assert report(writable, quote, reason_code="new").status_code == 422


def test_the_desk_is_shown_to_who_signed_in_alone(writable: Server) -> None:
    for path in ("/desk", "/desk/review", "/desk/contradictions", "/desk/speakers", "/desk/articles"):
        page = writable.get(path)
        assert (page.status_code, "Sign in" in page.text, "task" in page.text) == (200, True, False)
    stranger = Desk(writable, "ingest")
    answer = stranger.post("/desk/session", {"token": stranger.secret})
    assert (answer.status_code, "lacks the scope" in answer.text) == (403, True)
    assert stranger.post("/desk/reports/rep_000000000000/dismiss", {"proof": "x"}).status_code == 401


def test_who_signs_out_is_out(desk: Desk) -> None:
    answer = desk.post("/desk/leave", {})
    assert (answer.status_code, 'onrecord_desk="";' in answer.headers["set-cookie"]) == (303, True)


def test_a_report_is_dismissed_and_the_next_one_follows(desk: Desk) -> None:
    for number in range(3):
        report(desk.server, a_quote(desk.server), text=f"Number {number}.")
    ids = waiting(desk)
    action = f"/desk/reports/{ids[1]}/dismiss"
    sent = fields(shown(desk), action)
    answer = desk.post(action, sent | {"reason": "  The minutes   agree. "})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk#{ids[2]}")
    assert waiting(desk) == [ids[0], ids[2]]
    sent = fields(shown(desk), f"/desk/reports/{ids[2]}/dismiss")
    answer = desk.post(f"/desk/reports/{ids[2]}/dismiss", sent | {"next": "elsewhere"})
    assert answer.headers["location"] == "/desk"
    assert desk.post(action, sent).status_code == 409
    assert desk.post(f"/desk/reports/{ids[0]}/dismiss", {"proof": "forged"}).status_code == 400
    decided = desk.server.get(
        "/v1/reports?status=dismissed", headers={"authorization": f"Bearer {desk.secret}"}
    )
    assert [(one["decided_by"], one["decision"]) for one in decided.json()["items"]] == [
        ("ann", "The minutes agree."), ("ann", None),
    ]  # fmt: skip


def test_the_desk_turns_pages(desk: Desk) -> None:
    for number in range(3):
        report(desk.server, a_quote(desk.server), text=f"Number {number}.")
    ids = waiting(desk)
    first = shown(desk, "/desk?limit=2")
    assert re.findall(r'class="task" id="(\w+)"', first) == ids[:2]
    (more,) = re.findall(r'rel="next" href="([^"]+)"', first)
    second = shown(desk, unescape(more))
    assert re.findall(r'class="task" id="(\w+)"', second) == ids[2:]
    assert 'name="next" value=""' in second


def test_a_report_is_accepted_by_the_form_that_it_fills(desk: Desk) -> None:
    quote = a_quote(desk.server)
    report(desk.server, quote, speaker="Sanam Vakil", evidence_url="https://tape.example/1")
    [found] = waiting(desk)
    link = f"/quotes/{quote['id']}/correct?report={found}&next="
    assert link.replace("&", "&amp;") in shown(desk)
    page = shown(desk, link)
    assert 'value="Sanam Vakil"' in page
    assert f'value="{SAYS["text"]}"' in page
    assert SAYS["text"] in page.partition("What was reported")[2]
    sent = fields(page, f"/quotes/{quote['id']}/correct") | {"reason_code": "wrong_speaker"}
    sent |= {name: quote[name] for name in ("kind", "capacity", "status")} | {"name_kind": "person"}
    answer = desk.post(f"/quotes/{quote['id']}/correct", sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk")
    assert waiting(desk) == []
    assert "Nothing waits." in shown(desk)
    assert desk.server.get(quote["url"]).json()["speaker"]["name"] == "Sanam Vakil"


def test_that_it_is_no_quotation_is_filled_in_as_retracted(desk: Desk) -> None:
    quote = a_quote(desk.server)
    report(desk.server, quote, reason_code="not_a_quote")
    [found] = waiting(desk)
    page = shown(desk, f"/quotes/{quote['id']}/correct?report={found}")
    assert '<option value="retracted" selected>' in page


def test_a_report_of_what_was_changed_or_withdrawn_since_says_so(desk: Desk) -> None:
    quote = a_quote(desk.server)
    report(desk.server, quote)
    engine = engine_of(desk.server.path)
    correct(engine, quote, SetStatus("disputed"))
    assert "changed since" in shown(desk)
    [found] = waiting(desk)
    assert "changed since" in shown(desk, f"/quotes/{quote['id']}/correct?report={found}")
    may = token(desk.server, "withdraw", name="lawyer") | {"if-match": "*"}
    url = f"/v1/articles/{quote['article']['id']}?reason_code=legal&reason=Ordered."
    assert desk.server.ask("DELETE", url, headers=may).status_code == 200
    page = shown(desk)
    assert "no longer shown" in page
    assert 'data-do="accept"' not in page


def test_articles_without_author_or_date_are_listed(desk: Desk) -> None:
    page = shown(desk, "/desk/articles")
    assert "no author" in page
    assert "no date" in page


def test_a_corrected_quote_that_lost_its_text_is_settled(desk: Desk) -> None:
    assert "Nothing waits." in shown(desk, "/desk/review")
    url = "https://delta.example/dyke"
    save(desk.server.path, ada(source_url=url))
    gift = next(one for one in desk.server.get("/v1/quotes?q=gift").json()["items"])
    decide(desk.server, gift, status="disputed")
    other = ADA.replace("a gift to the town", "a gift for the town")
    said = [
        DYKE[0],
        type(DYKE[1])(content=["“a gift for the town”"], source="Tom Okoro", speaker=1),
        *DYKE[2:],
    ]
    save(desk.server.path, ada(other, said, source_url=url))
    page = shown(desk, "/desk/review")
    assert "From text 1; the article has text 2 now." in page
    action = f"/desk/review/{gift['id']}/settle"
    answer = desk.post(action, fields(page, action))
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/review")
    assert "Nothing waits." in shown(desk, "/desk/review")
    latest = desk.server.get("/v1/changes?sort=-seq&limit=1").json()["items"][0]
    assert (latest["actor"], latest["reason"]) == ("ann", STAYS)


def test_words_that_articles_give_to_different_speakers_are_listed(desk: Desk) -> None:
    assert "Nothing waits." in shown(desk, "/desk/contradictions")
    said = "The old mill at Rosmere will not be sold before the new weirs are paid for"
    save(desk.server.path, made_up(1, said=said), made_up(2, said=said, name="Adam Roe"))
    page = shown(desk, "/desk/contradictions")
    assert "Jane Doe or Adam Roe" in page or "Adam Roe or Jane Doe" in page
    assert said in page


def test_speakers_who_may_be_one_are_merged_by_who_may_merge(writable: Server) -> None:
    save(
        writable.path,
        made_up(1, name="José Núñez"),
        made_up(2, name="Jose Nunez"),
        made_up(3, name="Jose Nunez"),
    )
    editor, corrector = Desk(writable, "correct", "merge"), Desk(writable, "correct")
    for desk in (editor, corrector):
        answer = desk.post("/desk/session", {"token": desk.secret})
        desk.cookie = {"cookie": answer.headers["set-cookie"].partition(";")[0]}
    page = shown(editor, "/desk/speakers")
    [action] = re.findall(r'action="(/desk/speakers/spk_\w+/merge)"', page)
    assert "Merge into Jose Nunez" in page
    assert "The same name in another spelling; both acme, analyst. 1 quotation and 2 quotations." in page
    refused = corrector.post(action, fields(shown(corrector, "/desk/speakers"), action))
    assert refused.status_code == 403
    sent = fields(page, action) | {"reason": " One  person. "}
    answer = editor.post(action, sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/speakers")
    assert "Nothing waits." in shown(editor, "/desk/speakers")
    merged = writable.get(f"/v1/speakers/{sent['into']}").json()
    assert (merged["name"], merged["quote_count"]) == ("Jose Nunez", 3)
    latest = writable.get("/v1/changes?sort=-seq&limit=1").json()["items"][0]
    assert (latest["action"], latest["reason"]) == ("merge", "One person.")
    assert editor.post(action, sent | {"into": ""}).status_code == 404


def attributes(page: str) -> set[str]:
    """The names of all attributes of a page."""
    found: set[str] = set()

    class Parser(HTMLParser):
        @override
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.update(name for name, _ in attrs)

    Parser().feed(page)
    return found


def test_what_a_reader_writes_is_never_markup(desk: Desk) -> None:
    quote = a_quote(desk.server)
    hostile = "</p><script>alert(1)</script> \" onmouseover='x' {{ 7 * 7 }}"
    sent = report(
        desk.server, quote, text=hostile, speaker=hostile, evidence_url="https://x.example/'onclick="
    )
    assert sent.status_code == 303
    [found] = waiting(desk)
    for path in ("/desk", f"/quotes/{quote['id']}/correct?report={found}&next=%22%3E%3Cscript%3E"):
        page = shown(desk, path)
        assert "<script>" not in page
        assert "{{ 7 * 7 }}" in page
        assert attributes(page) & {"onmouseover", "onclick"} == set()
