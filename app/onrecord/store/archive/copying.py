"""A record moved to another database, of either engine: a batch a transaction, taken up again where it was stopped."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Engine, RowMapping, Table, insert, select, tuple_
from sqlalchemy.orm import Session

from onrecord.comparison.words import keys_of
from onrecord.errors import ConflictError, InputError
from onrecord.store.archive.exchange import TABLES, derive, export_record
from onrecord.store.archive.verification import verify
from onrecord.store.database.sessions import reading, writing
from onrecord.store.documents.utterances import summarize_all
from onrecord.store.models import Base
from onrecord.store.rows.name_words import index_names
from onrecord.store.rows.runs import index_runs

_BATCH = 1_000
"""Rows of one transaction: what a copy that is stopped does at most once more."""
_COPIED = ("api_token", *TABLES, "report")
"""All that an export has, the tokens and what readers reported: whoever may write goes on writing."""


def copy_record(source: Engine, target: Engine) -> int:
    """Copy a record into a database that is empty or holds the beginning of the same copy; prove that both are equal.

    The target's own guards prove every row once more. Until this returns it holds a part, and nobody should be served from it.

    Returns:
        How many rows were copied now.

    Raises:
        ConflictError: The target holds another record, or the source has changed since the copy was begun.
        InputError: The source does not hold together.
        UnavailableError: One of the two cannot be read or written.
    """
    copied = 0
    with reading(source) as session:
        tables = [Base.metadata.tables[name] for name in _COPIED]
        ends = [_end(session, target, table) for table in tables]
        for table, end in zip(tables, ends, strict=True):
            for batch in _rows(session, table, end):
                _write(target, table, batch)
                copied += len(batch)
    with writing(target) as held:
        summarize_all(held)
    for fault in verify(target).faults:
        raise InputError(f"the copy does not hold together: {fault}")
    if _last_line(source) != _last_line(target):
        raise ConflictError(
            "the record has changed since this copy of it was begun: copy it into an empty database"
        )
    return copied


def _end(session: Session, target: Engine, table: Table) -> RowMapping | None:
    """Return the last row of a table that the target has; the source must have the same one under its key."""
    key = table.primary_key.columns
    with reading(target) as held:
        last = (
            held.execute(select(table).order_by(*(column.desc() for column in key)).limit(1))
            .mappings()
            .first()
        )
    if last is None:
        return None
    same = select(table).where(*(column == last[column.name] for column in key))
    known = session.execute(same).mappings().first()
    if known is None or not _is_one(table, known, last):
        raise ConflictError("a record is copied into an empty database, and this one holds another record")
    return last


def _is_one(table: Table, known: RowMapping, found: RowMapping) -> bool:
    """Return whether two rows are about the same thing; what is said of it may have changed."""
    names = {"id", "article_id", "quote_id", "speaker_id", "at", "sha256", "text_sha256", "exact"}
    return all(known[name] == found[name] for name in names & set(table.columns.keys()))


def _rows(session: Session, table: Table, end: RowMapping | None) -> Iterator[Sequence[RowMapping]]:
    """Yield the rows behind `end` in batches, in the order of their keys."""
    key = list(table.primary_key.columns)
    wanted = select(table).order_by(*key).limit(_BATCH)
    while True:
        behind = wanted
        if end is not None:
            behind = wanted.where(tuple_(*key) > tuple_(*(end[column.name] for column in key)))
        batch = session.execute(behind).mappings().all()
        if not batch:
            return
        yield batch
        end = batch[-1]


def _write(target: Engine, table: Table, batch: Sequence[RowMapping]) -> None:
    rows = [dict(row) for row in batch]
    with writing(target) as session:
        session.execute(insert(table), rows)
        derive(session, table.name, rows)
        if table.name == "quote":
            index_runs(session, ((row["key"], keys_of(row["text"])) for row in rows))
        elif table.name == "speaker_document":
            index_names(session, {row["key"]: row["words"] for row in rows})


def _last_line(engine: Engine) -> dict[str, Any]:
    """Return what an export ends with: the number of its rows and the hash of all its lines."""
    last = ""
    for line in export_record(engine):
        last = line
    return dict(json.loads(last))
