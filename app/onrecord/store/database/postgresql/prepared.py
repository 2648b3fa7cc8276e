"""Runs statements by PostgreSQL's own library: they are short and many, and a cursor of the driver costs more than most of them.

A trip to the server costs more than most statements, too. So statements that belong together are sent together, and nobody waits for
what has no answer (libpq, "Pipeline Mode"). What is sent is one transaction up to the next point of synchronization, without BEGIN and
COMMIT, which cost as much as statements: where more is to be asked of the same state, answers are asked for without that point.
"""

from collections.abc import Sequence
from contextlib import suppress
from select import POLLIN, POLLOUT, poll

from psycopg import Connection, OperationalError
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, DiagnosticField, ExecStatus, Format
from psycopg.pq.abc import Buffer, PGresult

from onrecord.store.database.reader import Rows
from onrecord.store.database.searching import Value

MOST = 300
"""Statements that one connection keeps prepared; those with lists of values are without number."""
_DONE = frozenset({ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK})
_LAST_WORDS = frozenset({b"FATAL", b"PANIC"})
"""How severe an error is behind which the server closes the connection."""

Asked = tuple[bytes, tuple[Value, ...]]
"""A statement whose values are numbered, and they."""
_Key = tuple[bytes, tuple[int, ...]]
"""A statement and the types of its values."""


class Prepared:
    """The statements of one connection, each prepared once; what is sent and read is as the driver's own cursors have it."""

    __slots__ = ("_given", "_library", "_names", "_poll", "_sent", "_transformer")

    def __init__(self, connection: Connection) -> None:
        self._library = connection.pgconn
        self._library.enter_pipeline_mode()
        self._transformer = Transformer(connection)
        self._names: dict[_Key, bytes] = {}
        self._given = 0
        """Names that were ever given; none is given twice."""
        self._sent: list[tuple[_Key, bytes] | bool] = []
        """What answers were not read of: a statement to be prepared under a name, or whether somebody asked for the rows."""
        self._poll = poll()

    def run(self, *asked: Asked, keep: bool = True, more: bool = False) -> list[Rows]:
        """Run statements in one trip and return the rows of each.

        Args:
            asked: The statements.
            keep: They will be asked again.
            more: More will be asked of the state that they see, until `end`.

        Raises:
            psycopg.Error: The server refuses one, and runs none behind it, up to `end` where `more`; or it cannot be reached.
        """
        self._send(asked, keep=keep)
        if more:
            self._library.send_flush_request()
        else:
            self._library.pipeline_sync()
        sent, self._sent = self._sent, []
        found: list[Rows] = []
        refused = None
        for what in sent:
            answer = self._next()
            if what is not False and answer.status not in _DONE:
                refused = refused or answer
            elif what is True:
                found.append(self._rows(answer))
            elif what:
                self._names.setdefault(*what)
        if refused is not None:
            if refused.error_field(DiagnosticField.SEVERITY_NONLOCALIZED) in _LAST_WORDS:
                self._library.finish()  # else the end of the connection is seen by whoever asks next
            raise error_from_result(refused)
        return found

    def end(self, *statements: bytes) -> None:
        """Let go of the state that was read, behind statements without values, and wait for nothing.

        That the connection is lost is said by the next trip.
        """
        with suppress(OperationalError):
            for statement in statements:
                self._library.send_query_params(statement, None)
                self._sent.append(False)
            self._library.pipeline_sync()

    def _send(self, asked: Sequence[Asked], *, keep: bool) -> None:
        self._check()  # the library would say so by an error of memory
        bound = [self._bound(*one) for one in asked]  # nothing is sent where one cannot be
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

    def _next(self) -> PGresult:
        """Wait for the answer to the next statement."""
        library = self._library
        while True:
            while library.is_busy():
                self._poll.register(library.socket, POLLIN | POLLOUT if library.flush() else POLLIN)
                self._poll.poll()
                library.consume_input()
            answer = library.get_result()
            if answer is None:
                self._check()
            elif answer.status != ExecStatus.PIPELINE_SYNC:
                return answer

    def _check(self) -> None:
        if self._library.status == ConnStatus.BAD:
            raise OperationalError("the connection is closed")

    def _rows(self, answer: PGresult) -> Rows:
        transformer = self._transformer
        transformer.set_pgresult(answer)
        return transformer.load_rows(0, answer.ntuples, tuple)
