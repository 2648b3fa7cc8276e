"""Lists of speakers and single speakers."""

from typing import cast

from onrecord.errors import NotFoundError
from onrecord.queries.listing import Listing, Sort, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import StoredDocument

SORTS = {
    "name": Sort(("name_key", "speaker_id"), (str, str)),
    "-quote_count": Sort(("-quote_count", "speaker_id"), (int, str)),
}


class NotAnAnalystError(NotFoundError):
    """Nobody quotes this speaker of the record as an analyst."""

    def __init__(self, speaker_id: str) -> None:
        super().__init__("analyst", speaker_id)


def list_speakers(reader: Reader, wanted: PageRequest, *, sort: str, analysts: bool) -> Page[bytes]:
    """Return one page of speakers' documents; with `analysts` only those who are quoted in that capacity."""
    listing = Listing("speaker_document", SORTS[sort].columns)
    listing.where("analyst_quote_count > 0" if analysts else "quote_count > 0")
    return read_rows(reader, listing, wanted, ["document"])


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
