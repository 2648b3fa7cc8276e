"""Utterances: lists of what several articles print, and one with each form that its words were printed in."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from onrecord.comparison.passage import Passage, Piece, read_passage
from onrecord.comparison.utterances import difference
from onrecord.errors import NotFoundError
from onrecord.queries.listing import Listing, Sort, count, encoded, read_rows, with_ids
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document, load
from onrecord.store.models.packed import unpack

SORTS = {
    "-article_count": Sort(("-article_count", "utterance_id"), (int, str)),
    "-published_at": Sort(("newest_at", "utterance_id"), (str, str)),
}
MOST_QUOTES = 500
"""Quotes of one utterance that are compared with the first one, the earliest; all are counted and listed as quotes."""
MOST_FORMS = 50
"""Forms of its words that one utterance is shown with, those that come first."""
QUOTES_OF_A_FORM = 10

_COLUMNS = ("key", "quote_count", "article_count", "speaker_count", "contradicted", "settled", "first_key")
_MEMBERS = (
    "SELECT document FROM quote_document WHERE utterance_key = ? AND status <> 'retracted'"
    " ORDER BY oldest_at, article_key, position LIMIT ?"
)
_COUNTS = (
    "SELECT count(*), count(DISTINCT article_key), count(DISTINCT speaker_key),"
    " coalesce((SELECT contradicted FROM utterance_summary WHERE key = ?), false),"
    " coalesce((SELECT settled FROM utterance_summary WHERE key = ?), false)"
    " FROM quote_document WHERE utterance_key = ? AND status <> 'retracted'"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceFilter:
    """Which utterances; every sequence is an OR, an empty one means no condition, and all conditions hold together."""

    speakers: Sequence[str] = ()
    articles: Sequence[str] = ()
    publishers: Sequence[str] = ()
    contradicted: bool = False
    settled: bool | None = None
    """None: whether or not somebody has settled it."""
    min_articles: int = 2


def list_utterances(
    reader: Reader, chosen: UtteranceFilter, wanted: PageRequest, *, sort: str
) -> Page[bytes]:
    """Return one page of what several articles print; `sort` is -article_count or -published_at."""
    listing = Listing("utterance_summary", SORTS[sort].columns)
    if chosen.contradicted:
        listing.where("contradicted")
    if chosen.settled is not None:
        listing.where("settled" if chosen.settled else "NOT settled")
    if chosen.min_articles > 2:  # noqa: PLR2004 - every summary has two
        listing.where("article_count >= ?", chosen.min_articles)
    for table, ids in (
        ("speaker", chosen.speakers),
        ("article", chosen.articles),
        ("publisher", chosen.publishers),
    ):
        if ids:
            listing.where(
                f"key IN (SELECT utterance_key FROM quote_document WHERE {table}_key {with_ids(table, ids)}"  # noqa: S608 - constants
                " AND status <> 'retracted')",
                *ids,
            )
    page = read_rows(reader, listing, wanted, _COLUMNS)
    first = _documents(reader, [cast("int", row[-1]) for row in page.items])
    return Page(
        [encoded(_brief(first[row[-1]], *row[1:-1])) for row in page.items], page.next, page.prev, page.total
    )


def get_utterance(reader: Reader, utterance_id: str) -> Document:
    """Return an utterance with the forms that its words were printed in.

    Raises:
        NotFoundError: There is no such utterance, or no article that is shown prints it.
    """
    rows = reader.rows("SELECT key FROM utterance WHERE id = ?", (utterance_id,))
    members = reader.rows(_MEMBERS, (rows[0][0], MOST_QUOTES)) if rows else []
    if not members:
        raise NotFoundError("utterance", utterance_id)
    quotes = [load(unpack(cast("bytes", document))) for (document,) in members]
    [counts] = reader.rows(_COUNTS, (rows[0][0],) * 3)
    counted = cast("tuple[int, int, int, int, int]", counts)
    return {**_brief(quotes[0], *counted), "forms": _forms(quotes), "speakers": _speakers(quotes)}


def article_counts(reader: Reader, utterance_ids: Sequence[str]) -> dict[str, int]:
    """Return how many articles print each of these utterances, as far as several do."""
    statement = f"SELECT utterance_id, article_count FROM utterance_summary WHERE utterance_id IN (SELECT value FROM {reader.texts})"  # noqa: S608 - a constant
    rows = reader.rows(statement, (json.dumps(list(utterance_ids)),))
    return dict(cast("list[tuple[str, int]]", rows))


def article_printings(reader: Reader, article_id: str) -> dict[str, int]:
    """Return how many articles print each utterance of an article, as far as several do, retracted quotes left out."""
    rows = reader.rows(
        "SELECT utterance_id, article_count FROM utterance_summary WHERE key IN (SELECT utterance_key FROM"
        " quote_document WHERE article_key = (SELECT key FROM article WHERE id = ?) AND status <> 'retracted' AND utterance_key IS NOT NULL) ORDER BY utterance_id",
        (article_id,),
    )
    return dict(cast("list[tuple[str, int]]", rows))


def count_contradicted(reader: Reader) -> int:
    """Return how many utterances are given to persons who cannot be one, and nobody has settled it."""
    listing = Listing("utterance_summary", ())
    listing.where("contradicted AND NOT settled")
    return count(reader, listing)


def _documents(reader: Reader, keys: Sequence[int]) -> dict[int, Document]:
    rows = reader.rows(
        f"SELECT key, document FROM quote_document WHERE key IN (SELECT value FROM {reader.numbers})",  # noqa: S608 - a constant
        (json.dumps(keys),),
    )
    return {cast("int", key): load(unpack(cast("bytes", document))) for key, document in rows}


def _brief(
    first: Document,
    quote_count: int,
    article_count: int,
    speaker_count: int,
    contradicted: object,
    settled: object,
) -> Document:
    utterance = first["utterance"]
    return {
        "id": utterance["id"],
        "url": utterance["url"],
        "text": own_words(first),
        "quote_count": quote_count,
        "article_count": article_count,
        "speaker_count": speaker_count,
        "contradicted": bool(contradicted),
        "settled": bool(settled),
        "first": _quote(first),
        "links": {
            "permalink": f"{BASE_URL_PLACEHOLDER}/id/{utterance['id']}",
            "quotes": f"{BASE_URL_PLACEHOLDER}/v1/quotes?utterance={utterance['id']}&sort=published_at",
        },
    }


def own_words(quote: Document) -> str:
    """Return the words of a quote that are the speaker's own."""
    return " ".join(span["exact"] for span in quote["spans"] if span["verbatim"])


