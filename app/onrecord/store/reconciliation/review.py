"""What needs a human: corrected quotes that could not follow their article, and words given to different speakers."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from onrecord.store.models import Article, ArticleRevision, Quote, QuoteDocument, Speaker, UtteranceSummary


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A quote that a human corrected and that could not follow its article."""

    quote_id: str
    article_id: str
    headline: str | None
    why: str
    words: str
    revision: int
    """The article's revision that the quote stands on."""
    current_revision: int


_WAITING = (Quote.review.is_not(None), Article.status == "published")


def count_review(session: Session) -> int:
    """Return how much is up for review."""
    counted = select(func.count()).select_from(Quote).join(Article, Article.key == Quote.article_key)
    return session.scalar(counted.where(*_WAITING)) or 0


def list_review(session: Session) -> list[ReviewItem]:
    """Return all that is up for review, by article and reading order."""
    rows = session.execute(
        select(
            Quote.id,
            Article.id,
            Article.headline,
            Quote.review,
            Quote.text,
            ArticleRevision.number,
            Article.revision,
        )
        .join(Article, Article.key == Quote.article_key)
        .join(ArticleRevision, ArticleRevision.key == Quote.revision_key)
        .where(*_WAITING)
        .order_by(Article.id, Quote.position, Quote.id)
    )
    return [
        ReviewItem(quote, article, headline, why or "", words, number, current)
        for quote, article, headline, why, words, number, current in rows
    ]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Words that undisputed quotes give to speakers who cannot be one."""

    utterance_id: str
    article_id: str
    """Of the article that printed them first."""
    words: str
    named: tuple[tuple[str, str], ...]
    """Of each speaker the earliest quote, by id, and the name."""


def list_contradictions(session: Session) -> list[Contradiction]:
    """Return what articles contradict each other in, until a correction, a merge or a dispute says who is right."""
    first, quotes = QuoteDocument, _named(session)
    rows = session.execute(
        select(UtteranceSummary.key, UtteranceSummary.utterance_id, first.article_id, Quote.text)
        .join(first, first.key == UtteranceSummary.first_key)
        .join(Quote, Quote.key == UtteranceSummary.first_key)
        .where(UtteranceSummary.contradicted.is_(True))
        .order_by(UtteranceSummary.utterance_id)
    )
    return [
        Contradiction(utterance, article, words, tuple(quotes[key]))
        for key, utterance, article, words in rows
    ]


def _named(session: Session) -> dict[int | None, list[tuple[str, str]]]:
    """Return of each contradicted utterance the earliest quote of each speaker."""
    rows = session.execute(
        select(QuoteDocument.utterance_key, QuoteDocument.quote_id, Speaker.name)
        .join(UtteranceSummary, UtteranceSummary.key == QuoteDocument.utterance_key)
        .join(Speaker, Speaker.id == QuoteDocument.speaker_id)
        .where(UtteranceSummary.contradicted.is_(True), QuoteDocument.status == "published")
        .order_by(QuoteDocument.oldest_at, QuoteDocument.article_id, QuoteDocument.position)
    )
    found: dict[int | None, dict[str, str]] = defaultdict(dict)
    for key, quote, name in rows:
        found[key].setdefault(name, quote)
    return {key: [(quote, name) for name, quote in named.items()] for key, named in found.items()}
