"""What `speaker:` and `paper:` in a search leave of a list."""

from typing import cast

from onrecord.queries.listing import Listing
from onrecord.queries.nearest import nearest_slugs
from onrecord.queries.search import NamedTerm, SearchError, parse_names
from onrecord.store.database.reader import Reader, Value
from onrecord.store.rows.name_words import name_words

_HIGHEST = "\U0010ffff"
_SPEAKERS = (
    "SELECT shown.speaker_id FROM speaker_word JOIN speaker_document AS shown ON shown.key = speaker_word.speaker_key"
    " WHERE {conditions}"
)
_WORD, _BEGINNING = "speaker_word.word = ?", "speaker_word.word >= ? AND speaker_word.word < ?"
_QUOTED_IN = (
    "SELECT article_id FROM quote_document WHERE status <> 'retracted' AND speaker_id IN ({speakers})"
)


def where_named(reader: Reader, listing: Listing, q: str, *, articles: bool = False) -> None:
    """Keep what those said, or published, whom a search names; of articles, those that quote them.

    Raises:
        SearchError: The record has nobody of such a name; with the nearest names.
    """
    for term in parse_names(q):
        if term.what == "publisher":
            column, (chosen, values) = "publisher_id", _publishers(reader, term)
        else:
            column, (chosen, values) = "speaker_id", _speakers(reader, term)
            if articles:
                column, chosen = "article_id", _QUOTED_IN.format(speakers=chosen)
        if term.negated:
            listing.where(f"({column} IS NULL OR {column} NOT IN ({chosen}))", *values)
        else:
            listing.where(f"{column} IN ({chosen})", *values)


def _speakers(reader: Reader, term: NamedTerm) -> tuple[str, list[Value]]:
    """Return a statement of the ids of those who have every word in their names and aliases, and its values."""
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
    """Return places for the ids of those who have every word in their name, and the ids."""
    rows = cast("list[tuple[str, str]]", reader.rows("SELECT id, name FROM publisher"))
    ids: list[Value] = [publisher for publisher, name in rows if _has_words(name_words(name), term)]
    if not ids:
        raise _unknown(reader, term)
    return ", ".join("?" * len(ids)), ids


def _has_words(name: list[str], term: NamedTerm) -> bool:
    *others, last = term.words
    ends = any(word.startswith(last) for word in name) if term.prefix else last in name
    return ends and set(others) <= set(name)


def _unknown(reader: Reader, term: NamedTerm) -> SearchError:
    near = ", ".join(nearest_slugs(reader, term.what, " ".join(term.words)))
    detail = f"names a {term.what} that the record does not have"
    return SearchError(f"{detail}; nearest: {near}" if near else detail)
