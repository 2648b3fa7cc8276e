"""Lines of a header that name authors in other words than "By": "As told to Ann Roe", "Ann Roe reports", a name beside an address or a section."""

import re
from collections.abc import Callable

from onrecord.ingest.formats.stated.people_lines import is_title_of_paper, opens_a_name, without_offices
from onrecord.ingest.formats.text.author_names import (
    BY,
    is_person,
    may_be_person,
    names_in,
    without_addresses,
)
from onrecord.ingest.formats.text.author_posts import ROLE_BEFORE
from onrecord.ingest.formats.text.header_line import HeaderLine

_BETWEEN = re.compile(r",\s(?:and\s|&\s)?|\sand\s|\s&\s")
_HONORIFIC = re.compile(r"(?:Dr|Prof|Professor|Rev|Sir|Dame|Lord|Lady)\.?\s(?=\S+\s)")
_REPORTS = re.compile(
    r"(?P<name>[^\W\d_a-z](?:[^.:;!?“”\"]|(?<=[A-Z])\.){4,60}?) (?:reports|writes)(?: (?:from|in) [A-Z][\w .’'-]{1,30})?\.?"
)
_OURS = re.compile(
    r"(?i:from|by) (?P<name>[^\W\d_a-z](?:[^,.:;!?“”\"]|(?<=[A-Z])\.){4,60}?), our (?:[\w-]+ ){0,3}(?:correspondent|reporter|editor|writer)s?(?: (?:in|at) [A-Z][\w .’'-]{1,30})?"
)
_STAFF_OF = re.compile(r"(?P<paper>[A-Z].{2,40}) (?:Staff|Newsroom|Team|Reporters|Web Desk)")
_BEHIND_DAY = re.compile(
    r"(?<=\w)[\s|·•]+(?:leave a (?:comment|reply)|add (?:a )?comment|(?:no|\d{1,5}) comments?)\Z",
    re.IGNORECASE,
)
_SMALL_BY = re.compile(r"by (?P<name>[^\W\d_A-Z][\w’'-]+(?: [^\W\d_A-Z][\w’'-]+){1,2})")
_WITH_OTHERS = re.compile(
    r"(?i:,?\s(?:and|with|&)\s(?:(?:news|wire|press|other)\s)?(?:agencies|services|staff|(?:staff\s|wire\s)?reports))\Z"
)
"""Behind a name: what else a paper took."""
_FROM_PLACE = re.compile(
    r"(?:(?P<sent>From|FROM) )?(?P<name>[^\W\d_a-z](?:[^,.:;!?“”\"]|(?<=[A-Z])\.){4,60}?)(?:(?P<comma>,)? in|,) (?P<place>[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2})"
)
"""Where whoever wrote it was: "From Ann Roe in Ely"."""
_WORK = re.compile(
    r"(?:Words|Text|Story|Interview|Report|WORDS|TEXT|STORY|INTERVIEW|REPORT)(?::| [|•·]|) (?P<name>[^\W\d_a-z]\S{0,30}(?: \S{1,30}){1,2})"
)
_SLASH = re.compile(r"\s?/\s?")
_FEWEST, _MOST = 2, 3
"""Words of a name before a paper."""
_LONGEST = 160
"""Characters of such a line; what is longer is text."""


def without_invitation(line: str) -> str:
    """Return a line without what blogs print behind the day and the name: "Leave a Comment"."""
    return _BEHIND_DAY.sub("", line)


def read_signed_line(line: str) -> HeaderLine | None:
    """Read a line that names authors by words of its own, or beside an address or a paper of theirs."""
    if len(line) > _LONGEST or line.endswith(("?", "!", "”", '"')):
        return None
    line = without_offices(line)
    byline = next((found for rule in _RULES if (found := rule(line)) is not None), None)
    return HeaderLine(byline=byline) if byline else _name_and_paper(line)


def may_be_people(line: str) -> bool:
    """Return whether a line is a person's name, or several of which one at least begins with a known given name."""
    names = _BETWEEN.split(_HONORIFIC.sub("", line))
    return all(map(is_person, names)) and any(may_be_person(name) or opens_a_name(name) for name in names)


def are_people(line: str) -> bool:
    """Return whether a line has the form of a person's name, or of several names, known or not."""
    return all(map(is_person, _BETWEEN.split(_HONORIFIC.sub("", line))))


def _name_and_paper(line: str) -> HeaderLine | None:
    """Read a name right before a paper, or parted from it: "Ann Roe Bloomberg News", "Ann Roe/Ely Post"."""
    line = _SLASH.sub(" ", line, count=1)
    parts = line.split()
    for at in range(_FEWEST, min(len(parts), _MOST + 1)):
        name, paper = " ".join(parts[:at]), " ".join(parts[at:])
        if paper[0].isupper() and is_title_of_paper(paper) and may_be_people(name):
            return HeaderLine(byline=name, publisher=paper)
    return None


def _printed(line: str, names: list[str]) -> str:
    """Return what a line prints from its first name to its last."""
    last = names[-1]
    return line[line.index(names[0]) : line.index(last, line.index(names[0])) + len(last)]


def _after_label(line: str) -> str | None:
    names = [name for name in names_in(line, printed=True) if name in line] if BY.match(line) else []
    return _printed(line, names) if names else None


def _staff(line: str) -> str | None:
    """Return the staff of a paper: "Ely Courier Staff"."""
    staff = _STAFF_OF.fullmatch(line)
    return line if staff and is_title_of_paper(staff["paper"]) else None


def _who_reports(line: str) -> str | None:
    reports = _REPORTS.fullmatch(line)
    return reports["name"] if reports and are_people(reports["name"]) else None


def _our_correspondent(line: str) -> str | None:
    """Return whom a paper calls its own: "From Ann Roe, our correspondent in Ely"."""
    ours = _OURS.fullmatch(line)
    return ours["name"] if ours and are_people(ours["name"]) else None


def _behind_post(line: str) -> str | None:
    """Return whoever is named behind a post at a paper: "Court reporter Ann Roe"."""
    post = ROLE_BEFORE.match(line)
    name = line[post.end() :] if post else ""
    return (
        name
        if post and not line[: post.end()].lower().startswith("former ") and may_be_people(name)
        else None
    )


def _in_small_letters(line: str) -> str | None:
    small = _SMALL_BY.fullmatch(line)
    return small["name"] if small and may_be_people(small["name"].title()) else None


def _from_place(line: str) -> str | None:
    """Return who wrote from a place; without "From" or a comma before "in" that could be a title."""
    sent = _FROM_PLACE.fullmatch(line)
    marked = sent and (sent["sent"] or (sent["comma"] and sent["place"]))
    known = sent and (may_be_people(_small(sent["name"])) or (sent["sent"] and are_people(sent["name"])))
    return sent["name"] if sent and marked and known else None


def _small(name: str) -> str:
    return name.title() if name.isupper() else name


def _whose_work(line: str) -> str | None:
    work = _WORK.fullmatch(line)
    return work["name"] if work and opens_a_name(_small(work["name"])) else None


def _beside_others(line: str) -> str | None:
    """Return a name beside an address, or before what else a paper took."""
    bare = _WITH_OTHERS.sub("", without_addresses(line))
    return bare if bare != line and bare in line and may_be_people(bare) else None


_RULES: tuple[Callable[[str], str | None], ...] = (
    _after_label,
    _staff,
    _who_reports,
    _our_correspondent,
    _behind_post,
    _in_small_letters,
    _beside_others,
    _from_place,
    _whose_work,
)
