"""CPU time of the server per request, over a made-up record, beside a bare ASGI application in the same run.

The five requests are those of the yardstick (`shared/bench/serving`): R1 one random article with its quotes, R2 twenty quotes of a random
speaker, R3 a search, R4 R1 with If-None-Match, R5 fifty speakers. CPU time of the server's process hardly depends on what else the
machine does; requests per second do. `cold` asks everything for the first time, `warm` asks again while nobody commits.

    python -m benchmarks.serving [ARTICLES] [REQUESTS]
"""

import asyncio
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from onrecord.config import Settings
from onrecord.extraction.quotation import Content, Extraction, Quotation, Role, Source, Speaker
from onrecord.ingest.records import ArticleRecord, Provenance, PublisherRecord
from onrecord.store.changes.ingestion import save_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import open_database, writing
from onrecord.text.spans import Span

ROOT = Path(__file__).resolve().parents[1]
QUOTES = 7
PARAGRAPHS = 12
CONNECTIONS = 8
SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "bu",
    "da",
    "de",
    "di",
    "do",
    "du",
    "fa",
    "fe",
    "fi",
    "fo",
    "fu",
    "ka",
    "ke",
    "ki",
    "ko",
    "ku",
    "la",
    "le",
    "li",
    "lo",
    "lu",
    "ma",
    "me",
    "mi",
    "mo",
    "mu",
    "na",
    "ne",
    "ni",
    "no",
    "nu",
    "ra",
    "re",
]
_CPU_CLOCK = 2
"""Of the numbers of a process's clocks, which the kernel makes of its id (CPUCLOCK_SCHED)."""
BARE = """
BODY = b"x" * {size}
START = {{"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"{size}")]}}
async def app(scope, receive, send):
    await send(START)
    await send({{"type": "http.response.body", "body": BODY}})
"""


def words(random_: random.Random, count: int) -> str:
    """Made-up words; two or three syllables each."""
    return " ".join("".join(random_.choices(SYLLABLES, k=random_.choice((2, 3)))) for _ in range(count))


def article(number: int, random_: random.Random, speakers: Sequence[str]) -> ArticleRecord:
    """One article of about 640 words with seven quotes of up to three speakers."""
    cast = random_.sample(speakers, 3)
    text, quotations, roles = "", [], []
    for paragraph in range(PARAGRAPHS):
        if paragraph < QUOTES:
            who = cast[paragraph % 3]
            said = words(random_, random_.randrange(10, 30)).capitalize()
            start = len(text) + 1
            text += f"“{said},” said {who}, an analyst at {words(random_, 2).title()}. {words(random_, 30)}."
            cue = start + len(said) + 3
            source = Span(cue + 5, cue + 5 + len(who))
            quotations.append(
                Quotation(
                    kind="direct",
                    contents=(Content(Span(start, start + len(said) + 1), verbatim=True, break_before=None),),
                    insertions=(),
                    cue=Span(cue, cue + 4),
                    source=Source(source, "person", "named"),
                    audience=None,
                    speaker=paragraph % 3,
                    capacity="analyst",
                    confidence=0.97,
                    rule="cue_name_after",
                    method="rule",
                )
            )
            if paragraph < len(cast):
                title = source.end + 5
                roles.append((source, Role(Span(title, title + 7), None, "current")))
        else:
            text += f"{words(random_, 50).capitalize()}."
        text += "\n\n"
    text = text.rstrip("\n")
    starts = [0, *(match.end() for match in re.finditer("\n\n", text))]
    people = tuple(
        Speaker(name, "person", None, "analyst", (role,), (), span)
        for name, (span, role) in zip(cast, roles, strict=True)
    )
    return ArticleRecord(
        headline=words(random_, 8).capitalize(),
        dek=None,
        byline=None,
        publisher=PublisherRecord(f"Daily {number % 20}", None),
        source_url=f"https://news.example/{number}",
        published_at=f"20{number % 20 + 5:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
        language="en",
        text=text,
        body_offset=0,
        paragraphs=tuple(
            Span(start, start + len(part)) for start, part in zip(starts, text.split("\n\n"), strict=True)
        ),
        extraction=Extraction(tuple(quotations), people),
        provenance=Provenance(f"{number}.txt", "text/plain", len(text), f"{number:064x}", "benchmark"),
    )


