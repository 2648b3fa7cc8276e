"""When quotations were published, as bars by month or year."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.web.pages.wording import day

MOST_BARS = 120
"""Months that the timeline shows one by one; of longer times it shows years."""
HEIGHT = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year of the timeline."""

    label: str
    quotes: int
    place: int
    """From 0."""
    height: float
    """Of `HEIGHT`."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """When something was said."""

    bars: Sequence[Bar]
    width: int
    """How many months or years it has, those without a quote too."""
    first: str
    last: str
    height: int = HEIGHT


def timeline(months: Mapping[str, int]) -> Timeline | None:
    """Return the bars of a timeline from quotes by month (2018-12); None when no quote has a date."""
    if not months:
        return None
    counted = {_number(month): quotes for month, quotes in months.items()}
    label: Callable[[int], str] = _month
    if max(counted) - min(counted) >= MOST_BARS:
        years: dict[int, int] = {}
        for month, quotes in months.items():
            years[int(month[:4])] = years.get(int(month[:4]), 0) + quotes
        counted, label = years, str
    first, last, most = min(counted), max(counted), max(counted.values())
    bars = [
        Bar(label(at), number, at - first, round(HEIGHT * number / most, 1)) for at, number in counted.items()
    ]
    return Timeline(bars, last - first + 1, label(first), label(last))


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _month(number: int) -> str:
    return day(f"{number // 12:04d}-{number % 12 + 1:02d}")
