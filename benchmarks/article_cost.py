"""CPU of an article's page beside its JSON with all quotes, both written anew: of the first article, and of 10,000 words.

Nothing is kept, and each round asks for both in turn, so that a busy machine is fair to them; of each the best counts. Microseconds in
process, from the parsed request to the bytes of the answer.

    python -m benchmarks.article_cost [ROUNDS]
"""

import gc
import json
import sys
import tempfile
import time
from collections.abc import Sequence
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


def best(dispatcher: Dispatcher, requests: Sequence[dict[str, object]], rounds: int) -> list[float]:
    """Return the least CPU of each request, in microseconds."""
    least = [float("inf")] * len(requests)
    for _ in range(rounds):
        for at, request in enumerate(requests):
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
        settings = Settings(database_url=f"sqlite:///{database}", log_level="error", cache_bytes=0)
        dispatcher = create_app(settings)
        gc.collect()
        gc.freeze()  # as the server does
        listed = dispatcher.answer_fast(incoming(asked("/v1/articles", b"*/*", CODINGS["plain"])))
        for one in json.loads(listed[0].body)["items"] if listed else ():
            article, what = one["id"], f"{one['quote_count']} quotations"
            for name, coding in CODINGS.items():
                page, data = best(
                    dispatcher,
                    (
                        asked(f"/articles/{article}", PAGE, coding),
                        asked(f"/v1/articles/{article}?include=quotes", b"application/json", coding),
                    ),
                    rounds,
                )
                print(f"{what}, {name}: page {page:,.0f}, JSON {data:,.0f}: {page / data:.2f}")
        dispatcher.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
