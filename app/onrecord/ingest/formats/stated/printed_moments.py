"""The moment that a line prints beside its day: a clock with a zone whose offset is certain, else nothing but the day."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

_ZONES = {
    zone: minutes
    for minutes, zones in {
        0: "GMT UTC",
        60: "BST CET WAT",
        120: "CEST EET SAST",
        180: "EEST MSK EAT TRT",
        240: "GST",
        300: "PKT",
        420: "WIB ICT",
        480: "SGT HKT AWST WITA MYT PHT",
        540: "JST KST WIT",
        600: "AEST",
        660: "AEDT",
        720: "NZST",
        780: "NZDT",
        -180: "ADT",
        -240: "AST EDT",
        -300: "EST CDT",
        -360: "CST MDT",
        -420: "MST PDT",
        -480: "PST AKDT",
        -540: "AKST",
        -600: "HST",
    }.items()
    for zone in zones.split()
}
"""Minutes east of Greenwich. Without those that stand for several places (IST, of India, Ireland and Israel)."""
_AMERICAN = {"ET": -300, "CT": -360, "MT": -420, "PT": -480, "Eastern": -300, "Pacific": -480}
"""The same in winter, of zones that are printed without saying which half of the year it is."""
_SUMMER_SINCE = 2007
"""Since then summer time lasts in the United States from March's second Sunday to November's first."""
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,6})?)?)?\s?(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s?\(?(?:(?P<zone>[A-Z]{2,4}|Eastern|Pacific)\b|(?P<offset>[+-]\d{2}:?\d{2})\b)",
    re.IGNORECASE,
)
_FROM_GREENWICH = re.compile(r"\b(?:GMT|UTC)\s?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\b")
"""A zone that is stated by its distance: "2:02 PM GMT+1"."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_GLUED = re.compile(
    r"(?<=\b[12]\d{3})(?=\d{1,2}:\d{2})|(?<=[A-Za-z\d])(?=(?:Updated|Published|Posted)\b)"
    rf"|(?<=[a-z\d])(?={_MONTH} \d{{1,2}},? \d{{4}})|(?<=[a-z])(?=\d{{1,2}} (?:{_MONTH} \d{{4}}|[Cc]omments?\b))|(?<=\d:\d{{2}})(?=[A-Z][a-z])"
)
"""Where pages set two things apart by their looks alone."""
_UPDATED = re.compile(r"\b(?:last |was )?(?:updated|modified|revised)\b", re.IGNORECASE)
_HALF = 12
_HOURS, _MINUTES = 24, 60
_SUNDAY = 6
_MARCH, _NOVEMBER = 3, 11


def unglued(line: str) -> str:
    """Return a line with a space where a year, a clock and a word stand together: "June 4, 20247:05 AM ESTUpdated"."""
    return _GLUED.sub(" ", line)


def with_clocks_beside(lines: Sequence[str]) -> list[str]:
    """Return lines, each with the next one behind it where that is nothing but a clock with a zone: "4 June 2024", "16:12 GMT"."""
    return [
        f"{line} {behind}" if _CLOCK.fullmatch(behind) else line for line, behind in pairwise([*lines, ""])
    ]


def with_clock(day: str | None, line: str, *, of_update: bool = False) -> str | None:
    """Return a day with the clock and the offset that its line prints; the day alone where they are not certain.

    Args:
        day: An ISO 8601 day that the line states.
        line: The line.
        of_update: The day is that of an update, so that the clock behind such a word counts and not one before it.
    """
    if day is None or "T" in day:
        return day
    line = _FROM_GREENWICH.sub(lambda one: f"{one['sign']}{one['hours']:0>2}:{one['minutes'] or '00'}", line)
    later = _UPDATED.search(line)
    if later is not None and not (later.start() == 0 and not of_update):
        line = line[later.end() :] if of_update else line[: later.start()]
    found = [moment for match in _CLOCK.finditer(line) if (moment := _moment(day, match))]
    return found[0] if len({datetime.fromisoformat(moment) for moment in found}) == 1 else day


def _moment(day: str, match: re.Match[str]) -> str | None:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    half = (match["half"] or "").lower()[:1]
    if match["minute"] is None and not half:
        return None
    if half and not 1 <= hour <= _HALF:
        half = ""
    if half:
        hour = hour % _HALF + _HALF * (half == "p")
    offset = _offset(date.fromisoformat(day), match)
    if offset is None or hour >= _HOURS or minute >= _MINUTES or second >= _MINUTES:
        return None
    clock = f"{day}T{hour:02}:{minute:02}:{second:02}"
    sign, minutes = "-" if offset < 0 else "+", abs(offset)
    return f"{clock}Z" if not offset else f"{clock}{sign}{minutes // 60:02}:{minutes % 60:02}"


def _offset(day: date, match: re.Match[str]) -> int | None:
    """Return the minutes east of Greenwich that a clock states; None where its zone stands for several."""
    if match["offset"]:
        hours, minutes = int(match["offset"][1:3]), int(match["offset"][-2:])
        east = hours * 60 + minutes
        return -east if match["offset"][0] == "-" else east
    zone = match["zone"]
    winter = _AMERICAN.get(zone) or _AMERICAN.get(zone.title())
    if winter is None:
        return _ZONES.get(zone.upper())
    return winter + 60 * _is_summer(day) if day.year >= _SUMMER_SINCE else None


def _is_summer(day: date) -> bool:
    """Return whether clocks in the United States are an hour ahead on a day; the two nights of the change count as days."""
    return _sunday(day.year, _MARCH, 2) <= day < _sunday(day.year, _NOVEMBER, 1)


def _sunday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(_SUNDAY - first.weekday()) % 7 + 7 * (number - 1))
