"""Reads for the first time on a record of a million quotes beside the same on ten thousand, on both engines in one run.

Some articles are saved as `benchmarks.scale` saves them. Then every row that these reads look at is written again and again under other ids
and keys, a few times in one record and often in another: articles, their texts, speakers, and the documents of all three, with their
indexes. What they do not look at (offsets, index of runs, index of words) is left out, so that nothing else can be measured on such records.
Each read is asked of all four records in turn. Processor time of this process.

    python -m benchmarks.million [--copies 3 300] [--requests 1000]
"""

import argparse
import asyncio
import hashlib
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.store.database.sessions import open_database
from psycopg import sql

from benchmarks.scale import Record, fill, reads, records, size_of
from tests.postgresql import Server

if TYPE_CHECKING:
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

ARTICLES = 480
"""Of seven quotes each."""
TABLES = {
    "speaker": ("key", "id", "slug"),
    "speaker_document": ("key", "speaker_id", "slug"),
    "article": ("key", "id", "slug", "source_url"),
    "article_revision": ("key", "article_key", "text_sha256"),
    "article_document": ("key", "article_id", "slug"),
    "quote_document": ("key", "article_key", "speaker_key"),
}
"""Which rows are copied, and what is another one in each copy."""
STEP = 1_000_000
"""Keys of the second copy begin here."""
SHOWN = re.compile("R[125]|newest")
Rows = list[tuple[object, ...]]


def renamed(value: object, copy: int) -> object:
    """Return the key or the unique text of a copied row."""
    if isinstance(value, int):
        return value + copy * STEP
    if not isinstance(value, str):
        return value
    other = hashlib.blake2b(f"{copy} {value}".encode(), digest_size=6).hexdigest()
    return value[:4] + other if value[3:4] == "_" else f"{value}-{other}"  # an id; a slug, address or hash


def copied(rows: Rows, columns: list[str], changed: tuple[str, ...], copy: int) -> Iterator[list[object]]:
    """Yield the rows of one copy."""
    others = [column in changed for column in columns]
    for row in rows:
        yield [renamed(value, copy) if other else value for value, other in zip(row, others, strict=True)]


def beside(record: Record, copies: int, tables: Mapping[str, tuple[str, ...]] = TABLES) -> Record:
    """Make a record with so many times the rows of another one; guards and references are out of force meanwhile."""
    record.engine.dispose()
    name, url = f"of{copies}", record.settings.database_url
    if record.server is None:
        made = url.replace("record.db", f"{name}.db")
        shutil.copy(url.removeprefix("sqlite:///"), made.removeprefix("sqlite:///"))
        _multiply_file(made.removeprefix("sqlite:///"), copies, tables)
    else:
        made = record.server.make(name, template="record")
        _multiply_database(record.server, name, copies, tables)
    settings = replace(record.settings, database_url=made)
    return Record(record.name, settings, record.server, open_database(settings), record.numbers)


def _multiply_database(server: Server, name: str, copies: int, tables: Mapping[str, tuple[str, ...]]) -> None:
    with server.connected(name) as connection:
        connection.execute("SET session_replication_role = replica")
        for table, changed in tables.items():
            found = connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))
            columns, rows = [column.name for column in found.description or ()], found.fetchall()
            with connection.cursor().copy(
                sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))
            ) as into:
                for copy in range(1, copies):
                    for row in copied(rows, columns, changed, copy):
                        into.write_row(row)
        connection.execute("VACUUM ANALYZE")


def _multiply_file(path: str, copies: int, tables: Mapping[str, tuple[str, ...]]) -> None:
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        connection.execute("BEGIN IMMEDIATE")
        for table, changed in tables.items():
            found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of above
            columns, rows = [column[0] for column in found.description], found.fetchall()
            places = ", ".join("?" * len(columns))
            for copy in range(1, copies):
                connection.executemany(
                    f"INSERT INTO {table} VALUES ({places})",  # noqa: S608 - a name of above
                    copied(rows, columns, changed, copy),
                )
        connection.execute("COMMIT")
        connection.execute("ANALYZE")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--copies", type=int, nargs=2, default=(3, 300), metavar=("SMALL", "LARGE"))
    parser.add_argument("--requests", type=int, default=1_000, help="of each kind of read")
    arguments = parser.parse_args()
    with records() as engines:
        made = []
        for record in engines:
            fill(record, ARTICLES)
            for copies in arguments.copies:
                made.append(beside(record, copies))
                print(f"{record.name}, {copies}: {size_of(made[-1]) / 1e9:.2f} GB", flush=True)
        found = asyncio.run(reads(made, arguments.requests))
        for record in made:
            record.engine.dispose()
    for name, small, large in zip([one.name for one in engines], found[::2], found[1::2], strict=True):
        print(f"\n{name:30} {'p50':>9} {'large':>9} {'ratio':>6} {'p99':>9} {'large':>9} {'ratio':>6}")
        for kind in filter(SHOWN.match, small):
            pairs = zip(small[kind], large[kind], strict=True)
            print(f"{kind:30} {' '.join(f'{a:9.0f} {b:9.0f} {b / a:6.2f}' for a, b in pairs)}")
    print(f"\n{'PostgreSQL, SQLite = 1':30} {'small':>6} {'large':>6}")
    for kind in filter(SHOWN.match, found[0]) if len(engines) > 1 else ():
        print(f"{kind:30} {' '.join(f'{found[2 + at][kind][0] / found[at][kind][0]:6.2f}' for at in (0, 1))}")


if __name__ == "__main__":
    main()
