"""What needs a human: corrected quotes whose words have no certain place in the article's new text."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.models import Article, ArticleRevision, Quote


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
        .where(Quote.review.is_not(None), Article.status == "published")
        .order_by(Article.id, Quote.position, Quote.id)
    )
    return [
        ReviewItem(quote, article, headline, why or "", words, number, current)
        for quote, article, headline, why, words, number, current in rows
    ]
