"""What a report shows: quotes counted in several ways, each count parted into words in quotation marks and paraphrase."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MOST = 20
"""Bars of a chart; the table below it has one line for all others."""
LONGEST_AXIS = 120
"""Months, and where there are more of them, years."""
TOP_OF_A_YEAR = 12
_YEAR, _MONTH = len("2018"), len("2018-12")
OTHERS = "all others"

Row = Mapping[str, object]
"""A quote as a flat row: of a record, or as it was found in a file."""


class Count(NamedTuple):
    """How many quotes have something in common."""

    name: str
    quoted: int
    """With words in quotation marks."""
    paraphrased: int

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.quoted + self.paraphrased


@dataclass(frozen=True, slots=True)
class Question:
    """One question to the quotes, and its answer."""

    key: str
    title: str
    heading: str
    """Of the first column of its table."""
    counts: Sequence[Count]
    note: str = ""
    """What is not in the counts."""

    @property
    def bars(self) -> list[Count]:
        """Return what is drawn: the others together would outweigh everybody who is named."""
        return [count for count in self.counts if count.name != OTHERS]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a page tells."""

    quotes: int
    questions: Sequence[Question]


class _Tally:
    """Counts of one question, by what identifies each."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.numbers: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])

    def add(self, name: str, key: str, *, paraphrased: bool) -> None:
        self.names[key] = name
        self.numbers[key][paraphrased] += 1

    def add_count(self, count: Count, key: str) -> None:
        self.names[key] = key
        self.numbers[key][False] += count.quoted
        self.numbers[key][True] += count.paraphrased

    def counts(self) -> list[Count]:
        return [Count(self.names[key], *numbers) for key, numbers in self.numbers.items()]

    def ranked(self) -> list[Count]:
        """Return the largest first, and one count of all that have no bar."""
        ranked = sorted(self.counts(), key=lambda one: (-one.total, one.name))
        rest = ranked[MOST:]
        if not rest:
            return ranked
        return [
            *ranked[:MOST],
            Count(OTHERS, sum(one.quoted for one in rest), sum(one.paraphrased for one in rest)),
        ]


def report_of(rows: Iterable[Row]) -> Report:
    """Count quotes and answer each question about them."""
    tallies = {key: _Tally() for key in _NAMES}
    quotes = 0
    for row in rows:
        quotes += 1
        for key, name_of in _NAMES.items():
            name = name_of(row)
            if name is not None:
                # two people of one name are two; what was found in files knows of no more than names
                same = str(row.get("speaker_id") or name) if key == "speaker" else name
                tallies[key].add(name, same, paraphrased=row["kind"] == "indirect")
    return Report(quotes, [_question(key, tallies[key], quotes) for key in _NAMES])


def _question(key: str, tally: _Tally, quotes: int) -> Question:
    title, heading, unknown = _TITLES[key]
    if key == "time":
        return _over_time(tally, quotes)
    counts = tally.ranked()
    return Question(key, title, heading, counts, _note(quotes - _total(counts), unknown))


def _over_time(tally: _Tally, quotes: int) -> Question:
    """Count by month, or by year where the months are too many; the axis has those without a quote too."""
    title, heading, unknown = _TITLES["time"]
    by_month = {one.name: one for one in tally.counts() if len(one.name) == _MONTH}
    axis = _months(sorted(by_month))
    if len(axis) <= LONGEST_AXIS:
        counts = [by_month.get(month, Count(month, 0, 0)) for month in axis]
        return Question("time", title, heading, counts, _note(quotes - _total(counts), unknown))
    by_year = _Tally()
    for one in tally.counts():
        by_year.add_count(one, one.name[:_YEAR])
    found = {one.name: one for one in by_year.counts()}
    years = [f"{year:04d}" for year in range(int(min(found)), int(max(found)) + 1)][-LONGEST_AXIS:]
    counts = [found.get(year, Count(year, 0, 0)) for year in years]
    unknown = f"in an article without a date, or from before {years[0]}"
    return Question("time", title, "Year", counts, _note(quotes - _total(counts), unknown))


def _months(found: Sequence[str]) -> list[str]:
    """Return every month from the first to the last one."""
    if not found:
        return []
    first, last = (
        int(month[:_YEAR]) * TOP_OF_A_YEAR + int(month[-2:]) - 1 for month in (found[0], found[-1])
    )
    return [
        f"{at // TOP_OF_A_YEAR:04d}-{at % TOP_OF_A_YEAR + 1:02d}"
        for at in range(max(first, last - LONGEST_AXIS), last + 1)
    ]


def _total(counts: Iterable[Count]) -> int:
    return sum(count.total for count in counts)


def _note(missing: int, unknown: str) -> str:
    if not missing:
        return ""
    return f"Not counted here: {missing:,} quote{'' if missing == 1 else 's'} {unknown}."


def _text(name: str) -> Callable[[Row], str | None]:
    return lambda row: str(row[name]) if row[name] else None


def _kind(row: Row) -> str:
    return {"direct": "words in quotation marks", "mixed": "both", "indirect": "paraphrase"}[str(row["kind"])]


def _naming(row: Row) -> str:
    if row["speaker"]:
        return "named"
    return "not named, or left open" if row["source"] else "no source stated"


def _date(row: Row) -> str | None:
    """Return the month in which an article appeared, or its year where it states no more."""
    printed = str(row["published_at"] or "")
    return printed[:_MONTH] or None


_NAMES: Mapping[str, Callable[[Row], str | None]] = {
    "speaker": _text("speaker"),
    "capacity": _text("capacity"),
    "publisher": _text("publisher"),
    "kind": _kind,
    "time": _date,
    "naming": _naming,
}
_TITLES: Mapping[str, tuple[str, str, str]] = {
    "speaker": ("Who is quoted most", "Speaker", "of somebody who is not named"),
    "capacity": ("In which capacity", "Capacity", ""),
    "publisher": ("In which papers", "Publisher", "in an article that names no publisher"),
    "kind": ("Quoted directly or paraphrased", "Kind", ""),
    "time": ("Over time", "Month", "in an article without a month"),
    "naming": ("Named and unnamed sources", "Source", ""),
}
"""For each question its title, the heading of its column, and which quotes it leaves out."""
