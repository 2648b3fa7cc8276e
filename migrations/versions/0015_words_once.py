"""Words once: spans without those of their owner, no paragraphs beside the text, documents packed with more that they say alike."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.views import create_views
from onrecord.store.models.packed import Packed

revision = "0015"
down_revision = "0014"

_BATCH = 500


def upgrade() -> None:
    op.execute("DROP VIEW IF EXISTS v_quotes")
    for statement in dialect_of(op.get_bind()).SCHEMA_0015:
        op.execute(sa.DDL(statement.replace("%", "%%")))
    for table in ("article_document", "quote_document"):
        _pack(table)
    op.get_context().config.attributes.setdefault("afterwards", []).append(create_views)


def _pack(table: str) -> None:
    """Pack documents anew, a batch at a time."""
    held = sa.table(table, sa.column("key"), sa.column("document", Packed()))
    following = sa.select(held.c.key, held.c.document).order_by(held.c.key).limit(_BATCH)
    written = sa.update(held).where(held.c.key == sa.bindparam("held")).values(document=sa.bindparam("fresh"))
    connection, last = op.get_bind(), -1
    while rows := connection.execute(following.where(held.c.key > last)).all():
        connection.execute(written, [{"held": key, "fresh": document} for key, document in rows])
        last = rows[-1].key


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
