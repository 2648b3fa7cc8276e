"""Withdrawals: an article, its text and its quotes are no longer shown; that they were is not denied."""

from sqlalchemy.orm import Session

from onrecord.errors import ConflictError
from onrecord.store.documents.read_model import render, touch_versions
from onrecord.store.models import Article
from onrecord.store.models.articles import Rights, Withdrawal
from onrecord.store.rows.journal import Reason, Subject, next_seq, record_change
from onrecord.store.rows.speakers import speakers_of_article
from onrecord.store.rows.versions import ExpectedVersion, claim_article


def withdraw_article(
    session: Session, article_id: str, why: Withdrawal, reason: Reason, *, expected: ExpectedVersion = None
) -> int:
    """Withdraw an article and return the new version of the record; ingesting it again does not bring it back.

    Raises:
        NotFoundError: There is no such article.
        StaleError: It has another version by now.
        ConflictError: It is already withdrawn.
    """
    seq = next_seq(session)
    article = claim_article(session, article_id, seq, expected)
    if article.status == "withdrawn":
        raise ConflictError("the article is already withdrawn")
    article.status, article.withdrawal = "withdrawn", why
    _finish(session, seq, article, reason, Subject("withdraw", "article", article.id))
    return seq


def restore_article(
    session: Session, article_id: str, reason: Reason, *, expected: ExpectedVersion = None
) -> int:
    """Show a withdrawn article again and return the new version of the record.

    Raises:
        NotFoundError: There is no such article.
        StaleError: It has another version by now.
        ConflictError: It is not withdrawn.
    """
    seq = next_seq(session)
    article = claim_article(session, article_id, seq, expected)
    if article.status == "published":
        raise ConflictError("the article is not withdrawn")
    article.status, article.withdrawal = "published", None
    _finish(session, seq, article, reason, Subject("restore", "article", article.id))
    return seq


def set_rights(
    session: Session, article_id: str, rights: Rights, reason: Reason, *, expected: ExpectedVersion = None
) -> int:
    """Set whether the full text or only its quotes may be shown, and return the new version of the record.

    Raises:
        NotFoundError: There is no such article.
        StaleError: It has another version by now.
        ConflictError: It already has these rights.
    """
    seq = next_seq(session)
    article = claim_article(session, article_id, seq, expected)
    if article.rights == rights:
        raise ConflictError(f"the article's rights are already {rights}")
    article.rights = rights
    _finish(session, seq, article, reason, Subject("correct", "article", article.id))
    touch_versions(session, seq, article.key)
    return seq


def _finish(session: Session, seq: int, article: Article, reason: Reason, subject: Subject) -> None:
    session.flush()
    after = {"status": article.status, "withdrawal": article.withdrawal, "rights": article.rights}
    record_change(session, seq, subject, reason, {"after": after})
    render(session, seq, articles={article.key}, speakers=speakers_of_article(session, article.key))
