"""What feeds show: the latest quotes with the moment of their last change, and the latest corrections."""

from dataclasses import dataclass
from typing import cast

from onrecord.queries.changes import Entry, list_changes
from onrecord.queries.paging import PageRequest
from onrecord.queries.publishers import get_publisher
from onrecord.queries.quotes import QuoteFilter, list_quotes
from onrecord.queries.speakers import NotAnAnalystError
from onrecord.queries.utterances import UtteranceFilter, list_utterances
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import load
from onrecord.store.models.packed import unpack

LENGTH = 50
"""Entries of a feed."""

_DATED = (
    "SELECT document, change.at FROM quote_document JOIN change ON change.seq = quote_document.seq"
    " WHERE status <> 'retracted' AND {condition} ORDER BY newest_at, article_key, position LIMIT ?"
)


_MOMENTS = (
    "SELECT quote.id, change.at FROM quote JOIN quote_document AS shown ON shown.key = quote.key"
    " JOIN change ON change.seq = shown.seq WHERE quote.id IN ({places})"
)
_LAST_CHANGE = (
    "SELECT max(change.at) FROM quote_document JOIN change ON change.seq = quote_document.seq"
    " WHERE utterance_key = (SELECT key FROM utterance WHERE id = ?)"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A document and when the record last changed it (UTC)."""

    document: bytes
    at: str


def analyst_quotes(reader: Reader, speaker_id: str) -> tuple[str, list[Dated]]:
    """Read what the feed of an analyst shows.

    Returns:
        The speaker's name, and the latest quotes as an analyst.

    Raises:
        NotAnAnalystError: Nobody quotes the speaker as an analyst.
    """
    rows = reader.rows(
        "SELECT name FROM speaker JOIN speaker_document AS d ON d.key = speaker.key"
        " WHERE speaker.id = ? AND analyst_quote_count > 0",
        (speaker_id,),
    )
    if not rows:
        raise NotAnAnalystError(speaker_id)
    return cast("str", rows[0][0]), _dated(
        reader, "speaker_key = (SELECT key FROM speaker WHERE id = ?) AND capacity = 'analyst'", speaker_id
    )


def publisher_quotes(reader: Reader, publisher_id: str) -> tuple[str, list[Dated]]:
    """Read what the feed of a publisher that exists shows.

    Returns:
        The publisher's name, and the latest quotes of its articles.
    """
    return get_publisher(reader, publisher_id).name, _dated(
        reader, "publisher_key = (SELECT key FROM publisher WHERE id = ?)", publisher_id
    )


def chosen_quotes(reader: Reader, chosen: QuoteFilter) -> list[Dated]:
    """Return the latest quotes that filters leave.

    Raises:
        SearchError: The search has no word to look for, or too many.
    """
    page = list_quotes(reader, chosen, PageRequest(LENGTH, None, ""), sort="-published_at")
    ids = [load(document)["id"] for document in page.items]
    rows = reader.rows(_MOMENTS.format(places=", ".join("?" * len(ids))), ids) if ids else []
    moments = dict(cast("list[tuple[str, str]]", rows))
    return [Dated(document, moments[one]) for one, document in zip(ids, page.items, strict=True)]


def latest_corrections(reader: Reader) -> list[Entry]:
    """Return what humans changed last, latest first."""
    wanted = PageRequest(LENGTH, None, "")
    return list(
        list_changes(reader, wanted, newest_first=True, after=None, entity_ids=(), corrections=True).items
    )


def latest_utterances(reader: Reader) -> list[Dated]:
    """Read what several articles print, what was published again last first, with when one of its quotes last changed."""
    wanted = PageRequest(LENGTH, None, "")
    page = list_utterances(reader, UtteranceFilter(), wanted, sort="-published_at")
    found = []
    for document in page.items:
        rows = reader.rows(_LAST_CHANGE, (load(document)["id"],))
        found.append(Dated(document, cast("str", rows[0][0])))
    return found


def _dated(reader: Reader, condition: str, value: str) -> list[Dated]:
    rows = reader.rows(_DATED.format(condition=condition), (value, LENGTH))
    return [Dated(unpack(cast("bytes", document)), cast("str", at)) for document, at in rows]
