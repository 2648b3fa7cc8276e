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
    "rendered",
    "verbatim_text",
    "speaker_id",
    "speaker",
    "candidates",
    "source",
    "cue",
    "capacity",
    "status",
    "confidence",
    "confidence_content",
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

BETWEEN_NAMES = "; "
"""Stands in `candidates` between names."""

_ROWS = """SELECT q.key, q.id, q.kind, q.text, shown.rendered, '', s.id, s.name, '', source.exact, cue.exact, q.capacity,
 q.status, q.confidence, q.confidence_content, q.position, a.id, a.headline, a.publisher_name, a.published_at, a.source_url
 FROM quote AS q JOIN quote_document AS shown ON shown.key = q.key
 JOIN article AS a ON a.key = q.article_key LEFT JOIN speaker AS s ON s.key = q.speaker_key
 LEFT JOIN text_span AS source ON source.quote_key = q.key AND source.type = 'source' AND source.position = 0
 LEFT JOIN text_span AS cue ON cue.quote_key = q.key AND cue.type = 'cue' AND cue.position = 0
 WHERE q.key IN ({})"""
_RUNS = """SELECT quote_key, type, exact FROM text_span WHERE quote_key IN ({}) AND (verbatim OR type = 'name')
 ORDER BY quote_key, type, position"""
_JOINED = (("content", "verbatim_text", BETWEEN_RUNS), ("name", "candidates", BETWEEN_NAMES))
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


def read_flat(reader: Reader, keys: Sequence[int]) -> list[list[Value]]:
    """Return a flat row of each quote (`COLUMNS`), in the order of the keys."""
    places = ", ".join("?" * len(keys))
    rows = {row[0]: list(row[1:]) for row in reader.rows(_ROWS.format(places), keys)}
    runs: dict[tuple[Value, Value], list[str]] = {}
    for key, kind, exact in reader.rows(_RUNS.format(places), keys):
        runs.setdefault((key, kind), []).append(cast("str", exact))
    for kind, column, between in _JOINED:
        for key in keys:
            rows[key][COLUMNS.index(column)] = between.join(runs.get((key, kind), ()))
    return [rows[key] for key in keys]


def read_documents(reader: Reader, keys: Sequence[int]) -> list[bytes]:
    """Return the document of each quote, in the order of the keys."""
    rows = reader.rows(_DOCUMENTS.format(", ".join("?" * len(keys))), keys)
    documents = {key: cast("bytes", document) for key, document in rows}
    return [documents[key] for key in keys]
