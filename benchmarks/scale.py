"""How a record costs more as it grows, on both engines in the same run: saving, size, and reads that nothing is kept for.

Articles are those of `benchmarks.serving`: seven quotes each, three speakers of a pool that grows with the record. All is
processor time of this process, so that other work on the machine counts little; that of PostgreSQL's own processes is a column of
its own. Each read is asked of both engines in turn.

    python -m benchmarks.scale [--articles SMALL LARGE] [--requests N] [--pause SECONDS]
"""

import argparse
import asyncio
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.config import Settings
from onrecord.extraction.engine import extract
from onrecord.queries.figures import record_figures
from onrecord.store.changes.ingestion import save_articles
from onrecord.store.database.migrations import migrate
from onrecord.store.database.readers import open_reader
from onrecord.store.database.sessions import open_database
from onrecord.web.application import create_app
from onrecord.web.server.dispatcher import Dispatcher
from sqlalchemy import Engine
from starlette.types import Message

from benchmarks.serving import QUOTES, article, words
from tests.postgresql import MISSING, Server, find_binaries, serving

BATCH = 32
"""Articles of one transaction, as `onrecord ingest` saves them."""
EXTRACTED = 100
PAUSE_S = 0.0003
"""Before each read, as a server waits for its next request. On a busy machine whoever waits finds its processor's memory cold; without a
pause that would only be so of an engine that is asked over a socket."""
OK = 200


