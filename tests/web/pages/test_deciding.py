"""What the desk decides by its forms: who is not the same, who said it too, and what of that is undone."""

import re
from html import unescape
from typing import Any

import httpx
import pytest

from tests.web.conftest import Server, save
from tests.web.pages.test_correcting import Desk
from tests.web.pages.test_desk import fields, shown
from tests.web.records import made_up

SAID = "The old mill at Rosmere will not be sold before the new weirs are paid for"


@pytest.fixture
def desk(writable: Server) -> Desk:
    """Somebody who signed in, of a record with two pairs of speakers and two contradictions."""
    made = Desk(writable)
    answer = made.post("/desk/session", {"token": made.secret})
    made.cookie = {"cookie": answer.headers["set-cookie"].partition(";")[0]}
    people = ("José Núñez", "Jose Nunez", "Jürgen Müller", "Jürgen Mueller")
    save(writable.path, *(made_up(number, name=name) for number, name in enumerate(people)))
    for place, said in enumerate((SAID, "No barge has passed the lock at Rosmere since the flood of May")):
        save(
            writable.path,
            *(
                made_up(10 + 2 * place + one, said=said, name=name)
                for one, name in enumerate(("Ann Poe", "Adam Roe"))
            ),
        )
    return made


def actions(page: str, what: str) -> list[str]:
    return re.findall(rf'"(/desk/[a-z]+/[a-z]{{3}}_\w+/{what})"', page)


def decide(desk: Desk, path: str, what: str, **typed: str) -> httpx.Response:
    """Press the button of the first task of a list."""
    page = shown(desk, path)
    action = actions(page, what)[0]
    form = re.search(rf'<form method="post" action="({re.escape(action.rpartition("/")[0])}/\w+)"', page)
    assert form
    answer: httpx.Response = desk.post(action, fields(page, form[1]) | typed)
    return answer


def tasks(desk: Desk, path: str) -> list[str]:
    return re.findall(r'class="task" id="([\w-]+)"', shown(desk, path))


def test_who_is_not_the_same_is_not_asked_about_again(desk: Desk) -> None:
    first, second = tasks(desk, "/desk/speakers")
    answer = decide(desk, "/desk/speakers", "distinguish", reason=" Father  and son. ")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk/speakers#{second}")
    assert tasks(desk, "/desk/speakers") == [second]
    answer = decide(desk, "/desk/speakers", "distinguish")
    assert answer.headers["location"] == "/desk/speakers"
    assert "Nothing waits." in shown(desk, "/desk/speakers")
    settled = desk.server.get("/v1/settlements").json()["items"]
    assert [one["reason"] for one in settled] == [None, "Father and son."]
    assert {one["id"] for one in settled[1]["speakers"]} == {*first.split("-")}
    page = shown(desk, "/desk/settled")
    assert 'Settled <span class="count">2</span>' in page
    assert ": not the same" in page
    assert "ann settled it: Father and son." in page


def test_that_each_said_it_takes_a_reason(desk: Desk) -> None:
    first, second = tasks(desk, "/desk/contradictions")
    page = shown(desk, "/desk/contradictions")
    assert page.count("required placeholder=") == 2
    refused = decide(desk, "/desk/contradictions", "stand", reason="  ")
    assert (refused.status_code, "say why" in refused.text) == (422, True)
    assert tasks(desk, "/desk/contradictions") == [first, second]
    answer = decide(desk, "/desk/contradictions", "stand", reason="They read it out.")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk/contradictions#{second}")
    assert tasks(desk, "/desk/contradictions") == [second]
    (settled,) = desk.server.get("/v1/settlements").json()["items"]
    assert (settled["utterance"]["id"], settled["actor"]) == (first, "ann")


def test_what_is_settled_is_undone(desk: Desk) -> None:
    assert "Nothing is settled yet." in shown(desk, "/desk/settled")
    decide(desk, "/desk/speakers", "distinguish")
    decide(desk, "/desk/contradictions", "stand", reason="They read it out.")
    assert len(tasks(desk, "/desk/settled")) == 2
    left = tasks(desk, "/desk/settled")[1]
    answer = decide(desk, "/desk/settled", "undo", reason="One tape.")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk/settled#{left}")
    decide(desk, "/desk/settled", "undo")
    assert len(tasks(desk, "/desk/speakers")) == len(tasks(desk, "/desk/contradictions")) == 2
    changes: list[dict[str, Any]] = desk.server.get("/v1/changes?sort=-seq&limit=2").json()["items"]
    assert [(one["action"], one["reason"]) for one in changes] == [("reopen", None), ("reopen", "One tape.")]


def test_what_is_settled_turns_pages(desk: Desk) -> None:
    for _ in range(2):
        decide(desk, "/desk/speakers", "distinguish")
    page = shown(desk, "/desk/settled?limit=1")
    assert len(re.findall(r'class="task"', page)) == 1
    assert 'rel="next"' in page


def test_who_corrects_one_of_two_speakers_goes_on_with_the_next_words(desk: Desk) -> None:
    _, second = tasks(desk, "/desk/contradictions")
    link = re.findall(
        r'href="(/quotes/\w+/correct\?at=contradictions[^"]*)"', shown(desk, "/desk/contradictions")
    )[0]
    path, _, query = unescape(link).partition("?")
    assert query == f"at=contradictions&next={second}"
    page = shown(desk, f"{path}?{query}")
    assert '<a href="/desk/contradictions">Cancel</a>' in page
    sent = fields(page, path) | {"reason": "The tape says so.", "reason_code": "wrong_speaker"}
    named = re.findall(r'name="name" [^>]*value="([^"]*)"', page)
    answer = desk.post(path, sent | {"name": {"Ann Poe": "Adam Roe"}.get(named[0], "Ann Poe")})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk/contradictions#{second}")
    assert tasks(desk, "/desk/contradictions") == [second]
    sent = fields(shown(desk, path), path) | {"reason": "It is.", "reason_code": "disputed"}
    answer = desk.post(path, sent | {"status": "disputed"})
    assert answer.headers["location"] == f"{path.removesuffix('/correct')}#history"
