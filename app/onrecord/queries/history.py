"""The history of a quote: each state as it was served, and the change that made it."""

from typing import cast

from onrecord.errors import NotFoundError
from onrecord.queries.changes import get_change
from onrecord.queries.listing import short_page
from onrecord.queries.paging import Page, PageRequest
from onrecord.queries.quotes import get_quote
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document, StoredDocument, load


def list_revisions(reader: Reader, quote_id: str, wanted: PageRequest) -> Page[bytes]:
    """Return one page of a quote's states, oldest first.

    Raises:
        NotFoundError: There is no such quote.
    """
    return short_page(_revisions(reader, quote_id), wanted)


def get_revision(reader: Reader, quote_id: str, number: str) -> StoredDocument:
    """Return one state of a quote.

    Raises:
        NotFoundError: There is no such quote or state.
    """
    for revision in _revisions(reader, quote_id):
        if str(revision["revision"]) == number:
            return StoredDocument.written(revision)
    raise NotFoundError("revision", number)


def _revisions(reader: Reader, quote_id: str) -> list[Document]:
    current = get_quote(reader, quote_id)
    rows = reader.rows(
        "SELECT r.number, r.seq, r.document FROM quote_revision AS r JOIN quote ON quote.key = r.quote_key"
        " WHERE quote.id = ? AND r.number < quote.revision"
        " UNION ALL SELECT quote.revision, quote.seq, ? FROM quote WHERE quote.id = ? ORDER BY 1",
        (quote_id, current.text.decode(), quote_id),
    )
    return [
        {
            "revision": number,
            "change": get_change(reader, cast("int", seq)),
            "quote": load(cast("str", state)),
            "url": f"{BASE_URL_PLACEHOLDER}/v1/quotes/{quote_id}/revisions/{number!s}",
        }
        for number, seq, state in rows
    ]