@dataclass(slots=True)
class Record:
    """One record under measurement."""

    name: str
    settings: Settings
    server: Server | None
    engine: Engine
    numbers: Iterator[int]
    costs: list["Size"] = field(default_factory=list)

    def server_seconds(self) -> float:
        """Processor time of the database's own processes that have ended: close connections before."""
        if self.server is None or self.server.process is None:
            return 0.0
        fields = Path(f"/proc/{self.server.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Size:
    """What a record costs at one size."""

    articles: int
    saving_ms: float
    server_ms: float
    kilobytes: float
    reads: dict[str, tuple[float, float]]
    """Microseconds of each kind of read: the middle one, and the one that 99 of 100 do not exceed."""


@contextmanager
def records() -> Iterator[list[Record]]:
    """Make an empty record on each engine that is here."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        urls: list[tuple[str, str, Server | None]] = [("SQLite", f"sqlite:///{folder}/record.db", None)]
        if find_binaries() is None:
            print(f"PostgreSQL is left out: {MISSING}")
        else:
            server = stack.enter_context(serving())
            urls.append(("PostgreSQL", server.make("record"), server))
        made = []
        for name, url, started in urls:
            settings = Settings(database_url=url, cache_bytes=0, log_level="error")
            engine = open_database(settings)
            stack.callback(engine.dispose)
            migrate(engine)
            made.append(Record(name, settings, started, engine, iter(range(10**9))))
        yield made


def extraction_ms() -> float:
    """Return what the engine takes for one article, in milliseconds."""
    random_ = random.Random(3)  # noqa: S311 - made-up words
    pool = people(1_000)
    texts = [article(number, random_, pool).text for number in range(EXTRACTED)]
    extract(texts[0])
    begun = time.process_time()
    for text in texts:
        extract(text)
    return (time.process_time() - begun) * 1e3 / len(texts)


def people(articles: int) -> list[str]:
    """Return the speakers of so many articles."""
    random_ = random.Random(5)  # noqa: S311 - made-up words
    return sorted({words(random_, 2).title() for _ in range(max(articles * 3 // 10, 10))})


def fill(record: Record, articles: int) -> tuple[float, float]:
    """Save so many articles more; return milliseconds of each: ours, and those of the database's processes."""
    pool = people(articles)
    random_ = random.Random(next(record.numbers))  # noqa: S311 - made-up words, others each time
    if record.server is not None:  # as its own daemon does, which is off in the server of the tests
        record.server.ask("ANALYZE", "record")
    record.engine.dispose()
    ours, theirs = 0.0, record.server_seconds()
    for _ in range(0, articles, BATCH):
        batch = [article(next(record.numbers), random_, pool) for _ in range(BATCH)]
        begun = time.process_time()
        save_articles(record.engine, batch)
        ours += time.process_time() - begun
    record.engine.dispose()
    time.sleep(0.5)  # a server counts a process once it has ended
    return ours * 1e3 / articles, (record.server_seconds() - theirs) * 1e3 / articles


async def reads(
    made: Sequence[Record], requests: int, pause_s: float = PAUSE_S
) -> list[dict[str, tuple[float, float]]]:
    """Ask each kind of read of every record in turn; return what each took."""
    random_ = random.Random(11)  # noqa: S311 - in which turn, for whoever comes behind another engine finds its memory cold
    found: list[dict[str, tuple[float, float]]] = [{} for _ in made]
    apps = [create_app(record.settings) for record in made]
    wanted = [kinds(record.settings, requests) for record in made]
    for kind in wanted[0]:
        spent: list[list[float]] = [[] for _ in made]
        for number in range(requests):
            for at in random_.sample(range(len(made)), len(made)):
                await asyncio.sleep(pause_s)
                spent[at].append(await asked(apps[at], wanted[at][kind][number]))
        for at, taken in enumerate(spent):
            taken.sort()
            found[at][kind] = (taken[len(taken) // 2], taken[len(taken) * 99 // 100])
    for app in apps:
        app.close()
    return found


def kinds(settings: Settings, requests: int) -> dict[str, list[str]]:
    """Return what to ask a record, by kind; the same of two records that hold the same."""
    random_ = random.Random(11)  # noqa: S311 - a choice of what to ask
    reader = open_reader(settings)
    ids = [str(one) for (one,) in reader.rows("SELECT id FROM article ORDER BY id")]
    speakers = [str(one) for (one,) in reader.rows("SELECT id FROM speaker ORDER BY id")]
    texts = [str(one) for (one,) in reader.rows("SELECT text FROM quote ORDER BY key LIMIT 500")]
    reader.close()
    vocabulary = sorted({word.strip(",.").lower() for text in texts for word in text.split()})
    asked_for: dict[str, Callable[[], str]] = {
        "R1 article with quotes": lambda: f"/v1/articles/{random_.choice(ids)}?include=quotes",
        "R2 20 quotes of a speaker": lambda: f"/v1/speakers/{random_.choice(speakers)}/quotes?limit=20",
        "R3 search": lambda: f"/v1/quotes?q={random_.choice(vocabulary)}&limit=20",
        "R5 50 speakers": lambda: "/v1/speakers?limit=50",
        "newest 20 quotes": lambda: "/v1/quotes?limit=20&sort=-published_at",
    }
    return {kind: [path() for _ in range(requests)] for kind, path in asked_for.items()}


async def asked(app: Dispatcher, path: str) -> float:
    """Send one GET to the application itself; return microseconds."""
    name, _, query = path.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": name,
        "query_string": query.encode(),
        "headers": [(b"host", b"bench"), (b"accept", b"*/*")],
    }
    statuses: list[int] = []

    async def send(message: Message) -> None:
        statuses.append(message.get("status", OK))

    begun = time.process_time()
    await app(scope, _nothing, send)
    spent = (time.process_time() - begun) * 1e6
    if set(statuses) != {OK}:
        raise RuntimeError(f"{path}: {statuses}")
    return spent


async def _nothing() -> Message:
    return {"type": "http.request"}


def size_of(record: Record) -> float:
    """Return bytes of the database."""
    reader = open_reader(record.settings)
    size = record_figures(reader).database_bytes
    reader.close()
    return size


def grow(made: Sequence[Record], small: int, large: int, requests: int, pause_s: float) -> None:
    """Measure every record at both sizes: the last `small` articles of each."""
    for held in (small, large):
        if held == large:
            for record in made:
                fill(record, large - 2 * small)
        before = [size_of(record) for record in made]
        saved = [fill(record, small) for record in made]
        asked_for = asyncio.run(reads(made, requests, pause_s))
        for at, record in enumerate(made):
            kilobytes = (size_of(record) - before[at]) / 1e3 / small
            record.costs.append(Size(held, *saved[at], kilobytes, asked_for[at]))


def report(made: Sequence[Record]) -> None:
    """Print what each size costs, how that grows, and how the engines compare."""
    for record in made:
        small, large = record.costs
        print(f"\n{record.name:34} {small.articles:>9} {large.articles:>9}   growth")
        rows = [
            ("saving, CPU ms an article", small.saving_ms, large.saving_ms),
            ("the server's own, ms an article", small.server_ms, large.server_ms),
            ("database, kB an article", small.kilobytes, large.kilobytes),
        ]
        for kind in small.reads:
            for at, which in enumerate(("p50", "p99")):
                rows.append((f"{kind}, µs {which}", small.reads[kind][at], large.reads[kind][at]))
        for name, one, other in rows:
            if one:
                print(f"{name:34} {one:9.2f} {other:9.2f} {other / one:8.2f}")
    if len(made) > 1:
        print(f"\n{'PostgreSQL, SQLite = 1':34} {'p50':>9}")
        for kind, (p50, _) in made[0].costs[1].reads.items():
            print(f"{kind:34} {made[1].costs[1].reads[kind][0] / p50:9.2f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, nargs=2, default=(1_000, 5_000), metavar=("SMALL", "LARGE"))
    parser.add_argument("--requests", type=int, default=1_000, help="of each kind of read")
    parser.add_argument("--pause", type=float, default=PAUSE_S, help="seconds before each read")
    arguments = parser.parse_args()
    small, large = arguments.articles
    print(f"{small} and {large} articles of {QUOTES} quotes; extracting one takes {extraction_ms():.1f} ms")
    with records() as made:
        grow(made, small, large, arguments.requests, arguments.pause)
        report(made)


if __name__ == "__main__":
    main()
