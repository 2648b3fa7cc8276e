"""Documents of articles, quotes and speakers, rendered anew: their members have changed since 0.1.0."""

from alembic import op
from onrecord.store.documents.read_model import render_all

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    # What renders reads the newest schema, so that it waits for the migrations behind this one.
    op.get_context().config.attributes.setdefault("afterwards", []).append(render_all)


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
