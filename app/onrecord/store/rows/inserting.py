"""Inserting many rows by one statement, with keys that are known before: below the ORM, which costs several times as much.

What the models state as defaults is the ORM's: callers give every column that may not be null.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy.orm import Session

from onrecord.store.database.dialects import dialect_of
from onrecord.store.models import Base

if TYPE_CHECKING:
    from sqlalchemy import Table


def insert_rows(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, each with the same columns; what they refer to must be flushed."""
    if rows:
        connection, columns = session.connection(), tuple(rows[0])
        values = ([row[column] for column in columns] for row in rows)
        dialect_of(connection).insert_many(connection, table.__tablename__, columns, values)


def upsert_rows(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of all columns; one whose `key` is there already takes the place of the old one."""
    if rows:
        dialect_of(session).upsert_many(session.connection(), cast("Table", table.__table__), rows)


def next_key(session: Session, table: type[Base]) -> int:
    """Return the key that the next row of a table gets; the transaction holds the write lock, so nobody else takes it."""
    newest = f"SELECT coalesce(max(key), 0) + 1 FROM {table.__tablename__}"  # noqa: S608 - a constant
    key: int = session.connection().exec_driver_sql(newest).scalar_one()
    return key
