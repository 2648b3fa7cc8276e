"""What the desk settled is kept: whatever is merged, renamed, ingested, exported, and until it is undone."""

import json
from collections.abc import Callable

import pytest
from onrecord.config import Settings
from onrecord.errors import ConflictError, InputError, NotFoundError
from onrecord.queries.suggestions import list_pairs, list_suggestions
from onrecord.store.changes.merges import rename_speaker
from onrecord.store.changes.settlements import let_stand, reopen
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import reading, writing
from sqlalchemy import Engine, text

from tests.databases import url_of
from tests.store.changes.settling import (
    BOTH,
    NO,
    TWO,
    contradicted,
    merge,
    named,
    settle,
    shared,
    stand,
)
from tests.store.conftest import Save
from tests.store.rows.shared_words import WHOLE, printed

THREE = ("Mara Lund", "Otto Brandt", "Ines Falk")


def undo(engine: Engine, settlement: str) -> None:
    with writing(engine) as session:
        reopen(session, settlement, NO)


def asked(database: str) -> set[frozenset[str]]:
    """The pairs that the desk is asked about."""
    reader = open_reader(Settings(database_url=url_of(database)))
    pairs = list_pairs(reader)
    suggested = {
        frozenset((str(name), one["name"]))
        for speaker, name in reader.rows("SELECT id, name FROM speaker")
        for one in list_suggestions(reader, str(speaker))["items"]
    }
    reader.close()
    assert suggested == {frozenset((pair["stays"]["name"], pair["goes"]["name"])) for pair in pairs}
    return suggested


def test_two_who_are_two_are_not_asked_about_again(engine: Engine, database: str, save: Save) -> None:
    named(save, "José Núñez", "Jose Nunez", "Len Marsh", "Leonard Marsh")
    lens = frozenset(("Len Marsh", "Leonard Marsh"))
    assert len(asked(database)) == 2
    settlement, new = settle(engine, "jose-nunez", "jose-nunez-" + slug_end(engine, "jose-nunez-%"))
    assert (asked(database), new) == ({lens}, True)
    undo(engine, settlement)
    assert len(asked(database)) == 2


def slug_end(engine: Engine, like: str) -> str:
    with reading(engine) as session:
        found = session.scalar(text("SELECT slug FROM speaker WHERE slug LIKE :like"), {"like": like})
    return str(found).removeprefix(like.rstrip("%"))


def test_who_when_and_why_are_in_the_journal(engine: Engine, save: Save) -> None:
    named(save, "Len Marsh", "Leonard Marsh")
    settlement, _ = settle(engine, "len-marsh", "leonard-marsh")
    assert settle(engine, "leonard-marsh", "len-marsh") == (settlement, False)
    undo(engine, settlement)
    again, new = settle(engine, "len-marsh", "leonard-marsh")
    assert (again != settlement, new) == (True, True)
    with reading(engine) as session:
        rows = session.execute(text("SELECT * FROM change WHERE entity = 'settlement' ORDER BY seq")).all()
    assert [(row.action, row.entity_id, row.reason) for row in rows] == [
        ("settle", settlement, TWO.text), ("reopen", settlement, NO.text), ("settle", again, TWO.text),
    ]  # fmt: skip
    told = json.loads(rows[0].patch)["after"]
    assert (told["kind"], sorted(told["names"]), told["utterance"]) == (
        "distinct",
        ["Len Marsh", "Leonard Marsh"],
        None,
    )
    assert json.loads(rows[1].patch)["before"] == told
    assert (rows[0].actor, rows[0].reason_code, rows[0].evidence_url) == ("desk", TWO.code, TWO.evidence_url)


def test_two_who_are_two_are_not_merged(engine: Engine, database: str, save: Save) -> None:
    named(save, "Len Marsh", "Leonard Marsh", "Lenny Marsh")
    settlement, _ = settle(engine, "len-marsh", "leonard-marsh")
    with pytest.raises(ConflictError, match=f"{settlement} settles that they are two; undo it first"):
        merge(engine, "len-marsh", "leonard-marsh")
    merge(engine, "lenny-marsh", "len-marsh")
    with pytest.raises(ConflictError, match="they are two"):
        merge(engine, "leonard-marsh", "len-marsh")
    assert asked(database) == set()
    undo(engine, settlement)
    merge(engine, "leonard-marsh", "len-marsh")


def test_what_is_settled_of_one_holds_of_whom_it_is_merged_into(
    engine: Engine, database: str, save: Save
) -> None:
    named(save, "Len Marsh", "Leonard Marsh", "L. E. Marsh", "Otto Brandt")
    settle(engine, "len-marsh", "leonard-marsh")
    settle(engine, "otto-brandt", "leonard-marsh")
    merge(engine, "len-marsh", "otto-brandt")
    with pytest.raises(ConflictError, match="they are two"):
        merge(engine, "otto-brandt", "leonard-marsh")
    assert asked(database) == {frozenset(("Leonard Marsh", "L. E. Marsh"))}
    with writing(engine) as session:
        key = session.scalar(text("SELECT id FROM speaker WHERE slug = 'otto-brandt'"))
        rename_speaker(session, str(key), "Len Marsh Jr.", NO)
        rename_speaker(session, str(key), "Leo Marsh", NO)
    assert asked(database) == {
        frozenset(("Leonard Marsh", "L. E. Marsh")),
        frozenset(("Leo Marsh", "L. E. Marsh")),
    }


