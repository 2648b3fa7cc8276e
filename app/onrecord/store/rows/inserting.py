"""Inserting many rows by one statement, with keys that are known before: below the ORM, which costs several times as much."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Insert, func, insert, select
from sqlalchemy.orm import Session

from onrecord.store.models import Base


def insert_rows(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, each with the same columns; what they refer to must be flushed."""
    if rows:
        session.connection().execute(_insert(table), rows)


def next_key(session: Session, table: type[Base]) -> int:
    """Return the key that the next row of a table gets; the transaction holds the write lock, so nobody else takes it."""
    keys = table.__table__.c.key
    return (session.connection().scalar(select(func.max(keys))) or 0) + 1


@cache
def _insert(table: type[Base]) -> Insert:
    return insert(table.__table__)  # type: ignore[arg-type]  # a mapped class's table is a Table
