"""Lists of speakers and single speakers."""

import json
from collections.abc import Collection
from operator import itemgetter
from typing import cast

from onrecord.errors import NotFoundError
from onrecord.queries.listing import Listing, Sort, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.queries.search import SearchError
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import StoredDocument
from onrecord.store.rows.name_words import name_words

SORTS = {
    "name": Sort(("name_key", "speaker_id"), (str, str)),
    "-quote_count": Sort(("most_quoted", "speaker_id"), (int, str)),
}
FEW = 1_000
"""Up to so many names with a beginning are read one by one and sorted; where there are more, a page of the sorted list is soon full."""
MAX_WORDS = 16
_BEGINNING = "word >= ? AND word < ?"
_HIGHEST = "\U0010ffff"


class NotAnAnalystError(NotFoundError):
    """Nobody quotes this speaker of the record as an analyst."""

    def __init__(self, speaker_id: str) -> None:
        super().__init__("analyst", speaker_id)


def list_speakers(
    reader: Reader, wanted: PageRequest, *, sort: str, analysts: bool, q: str | None = None
) -> Page[bytes]:
    """Return one page of speakers' documents.

    Args:
        reader: What reads.
        wanted: Which page.
        sort: A key of `SORTS`.
        analysts: Only those who are quoted in that capacity.
        q: Beginnings of words of a name, each of which one of the speaker's names has.

    Raises:
        SearchError: The search has no letter or figure to look for, or too many words.
    """
    listing = Listing("speaker_document", SORTS[sort].columns)
    listing.where("analyst_quote_count > 0" if analysts else "most_quoted < 0")
    if q is not None:
        _where_named(reader, listing, q)
    return read_rows(reader, listing, wanted, [reader.as_bytes("document")])


def _where_named(reader: Reader, listing: Listing, q: str) -> None:
    words = list(dict.fromkeys(name_words(q)))
    if not words:
        raise SearchError("needs at least one letter or figure to look for")
    if len(words) > MAX_WORDS:
        raise SearchError(f"has more than {MAX_WORDS} words")
    rarest, number = min(((word, _count_few(reader, word)) for word in words), key=itemgetter(1))
    if number <= FEW:
        listing.where(
            f"key IN (SELECT speaker_key FROM speaker_word WHERE {_BEGINNING})",  # noqa: S608 - a constant
            rarest,
            rarest + _HIGHEST,
        )
    for word in words:
        listing.where("words LIKE ?", f"% {word}%")


def _count_few(reader: Reader, word: str) -> int:
    """Count the words of names that begin with this one, up to one more than `FEW`."""
    rows = reader.rows(
        f"SELECT count(*) FROM (SELECT 1 FROM speaker_word WHERE {_BEGINNING} LIMIT ?) AS begun",  # noqa: S608 - a constant
        (word, word + _HIGHEST, FEW + 1),
    )
    return cast("int", rows[0][0])


def get_speaker(reader: Reader, speaker_id: str, *, analyst: bool) -> StoredDocument:
    """Return a speaker's document.

    Raises:
        NotFoundError: There is no such speaker.
        NotAnAnalystError: With `analyst`, nobody quotes them as one.
    """
    rows = reader.rows(
        f"SELECT {reader.as_bytes('document')}, seq, analyst_quote_count FROM speaker_document"  # noqa: S608 - a constant
        " WHERE speaker_id = ?",
        (speaker_id,),
    )
    if not rows or (analyst and not rows[0][2]):
        raise NotAnAnalystError(speaker_id) if rows else NotFoundError("speaker", speaker_id)
    return StoredDocument(*cast("tuple[bytes, int]", rows[0][:2]))


def speaker_documents(reader: Reader, speakers: Collection[str]) -> dict[str, StoredDocument]:
    """Return the documents of speakers by id; ids that the record does not have are left out."""
    rows = reader.rows(
        f"SELECT speaker_id, {reader.as_bytes('document')} FROM speaker_document"  # noqa: S608 - constants
        f" WHERE speaker_id IN (SELECT value FROM {reader.texts})",
        (json.dumps(sorted(speakers)),),
    )
    return {cast("str", speaker): StoredDocument(cast("bytes", document)) for speaker, document in rows}
