"""What `speaker:` and `paper:` in a search leave of a list."""

from typing import cast

from onrecord.queries.listing import Listing
from onrecord.queries.nearest import nearest_slugs
from onrecord.queries.search import NamedTerm, SearchError, parse_names
from onrecord.store.database.reader import Reader, Value
from onrecord.store.rows.name_words import name_words

_HIGHEST = "\U0010ffff"
_SPEAKERS = (
    "SELECT shown.key FROM speaker_word JOIN speaker_document AS shown ON shown.key = speaker_word.speaker_key"
    " WHERE {conditions}"
)
_WORD, _BEGINNING = "speaker_word.word = ?", "speaker_word.word >= ? AND speaker_word.word < ?"
_QUOTED_IN = (
    "SELECT article_key FROM quote_document WHERE status <> 'retracted' AND speaker_key IN ({speakers})"
)

_IDS = "SELECT id FROM publisher WHERE key IN ({publishers})"


def where_named(reader: Reader, listing: Listing, q: str, *, articles: bool = False) -> None:
    """Keep what those said, or published, whom a search names; of articles, those that quote them.

    Raises:
        SearchError: The record has nobody of such a name; with the nearest names.
    """
    for term in parse_names(q):
        if term.what == "publisher":
            chosen, values = _publishers(reader, term)
            column = "publisher_key"
            if articles:
                column, chosen = "publisher_id", _IDS.format(publishers=chosen)
        else:
            column, (chosen, values) = "speaker_key", _speakers(reader, term)
            if articles:
                column, chosen = "article_document.key", _QUOTED_IN.format(speakers=chosen)
        if term.negated:
            listing.where(f"({column} IS NULL OR {column} NOT IN ({chosen}))", *values)
        else:
            listing.where(f"{column} IN ({chosen})", *values)


def _speakers(reader: Reader, term: NamedTerm) -> tuple[str, list[Value]]:
    """Return a statement of the keys of those who have every word in their names and aliases, and its values."""
    *others, last = term.words
    first = others[0] if others else last
    conditions = [_BEGINNING if term.prefix and not others else _WORD]
    values: list[Value] = [first, first + _HIGHEST] if term.prefix and not others else [first]
    for word in term.words:
        conditions.append("shown.words LIKE ?")
        values.append(f"% {word}%" if term.prefix and word == last else f"% {word} %")
    statement = _SPEAKERS.format(conditions=" AND ".join(conditions))
    if not reader.rows(f"{statement} LIMIT 1", values):
        raise _unknown(reader, term)
    return statement, values


def _publishers(reader: Reader, term: NamedTerm) -> tuple[str, list[Value]]:
    """Return places for the keys of those who have every word in their name, and the keys."""
    rows = cast("list[tuple[int, str]]", reader.rows("SELECT key, name FROM publisher"))
    keys: list[Value] = [publisher for publisher, name in rows if _has_words(name_words(name), term)]
    if not keys:
        raise _unknown(reader, term)
    return ", ".join("?" * len(keys)), keys


def _has_words(name: list[str], term: NamedTerm) -> bool:
    *others, last = term.words
    ends = any(word.startswith(last) for word in name) if term.prefix else last in name
    return ends and set(others) <= set(name)


def _unknown(reader: Reader, term: NamedTerm) -> SearchError:
    near = ", ".join(nearest_slugs(reader, term.what, " ".join(term.words)))
    detail = f"names a {term.what} that the record does not have"
    return SearchError(f"{detail}; nearest: {near}" if near else detail)
