"""What stands over the body of a page that was copied as a whole: which line is the headline, and what those below it state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from onrecord.ingest.formats.pasted.body import Part
from onrecord.ingest.formats.pasted.headline import headline_of
from onrecord.ingest.formats.pasted.lines import UPDATED, Line, apart
from onrecord.ingest.formats.stated.dates import date_within
from onrecord.ingest.formats.stated.people_lines import is_post, is_title_of_paper
from onrecord.ingest.formats.stated.printed_moments import with_clock
from onrecord.ingest.formats.stated.schema_org import join_names
from onrecord.ingest.formats.text.author_names import (
    BEHIND_DATE,
    BY,
    is_person,
    may_be_person,
    names_in,
    only_names,
)
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.section_lines import is_section

_BELOW = 14
"""Lines below the headline among which its byline and its day stand."""
_MOST_PROSE = 700
"""Letters of sentences between a headline and its byline: a dek and captions."""
_FEWEST_OF_DEK, _LONGEST_DEK = 5, 300
"""Words, and characters, of a dek."""
_BESIDE, _MOST_OF_NAME = 2, 3
"""Lines between a name and the day, and words of a name that no list knows."""
_BEHIND = re.compile(
    r"\s+(?:(?:Published|Posted|Updated|Leave a [Cc]omment|\d{1,5} [Cc]omments?)\b.*|on\s+(?:[A-Z][a-z]{2,8}\.? \d|\d).*)\Z"
)
_NAME_AND_POST = re.compile(
    r"(?P<name>\S+ \S+)(?:,? in [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?| (?:[A-Z][\w&-]+ ){0,3}(?i:editor|reporter|correspondent|writer|columnist))"
)
"""What may stand behind a name above the day."""
_BARS = re.compile(r"[|·•]")
_ABOVE = 4
"""Lines above a headline of which one may tell its day."""


@dataclass(frozen=True, slots=True)
class PageHeader:
    """What the lines about a headline state; None of what they do not."""

    headline: str | None
    dek: str | None
    byline: str | None
    published_at: str | None
    facts: HeaderLine
    """What else the lines below it state."""
    body: int
    """The first line of the body."""


def header_of(lines: Sequence[Line], part: Part) -> PageHeader:
    """Read what stands over a body."""
    at = headline_of(lines, part)
    if at is None:
        return PageHeader(None, None, None, None, NOTHING, part[0])
    body = _begin(lines, at, part)
    zone = [line for line in lines[at + 1 : body] if line.letters not in lines[at].letters]
    above = [line for line in lines[max(0, at - _ABOVE) : at] if line.is_dated]
    facts = NOTHING
    for found in filter(None, (read_header_line(line.text) for line in zone)):
        facts = facts.joined(found) or facts
    return PageHeader(
        lines[at].text,
        _dek(zone),
        _byline(zone, facts.byline),
        _day(zone) or _day(above[::-1]),
        facts,
        body,
    )


def _begin(lines: Sequence[Line], at: int, part: Part) -> int:
    """Return where the body begins below a headline: behind the lines of the header, with a lead that a list parts from the rest."""
    begin = max(part[0], at + 1)
    last = _last_of_header(lines, at, part[1] - 1)
    leads = (index for index in range(last + 1, begin) if lines[index].is_prose and last > at)
    return max(last + 1, next(leads, begin))


def _last_of_header(lines: Sequence[Line], at: int, end: int) -> int:
    """Return which line is the last of the header that the headline opens: what tells a day below sentences behind another day is none of it."""
    last, prose, dated = at, 0, False
    for index in range(at + 1, min(at + 1 + _BELOW, end)):
        line = lines[index]
        prose += len(line.letters) * line.is_prose
        if prose > (0 if dated else _MOST_PROSE):
            break
        if line.is_of_header() or line.letters == lines[at].letters:
            last = index
            if line.is_dated:
                dated, prose = True, 0
    return last


def _dek(zone: Sequence[Line]) -> str | None:
    first = next((line for line in zone if not line.is_label), None)
    if first is None or first.is_of_header() or len(first.text) > _LONGEST_DEK:
        return None
    long = len(first.text.split()) >= _FEWEST_OF_DEK
    return (
        first.text if long and read_header_line(first.text) is None and not only_names(first.text) else None
    )


def _byline(zone: Sequence[Line], stated: str | None) -> str | None:
    """Return who may have written it, from the surest line: behind "By", beside the day, alone; else what is stated by some desk."""
    lines = [(line, _bare(line.text)) for line in zone]
    named = (names_in(text, printed=True) for line, text in lines if BY.match(text) and not line.is_prose)
    beside = (
        only_names(text)
        for at, (line, text) in enumerate(lines)
        if not line.is_prose and any(one.is_dated for one in zone[max(0, at - _BESIDE) : at + 1 + _BESIDE])
    )
    amid = (_amid_day(text) for line, text in lines if line.is_dated)
    known = [line.is_dated or is_post(line.text) for line in zone[1:]]
    alone = ([_name(line, above_known=after)] for line, after in zip(zone, [*known, False], strict=False))
    found = (_people(names) for names in chain(named, beside, alone, amid, [[stated or ""]]))
    return join_names(next(filter(None, found), []))


def _amid_day(text: str) -> list[str]:
    """Return the one person between bars in a line that tells the day: "16 May 2024 · Zeb Quill · Culture"."""
    parts = [part.strip() for part in _BARS.split(text)]
    people = [
        part
        for part in parts
        if is_person(part) and len(part.split()) <= _MOST_OF_NAME and not is_section(part)
    ]
    return people if len(people) == 1 else []


def _bare(text: str) -> str:
    """Return what a line says of the author alone: neither the day before and behind that nor what the page adds."""
    return _BEHIND.sub("", BEHIND_DATE.split(apart(text))[-1])


def _name(line: Line, *, above_known: bool) -> str:
    """Return the person's name that a line is by itself: a known one, one above the day or a post, or one before a handle; nothing where it is none."""
    text = _bare(line.text)
    posted = _NAME_AND_POST.fullmatch(text) if above_known else None
    name = posted["name"] if posted else text
    marked = above_known or apart(line.text) != line.text
    unknown = marked and is_person(name) and len(name.split()) <= _MOST_OF_NAME
    return name if not line.is_label and not line.is_prose and (unknown or may_be_person(name)) else ""


def _people(names: Sequence[str]) -> list[str]:
    return [name for name in names if name and not is_title_of_paper(name.title())]


def _day(lines: Sequence[Line]) -> str | None:
    """Return the day that a line tells; that of an update only where no other is told."""
    told = [apart(line.text) for line in lines if line.is_dated]
    read = [found for found in map(read_header_line, told) if found is not None]
    days = [found.published_at for found in read]
    days += [with_clock(date_within(text), text) for text in told]
    days += [found.updated_at for found in read]
    days += [date_within(UPDATED.sub("", text)) for text in told]
    return next(filter(None, days), None)
