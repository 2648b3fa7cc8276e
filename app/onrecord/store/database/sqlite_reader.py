"""Reads a SQLite file, and asks its full-text index in that index's own language."""

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from typing_extensions import override

from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database import sqlite
from onrecord.store.database.reader import Reader, Rows
from onrecord.store.database.searching import Condition, Matches, Term, Value

if TYPE_CHECKING:  # as in onrecord.store.database.sqlite: the same driver, with types
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

STEPS_BETWEEN_LOOKS = 20_000
"""SQLite's virtual machine looks at the clock after so many steps, about a millisecond."""


class SQLiteReader(Reader):
    """One connection to the file."""

    __slots__ = ("_clock", "_connection", "_cursor", "_limit_s", "_newest", "_within")

    numbers = texts = "json_each(?)"
    join = sqlite.JOIN
    size = "(SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size())"

    def __init__(self, settings: Settings) -> None:
        try:
            self._connection = sqlite.connect_reader(settings.database_url, settings.busy_timeout_ms)
        except dbapi2.Error as error:
            raise _unavailable(error) from error
        self.born = None
        self._within: int | None = None
        """What `commits` has said within the snapshot that is read."""
        self._newest = (-1, 0)
        """What `commits` and `version` have said within one snapshot."""
        self._limit_s = settings.statement_timeout_ms / 1000
        self._clock = _Clock()
        self._connection.set_progress_handler(self._clock.is_late, STEPS_BETWEEN_LOOKS)
        self._cursor = self._connection.cursor()
        """For statements that are read to their end at once."""

    @override
    def rows(self, statement: str, values: Sequence[Value] = ()) -> Rows:
        self._clock.deadline = time.monotonic() + self._limit_s
        try:
            rows: Rows = self._cursor.execute(statement, values).fetchall()
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error
        return rows

    @override
    def expect(self, statement: str, values: Sequence[Value] = ()) -> None:
        """Do nothing: a file is no trip away."""

    @override
    def batches(self, statement: str, values: Sequence[Value], size: int) -> Iterator[Rows]:
        try:
            self._clock.deadline = time.monotonic() + self._limit_s
            cursor = self._connection.execute(statement, values)
            while batch := cursor.fetchmany(size):
                yield batch
                self._clock.deadline = time.monotonic() + self._limit_s
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error

    @override
    def version(self) -> int:
        if not self._connection.in_transaction:
            return super().version()
        commits = self.commits()
        if self._newest[0] != commits:
            self._newest = commits, super().version()
        return self._newest[1]

    @override
    def commits(self) -> int:
        number: int
        if self._within is not None:
            return self._within
        self._clock.deadline = time.monotonic() + self._limit_s
        try:
            ((number,),) = self._cursor.execute("PRAGMA data_version").fetchall()
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error
        if self._connection.in_transaction:
            self._within = number
        return number

    @override
    def snapshot(self) -> Self:
        return self

    def __enter__(self) -> None:
        self._run("BEGIN")

    def __exit__(self, *_error: object) -> None:
        self._within = None
        self._run("COMMIT")

    def _run(self, statement: str) -> None:
        """Run what has no rows and takes no time; SQLite counts its steps over all statements, and so may look at the clock here."""
        self._clock.deadline = time.monotonic() + self._limit_s
        try:
            self._cursor.execute(statement)
        except dbapi2.DatabaseError as error:
            raise _unavailable(error) from error

    @override
    def close(self) -> None:
        self._connection.close()

    @override
    def as_bytes(self, column: str) -> str:
        return f"CAST({column} AS BLOB)"

    @override
    def quotes_matching(self, terms: Sequence[Term], *, ranked: bool) -> Matches:
        condition = Condition("quote_search MATCH ?", (match_expression(terms),))
        return Matches("quote_search", condition=condition)

    @override
    def articles_matching(self, terms: Sequence[Term]) -> Condition:
        sql = "key IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"
        return Condition(sql, (match_expression(terms),))


class _Clock:
    """When a reader's statement must end; apart from it, so that nothing keeps a reader alive that no thread has."""

    __slots__ = ("deadline",)

    def __init__(self) -> None:
        self.deadline = 0.0

    def is_late(self) -> bool:
        return time.monotonic() > self.deadline


def match_expression(terms: Sequence[Term]) -> str:
    """Write terms in the index's own language (FTS5): every word quoted, so that none of it is an operator."""
    wanted = " AND ".join(_quoted(term) for term in terms if not term.negated)
    unwanted = " OR ".join(_quoted(term) for term in terms if term.negated)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _quoted(term: Term) -> str:
    words = term.words.replace('"', '""')
    return f'"{words}"{" *" if term.prefix else ""}'


def _unavailable(error: dbapi2.Error) -> UnavailableError:
    """Return what is wrong without a path: the message is served to clients."""
    if getattr(error, "sqlite_errorcode", None) == dbapi2.SQLITE_INTERRUPT:
        return UnavailableError("answering takes too long; ask for less")
    return UnavailableError(
        f"the record cannot be read now: {sqlite.explain(error) or 'the database reports an error'}"
    )
