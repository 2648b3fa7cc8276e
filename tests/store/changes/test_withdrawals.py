import pytest
from onrecord.errors import ConflictError, StaleError
from onrecord.store.changes.withdrawals import restore_article, set_rights, withdraw_article
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.journal import Reason
from sqlalchemy import Engine, text

from tests.factories import ada, numbered
from tests.store.conftest import Documents, Save
from tests.store.fingerprint import fingerprint

WHY = Reason("tester", "publisher_request", "They asked.")


def test_a_withdrawn_article_shows_nothing_but_that_it_was(
    engine: Engine, save: Save, documents: Documents
) -> None:
    kept = save(numbered(1))
    gone = save(ada())
    with writing(engine) as session:
        assert withdraw_article(session, gone.article_id, "publisher_request", WHY, expected={2}) == 3
    assert documents("article")[gone.article_id] == {
        "seq": 3,
        "id": gone.article_id,
        "url": f"\x01/v1/articles/{gone.article_id}",
        "withdrawal": "publisher_request",
    }
    assert {quote["article"]["id"] for quote in documents("quote").values()} == {kept.article_id}
    shown = {
        speaker["name"]: (speaker["quote_count"], speaker["roles"])
        for speaker in documents("speaker").values()
    }
    assert (shown["Ada Lindqvist"], shown["Tom Okoro"]) == ((0, []), (0, []))


def test_a_restored_article_is_what_it_was(engine: Engine, save: Save) -> None:
    article = save(ada()).article_id
    before = fingerprint(engine)
    with writing(engine) as session:
        withdraw_article(session, article, "error", WHY)
    assert fingerprint(engine) != before
    with writing(engine) as session:
        assert restore_article(session, article, WHY, expected={2}) == 3
    assert fingerprint(engine) == before
    with reading(engine) as session:
        actions = session.execute(text("SELECT action FROM change ORDER BY seq")).scalars().all()
    assert actions == ["ingest", "withdraw", "restore"]


def test_rights_say_whether_the_text_is_shown(engine: Engine, save: Save, documents: Documents) -> None:
    article = save(ada()).article_id
    with writing(engine) as session:
        assert set_rights(session, article, "quotes_only", WHY, expected={1}) == 2
    shown = documents("article")[article]
    assert (shown["rights"], [part["text"] for part in shown["paragraphs"]]) == ("quotes_only", [None, None])
    assert [quote["seq"] for quote in documents("quote").values()] == [2, 2, 2, 2]


def test_what_is_so_already_is_refused(engine: Engine, save: Save) -> None:
    article = save(ada()).article_id
    with pytest.raises(ConflictError, match="the article is not withdrawn"), writing(engine) as session:
        restore_article(session, article, WHY)
    with pytest.raises(ConflictError, match="rights are already full_text"), writing(engine) as session:
        set_rights(session, article, "full_text", WHY)
    with pytest.raises(StaleError), writing(engine) as session:
        withdraw_article(session, article, "legal", WHY, expected={9})
    with writing(engine) as session:
        withdraw_article(session, article, "legal", WHY)
    with pytest.raises(ConflictError, match="already withdrawn"), writing(engine) as session:
        withdraw_article(session, article, "legal", WHY)
