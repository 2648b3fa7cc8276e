"""Run migrations on the connection that `config.attributes` holds, or on ONRECORD_DATABASE_URL."""

from alembic import context
from onrecord.config import load_settings
from onrecord.store.database.schema import head
from onrecord.store.database.sessions import open_database
from onrecord.store.documents.read_model import render_all
from onrecord.store.documents.utterances import summarize_all
from onrecord.store.models import Base
from sqlalchemy import Connection
from sqlalchemy.orm import Session


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        transactional_ddl=True,
        compare_server_default=True,
        # The full-text index and its shadow tables are SQLite's; app/onrecord/store/database/sqlite.py makes them.
        include_name=lambda name, kind, _parents: kind != "table" or name in Base.metadata.tables,
    )
    with context.begin_transaction():
        before = context.get_context().get_current_revision()
        context.run_migrations()
        if before is not None and before != context.get_context().get_current_revision() == head():
            render_anew(connection)


def render_anew(connection: Connection) -> None:
    """Bring the documents of a record that was made by an older program to what this one renders."""
    with Session(connection) as session:
        render_all(session)
        session.flush()
        summarize_all(session)
        session.flush()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with open_database(load_settings()).connect() as opened:
        run(opened)
        opened.commit()
