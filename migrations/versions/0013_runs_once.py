"""Runs of words anew: those of two words are found by the threes that begin with them."""

from alembic import op
from onrecord.store.rows.runs import rebuild_runs

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    rebuild_runs(op.get_bind())


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
