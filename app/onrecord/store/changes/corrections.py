"""Corrections of quotes: public, reasoned, kept for ever, stronger than any engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, InputError
from onrecord.extraction.quotation import Capacity
from onrecord.store.changes.edits import (
    Edit,
    SetCapacity,
    SetKind,
    SetSpeaker,
    SetStatus,
    SetWords,
    SpeakerChoice,
    Words,
    check_span,
    choose_speaker,
    content_spans,
    with_kind,
    with_speaker,
    with_words,
)
from onrecord.store.documents.read_model import render
from onrecord.store.models import Article, ArticleRevision, Quote, Speaker
from onrecord.store.reconciliation.anchoring import by_words
from onrecord.store.reconciliation.reconcile import align_revisions, load_values, name_quotes
from onrecord.store.rows.journal import Reason, Subject, next_seq, record_change
from onrecord.store.rows.quote_values import QuoteValue, SpanValue
from onrecord.store.rows.quotes import add_quotes, change_quote, change_status, order_quotes
from onrecord.store.rows.speakers import name_missing_speakers
from onrecord.store.rows.versions import ExpectedVersion, claim_article, claim_quote
from onrecord.text.spans import Span

HUMAN = "human"
"""The `rule` of what a human decided."""
_DECIDED: Mapping[str, Any] = {
    "method": "manual",
    "confidence": 1.0,
    "confidence_content": 1.0,
    "rule": HUMAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedQuote:
    """A quote that the engine did not find, on the article's current text."""

    words: tuple[Words, ...]
    speaker: SpeakerChoice | None = None
    capacity: Capacity = "unknown"
    cue: Span | None = None
    source: Span | None = None


def correct_quote(
    session: Session,
    quote_id: str,
    edits: Sequence[Edit],
    reason: Reason,
    *,
    expected: ExpectedVersion = None,
) -> int:
    """Correct a quote and return the new version of the record.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        quote_id: Its id.
        edits: What is different from now on, at most one of each class.
        reason: Who corrects it and why.
        expected: The versions (`seq`) that the author has seen; None corrects whatever it is.

    Raises:
        NotFoundError: There is no such quote.
        StaleError: The quote has another version by now.
        ConflictError: Its article is withdrawn, or it already says this.
        InputError: A span or name cannot be, or no speaker has the address given; `place` says where.
    """
    seq = next_seq(session)
    quote = claim_quote(session, quote_id, seq, expected)
    article = session.get_one(Article, quote.article_key)
    before, status = load_values(session, [quote])[0], quote.status
    speakers = {quote.speaker_key}
    revision, value = _edited(session, quote, before, edits)
    asked = [edit.status for edit in edits if isinstance(edit, SetStatus)]
    if value != before or revision.key != quote.revision_key:
        change_quote(session, quote, seq, replace(value, **_DECIDED), revision)
        quote.status = asked[0] if asked else quote.status
    elif asked and asked[0] != status:
        change_status(session, quote, seq, asked[0])
    else:
        raise ConflictError("the quote already says this")
    quote.corrected, quote.review = True, None
    speakers.add(quote.speaker_key)
    patch = {
        "before": _summary(session, before, status),
        "after": _summary(session, value, quote.status),
    }
    record_change(session, seq, Subject("correct", "quote", quote.id), reason, patch)
    _finish(session, seq, article, speakers)
    return seq


def add_quote(
    session: Session,
    article_id: str,
    missed: MissedQuote,
    reason: Reason,
    *,
    expected: ExpectedVersion = None,
) -> str:
    """Add a quote that the engine missed and return its id.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        article_id: Its article.
        missed: The quote.
        reason: Who adds it and why.
        expected: The article's versions that the author has seen; None adds to whatever it is.

    Raises:
        NotFoundError: There is no such article.
        StaleError: The article has another version by now.
        ConflictError: The article is withdrawn, or has a quote of these words already.
        InputError: A span or name cannot be, or no speaker has the address given; `place` says where.
    """
    seq = next_seq(session)
    article = claim_article(session, article_id, seq, expected)
    if article.status == "withdrawn":
        raise ConflictError("the article is withdrawn")
    revision = current_revision(session, article)
    value = _missed_value(session, revision, missed)
    quotes = session.scalars(select(Quote).where(Quote.article_key == article.key)).all()
    for quote, known in zip(quotes, load_values(session, quotes), strict=True):
        if quote.revision_key == revision.key and known.contents() == value.contents():
            raise ConflictError(f"the article has a quote of these words: {quote.id}")
    [(derived, _)] = name_quotes(article.id, revision.text, [value], {quote.id for quote in quotes})
    add_quotes(session, revision, seq, [(derived, value)])
    session.scalars(select(Quote).where(Quote.id == derived)).one().corrected = True
    patch = {"before": None, "after": _summary(session, value, "published")}
    record_change(session, seq, Subject("add", "quote", derived), reason, patch)
    _finish(session, seq, article, {value.speaker_key})
    return derived


