"""A line of a header that is nothing but a name: whether it is the author's, as the lines about it tell, or below it the paper's."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.stated.agencies import AGENCIES, agency_of_line
from onrecord.ingest.formats.stated.people_lines import (
    OUTLETS,
    is_desk,
    is_post,
    is_title_of_paper,
    looks_like_a_name,
    names_or_looks,
    names_people,
)
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.press_lines import is_life
from onrecord.ingest.formats.text.section_lines import is_paper, is_section
from onrecord.ingest.formats.text.signed_lines import are_people, may_be_people
from onrecord.ingest.formats.text.title_lines import is_prose

LIVES = 3
"""Paragraphs at the end among which the author's life may stand."""
_WRITES_FOR = re.compile(
    r"(?:[Oo]f|OF|[Ff]or|FOR|[Ss]pecial to|SPECIAL TO|[Ww]riting for) (?=(?:the |The |THE )?[A-Z])(?:the )?"
)
"""Before the name of a paper."""
_SIGNED_DEK = re.compile(
    r"[^“”\"\n]{20,300}[,?!] (?:writes|reports) (?!The\b)(?P<name>[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,2} [A-Z][\w’'-]{0,30})\.?"
)
_PLACE = re.compile(r"[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2}")
_OF_DATELINE = 3
_SITE = re.compile(r"(?:[A-Za-z\d-]{2,40}\.){1,3}[A-Za-z]{2,8}")
_SOME_HOUSE = re.compile(
    r"(?!(?:[A-Z]+ )*(?:A|AN|AND|AS|AT|BY|FOR|FROM|IN|IS|OF|ON|OR|TO|WAS|WITH)\b)[A-Z][A-Z&’'-]+(?: [A-Z][A-Z&’'-]+){1,3}"
)


def is_author_above(line: str, behind: str, following: HeaderLine | None, *, sure: bool, told: bool) -> bool:
    """Return whether a line is the name of who wrote the text.

    Args:
        line: The line.
        behind: The line below it.
        following: What that states; None when it is none of a header without doubt.
        sure: Some line above was one of a header without doubt.
        told: A line at the end says who somebody of this name is.
    """
    stated = following or HeaderLine()
    posted = (
        is_post(behind) or is_life(behind) or (stated.dated() and is_desk(stated.byline or ""))
    )  # "Ely Reporter, 4 June 2024"
    return bool(
        names_people(line)
        or (
            following is not None
            and (
                sure or stated.dated() or stated.is_date or stated.publisher or stated.agency or "@" in behind
            )
            and may_be_people(line)
        )
        or (stated.dated() and looks_like_a_name(line) and are_people(line) and not is_section(line))
        or (posted and (names_or_looks(line) or may_be_people(line)))
        or (looks_like_a_name(line) and (told or (sure and _house(behind) is not None)))
    )


def stands_last(line: str, below: Sequence[str]) -> bool:
    """Return whether a name is the last line of a header: text stands below it, which is not about its bearer."""
    last = line.rpartition(" ")[2]
    about = any(last in one for one in (below[0], *below[1:-LIVES]))
    return may_be_people(line) and is_prose(below[0]) and not about and not any(map(may_be_people, below))


def signed_dek(line: str, below: Sequence[str]) -> HeaderLine | None:
    """Read a dek that ends with whose text it is: "…, writes Jane Doe."; whom the text names again may be a source."""
    found = _SIGNED_DEK.fullmatch(line)
    if found is None or not names_or_looks(found["name"]):
        return None
    last = found["name"].rpartition(" ")[2]
    return None if any(last in one for one in below) else HeaderLine(byline=found["name"], dek=line)


def house_below_byline(line: str) -> HeaderLine | None:
    """Read whom an author writes for, below the byline: a paper or an agency in capitals, "of The Ely Post", a site.

    What else is two to four words in capitals there is some house, post or section that is known by no list: nothing is kept of it.
    """
    bare = _WRITES_FOR.sub("", line)
    small = bare.title() if bare.isupper() else bare
    if (house := _house(line)) is not None and house != line:
        return HeaderLine(agency=house)
    agency = agency_of_line(bare) or agency_of_line(small)
    if agency:
        return HeaderLine(agency=agency)
    if (bare != line or bare.isupper()) and is_title_of_paper(small):
        return HeaderLine(publisher=bare)
    site = _SITE.fullmatch(bare)
    if site:
        return HeaderLine(host=bare.lower())
    return NOTHING if _SOME_HOUSE.fullmatch(line) else None


def _house(line: str) -> str | None:
    """Return the paper or station that a line names, alone or before a place: "BBC News, Dunley"."""
    name, _, place = line.partition(", ")
    return name if is_paper(name) and (not place or _PLACE.fullmatch(place)) else None


def lines_of_dateline(lines: Sequence[str]) -> int:
    """Return how many lines a dateline takes that is set in lines of its own: a place, a station and a dash."""
    if len(lines) <= _OF_DATELINE or lines[1] not in OUTLETS | AGENCIES:
        return 0
    place, _, land = lines[0].partition(", ")
    if not (_PLACE.fullmatch(place) and (not land or _PLACE.fullmatch(land))):
        return 0
    return _OF_DATELINE if lines[2].strip("–—- ") == "" else _OF_DATELINE - 1
