"""How tests correct quotes and look at what became of them."""

from typing import Any

from sqlalchemy import Engine, text

from app.store.corrections import correct_quote
from app.store.database import reading, writing
from app.store.edits import (
    Edit,
    SetWords,
    Words,
)
from app.store.journal import Reason
from app.store.versions import Seen
from tests.factories import locate
from tests.store.conftest import Documents

WHY = Reason("tester", "wrong_speaker", "The paper printed a correction.", "https://delta.example/correction")


def quote_of(documents: Documents, words: str) -> dict[str, Any]:
    [found] = [quote for quote in documents("quote").values() if words in quote["text"]]
    return found


def correct(engine: Engine, quote: dict[str, Any], *edits: Edit, seen: Seen = None) -> int:
    with writing(engine) as session:
        return correct_quote(session, quote["id"], edits, WHY, seen=seen)


def journal(engine: Engine) -> list[Any]:
    with reading(engine) as session:
        return list(session.execute(text("SELECT * FROM change ORDER BY seq")).all())


def words_at(text_: str, *runs: str) -> SetWords:
    return SetWords(tuple(Words(locate(text_, run.strip("“”")), run.startswith("“")) for run in runs))
