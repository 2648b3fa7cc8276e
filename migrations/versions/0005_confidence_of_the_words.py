"""A confidence of the words alone beside that of the whole claim; documents with it, candidates and the rendered sentence."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.views import create_views
from onrecord.store.documents.read_model import copy_sentences, render_all

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    number = sa.Double().compile(dialect=op.get_bind().dialect)
    op.execute(
        f"ALTER TABLE quote ADD COLUMN confidence_content {number} "
        "CONSTRAINT ck_quote_confidence_content CHECK (confidence_content BETWEEN 0 AND 1)"
    )
    op.add_column("quote_document", sa.Column("rendered", sa.String(), nullable=True))
    op.get_context().config.attributes.setdefault("afterwards", []).extend(
        (render_all, copy_sentences, create_views)
    )


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
