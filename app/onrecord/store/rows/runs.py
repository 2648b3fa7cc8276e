"""The index that finds a quotation by words it shares with another: three words in a row, hashed (ADR 0020).

It follows from the words of the quotes alone. Whether a quote may be shown is asked where it is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select, text
from sqlalchemy.orm import Session

from onrecord.comparison.runs import indexed_runs
from onrecord.comparison.words import keys_of
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models import Base, Quote, QuoteRun

_BATCH = 1_000
"""Quotes whose runs are written together when the index is built anew."""


def index_runs(session: Session, quotes: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Add the runs of new quotes, each given by its key and the keys of its words."""
    _insert(session.connection(), quotes)


def change_runs(session: Session, key: int, before: str, after: str) -> None:
    """Bring the runs of a quote from its words before to those after."""
    old, new = indexed_runs(keys_of(before)), indexed_runs(keys_of(after))
    gone = [{"run": run, "quote_key": key} for run in old - new]
    if gone:
        session.execute(delete(QuoteRun).where(QuoteRun.quote_key == key, QuoteRun.run.in_(old - new)))
    added = [{"run": run, "quote_key": key} for run in new - old]
    if added:
        session.execute(insert(QuoteRun), added)


def rebuild_runs(connection: Connection) -> None:
    """Make the index anew, whatever the table of an earlier schema held."""
    connection.execute(text("DROP TABLE IF EXISTS quote_run"))
    Base.metadata.tables["quote_run"].create(connection)
    build_runs(connection)


def build_runs(connection: Connection) -> None:
    """Write the runs of every quote into an empty index."""
    last = -1
    batch = select(Quote.key, Quote.text).order_by(Quote.key).limit(_BATCH)
    while rows := connection.execute(batch.where(Quote.key > last)).all():
        _insert(connection, [(row.key, keys_of(row.text)) for row in rows])
        last = rows[-1].key


def run_faults(session: Session) -> Iterator[str]:
    """Yield each quote whose runs are not those of its words."""
    stored = select(QuoteRun.quote_key, QuoteRun.run).order_by(QuoteRun.quote_key)
    grouped = groupby(session.execute(stored).yield_per(10_000), key=lambda row: row.quote_key)
    runs = ((key, {row.run for row in rows}) for key, rows in grouped)
    following = next(runs, None)
    for quote in session.execute(select(Quote.key, Quote.id, Quote.text).order_by(Quote.key)).yield_per(
        _BATCH
    ):
        expected = indexed_runs(keys_of(quote.text))
        found: set[int] = set()
        while following is not None and following[0] <= quote.key:
            if following[0] < quote.key:
                yield f"quote_run: holds runs of quote {following[0]}, which is not there"
            else:
                found = following[1]
            following = next(runs, None)
        if found != expected:
            yield f"quote {quote.id}: its runs are not those of its words"
    if following is not None:
        yield f"quote_run: holds runs of quote {following[0]}, which is not there"


def _insert(connection: Connection, quotes: Iterable[tuple[int, Sequence[str]]]) -> None:
    rows = [(run, key) for key, words in quotes for run in indexed_runs(words)]
    if rows:
        dialect_of(connection).insert_many(connection, "quote_run", ("run", "quote_key"), rows)
