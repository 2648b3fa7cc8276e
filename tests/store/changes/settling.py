"""Speakers and words of a record about which somebody settles something."""

from onrecord.store.changes.merges import merge_speakers
from onrecord.store.changes.settlements import let_stand, tell_apart
from onrecord.store.database.sessions import reading, writing
from onrecord.store.reconciliation.review import list_contradictions
from onrecord.store.rows.journal import Reason
from sqlalchemy import Engine, text

from tests.store.conftest import Save
from tests.store.rows.shared_words import OTHER, WHOLE, printed

TWO = Reason(
    "desk", "different_speakers", "One chairs the bank, the other teaches.", "https://bank.example/board"
)


BOTH = Reason("desk", "both_stand", "They read out one statement together.")


NO = Reason("desk", "error", "It was the same tape.")


def settle(engine: Engine, one: str, other: str) -> tuple[str, bool]:
    with writing(engine) as session:
        return tell_apart(session, one, other, TWO)


def stand(engine: Engine, *speakers: str) -> tuple[str, bool]:
    with writing(engine) as session:
        return let_stand(session, utterance(engine), speakers, BOTH)


def utterance(engine: Engine) -> str:
    with reading(engine) as session:
        return str(session.scalar(text("SELECT utterance_id FROM utterance_summary ORDER BY key")))


def merge(engine: Engine, gone: str, kept: str) -> None:
    with writing(engine) as session:
        key = "SELECT id FROM speaker WHERE slug = :slug"
        merge_speakers(session, str(session.scalar(text(key), {"slug": gone})), kept, NO)


def contradicted(engine: Engine) -> list[set[str]]:
    with reading(engine) as session:
        return [{one.name for one in found.named} for found in list_contradictions(session)]


def named(save: Save, *names: str) -> None:
    for number, name in enumerate(names):
        save(printed(f"Place {number}", OTHER.replace("lanterns", f"lamps {number}"), who=name))


def shared(save: Save, *names: str) -> None:
    for number, name in enumerate(names):
        save(printed(f"Town {number}", WHOLE, who=name, day=f"2026-03-0{number + 1}"))
