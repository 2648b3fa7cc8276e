"""Every text that an article had: served for ever, said when it came, under the rights of the article."""

import hashlib
from dataclasses import replace

from onrecord.config import Settings
from onrecord.store.database.sessions import open_database, writing
from sqlalchemy import text

from tests.databases import url_of
from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import revise
from tests.web.tokens import token


def test_every_text_that_an_article_had_is_served_for_ever(writable: Server) -> None:
    revised = revise(writable)
    revisions = writable.get(f"{revised.url}/revisions").json()["items"]
    assert [revision["revision"] for revision in revisions] == [2, 1]
    for revision, record in zip(revisions, (revised.after, revised.before), strict=True):
        answer = writable.get(revision["links"]["text"])
        assert (answer.status_code, answer.text) == (200, record.text)
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert hashlib.sha256(answer.content).hexdigest() == revision["text_sha256"]
        assert answer.headers["etag"].startswith('"')
        seen = {"if-none-match": answer.headers["etag"]}
        assert writable.get(revision["links"]["text"], headers=seen).status_code == 304
        by_slug = f"/v1/articles/case-1/revisions/{revision['revision']}/text"
        assert writable.get(by_slug).headers["link"] == f'<{revision["links"]["text"]}>; rel="canonical"'
    assert writable.get(f"{revised.url}/text").text == revised.after.text
    for number in ("3", "0", "01", "-1", "x", "1.0"):
        answer = writable.get(f"{revised.url}/revisions/{number}/text")
        assert (answer.status_code, answer.json()["detail"]) == (404, "no revision has this address")


def test_a_revision_says_when_the_record_got_it(writable: Server) -> None:
    first = made_up(1)
    learned = replace(first.provenance, name="again.txt", sha256="0" * 64)
    save(
        writable.path, first, replace(first, byline="Ann Poe", provenance=learned), made_up(1, said="It shut")
    )
    address = writable.get("/v1/articles/case-1").json()["url"]
    changes = writable.get(f"/v1/changes?entity_id={address.rpartition('/')[2]}").json()["items"]
    assert [change["action"] for change in changes] == ["ingest", "revise", "revise"]
    newest, oldest = writable.get(f"{address}/revisions").json()["items"]
    assert (oldest["ingested_at"], newest["ingested_at"]) == (changes[0]["at"], changes[2]["at"])


def test_rights_hold_for_older_texts_too(writable: Server) -> None:
    revised = revise(writable)
    tag = writable.get(f"{revised.url}/revisions/1/text").headers["etag"]
    answer = writable.ask(
        "POST",
        f"{revised.url}/rights",
        headers=token(writable, "withdraw") | {"if-match": "*"},
        json={"reason_code": "legal", "reason": "Licence ended.", "rights": "quotes_only"},
    )
    assert answer.status_code == 200
    for path in ("text", "revisions/1/text", "revisions/2/text"):
        assert writable.get(f"{revised.url}/{path}", headers={"if-none-match": tag}).status_code == 451


def test_a_revision_says_what_its_input_did_not_say(writable: Server) -> None:
    first = replace(made_up(1), byline=None, published_at=None)
    save(writable.path, first, replace(made_up(2), byline="Ann Poe"))
    (revision,) = writable.get("/v1/articles/case-1/revisions").json()["items"]
    (other,) = writable.get("/v1/articles/case-2/revisions").json()["items"]

    assert revision["input_not_found"][:2] == ["byline", "date"]
    assert "byline" not in other["input_not_found"]


def test_a_revision_from_before_that_was_kept_says_nothing(writable: Server) -> None:
    save(writable.path, made_up(1))
    engine = open_database(Settings(database_url=url_of(writable.path)))
    with writing(engine) as session:
        session.execute(text("UPDATE article_input SET not_found = NULL"))
    engine.dispose()

    (revision,) = writable.get("/v1/articles/case-1/revisions").json()["items"]

    assert revision["input_not_found"] is None
