"""Eight clients of one server, one in five of their requests a write, while `onrecord ingest` writes the same record.

Half of the writes store an article, half correct a quote. What a request waits for depends on what else the machine does: writes are told as
multiples too, of what one transaction of the ingest takes when nobody else writes, in the same run. Other builds run in turns.

    python -m benchmarks.mixed_load [--seconds 20] [--rounds 1] [--clients 8] [CHECKOUT...]
"""

import argparse
import http.client
import itertools
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.saving import write_corpus
from benchmarks.serving import ROOT
from tests.e2e.load import READS

if TYPE_CHECKING:
    from sqlite3 import dbapi2
else:
    from pysqlite3 import dbapi2

MAIN = "import sys; sys.path.insert(0, {!r}); from onrecord.cli.main import main; sys.exit(main())"
BEFORE = 160
"""Articles that are there before the load begins."""
BATCH = 32
"""Articles of one transaction of `onrecord ingest`."""
FEW, MANY = 32, 224
"""Articles of two ingests with nothing beside: their difference tells what a transaction takes without the start of a process."""
MORE = 4_000
"""Articles that the ingest beside is given: more than it stores in a run."""
TEXT = "“We counted {0} boats in the harbour,” said Ada Lindqvist, a warden of the Delta Institute, in case {0}.\n\nThe mayor said it could wait.\n"
WRITES = 0.2
WARM_S = 4
"""One client alone before the others: the process that reads articles for a server starts with the first one that is sent."""
OK = 300


@dataclass(slots=True)
class Met:
    """What the clients of one run met."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Build:
    """A checkout with the database that it has made."""

    root: Path
    folder: Path

    def command(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """Start `onrecord`."""
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        environment |= {
            "ONRECORD_DATABASE_URL": f"sqlite:///{self.database}",
            "ONRECORD_LOG_LEVEL": "error",
        }
        line = [sys.executable, "-c", MAIN.format(str(self.root / "app")), *map(str, words)]
        return subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def run(self, *words: str | Path) -> str:
        """Run `onrecord` to its end; return what it prints."""
        output, _ = self.command(*words).communicate()
        return output.decode()

    @property
    def database(self) -> Path:
        """Return its file."""
        return self.folder / "record.db"

    def articles(self) -> int:
        """Count the articles."""
        with closing(dbapi2.connect(self.database)) as connection:
            count: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
            return count

    def quotes(self) -> list[str]:
        """Return ids of quotes to correct."""
        with closing(dbapi2.connect(self.database)) as connection:
            return [one for (one,) in connection.execute("SELECT id FROM quote ORDER BY key LIMIT 400")]

    @contextmanager
    def serving(self) -> Iterator[int]:
        """Serve; give the port."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        server = self.command("serve", "--host", "127.0.0.1", "--port", str(port))
        try:
            until = time.monotonic() + 60
            while time.monotonic() < until:
                with socket.socket() as probe:
                    if not probe.connect_ex(("127.0.0.1", port)):
                        break
                time.sleep(0.05)
            yield port
        finally:
            server.terminate()
            server.wait(60)


def client(port: int, token: str, quotes: list[str], numbers: Iterator[int], until: float, met: Met) -> None:
    """Ask until the time is over."""
    random_ = random.Random(next(numbers))  # noqa: S311 - which request comes next
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    paths = itertools.cycle(random_.sample(READS, len(READS)))
    while time.monotonic() < until:
        writing = random_.random() < WRITES
        begun = time.perf_counter()
        if writing:
            connection.request(*_write(token, quotes, next(numbers), random_))
        else:
            connection.request("GET", next(paths))
        answer = connection.getresponse()
        answer.read()
        (met.writes if writing else met.reads).append(time.perf_counter() - begun)
        met.statuses[answer.status] += 1
    connection.close()


