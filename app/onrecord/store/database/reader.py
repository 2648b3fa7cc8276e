"""Reading below SQLAlchemy: statements of tens of microseconds that may run on an event loop (decision 10).

One reader is one connection that cannot write and belongs to one thread. Statements are written for both engines: question
marks for values, and what the engines spell differently is asked of the reader.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import cast

from onrecord.store.database.searching import Condition, Matches, Term, Value

__all__ = ["Reader", "Rows", "Value"]

Rows = list[tuple[Value, ...]]


class Reader(ABC):
    """A connection that cannot write; `rows` is the only way to ask it anything."""

    __slots__ = ("__weakref__", "born")

    born: tuple[int, str | None] | None
    """When the record was first changed, with the number of `commits` at which that was asked; None: nobody has asked yet."""
    numbers: str
    """A table with the column `value`, of whole numbers that are bound as one JSON array."""
    texts: str
    """The same of texts."""
    join: str
    """The aggregate that joins texts."""
    size: str
    """SQL of how many bytes the database takes."""

    @abstractmethod
    def rows(self, statement: str, values: Sequence[Value] = ()) -> Rows:
        """Run one statement and return its rows.

        Raises:
            UnavailableError: The database is locked, damaged or of another schema, or the statement took too long.
        """

    @abstractmethod
    def expect(self, statement: str, values: Sequence[Value] = ()) -> None:
        """Say in a `snapshot`, before its first statement, what will be asked of it too: a server answers both in one trip."""

    @abstractmethod
    def batches(self, statement: str, values: Sequence[Value], size: int) -> Iterator[Rows]:
        """Run one statement and yield its rows as they are found, so many at a time; each batch has the time of a statement.

        Raises:
            UnavailableError: As `rows` does.
        """

    def version(self) -> int:
        """Return the number of the newest change, 0 when there is none.

        Raises:
            UnavailableError: The database cannot answer.
        """
        return cast("int", self.rows("SELECT coalesce(max(seq), 0) FROM change")[0][0])

    @abstractmethod
    def commits(self) -> int:
        """Return a number that is another one as soon as the record has changed.

        Raises:
            UnavailableError: The database cannot answer.
        """

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[None]:
        """Let all statements within see one and the same state of the record."""

    @abstractmethod
    def close(self) -> None:
        """Give the connection back."""

    @abstractmethod
    def as_bytes(self, column: str) -> str:
        """Return SQL of a text column's UTF-8: what is sent as it is stored need not be decoded."""

    @abstractmethod
    def quotes_matching(self, terms: Sequence[Term], *, ranked: bool) -> Matches:
        """Return the quotes that a search matches, ranked by BM25 where that is asked for."""

    @abstractmethod
    def articles_matching(self, terms: Sequence[Term]) -> Condition:
        """Return the condition that the article `key` has a headline or dek that a search matches."""
