"""The index of names follows what articles and humans call a speaker."""

import pytest
from onrecord.store.archive.verification import verify
from onrecord.store.changes.merges import merge_speakers, rename_speaker
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.journal import Reason
from onrecord.store.rows.name_words import joined_words, name_words
from sqlalchemy import Engine, text

from tests.factories import ada
from tests.store.conftest import Save
from tests.store.undoing import take_back

WHY = Reason("tester", "wrong_name")


def stored(engine: Engine) -> dict[str, list[str]]:
    """Words by name of speaker."""
    with reading(engine) as session:
        rows = session.execute(
            text("SELECT name, word FROM speaker_word JOIN speaker ON key = speaker_key ORDER BY name, word")
        ).all()
    return {name: [word for other, word in rows if other == name] for name, _ in rows}


def id_of(engine: Engine, name: str) -> str:
    with reading(engine) as session:
        found = session.execute(
            text("SELECT id FROM speaker WHERE name = :name"), {"name": name}
        ).scalar_one()
    return str(found)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zoë Ćwierć-Łopata", ["zoe", "cwierc", "łopata"]),
        ("Shaun O’Neill Jr.", ["shaun", "oneill", "jr"]),
        ("J.R. Hartley", ["jr", "hartley"]),
        ("ﬁrst_bank 24", ["first", "bank", "24"]),
        ("Ke\u02bbala Oka\u00adfor \u02bfAl\u012b", ["keala", "okafor", "ali"]),
        ("Дарья Ёлкина", ["дарья", "елкина"]),
        ("—", []),
    ],
)
def test_words_of_names_are_folded(name: str, words: list[str]) -> None:
    assert name_words(name) == words


def test_words_of_several_names_are_joined_once_each() -> None:
    assert joined_words(["Ada Vale", "Vale", "Dame Ada"]) == " ada dame vale "
    assert joined_words(["—"]) == " "


def test_the_names_that_an_article_prints_are_indexed(engine: Engine, save: Save) -> None:
    save(ada())
    found = stored(engine)
    assert all(set(name_words(name)) <= set(words) for name, words in found.items())
    with reading(engine) as session:
        assert set(found) == set(session.execute(text("SELECT name FROM speaker")).scalars())


def test_a_renamed_speaker_is_found_by_its_old_and_new_names(engine: Engine, save: Save) -> None:
    save(ada())
    (first, *_) = stored(engine)
    with writing(engine) as session:
        rename_speaker(session, id_of(engine, first), "Qadira Zzyzx", WHY)
    assert {"qadira", "zzyzx", *name_words(first)} <= set(stored(engine)["Qadira Zzyzx"])


def test_a_merged_speaker_is_found_by_the_names_of_both(engine: Engine, save: Save) -> None:
    save(ada())
    first, second, *_ = stored(engine)
    gone, kept = id_of(engine, first), id_of(engine, second)
    with writing(engine) as session:
        merge_speakers(session, gone, kept, WHY)
    words = stored(engine)
    assert first not in words
    assert {*name_words(first), *name_words(second)} <= set(words[second])


def test_a_record_of_the_schema_before_gets_its_index_by_migration(engine: Engine, save: Save) -> None:
    save(ada())
    before = stored(engine)
    with writing(engine) as session:
        take_back(session, "0003")
    migrate(engine)
    assert stored(engine) == before
    assert verify(engine).faults == []


@pytest.mark.parametrize(
    "statement", ["DELETE FROM speaker_word", "INSERT INTO speaker_word VALUES ('nobody', 1)"]
)
def test_an_index_that_does_not_hold_the_names_is_a_fault(engine: Engine, save: Save, statement: str) -> None:
    save(ada())
    with writing(engine) as session:
        before = session.execute(text("SELECT word, speaker_key FROM speaker_word")).all()
        session.execute(text(statement))
    assert verify(engine).faults == ["speaker_word: is not the index of the speakers' names"]
    with writing(engine) as session:
        session.execute(text("DELETE FROM speaker_word"))
        for word, key in before:
            session.execute(text("INSERT INTO speaker_word VALUES (:word, :key)"), {"word": word, "key": key})
