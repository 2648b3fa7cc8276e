"""The search index on PostgreSQL: of each quote and article its words in a row, and the same as a set for GIN.

The set finds rows quickly, and the words in a row prove each: phrases, beginnings of words, and what the set could not
take. So neither the 16,383 places of a `tsvector` nor the 256 of one word, nor its largest size, is a limit of a search.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, Engine, bindparam, text

from onrecord.store.database.postgresql.words import words_of
from onrecord.store.database.searching import Condition, Term, Value

LONGEST = 500
"""Bytes of a word in the set; a longer one is found by its beginning."""
LARGEST = 900_000
"""Bytes of all words in a set, of the 1,048,575 that PostgreSQL takes; more are not in the set at all."""
EDGE = "|"
"""Stands between headline and dek: no phrase goes over it."""
_BATCH = 500

_PUT_QUOTES = text(
    "INSERT INTO quote_search (key, words, tokens, length)"
    " SELECT key, array_to_tsvector(string_to_array(lexemes, ' ')), tokens, length"
    " FROM unnest(CAST(:keys AS bigint[]), CAST(:lexemes AS text[]), CAST(:tokens AS text[]), CAST(:lengths AS int[]))"
    " AS put (key, lexemes, tokens, length)"
    " ON CONFLICT (key) DO UPDATE SET words = excluded.words, tokens = excluded.tokens, length = excluded.length"
)
"""One statement for a batch: of one for each row, sent together, the driver cannot say why the server ended."""
_PUT_ARTICLES = text(
    "INSERT INTO article_search (key, words, tokens)"
    " SELECT key, array_to_tsvector(string_to_array(lexemes, ' ')), tokens"
    " FROM unnest(CAST(:keys AS bigint[]), CAST(:lexemes AS text[]), CAST(:tokens AS text[]))"
    " AS put (key, lexemes, tokens)"
    " ON CONFLICT (key) DO UPDATE SET words = excluded.words, tokens = excluded.tokens"
)
_KNOWN = text("SELECT count(*), coalesce(sum(length), 0) FROM quote_search WHERE key IN :keys").bindparams(
    bindparam("keys", expanding=True)
)
_COUNT = text("UPDATE search_total SET quotes = quotes + :quotes, words = words + :words")


def index_quotes(connection: Connection, quotes: Sequence[tuple[int, str]]) -> None:
    """Bring the search index to the words of quotes, new or changed, each given by key and words."""
    for start in range(0, len(quotes), _BATCH):
        batch = quotes[start : start + _BATCH]
        found = words_of([words for _, words in batch])
        known, held = connection.execute(_KNOWN, {"keys": [key for key, _ in batch]}).one()
        put = {
            "keys": [key for key, _ in batch],
            "lexemes": [_joined(lexemes(words)) for words in found],
            "tokens": [row_of(words) for words in found],
            "lengths": [len(words) for words in found],
        }
        connection.execute(_PUT_QUOTES, put)
        more = {"quotes": len(batch) - known, "words": sum(map(len, found)) - held}
        connection.execute(_COUNT, more)


def index_articles(connection: Connection, articles: Sequence[tuple[int, str | None, str | None]]) -> None:
    """Bring the search index to the words of articles, each given by key, headline and dek."""
    rows = list(_article_rows(articles))
    put = {
        "keys": [row.key for row in rows],
        "lexemes": [_joined(row.lexemes) for row in rows],
        "tokens": [row.tokens for row in rows],
    }
    connection.execute(_PUT_ARTICLES, put)


def _joined(found: Sequence[str] | None) -> str | None:
    return None if found is None else " ".join(found)


class _Row(NamedTuple):
    """What the index holds of an article."""

    key: int
    lexemes: list[str] | None
    tokens: str


def _article_rows(articles: Sequence[tuple[int, str | None, str | None]]) -> Iterator[_Row]:
    found = iter(words_of([part or "" for _, *parts in articles for part in parts]))
    for key, *_ in articles:
        headline, dek = next(found), next(found)
        tokens = f"{row_of(headline)}{EDGE}{row_of(dek)}"
        yield _Row(key, lexemes([*headline, *dek]), tokens)


def row_of(words: Sequence[str]) -> str:
    """Return words in a row, each between two spaces of its own, so that one can be cut out without its neighbours'."""
    return "".join(f" {word} " for word in words)


