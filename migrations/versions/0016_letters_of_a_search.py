"""A search reads soft hyphens, ligatures and the like as they are typed; texts stay as they are."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.letters import LETTER
from onrecord.store.documents.read_model import name_all

revision = "0016"
down_revision = "0015"

_BATCH = 500


def upgrade() -> None:
    dialect, connection = dialect_of(op.get_bind()), op.get_bind()
    for statement in dialect.SCHEMA_0016:
        op.execute(sa.DDL(statement.replace("%", "%%")))
    quotes = _others(connection, "SELECT key, text FROM quote WHERE key > :last ORDER BY key LIMIT :most")
    for start in range(0, len(quotes), _BATCH):
        dialect.index_quotes(connection, quotes[start : start + _BATCH])
    articles = _others(
        connection, "SELECT key, headline, dek FROM article WHERE key > :last ORDER BY key LIMIT :most"
    )
    if articles:
        dialect.index_articles(connection, articles)
    op.get_context().config.attributes.setdefault("afterwards", []).append(name_all)


def _others(connection: sa.Connection, read: str) -> list[tuple]:
    """Return the rows whose words are others now."""
    found, last = [], -1
    while rows := connection.execute(sa.text(read), {"last": last, "most": _BATCH}).all():
        found += [tuple(row) for row in rows if any(LETTER.search(part or "") for part in row[1:])]
        last = rows[-1].key
    return found


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
