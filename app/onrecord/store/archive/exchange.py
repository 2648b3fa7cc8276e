"""The whole record as lines of JSON, and back: an import of an export is the same database (NDJSON, UTF-8).

The first line says format and schema, the last one how many rows there are and the SHA-256 of all lines before it.
Each other line is a row: its table and its columns. Left out are the tokens and the reports of readers, which are nobody else's business, and
what follows from the rest (text blocks, search index, runs of words, words of names, summaries of utterances).
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NoReturn

from sqlalchemy import Engine, Table, func, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, InputError
from onrecord.store.archive.verification import prove
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.schema import head
from onrecord.store.database.sessions import reading, writing
from onrecord.store.documents.utterances import summarize_all
from onrecord.store.models import BLOCK, ArticleRevision, Base
from onrecord.store.rows.articles import add_blocks
from onrecord.store.rows.name_words import build_names
from onrecord.store.rows.runs import build_runs

FORMAT = "onrecord"
TABLES = (
    "publisher", "article", "article_revision", "article_input", "speaker", "speaker_name",
    "speaker_redirect", "role", "change", "utterance", "quote", "quote_revision", "text_span",
    "article_document", "quote_document", "speaker_document", "settlement", "settlement_speaker",
)  # fmt: skip
"""In the order in which rows can be inserted."""

_BATCH = 500
"""Rows of one table that are inserted by one statement."""

Line = tuple[int, str, dict[str, Any]]


def export_record(engine: Engine) -> Iterator[str]:
    """Yield the record's lines, each ended by a line feed: one state of it, in an order that only it decides.

    Raises:
        UnavailableError: The database cannot be read.
    """
    digest, count = hashlib.sha256(), 0
    for line in _lines(engine):
        digest.update(line.encode())
        count += 1
        yield line
    yield _dump({"rows": count - 1, "sha256": digest.hexdigest()})


def _lines(engine: Engine) -> Iterator[str]:
    with reading(engine) as session:
        yield _dump({"format": FORMAT, "schema": head()})
        for name in TABLES:
            table = Base.metadata.tables[name]
            rows = session.execute(select(table).order_by(*table.primary_key.columns))
            for row in rows.yield_per(_BATCH).mappings():
                yield _dump({"table": name, **row})


def import_record(engine: Engine, lines: Iterable[str]) -> int:
    """Write an exported record into an empty database, wholly or not at all, and return the number of rows.

    Raises:
        InputError: A line is not one of an export of this schema, or the record does not hold together; the message
            names the line or the first fault.
        ConflictError: The database is not empty.
        UnavailableError: It cannot be written.
    """
    whole = _Whole(lines)
    numbered = enumerate(whole, start=1)
    _check_header(numbered)
    with writing(engine) as session:
        if any(
            session.scalar(select(func.count()).select_from(Base.metadata.tables[name])) for name in TABLES
        ):
            raise ConflictError("an export is imported into an empty database only, and this one has rows")
        count = 0
        for name, batch in _batches(_parse(number, line) for number, line in numbered):
            _insert(session, name, batch)
            derive(session, name, [row for _, _, row in batch])
            count += len(batch)
        last = whole.last()
        build_runs(session.connection())
        summarize_all(session)
        build_names(session)
        for fault in prove(session):
            raise InputError(f"the record does not hold together: {fault}")
        if last != whole.expected():
            raise InputError("the lines are not those that were exported: number or hash differ")
    return count


class _Whole:
    """The lines of an export up to its last one, which says what must stand before it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self._digest, self._count = hashlib.sha256(), 0
        self._last: dict[str, Any] | None = None

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            if self._last is not None:
                raise InputError(f"line {self._count + 2}: stands behind the last line of an export")
            if line.startswith('{"rows":'):
                self._last = _last_line(line, self._count + 1)
                continue
            self._digest.update(line.replace("\r\n", "\n").encode("utf-8", "surrogatepass"))
            self._count += 1
            yield line

    def last(self) -> dict[str, Any]:
        """Return the last line; raise `InputError` when the lines ended before it."""
        if self._last is None:
            raise InputError(f"line {self._count}: the export ends too early; its last line is not there")
        return self._last

    def expected(self) -> dict[str, Any]:
        """Return what the last line must say."""
        return {"rows": self._count - 1, "sha256": self._digest.hexdigest()}


