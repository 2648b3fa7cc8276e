"""Growth and throughput of `extract`: `make bench` fails when ten times the text takes more than twelve times as long.

Each shape is a text that has tempted some engine into looking at everything again for each mark.
"""

import gc
import sys
import time
from collections.abc import Callable

from benchmarks.engine import Extract, load_extract
from benchmarks.speed import speed_lines

SMALL, LARGE = 10_000, 100_000
AT_MOST = 12.0
"""Times as long for ten times as many marks: linear, with room for caches and the garbage collector."""

NEWS = (
    "“The ferry is late again,” said Anna Berg, who runs the kiosk. “It was late on Monday.”\n\n"
    "Harbour master Olaf Lind said the engine was “older than the crew” and would be replaced.\n\n"
)

SHAPES: dict[str, Callable[[int], str]] = {
    "news, a paragraph after the other": lambda marks: NEWS * (marks // 6),
    "news on one line": lambda marks: NEWS.replace("\n\n", " ") * (marks // 6),
    "paragraphs left open": lambda marks: "“It went on and on, she said.\n\n" * marks,
    "opening marks only": lambda marks: "“" * marks,
    "straight marks only": lambda marks: '"' * marks,
    "straight single marks": lambda marks: "'so it was' " * (marks // 2),
    "marks that open ever deeper": lambda marks: "“a ‘b " * (marks // 2),
    "a name before each mark": lambda marks: "Jane Doe “" * marks,
    "one cue, then none": lambda marks: (
        "Ann Bly said it rained.\n\n" + "“It is a long way.”\n\n" * (marks // 2)
    ),
    "an interview": lambda marks: "Q: Is it “so”?\n\nA: It is “so” for the crew.\n\n" * (marks // 4),
    "signed quotations": lambda marks: "“It is a long way.” — Ann Bly\n\n" * (marks // 2),
    "pronouns far from any name": lambda marks: "“Yes,” he said. “No,” she said. " * (marks // 4),
}

UNITS = (
    "”",
    "‘",
    "’",
    "“a ",
    '"a ',
    "‘s’ ",
    "“ ‘ « ",
    "“  ",
    "x’ ",
    "a. ",
    ". ",
    "?” A ",
    "«“a«“a«“a»",
    "''",
)
"""Pieces that, repeated, have tempted the pairing of marks or the division into sentences."""


def _again(unit: str) -> Callable[[int], str]:
    return lambda marks: unit * (marks // len(unit))


SHAPES |= {f"{unit} again and again": _again(unit) for unit in UNITS}


def seconds(extract: Extract, text: str, *, runs: int) -> float:
    """Return the CPU time of the quickest of some extractions, without the garbage collector, as `timeit` does.

    What a full collection costs grows with all that is alive, so that it would be charged to the larger text only.
    """
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(runs):
            began = time.process_time()
            extract(text)
            times.append(time.process_time() - began)
    finally:
        gc.enable()
    return min(times)


def main() -> int:
    """Print each shape's times; 1 when one grows faster than it may."""
    extract = load_extract()
    print(f"{'shape':36} {'10k marks, s':>13} {'100k marks, s':>14} {'times':>6}")
    failed = False
    for name, make in SHAPES.items():
        small, large = seconds(extract, make(SMALL), runs=3), seconds(extract, make(LARGE), runs=1)
        ratio = large / small
        failed = failed or ratio > AT_MOST
        print(f"{name:36} {small:13.3f} {large:14.3f} {ratio:6.1f}{'  too much' if ratio > AT_MOST else ''}")
    print()
    print(*speed_lines([NEWS * 10] * 50), sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
