"""Run migrations on the connection that `config.attributes` holds, or on ONRECORD_DATABASE_URL.

A migration that needs code of the program, which knows the newest schema alone, adds it to `attributes["afterwards"]`;
each runs once, in the order in which it was named first.
"""

from alembic import context
from onrecord.config import load_settings
from onrecord.store.database.dialects import BEGIN, dialect_of
from onrecord.store.database.migrations import make_place
from onrecord.store.database.sessions import open_database
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
        include_object=lambda _object, name, _kind, _reflected, _other: (
            dialect_of(connection).WIDE_INDEXES or name != "ix_speaker_document_most_quoted"
        ),  # it has one column less where an index has no room for long texts
    )
    with context.begin_transaction():
        context.run_migrations()
        with Session(connection) as session:
            for finish in dict.fromkeys(context.config.attributes.get("afterwards", ())):
                finish(session)
                session.flush()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    database = open_database(load_settings())
    make_place(database)
    with database.execution_options(**{BEGIN: "IMMEDIATE"}).connect() as opened:
        run(opened)
        opened.commit()
