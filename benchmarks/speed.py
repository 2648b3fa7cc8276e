"""How fast the engine starts and reads, and how much is shipped for it."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.engine import OURS, Extract, load_extract

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("app/onrecord/text", "app/onrecord/extraction")
LEAST_CPU_S = 1e-6
"""A system that counts CPU time by ticks tells of none for a short run, by which nothing can be divided."""
FIRST_RESULT = 'from {} import {}; {}("“It rains,” Jane Doe said.")'


def startup_seconds(address: str = OURS, *, runs: int = 5) -> float:
    """Return the wall time of a fresh interpreter until the first result of `module:function`, the best of some runs."""
    module, _, name = address.partition(":")
    code = FIRST_RESULT.format(module, name, name)
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
        times.append(time.perf_counter() - began)
    return min(times)


def shipped_bytes(root: Path = ROOT) -> int:
    """Return the size of every file that extraction needs: code, word lists and model."""
    return sum(
        path.stat().st_size
        for folder in SHIPPED
        for path in (root / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    )


def words_per_second(texts: Sequence[str], extract: Extract, *, runs: int = 3) -> float:
    """Return words (runs of what is not white space) read in a second of CPU time on one core, the best of some runs."""
    words = sum(len(text.split()) for text in texts)
    times = []
    for _ in range(runs):
        began = time.process_time()
        for text in texts:
            extract(text)
        times.append(time.process_time() - began)
    return words / max(min(times), LEAST_CPU_S)


def speed_lines(texts: Sequence[str], address: str = OURS) -> list[str]:
    """Return the lines of the table that tell speed, start-up and size of `module:function`."""
    rate = words_per_second(texts, load_extract(address))
    return [
        f"{'measure':36} {'value':>10} {'at least':>10} {'aim':>10}",
        f"{'words per second, one core':36} {rate:10,.0f} {'60,000':>10} {'150,000':>10}",
        f"{'start-up to first result, s':36} {startup_seconds(address):10.2f} {'0.5':>10} {'0.2':>10}",
        f"{'shipped for it, MB':36} {shipped_bytes() / 1e6:10.2f} {'8':>10} {'3':>10}",
    ]
