"""The same words in many articles: utterances of every quote, and what several articles print."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.documents.read_model import render_all
from onrecord.store.documents.utterances import summarize_all
from onrecord.store.models.base import WHOLE
from onrecord.store.rows.runs import rebuild_runs
from onrecord.store.rows.utterances import build_utterances

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "utterance",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'utt_'", name=op.f("ck_utterance_id")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_utterance")),
        sa.UniqueConstraint("id", name=op.f("uq_utterance_id")),
    )
    op.create_table(
        "utterance_summary",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("utterance_id", sa.String(), nullable=False),
        sa.Column("quote_count", WHOLE, nullable=False),
        sa.Column("article_count", WHOLE, nullable=False),
        sa.Column("speaker_count", WHOLE, nullable=False),
        sa.Column("contradicted", sa.Boolean(), nullable=False),
        sa.Column("first_key", WHOLE, nullable=False),
        sa.Column("newest_at", sa.String(), nullable=False),
        sa.CheckConstraint("article_count >= 2", name=op.f("ck_utterance_summary_several_articles")),
        sa.ForeignKeyConstraint(["key"], ["utterance.key"], name=op.f("fk_utterance_summary_key_utterance")),
        sa.ForeignKeyConstraint(
            ["first_key"], ["quote.key"], name=op.f("fk_utterance_summary_first_key_quote")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_utterance_summary")),
        sa.UniqueConstraint("utterance_id", name=op.f("uq_utterance_summary_utterance_id")),
    )
    op.create_index("ix_utterance_summary_newest", "utterance_summary", ["newest_at", "utterance_id"])
    op.create_index(
        "ix_utterance_summary_contradicted",
        "utterance_summary",
        ["utterance_id"],
        sqlite_where=sa.text("contradicted"),
        postgresql_where=sa.text("contradicted"),
    )
    op.add_column("quote", sa.Column("utterance_key", WHOLE, nullable=True))
    op.add_column("quote_document", sa.Column("utterance_key", WHOLE, nullable=True))
    op.create_index(
        "ix_quote_document_utterance",
        "quote_document",
        ["utterance_key", "oldest_at", "article_id", "position", "quote_id", "status", "speaker_id"],
    )
    for statement in dialect_of(op.get_bind()).SCHEMA_0006:
        op.execute(statement)
    rebuild_runs(op.get_bind())
    build_utterances(op.get_bind())
    op.get_context().config.attributes.setdefault("afterwards", []).extend((render_all, summarize_all))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
