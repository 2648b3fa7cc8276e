"""Reads from a PostgreSQL server, and writes a search as conditions on our own index of words."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any, cast
from weakref import finalize

import psycopg
from typing_extensions import override

from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.store.database.postgresql.engine import JOIN, connect_arguments, driver_url
from onrecord.store.database.postgresql.prepared import Asked, Prepared
from onrecord.store.database.postgresql.search import Needle, condition_of, needles_of
from onrecord.store.database.postgresql.trouble import explain
from onrecord.store.database.reader import Reader, Rows
from onrecord.store.database.searching import Condition, Matches, Term, Value

_LEAST_WEIGHT = 1e-6
"""Of a word that more than half of all quotes have, as FTS5 has it."""
_NEWEST: Asked = (b"SELECT coalesce(max(seq), 0) FROM change", ())
_UNRANKED = "0.0::float8 AS rank FROM quote_search"


class PostgreSQLReader(Reader):
    """One connection to the server; when that is lost, another one is opened."""

    __slots__ = (
        "_ahead",
        "_arguments",
        "_begun",
        "_block",
        "_connection",
        "_expected",
        "_lost",
        "_newest",
        "_prepare",
        "_prepared",
        "_within",
    )

    texts = "jsonb_array_elements_text(?::jsonb) AS texts (value)"
    numbers = "(SELECT value::bigint AS value FROM jsonb_array_elements_text(?::jsonb)) AS numbers"
    join = JOIN
    size = "pg_database_size(current_database())"

    def __init__(self, settings: Settings) -> None:
        self.born = None
        url = driver_url(settings.database_url)
        positional, named = url.get_dialect()().create_connect_args(url)
        self._arguments = (positional, {**named, **connect_arguments()})
        self._prepare = (
            f"SET statement_timeout = {settings.statement_timeout_ms};"
            f"SET lock_timeout = {settings.busy_timeout_ms};"
            "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        )
        self._lost = 0
        self._within = False
        self._begun = False
        self._block = False
        """Whether the state that is read is a transaction by name, which a cursor must have."""
        self._newest = 0
        self._expected: list[Asked] = []
        self._ahead: dict[Asked, Rows] = {}
        """What was answered before it was asked, in the state that is read."""
        self._connect()

    def _connect(self) -> None:
        positional, named = self._arguments
        try:
            connection = psycopg.Connection.connect(*positional, autocommit=True, **named)
            connection.execute(cast("Any", self._prepare))
        except psycopg.Error as error:
            raise _unavailable(error) from error
        self._connection = connection
        self._prepared = Prepared(connection)
        finalize(self, connection.close)

    @override
    def rows(self, statement: str, values: Sequence[Value] = ()) -> Rows:
        return self._run(_numbered(statement), values)

    def _run(self, statement: bytes, values: Sequence[Value], *, keep: bool = True) -> Rows:
        asked = (statement, _bound(values))
        try:
            if not self._within or self._begun:
                return (
                    self._ahead.pop(asked)
                    if asked in self._ahead
                    else self._prepared.run(asked, keep=keep, more=self._within and not self._block)[0]
                )
            newest, found, *ahead = self._prepared.run(_NEWEST, asked, *self._expected, more=True)
        except psycopg.Error as error:
            if self._begun or not self._connection.closed:
                self._begun = self._within
                raise _unavailable(error) from error
        else:
            self._begun, self._newest = True, cast("int", newest[0][0])
            self._ahead = dict(zip(self._expected, ahead, strict=True))
            return found
        self._lost += 1
        self._connect()  # a server that was started anew has closed all connections, which is no fault of this read
        return self._run(statement, values, keep=keep)

    @override
    def expect(self, statement: str, values: Sequence[Value] = ()) -> None:
        self._expected.append((_numbered(statement), _bound(values)))

    @override
    def batches(self, statement: str, values: Sequence[Value], size: int) -> Iterator[Rows]:
        if self._within and not self._block:
            self._run(b"BEGIN", ())
            self._block = True
        held = b"" if self._within else b"WITH HOLD "
        declared = b"DECLARE batches NO SCROLL CURSOR %bFOR %b" % (held, _numbered(statement))
        self._run(declared, values, keep=False)
        try:
            while batch := self._run(b"FETCH FORWARD %d FROM batches" % size, (), keep=False):
                yield batch
        finally:
            with suppress(psycopg.Error):  # with a transaction that failed, or a connection, it is gone
                self._prepared.run((b"CLOSE batches", ()))

    @override
    def version(self) -> int:
        if self._within and self._begun:
            return self._newest
        return cast("int", self._run(*_NEWEST)[0][0])

    @override
    def commits(self) -> int:
        return self.version() + (self._lost << 48)

    @override
    @contextmanager
    def snapshot(self) -> Iterator[None]:
        self._within, self._begun = True, False  # it begins in one trip with the first statement
        try:
            yield
        finally:
            if self._begun:
                self._prepared.end(*([b"COMMIT"] if self._block else []))
            self._within = self._begun = self._block = False
            self._expected.clear()
            self._ahead.clear()

    @override
    def close(self) -> None:
        self._connection.close()

    @override
    def as_bytes(self, column: str) -> str:
        return f"convert_to({column}, 'UTF8')"

    @override
    def quotes_matching(self, terms: Sequence[Term], *, ranked: bool) -> Matches:
        needles = needles_of(terms)
        condition = condition_of(needles)
        rank, values = self._rank([one for one in needles if not one.negated]) if ranked else (_UNRANKED, ())
        return Matches(
            f"(SELECT key AS rowid, {rank} WHERE {condition.sql}) AS quote_search",
            (*values, *condition.values),
        )

    @override
    def articles_matching(self, terms: Sequence[Term]) -> Condition:
        condition = condition_of(needles_of(terms))
        return Condition(f"key IN (SELECT key FROM article_search WHERE {condition.sql})", condition.values)  # noqa: S608 - values are bound

    def _rank(self, needles: Sequence[Needle]) -> tuple[str, tuple[Value, ...]]:
        """Write BM25 as FTS5 computes it, so that both engines rank alike to the last bit."""
        each = [condition_of([one]) for one in needles]
        counts = "".join(f", (SELECT count(*) FROM quote_search WHERE {one.sql})" for one in each)  # noqa: S608 - values are bound
        ((quotes, words, *hits),) = cast(
            "list[tuple[int, ...]]",
            self.rows(
                f"SELECT quotes, words{counts} FROM search_total",  # noqa: S608 - values are bound
                [value for one in each for value in one.values],
            ),
        )
        weights = [math.log((quotes - hit + 0.5) / (hit + 0.5)) for hit in hits]
        average = words / max(quotes, 1)
        size = "1.2::float8 * (0.25::float8 + 0.75::float8 * length::float8 / ?::float8)"
        scores = " + ".join(
            f"?::float8 * ((times{index} * 2.2::float8) / (times{index} + {size}))"
            for index in range(len(needles))
        )
        counted = ", ".join(
            f"regexp_count(tokens, ?)::float8 AS times{index}" for index in range(len(needles))
        )
        return (
            f"-1.0::float8 * ({scores}) AS rank FROM quote_search CROSS JOIN LATERAL (SELECT {counted} OFFSET 0) AS times",
            (
                *(
                    value
                    for weight in weights
                    for value in (weight if weight > 0 else _LEAST_WEIGHT, average)
                ),
                *(f"(?={one.row})" for one in needles),
            ),
        )


def _bound(values: Sequence[Value]) -> tuple[Value, ...]:
    """Return values as they can be sent: a NUL is in no text of the record, and neither is what stands for it."""
    return tuple(value.replace("\0", "\1") if isinstance(value, str) else value for value in values)


def _unavailable(error: psycopg.Error) -> UnavailableError:
    """Return what is wrong without an address: the message is served to clients."""
    if error.sqlstate == "57014":
        return UnavailableError("answering takes too long; ask for less")
    return UnavailableError(
        f"the record cannot be read now: {explain(error) or 'the database reports an error'}"
    )


@lru_cache(maxsize=512)
def _numbered(statement: str) -> bytes:
    """Number the places of values, as the server wants them."""
    parts = statement.split("?")
    return (parts[0] + "".join(f"${number}{part}" for number, part in enumerate(parts[1:], start=1))).encode()