def _quote(quote: Document) -> Document:
    return {
        "id": quote["id"],
        "url": quote["url"],
        "status": quote["status"],
        "speaker": quote["speaker"],
        "source": quote["source"] and quote["source"]["exact"],
        "article": quote["article"],
    }


def _forms(quotes: Sequence[Document]) -> list[Document]:
    """Return each form of the words in the order of their first printing, beside the very first."""
    passages: dict[tuple[str, ...], Passage] = {}
    printed: dict[tuple[str, ...], list[Document]] = defaultdict(list)
    for quote in quotes:
        passage = _passage(quote)
        passages.setdefault(tuple(passage.keys), passage)
        printed[tuple(passage.keys)].append(quote)
    first = next(iter(passages.values()))
    forms = []
    for keys, passage in list(passages.items())[:MOST_FORMS]:
        found = difference(passage, first)
        forms.append(
            {
                "relation": "first" if passage is first else found.relation,
                "text": own_words(printed[keys][0]),
                "changes": [
                    {"kind": one.kind, "here": one.draft, "first": one.record} for one in found.changes
                ],
                "quote_count": len(printed[keys]),
                "quotes": [_quote(quote) for quote in printed[keys][:QUOTES_OF_A_FORM]],
            }
        )
    return forms


def _passage(quote: Document) -> Passage:
    return read_passage([Piece(span["exact"], span["start"]) for span in quote["spans"] if span["verbatim"]])


def _speakers(quotes: Sequence[Document]) -> list[Document]:
    """Return who was named, whom most quotes name first; a quote that names nobody counts for nobody."""
    named: dict[str, list[Document]] = defaultdict(list)
    for quote in quotes:
        if quote["speaker"]:
            named[quote["speaker"]["id"]].append(quote)
    return [
        {"speaker": held[0]["speaker"], "quote_count": len(held), "first": _quote(held[0])}
        for held in sorted(named.values(), key=len, reverse=True)
    ]
