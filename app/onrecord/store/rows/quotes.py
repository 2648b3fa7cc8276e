"""Writes quotes and their spans, and keeps what a quote was before each change."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from onrecord.comparison.words import keys_of
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models import ArticleRevision, Quote, QuoteDocument, QuoteRevision, TextSpan
from onrecord.store.rows.inserting import insert_rows, next_key
from onrecord.store.rows.quote_values import QuoteValue, SpanValue, quote_columns
from onrecord.store.rows.runs import change_runs, index_runs
from onrecord.store.rows.span_words import exact_unless
from onrecord.store.rows.utterances import Spoken, assign_utterances, change_utterance


def add_quotes(
    session: Session, revision: ArticleRevision, seq: int, quotes: Sequence[tuple[str, QuoteValue]]
) -> dict[str, str]:
    """Insert quotes with the ids given, and their spans, into the article of `revision`.

    They are numbered in reading order among themselves; beside others `order_quotes` numbers them all.

    Returns:
        By the id of a quote that of the utterance that it joined.
    """
    first = next_key(session, Quote)
    begins = [value.contents()[0].start for _, value in quotes]
    rank = {index: place for place, index in enumerate(sorted(range(len(quotes)), key=begins.__getitem__))}
    rows = [
        {
            "key": first + index,
            "id": derived,
            "article_key": revision.article_key,
            "revision_key": revision.key,
            "position": rank[index],
            "seq": seq,
            "status": "published",
            "revision": 1,
            "corrected": False,
            **_columns(value, revision.text),
        }
        for index, (derived, value) in enumerate(quotes)
    ]
    keys = [keys_of(row["text"]) for row in rows]
    spoken = [
        _spoken(derived, value, revision.text, words)
        for (derived, value), words in zip(quotes, keys, strict=True)
    ]
    utterances, joined = assign_utterances(session, spoken)
    for row, utterance in zip(rows, utterances, strict=True):
        row["utterance_key"] = utterance
    insert_rows(session, Quote, rows)
    index_runs(session, ((row["key"], words) for row, words in zip(rows, keys, strict=True)))
    texts = [(row["key"], row["text"]) for row in rows]
    dialect_of(session).index_quotes(session.connection(), texts)
    spans = [
        span_row(revision, first + index, span, rows[index]["text"])
        for index, (_, value) in enumerate(quotes)
        for span in value.spans
    ]
    insert_rows(session, TextSpan, spans)
    return joined


def change_quote(
    session: Session, quote: Quote, seq: int, value: QuoteValue, revision: ArticleRevision
) -> None:
    """Make a stored quote say `value` on the text of `revision`; what it was becomes a revision of it."""
    keep_revision(session, quote, seq)
    session.execute(delete(TextSpan).where(TextSpan.quote_key == quote.key))
    quote.revision_key = revision.key
    before = quote.text
    for name, column in _columns(value, revision.text).items():
        setattr(quote, name, column)
    session.flush()
    change_runs(session, quote.key, before, quote.text)
    if quote.text != before:
        dialect_of(session).index_quotes(session.connection(), [(quote.key, quote.text)])
    spans = [span_row(revision, quote.key, span, quote.text) for span in value.spans]
    insert_rows(session, TextSpan, spans)
    spoken = _spoken(quote.id, value, revision.text, keys_of(quote.text))
    change_utterance(session, quote, spoken)
    session.flush()


def change_status(session: Session, quote: Quote, seq: int, status: str) -> None:
    """Publish, dispute or retract a quote; what it was becomes a revision of it."""
    keep_revision(session, quote, seq)
    quote.status = status
    session.flush()


def keep_revision(session: Session, quote: Quote, seq: int) -> None:
    """Store the quote as it was served as its revision, and begin the next one, made by `seq`."""
    document = session.scalars(select(QuoteDocument.document).where(QuoteDocument.key == quote.key)).one()
    session.add(QuoteRevision(quote_key=quote.key, number=quote.revision, seq=quote.seq, document=document))
    quote.revision += 1
    quote.seq = seq


def order_quotes(session: Session, article: int) -> None:
    """Number the article's quotes in reading order: by where their words begin, then as they were found."""
    start = (
        select(TextSpan.start_offset)
        .where(TextSpan.quote_key == Quote.key, TextSpan.type == "content", TextSpan.position == 0)
        .scalar_subquery()
    )
    rows = session.scalars(select(Quote).where(Quote.article_key == article).order_by(start, Quote.key))
    for position, quote in enumerate(rows):
        quote.position = position
    session.flush()


def span_row(revision: ArticleRevision, quote: int, value: SpanValue, text: str) -> dict[str, Any]:
    """Return the columns of a span of a quote whose words are `text`."""
    owner = text if value.type == "content" else None
    return {
        "revision_key": revision.key,
        "quote_key": quote,
        "type": value.type,
        "position": value.position,
        "start_offset": value.span.start,
        "end_offset": value.span.end,
        "exact": exact_unless(owner, value.span.cut(revision.text)),
        "verbatim": value.verbatim,
        "break_before": value.break_before,
    }


def _spoken(quote: str, value: QuoteValue, text: str, keys: Sequence[str]) -> Spoken:
    """Return the speaker's own words of a quote, all of whose words have these keys."""
    contents = [span for span in value.spans if span.type == "content"]
    own = tuple(span.span.cut(text) for span in contents if span.verbatim)
    whole = len(own) == len(contents)
    return Spoken(quote, keys if whole else keys_of(" ".join(own)), own, value.speaker_key)


def _columns(value: QuoteValue, text: str) -> dict[str, Any]:
    return {**quote_columns(value), "text": " ".join(value.words(text))}
