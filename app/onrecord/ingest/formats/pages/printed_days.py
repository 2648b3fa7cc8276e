"""The day that a page prints, where the moment that its data state in UTC falls on the day before or after: the day printed is the one that is cited."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta, timezone
from typing import NamedTuple

from onrecord.ingest.formats.markup.day_order import DayOrder
from onrecord.ingest.formats.stated.dates import iso_date

_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s?(?P<half>[ap])?(?(half)\.?m\b|(?(minute)(?![\d:])|(?!)))",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:last )?(?:updated|modified|revised|edited)\b(?: on| at)?:?\s{0,3}", re.IGNORECASE
)
_HALF = 12
_HOURS, _MINUTES = 24, 60
_STEP = 15
"""Minutes of which every zone's distance from Greenwich is a multiple."""
_WEST, _EAST = timedelta(hours=12), timedelta(hours=14)
"""The farthest zones."""


class _Printed(NamedTuple):
    day: date
    line: str
    of_update: bool


def as_printed(stated: str, lines: Sequence[str], order: DayOrder, moments: Iterable[str]) -> str:
    """Return a moment in UTC with the offset of the page's own clock where the page prints that it was another day there.

    Where no clock tells the offset, a day before is returned alone; a day behind may be that of a change.

    Args:
        stated: An ISO 8601 moment; any that is not in UTC is returned as it is.
        lines: Those around the headline.
        order: How the page prints dates of three numbers.
        moments: ISO 8601 moments that the page states elsewhere, of which one may be the same with its offset.
    """
    moment = datetime.fromisoformat(stated) if stated.endswith("Z") else None
    printed = list(_days(lines, order)) if moment else []
    if moment is None or any(one.day == moment.date() and not one.of_update for one in printed):
        return stated
    near = [one for one in printed if _may_be(one, moment)]
    exact = (local for one in near for local in _local(moment, one))
    same = (one for one in map(_moment, moments) if one and _is_other_day(one, moment, near))
    found = next((one for ways in (exact, same) for one in ways), None)
    if found is not None:
        return found.isoformat()
    return next((one.day.isoformat() for one in near if one.day < moment.date()), stated)


def _days(lines: Iterable[str], order: DayOrder) -> Iterator[_Printed]:
    """Yield the days in lines that are there to tell them."""
    for line in lines:
        own = order.dateline(line)
        day = own or order.dateline(_CHANGED.sub(" ", line))
        if day:
            yield _Printed(date.fromisoformat(day[:10]), line, own is None)


def _may_be(printed: _Printed, moment: datetime) -> bool:
    """Return whether it was the printed day somewhere at that moment; an article is changed on no day before that."""
    if abs((printed.day - moment.date()).days) != 1:
        return False
    if printed.day > moment.date():
        return not printed.of_update and (moment + _EAST).date() == printed.day
    return (moment - _WEST).date() == printed.day


def _local(moment: datetime, printed: _Printed) -> Iterator[datetime]:
    """Yield the moment with the offset at which its clock shows what is printed beside the day."""
    for match in _CLOCK.finditer(printed.line):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if match["half"]:
            hour = hour % _HALF + _HALF * (match["half"].lower() == "p")
        if hour < _HOURS and minute < _MINUTES:
            clock = datetime.combine(printed.day, time(hour, minute), moment.tzinfo)
            offset = clock - moment.replace(second=0, microsecond=0)
            if not offset % timedelta(minutes=_STEP) and -_WEST <= offset <= _EAST:
                yield moment.astimezone(timezone(offset))


def _moment(stated: str) -> datetime | None:
    moment = iso_date(stated)
    return datetime.fromisoformat(moment) if moment and "T" in moment else None


def _is_other_day(one: datetime, moment: datetime, near: Iterable[_Printed]) -> bool:
    """Return whether this is the same minute on a day that is printed."""
    same = abs(one - moment) < timedelta(minutes=1)
    return same and any(one.date() == printed.day for printed in near)
