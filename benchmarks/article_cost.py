"""CPU of an article's page beside its JSON with all quotes: of the first article, and of 10,000 words with 150 quotations.

Each round asks for both in turn, so that a busy machine is fair to them; of each the best counts. Microseconds in process, from the
parsed request to the bytes of the answer. "Anew" is with nothing kept at all, as the first reader has a page; "again" is with what
servers keep and a commit before each request, which empties the cache of answers: both are read from the record again.

    python -m benchmarks.article_cost [ROUNDS]
"""

import gc
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from onrecord.config import Settings
from onrecord.web.application import create_app
from onrecord.web.server.dispatcher import Dispatcher
from onrecord.web.server.requests import incoming

from benchmarks.speed import LEAST_CPU_S
from tests.e2e.long_article import long_article
from tests.e2e.processes import FIRST_ARTICLE, Record

ROUNDS = 60
CODINGS = {"plain": b"identity", "gzip": b"gzip"}
PAGE = b"text/html"


def asked(path: str, accept: bytes, coding: bytes) -> dict[str, object]:
    """Return a request as the server hands it on."""
    path, _, query = path.partition("?")
    fields = {b"host": b"bench.test", b"accept": accept, b"accept-encoding": coding}
    return {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "query_string": query.encode(),
        "headers": [*fields.items()],
        "server": ("bench.test", 80),
        "client": ("127.0.0.1", 1),
    }


def best(
    dispatcher: Dispatcher,
    requests: Sequence[dict[str, object]],
    rounds: int,
    commit: Callable[[], None] = lambda: None,
) -> list[float]:
    """Return the least CPU of each request, in microseconds; `commit` goes before each."""
    least = [float("inf")] * len(requests)
    for _ in range(rounds):
        for at, request in enumerate(requests):
            commit()
            begun = time.process_time()
            answered = dispatcher.answer_fast(incoming({**request}))
            spent = max(time.process_time() - begun, LEAST_CPU_S)
            if answered is None or answered[0].status != 200:  # noqa: PLR2004 - OK
                raise SystemExit(f"not answered: {request['path']}")
            least[at] = min(least[at], spent * 1e6)
    return least


def main() -> int:
    """Print the table; returns the exit code."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        database, long = Path(folder) / "record.db", Path(folder) / "long.txt"
        long.write_text(long_article(), encoding="utf-8")
        record = Record(database)
        record.run("migrate")
        record.run("ingest", FIRST_ARTICLE, long)
        settings = Settings(database_url=f"sqlite:///{database}", log_level="error")
        other = sqlite3.connect(str(database))
        numbers = count(1)
        servers: tuple[tuple[str, Dispatcher, Callable[[], None]], ...] = (
            ("anew", create_app(replace(settings, cache_bytes=0)), lambda: None),
            ("again", create_app(settings), lambda: _commit(other, next(numbers))),
        )
        gc.collect()
        gc.freeze()  # as the server does
        listed = servers[0][1].answer_fast(incoming(asked("/v1/articles", b"*/*", CODINGS["plain"])))
        for one in json.loads(listed[0].body)["items"] if listed else ():
            for how, dispatcher, commit in servers:
                _print_row(one, how, dispatcher, commit, rounds)
        for _, dispatcher, _ in servers:
            dispatcher.close()
        other.close()
    return 0


def _commit(connection: sqlite3.Connection, number: int) -> None:
    """Let readers see that somebody has committed; the number says nothing to anybody."""
    connection.execute(f"PRAGMA user_version = {number}")


def _print_row(
    one: dict[str, object], how: str, dispatcher: Dispatcher, commit: Callable[[], None], rounds: int
) -> None:
    for name, coding in CODINGS.items():
        page, data = best(
            dispatcher,
            (
                asked(f"/articles/{one['id']}", PAGE, coding),
                asked(f"/v1/articles/{one['id']}?include=quotes", b"application/json", coding),
            ),
            rounds,
            commit,
        )
        what = f"{one['quote_count']} quotations, {name}, {how}"
        print(f"{what}: page {page:,.0f}, JSON {data:,.0f}: {page / data:.2f}")


if __name__ == "__main__":
    raise SystemExit(main())
