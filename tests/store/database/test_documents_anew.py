"""A record whose documents an older version of the program rendered."""

import pytest
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.documents import read_model
from sqlalchemy import Engine, select, text

from tests.factories import numbered
from tests.store.conftest import DOCUMENTS
from tests.store.undoing import take_back

Rows = dict[str, list[tuple[int, str, int]]]


def documents(engine: Engine) -> Rows:
    with reading(engine) as session:
        return {
            table: [
                (row.key, row.document, row.seq)
                for row in session.scalars(select(DOCUMENTS[table]).order_by("key"))
            ]
            for table in DOCUMENTS
        }


def make_old(engine: Engine) -> None:
    with writing(engine) as session:
        take_back(session, "0002")


@pytest.fixture
def held(engine: Engine) -> Rows:
    """Three articles as this version renders them."""
    for number in range(3):
        with writing(engine) as session:
            save_article(session, numbered(number))
    return documents(engine)


@pytest.mark.parametrize(
    ("table", "key", "before"),
    [
        ("article", '"extraction_status"', '"status"'),
        ("quote", '"kind"', '"sort"'),
        ("speaker", '"name"', '"called"'),
    ],
)
def test_older_documents_are_rendered_anew(
    engine: Engine, held: Rows, table: str, key: str, before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_model, "_BATCH", 2)
    with writing(engine) as session:
        for row in session.scalars(select(DOCUMENTS[table])):
            row.document = row.document.replace(key, before)
    assert verify(engine).faults
    make_old(engine)
    migrate(engine)
    assert verify(engine).faults == []
    last = max(seq for rows in held.values() for _, _, seq in rows)
    after = documents(engine)
    assert [row[:2] for row in after[table]] == [row[:2] for row in held[table]]
    assert {seq for _, _, seq in after[table]} == {last}


def test_documents_that_are_as_they_should_be_keep_their_versions(engine: Engine, held: Rows) -> None:
    make_old(engine)
    migrate(engine)
    assert documents(engine) == held


def test_views_of_an_older_version_are_made_anew(engine: Engine, held: Rows) -> None:
    assert held
    with writing(engine) as session:
        take_back(session, "0006")
        session.execute(text("CREATE VIEW v_speakers AS SELECT key, name FROM speaker"))
    migrate(engine)
    assert verify(engine).faults == []
