"""Runs statements by PostgreSQL's own library: they are short and many, and a cursor of the driver costs more than most of them."""

from collections.abc import Sequence

from psycopg import Connection, OperationalError
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, Format
from psycopg.pq.abc import PGresult

from onrecord.store.database.reader import Rows
from onrecord.store.database.searching import Value

MOST = 300
"""Statements that one connection keeps prepared; those with lists of values are without number."""


class Prepared:
    """The statements of one connection, each prepared once; what is sent and read is as the driver's own cursors have it."""

    __slots__ = ("_library", "_names", "_transformer")

    def __init__(self, connection: Connection) -> None:
        self._library = connection.pgconn
        self._transformer = Transformer(connection)
        self._names: dict[tuple[bytes, tuple[int, ...]], bytes] = {}

    def run(self, statement: bytes, values: Sequence[Value]) -> Rows:
        """Run one statement whose values are numbered, and return its rows.

        Raises:
            psycopg.Error: The server refuses it, or cannot be reached.
        """
        if self._library.status == ConnStatus.BAD:  # the library would say so by an error of memory
            raise OperationalError("the connection is closed")
        transformer = self._transformer
        sent = transformer.dump_sequence(values, [PyFormat.AUTO] * len(values))
        key = (statement, transformer.types or ())
        name = self._names.get(key) or self._prepare(key)
        found = self._library.exec_prepared(name, sent, transformer.formats, Format.BINARY)  # type: ignore[arg-type]  # None is NULL
        if found.status != ExecStatus.TUPLES_OK:
            self._check(found)
            return []
        transformer.set_pgresult(found)
        return transformer.load_rows(0, found.ntuples, tuple)

    def _prepare(self, key: tuple[bytes, tuple[int, ...]]) -> bytes:
        if len(self._names) >= MOST:
            self._check(self._library.exec_(b"DEALLOCATE ALL"))
            self._names.clear()
        name = b"s%d" % len(self._names)
        self._check(self._library.prepare(name, *key))
        self._names[key] = name
        return name

    def _check(self, found: PGresult) -> None:
        if found.status != ExecStatus.COMMAND_OK:
            if self._library.status == ConnStatus.BAD:  # what cut it off has no code of the server's
                raise OperationalError(found.get_error_message())
            raise error_from_result(found)
