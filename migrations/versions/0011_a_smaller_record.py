"""Documents packed, the texts of articles once: neither in documents nor in the index of headlines."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.views import create_views
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
    op.execute("DROP VIEW IF EXISTS v_quotes")
    _shorten()
    _pack("quote_document", _QUOTES, lambda document, _: document)
    _pack("article_document", _CURRENT, _without_texts)
    for statement in dialect_of(op.get_bind()).SCHEMA_0011:
        op.execute(sa.DDL(statement.replace("%", "%%")))
    op.get_context().config.attributes.setdefault("afterwards", []).append(create_views)


def _shorten() -> None:
    """Leave its own words out of the sentence of each quote, as `sentence_apart` does."""
    op.add_column("quote_document", sa.Column("text_at", sa.Integer(), nullable=True))
    place = "instr(rendered, text)" if op.get_bind().dialect.name == "sqlite" else "strpos(rendered, text)"
    op.execute(
        f"UPDATE quote_document SET text_at = nullif({place}, 0) - 1,"  # noqa: S608 - constants
        f" rendered = CASE WHEN {place} = 0 THEN rendered"
        f" ELSE substr(rendered, 1, {place} - 1) || substr(rendered, {place} + length(text)) END"
        " FROM quote WHERE quote.key = quote_document.key AND rendered IS NOT NULL"
    )


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
