"""Lists of quotes and single quotes, as rendered documents."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from app.errors import NotFoundError
from app.queries.articles import WithdrawnError
from app.queries.listing import Listing, Sort, read_rows
from app.queries.paging import Page, Slice
from app.queries.search import match_expression, parse_search
from app.store.reader import Reader, Value

NOT_LISTED = "retracted"
"""Quotes of this status are only listed when asked for."""
FACET_SIZE = 20
SNIPPET_WORDS = 32
SORTS = {
    "-published_at": Sort(("newest_at", "article_id", "position", "quote_id"), (str, str, int, str)),
    "published_at": Sort(("oldest_at", "article_id", "position", "quote_id"), (str, str, int, str)),
    "relevance": Sort(("rank", "quote_document.key"), (float, int)),
}
OPEN, CLOSE = "\x02", "\x03"
"""Around what matched: canonical text has no control characters but LF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFilter:
    """Which quotes; every sequence is an OR, an empty one means no condition, and all conditions hold together."""

    articles: Sequence[str] = ()
    speakers: Sequence[str] = ()
    publishers: Sequence[str] = ()
    kinds: Sequence[str] = ()
    capacities: Sequence[str] = ()
    statuses: Sequence[str] = ()
    analysts: Sequence[str] = ()
    published_from: str | None = None
    published_before: str | None = None
    min_confidence: float | None = None
    q: str | None = None


def list_quotes(reader: Reader, chosen: QuoteFilter, part: Slice, *, sort: str) -> Page[bytes]:
    """Return one page of quotes; `sort` is -published_at, published_at or relevance."""
    listing = _listing(chosen, sort)
    if chosen.q is None:
        return read_rows(reader, listing, part, ["document"])
    return _search_page(reader, listing, part)


def get_quote(reader: Reader, quote_id: str) -> tuple[bytes, int]:
    """Return a quote's document and the change that last altered it.

    Raises:
        NotFoundError: There is no such quote.
        WithdrawnError: Its article was withdrawn.
    """
    rows = reader.rows(
        "SELECT CAST(document AS BLOB), seq FROM quote_document WHERE quote_id = ?", (quote_id,)
    )
    if not rows:
        raise _absent(reader, quote_id)
    return cast("tuple[bytes, int]", rows[0])


def _absent(reader: Reader, quote_id: str) -> NotFoundError:
    rows = reader.rows(
        "SELECT withdrawal FROM quote JOIN article ON article.key = quote.article_key WHERE quote.id = ?",
        (quote_id,),
    )
    return WithdrawnError(quote_id, cast("str", rows[0][0])) if rows else NotFoundError("quote", quote_id)


def article_quotes(reader: Reader, article_id: str) -> list[bytes]:
    """Return all quotes of an article in reading order, retracted ones left out."""
    rows = reader.rows(
        "SELECT CAST(document AS BLOB) FROM quote_document WHERE article_id = ? AND status <> ? ORDER BY position, quote_id",
        (article_id, NOT_LISTED),
    )
    return [cast("bytes", document) for (document,) in rows]


def count_facets(reader: Reader, chosen: QuoteFilter) -> dict[str, list[dict[str, object]]]:
    """Count the quotes that the filters leave by kind, capacity, publisher, speaker and year."""
    listing = _listing(chosen, "-published_at")
    columns = {
        "kind": "kind",
        "capacity": "capacity",
        "publisher": "publisher_id",
        "speaker": "speaker_id",
        "year": "nullif(substr(oldest_at, 1, 4), '~')",
    }
    return {name: _facet(reader, listing, column) for name, column in columns.items()}


def _facet(reader: Reader, listing: Listing, column: str) -> list[dict[str, object]]:
    conditions = " AND ".join([*listing.conditions, f"{column} IS NOT NULL"])
    rows = reader.rows(
        f"SELECT {column}, count(*) FROM {listing.table} WHERE {conditions}"  # noqa: S608  constants, values are bound
        " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
        [*listing.values, FACET_SIZE],
    )
    return [{"value": value, "count": number} for value, number in rows]


def _listing(chosen: QuoteFilter, sort: str) -> Listing:
    listing = Listing("quote_document", SORTS[sort].columns)
    if chosen.q is not None:
        listing.table = "quote_search JOIN quote_document ON quote_document.key = quote_search.rowid"
        listing.where("quote_search MATCH ?", match_expression(parse_search(chosen.q)))
    listing.where_in("article_id", chosen.articles)
    listing.where_in("speaker_id", chosen.speakers)
    if chosen.analysts:
        listing.where_in("speaker_id", chosen.analysts)
        listing.where("capacity = 'analyst'")
    listing.where_in("publisher_id", chosen.publishers)
    listing.where_in("kind", chosen.kinds)
    listing.where_in("capacity", chosen.capacities)
    if chosen.statuses:
        listing.where_in("status", chosen.statuses)
    else:
        listing.where("status <> ?", NOT_LISTED)
    listing.where_published(chosen.published_from, chosen.published_before)
    if chosen.min_confidence is not None:
        listing.where("confidence >= ?", chosen.min_confidence)
    return listing


def _search_page(reader: Reader, listing: Listing, part: Slice) -> Page[bytes]:
    """Rank first and read documents and snippets of one page only."""
    page = read_rows(reader, listing, part, ["quote_document.key"])
    documents = _with_snippets(reader, page.items, listing.values[0])
    return Page([documents[key] for key in page.items], page.next, page.prev, page.total)


def _with_snippets(reader: Reader, rowids: Sequence[int], expression: Value) -> dict[int, bytes]:
    """Read the documents of one page, each with the place where the search found its words."""
    if not rowids:
        return {}
    rows = reader.rows(
        "SELECT quote_search.rowid, CAST(document AS BLOB), snippet(quote_search, 0, ?, ?, '…', ?)"  # noqa: S608  only marks
        " FROM quote_search JOIN quote_document ON quote_document.key = quote_search.rowid"
        f" WHERE quote_search MATCH ? AND quote_search.rowid IN ({', '.join('?' * len(rowids))})",
        [OPEN, CLOSE, SNIPPET_WORDS, expression, *rowids],
    )
    return {
        cast("int", rowid): _with_snippet(cast("bytes", doc), cast("str", text)) for rowid, doc, text in rows
    }


def _with_snippet(document: bytes, marked: str) -> bytes:
    """Set a document's last key, `snippet`, which is null at rest."""
    text, matches, start = "", [], 0
    for char in marked:
        if char == OPEN:
            start = len(text)
        elif char == CLOSE:
            matches.append([start, len(text)])
        else:
            text += char
    value = json.dumps({"text": text, "matches": matches}, ensure_ascii=False, separators=(",", ":"))
    return document.removesuffix(b"null}") + value.encode() + b"}"
