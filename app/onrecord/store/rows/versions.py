"""Conditional writes: a change is made only to the version that its author has seen (RFC 9110, section 13.1.1)."""

from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, NotFoundError, StaleError
from onrecord.store.models import Article, ArticleDocument, Quote, QuoteDocument, Speaker, SpeakerDocument

ExpectedVersion = AbstractSet[int] | None
"""Versions (`seq`) that an author has seen, any of which may be the current one; None: whatever it is."""
_WORDS = {ArticleDocument: "article", QuoteDocument: "quote", SpeakerDocument: "speaker"}


def claim_article(session: Session, article_id: str, seq: int, expected: ExpectedVersion) -> Article:
    """Take the article's version, one of `expected` (None: whatever it is), for the change `seq`.

    Raises:
        NotFoundError: There is no such article.
        StaleError: It has another version by now.
    """
    article = session.scalar(select(Article).where(Article.id == article_id))
    if article is None:
        raise NotFoundError("article", article_id)
    _claim(session, ArticleDocument, article.key, seq, expected)
    return article


def claim_quote(session: Session, quote_id: str, seq: int, expected: ExpectedVersion) -> Quote:
    """Take the quote's version, one of `expected` (None: whatever it is), for the change `seq`.

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
    _claim(session, QuoteDocument, quote.key, seq, expected)
    return quote


def claim_speaker(session: Session, speaker_id: str, seq: int, expected: ExpectedVersion) -> Speaker:
    """Take the speaker's version, one of `expected` (None: whatever it is), for the change `seq`.

    Raises:
        NotFoundError: There is no such speaker.
        StaleError: It has another version by now.
    """
    speaker = session.scalar(select(Speaker).where(Speaker.id == speaker_id))
    if speaker is None:
        raise NotFoundError("speaker", speaker_id)
    _claim(session, SpeakerDocument, speaker.key, seq, expected)
    return speaker


def _claim(
    session: Session,
    table: type[ArticleDocument | QuoteDocument | SpeakerDocument],
    key: int,
    seq: int,
    expected: ExpectedVersion,
) -> None:
    """Put the new version in place of one that was seen; that it is still there is tested by the UPDATE itself."""
    claim = update(table).where(table.key == key).values(seq=seq)
    if expected is not None:
        claim = claim.where(table.seq.in_(expected))
    claimed: Any = session.execute(claim.returning(table.key)).one_or_none()
    if claimed is None:
        raise StaleError(f"the {_WORDS[table]} has another version by now; fetch it again")
