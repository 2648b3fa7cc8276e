"""How tests correct quotes and look at what became of them."""

from typing import Any

from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import (
    Edit,
    SetWords,
    Words,
)
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.journal import Reason
from onrecord.store.rows.versions import ExpectedVersion
from sqlalchemy import Engine, text

from tests.factories import locate
from tests.store.conftest import Documents

WHY = Reason("tester", "wrong_speaker", "The paper printed a correction.", "https://delta.example/correction")


def quote_of(documents: Documents, words: str) -> dict[str, Any]:
    [found] = [quote for quote in documents("quote").values() if words in quote["text"]]
    return found


def correct(engine: Engine, quote: dict[str, Any], *edits: Edit, expected: ExpectedVersion = None) -> int:
    with writing(engine) as session:
        return correct_quote(session, quote["id"], edits, WHY, expected=expected)


def journal(engine: Engine) -> list[Any]:
    with reading(engine) as session:
        return list(session.execute(text("SELECT * FROM change ORDER BY seq")).all())


def words_at(text_: str, *runs: str) -> SetWords:
    return SetWords(tuple(Words(locate(text_, run.strip("“”")), run.startswith("“")) for run in runs))
