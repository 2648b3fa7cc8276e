"""Lists of quotes and single quotes, as rendered documents."""

import json
import re
from collections.abc import Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from onrecord.errors import NotFoundError
from onrecord.queries.articles import WithdrawnError
from onrecord.queries.listing import Listing, Sort, beyond, count, encoded, ordering, read_rows
from onrecord.queries.lookup import is_id
from onrecord.queries.named_terms import where_named
from onrecord.queries.paging import Key, Page, PageRequest, as_page
from onrecord.queries.search import parse_names, parse_search, ranks
from onrecord.queries.snippets import pattern, snippet
from onrecord.store.database.reader import Reader
from onrecord.store.database.searching import Matches, Term
from onrecord.store.documents.stored import StoredDocument
from onrecord.store.models.packed import unpack, unpack_each

NOT_LISTED = "retracted"
"""Quotes of this status are only listed when asked for."""
FACET_SIZE = 20
MONTHS = 120
"""Ten years."""
_OF_ARTICLE = (
    "SELECT document FROM quote_document WHERE article_key = (SELECT key FROM article_document WHERE article_id = ?)"
    " AND status <> ? ORDER BY position"
)
SORTS = {
    "-published_at": Sort(("newest_at", "article_key", "position"), (str, int, int)),
    "published_at": Sort(("oldest_at", "article_key", "position"), (str, int, int)),
    "relevance": Sort(("rank", "quote_document.key"), (float, int)),
}


class QuoteFilter(Struct, frozen=True, kw_only=True):
    """Which quotes; every sequence is an OR, an empty one means no condition, and all conditions hold together."""

    articles: Sequence[str] = ()
    speakers: Sequence[str] = ()
    publishers: Sequence[str] = ()
    kinds: Sequence[str] = ()
    capacities: Sequence[str] = ()
    statuses: Sequence[str] = ()
    analysts: Sequence[str] = ()
    utterances: Sequence[str] = ()
    published_from: str | None = None
    published_before: str | None = None
    min_confidence: float | None = None
    q: str | None = None

    def narrows(self) -> bool:
        """Return whether any filter apart from the search narrows the list."""
        return any(getattr(self, name) for name in self.__struct_fields__ if name != "q")


def list_quotes(reader: Reader, chosen: QuoteFilter, wanted: PageRequest, *, sort: str) -> Page[bytes]:
    """Return one page of quotes; `sort` is -published_at, published_at or relevance."""
    if chosen.q is None:
        page = read_rows(reader, listing_of(reader, chosen, sort), wanted, ["document"])
        return Page(unpack_each(page.items), page.next, page.prev, page.total)
    return _search_page(reader, chosen, wanted, sort)


def get_quote(reader: Reader, quote_id: str) -> StoredDocument:
    """Return a quote's document.

    Raises:
        NotFoundError: There is no such quote.
        WithdrawnError: Its article was withdrawn.
    """
    rows = reader.rows(
        "SELECT document, shown.seq FROM quote JOIN quote_document AS shown ON shown.key = quote.key WHERE quote.id = ?",
        (quote_id,),
    )
    if not rows:
        raise _absent(reader, quote_id)
    document, seq = cast("tuple[bytes, int]", rows[0])
    return StoredDocument(unpack(document), seq)


def _absent(reader: Reader, quote_id: str) -> NotFoundError:
    rows = reader.rows(
        "SELECT withdrawal FROM quote JOIN article ON article.key = quote.article_key WHERE quote.id = ?",
        (quote_id,),
    )
    return WithdrawnError(quote_id, cast("str", rows[0][0])) if rows else NotFoundError("quote", quote_id)


def expect_article_quotes(reader: Reader, address: str) -> None:
    """Say that the quotes of an article will be asked for, where its address is its id."""
    if is_id(address):
        reader.expect(_OF_ARTICLE, (address, NOT_LISTED))


def article_quotes(reader: Reader, article_id: str) -> list[bytes]:
    """Return all quotes of an article in reading order, retracted ones left out."""
    rows = cast("list[tuple[bytes]]", reader.rows(_OF_ARTICLE, (article_id, NOT_LISTED)))
    return unpack_each([document for (document,) in rows])


def kinds_of_article_quotes(reader: Reader, article_id: str) -> tuple[list[bytes], bool, bool]:
    """Return what `article_quotes` does, whether others were retracted, and whether any of all has an utterance: in one statement.

    Hardly an article has either, and what is known not to be there need not be asked for.
    """
    rows = reader.rows(
        "SELECT document, status = ?, utterance_key IS NOT NULL FROM quote_document WHERE article_key = (SELECT key FROM article WHERE id = ?) ORDER BY position",
        (NOT_LISTED, article_id),
    )
    listed = [cast("bytes", document) for document, retracted, _ in rows if not retracted]
    return unpack_each(listed), len(listed) < len(rows), any([spoken for _, _, spoken in rows])  # noqa: C419 - faster


