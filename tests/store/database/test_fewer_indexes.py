"""A record whose spans an older version of the program stored."""

from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.models import Article, TextSpan
from sqlalchemy import Engine, select, text

from tests.factories import numbered
from tests.store.undoing import take_back


def stored(engine: Engine) -> list[list[tuple[object, ...]]]:
    with reading(engine) as session:
        return [
            [
                tuple(row)
                for row in session.execute(
                    select(*table.__table__.columns).order_by(*table.__table__.primary_key)
                )
            ]
            for table in (TextSpan, Article)
        ]


def test_spans_and_views_of_others_stay(engine: Engine) -> None:
    for number in range(2):
        with writing(engine) as session:
            save_article(session, numbered(number))
    before = stored(engine)
    with writing(engine) as session:
        take_back(session, "0011")
        session.execute(text("CREATE VIEW ours AS SELECT exact FROM text_span WHERE type = 'source'"))
    migrate(engine)
    assert stored(engine) == before
    assert all(before)
    with reading(engine) as session:
        assert session.execute(text("SELECT count(*) FROM ours")).scalar_one() > 0
    assert verify(engine).faults == []
