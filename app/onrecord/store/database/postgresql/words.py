"""The words of a text as the search index knows them: read by SQLite's tokenizer, whichever engine keeps them.

So a search means the same on both. PostgreSQL's own parser has another view of "U.S.", "S-300", "1,000" and "9/11".
"""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.store.database.letters import as_searched

if TYPE_CHECKING:  # as in onrecord.store.database.sqlite: the same driver, with types
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

TOKENIZER = "unicode61 remove_diacritics 2"


class Tokenizer:
    """An empty full-text index in memory that takes texts, says what their words are, and forgets them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._connection.execute(
            f"CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='{TOKENIZER}')"
        )
        self._connection.execute("CREATE VIRTUAL TABLE words USING fts5vocab(texts, instance)")

    def words(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the words of each text, in their order."""
        with self._lock:
            self._connection.execute("BEGIN")
            try:
                self._connection.executemany(
                    "INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(texts, start=1)
                )
                rows = self._connection.execute("SELECT doc, offset, term FROM words").fetchall()
            finally:
                self._connection.execute("ROLLBACK")
        found: list[list[str]] = [[] for _ in texts]
        for text, _, word in sorted(rows):
            found[text - 1].append(word)
        return found


_TOKENIZER = Tokenizer()


def words_of(texts: Sequence[str]) -> list[list[str]]:
    """Return the words of each text, in their order, without case and diacritics, in letters as they are typed."""
    return _TOKENIZER.words([as_searched(text) for text in texts])
