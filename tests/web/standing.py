"""Quotes that no longer stand: how tests retract and dispute them, by hand and by a newer text."""

from dataclasses import dataclass
from typing import Any

from onrecord.ingest.records import ArticleRecord

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.tokens import token

WHY = "The tape says <b>otherwise</b>."
ADDRESS = "https://example.org/1"


@dataclass(frozen=True, slots=True)
class Revised:
    """An article with a second text, which no longer has the first quote of the first one."""

    url: str
    before: ArticleRecord
    after: ArticleRecord
    retracted: dict[str, Any]


def revise(server: Server) -> Revised:
    """Save two texts of one address; the words of the quote stand elsewhere in neither."""
    before = made_up(1, said="The old mill is open")
    after = made_up(1, said="Nobody here has ever heard of any such thing")
    save(server.path, before, after)
    (quote,) = server.get("/v1/quotes?status=retracted").json()["items"]
    assert (quote["text"], quote["article_revision"], quote["correction"]) == (
        "The old mill is open,",
        1,
        None,
    )
    return Revised(quote["article"]["url"], before, after, quote)


def decide(server: Server, quote: dict[str, Any], **sent: Any) -> dict[str, Any]:
    """Correct a quote as somebody of the desk does, and return what it is then."""
    answer = server.ask(
        "POST",
        f"{quote['url']}/corrections",
        headers=token(server, "correct", name=f"desk-{quote['revision']}-{quote['id']}") | {"if-match": "*"},
        json={"reason_code": "error", "reason": WHY, **sent},
    )
    assert answer.status_code == 200, answer.text
    decided: dict[str, Any] = answer.json()
    return decided
