"""One way to read a page: rows of one table, by one unique sort key."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

from onrecord.queries.paging import Key, Page, PageRequest, as_page, cut, ends
from onrecord.store.database.reader import Reader, Value
from onrecord.store.documents.stored import Document, StoredDocument
from onrecord.store.rows.identity import UNKNOWN_DATE

STATEMENTS = 256
"""How many are kept as they are written; lists come again, page by page."""


@dataclass(frozen=True, slots=True)
class Sort:
    """One way to sort a list: columns (ascending, together unique, never null) and the types that a cursor has for them."""

    columns: tuple[str, ...]
    types: tuple[type, ...]


@dataclass(slots=True)
class Listing:
    """Rows of a table: what they must fulfil and what they are sorted by (ascending, together unique, never null)."""

    table: str
    key: tuple[str, ...]
    conditions: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    """Of the conditions."""
    bound: tuple[Value, ...] = ()
    """Of the table, where that is a search."""

    @property
    def all_values(self) -> list[Value]:
        """Return what is bound, in the order of the places."""
        return [*self.bound, *self.values]

    def where(self, condition: str, *values: Value) -> None:
        """Add a condition; it is a constant of this package, the values are bound."""
        self.conditions.append(condition)
        self.values.extend(values)

    def where_in(self, column: str, values: Sequence[Value]) -> None:
        """Keep rows whose column has one of the values; no values mean no condition."""
        if len(values) == 1:
            self.where(f"{column} = ?", values[0])
        elif values:
            self.where(f"{column} IN ({', '.join('?' * len(values))})", *values)

    def where_id_in(self, table: str, ids: Sequence[Value]) -> None:
        """Keep rows of what has one of these ids in a table, by its key; there is at least one."""
        self.where(f"{table}_key {with_ids(table, ids)}", *ids)

    def where_published(self, since: str | None, before: str | None) -> None:
        """Keep what was published at `since` or later and before `before`; unknown dates fulfil neither."""
        if since is not None:
            self.where("oldest_at >= ? AND oldest_at < ?", since, UNKNOWN_DATE)
        if before is not None:
            self.where("oldest_at < ?", before)

    def clause(self) -> str:
        """Return the WHERE clause, or nothing."""
        return _clause(self.conditions)


def with_ids(table: str, ids: Sequence[Value]) -> str:
    """Return what a condition says behind a column of keys; takes the ids, of which one is looked up before the rows are."""
    one = len(ids) == 1
    places = "= ?" if one else f"IN ({', '.join('?' * len(ids))})"
    return f"{'=' if one else 'IN'} (SELECT key FROM {table} WHERE id {places})"  # noqa: S608 - a constant


def read_rows(reader: Reader, listing: Listing, wanted: PageRequest, columns: Sequence[str]) -> Page[Any]:
    """Read one page; one row more than the limit tells whether another page follows.

    The limit stands in the statement: SQLite looks at the value of `LIMIT ?` to plan, and so plans anew each time that one is bound.

    Returns:
        The value of the one column, or a tuple of several.
    """
    total = count(reader, listing) if wanted.counted else None
    forward = wanted.position is None or wanted.position.forward
    if wanted.position is not None:
        listing = Listing(listing.table, listing.key, [*listing.conditions], [*listing.values], listing.bound)
        listing.where(beyond(listing.key, forward=forward), *wanted.position.key)
    statement = _selection(
        listing.key, tuple(columns), listing.table, tuple(listing.conditions), forward, wanted.limit + 1
    )
    kept, more = cut(reader.rows(statement, listing.all_values), wanted)
    width = len(listing.key)
    items = [row[width] for row in kept] if len(columns) == 1 else [row[width:] for row in kept]
    if not more and wanted.position is None:
        return Page(items, None, None, total)
    keys = cast("list[Key]", [row[:width] for row in (*kept[:1], *kept[-1:])])
    return Page(items, *ends(keys, wanted, more=more), total)


@lru_cache(maxsize=STATEMENTS)
def _selection(
    key: tuple[str, ...],
    columns: tuple[str, ...],
    table: str,
    conditions: tuple[str, ...],
    forward: bool,  # noqa: FBT001 - as above
    limit: int,
) -> str:
    """Write a statement once: the very same text is found by its address where SQLite keeps what it has planned."""
    return (
        f"SELECT {', '.join((*key, *columns))} FROM {table}{_clause(conditions)}"  # noqa: S608 - constants, values are bound
        f" ORDER BY {ordering(key, forward=forward)} LIMIT {limit}"
    )


def _clause(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def beyond(key: Sequence[str], *, forward: bool) -> str:
    """Return the condition that a row stands behind a position, or before it; takes one value a key column."""
    return f"({', '.join(key)}) {'>' if forward else '<'} ({', '.join('?' * len(key))})"


@lru_cache(maxsize=STATEMENTS)
def ordering(key: tuple[str, ...], *, forward: bool) -> str:
    """Return what ORDER BY says."""
    return ", ".join(column if forward else f"{column} DESC" for column in key)


def count(reader: Reader, listing: Listing) -> int:
    """Count the rows of a listing."""
    statement = f"SELECT count(*) FROM {listing.table}{listing.clause()}"  # noqa: S608 - constants, values are bound
    return cast("int", reader.rows(statement, listing.all_values)[0][0])


def short_page(values: list[Document], wanted: PageRequest) -> Page[bytes]:
    """Cut one page out of a short list that was read whole."""
    total = len(values) if wanted.counted else None
    numbered = [((index,), encoded(value)) for index, value in enumerate(values)]
    if wanted.position is not None:
        mark = cast("int", wanted.position.key[0])
        numbered = (
            numbered[max(mark + 1, 0) :]
            if wanted.position.forward
            else list(reversed(numbered[: max(mark, 0)]))
        )
    return as_page(numbered[: wanted.limit + 1], wanted, total)


def encoded(value: Document) -> bytes:
    """Write a document as it is served."""
    return StoredDocument.written(value).text
