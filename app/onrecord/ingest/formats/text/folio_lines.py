"""Lines that say where a cutting is from: the paper, its day and its page in any order, "DAILY COURIER, Friday, October 9, 1998, Page A3"."""

import re

from onrecord.ingest.formats.stated.dates import date_within, without_dates
from onrecord.ingest.formats.stated.people_lines import is_title_of_paper
from onrecord.ingest.formats.text.header_line import HeaderLine

_LONGEST = 120
"""Characters of such a line."""
_DAY_OF_WEEK = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day\b|\.|\b(?!\s[A-Z][a-z]))", re.IGNORECASE
)
_PAGE = re.compile(
    r"\b(?:(?:page|pg\.?|pp?\.?)\s?[A-Z]{0,2}-?\d{1,3}[A-Z]?|(?:section|sec\.)\s[A-Z\d]{1,2}|[A-Z]{1,2}-?\d{1,2}(?=\W*\Z))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,.;|·•–—]+\s*|\s+-\s+|\s{2,}")
_PLACE = re.compile(r"\(?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}\)?")
_MOST_PLACES = 2


def folio_line(line: str) -> HeaderLine | None:
    """Read a paper, a day and, where they are told, its page and its town; None for any other line, such as a day without a paper."""
    day = date_within(line) if len(line) <= _LONGEST else None
    if day is None:
        return None
    left = _DAY_OF_WEEK.sub(" ", _PAGE.sub(" ", without_dates(line)))
    first, *others = [part for part in _BETWEEN.split(left.strip()) if part] or [""]
    paper = is_title_of_paper(first.title() if first.isupper() else first)
    placed = len(others) <= _MOST_PLACES and all(map(_PLACE.fullmatch, others))
    return HeaderLine(publisher=first, published_at=day) if paper and placed else None
