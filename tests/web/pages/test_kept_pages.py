"""An article's page that was rendered before outlives commits, and shows each change at the next request."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from onrecord.web.pages import templating

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import decide
from tests.web.tokens import token

SAID = "The old mill at Rosmere will not be sold before the 7 new weirs are paid for"
WHY = {"reason_code": "other", "reason": "The desk knows."}
Change = Callable[[Server], None]


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The titles of the pages that were rendered, in their order."""
    titles: list[object] = []
    render = templating.render

    def told(template: str, **values: Any) -> bytes:
        titles.append(values["title"])
        return render(template, **values)

    monkeypatch.setattr(templating, "render", told)
    return titles


def page(server: Server, host: str = "record.test") -> httpx.Response:
    """Return the page of the article of `made_up(1)`."""
    answer = server.get("/articles/case-1", headers={"accept": "text/html", "host": host})
    assert answer.status_code == 200
    return answer


def test_what_is_committed_elsewhere_leaves_it_and_its_tag_is_new(
    writable: Server, rendered: list[object]
) -> None:
    save(writable.path, made_up(1))
    before = page(writable)
    save(writable.path, made_up(2))
    after = page(writable)
    assert after.text == before.text
    assert after.headers["etag"] != before.headers["etag"]
    assert after.headers["link"] == before.headers["link"]
    assert rendered == ["Case 1"]


def test_another_address_of_the_server_has_links_of_its_own(writable: Server, rendered: list[object]) -> None:
    save(writable.path, made_up(1))
    one, other = (page(writable, host).text for host in ("one.test", "other.test"))
    assert one != other
    assert one.replace("http://one.test/", "http://other.test/") == other
    assert rendered == ["Case 1", "Case 1"]


def _decided(**sent: Any) -> Change:
    def change(server: Server) -> None:
        quotes = server.get("/v1/quotes?q=mill&status=published&status=disputed&sort=published_at").json()
        decide(server, quotes["items"][0], **sent)

    return change


def _renamed(server: Server) -> None:
    headers = token(server, "merge", name="renames") | {"if-match": "*"}
    sent = {**WHY, "name": "Ann Poole"}
    answer = server.ask("POST", "/v1/speakers/ann-poe/renames", headers=headers, json=sent)
    assert answer.status_code == 200, answer.text


def _printed_again(server: Server) -> None:
    save(server.path, made_up(2, said=SAID, published_at="2026-01-01"))


def _withdrawn(server: Server) -> None:
    headers = token(server, "withdraw", name="withdraws") | {"if-match": "*"}
    answer = server.ask("DELETE", "/v1/articles/case-2?reason_code=other&reason=x", headers=headers)
    assert answer.status_code < 300, answer.text


CHANGES: tuple[Change, ...] = (
    _printed_again,
    _decided(speaker={"name": "Ann Poe", "kind": "person"}),
    _renamed,
    _withdrawn,
    _decided(status="disputed"),
    _decided(status="retracted"),
    lambda server: save(server.path, made_up(1, said="Nobody has heard of it")),
)


def test_each_change_is_shown_at_the_next_request(writable: Server) -> None:
    save(writable.path, made_up(1, said=SAID))
    anew = Server(writable.path, cache_bytes=0)
    seen = [page(writable).text]
    for change in CHANGES:
        change(writable)
        shown = page(writable).text
        assert shown == page(anew).text
        assert shown not in seen
        seen.append(shown)
    anew.dispatcher.close()
