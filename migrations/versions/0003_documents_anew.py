"""Documents of articles, quotes and speakers, rendered anew: their members have changed since 0.1.0.

`migrations/env.py` renders them once all tables are those of this program.
"""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    pass


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
