"""Speakers found by their names, views for other programs, and search indexes that they recognise."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.views import create_views
from onrecord.store.documents.read_model import name_all
from onrecord.store.models.base import WHOLE

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "speaker_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("speaker_key", WHOLE, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("word", "speaker_key", name=op.f("pk_speaker_word")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_speaker_word_speaker_key", "speaker_word", ["speaker_key"], unique=False)
    op.add_column("speaker_document", sa.Column("most_quoted", WHOLE, server_default="0", nullable=False))
    op.add_column("speaker_document", sa.Column("words", sa.String(), server_default=" ", nullable=False))
    dialect = dialect_of(op.get_bind())
    op.create_index(
        "ix_speaker_document_most_quoted",
        "speaker_document",
        # With the words, a list is scanned in the index alone; an index of PostgreSQL has no room for long ones.
        ["most_quoted", "speaker_id", *(["words"] if dialect.WIDE_INDEXES else [])],
        unique=False,
    )
    op.get_context().config.attributes.setdefault("afterwards", []).extend((name_all, create_views))
    for statement in dialect.SCHEMA_0004:
        op.execute(sa.DDL(statement.replace("%", "%%")))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
