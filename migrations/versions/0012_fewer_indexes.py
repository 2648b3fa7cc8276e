"""Indexes without what nobody looks up: spans of other owners, spans of a text, ids behind positions that are unique."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of

revision = "0012"
down_revision = "0011"

_UNUSED = {"ix_text_span_revision_key": "text_span", "ix_quote_revision_key": "quote"}
_LISTS = {
    "newest": "newest_at article_id position",
    "oldest": "oldest_at article_id position",
    "speaker": "speaker_id newest_at article_id position",
    "publisher": "publisher_id newest_at article_id position",
    "utterance": "utterance_key oldest_at article_id position status speaker_id",
}
_OWNERS = ("quote_key type position", "role_key type", "speaker_name_key")


def upgrade() -> None:
    for name, table in _UNUSED.items():
        op.drop_index(name, table)
    for name, columns in _LISTS.items():
        op.drop_index(f"ix_quote_document_{name}", "quote_document")
        op.create_index(f"ix_quote_document_{name}", "quote_document", columns.split())
    for statement in dialect_of(op.get_bind()).SCHEMA_0012:
        op.execute(sa.DDL(statement.replace("%", "%%")))
    for owner in _OWNERS:
        columns = owner.split()
        owned = sa.text(f"{columns[0]} IS NOT NULL")
        op.create_index(
            "_".join(("ix_text_span", *columns)),
            "text_span",
            columns,
            unique=True,
            sqlite_where=owned,
            postgresql_where=owned,
        )


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
