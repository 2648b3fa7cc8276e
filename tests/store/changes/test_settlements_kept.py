"""Settlements in exports and copies, and what the database itself holds of them."""

import pytest
from onrecord.store.archive.copying import copy_record
from onrecord.store.archive.exchange import export_record, import_record
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.sessions import writing
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from tests.store.changes.settling import (
    contradicted,
    merge,
    named,
    settle,
    shared,
    stand,
)
from tests.store.conftest import Save
from tests.store.rows.shared_words import OTHER, printed


def test_it_is_exported_imported_and_copied(engine: Engine, second: Engine, save: Save) -> None:
    shared(save, "Mara Lund", "Otto Brandt")
    named(save, "Len Marsh", "Leonard Marsh", "Lenny Marsh")
    stand(engine, "mara-lund", "otto-brandt")
    settle(engine, "lenny-marsh", "leonard-marsh")
    merge(engine, "lenny-marsh", "len-marsh")
    lines = list(export_record(engine))
    assert sum(line.startswith('{"table":"settlement"') for line in lines) == 2
    import_record(second, lines)
    assert list(export_record(second)) == lines
    assert contradicted(second) == contradicted(engine) == [{"Len Marsh", "Leonard Marsh"}]


def test_it_is_copied(engine: Engine, second: Engine, save: Save) -> None:
    shared(save, "Mara Lund", "Otto Brandt")
    stand(engine, "mara-lund", "otto-brandt")
    copy_record(engine, second)
    assert (contradicted(second), verify(second).faults) == ([], [])


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO settlement (key, id, utterance_key, seq) VALUES (9, 'set_000000000000', NULL, 1)",
        "UPDATE settlement SET utterance_key = 1",
        "DELETE FROM settlement",
        "DELETE FROM settlement_speaker",
        "UPDATE settlement_speaker SET position = position + 7",
    ],
)
def test_the_database_itself_refuses_to_forget_it(engine: Engine, save: Save, statement: str) -> None:
    named(save, "Len Marsh", "Leonard Marsh")
    settle(engine, "len-marsh", "leonard-marsh")
    with pytest.raises(DatabaseError, match="settle"), engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize(
    ("drop", "statement", "fault"),
    [
        (
            "settlement_speaker_is_kept",
            "DELETE FROM settlement_speaker",
            "is not about what its change settled",
        ),
        (None, "UPDATE settlement_speaker SET speaker_key = 1", "is not about what its change settled"),
        (
            "change_is_immutable",
            "UPDATE change SET patch = '{}' WHERE seq = 3",
            "is not about what its change settled",
        ),
        (
            "change_is_immutable",
            "UPDATE change SET patch = replace(patch, 'spk_', 'spk-') WHERE seq = 3",
            "is not about",
        ),
        (
            "change_is_immutable",
            "UPDATE change SET action = 'reopen' WHERE seq = 3",
            "the journal does not have it",
        ),
        ("settlement_is_kept", "DELETE FROM settlement", "the journal has it, and it is not kept"),
    ],
)
@pytest.mark.engine("sqlite")
def test_verify_finds_what_is_another_than_the_journal_says(
    engine: Engine, drop: str | None, statement: str, fault: str
) -> None:
    with writing(engine) as session:
        for number, name in enumerate(("Len Marsh", "Leonard Marsh")):
            save_article(session, printed(f"Place {number}", OTHER, who=name))
    settle(engine, "len-marsh", "leonard-marsh")
    with engine.begin() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        if drop:
            connection.execute(text(f"DROP TRIGGER {drop}"))
        if statement == "DELETE FROM settlement":
            connection.execute(text("DROP TRIGGER settlement_speaker_is_kept"))
            connection.execute(text("DELETE FROM settlement_speaker"))
        connection.execute(text(statement))
    assert any(fault in found for found in verify(engine).faults)
