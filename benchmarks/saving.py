"""What it costs to store articles: CPU time and file size of `onrecord ingest`, beside other builds in the same run.

The corpus is that of `benchmarks.serving` as files: made-up words, seven quotes an article, three speakers of a pool.

    python -m benchmarks.saving [--articles N] [--speakers N] [ONRECORD...]

Each ONRECORD is the `onrecord` of another build's environment; this build comes first and the others are told as ratios to it.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving import ROOT, article, words

OURS = f"import sys; sys.path.insert(0, {str(ROOT / 'app')!r}); from onrecord.cli.main import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one ingest cost."""

    cpu_seconds: float
    size: int
    """Bytes of the closed database."""


def write_corpus(folder: Path, articles: int, speakers: int) -> None:
    """Write one text file an article, each with its headline above the text."""
    random_ = random.Random(7)  # noqa: S311 - made-up words, not secrets
    pool = sorted({words(random_, 2).title() for _ in range(speakers)})
    for number in range(articles):
        made = article(number, random_, pool)
        (folder / f"{number:06d}.txt").write_text(f"{made.headline}\n\n{made.text}\n")


def ingest(command: list[str], corpus: Path, database: Path) -> Cost:
    """Ingest a corpus into a new database and return what that cost."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["ONRECORD_DATABASE_URL"] = f"sqlite:///{database}"
    process = subprocess.Popen([*command, "ingest", str(corpus)], env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, database.stat().st_size)


def main() -> None:
    """Print what this build and the others cost."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("others", nargs="*", metavar="ONRECORD", help="the command of another build")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--speakers", type=int, default=300, help="names that articles draw from")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        corpus = Path(name, "corpus")
        corpus.mkdir()
        write_corpus(corpus, arguments.articles, arguments.speakers)
        print(f"{arguments.articles} articles, {arguments.speakers} speakers")
        print(f"{'build':50} {'CPU s':>8} {'ratio':>6} {'kB an article':>14} {'ratio':>6}")
        first: Cost | None = None
        for number, command in enumerate(
            [[sys.executable, "-c", OURS], *([one] for one in arguments.others)]
        ):
            cost = ingest(command, corpus, Path(name, f"{number}.db"))
            first = first or cost
            label = command[0] if number else "this"
            print(
                f"{label:50} {cost.cpu_seconds:8.1f} {first.cpu_seconds / cost.cpu_seconds:6.2f}"
                f" {cost.size / 1000 / arguments.articles:14.1f} {first.size / cost.size:6.2f}"
            )


if __name__ == "__main__":
    main()
