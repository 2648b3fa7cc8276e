"""The append-only journal and the tokens of those who may write."""

from typing import Literal, get_args

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.store.models.base import Base, one_of

Action = Literal[
    "ingest", "revise", "extract", "correct", "add", "merge", "rename", "withdraw", "restore", "import",
    "settle", "reopen",
]  # fmt: skip
Entity = Literal["article", "quote", "speaker", "settlement"]
ReasonCode = Literal[
    "new", "engine", "wrong_speaker", "wrong_span", "wrong_kind", "wrong_capacity", "not_a_quote", "missed",
    "same_speaker", "wrong_name", "publisher_request", "legal", "error", "disputed", "other",
    "different_speakers", "both_stand",
]  # fmt: skip


class Change(Base):
    """One thing that was done to the record; triggers refuse to change or delete a row."""

    __tablename__ = "change"
    __table_args__ = (
        one_of("action", get_args(Action)),
        one_of("entity", get_args(Entity)),
        one_of("reason_code", get_args(ReasonCode)),
        Index("ix_change_entity_id_seq", "entity_id", "seq"),
        Index("ix_change_action_seq", "action", "seq"),
    )

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    """UTC, `2026-11-23T06:00:00.000Z`."""
    actor: Mapped[str]
    """Name of the token, or of the command."""
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[str]
    reason_code: Mapped[str]
    reason: Mapped[str | None]
    evidence_url: Mapped[str | None]
    patch: Mapped[str]
    """JSON object: what was different before and after."""


class ApiToken(Base):
    """Who may write what; of the token itself only the SHA-256 is known."""

    __tablename__ = "api_token"

    key: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    scopes: Mapped[str]
    """Words separated by single spaces."""
    created_at: Mapped[str]
    revoked_at: Mapped[str | None]
