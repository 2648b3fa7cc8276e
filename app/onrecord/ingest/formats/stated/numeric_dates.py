"""Dates of three numbers, the last or the first of which is the year."""

import re

NUMBERS = re.compile(
    r"(?=\d)(?<![\w/.-])(?:(?P<year>\d{4})([/.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})|(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\6(?P<last>\d{4}))(?![\d/])"
)
SHORT_NUMBERS = re.compile(
    r"(?=\d)(?<![\w/.-])(?P<one>\d{1,2})([/.])(?P<two>\d{1,2})\2(?P<last>\d{2})(?![\d/.])"
)
"""The same with a year of two figures, in a line of hardly anything else."""
_FEWER_BESIDE = 4
CLOCKS = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,3})?)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_CENTURY = 50
"""The first year of two figures that is one of the century before."""


def short_numbers(line: str) -> list[re.Match[str]]:
    """Return the dates of three numbers whose year has two figures, in a line that says hardly anything else."""
    found = [*SHORT_NUMBERS.finditer(line)]
    return found if found and len(_WORD.findall(CLOCKS.sub(" ", line))) <= _FEWER_BESIDE else []


def whole_year(year: str) -> str:
    """Return a year with its century: one of two figures is one of the last or the next fifty."""
    return year if len(year) > len("24") else f"{'19' if int(year) >= _CENTURY else '20'}{year}"
