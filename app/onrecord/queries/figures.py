"""How large the record is, told at a cost that does not grow with it: keys are numbered from one, and none goes away."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from onrecord.store.database.reader import Reader


@dataclass(frozen=True, slots=True)
class Figures:
    """What an operator watches."""

    articles: int
    """All that were ever saved, withdrawn ones too."""
    quotes: int
    speakers: int
    changes: int
    database_bytes: int
    last_change: float | None
    """Seconds since 1970; None: nothing was ever changed."""


def record_figures(reader: Reader) -> Figures:
    """Return the figures of the record as it is now."""
    [row] = reader.rows(f"{_NEWEST}, {reader.size}")
    at, articles, quotes, speakers, changes, size = cast("tuple[str | None, int, int, int, int, int]", row)
    moment = None if at is None else datetime.fromisoformat(at).timestamp()
    return Figures(articles, quotes, speakers, changes, size, moment)


_NEWEST = (
    "SELECT (SELECT at FROM change ORDER BY seq DESC LIMIT 1),"
    " (SELECT coalesce(max(key), 0) FROM article), (SELECT coalesce(max(key), 0) FROM quote),"
    " (SELECT coalesce(max(key), 0) FROM speaker), (SELECT coalesce(max(seq), 0) FROM change)"
)
