#!/usr/bin/env bash
# Guess: SQLite looks at the children of a foreign key when a parent is deleted or changed, for which its manual wants an index; a parent that is inserted costs the same however many children there are.
# So: while a deferred key waits for its parent, each parent that is inserted has SQLite read the whole table of children, in case one of them waited for it. With an index on the key, or the parent first, it does not.
# Why it matters here: quotes are stored before the row of the journal that ends their transaction. With 100,000 quotes the journal alone took 8 ms an article, as much as all the rest; no plan of a query shows it.
# Date: 2026-11-30, pysqlite3 0.6.1, SQLite 3.53.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pysqlite3==0.6.1
venv/bin/python - <<'PYTHON'
from pysqlite3 import dbapi2


def steps(known, *, index, parent_first):
    """Count the instructions of SQLite's machine for one article: a parent, and one child that refers to it."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("CREATE TABLE change (seq INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE quote (key INTEGER PRIMARY KEY, seq INTEGER REFERENCES change DEFERRABLE INITIALLY DEFERRED)")
    if index:
        connection.execute("CREATE INDEX quote_seq ON quote (seq)")
    connection.execute("INSERT INTO change VALUES (1)")
    connection.executemany("INSERT INTO quote (seq) VALUES (?)", [(1,)] * known)
    counted = [0]
    connection.set_progress_handler(lambda: counted.__setitem__(0, counted[0] + 1), 1)
    article = ["INSERT INTO quote (seq) VALUES (2)", "INSERT INTO change VALUES (2)"]
    connection.execute("BEGIN")
    for statement in article[::-1] if parent_first else article:
        connection.execute(statement)
    connection.execute("COMMIT")
    return counted[0]


print("SQLite", dbapi2.sqlite_version)
found = {}
for known in (100, 10_000):
    for index, parent_first in ((False, False), (True, False), (False, True)):
        found[known, index, parent_first] = steps(known, index=index, parent_first=parent_first)
        print(f"{known} quotes, index {index}, parent first {parent_first}: {found[known, index, parent_first]} instructions")
assert found[10_000, False, False] > 50 * found[100, False, False], "changed"
assert found[10_000, True, False] == found[100, True, False] and found[10_000, False, True] == found[100, False, True], "changed"
PYTHON
