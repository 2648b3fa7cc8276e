"""Two builds of the engine in one run: who reads more words in a second of CPU time, by how much.

    python -m benchmarks.compare OLD_PYTHON [OLD_ADDRESS] [--texts FOLDER] [--take 100] [--rounds 7]

OLD_PYTHON is the interpreter of the other build's environment, OLD_ADDRESS its function (`onrecord.extraction.engine:extract`). Each
build reads in a process of its own; the two take turns, so that what else the machine does falls on both.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, cast

from benchmarks.engine import OURS
from benchmarks.speed import LEAST_CPU_S
from benchmarks.yardstick import SHARED

TEXTS = SHARED / "corpora/polnear/train/text"
READER = """
import importlib, json, sys, time
module, _, name = sys.argv[1].partition(":")
extract = getattr(importlib.import_module(module), name)
texts = json.loads(sys.stdin.readline())
for text in texts[:3]:
    extract(text)
for _ in sys.stdin:
    began = time.process_time()
    for text in texts:
        extract(text)
    print(time.process_time() - began, flush=True)
"""


class Build:
    """One build of the engine, reading in a process of its own."""

    def __init__(self, python: str, address: str, texts: Sequence[str], folder: Path | None = None) -> None:
        self._process = subprocess.Popen(
            [python, "-c", READER, address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=folder,
        )
        self._into = cast("IO[str]", self._process.stdin)
        self._out = cast("IO[str]", self._process.stdout)
        self._say(json.dumps(list(texts)))

    def _say(self, line: str) -> None:
        self._into.write(line + "\n")
        self._into.flush()

    def seconds(self) -> float:
        """Return the CPU time of reading every text once."""
        self._say("again")
        return max(float(self._out.readline()), LEAST_CPU_S)

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def compare(old: Build, new: Build, rounds: int) -> list[tuple[float, float]]:
    """Return the CPU times of both builds in each round; who begins changes from round to round."""
    times = []
    for number in range(rounds):
        if number % 2:
            after = new.seconds()
            before = old.seconds()
        else:
            before = old.seconds()
            after = new.seconds()
        times.append((before, after))
    return times


def table(times: Sequence[tuple[float, float]], words: int) -> list[str]:
    """Return the lines that tell the words per second of both builds, and the ratio of each round."""
    ratios = sorted(before / after for before, after in times)
    old, new = (words / min(column) for column in zip(*times, strict=True))
    return [
        f"words per second, best round: {old:,.0f} before, {new:,.0f} now",
        f"times as fast: {statistics.median(ratios):.2f} (median of {len(ratios)} rounds, {ratios[0]:.2f} to {ratios[-1]:.2f})",
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how two builds compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("python", help="interpreter of the other build")
    parser.add_argument("address", nargs="?", default=OURS, help="its function, `module:function`")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="folder of texts")
    parser.add_argument("--take", type=int, default=100, help="how many of them, spread over the folder")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args(arguments)
    files = sorted(options.texts.glob("*.txt"))
    if not files:
        print(f"no texts in {options.texts}", file=sys.stderr)
        return 1
    files = files[:: max(len(files) // options.take, 1)][: options.take]
    texts = [file.read_text(encoding="utf-8") for file in files]
    folder = Path(options.python).parent
    builds = Build(options.python, options.address, texts, folder), Build(sys.executable, OURS, texts)
    print("\n".join(table(compare(*builds, options.rounds), sum(len(text.split()) for text in texts))))
    for build in builds:
        build.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