def retracted_quotes(reader: Reader, article_id: str) -> list[tuple[bytes, str]]:
    """Return the retracted quotes of an article in reading order, each with the moment of its last change (UTC)."""
    rows = reader.rows(
        "SELECT document, change.at FROM quote_document AS shown"
        " JOIN quote ON quote.key = shown.key JOIN change ON change.seq = quote.seq"
        " WHERE quote.article_key = (SELECT key FROM article WHERE id = ?) AND shown.status = ? ORDER BY shown.position",
        (article_id, NOT_LISTED),
    )
    return [(unpack(cast("bytes", document)), cast("str", at)) for document, at in rows]


def count_facets(reader: Reader, chosen: QuoteFilter) -> dict[str, list[dict[str, object]]]:
    """Count the quotes that the filters leave by kind, capacity, publisher, speaker and year; labels name ids."""
    listing = listing_of(reader, chosen, "-published_at")
    columns = {
        "kind": "kind",
        "capacity": "capacity",
        "publisher": "publisher_key",
        "speaker": "speaker_key",
        "year": "nullif(substr(oldest_at, 1, 4), '~')",
    }
    return {
        name: _facet(reader, listing, column, name if name in _NAMED else None)
        for name, column in columns.items()
    } | {"month": _months(reader, listing)}


def count_analysts(reader: Reader, chosen: QuoteFilter) -> list[dict[str, object]]:
    """Count the quotes that the filters leave by whom they quote as an analyst; labels name ids."""
    listing = listing_of(reader, chosen, "-published_at")
    listing.where("capacity = ?", "analyst")
    return _facet(reader, listing, "speaker_key", "speaker")


def _months(reader: Reader, listing: Listing) -> list[dict[str, object]]:
    """Count by month, the latest first; what bears a year alone has none."""
    conditions = " AND ".join([*listing.conditions, "length(oldest_at) >= ?"])
    rows = reader.rows(
        f"SELECT substr(oldest_at, 1, 7), count(*) FROM {listing.table} WHERE {conditions}"  # noqa: S608 - as below
        " GROUP BY 1 ORDER BY 1 DESC LIMIT ?",
        [*listing.all_values, len("2018-12"), MONTHS],
    )
    return [{"value": month, "label": month, "count": number} for month, number in rows]


_NAMED = ("publisher", "speaker")
"""Tables whose rows are counted by their keys, and told by ids and names."""


def _facet(reader: Reader, listing: Listing, column: str, named: str | None) -> list[dict[str, object]]:
    value, label = ("grouped.value", "value")
    if named is not None:
        value = f"(SELECT id FROM {named} WHERE {named}.key = grouped.value)"  # noqa: S608 - constants
        label = f"(SELECT name FROM {named} WHERE {named}.id = counted.value)"  # noqa: S608 - constants
    conditions = " AND ".join([*listing.conditions, f"{column} IS NOT NULL"])
    rows = reader.rows(
        f"SELECT value, {label}, number FROM"  # noqa: S608 - constants, values are bound
        f" (SELECT {value} AS value, number FROM (SELECT {column} AS value, count(*) AS number FROM {listing.table}"
        f" WHERE {conditions} GROUP BY 1) AS grouped ORDER BY number DESC, 1 LIMIT ?) AS counted ORDER BY number DESC, value",
        [*listing.all_values, FACET_SIZE],
    )
    return [{"value": value, "label": name, "count": number} for value, name, number in rows]


def listing_of(reader: Reader, chosen: QuoteFilter, sort: str) -> Listing:
    """Return which rows of the read model a filter leaves, in which order."""
    listing = Listing("quote_document", SORTS[sort].columns)
    if chosen.q is not None:
        _where_found(reader, listing, parse_search(chosen.q), ranked=sort == "relevance")
        where_named(reader, listing, chosen.q)
    for table, ids in (
        ("article", chosen.articles),
        ("speaker", chosen.speakers),
        ("speaker", chosen.analysts),
        ("utterance", chosen.utterances),
        ("publisher", chosen.publishers),
    ):
        if ids:
            listing.where_id_in(table, ids)
    if chosen.analysts:
        listing.where("capacity = 'analyst'")
    _where_said(listing, chosen)
    return listing


