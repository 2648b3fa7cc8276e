"""The index that finds a speaker by the beginnings of its names' words, accents and case folded.

It follows from the names that documents show: `words` of a speaker's document holds them all, for scans in the order of a
list, and `speaker_word` one a row, for beginnings that few names have.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from onrecord.store.models import SpeakerDocument, SpeakerWord
from onrecord.store.rows.identity import fold
from onrecord.store.rows.inserting import insert_rows
from onrecord.text.invisible import as_seen

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’\u02bb\u02bc\u02bd\u02be\u02bf\ua78c‘`´.")
"""Left out, so that "oneill" finds O'Neill and "jr" J.R. Smith."""
_BATCH = 1_000
"""Speakers whose words are written together when the index is built anew."""


def name_words(name: str) -> list[str]:
    """Return the words of a name, or of what somebody types of one, as the index has them."""
    return _WORD.findall(fold(as_seen(name)).translate(_APOSTROPHES))


def joined_words(names: Iterable[str]) -> str:
    """Return the distinct words of several names in one text: a space stands before each and behind the last."""
    words = sorted({word for name in names for word in name_words(name)})
    return f" {' '.join(words)} " if words else " "


def index_names(session: Session, words: Mapping[int, str]) -> None:
    """Let these speakers, by key, be found by these words (`joined_words`) and no others."""
    if words:
        drop_names(session, words)
        insert_rows(session, SpeakerWord, _rows(words.items()))


def drop_names(session: Session, speakers: Iterable[int]) -> None:
    """Let these speakers be found by no words."""
    session.execute(delete(SpeakerWord).where(SpeakerWord.speaker_key.in_(speakers)))


def build_names(session: Session) -> None:
    """Write the words of every speaker's document into an empty index."""
    last = -1
    batch = select(SpeakerDocument.key, SpeakerDocument.words).order_by(SpeakerDocument.key).limit(_BATCH)
    while rows := session.execute(batch.where(SpeakerDocument.key > last)).all():
        insert_rows(session, SpeakerWord, _rows((row.key, row.words) for row in rows))
        last = rows[-1].key


def name_faults(session: Session) -> Iterator[str]:
    """Yield when the index does not hold exactly the words of the documents."""
    shown = session.execute(select(SpeakerDocument.key, SpeakerDocument.words)).yield_per(_BATCH)
    expected = {(word, key) for key, words in shown for word in words.split()}
    held = session.execute(select(SpeakerWord.word, SpeakerWord.speaker_key)).yield_per(_BATCH)
    if expected != {(word, key) for word, key in held}:
        yield "speaker_word: is not the index of the speakers' names"


def _rows(words: Iterable[tuple[int, str]]) -> list[dict[str, object]]:
    return [{"word": word, "speaker_key": key} for key, joined in words for word in joined.split()]
