"""Tallies of speakers who are quoted very often, which the next article of each fills in; quotes by their change, of which SQLite read all."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.models.base import WHOLE

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "speaker_tally",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["speaker.key"], name=op.f("fk_speaker_tally_key_speaker")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_speaker_tally")),
    )
    for table in ("quote", "quote_revision"):
        op.create_index(f"ix_{table}_seq", table, ["seq"])


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
