"""What is searched for, and where it stands in SQL: the search is read in one place and asked of either index."""

from dataclasses import dataclass

Value = str | int | float | bytes | None


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for: a word, or words that stand side by side."""

    words: str
    prefix: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """What a row must fulfil, with question marks for its values."""

    sql: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """What a search matches: a table with the columns `rowid` and, if it was asked for, `rank` (the best is the least)."""

    table: str
    """Goes on as a FROM clause does, and is called `quote_search`."""
    values: tuple[Value, ...] = ()
    """Of the table's own question marks; they come before all others."""
    condition: Condition | None = None
    """What its rows must fulfil beside."""
