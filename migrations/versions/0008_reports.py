"""A queue of what readers report, beside the record."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.models.base import WHOLE

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "report",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("quote_key", WHOLE, nullable=False),
        sa.Column("quote_id", sa.String(), nullable=False),
        sa.Column("quote_revision", WHOLE, nullable=False),
        sa.Column("reason_code", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("evidence_url", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("seq", WHOLE, nullable=True),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'rep_'", name=op.f("ck_report_id")),
        sa.CheckConstraint(
            "reason_code IN ('wrong_speaker', 'wrong_span', 'wrong_kind', 'wrong_capacity', 'not_a_quote', 'other')",
            name=op.f("ck_report_reason_code"),
        ),
        sa.CheckConstraint("status IN ('open', 'accepted', 'dismissed')", name=op.f("ck_report_status")),
        sa.CheckConstraint("(status = 'open') = (decided_at IS NULL)", name=op.f("ck_report_decided_at")),
        sa.CheckConstraint("(status = 'open') = (decided_by IS NULL)", name=op.f("ck_report_decided_by")),
        sa.CheckConstraint("(status = 'accepted') = (seq IS NOT NULL)", name=op.f("ck_report_seq")),
        sa.ForeignKeyConstraint(["quote_key"], ["quote.key"], name=op.f("fk_report_quote_key_quote")),
        sa.ForeignKeyConstraint(["seq"], ["change.seq"], name=op.f("fk_report_seq_change")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_report")),
        sa.UniqueConstraint("id", name=op.f("uq_report_id")),
    )
    op.create_index("ix_report_quote_key", "report", ["quote_key"])
    op.create_index("ix_report_status_key", "report", ["status", "key"])


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
