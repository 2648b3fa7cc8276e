"""Quotes of the read model with the keys of article, publisher and speaker in place of ids, which five indexes repeated."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.views import create_views

revision = "0014"
down_revision = "0013"

_INDEXES = {
    "newest": "newest_at article_key position",
    "oldest": "oldest_at article_key position",
    "speaker": "speaker_key newest_at article_key position",
    "publisher": "publisher_key newest_at article_key position",
    "article_key_position": "article_key position",
    "utterance": "utterance_key oldest_at article_key position status speaker_key",
}


def upgrade() -> None:
    for name in ("quotes", "articles", "speakers"):
        op.execute(f"DROP VIEW IF EXISTS v_{name}")
    for statement in dialect_of(op.get_bind()).SCHEMA_0014:
        op.execute(sa.DDL(statement.replace("%", "%%")))
    for name, columns in _INDEXES.items():
        op.create_index(f"ix_quote_document_{name}", "quote_document", columns.split())
    op.get_context().config.attributes.setdefault("afterwards", []).append(create_views)


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
