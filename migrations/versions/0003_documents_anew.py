"""Documents of articles, quotes and speakers, rendered anew: their members have changed since 0.1.0."""

from alembic import op
from onrecord.store.documents.read_model import render_all
from sqlalchemy.orm import Session

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with Session(op.get_bind()) as session:
        render_all(session)
        session.flush()


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
