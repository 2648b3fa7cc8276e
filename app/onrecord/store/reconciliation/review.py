"""What needs a human: corrected quotes that could not follow their article, and words given to different speakers."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

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


class Named(NamedTuple):
    """Somebody to whom an undisputed quote gives the words."""

    quote_id: str
    """The earliest such quote."""
    name: str
    speaker_id: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Words that undisputed quotes give to speakers who cannot be one."""

    utterance_id: str
    article_id: str
    """Of the article that printed them first."""
    words: str
    named: tuple[Named, ...]


_OPEN = (UtteranceSummary.contradicted.is_(True), UtteranceSummary.settled.is_(False))


def list_contradictions(session: Session) -> list[Contradiction]:
    """Return what articles contradict each other in, until a correction, a merge, a dispute or a settlement says who is right."""
    first, quotes = QuoteDocument, _named(session)
    rows = session.execute(
        select(UtteranceSummary.key, UtteranceSummary.utterance_id, Article.id, Quote.text)
        .join(first, first.key == UtteranceSummary.first_key)
        .join(Article, Article.key == first.article_key)
        .join(Quote, Quote.key == UtteranceSummary.first_key)
        .where(*_OPEN)
        .order_by(UtteranceSummary.utterance_id)
    )
    return [
        Contradiction(utterance, article, words, tuple(quotes[key]))
        for key, utterance, article, words in rows
    ]


def _named(session: Session) -> dict[int | None, list[Named]]:
    """Return of each contradicted utterance the earliest quote of each speaker."""
    rows = session.execute(
        select(QuoteDocument.utterance_key, Quote.id, Speaker.name, Speaker.id)
        .join(Quote, Quote.key == QuoteDocument.key)
        .join(UtteranceSummary, UtteranceSummary.key == QuoteDocument.utterance_key)
        .join(Speaker, Speaker.key == QuoteDocument.speaker_key)
        .where(*_OPEN, QuoteDocument.status == "published")
        .order_by(QuoteDocument.oldest_at, QuoteDocument.article_key, QuoteDocument.position)
    )
    found: dict[int | None, dict[str, Named]] = defaultdict(dict)
    for key, *named in rows:
        one = Named(*named)
        found[key].setdefault(one.speaker_id, one)
    return {key: list(named.values()) for key, named in found.items()}
