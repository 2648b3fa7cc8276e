"""What the desk has settled: two speakers who are two, and words that each of several speakers said."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models.base import WHOLE

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "settlement",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("utterance_key", WHOLE, nullable=True),
        sa.Column("seq", WHOLE, nullable=False),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'set_'", name=op.f("ck_settlement_id")),
        sa.ForeignKeyConstraint(
            ["utterance_key"], ["utterance.key"], name=op.f("fk_settlement_utterance_key_utterance")
        ),
        sa.ForeignKeyConstraint(["seq"], ["change.seq"], name=op.f("fk_settlement_seq_change")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settlement")),
        sa.UniqueConstraint("id", name=op.f("uq_settlement_id")),
        sa.UniqueConstraint("seq", name=op.f("uq_settlement_seq")),
    )
    op.create_index("ix_settlement_utterance_key", "settlement", ["utterance_key"])
    op.create_table(
        "settlement_speaker",
        sa.Column("settlement_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("position", WHOLE, autoincrement=False, nullable=False),
        sa.Column("speaker_key", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(
            ["settlement_key"],
            ["settlement.key"],
            name=op.f("fk_settlement_speaker_settlement_key_settlement"),
        ),
        sa.ForeignKeyConstraint(
            ["speaker_key"], ["speaker.key"], name=op.f("fk_settlement_speaker_speaker_key_speaker")
        ),
        sa.PrimaryKeyConstraint("settlement_key", "position", name=op.f("pk_settlement_speaker")),
    )
    op.create_index("ix_settlement_speaker_speaker_key", "settlement_speaker", ["speaker_key"])
    op.add_column(
        "utterance_summary", sa.Column("settled", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    for statement in dialect_of(op.get_bind()).SCHEMA_0010:
        op.execute(sa.DDL(statement.replace("%", "%%")))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
