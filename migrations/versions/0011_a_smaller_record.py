"""Documents packed, the texts of articles once: neither in documents nor in the index of headlines."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.documents.paragraphs import dump_without_texts
from onrecord.store.documents.stored import load
from onrecord.store.models.packed import Packed

revision = "0011"
down_revision = "0010"

_BATCH = 500


_CURRENT = (
    "SELECT d.key, d.document, r.text FROM article_document AS d JOIN article AS a ON a.key = d.key"
    " JOIN article_revision AS r ON r.article_key = a.key AND r.number = a.revision WHERE d.key > :last ORDER BY d.key LIMIT :most"
)
_QUOTES = "SELECT key, document, '' AS text FROM quote_document WHERE key > :last ORDER BY key LIMIT :most"


def upgrade() -> None:
    _pack("quote_document", _QUOTES, lambda document, _: document)
    _pack("article_document", _CURRENT, _without_texts)
    for statement in dialect_of(op.get_bind()).SCHEMA_0011:
        op.execute(sa.DDL(statement.replace("%", "%%")))


def _pack(table: str, read: str, change: Callable[[str, str], str]) -> None:
    """Put packed documents in the place of documents, a batch at a time."""
    op.add_column(table, sa.Column("packed", Packed(), nullable=False, server_default=sa.text("''")))
    connection, last = op.get_bind(), 0
    held = sa.table(table, sa.column("key"), sa.column("packed", Packed()))
    written = sa.update(held).where(held.c.key == sa.bindparam("held")).values(packed=sa.bindparam("fresh"))
    while rows := connection.execute(sa.text(read), {"last": last, "most": _BATCH}).all():
        connection.execute(written, [{"held": key, "fresh": change(*texts)} for key, *texts in rows])
        last = rows[-1].key
    op.drop_column(table, "document")
    op.execute(f"ALTER TABLE {table} RENAME COLUMN packed TO document")


def _without_texts(document: str, text: str) -> str:
    loaded = load(document)
    return (
        dump_without_texts(loaded, text) if "paragraphs" in loaded else document
    )  # a withdrawn one has none


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
