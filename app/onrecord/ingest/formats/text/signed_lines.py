"""Lines of a header that name authors in other words than "By": "As told to Ann Roe", "Ann Roe reports", a name beside an address or a section."""

import re

from onrecord.ingest.formats.stated.people_lines import is_title_of_paper, opens_a_name
from onrecord.ingest.formats.text.author_names import (
    BY,
    is_person,
    may_be_person,
    names_in,
    without_addresses,
)
from onrecord.ingest.formats.text.header_line import HeaderLine

_BETWEEN = re.compile(r",\s(?:and\s|&\s)?|\sand\s|\s&\s")
_HONORIFIC = re.compile(r"(?:Dr|Prof|Professor|Rev|Sir|Dame|Lord|Lady)\.?\s(?=\S+\s)")
_REPORTS = re.compile(
    r"(?P<name>[^\W\d_a-z][^.:;!?“”\"]{4,60}?) (?:reports|writes)(?: (?:from|in) [A-Z][\w .’'-]{1,30})?\.?"
)
_STAFF_OF = re.compile(r"(?P<paper>[A-Z].{2,40}) (?:Staff|Newsroom|Team|Reporters|Web Desk)")
_BEHIND_DAY = re.compile(
    r"(?<=\w)[\s|·•]+(?:leave a (?:comment|reply)|add (?:a )?comment|(?:no|\d{1,5}) comments?)\Z",
    re.IGNORECASE,
)
_LONGEST = 160
"""Characters of such a line; what is longer is text."""


def without_invitation(line: str) -> str:
    """Return a line without what blogs print behind the day and the name: "Leave a Comment"."""
    return _BEHIND_DAY.sub("", line)


def read_signed_line(line: str) -> HeaderLine | None:
    """Read a line that names authors by words of its own, or beside an address of theirs."""
    if len(line) > _LONGEST or line.endswith(("?", "!", "”", '"')):
        return None
    if BY.match(line):
        names = [name for name in names_in(line, printed=True) if name in line]
        return HeaderLine(byline=_printed(line, names)) if names else None
    if _is_staff(line):
        return HeaderLine(byline=line)
    reports = _REPORTS.fullmatch(line)
    if reports and may_be_people(reports["name"]):
        return HeaderLine(byline=reports["name"])
    bare = without_addresses(line)
    return HeaderLine(byline=bare) if bare != line and bare in line and may_be_people(bare) else None


def may_be_people(line: str) -> bool:
    """Return whether a line is a person's name, or several of which one at least begins with a known given name."""
    names = _BETWEEN.split(_HONORIFIC.sub("", line))
    return all(map(is_person, names)) and any(may_be_person(name) or opens_a_name(name) for name in names)


def _printed(line: str, names: list[str]) -> str:
    """Return what a line prints from its first name to its last."""
    last = names[-1]
    return line[line.index(names[0]) : line.index(last, line.index(names[0])) + len(last)]


def _is_staff(line: str) -> bool:
    """Return whether a line is the staff of a paper: "Ely Courier Staff"."""
    staff = _STAFF_OF.fullmatch(line)
    return staff is not None and is_title_of_paper(staff["paper"])
