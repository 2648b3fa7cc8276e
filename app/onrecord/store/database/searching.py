"""What is searched for, and where it stands in SQL: the search is read in one place and asked of either index."""

from msgspec import Struct

Value = str | int | float | bytes | None


class Term(Struct, frozen=True):
    """One thing to look for: a word, or words that stand side by side."""

    words: str
    prefix: bool
    negated: bool


class Condition(Struct, frozen=True):
    """What a row must fulfil, with question marks for its values."""

    sql: str
    values: tuple[Value, ...]


class Matches(Struct, frozen=True):
    """What a search matches: a table with the columns `rowid` and, if it was asked for, `rank` (the best is the least)."""

    table: str
    """Goes on as a FROM clause does, and is called `quote_search`."""
    values: tuple[Value, ...] = ()
    """Of the table's own question marks; they come before all others."""
    condition: Condition | None = None
    """What its rows must fulfil beside."""
