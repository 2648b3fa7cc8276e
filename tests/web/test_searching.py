"""Searches over HTTP where the best matches are not to be shown."""

import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.tokens import token

REASON = "reason_code=publisher_request&reason=They+asked"


@pytest.fixture
def may(writable: Server) -> dict[str, str]:
    return token(writable, "withdraw", "correct") | {"if-match": "*"}


@pytest.fixture
def withdrawn(writable: Server, may: dict[str, str]) -> Server:
    """Twelve articles that say "the mill"; the eight that match best, for theirs are the shortest quotes, are withdrawn."""
    said = [f"The mill is open{' and busy' * (number // 8)}" for number in range(12)]
    save(writable.path, *(made_up(number, said=words) for number, words in enumerate(said)))
    for number in range(8):
        assert writable.ask("DELETE", f"/v1/articles/case-{number}?{REASON}", headers=may).is_success
    return writable


def test_the_best_of_what_is_left_is_found(withdrawn: Server) -> None:
    texts, url = [], "/v1/quotes?q=mill&limit=1"
    while url:
        page = withdrawn.get(url).json()
        texts += [quote["text"] for quote in page["items"]]
        url = page["next"]
    assert texts == ["The mill is open and busy,"] * 4
    assert withdrawn.get("/v1/quotes?q=mill&with_total=true").json()["total"] == 4


def test_a_filter_may_ask_for_what_lists_leave_out(withdrawn: Server, may: dict[str, str]) -> None:
    quote = withdrawn.get("/v1/quotes?q=mill&limit=1").json()["items"][0]
    sent = {"reason_code": "not_a_quote", "reason": "It is a sign.", "status": "retracted"}
    answer = withdrawn.ask("POST", f"{quote['url']}/corrections", headers=may, json=sent)
    assert answer.is_success, answer.text
    assert quote["id"] not in [one["id"] for one in withdrawn.get("/v1/quotes?q=mill").json()["items"]]
    (found,) = withdrawn.get("/v1/quotes?q=mill&status=retracted").json()["items"]
    assert (found["id"], found["snippet"]["matches"]) == (quote["id"], [[4, 8]])