def build(path: Path, articles: int) -> None:
    """Fill a new database."""
    random_ = random.Random(7)  # noqa: S311 - made-up words, not secrets
    speakers = sorted({words(random_, 2).title() for _ in range(max(articles * 3 // 10, 10))})
    engine = open_database(Settings(database_url=f"sqlite:///{path}"))
    migrate(engine)
    for begin in range(0, articles, 100):
        with writing(engine) as session:
            for number in range(begin, min(begin + 100, articles)):
                save_article(session, article(number, random_, speakers))
    engine.dispose()


class Server:
    """A server process of its own and what it has used of the processor."""

    def __init__(self, module: str, folder: Path, environment: dict[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        command = [sys.executable, "-c", module, str(self.port)]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **environment, "PYTHONPATH": f"{ROOT}:{ROOT / 'app'}:{folder}"},
            stdout=subprocess.DEVNULL,
        )
        for _ in range(1200):  # a minute: machines are busy
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("the server did not start")

    def cpu_seconds(self) -> float:
        """User and system time of the process so far, to the nanosecond: the clock that Linux has for each process."""
        return time.clock_gettime(~self.process.pid << 3 | _CPU_CLOCK)

    def memory_mb(self) -> float:
        """Resident memory."""
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())
        return int(found[1]) / 1024 if found else 0.0

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(20)


async def ask(port: int, paths: Sequence[str], header: str = "") -> tuple[int, list[float], set[int]]:
    """Send GETs over a few kept-alive connections; return bytes of bodies, seconds of each, statuses met."""
    queue = list(reversed(paths))
    size, times, statuses = 0, [], set()

    async def connection() -> None:
        nonlocal size
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
        while queue:
            path = queue.pop()
            began = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\n{header}\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            statuses.add(int(head[9:12]))
            length = re.search(r"content-length: (\d+)", head)
            if length:
                size += len(await reader.readexactly(int(length[1])))
            times.append(time.perf_counter() - began)
        writer.close()

    await asyncio.gather(*(connection() for _ in range(CONNECTIONS)))
    return size, times, statuses


def measure(server: Server, paths: Sequence[str], header: str = "") -> str:
    """Return the figures of one kind of request."""
    before = server.cpu_seconds()
    size, times, statuses = asyncio.run(ask(server.port, paths, header))
    cpu = (server.cpu_seconds() - before) / len(paths) * 1e6
    times.sort()
    p50, p99 = times[len(times) // 2] * 1e3, times[len(times) * 99 // 100] * 1e3
    status = "/".join(str(status) for status in sorted(statuses))
    return f"{cpu:8.0f} {size // len(paths):8d} {p50:8.2f} {p99:8.2f}   {status}"


OURS = "import sys; from onrecord.config import load_settings; from onrecord.web.serve import serve; serve(load_settings(), host='127.0.0.1', port=int(sys.argv[1]))"
UVICORN = "import sys, uvicorn; uvicorn.run('bare:app', host='127.0.0.1', port=int(sys.argv[1]), log_level='error', access_log=False)"


def main(articles: int, requests: int) -> None:
    """Build the record, start both servers, print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.perf_counter()
        build(folder / "record.db", articles)
        print(
            f"{articles} articles, {articles * QUOTES} quotes, saved in {time.perf_counter() - began:.1f} s"
        )
        (folder / "bare.py").write_text(BARE.format(size=7_000))
        ours = Server(OURS, folder, {"ONRECORD_DATABASE_URL": f"sqlite:///{folder}/record.db", **LOGS})
        bare = Server(UVICORN, folder, {})
        try:
            compare(ours, bare, folder / "record.db", requests)
        finally:
            ours.stop()
            bare.stop()


LOGS = {"ONRECORD_LOG_LEVEL": os.environ.get("ONRECORD_LOG_LEVEL", "warning")}


def compare(ours: Server, bare: Server, path: Path, requests: int) -> None:
    """Measure each kind of request, cold and warm."""
    random_ = random.Random(11)  # noqa: S311 - a choice of what to ask
    engine = open_database(Settings(database_url=f"sqlite:///{path}"))
    with engine.connect() as connection:
        ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM article")]
        people = [row[0] for row in connection.exec_driver_sql("SELECT id FROM speaker")]
        texts = [row[0] for row in connection.exec_driver_sql("SELECT text FROM quote LIMIT 500")]
    engine.dispose()
    vocabulary = sorted({word.strip(",.").lower() for text in texts for word in text.split()})
    kinds = {
        "R1 article with quotes": [f"/v1/articles/{one}?include=quotes" for one in ids],
        "R2 20 quotes of a speaker": [f"/v1/speakers/{one}/quotes?limit=20" for one in people],
        "R3 search": [f"/v1/quotes?q={word}&limit=20" for word in vocabulary],
        "R5 50 speakers": ["/v1/speakers?limit=50"],
    }
    print(f"{'':34} {'CPU µs':>8} {'bytes':>8} {'p50 ms':>8} {'p99 ms':>8}   status")
    floor = ["/"] * requests
    asyncio.run(ask(bare.port, floor[:500]))
    print(f"{'bare ASGI, 7,000 bytes':34} {measure(bare, floor)}")
    for kind, paths in kinds.items():
        once = random_.sample(paths, min(len(paths), requests))
        print(f"{kind + ', cold':34} {measure(ours, once)}")
        print(f"{kind + ', warm':34} {measure(ours, random_.choices(once, k=requests))}")
    tag = re.search(r'etag: ("[^"]+")', _head(ours.port, kinds["R1 article with quotes"][0]))
    header = f"If-None-Match: {tag[1] if tag else ''}\r\n"
    print(f"{'R4 the same, 304':34} {measure(ours, kinds['R1 article with quotes'][:1] * requests, header)}")
    print(f"memory of the server: {ours.memory_mb():.0f} MB")


def _head(port: int, path: str) -> str:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(
            f"HEAD {path} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\nConnection: close\r\n\r\n".encode()
        )
        return b"".join(iter(lambda: connection.recv(65_536), b"")).decode("latin-1")


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["1000", "5000"][len(sys.argv) - 1 :])))
