"""A whole list as CSV: the server's CPU and memory, and the first row, beside DuckDB and sqlite3 writing the same rows.

DuckDB reads SQLite by an extension that is downloaded when it is first used; here the rows come to it by pandas, as they would in a notebook.
sqlite3 writes the view `v_quotes`. Each runs in a process of its own, and its CPU time counts.

    python -m benchmarks.whole_lists [ARTICLES | RECORD.db]
"""

import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.serving import LOGS, OURS, Server, build

COLUMNS = (
    "id, kind, text, verbatim_text, speaker_id, speaker, source, cue, capacity, status, confidence, position, article_id,"
    " headline, publisher, published_at, source_url, 'http://record.example/id/' || id AS permalink"
)
BY_DUCKDB = """
import sqlite3, sys, duckdb, pandas
rows = pandas.read_sql(sys.argv[2], sqlite3.connect(sys.argv[1]))
duckdb.sql("COPY rows TO '" + sys.argv[3] + "' (FORMAT csv)")
"""
BY_SQLITE = """
import csv, sqlite3, sys
with open(sys.argv[3], "w", newline="") as file:
    rows = sqlite3.connect(sys.argv[1]).execute(sys.argv[2])
    writer = csv.writer(file)
    writer.writerow([column[0] for column in rows.description])
    writer.writerows(rows)
"""
BY_PANDAS = "import sys, pandas; pandas.read_csv(sys.argv[1], keep_default_na=False, na_values=[''])"
PART = 1 << 20


def spent(program: str, *arguments: str) -> tuple[float, float]:
    """Run a program; return the seconds of CPU that it took, and those on the clock."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - began


def received(port: int, path: str, look: Callable[[], None]) -> tuple[int, float, float]:
    """Ask for a list; return its bytes and the milliseconds to its first and last ones."""
    size, first, began = 0, 0.0, time.perf_counter()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"GET {path} HTTP/1.0\r\nHost: bench\r\n\r\n".encode())
        while part := connection.recv(PART):
            first = first or time.perf_counter() - began
            size += len(part)
            look()
    return size, first * 1e3, (time.perf_counter() - began) * 1e3


def main(record: Path) -> None:
    """Measure a record."""
    server = Server(OURS, record.parent, {"ONRECORD_DATABASE_URL": f"sqlite:///{record}", **LOGS})
    try:
        ours(server)
        address = f"http://127.0.0.1:{server.port}/v1/quotes.csv"
        cpu, seconds = server.cpu_seconds(), spent(BY_PANDAS, address)
        print(
            f"{'pandas.read_csv of it':30} {seconds[1]:8.1f} s, {server.cpu_seconds() - cpu:.1f} s of the server's CPU"
        )
    finally:
        server.stop()
    for name, program in (("DuckDB", BY_DUCKDB), ("sqlite3", BY_SQLITE)):
        statement = f"SELECT {COLUMNS} FROM v_quotes"  # noqa: S608 - a constant
        cpu, clock = spent(program, str(record), statement, str(record.parent / "quotes.csv"))
        print(f"{name + ' writes the same':30} {clock:8.1f} s, {cpu:.1f} s of CPU")


def ours(server: Server) -> None:
    """Ask for the list in each format, twice: what is in memory then stays there."""
    most = server.memory_mb()

    def look() -> None:
        nonlocal most
        most = max(most, server.memory_mb())

    for ending in ("csv", "ndjson", "parquet"):
        received(server.port, "/v1/quotes?limit=1", look)
        most = before = server.memory_mb()
        cpu = server.cpu_seconds()
        size, first, last = received(server.port, f"/v1/quotes.{ending}", look)
        print(
            f"{f'GET /v1/quotes.{ending}':30} {last / 1e3:8.1f} s, {server.cpu_seconds() - cpu:.1f} s of CPU,"
            f" {size / 1e6:.0f} MB, first row after {first:.0f} ms, memory {before:.0f} MB + {most - before:.0f}"
        )


if __name__ == "__main__":
    (what,) = sys.argv[1:] or ["1000"]
    if what.isdigit():
        with tempfile.TemporaryDirectory() as name:
            build(Path(name) / "record.db", int(what))
            main(Path(name) / "record.db")
    else:
        main(Path(what))
