"""Conditional writes: a change is made only to the version that its author has seen (RFC 9110, section 13.1.1)."""

from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, NotFoundError, StaleError
from onrecord.store.models import Article, ArticleDocument, Quote, QuoteDocument, Speaker, SpeakerDocument

Seen = AbstractSet[int] | None
"""Versions (`seq`) that an author has seen, any of which may be the current one; None: whatever it is."""
_WORDS = {ArticleDocument: "article", QuoteDocument: "quote", SpeakerDocument: "speaker"}


def claim_article(session: Session, article_id: str, seq: int, seen: Seen) -> Article:
    """Take the article's version, one of `seen` (None: whatever it is), for the change `seq`.

    Raises:
        NotFoundError: There is no such article.
        StaleError: It has another version by now.
    """
    article = session.scalar(select(Article).where(Article.id == article_id))
    if article is None:
        raise NotFoundError("article", article_id)
    _claim(session, ArticleDocument, article.key, seq, seen)
    return article


def claim_quote(session: Session, quote_id: str, seq: int, seen: Seen) -> Quote:
    """Take the quote's version, one of `seen` (None: whatever it is), for the change `seq`.

    Raises:
        NotFoundError: There is no such quote.
        ConflictError: Its article is withdrawn.
        StaleError: It has another version by now.
    """
    quote = session.scalar(select(Quote).where(Quote.id == quote_id))
    if quote is None:
        raise NotFoundError("quote", quote_id)
    if session.get_one(Article, quote.article_key).status == "withdrawn":
        raise ConflictError("the article of this quote is withdrawn")
    _claim(session, QuoteDocument, quote.key, seq, seen)
    return quote


def claim_speaker(session: Session, speaker_id: str, seq: int, seen: Seen) -> Speaker:
    """Take the speaker's version, one of `seen` (None: whatever it is), for the change `seq`.

    Raises:
        NotFoundError: There is no such speaker.
        StaleError: It has another version by now.
    """
    speaker = session.scalar(select(Speaker).where(Speaker.id == speaker_id))
    if speaker is None:
        raise NotFoundError("speaker", speaker_id)
    _claim(session, SpeakerDocument, speaker.key, seq, seen)
    return speaker


def _claim(
    session: Session,
    table: type[ArticleDocument | QuoteDocument | SpeakerDocument],
    key: int,
    seq: int,
    seen: Seen,
) -> None:
    """Put the new version in place of one that was seen; that it is still there is tested by the UPDATE itself."""
    claim = update(table).where(table.key == key).values(seq=seq)
    if seen is not None:
        claim = claim.where(table.seq.in_(seen))
    claimed: Any = session.execute(claim.returning(table.key)).one_or_none()
    if claimed is None:
        raise StaleError(f"the {_WORDS[table]} has another version by now; fetch it again")