def _write(
    token: str, quotes: list[str], number: int, random_: random.Random
) -> tuple[str, str, bytes, dict[str, str]]:
    headers = {"authorization": f"Bearer {token}"}
    if number % 2:
        return "POST", "/v1/articles", TEXT.format(number).encode(), headers | {"content-type": "text/plain"}
    sent = {
        "reason_code": "other",
        "reason": f"Try {number}",
        "capacity": ("official", "witness")[number // 2 % 2],
    }
    more = {"if-match": "*", "content-type": "application/json"}
    return (
        "POST",
        f"/v1/quotes/{random_.choice(quotes)}/corrections",
        json.dumps(sent).encode(),
        headers | more,
    )


def measured(build: Build, corpus: Path, seconds: float, clients: int, run: int) -> None:
    """Load a server for some seconds with an ingest beside; print what was met."""
    quotes = build.quotes()
    token = build.run("token", "create", f"desk{run}", "--scope", "ingest", "--scope", "correct").split()[-1]
    few, many = (spent(build, corpus / f"{name}{run}") for name in ("few", "many"))
    batch = (many - few) / (MANY - FEW) * BATCH
    met, numbers = Met(), itertools.count(run * 1_000_000)
    with build.serving() as port:
        client(port, token, quotes, numbers, time.monotonic() + WARM_S, Met())
        before = build.articles()
        ingest = build.command("ingest", corpus / f"beside{run}", "--workers", "2")
        time.sleep(WARM_S)
        until = time.monotonic() + seconds
        arguments = (port, token, quotes, numbers, until, met)
        threads = [threading.Thread(target=client, args=arguments) for _ in range(clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        ingest.terminate()
        ingest.wait(60)
        stored = build.articles() - before
    wrong = {status: number for status, number in met.statuses.items() if status >= OK}
    print(
        f"{build.root.name:12} reads {len(met.reads):5} p50 {_at(met.reads, 0.5):6.0f} p99 {_at(met.reads, 0.99):6.0f} ms;"
        f" writes {len(met.writes):4} p50 {_at(met.writes, 0.5):6.0f} p99 {_at(met.writes, 0.99):6.0f} ms,"
        f" {_at(met.writes, 0.5) / batch / 1e3:.2f} and {_at(met.writes, 0.99) / batch / 1e3:.2f} batches of {batch * 1e3:.0f} ms;"
        f" {stored} articles stored; {wrong}",
        flush=True,
    )


def spent(build: Build, folder: Path) -> float:
    """Return the seconds of an ingest with nothing beside."""
    begun = time.monotonic()
    build.run("ingest", folder, "--workers", "2")
    return time.monotonic() - begun


def divided(folder: Path, rounds: int) -> Path:
    """Write articles; return a folder of folders: those that are there before, and three for each round."""
    corpus, parts = folder / "corpus", [("before", BEFORE)]
    for run in range(rounds):
        parts += [(f"few{run}", FEW), (f"many{run}", MANY), (f"beside{run}", MORE)]
    (folder / "made").mkdir()
    write_corpus(folder / "made", sum(number for _, number in parts), 300)
    files = iter(sorted((folder / "made").iterdir()))
    for name, number in parts:
        (corpus / name).mkdir(parents=True)
        for file in itertools.islice(files, number):
            file.rename(corpus / name / file.name)
    return corpus


def _at(seconds: list[float], share: float) -> float:
    ordered = sorted(seconds)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1e3


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("others", nargs="*", type=Path, metavar="CHECKOUT", help="another build")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--clients", type=int, default=8)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        corpus = divided(Path(name), arguments.rounds)
        builds = []
        for at, root in enumerate((ROOT, *arguments.others)):
            folder = Path(name, str(at))
            folder.mkdir()
            builds.append(Build(root, folder))
            builds[-1].run("ingest", corpus / "before")
        for run in range(arguments.rounds):
            for build in builds:
                measured(build, corpus, arguments.seconds, arguments.clients, run)


if __name__ == "__main__":
    main()
