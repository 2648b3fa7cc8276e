"""Whole lists of quotes, read as they are sent: a batch at a time, in one state of the record."""

from collections.abc import Iterator, Sequence
from typing import cast

from onrecord.queries.listing import ordering
from onrecord.queries.quotes import QuoteFilter, listing_of
from onrecord.store.database.reader import Reader

BATCH = 500
"""Quotes that are read and written together."""

_DOCUMENTS = "SELECT key, CAST(document AS BLOB) FROM quote_document WHERE key IN ({})"


def key_batches(reader: Reader, chosen: QuoteFilter, *, sort: str) -> Iterator[list[int]]:
    """Yield the keys of the quotes that a filter leaves, in the order of a sort that dates decide.

    Keys come first, and what is shown of them a batch at a time: sorting whole documents would take memory for all of them.

    Raises:
        SearchError: The search has no word to look for, or too many; before the first batch.
    """
    listing = listing_of(chosen, sort)
    statement = (
        f"SELECT quote_document.key FROM {listing.table}{listing.clause()}"  # noqa: S608 - constants, values are bound
        f" ORDER BY {ordering(listing.key, forward=True)}"
    )
    batches = reader.batches(statement, listing.values, BATCH)
    return ([cast("int", key) for (key,) in batch] for batch in batches)


def read_documents(reader: Reader, keys: Sequence[int]) -> list[bytes]:
    """Return the document of each quote, in the order of the keys."""
    rows = reader.rows(_DOCUMENTS.format(", ".join("?" * len(keys))), keys)
    documents = {key: cast("bytes", document) for key, document in rows}
    return [documents[key] for key in keys]
