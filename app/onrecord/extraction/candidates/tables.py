"""Tables of a model cut to what is asked of them again and again."""

from itertools import repeat

Table = dict[str, int]
"""Value of a feature to its weight."""
GET = dict.get
NOTHING = repeat(0)
"""`sum(map(GET, tables, values, NOTHING))` adds the weight of each value in the table beside it; the loop runs in C."""


def cut(table: Table, prefix: str) -> Table:
    """Return the entries that begin with a prefix, without it."""
    length = len(prefix)
    return {value[length:]: weight for value, weight in table.items() if value.startswith(prefix)}


def cut_end(table: Table, suffix: str) -> Table:
    """Return the entries that end with a suffix, without it."""
    length = len(suffix)
    return {value[: len(value) - length]: weight for value, weight in table.items() if value.endswith(suffix)}


def added(one: Table, other: Table) -> Table:
    """Return the sums of two tables."""
    return one | {value: weight + one.get(value, 0) for value, weight in other.items()}
