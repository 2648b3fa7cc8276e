"""The journal: every transaction that changes the record writes one row, whose `seq` is the new version."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from onrecord.store.models import Change
from onrecord.store.models.journal import Action, Entity, ReasonCode
from onrecord.store.rows.inserting import insert_rows


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody changes the record: public, kept for ever."""

    actor: str
    """Name of the token or command; never a secret."""
    code: ReasonCode
    text: str | None = None
    evidence_url: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a change is about."""

    action: Action
    entity: Entity
    entity_id: str


def record_change(
    session: Session, seq: int, subject: Subject, reason: Reason, patch: Mapping[str, Any]
) -> None:
    """Append a row to the journal: what was done to what, by whom, why, and what became different.

    Args:
        session: Within the writing transaction that changes the record.
        seq: What `next_seq` gave; rows written before may refer to it already.
        subject: Action and what it is done to.
        reason: Who and why.
        patch: JSON object of what became different.
    """
    row = {
        "seq": seq,
        "at": now(),
        "actor": reason.actor,
        "action": subject.action,
        "entity": subject.entity,
        "entity_id": subject.entity_id,
        "reason_code": reason.code,
        "reason": reason.text,
        "evidence_url": reason.evidence_url,
        "patch": json.dumps(patch, ensure_ascii=False, separators=(",", ":")),
    }
    insert_rows(session, Change, [row])


def next_seq(session: Session) -> int:
    """Return the `seq` of the change that this transaction, which holds the write lock, will record."""
    return current_seq(session) + 1


def current_seq(session: Session) -> int:
    """Return the version of the record: the last `seq`, 0 before the first change."""
    newest = "SELECT coalesce(max(seq), 0) FROM change"
    seq: int = session.connection().exec_driver_sql(newest).scalar_one()
    return seq


def now() -> str:
    """Return this moment in UTC as the record writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
