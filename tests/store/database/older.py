"""A record as an older version of the program would have left it: its schema, and the rows that this one has."""

from pathlib import Path

from alembic import command
from onrecord.config import Settings
from onrecord.store.archive.exchange import TABLES
from onrecord.store.database import sqlite
from onrecord.store.database.migrations import configuration
from onrecord.store.database.sessions import open_database
from sqlalchemy import Engine, inspect

COPIED = (*TABLES[:3], "text_block", *TABLES[3:], "quote_run")


def older(engine: Engine, schema: str, *statements: str) -> Engine:
    """Return a copy of a record in the schema of that name, after some statements have changed it."""
    path = Path(str(engine.url.database)).with_name(f"schema-{schema}.db")
    copy = open_database(Settings(database_url=f"sqlite:///{path}"))
    with copy.execution_options(**{sqlite.BEGIN: "IMMEDIATE"}).begin() as connection:
        command.upgrade(configuration(connection), schema)
    with copy.connect() as connection:
        names = set(inspect(connection).get_table_names())
        columns = {
            name: ", ".join(f'"{column["name"]}"' for column in inspect(connection).get_columns(name))
            for name in COPIED
            if name in names
        }
    with copy.connect() as connection:
        raw = connection.connection.cursor()
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("ATTACH ? AS newer", (str(engine.url.database),))
        for name, listed in columns.items():
            raw.execute(f"INSERT INTO main.{name} ({listed}) SELECT {listed} FROM newer.{name}")
        for statement in statements:
            raw.execute(statement)
        raw.execute("DETACH newer")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.close()
    return copy
