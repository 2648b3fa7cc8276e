"""Inserting many rows by one statement, with keys that are known before: below the ORM, which costs several times as much.

What the models state as defaults is the ORM's: callers give every column that may not be null.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from onrecord.store.models import Base


def insert_rows(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, each with the same columns; what they refer to must be flushed."""
    if rows:
        session.connection().exec_driver_sql(_statement(table, tuple(rows[0])), list(rows))


def next_key(session: Session, table: type[Base]) -> int:
    """Return the key that the next row of a table gets; the transaction holds the write lock, so nobody else takes it."""
    newest = f"SELECT coalesce(max(key), 0) + 1 FROM {table.__tablename__}"  # noqa: S608 - a constant
    key: int = session.connection().exec_driver_sql(newest).scalar_one()
    return key


@cache
def _statement(table: type[Base], columns: tuple[str, ...]) -> str:
    places = ", ".join(f":{column}" for column in columns)
    named = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table.__tablename__} ({named}) VALUES ({places})"  # noqa: S608 - names of the models