def _last_line(line: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"line {number}: not JSON") from None
    return dict(found)


def is_export(first: str) -> bool:
    """Return whether a file that begins with this line is an exported record, of any schema."""
    return _header(first) is not None


def _header(first: str) -> dict[str, Any] | None:
    try:
        header = json.loads(first)
    except (ValueError, RecursionError):
        return None
    return header if isinstance(header, dict) and header.get("format") == FORMAT else None


def _check_header(lines: Iterator[tuple[int, str]]) -> None:
    header = _header(next(lines, (1, ""))[1])
    if header is None:
        raise InputError("line 1: not the beginning of an export of On Record")
    if header.get("schema") != head():
        raise InputError(
            f"line 1: an export of schema {header.get('schema')!r}, and this program has {head()!r}"
        )


def _parse(number: int, line: str) -> Line:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"line {number}: not JSON") from None
    name = row.pop("table", None) if isinstance(row, dict) else None
    if name not in TABLES:
        raise InputError(f"line {number}: not a row of a table of the record")
    if row.keys() != set(Base.metadata.tables[name].columns.keys()):
        raise InputError(f"line {number}: not the columns of {name}")
    for column, (fits, kind) in _kinds(name).items():
        if row[column] is not None and not fits(row[column]):
            raise InputError(f"line {number}: {column} of {name} is no {kind}")
    return number, name, row


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not _NO_TEXT.search(value)


def _is_whole(value: object) -> bool:
    return type(value) is int and -(1 << 63) <= value < 1 << 63


def _is_number(value: object) -> bool:
    return type(value) in {int, float}


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_KINDS: dict[type, tuple[Callable[[object], bool], str]] = {
    str: (_is_text, "text"),
    int: (_is_whole, "whole number of 64 bits"),
    float: (_is_number, "number"),
    bool: (_is_truth, "truth value"),
}


@cache
def _kinds(name: str) -> dict[str, tuple[Callable[[object], bool], str]]:
    """Return what each column of a table may hold: the engines differ in what they make of anything else."""
    columns = Base.metadata.tables[name].columns
    return {column.name: _KINDS[column.type.python_type] for column in columns}


def _batches(lines: Iterator[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Group lines that follow each other by table."""
    batch: list[Line] = []
    for line in lines:
        if batch and (batch[0][1] != line[1] or len(batch) == _BATCH):
            yield batch[0][1], batch
            batch = []
        batch.append(line)
    if batch:
        yield batch[0][1], batch


def _insert(session: Session, name: str, batch: list[Line]) -> None:
    table = Base.metadata.tables[name]
    try:
        with session.begin_nested():
            session.execute(insert(table), [row for _, _, row in batch])
    except StatementError:
        _name_culprit(session, table, batch)


def derive(session: Session, name: str, rows: list[dict[str, Any]]) -> None:
    """Make at once what an export leaves out of these rows."""
    connection = session.connection()
    if name == "article_revision":
        _add_blocks(session, [row["key"] for row in rows])
    elif name == "article":
        words = [(row["key"], row["headline"], row["dek"]) for row in rows]
        dialect_of(connection).index_articles(connection, words)
    elif name == "quote":
        dialect_of(connection).index_quotes(connection, [(row["key"], row["text"]) for row in rows])


def _add_blocks(session: Session, keys: list[int]) -> None:
    """Cut the long ones of these texts into blocks: their spans are about to be proved."""
    long = ArticleRevision.length > BLOCK
    for revision in session.scalars(select(ArticleRevision).where(ArticleRevision.key.in_(keys), long)):
        add_blocks(session, revision)


def _name_culprit(session: Session, table: Table, batch: list[Line]) -> NoReturn:
    """Insert a refused batch row by row, so that the message can name the line: one of them is refused again."""
    lines = iter(batch)
    while True:
        number, _, row = next(lines)
        try:
            session.execute(insert(table), row)
        except StatementError as error:
            refusal = error.orig or error
            if dialect_of(session).explain(refusal) is not None:
                raise
            said = str(refusal).partition("\n")[0]
            raise InputError(f"line {number}: the database refuses it: {said}") from None


def _dump(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
