"""Accuracy: `make eval` prints every figure that counts and fails below the pinned floors.

    python -m benchmarks.evaluate                          polnear-dev and the hand gold
    python -m benchmarks.evaluate --gold polnear-train --each-publisher
    python -m benchmarks.evaluate --pin [--lower]          write benchmarks/floors.toml

Needs the yardstick and its corpora in ../shared; where they are not, it says so and ends without an error.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.engine import OURS, load_extract
from benchmarks.floors import below_floor, pin, read_floors
from benchmarks.measures import (
    DEV,
    HAND,
    MEASURES,
    STYLE,
    Figure,
    Group,
    by_confidence,
    by_kind,
    by_rule,
    by_words,
    calibration_error,
    figures,
    reader_of,
)
from benchmarks.speed import speed_lines
from benchmarks.yardstick import SHARED, Scored, Yardstick, find_yardstick, publisher_of, score

GOLDS = ("polnear-dev", "polnear-train", "hand-polnear", "hand-style")


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 when one is below its floor."""
    options = _parser().parse_args(arguments)
    yardstick = find_yardstick(options.shared)
    if yardstick is None:
        print(f"no yardstick in {options.shared}: only the golden cases were checked")
        return 0
    extract = load_extract(options.extractor)
    measured: list[Figure] = []
    texts: list[str] = []
    for gold in options.gold or (DEV, HAND, STYLE):
        articles = score(yardstick, gold, extract, publisher=options.publisher)
        measured += _print_gold(yardstick, gold, articles)
        texts += [one.article.text for one in articles[:100]]
        if options.each_publisher:
            _print_publishers(yardstick, gold, articles)
    print(*speed_lines(texts, options.extractor), sep="\n")
    if options.pin:
        print("floors moved:", ", ".join(pin(measured, lower=options.lower)) or "none")
    failures = below_floor(measured, read_floors())
    print(*failures, sep="\n", file=sys.stderr, end="\n" if failures else "")
    return 1 if failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--gold", action="append", choices=GOLDS, help="may be repeated; dev and hand gold by default"
    )
    parser.add_argument(
        "--publisher", help="only articles of this publisher (what an article id begins with)"
    )
    parser.add_argument("--each-publisher", action="store_true", help="also print the spread over publishers")
    parser.add_argument("--extractor", default=OURS, help="module:function to measure")
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="the folder that holds eval/ and corpora/"
    )
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower", action="store_true", help="with --pin: let floors sink, too")
    return parser


def _like(gold: str) -> str:
    return DEV if gold.startswith("polnear") else gold


def _print_gold(yardstick: Yardstick, gold: str, articles: list[Scored]) -> list[Figure]:
    wanted = [measure for measure in MEASURES if measure.gold == _like(gold)]
    measured = figures(articles, wanted, reader_of(yardstick, gold))
    print(f"\n{gold}: {len(articles)} articles\n")
    print(*table(measured), sep="\n")
    verdicts = [verdict for one in articles for verdict in (one.named_verdicts or one.verdicts)]
    what = "content and full name" if articles[0].hand else "content and source"
    print(f"\nprecision in percent; right: {what}\n")
    for title, groups in (
        ("rule", by_rule),
        ("kind", by_kind),
        ("confidence of the words", by_words),
        ("confidence of the whole claim", by_confidence),
    ):
        print(*group_table(title, groups(verdicts)), "", sep="\n")
    print(
        f"expected calibration error of the whole claim: {calibration_error(by_confidence(verdicts)):.1f}\n"
    )
    return measured if gold == _like(gold) else []


def _print_publishers(yardstick: Yardstick, gold: str, articles: list[Scored]) -> None:
    report = reader_of(yardstick, gold)
    wanted = [measure for measure in MEASURES if measure.gold == _like(gold)]
    for publisher in sorted({publisher_of(one.article.id) for one in articles}):
        own = [one for one in articles if publisher_of(one.article.id) == publisher]
        values = ((measure.name, measure.read(report(own))) for measure in wanted[:4])
        shown = "  ".join(f"{name} {100 * value:.1f}" for name, value in values if value is not None)
        print(f"{publisher:14} {len(own):4} articles  {shown}")


def table(measured: Iterable[Figure]) -> list[str]:
    """Return the lines of the table of figures."""
    lines = [f"{'measure':36} {'value':>6} {'95 % interval':>15} {'at least':>9} {'aim':>6}"]
    for figure in measured:
        interval = "-" if figure.low is None else f"{figure.low:.1f} to {figure.high:.1f}"
        lines.append(
            f"{figure.measure.name:36} {_number(figure.value):>6} {interval:>15}"
            f" {_number(figure.measure.at_least):>9} {_number(figure.measure.aim):>6}{_mark(figure)}"
        )
    return lines


def _mark(figure: Figure) -> str:
    goal = figure.measure.at_least
    return "  below" if goal is not None and figure.value is not None and figure.value < goal else ""


def group_table(title: str, groups: Iterable[Group]) -> list[str]:
    """Return the lines of a table of groups; shares in percent of the group's quotations."""
    lines = [f"{title:36} {'quotes':>7} {'found':>6} {'right':>6} {'exact':>6} {'confidence':>11}"]
    lines += [
        f"{group.name:36} {group.count:7.1f} {group.found:6.1f} {group.right:6.1f} {group.exact:6.1f} {group.confidence:11.1f}"
        for group in groups
    ]
    return lines


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


if __name__ == "__main__":
    sys.exit(main())
