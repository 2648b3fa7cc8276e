"""What readers report, and what the desk decided: a queue beside the record, of which nothing is in any quote."""

from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.store.models.base import Base, id_shape, one_of

ReportReason = Literal["wrong_speaker", "wrong_span", "wrong_kind", "wrong_capacity", "not_a_quote", "other"]
ReportStatus = Literal["open", "accepted", "dismissed"]


class Report(Base):
    """What a reader says is wrong with a quote. Nothing tells who the reader is, nor from where it was sent."""

    __tablename__ = "report"
    __table_args__ = (
        id_shape("rep"),
        one_of("reason_code", get_args(ReportReason)),
        one_of("status", get_args(ReportStatus)),
        CheckConstraint("(status = 'open') = (decided_at IS NULL)", name="decided_at"),
        CheckConstraint("(status = 'open') = (decided_by IS NULL)", name="decided_by"),
        CheckConstraint("(status = 'accepted') = (seq IS NOT NULL)", name="seq"),
        Index("ix_report_status_key", "status", "key"),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    quote_key: Mapped[int] = mapped_column(ForeignKey("quote.key"), index=True)
    quote_id: Mapped[str]
    quote_revision: Mapped[int]
    """The state of the quote that was reported."""
    reason_code: Mapped[str]
    speaker: Mapped[str | None]
    """Who said it, as the reader thinks."""
    text: Mapped[str]
    evidence_url: Mapped[str | None]
    at: Mapped[str]
    """UTC, as in the journal."""
    status: Mapped[str]
    decided_at: Mapped[str | None]
    decided_by: Mapped[str | None]
    """Name of the token."""
    decision: Mapped[str | None]
    """Why, in words."""
    seq: Mapped[int | None] = mapped_column(ForeignKey("change.seq"))
    """The change of the record that followed from it."""
