"""What stands over the body of a page that was copied as a whole: which line is the headline, and what those below it state."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from onrecord.ingest.formats.author_names import BY, is_person, may_be_person, names_in, only_names
from onrecord.ingest.formats.dates import date_within
from onrecord.ingest.formats.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.header_lines import read_header_line
from onrecord.ingest.formats.pasted_body import Part
from onrecord.ingest.formats.pasted_headline import headline_of
from onrecord.ingest.formats.pasted_lines import UPDATED, Line, apart
from onrecord.ingest.formats.people_lines import is_title_of_paper
from onrecord.ingest.formats.printed_moments import with_clock
from onrecord.ingest.formats.schema_org import join_names

_BELOW = 14
"""Lines below the headline among which its byline and its day stand."""
_MOST_PROSE = 700
"""Letters of sentences between a headline and its byline: a dek and captions."""
_FEWEST_OF_DEK, _LONGEST_DEK = 5, 300
"""Words, and characters, of a dek."""
_BESIDE, _MOST_OF_NAME = 2, 3
"""Lines between a name and the day, and words of a name that no list knows."""
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
    zone = [line for line in lines[at + 1 : body] if line.letters != lines[at].letters]
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
    named = (
        names_in(apart(line.text), printed=True) for line in zone if BY.match(line.text) and not line.is_prose
    )
    beside = (
        only_names(apart(line.text))
        for at, line in enumerate(zone)
        if not line.is_prose and any(one.is_dated for one in zone[max(0, at - _BESIDE) : at + 1 + _BESIDE])
    )
    alone = (
        [apart(line.text)] for line, behind in pairwise([*zone, None]) if line and _is_name(line, behind)
    )
    found = (_people(names) for names in chain(named, beside, alone, [[stated or ""]]))
    return join_names(next(filter(None, found), []))


def _is_name(line: Line, behind: Line | None) -> bool:
    """Return whether a line by itself is a person's name: a known one, one above the day, or one before a handle."""
    name = apart(line.text)
    marked = name != line.text or (behind is not None and behind.is_dated)
    unknown = marked and is_person(name) and len(name.split()) <= _MOST_OF_NAME
    return not line.is_label and not line.is_prose and (unknown or may_be_person(name))


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
