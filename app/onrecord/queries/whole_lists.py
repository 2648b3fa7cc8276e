"""Whole lists, read as they are sent: a batch at a time, in one state of the record."""

from collections.abc import Iterator, Sequence
from typing import cast

from onrecord.queries.articles import text_column, whole
from onrecord.queries.listing import ordering
from onrecord.queries.quotes import QuoteFilter, listing_of
from onrecord.store.database.reader import Reader
from onrecord.store.models.packed import unpack

BATCH = 500
"""Quotes that are read and written together."""

_DOCUMENTS = "SELECT key, document FROM quote_document WHERE key IN ({})"


def key_batches(reader: Reader, chosen: QuoteFilter, *, sort: str) -> Iterator[list[int]]:
    """Yield the keys of the quotes that a filter leaves, in the order of a sort that dates decide.

    Keys come first, and what is shown of them a batch at a time: sorting whole documents would take memory for all of them.

    Raises:
        SearchError: The search has no word to look for, or too many; before the first batch.
    """
    listing = listing_of(reader, chosen, sort)
    statement = (
        f"SELECT quote_document.key FROM {listing.table}{listing.clause()}"  # noqa: S608 - constants, values are bound
        f" ORDER BY {ordering(listing.key, forward=True)}"
    )
    batches = reader.batches(statement, listing.all_values, BATCH)
    return ([cast("int", key) for (key,) in batch] for batch in batches)


LISTS = ("quotes", "articles", "speakers")
"""What there is to list whole."""
_LISTED = {
    "articles": "SELECT document, {text} FROM article_document WHERE withdrawal IS NULL ORDER BY newest_at, article_id",
    "speakers": "SELECT {document}, NULL FROM speaker_document WHERE quote_count > 0 ORDER BY name_key, speaker_id",
}


def list_documents(reader: Reader, what: str) -> Iterator[list[bytes]]:
    """Yield the documents of everything that a list shows, a batch at a time."""
    if what == "quotes":
        return (
            read_documents(reader, keys) for keys in key_batches(reader, QuoteFilter(), sort="-published_at")
        )
    statement = _LISTED[what].format(document=reader.as_bytes("document"), text=text_column(reader))
    batches = reader.batches(statement, (), BATCH)
    return ([whole(*row) for row in batch] for batch in batches)


def read_documents(reader: Reader, keys: Sequence[int]) -> list[bytes]:
    """Return the document of each quote, in the order of the keys."""
    rows = reader.rows(_DOCUMENTS.format(", ".join("?" * len(keys))), keys)
    documents = {key: unpack(cast("bytes", document)) for key, document in rows}
    return [documents[key] for key in keys]
