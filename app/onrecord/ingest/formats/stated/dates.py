"""Dates as inputs state them, never more precise than stated."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from onrecord.ingest.formats.stated.months_abroad import in_english
from onrecord.ingest.formats.stated.numeric_dates import (
    CLOCKS,
    NUMBERS,
    SHORT_NUMBERS,
    short_numbers,
    whole_year,
)
from onrecord.text.lexicon import words

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|GMT|UTC|[+-]\d{2}:?\d{2})?)?"
)
_FIRST_YEAR = 1600
"""The first newspapers; an earlier year is what a database writes for none."""
_LAST_YEAR = 2098
"""Later years are what programs write for "never"."""
_NO_DAY = ("1601-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01")
"""Where the clocks of programs begin: what they print when they have no date."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]{0,2}\s)?"
_WEEKDAY_BEHIND = r"(?:,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
_LABEL = r"(?:(?:(?:First |Originally )?Published|Posted|Issued|(?:Last )?(?:Updated|Modified)|Date|Dated)(?: on| at)?:?\s)?"
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?"
_CLOCK = rf"(?:,?\s(?:at\s|[-/–|]\s)?{_TIME})?"
_CLOCK_BEFORE = rf"(?:{_TIME},?\s)?"
_YEAR = r"(?P<year>\d{4})"
_SHORT_YEAR = r"(?P<year>[’']?\d{2})"
"""A year of two figures."""
_PRINTED = tuple(
    re.compile(f"{_LABEL}{_CLOCK_BEFORE}{_WEEKDAY}{order}{_WEEKDAY_BEHIND}{_CLOCK}", re.IGNORECASE)
    for order in (
        rf"{_MONTH}[\s-]{_DAY},?[\s-]{_YEAR}",
        rf"{_YEAR}[\s-]{_MONTH}[\s-]{_DAY}",
        rf"{_DAY}\.?[\s-](?:of\s)?{_MONTH},?[\s-]{_YEAR}",
        rf"{_DAY}[\s-]{_MONTH},?[\s-]{_SHORT_YEAR}",
        rf"{_MONTH}\s{_DAY},?\s(?=[’']){_SHORT_YEAR}",
    )
)
_WITHIN = tuple(
    re.compile(
        rf"(?=[JFMASOND\d])(?:(?<![\w/.-])|(?<=published)|(?<=posted)|(?<=updated)|(?<=modified)){order}(?!\d)",
        re.IGNORECASE,
    )
    for order in (
        rf"{_MONTH}\s{_DAY},?\s{_YEAR}",
        rf"{_DAY}[\s-](?:of\s)?{_MONTH},?[\s-]{_YEAR}",
        rf"{_DAY}[\s-]{_MONTH},?[\s-]{_SHORT_YEAR}(?=\Z|,?\s(?:at\s)?\d{{1,2}}[:.]\d{{2}}|\s[|·•])",
    )
)
_FIGURES = re.compile(r"\d\d")
"""What each of these has, the year at least: looked for first, since most lines have none."""
_MONTHS_IN_YEAR = 12
_OF_BUDDHA = range(2450, 2600)
"""Years as Thailand counts them, which no other calendar will reach for long."""
_BUDDHA_BEFORE = 543
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(_WEEKDAYS)})[a-z]{{0,6}}[.,]{{0,2}}\s{{0,2}}\Z", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?P<own>publi|posted|issued|filed|first)"
    r"|(?:updat|modifi?|mis à jour|aktuali|actuali|aggiorn|atuali|diperbarui|güncel|edited\b|chang|amend|correct(?:ed|ion)\b|expir|event|starts|\bborn\b|\bdied\b|deadline|\buntil\b|\bopens?\b|\b(?:meetings?|hearings?|workshops?|webinars?|conferences?|concerts?|performances?|events?|tickets|when)(?: dates?)?:\s*(?:[a-z]{3,9},?\s)?\Z)",
    re.IGNORECASE,
)
"""What tells what a date in a line is that of; the last one before it counts."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_END = re.compile(r"[.!?][”’\"')]{0,2}\Z")
_MOST_BESIDE = 14
"""Words beside the date in a line of a header: byline, place, section."""
_FEW_BESIDE = 5
"""The same when it ends as a sentence does: "Posted on May 3, 2019 by Ann Roe."."""
_RFC_2822 = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|[ECMP][SD]T)"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4}|T?\d{6})?Z?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,].{0,40})?")
"""A day of three figures, the year first, whatever clock stands behind it."""
_OF_CLOCK = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) \d{2}:\d{2}:\d{2} (?:[A-Z]{2,5} )?(\d{4})"
)
"""As programs print their clock: "Fri Mar 07 18:10:44 UTC 2014"."""
_SECONDS = re.compile(r"([89]\d{8}|1[0-8]\d{8})(?:\d{3})?")
"""Seconds or milliseconds since the clocks of programs began, of the years in which there are pages."""
_PRINTED_ISO = re.compile(rf"{_LABEL}(\S.*)", re.IGNORECASE)

_BESIDE = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun first last"
    " all news press media release statement originally published posted updated modified issued printed filed aired released recorded broadcast delivered debated"
    " heard date dated release air airdate on at from by the of and as time local et est edt ct cst cdt mt mst mdt pt pst"
    " pdt gmt utc bst ist cet cest eet aest aedt nzst nzdt sgt hkt jst sast eastern central mountain pacific standard"
    " daylight summer hrs hour hours minute minutes mins ago volume vol issue no number edition print online web uk us"
)
"""Words that may stand beside a date in a line that is there to tell it."""
_DATE_WORDS = 14
_DATELINE = re.compile(
    r"[A-Z][\w .,’'()-]{1,50}(?:[,:–—-] {0,2}| \()(?P<day>(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})|\d{1,2} [A-Z][a-z]{2,8} \d{4})\)?(?: ?[(/][^()/]{2,40}[)/])?\.? ?(?:--?|[–—:])\s?(?=[A-Z“\"])"
)
_VAGUE_DATE = re.compile(
    r"(?:(?:(?:first )?published|posted|issued|(?:last )?(?:updated|modified)|date)(?: on)?:?\s)?"
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?:(?:,?\s|\s[-–|/]\s)\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?"
    r"|(?:about\s|an?\s|\d{1,3}\s?)(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?|years?)\sago(?:,\s(?:updated|modified)\s\d{1,3}\s?\w{1,7}\sago)?"
    r"|\d{1,2}[:.]\d{2}\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?"
    r"|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2},?\s\d{1,2}[:.]\d{2}\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?"
    r"|(?:today|yesterday),?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?"
    r"|\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6},?\s\d{1,2}[:.]\d{2}"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d{1,2}|\d{1,2}\s?[hmd])",
    re.IGNORECASE,
)
"""A date that is one without doubt, and that no day of a calendar follows from."""


def iso_date(stated: str) -> str | None:
    """Return an ISO 8601 date, or a moment with the offset it is stated with; None when it is neither."""
    match = _ISO.fullmatch(stated.strip())
    if match is None:
        return None
    day, clock, zone = match.groups()
    if int(day[:4]) in _OF_BUDDHA:
        day = f"{int(day[:4]) - _BUDDHA_BEFORE}{day[4:]}"
    if _is_none(day):
        return None
    zone = "Z" if zone in ("GMT", "UTC") else zone
    try:
        if clock is None or zone is None:
            return date.fromisoformat(day).isoformat()
        moment = datetime.fromisoformat(f"{day}T{clock}{zone}")
        moment.astimezone(UTC)  # of the last day there is, some have no moment in UTC
    except (ValueError, OverflowError):
        return None
    return moment.isoformat().replace("+00:00", "Z")


def _is_none(day: str) -> bool:
    return not _FIRST_YEAR <= int(day[:4]) <= _LAST_YEAR or day in _NO_DAY


def printed_date(line: str) -> str | None:
    """Read a line that is nothing but a date, as newspapers print it; None when it is anything else.

    A date of three numbers is left alone: whether day or month comes first is not stated.
    """
    line = in_english(line)
    for pattern in _PRINTED:
        match = pattern.fullmatch(line)
        if match:
            return _of_words(match)
    match = _PRINTED_ISO.fullmatch(line)
    return iso_date(match[1]) if match else None


def stated_date(stated: str) -> str | None:
    """Read the date of a meta element: ISO 8601, RFC 2822, digits, as programs write it or as newspapers print it."""
    value = " ".join(stated.split())
    if _RFC_2822.fullmatch(value):
        try:
            return iso_date(parsedate_to_datetime(value).isoformat())
        except ValueError:
            return None
    return iso_date(value) or _written_by_program(value) or printed_date(value) or date_within(value)


def _written_by_program(value: str) -> str | None:
    compact, day, clock = (form.fullmatch(value) for form in (_COMPACT, _YEAR_FIRST, _OF_CLOCK))
    if compact:
        return iso_date("-".join(compact.groups()))
    if day:
        return iso_date(f"{day[1]}-{int(day[3]):02}-{int(day[4]):02}")
    if clock and clock[1].casefold() in MONTHS:
        return iso_date(f"{clock[3]}-{MONTHS.index(clock[1].casefold()) + 1:02}-{int(clock[2]):02}")
    seconds = _SECONDS.fullmatch(value)
    return iso_date(datetime.fromtimestamp(int(seconds[1]), UTC).isoformat()) if seconds else None


def date_within(line: str, *, day_first: bool | None = None) -> str | None:
    """Return the first date of publication in a line that holds other words too; none of an update.

    Args:
        line: The line.
        day_first: Which of the first two numbers of a date is the day; where that is not known (None), a number over
            twelve must tell.
    """
    line = in_english(line)
    days = (day for start, day in _dates(line, day_first=day_first) if day and _is_own(line[:start]))
    return next(days, None)


def beside_words(line: str) -> tuple[str | None, str | None]:
    """Return the days of publication and of an update in a line that is there to tell them; none in any other line.

    Beside the dates stand times, zones and such words as "Aired", "first published" and "Friday".
    """
    iso = _ISO.match(line.lstrip("( "))
    rest = CLOCKS.sub(
        " ", without_dates(line if iso is None else line.replace(iso[0], iso[0][:10].replace("-", "/")))
    )
    beside = _WORD.findall(rest)
    days = [(line[:start], day) for start, day in _dates(line) if day]
    own = {day for before, day in days if _is_own(before)}
    if len(beside) > _DATE_WORDS or len(own) > 1 or not all(word.lower() in _BESIDE for word in beside):
        return None, None
    if iso is not None:
        return iso_date(iso[1]), None
    return (own.pop(), None) if own else (None, days[0][1] if days else None)


def date_of_dateline(paragraph: str) -> str | None:
    """Return the day in a dateline that has a year: "ELY, May 3, 2024 (Post Wire) -- The pier"."""
    match = _DATELINE.match(paragraph)
    return match and printed_date(match["day"])


def _dates(line: str, *, day_first: bool | None = None) -> list[tuple[int, str | None]]:
    """Return the dates in a line in their order, each with its place."""
    if _FIGURES.search(line) is None:
        return []
    found = [(match.start(), _of_words(match)) for pattern in _WITHIN for match in pattern.finditer(line)]
    numbers = [*NUMBERS.finditer(line), *short_numbers(line)]
    found += [(match.start(), _of_numbers(match, day_first=day_first)) for match in numbers]
    return sorted(found, key=lambda one: one[0])


def _of_words(match: re.Match[str]) -> str | None:
    """Return the day of a match with the name of a month; a year of two figures is one of the last or the next fifty."""
    year = whole_year(match["year"].lstrip("’'"))
    month = MONTHS.index(match["month"][:3].casefold()) + 1
    return iso_date(f"{year}-{month:02}-{int(match['day']):02}")


def _is_own(before: str) -> bool:
    told = list(_BEFORE.finditer(before))
    return not told or told[-1]["own"] is not None


def is_day_first(line: str) -> bool | None:
    """Return whether the day comes first in a date of three numbers in a line, as a number over twelve or a day of the week tells; None where none does."""
    for match in (*NUMBERS.finditer(line), *short_numbers(line)):
        one, two = int(match["one"] or 0), int(match["two"] or 0)
        if (one > _MONTHS_IN_YEAR) != (two > _MONTHS_IN_YEAR):
            return one > _MONTHS_IN_YEAR
        weekday = _WEEKDAY_BEFORE.search(line, 0, match.start())
        if weekday and one != two and match["last"]:
            fits = [
                _falls_on(weekday[1], whole_year(match["last"]), month, day)
                for month, day in ((two, one), (one, two))
            ]
            if fits[0] != fits[1]:
                return fits[0]
    return None


def _falls_on(weekday: str, year: str, month: int, day: int) -> bool:
    stated = iso_date(f"{year}-{month:02}-{day:02}")
    return stated is not None and _WEEKDAYS[date.fromisoformat(stated).weekday()] == weekday.lower()


def _of_numbers(match: re.Match[str], *, day_first: bool | None) -> str | None:
    if match.groupdict().get("year"):
        return iso_date(f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}")
    first, second = int(match["one"]), int(match["two"])
    day, month = max(first, second), min(first, second)
    if day <= _MONTHS_IN_YEAR and day != month:
        if day_first is None:
            return None
        day, month = (first, second) if day_first else (second, first)
    return iso_date(f"{whole_year(match['last'])}-{month:02}-{day:02}")


def without_dates(line: str) -> str:
    """Return a line without the dates in it."""
    if _FIGURES.search(line) is None:
        return line
    line = in_english(line)
    short = short_numbers(line)
    for pattern in (*_WITHIN, NUMBERS, *([SHORT_NUMBERS] if short else [])):
        line = pattern.sub(" ", line)
    return line


def is_dateline(line: str, *, day_first: bool | None = None) -> bool:
    """Return whether a line is there to tell a date: it holds one, and is no sentence of which the date is a part.

    Args:
        line: The line.
        day_first: As of `date_within`.
    """
    if date_within(line, day_first=day_first) is None:
        return False
    rest = without_dates(line)
    beside = _WORD.findall(rest)
    return len(beside) <= _MOST_BESIDE and not (
        _SENTENCE_END.search(rest.strip()) and len(beside) > _FEW_BESIDE
    )


def is_vague_date(line: str) -> bool:
    """Return whether a line is a date from which no day follows: "12/03/2021", "2 hours ago", the first day of a clock."""
    stated = _PRINTED_ISO.fullmatch(line)
    iso = stated and _ISO.fullmatch(stated[1].strip())
    return _VAGUE_DATE.fullmatch(line) is not None or (iso is not None and _is_none(iso[1]))


def is_numbers(line: str) -> bool:
    """Return whether a line is a vague date of figures alone, which no title is."""
    return is_vague_date(line) and not any(
        map(str.isalpha, line.rpartition(": ")[2].replace("T", "").replace("Z", ""))
    )
