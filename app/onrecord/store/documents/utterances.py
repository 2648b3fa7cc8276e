"""What several articles print of one utterance: counted anew whenever one of its quotes is rendered, gone or moved."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, aliased

from onrecord.comparison.people import may_be_one
from onrecord.store.documents.resources import AnyRow, Values
from onrecord.store.models import QuoteDocument, Speaker, Utterance, UtteranceSummary
from onrecord.store.rows.identity import UNKNOWN_DATE, inverted
from onrecord.store.rows.inserting import upsert_rows
from onrecord.store.rows.settlements import Pair, standing, told_apart

_BATCH = 500
"""Utterances that are counted by one statement."""


def summarize(session: Session, keys: Collection[int]) -> None:
    """Bring the summaries of these utterances up to date; one that a single article prints has none."""
    for part in _batches(sorted(keys)):
        fresh = summaries(session, part)
        held = select(UtteranceSummary.key).where(UtteranceSummary.key.in_(part))
        gone = set(session.scalars(held)) - {values["key"] for values in fresh}
        if gone:
            session.execute(delete(UtteranceSummary).where(UtteranceSummary.key.in_(gone)))
        upsert_rows(session, UtteranceSummary, fresh)


def summarize_all(session: Session) -> None:
    """Write the summary of every utterance, where there is none yet."""
    summarize(session, [key for key in session.scalars(_SHARED) if key is not None])


def summaries(session: Session, keys: Collection[int]) -> list[Values]:
    """Return the values of the rows in `utterance_summary` that these utterances are to have."""
    rows = session.execute(_COUNTS.where(QuoteDocument.utterance_key.in_(keys))).all()
    first = _first_quotes(session, [row.utterance_key for row in rows])
    doubtful = [row.utterance_key for row in rows if row.speakers > 1]
    contradicted = _contradicted(session, doubtful) if doubtful else {}
    return [_values(row, first[row.utterance_key], contradicted.get(row.utterance_key)) for row in rows]


def shared_utterances(session: Session, pairs: Iterable[Pair]) -> set[int]:
    """Return the utterances that quotes give to both speakers of a pair."""
    one, other = aliased(QuoteDocument), aliased(QuoteDocument)
    found: set[int] = set()
    for pair in pairs:
        both = select(one.utterance_key).join(other, other.utterance_key == one.utterance_key)
        named = both.where(one.speaker_key == min(pair), other.speaker_key == max(pair))
        found.update(key for key in session.scalars(named.distinct()) if key is not None)
    return found


def summary_faults(session: Session) -> Iterator[str]:
    """Yield each utterance whose summary is not what the quotes that are shown say."""
    stored = {row.key: row for row in session.scalars(select(UtteranceSummary))}
    for part in _batches([key for key in session.scalars(_SHARED) if key is not None]):
        for values in summaries(session, part):
            row = stored.pop(values["key"], None)
            if row is None or any(getattr(row, name) != value for name, value in values.items()):
                yield f"utterance {values['utterance_id']}: its summary is not what its quotes say"
    yield from (
        f"utterance {row.utterance_id}: has a summary, but no two articles" for row in stored.values()
    )


_SHOWN = QuoteDocument.status != "retracted"
_SHARED = (
    select(QuoteDocument.utterance_key)
    .where(_SHOWN, QuoteDocument.utterance_key.is_not(None))
    .group_by(QuoteDocument.utterance_key)
    .having(func.count(QuoteDocument.article_key.distinct()) > 1)
    .order_by(QuoteDocument.utterance_key)
)
_COUNTS = (
    select(
        QuoteDocument.utterance_key,
        Utterance.id.label("utterance_id"),
        func.count().label("quotes"),
        func.count(QuoteDocument.article_key.distinct()).label("articles"),
        func.count(QuoteDocument.speaker_key.distinct()).label("speakers"),
        func.max(func.nullif(QuoteDocument.oldest_at, UNKNOWN_DATE)).label("latest"),
    )
    .join(Utterance, Utterance.key == QuoteDocument.utterance_key)
    .where(_SHOWN)
    .group_by(QuoteDocument.utterance_key, Utterance.id)
    .having(func.count(QuoteDocument.article_key.distinct()) > 1)
    .order_by(QuoteDocument.utterance_key)
)


def _first_quotes(session: Session, keys: Sequence[int]) -> dict[int, int]:
    """Return the quote of each utterance whose article was published first; undated ones come last."""
    order = (QuoteDocument.oldest_at, QuoteDocument.article_key, QuoteDocument.position)
    first = (
        select(QuoteDocument.key)
        .where(QuoteDocument.utterance_key == Utterance.key, _SHOWN)
        .order_by(*order)
        .limit(1)
        .scalar_subquery()
        .label("quote_key")
    )
    rows = session.execute(select(Utterance.key, first).where(Utterance.key.in_(keys)))
    return {row.key: row.quote_key for row in rows}


def _contradicted(session: Session, keys: Sequence[int]) -> dict[int | None, bool]:
    """Return the utterances whose undisputed quotes name speakers who cannot be one, and whether all of that is settled."""
    named = (
        select(QuoteDocument.utterance_key, Speaker.key, Speaker.name)
        .join(Speaker, Speaker.key == QuoteDocument.speaker_key)
        .where(QuoteDocument.utterance_key.in_(keys), QuoteDocument.status == "published")
        .distinct()
        .order_by(QuoteDocument.utterance_key, Speaker.name, Speaker.key)
    )
    names: dict[int | None, dict[int, str]] = defaultdict(dict)
    for key, speaker, name in session.execute(named):
        names[key][speaker] = name
    apart = told_apart(session, {speaker for those in names.values() for speaker in those})
    settled = standing(session, keys)
    found: dict[int | None, bool] = {}
    for key, those in names.items():
        against = _against(those, apart)
        if against:
            stand = [speakers for _, speakers in settled.get(key, ())]
            found[key] = all(any(pair <= speakers for speakers in stand) for pair in against)
    return found


def _against(names: dict[int, str], apart: Collection[Pair]) -> list[Pair]:
    """Return the pairs of speakers who cannot be one: by their names, or because a human has settled it."""
    return [
        frozenset((one, other))
        for one, other in combinations(list(names)[:_NAMES], 2)
        if frozenset((one, other)) in apart or not may_be_one(names[one], names[other])
    ]


_NAMES = 20
"""Names that are compared with each other: of more, two in the first twenty contradict."""


def _values(row: AnyRow, first: int, settled: bool | None) -> dict[str, Any]:  # noqa: FBT001 - a column
    """Return the columns; `settled` is None where nobody contradicts another."""
    return {
        "key": row.utterance_key,
        "utterance_id": row.utterance_id,
        "quote_count": row.quotes,
        "article_count": row.articles,
        "speaker_count": row.speakers,
        "contradicted": settled is not None,
        "settled": bool(settled),
        "first_key": first,
        "newest_at": inverted(row.latest or UNKNOWN_DATE),
    }


def _batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))
