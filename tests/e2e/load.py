"""Clients that ask a server again and again from threads of their own, and what they met."""

import itertools
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.waiting import GUARD_SECONDS

Step = Callable[[httpx.Client], httpx.Response]
READS = (
    "/v1/quotes?limit=20",
    "/v1/quotes?q=harbour&limit=20",
    "/v1/quotes?capacity=official&with_total=true",
    "/v1/articles?include=quotes&limit=10",
    "/v1/articles?format=csv",
    "/v1/speakers?sort=-quote_count",
    "/v1/analysts?limit=50",
    "/v1/changes?sort=-seq&limit=5",
    "/v1/changes/feed",
    "/v1/quotes?format=jsonld&limit=5",
    "/v1/quotes?context=80&offsets=utf16&limit=5",
    "/",
    "/readyz",
    "/openapi.json",
)


@dataclass(slots=True)
class Met:
    """What the clients of one load met."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    """Requests without a whole answer, by the error."""

    def percentile(self, share: float) -> float:
        """Seconds within which this share of the requests was answered."""
        ordered = sorted(self.seconds)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)]

    def wrong(self) -> list[str]:
        """Everything but success."""
        failed = [f"{number} x {status}" for status, number in self.statuses.items() if status >= 400]
        return failed + self.broken

    def told(self) -> str:
        """One line for the table of promises."""
        return f"{len(self.seconds)} requests, p50 {self.percentile(0.5) * 1000:.1f} ms, p99 {self.percentile(0.99) * 1000:.1f} ms"


@contextmanager
def load(client: httpx.Client, *steps: Step, pause: float = 0.002) -> Iterator[Met]:
    """Let one client a step ask until the block ends."""
    met, stop = Met(), threading.Event()

    def ask(step: Step) -> None:
        with httpx.Client(base_url=client.base_url, timeout=GUARD_SECONDS) as own:
            while not stop.is_set():
                begun = time.perf_counter()
                try:
                    answer = step(own)
                except httpx.TransportError as error:
                    met.broken.append(f"{type(error).__name__}: {error}")
                else:
                    met.seconds.append(time.perf_counter() - begun)
                    met.statuses[answer.status_code] += 1
                stop.wait(pause)

    threads = [threading.Thread(target=ask, args=(step,)) for step in steps]
    for thread in threads:
        thread.start()
    try:
        yield met
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def reading() -> Step:
    """Make a step that asks for one kind of read after the other."""
    paths = itertools.cycle(READS)
    return lambda own: own.get(next(paths))


def open_files(process: int) -> int:
    """Count the open files of a process."""
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def resident_mb(process: int) -> float:
    """Return the memory that a process and its children hold, in megabytes."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    children = [child for thread in threads for child in thread.read_text().split()]
    pages = [int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in [str(process), *children]]
    return sum(pages) * 4_096 / 1e6