def lexeme(word: str) -> str:
    """Return a word as the set has it: the beginning of one that is too long."""
    encoded = word.encode()
    return word if len(encoded) <= LONGEST else encoded[:LONGEST].decode(errors="ignore")


def lexemes(words: Sequence[str]) -> list[str] | None:
    """Return the set of words; None when it is too large."""
    found = sorted({lexeme(word) for word in words})
    return found if sum(len(word.encode()) for word in found) <= LARGEST else None


def search_faults(engine: Engine) -> list[str]:
    """Return which search index does not hold exactly the words of its table."""
    with engine.connect() as connection:
        found = []
        if any(_wrong_quotes(connection)) or not _totals_hold(connection):
            found.append("quote_search: is not the index of its table")
        if any(_wrong_articles(connection)):
            found.append("article_search: is not the index of its table")
        return found


_QUOTES = text(
    "SELECT quote.key AS key, quote.text, s.tokens, s.length, tsvector_to_array(s.words) AS words"
    " FROM quote FULL JOIN quote_search AS s ON s.key = quote.key"
)
_ARTICLES = text(
    "SELECT article.key AS key, headline, dek, s.tokens, tsvector_to_array(s.words) AS words"
    " FROM article FULL JOIN article_search AS s ON s.key = article.key"
)


def _wrong_quotes(connection: Connection) -> Iterator[bool]:
    rows = connection.execute(_QUOTES, execution_options={"yield_per": _BATCH})
    for batch in rows.partitions():
        found = words_of([row.text or "" for row in batch])
        for row, words in zip(batch, found, strict=True):
            kept = (row.tokens, row.length, row.words)
            yield row.key is None or kept != (row_of(words), len(words), lexemes(words))


def _wrong_articles(connection: Connection) -> Iterator[bool]:
    rows = connection.execute(_ARTICLES, execution_options={"yield_per": _BATCH})
    for batch in rows.partitions():
        fresh = _article_rows([(row.key, row.headline, row.dek) for row in batch])
        for row, expected in zip(batch, fresh, strict=True):
            yield row.key is None or (row.tokens, row.words) != (expected.tokens, expected.lexemes)


def _totals_hold(connection: Connection) -> bool:
    counted = "SELECT count(*), coalesce(sum(length), 0) FROM quote_search"
    kept = "SELECT quotes, words FROM search_total"
    return tuple(connection.execute(text(counted)).one()) == tuple(connection.execute(text(kept)).one())


@dataclass(frozen=True, slots=True)
class Needle:
    """A term as the index knows it."""

    words: tuple[str, ...]
    prefix: bool
    negated: bool

    @property
    def row(self) -> str:
        """What stands in a row of words that has it."""
        row = row_of(self.words)
        return row.removesuffix(" ") if self.prefix else row

    def query(self) -> str:
        """Return what the set of a row must have: every word."""
        parts = [f"'{lexeme(word)}'" for word in self.words]
        return f"{' & '.join(parts)}{':*' if self.prefix else ''}"


def needles_of(terms: Sequence[Term]) -> list[Needle]:
    """Read terms as the index knows them."""
    found = words_of([term.words for term in terms])
    return [Needle(tuple(words), term.prefix, term.negated) for term, words in zip(terms, found, strict=True)]


def condition_of(needles: Sequence[Needle]) -> Condition:
    """Return the condition that a row of the index has all that is wanted and nothing that is not."""
    wanted = [one for one in needles if not one.negated]
    if any(not one.words for one in wanted):
        return Condition("false", ())  # what is no word to the index is nowhere in it
    unwanted = [one for one in needles if one.negated and one.words]
    parts = ["(words @@ ?::tsquery OR words IS NULL)"]
    parts += ["strpos(tokens, ?) > 0"] * len(wanted) + ["strpos(tokens, ?) = 0"] * len(unwanted)
    values: list[Value] = [" & ".join(one.query() for one in wanted)]
    return Condition(" AND ".join(parts), (*values, *(one.row for one in (*wanted, *unwanted))))
