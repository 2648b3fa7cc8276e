"""Whole lists of quotes, read as they are sent: a batch at a time, in one state of the record."""

from collections.abc import Iterator, Sequence
from typing import cast

from onrecord.queries.listing import ordering
from onrecord.queries.quotes import QuoteFilter, listing_of
from onrecord.store.database.reader import Reader, Value

BATCH = 500
"""Quotes that are read and written together."""

COLUMNS = (
    "id",
    "kind",
    "text",
    "verbatim_text",
    "speaker_id",
    "speaker",
    "source",
    "cue",
    "capacity",
    "status",
    "confidence",
    "position",
    "article_id",
    "headline",
    "publisher",
    "published_at",
    "source_url",
)
"""What a flat row of a quote has, in this order (docs/data.md); the server adds `permalink`."""

BETWEEN_RUNS = " […] "
"""Stands in `verbatim_text` where words are left out."""

_ROWS = """SELECT q.key, q.id, q.kind, q.text, '', s.id, s.name, source.exact, cue.exact, q.capacity, q.status, q.confidence,
 q.position, a.id, a.headline, a.publisher_name, a.published_at, a.source_url
 FROM quote AS q JOIN article AS a ON a.key = q.article_key LEFT JOIN speaker AS s ON s.key = q.speaker_key
 LEFT JOIN text_span AS source ON source.quote_key = q.key AND source.type = 'source' AND source.position = 0
 LEFT JOIN text_span AS cue ON cue.quote_key = q.key AND cue.type = 'cue' AND cue.position = 0
 WHERE q.key IN ({})"""
_RUNS = """SELECT quote_key, exact FROM text_span WHERE quote_key IN ({}) AND type = 'content' AND verbatim
 ORDER BY quote_key, position"""
_DOCUMENTS = "SELECT key, {} FROM quote_document WHERE key IN ({})"


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


def read_flat(reader: Reader, keys: Sequence[int]) -> list[list[Value]]:
    """Return a flat row of each quote (`COLUMNS`), in the order of the keys."""
    places = ", ".join("?" * len(keys))
    rows = {row[0]: list(row[1:]) for row in reader.rows(_ROWS.format(places), keys)}
    runs: dict[Value, list[str]] = {}
    for key, exact in reader.rows(_RUNS.format(places), keys):
        runs.setdefault(key, []).append(cast("str", exact))
    for key, exacts in runs.items():
        rows[key][3] = BETWEEN_RUNS.join(exacts)
    return [rows[key] for key in keys]


def read_documents(reader: Reader, keys: Sequence[int]) -> list[bytes]:
    """Return the document of each quote, in the order of the keys."""
    statement = _DOCUMENTS.format(reader.as_bytes("document"), ", ".join("?" * len(keys)))
    rows = reader.rows(statement, keys)
    documents = {key: cast("bytes", document) for key, document in rows}
    return [documents[key] for key in keys]
