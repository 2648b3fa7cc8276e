"""Runs of words of every quote were indexed here; since then 0006 does it, which needs them first."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Change nothing."""


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