def test_articles_that_name_them_later_ask_nothing_again(engine: Engine, database: str, save: Save) -> None:
    named(save, "Len Marsh", "Leonard Marsh")
    settle(engine, "len-marsh", "leonard-marsh")
    for number in range(2):
        save(printed(f"Later {number}", f"We opened lock {number} again today", who="Len Marsh"))
    assert asked(database) == set()
    save(printed("Third", "We closed the lock again today", who="L. Marsh"))
    assert asked(database) == {frozenset(("L. Marsh", name)) for name in ("Len Marsh", "Leonard Marsh")}


def test_words_of_two_who_are_two_contradict(engine: Engine, save: Save) -> None:
    shared(save, "L. Marsh", "Leonard Marsh", "Marsh")
    assert contradicted(engine) == []
    settlement, _ = settle(engine, "l-marsh", "leonard-marsh")
    assert contradicted(engine) == [{"L. Marsh", "Leonard Marsh", "Marsh"}]
    undo(engine, settlement)
    assert contradicted(engine) == []


def test_a_merge_brings_what_is_settled_to_other_words(engine: Engine, save: Save) -> None:
    named(save, "Marsh")
    shared(save, "L. Marsh", "Leonard Marsh")
    settle(engine, "marsh", "leonard-marsh")
    assert contradicted(engine) == []
    merge(engine, "marsh", "l-marsh")
    assert contradicted(engine) == [{"L. Marsh", "Leonard Marsh"}]


def test_what_each_of_them_said_is_not_listed_until_another_is_named(engine: Engine, save: Save) -> None:
    shared(save, "Mara Lund", "Otto Brandt")
    settlement, new = stand(engine, "mara-lund", "otto-brandt")
    assert (contradicted(engine), new) == ([], True)
    assert stand(engine, "otto-brandt", "mara-lund") == (settlement, False)
    save(printed("Again", WHOLE, who="Otto Brandt"))
    save(printed("Short", WHOLE, who="Mr. Brandt"))
    assert contradicted(engine) == [{"Mara Lund", "Otto Brandt", "Mr. Brandt"}]
    second, _ = stand(engine, "mara-lund", "mr-brandt")
    assert contradicted(engine) == []
    save(printed("Third", WHOLE, who="Ines Falk"))
    assert contradicted(engine) == [{"Mara Lund", "Otto Brandt", "Mr. Brandt", "Ines Falk"}]
    undo(engine, second)
    undo(engine, settlement)
    with reading(engine) as session:
        assert session.scalar(text("SELECT count(*) FROM settlement_speaker")) == 0


def test_a_merge_keeps_what_stands(engine: Engine, save: Save) -> None:
    shared(save, *THREE)
    settlement, _ = stand(engine, "mara-lund", "otto-brandt", "ines-falk")
    merge(engine, "otto-brandt", "ines-falk")
    assert contradicted(engine) == []
    save(printed("Again", WHOLE, who="Otto Brandt"))
    assert contradicted(engine) == []
    undo(engine, settlement)
    assert contradicted(engine) == [{"Mara Lund", "Ines Falk"}]


def test_what_cannot_be_settled_is_said(engine: Engine, save: Save) -> None:
    shared(save, "Mara Lund", "Otto Brandt")
    named(save, "Ines Falk")
    for wrong, error, said in (
        (lambda: settle(engine, "nobody", "ines-falk"), NotFoundError, "nobody"),
        (lambda: settle(engine, "ines-falk", "nobody"), InputError, "no speaker has this address"),
        (lambda: settle(engine, "ines-falk", "ines-falk"), ConflictError, "both are one speaker"),
        (lambda: stand(engine, "mara-lund", "mara-lund"), InputError, "2 to 20 different speakers"),
        (lambda: stand(engine, "mara-lund", "ines-falk"), InputError, "no undisputed quote"),
        (lambda: stand(engine, "mara-lund", "nobody"), InputError, "no speaker has this address"),
        (lambda: undo(engine, "set_000000000000"), NotFoundError, "settlement"),
    ):
        refused(wrong, error, said)
    with writing(engine) as session, pytest.raises(NotFoundError, match="utterance"):
        let_stand(session, "utt_000000000000", THREE, BOTH)
    merge(engine, "mara-lund", "otto-brandt")
    refused(lambda: stand(engine, "mara-lund", "otto-brandt"), ConflictError, "no articles give these words")
    with reading(engine) as session:
        assert session.scalar(text("SELECT count(*) FROM change WHERE entity = 'settlement'")) == 0


def refused(wrong: Callable[[], object], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        wrong()
