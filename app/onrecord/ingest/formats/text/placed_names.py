"""Bylines without "By" that say where somebody reports from: "Adewale Bakare, Lagos", "Ann Roe | Cairo", "Reuters, Nairobi"."""

import re

from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.ingest.formats.stated.agencies import AGENCIES
from onrecord.ingest.formats.stated.people_lines import is_desk, opens_a_name
from onrecord.ingest.formats.text.author_names import may_be_person
from onrecord.ingest.formats.text.header_line import HeaderLine

_PLACE = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}"
_PLACED = re.compile(rf"(?P<who>[^,()|–—]{{2,60}}?)(?:(?:, | [|–—-] ){_PLACE}| \({_PLACE}\))")
_BETWEEN = re.compile(r" (?:and|&|AND) ")


def placed_names(line: str) -> HeaderLine | None:
    """Read who reports, and from where: people, of whom the last has a place, a desk, or an agency.

    Returns:
        The names without the places; None for any other line, such as two places ("Port Harcourt, Nigeria").
    """
    place, comma, name = line.partition(", ")
    if comma and place in PLACES and may_be_person(name):  # "London, Ann Roe"
        return HeaderLine(byline=name)
    parts = _BETWEEN.split(line)
    placed = [_PLACED.fullmatch(part) for part in parts]
    if placed[-1] is None:
        return None
    names = [match["who"] if match else part for part, match in zip(parts, placed, strict=True)]
    if len(names) == 1 and names[0] in AGENCIES:
        return HeaderLine(agency=names[0])
    people = all(map(_is_person, names)) or (len(names) == 1 and is_desk(names[0]))
    return HeaderLine(byline=" and ".join(names)) if people else None


def _is_person(name: str) -> bool:
    small = name.title() if name.isupper() else name
    return opens_a_name(small) and small not in PLACES
