"""The views anew: that of speakers says where a role without a title stands, which the engines order each in its own way."""

from alembic import op
from onrecord.store.database.views import create_views

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.get_context().config.attributes.setdefault("afterwards", []).append(create_views)


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
