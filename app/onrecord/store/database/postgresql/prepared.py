"""Runs statements by PostgreSQL's own library: they are short and many, and a cursor of the driver costs more than most of them.

A trip to the server costs more than most statements, too. So statements that belong together are sent together, and what nobody has to
wait for is sent alone (libpq, "Pipeline Mode").
"""

from collections.abc import Sequence
from contextlib import suppress
from select import POLLIN, POLLOUT, poll

from psycopg import Connection, OperationalError
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, Format
from psycopg.pq.abc import Buffer, PGresult

from onrecord.store.database.reader import Rows
from onrecord.store.database.searching import Value

MOST = 300
"""Statements that one connection keeps prepared; those with lists of values are without number."""
_DONE = frozenset({ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK})

Asked = tuple[bytes, Sequence[Value]]
"""A statement whose values are numbered, and they."""
_Key = tuple[bytes, tuple[int, ...]]
"""A statement and the types of its values."""


class Prepared:
    """The statements of one connection, each prepared once; what is sent and read is as the driver's own cursors have it."""

    __slots__ = ("_given", "_library", "_names", "_poll", "_sent", "_transformer", "_unread")

    def __init__(self, connection: Connection) -> None:
        self._library = connection.pgconn
        self._library.enter_pipeline_mode()
        self._transformer = Transformer(connection)
        self._names: dict[_Key, bytes] = {}
        self._given = 0
        """Names that were ever given; none is given twice."""
        self._sent: list[tuple[_Key, bytes] | bool] = []
        """What stands in the trip under way: a statement to be prepared under a name, or whether somebody asked for the rows."""
        self._unread = 0
        """Trips whose answers were not read yet."""
        self._poll = poll()

    def run(self, *asked: Asked, keep: bool = True) -> list[Rows]:
        """Run statements in one trip and return the rows of each; `keep`: they will be asked again.

        Raises:
            psycopg.Error: The server refuses one, and runs none behind it; or it cannot be reached.
        """
        self._send(asked, keep=keep)
        while self._unread > 1:
            self._read()
        found: list[Rows] = []
        refused = None
        for what, answer in zip(self._sent, self._read(), strict=True):
            if answer.status not in _DONE:
                refused = refused or answer
            elif what is True:
                found.append(self._rows(answer))
            elif what:
                self._names.setdefault(*what)
        if refused is not None:
            raise error_from_result(refused)
        return found

    def send(self, statement: bytes) -> None:
        """Send a statement without values and do not wait for its end; that the connection is lost is said by the next trip."""
        with suppress(OperationalError):
            self._library.send_query_params(statement, None)
            self._sync()

    def _send(self, asked: Sequence[Asked], *, keep: bool) -> None:
        self._check()  # the library would say so by an error of memory
        bound = [self._bound(*one) for one in asked]  # nothing is sent where one cannot be
        self._sent.clear()
        if len(self._names) + len(bound) > MOST:
            self._library.send_query_params(b"DEALLOCATE ALL", None)
            self._sent.append(False)
            self._names.clear()
        for key, values, formats in bound:
            if keep:
                name = self._names.get(key) or self._prepare(key)
                self._library.send_query_prepared(name, values, formats, Format.BINARY)
            else:
                self._library.send_query_params(key[0], values, key[1], formats, Format.BINARY)
            self._sent.append(True)
        self._sync()

    def _bound(
        self, statement: bytes, values: Sequence[Value]
    ) -> tuple[_Key, Sequence[Buffer | None], Sequence[int] | None]:
        transformer = self._transformer
        dumped = transformer.dump_sequence(values, [PyFormat.AUTO] * len(values))
        return (statement, transformer.types or ()), dumped, transformer.formats

    def _prepare(self, key: _Key) -> bytes:
        self._given += 1
        name = b"s%d" % self._given
        self._library.send_prepare(name, *key)
        self._sent.append((key, name))
        return name

    def _sync(self) -> None:
        self._library.pipeline_sync()
        self._unread += 1

    def _read(self) -> list[PGresult]:
        """Wait for the answers of one trip."""
        library = self._library
        answers: list[PGresult] = []
        while True:
            while library.is_busy():
                self._poll.register(library.socket, POLLIN | POLLOUT if library.flush() else POLLIN)
                self._poll.poll()
                library.consume_input()
            answer = library.get_result()
            if answer is None:
                self._check()
            elif answer.status == ExecStatus.PIPELINE_SYNC:
                self._unread -= 1
                return answers
            else:
                answers.append(answer)

    def _check(self) -> None:
        if self._library.status == ConnStatus.BAD:
            raise OperationalError("the connection is closed")

    def _rows(self, answer: PGresult) -> Rows:
        transformer = self._transformer
        transformer.set_pgresult(answer)
        return transformer.load_rows(0, answer.ntuples, tuple)
