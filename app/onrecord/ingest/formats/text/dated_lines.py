"""Lines of a header that tell a day, alone or beside a place, a name or a page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.ingest.formats.markup.day_order import of_zone
from onrecord.ingest.formats.stated.agencies import AGENCIES
from onrecord.ingest.formats.stated.dates import (
    beside_words,
    date_within,
    is_day_first,
    is_numbers,
    is_vague_date,
    printed_date,
)
from onrecord.ingest.formats.stated.people_lines import (
    is_byline,
    is_desk,
    is_title_of_paper,
    looks_like_a_name,
    names_or_looks,
    opens_a_name,
    without_posts,
)
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine

_LATER = re.compile(
    r"[;,.]?\s+(?=last\s(?:updated|modified)\b)|(?<!last)[;,.]?\s+(?=(?:updated|modified)\b)", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\A(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2} (?=\d)", re.IGNORECASE)
_UPDATED = re.compile(r"(?:last\s)?(?:updated|modified)\b", re.IGNORECASE)
_LIBRARY = re.compile(
    r"(?P<paper>[A-Z][^()\n]{2,80}?)\.?(?: \[volume\])? \([^()\n]{3,60}\),?(?: \d{4}-(?:\d{4}|current|\?{4}),)? (?P<day>[A-Z][^\n]{7,30}\d{4}),? (?:[Pp]age|p\.|Image) ?\d{1,4}"
)
"""How libraries cite a page of an old newspaper: "Ostel Herald. [volume] (Ostel) 1884-1922, May 04, 1909, Image 1"."""
_NAME_AND_DAY = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}),? (?P<day>(?:(?:First )?[Pp]ublished|[Pp]osted|(?:[Ll]ast )?[Uu]pdated)\b.+)"
)
_NAME_THEN_DAY = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}),? (?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
)
_DAY_AND_NAME = re.compile(
    r"(?P<day>(?:(?:[Pp]ublished|[Pp]osted|[Ff]iled)\b|(?:[A-Z][a-z]{2,5}day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]|[A-Z][a-z]{2,8}\.? \d{1,2},)).{1,40}\d{4})(?:,| (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?)? [Bb]y:? (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2})(?: in (?P<section>[A-Z][\w&’' ,-]{2,40}))?"
)
_SIGNED_THEN_DAY = re.compile(
    r"(?P<name>(?:[Bb]y|BY):? [A-Z][^\d()“”\"]{3,80}?)(?: \((?P<paper>[A-Z][^()\d]{2,40})\))?,?(?: (?i:published|posted|updated|filed)(?: on)?:?| on| [-–—|•·])? \(?(?P<day>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)? [A-Z][A-Za-z]{2,8} \d{4}|[A-Z][A-Za-z]{2,8}\.? \d{1,2}, \d{4})\)?(?:,? \d{1,2}[:.]\d{2}\b.{0,10})?"
)
_SENT_IN_BY = re.compile(
    r"(?:Posted|Published|Submitted|Filed|Uploaded) by:? (?P<name>[A-Z][\w.’'-]+(?: [\w.’'-]+){1,3}?),? (?:on|at|-|–|—|\|) (?P<day>.{6,40}\d{4}.{0,20})"
)
"""How blogs sign: "Posted by Ann Roe on May 3, 2024"."""
_PLACE_AND_DAY = re.compile(
    r"(?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}), (?P<day>(?:[A-Z\d]).{5,30}\d{4})(?:,? \d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\.?|,? \d{1,2}[:.]\d{2}(?: [A-Z]{2,4})?|\.)?"
)
_PLACE_AND_DAY_OF_MONTH = re.compile(
    r"[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][\w. ]{1,20})?, (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2})"
)
"""A dateline in a line of its own, without the year: "LONDON, July 4"."""
_DAY = r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
_DATELINE_ALONE = re.compile(
    rf"(?:\((?P<first>[A-Z][^()]{{1,30}})\)\s?[-–—]{{1,2}}\s?)?[A-Z][\w .,’'/-]{{1,40}}(?: ?\([A-Z][\w .’'-]{{1,30}}\))?(?:,| [-–—])? {_DAY}(?:,? ?[(/](?P<agency>[A-Z][^()/]{{1,30}})[)/])?\.?(?: ?[-–—:]{{1,3}})?"
)


def papers_above_days(lines: Sequence[str], read: Sequence[HeaderLine | None]) -> list[HeaderLine | None]:
    """Return what lines state, with the papers that stand right above a day: "The Ely Post", "May 4, 2024"."""
    below = [next((one for one in read[at + 1 :] if one != NOTHING), None) for at in range(len(read))]
    return [
        HeaderLine(publisher=line)
        if index and one is None and after is not None and after.dated() and is_title_of_paper(line)
        else one
        for index, (line, one, after) in enumerate(zip(lines, read, below, strict=False))
    ]


def joined_lines(stated: Sequence[HeaderLine]) -> HeaderLine | None:
    """Join what the parts of a line state; None when two state different things of one kind."""
    whole: HeaderLine | None = NOTHING
    people = any(one.byline and not is_desk(one.byline) for one in stated)
    for one in stated:
        desk = people and one.byline is not None and is_desk(one.byline)  # "By Ann Roe | Staff Writers"
        whole = whole and whole.joined(replace(one, byline=None) if desk else one)
    return whole


def date_line(line: str) -> HeaderLine | None:
    """Read a date, or that of publishing and that of the last update in one line."""
    bare = _WEEKDAY.sub("", line)
    if is_vague_date(bare):
        zone = of_zone(line)
        told = date_within(line, day_first=is_day_first(line) if zone is None else zone)
        return HeaderLine(published_at=told, is_date=is_numbers(bare) or line.endswith(" ago") or ":" in line)
    stated = []
    for part in _LATER.split(line):
        when = printed_date(part)
        if when is None:
            published, updated = beside_words(line)
            found = HeaderLine(published_at=published, updated_at=updated)
            return None if found == NOTHING else found
        stated.append(HeaderLine(updated_at=when) if _UPDATED.match(part) else HeaderLine(published_at=when))
    return joined_lines(stated)


def of_a_library(line: str) -> HeaderLine | None:
    """Read how a library cites a page: its paper and its day."""
    match = _LIBRARY.fullmatch(line)
    when = match and printed_date(match["day"])
    return HeaderLine(publisher=match["paper"], published_at=when) if match and when else None


def name_and_day(line: str) -> HeaderLine | None:
    """Read a name before the day of publication, or behind it."""
    signed = _SIGNED_THEN_DAY.fullmatch(line)
    byline = is_byline(signed["name"]) if signed else None
    if signed and byline and names_or_looks(without_posts(byline)):
        house = signed["paper"] or byline.rpartition(", ")[2]
        paper = house if house != byline and is_title_of_paper(house) else None
        return HeaderLine(
            byline=without_posts(byline), agency=paper, published_at=printed_date(signed["day"])
        )
    sent = _SENT_IN_BY.fullmatch(line)
    if sent and (when := printed_date(sent["day"])) and is_byline(f"By {sent['name']}"):
        return HeaderLine(byline=sent["name"], published_at=when)
    match = _NAME_AND_DAY.fullmatch(line) or _DAY_AND_NAME.fullmatch(line)
    bare = None if match else _NAME_THEN_DAY.fullmatch(line)
    match = match or (bare if bare and opens_a_name(bare["name"]) else None)
    day = date_line(match["day"]) if match and looks_like_a_name(match["name"]) else None
    return match and day and replace(day, byline=match["name"])


def dateline_alone(line: str) -> HeaderLine | None:
    """Read a dateline that stands in a line of its own: "Toamasina (Madagascar), Feb 5, 2022 (AFP) -"."""
    match = _DATELINE_ALONE.fullmatch(line)
    agency = match and (match["first"] or match["agency"])
    if match is None or agency not in AGENCIES:
        return None
    return HeaderLine(agency=agency, published_at=printed_date(match["day"]))


def place_and_day(line: str) -> HeaderLine | None:
    """Read a place before the day, as statements have it: "Brussels, 3 October 2024"."""
    match = _PLACE_AND_DAY.fullmatch(line)
    bare = _PLACE_AND_DAY_OF_MONTH.fullmatch(line)
    if bare is not None and is_vague_date(bare["day"]):
        return HeaderLine(is_date=True)
    of_place = match is not None and not (
        is_title_of_paper(match["place"]) or match["place"][:3].lower() == "by "
    )
    when = printed_date(match["day"]) if match and of_place else None
    return HeaderLine(published_at=when) if when else None
