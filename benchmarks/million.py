"""Reads for the first time on a record of a million quotes beside the same on ten thousand, on both engines in one run.

Ten thousand quotes are saved as `benchmarks.scale` saves them. Then every row that these reads look at is written again and again under other
ids and keys: articles, their texts, speakers, and the documents of all three, with their indexes. What they do not look at (offsets, index
of runs, index of words) is left out, so that nothing else can be measured on such a record. Processor time of this process.

    python -m benchmarks.million [--copies 100] [--requests 1000]
"""

import argparse
import asyncio
import hashlib
import itertools
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from psycopg import sql

from benchmarks.scale import Record, fill, reads, records, size_of

if TYPE_CHECKING:
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

ARTICLES = 1_440
"""Of seven quotes each."""
TABLES = {
    "speaker": ("key", "id", "slug"),
    "speaker_document": ("key", "speaker_id", "slug"),
    "article": ("key", "id", "slug", "source_url"),
    "article_revision": ("key", "article_key", "text_sha256"),
    "article_document": ("key", "article_id", "slug"),
    "quote_document": ("key", "quote_id", "article_id", "speaker_id"),
}
"""Which rows are copied, and what is another one in each copy."""
STEP = 1_000_000
"""Keys of the second copy begin here."""
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


def multiply(record: Record, copies: int) -> None:
    """Let a record have so many times the rows that it has; guards and references are out of force meanwhile."""
    record.engine.dispose()
    if record.server is None:
        _multiply_file(record.settings.database_url.removeprefix("sqlite:///"), copies)
        return
    with record.server.connected("record") as connection:
        connection.execute("SET session_replication_role = replica")
        for table, changed in TABLES.items():
            found = connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))
            columns, rows = [column.name for column in found.description or ()], found.fetchall()
            with connection.cursor().copy(
                sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))
            ) as into:
                for copy in range(1, copies):
                    for row in copied(rows, columns, changed, copy):
                        into.write_row(row)
        connection.execute("VACUUM ANALYZE")


def _multiply_file(path: str, copies: int) -> None:
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        connection.execute("BEGIN IMMEDIATE")
        for table, changed in TABLES.items():
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
    parser.add_argument("--copies", type=int, default=100)
    parser.add_argument("--requests", type=int, default=1_000, help="of each kind of read")
    arguments = parser.parse_args()
    with records() as made:
        for record in made:
            fill(record, ARTICLES)
        small = asyncio.run(reads(made, arguments.requests))
        for record in made:
            multiply(record, arguments.copies)
            print(f"{record.name}: {size_of(record) / 1e9:.1f} GB", flush=True)
        large = asyncio.run(reads(made, arguments.requests))
    for record, one, other in zip(made, small, large, strict=True):
        print(f"\n{record.name:30} {'p50':>9} {'large':>9} {'ratio':>6} {'p99':>9} {'large':>9} {'ratio':>6}")
        for kind in itertools.filterfalse(lambda kind: kind.startswith("R3"), one):
            pairs = zip(one[kind], other[kind], strict=True)
            print(f"{kind:30} {' '.join(f'{a:9.0f} {b:9.0f} {b / a:6.2f}' for a, b in pairs)}")
    print("\nPostgreSQL, SQLite = 1")
    for kind in small[0] if len(made) > 1 else ():
        print(
            f"{kind:30} {small[1][kind][0] / small[0][kind][0]:6.2f} {large[1][kind][0] / large[0][kind][0]:6.2f}"
        )


if __name__ == "__main__":
    main()
