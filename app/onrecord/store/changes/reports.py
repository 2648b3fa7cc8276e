"""Reports of readers: filed, and decided once by the desk. The record is changed by the correction alone that follows."""

from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, InputError, NotFoundError, UnavailableError
from onrecord.store.changes.edits import clean_name
from onrecord.store.models import Article, Quote, Report
from onrecord.store.models.reports import ReportReason
from onrecord.store.rows.identity import report_id
from onrecord.store.rows.inserting import insert_rows, next_key
from onrecord.store.rows.journal import now


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What a reader says is wrong."""

    quote_id: str
    code: ReportReason
    text: str
    speaker: str | None = None
    """Who said it, as the reader thinks."""
    evidence_url: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the desk makes of a report."""

    report_id: str
    actor: str
    """Name of the token."""
    why: str | None = None
    """In words."""


def file_report(session: Session, reported: Reported, *, most_open: int) -> tuple[str, bool]:
    """Put a report into the queue.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        reported: What a reader sent.
        most_open: How many reports may wait.

    Returns:
        Its id, and whether it is new: the same of the same state of a quote is one report, also when it was decided.

    Raises:
        NotFoundError: No quote that is shown has this id.
        InputError: The name cannot be one.
        UnavailableError: Too many wait already.
    """
    quote = session.scalar(
        select(Quote)
        .join(Article, Article.key == Quote.article_key)
        .where(Quote.id == reported.quote_id, Article.status == "published")
    )
    if quote is None:
        raise NotFoundError("quote", reported.quote_id)
    speaker = None if reported.speaker is None else clean_name(reported.speaker, "speaker")
    sent = (reported.code, speaker or "", reported.text, reported.evidence_url or "")
    derived = report_id(quote.id, quote.revision, *sent)
    if session.scalar(select(Report.key).where(Report.id == derived)) is not None:
        return derived, False
    waiting = session.scalar(select(func.count()).select_from(Report).where(Report.status == "open"))
    if (waiting or 0) >= most_open:
        raise UnavailableError("more reports wait than the desk can read; try again another day")
    row = {
        "key": next_key(session, Report),
        "id": derived,
        "quote_key": quote.key,
        "quote_id": quote.id,
        "quote_revision": quote.revision,
        "reason_code": reported.code,
        "speaker": speaker,
        "text": reported.text,
        "evidence_url": reported.evidence_url,
        "at": now(),
        "status": "open",
    }
    insert_rows(session, Report, [row])
    return derived, True


def accept_report(session: Session, decision: Decision, quote_id: str, seq: int) -> None:
    """Let a report have led to the change `seq` of its quote; both are in one transaction.

    Raises:
        InputError: There is no such report of this quote.
        ConflictError: It was decided already.
    """
    found = session.scalar(select(Report.quote_id).where(Report.id == decision.report_id))
    if found != quote_id:
        raise InputError("no report of this quote has this id", place=("report",))
    _decide(session, decision, "accepted", seq)


def dismiss_report(session: Session, decision: Decision) -> None:
    """Leave the record as it is; the report stays, with who decided so and why.

    Raises:
        NotFoundError: There is no such report.
        ConflictError: It was decided already.
    """
    if session.scalar(select(Report.key).where(Report.id == decision.report_id)) is None:
        raise NotFoundError("report", decision.report_id)
    _decide(session, decision, "dismissed", None)


def _decide(session: Session, decision: Decision, status: str, seq: int | None) -> None:
    deciding = update(Report).where(Report.id == decision.report_id, Report.status == "open")
    decided = {"status": status, "decided_at": now(), "decided_by": decision.actor, "decision": decision.why}
    rows = session.execute(deciding.values(**decided, seq=seq).returning(Report.key)).all()
    if not rows:
        raise ConflictError("the report was decided already")