def settle_review(
    session: Session, quote_id: str, reason: Reason, *, expected: ExpectedVersion = None
) -> int:
    """Take a quote off the review list as it is: it stays on the text that it was read from.

    Raises:
        NotFoundError: There is no such quote.
        StaleError: The quote has another version by now.
        ConflictError: Its article is withdrawn, or nobody asked for a review.
    """
    seq = next_seq(session)
    quote = claim_quote(session, quote_id, seq, expected)
    if quote.review is None:
        raise ConflictError("the quote is not up for review")
    patch = {"before": {"review": quote.review}, "after": {"review": None}}
    quote.review = None
    record_change(session, seq, Subject("correct", "quote", quote.id), reason, patch)
    _finish(session, seq, session.get_one(Article, quote.article_key), set())
    return seq


def current_revision(session: Session, article: Article) -> ArticleRevision:
    """Return the article's current text."""
    statement = select(ArticleRevision).where(
        ArticleRevision.article_key == article.key, ArticleRevision.number == article.revision
    )
    return session.scalars(statement).one()


def _finish(session: Session, seq: int, article: Article, speakers: set[int | None]) -> None:
    order_quotes(session, article.key)
    name_missing_speakers(session, article.key)
    touched = {key for key in speakers if key is not None}
    render(session, seq, articles={article.key}, speakers=touched)


def _edited(
    session: Session, quote: Quote, value: QuoteValue, edits: Sequence[Edit]
) -> tuple[ArticleRevision, QuoteValue]:
    """Return the text that the quote stands on after the edits, and what it says there."""
    if len({type(edit) for edit in edits}) < len(edits):
        raise InputError("a correction states each thing only once")
    revision = session.get_one(ArticleRevision, quote.revision_key)
    for edit in edits:
        if isinstance(edit, SetWords):
            revision, value = _reworded(session, revision, value, edit)
        elif isinstance(edit, SetKind):
            value = with_kind(value, edit.kind)
        elif isinstance(edit, SetSpeaker):
            value = with_speaker(value, choose_speaker(session, edit.speaker))
        elif isinstance(edit, SetCapacity):
            value = replace(value, capacity=edit.capacity)
    return revision, value


def _reworded(
    session: Session, revision: ArticleRevision, value: QuoteValue, edit: SetWords
) -> tuple[ArticleRevision, QuoteValue]:
    """Put the quote on the words given; from an older text, cue and source come along where their place is certain."""
    current = current_revision(session, session.get_one(Article, revision.article_key))
    if current.key != revision.key:
        anchors = align_revisions(session, revision.key, current)
        placed = ((span, by_words(anchors, [span.span])) for span in value.spans if span.type != "content")
        value = replace(value, spans=tuple(replace(span, span=place[0]) for span, place in placed if place))
    return current, with_words(value, content_spans(current, edit.words))


def _missed_value(session: Session, revision: ArticleRevision, missed: MissedQuote) -> QuoteValue:
    speaker = choose_speaker(session, missed.speaker)
    places = [
        (name, span) for name, span in (("cue", missed.cue), ("source", missed.source)) if span is not None
    ]
    for name, span in places:
        check_span(revision, span, name)
    named = QuoteValue(
        speaker_key=None,
        kind="direct",
        source_kind="unknown" if missed.source is not None else None,
        resolution="named" if missed.source is not None and speaker is not None else "none",
        capacity=missed.capacity,
        **_DECIDED,
        spans=tuple(SpanValue(name, 0, span) for name, span in places),
    )
    return with_words(with_speaker(named, speaker), content_spans(revision, missed.words))


def _summary(session: Session, value: QuoteValue, status: str) -> dict[str, object]:
    """Return what the journal shows of a quote."""
    return {
        "speaker": session.scalar(select(Speaker.id).where(Speaker.key == value.speaker_key)),
        "kind": value.kind,
        "capacity": value.capacity,
        "status": status,
        "spans": [
            {"start": span.span.start, "end": span.span.end, "verbatim": span.verbatim}
            for span in value.spans
            if span.type == "content"
        ],
    }
