"""A confidence of the words alone beside that of the whole claim; documents with it, candidates and the rendered sentence."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database import sqlite, views
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
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in views.statements_0005(sqlite.JOIN if is_sqlite else "string_agg"):
        op.execute(sa.DDL(statement.replace("%", "%%")))
    op.get_context().config.attributes.setdefault("afterwards", []).extend((render_all, copy_sentences))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