def _where_said(listing: Listing, chosen: QuoteFilter) -> None:
    """Keep what was said in these ways, at these times."""
    for column, values in (
        ("kind", chosen.kinds),
        ("capacity", chosen.capacities),
        ("status", chosen.statuses),
    ):
        if values:
            listing.where_in(column, values)
    if not chosen.statuses:
        listing.where("status <> ?", NOT_LISTED)
    listing.where_published(chosen.published_from, chosen.published_before)
    if chosen.min_confidence is not None:
        listing.where("confidence >= ?", chosen.min_confidence)


def _where_found(reader: Reader, listing: Listing, terms: Sequence[Term], *, ranked: bool) -> None:
    """Keep what has the words of a search; where it only names somebody, what has none of those that it excludes."""
    if any(not term.negated for term in terms):
        found = reader.quotes_matching(terms, ranked=ranked)
        listing.table = f"{found.table} JOIN quote_document ON quote_document.key = quote_search.rowid"
        listing.bound = found.values
        if found.condition is not None:
            listing.where(found.condition.sql, *found.condition.values)
        return
    for term in terms:
        found = reader.quotes_matching([replace(term, negated=False)], ranked=False)
        inner = Listing(found.table, ())
        if found.condition is not None:
            inner.where(found.condition.sql, *found.condition.values)
        listing.where(
            f"key NOT IN (SELECT quote_search.rowid FROM {found.table}{inner.clause()})",  # noqa: S608 - constants
            *found.values,
            *inner.values,
        )


def default_sort(q: str | None) -> str:
    """Return how quotes are sorted when nobody says how: by relevance where a search has words.

    Raises:
        SearchError: The search has nothing to look for.
    """
    return "relevance" if q is not None and ranks(q) else "-published_at"


def _search_page(reader: Reader, chosen: QuoteFilter, wanted: PageRequest, sort: str) -> Page[bytes]:
    """Rank first, and read documents and texts of one page only."""
    terms = parse_search(chosen.q or "")
    total = count(reader, listing_of(reader, chosen, "-published_at")) if wanted.counted else None
    if sort == "relevance" and not chosen.narrows() and not parse_names(chosen.q or ""):
        page, documents = _best(reader, reader.quotes_matching(terms, ranked=True), wanted, total)
    else:
        page = read_rows(
            reader, listing_of(reader, chosen, sort), replace(wanted, counted=False), ["quote_document.key"]
        )
        documents = _documents(reader, page.items)
    hits = pattern(terms)
    shown = [_with_snippet(*documents[key], hits) for key in page.items]
    return Page(shown, page.next, page.prev, total)


def _best(
    reader: Reader, found: Matches, wanted: PageRequest, total: int | None
) -> tuple[Page[int], dict[int, tuple[bytes, str]]]:
    """Return the keys of the best matches that lists show, with documents and texts.

    The index ranks alone: joining each of ten thousand matches to learn whether it is listed costs four times as much as ranking them.
    Nearly all are listed, so that the first few ranks do; where they do not, more are read.
    """
    forward = wanted.position is None or wanted.position.forward
    listing = Listing(found.table, ("rank", "rowid"), bound=found.values)
    if found.condition is not None:
        listing.where(found.condition.sql, *found.condition.values)
    if wanted.position is not None:
        listing.where(beyond(listing.key, forward=forward), *wanted.position.key)
    asked = wanted.limit + 1
    while True:
        ranked = reader.rows(
            f"SELECT rank, rowid FROM {listing.table}{listing.clause()}"  # noqa: S608 - constants, values are bound
            f" ORDER BY {ordering(listing.key, forward=forward)} LIMIT {asked}",
            listing.all_values,
        )
        documents = _documents(reader, [cast("int", key) for _, key in ranked], NOT_LISTED)
        kept = [(cast("Key", row), cast("int", row[1])) for row in ranked if row[1] in documents]
        if len(kept) > wanted.limit or len(ranked) < asked:
            return as_page(kept[: wanted.limit + 1], wanted, total), documents
        asked *= 4


def _documents(
    reader: Reader, keys: Sequence[int], hidden: str | None = None
) -> dict[int, tuple[bytes, str]]:
    """Read the documents and texts of quotes, but for those of the status `hidden`."""
    rows = reader.rows(
        "SELECT quote.key, document, quote.text FROM quote_document"  # noqa: S608 - constants
        " JOIN quote ON quote.key = quote_document.key"
        f" WHERE quote_document.key IN (SELECT value FROM {reader.numbers}) AND quote_document.status IS DISTINCT FROM ?",
        (json.dumps(keys), hidden),
    )
    return {
        cast("int", key): (unpack(cast("bytes", document)), cast("str", text)) for key, document, text in rows
    }


def _with_snippet(document: bytes, text: str, wanted: re.Pattern[str]) -> bytes:
    """Set a document's last key, `snippet`, which is null at rest."""
    return StoredDocument(document).with_last(encoded(snippet(text, wanted))).text
