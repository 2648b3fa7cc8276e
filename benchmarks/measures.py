"""The figures that count: where each is read from, what it must reach, and its interval."""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.yardstick import Scored, Verdict, Yardstick

Report = Mapping[Any, Mapping[str, Any]]
Value = float | None
RESAMPLES = 300
F1 = 2
RECALL = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table; `at_least` and `aim` in percent, None where nothing is demanded."""

    name: str
    gold: str
    read: Callable[[Report], Value]
    at_least: float | None = None
    aim: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value in percent with its 95 % interval; None when the gold has nothing to measure it on."""

    measure: Measure
    value: float | None
    low: float | None
    high: float | None


def _at(*path: Any) -> Callable[[Report], Value]:  # noqa: ANN401 - the yardstick's keys: texts, pairs and places
    """Read what stands at the end of a path; None when the report does not have it."""

    def read(report: Report) -> Value:
        value: Any = report
        for key in path:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return None
        return None if value is None else float(value)

    return read


def _core(kind: str, name: str) -> Callable[[Report], Value]:
    return _at(("core", kind), name, F1)


def _slot(name: str) -> Callable[[Report], Value]:
    return _at(f"slot {name}", "prf", F1)


DEV, HAND, STYLE = "polnear-dev", "hand-polnear", "hand-style"
MEASURES = (
    Measure("attributed quotes, core, all", DEV, _core("all", "attributed"), 80, 85),
    Measure("attributed, direct", DEV, _core("direct", "attributed"), 92, 96),
    Measure("attributed, mixed", DEV, _core("mixed", "attributed"), 79, 84),
    Measure("attributed, indirect", DEV, _core("indirect", "attributed"), 73, 78),
    Measure("found, all", DEV, _core("all", "found"), 86, 90),
    Measure("exact, all", DEV, _core("all", "exact"), 72, 78),
    Measure("letters in marks, found", DEV, _at(("marked", "chars"), "prf", F1), 98.8, 99),
    Measure("letters in marks, attributed", DEV, _at(("marked", "chars"), "attributed", F1), 93, 96),
    Measure("attributed stretches, full name", HAND, _at("stretch", "attributed", F1), 92, 95),
    Measure("resolved, who said what", HAND, _at("resolved all", "attributed", F1)),
    Measure("pronouns right", HAND, _at("how pronoun", "speaker_full"), 88, 92),
    Measure("named speakers found", HAND, _at("speakers", "prf", F1), 94, 97),
    Measure("honorific", HAND, _slot("honorific"), 93, 96),
    Measure("role", HAND, _slot("role"), 82, 88),
    Measure("affiliation", HAND, _slot("affiliation"), 72, 80),
    Measure("analyst", HAND, _slot("analyst"), 88, 92),
    Measure("attributed stretches, full name", STYLE, _at("stretch", "attributed", F1), 87, 92),
    Measure("stretches found", STYLE, _at("stretch", "prf", F1)),
    Measure("labelled interview answers, recall", STYLE, _at("unmarked", "prf", RECALL), 95, 98),
    Measure("pronouns right", STYLE, _at("how pronoun", "speaker_full")),
    Measure("named speakers found", STYLE, _at("speakers", "prf", F1)),
    Measure("honorific", STYLE, _slot("honorific")),
    Measure("role", STYLE, _slot("role")),
    Measure("affiliation", STYLE, _slot("affiliation")),
    Measure("analyst", STYLE, _slot("analyst")),
)


def reader_of(yardstick: Yardstick, gold: str) -> Callable[[Iterable[Scored]], Report]:
    """Return what turns scored articles into the yardstick's report on this gold."""
    evaluate = yardstick.evaluate

    def report(articles: Iterable[Scored]) -> Report:
        if gold.startswith("polnear"):
            made: Report = evaluate.report_polnear(evaluate.total(one.polnear_counts for one in articles))
        else:
            made = evaluate.report_hand(evaluate.total(one.hand_counts for one in articles))
        return made

    return report


def figures(
    articles: list[Scored], measures: Iterable[Measure], report: Callable[[Iterable[Scored]], Report]
) -> list[Figure]:
    """Measure, with intervals by resampling articles: 300 draws with a fixed seed."""
    draw = random.Random(7)  # noqa: S311 - statistics, not secrets
    whole = report(articles)
    resampled = [report(draw.choices(articles, k=len(articles))) for _ in range(RESAMPLES)]
    return [_figure(measure, whole, resampled) for measure in measures]


def _figure(measure: Measure, whole: Report, resampled: list[Report]) -> Figure:
    value = measure.read(whole)
    drawn = sorted(drawn for drawn in map(measure.read, resampled) if drawn is not None)
    if value is None:
        return Figure(measure, None, None, None)
    low, high = drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn))]
    return Figure(measure, 100 * value, 100 * low, 100 * high)


@dataclass(frozen=True, slots=True)
class Group:
    """Precision of a group of quotations; the three shares in percent of `count`, a weighted number."""

    name: str
    count: float
    found: float
    right: float
    exact: float
    confidence: float
    """Mean, in percent; calibrated when it equals `right`."""


def by_rule(verdicts: Iterable[Verdict]) -> list[Group]:
    """Return the precision of each rule, most used first."""
    return _groups(verdicts, lambda verdict: verdict.rule, key=lambda group: (-group.count, group.name))


def by_kind(verdicts: Iterable[Verdict]) -> list[Group]:
    """Return the precision of each kind."""
    return _groups(verdicts, lambda verdict: verdict.kind, key=lambda group: group.name)


def by_confidence(verdicts: Iterable[Verdict]) -> list[Group]:
    """Return the reliability table of the whole claim: what share is right of those that claim so much."""
    return _groups(verdicts, _bin, key=lambda group: group.name)


def by_words(verdicts: Iterable[Verdict]) -> list[Group]:
    """Return the same of the words alone: here `found` is what the confidence is held against."""
    told = (
        replace(verdict, confidence=verdict.confidence_content)
        for verdict in verdicts
        if verdict.confidence_content is not None
    )
    return _groups(told, _bin, key=lambda group: group.name)


def calibration_error(groups: Iterable[Group]) -> float:
    """Return how far confidence and truth are apart, in points: the mean over the bins of a reliability table by their size."""
    listed = list(groups)
    total = sum(group.count for group in listed)
    return (
        sum(group.count * abs(group.confidence - group.right) for group in listed) / total if total else 0.0
    )


def _bin(verdict: Verdict) -> str:
    edges = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001)
    for low, high in itertools.pairwise(edges):
        if low <= verdict.confidence < high:
            return f"{low:.2f} to {min(high, 1.0):.2f}"
    raise ValueError(
        f"rule {verdict.rule!r} gives the confidence {verdict.confidence}, which is not in 0 to 1"
    )


def _groups(
    verdicts: Iterable[Verdict], name_of: Callable[[Verdict], str], *, key: Callable[[Group], Any]
) -> list[Group]:
    sums: dict[str, Counter[str]] = {}
    for verdict in verdicts:
        tally = sums.setdefault(name_of(verdict), Counter())
        tally.update(
            {
                "count": verdict.weight,
                "found": verdict.weight * verdict.found,
                "right": verdict.weight * verdict.right,
                "exact": verdict.weight * verdict.exact,
                "confidence": verdict.weight * verdict.confidence,
            }
        )
    groups = [
        Group(
            name,
            tally["count"],
            *(100 * tally[part] / tally["count"] for part in ("found", "right", "exact", "confidence")),
        )
        for name, tally in sums.items()
    ]
    return sorted(groups, key=key)
