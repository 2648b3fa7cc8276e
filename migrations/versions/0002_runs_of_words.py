"""Runs of words of every quote, by which the quotations of a draft are looked up."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.models.base import WHOLE
from onrecord.store.rows.runs import build_runs

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "quote_run",
        sa.Column("run", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quote_key", WHOLE, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("run", "quote_key", name=op.f("pk_quote_run")),
        sqlite_with_rowid=False,
    )
    build_runs(op.get_bind())


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
