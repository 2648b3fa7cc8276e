"""What the reader of each input did not find: headline, byline, publisher, date."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("article_input", sa.Column("not_found", sa.String(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
