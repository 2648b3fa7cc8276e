"""What the headers of newspaper archives state: days, papers and names in the forms of each service."""

import re
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.ingest.formats.stated.dates import iso_date, printed_date
from onrecord.ingest.formats.stated.people_lines import looks_like_a_name, opens_a_name
from onrecord.ingest.formats.stated.printed_moments import with_clock, with_clocks_beside

_WEEKDAY = re.compile(r"(?<=\d),?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*")
_PLACE_BEHIND = re.compile(
    r"(?:, no\. \S{1,12}| ?\([^()]{2,30}\)|; [A-Z][\w .,]{1,40}(?: \[[^\]]+\])?|, [\w &]{1,30} section| [•·|] .{1,60})$"
)
_ON_PAGE = re.compile(r"(?:[A-Z][\w ]{1,30}, )?(?P<day>[^\n]{8,40}?), p\. ?\S.{0,20}")
"""Europresse: "News, Tuesday, May 4, 2021, p. A3"."""
_DAY_IN_WORDS = re.compile(r"\b(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\b")
_DAY_IN_FIGURES = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
_BEHIND_PAPER = re.compile(r"\.|, \d")
_TITLE_WORDS = 15
_INVERTED = re.compile(
    r"(?P<last>(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Ll]a|[Dd]i|[Aa]l|[Ee]l) ){0,2}[^\W\d_][\w’'-]{1,40}), (?P<first>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_][\w.’'-]*)?)"
)
_SURNAME_FIRST = re.compile(
    r"(?P<last>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2}), (?P<first>(?P<given>[^\W\d_a-z][\w.’'-]*)(?: [^\W\d_a-z][\w.’'-]*){0,2})"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z]")
WORDS_BEHIND = re.compile(r",? [\d,]{1,7} words(?=, p\. |$)", re.IGNORECASE)


def day_of(line: str) -> str | None:
    """Return the day that a line of a header is there to tell, behind a section or before a page or a count of words."""
    on_page = _ON_PAGE.fullmatch(line)
    stated = WORDS_BEHIND.sub("", on_page["day"] if on_page else line)
    found = printed_date(_WEEKDAY.sub("", stated.rstrip(".")))
    section, _, behind = line.partition(", ")
    return found or (printed_date(behind) if section.isalpha() else None)


def moments_of(lines: Sequence[str]) -> list[str | None]:
    """Return the day of each line that is there to tell one, with the clock that stands beside it or below."""
    return [with_clock(day_of(line), line) for line in with_clocks_beside(lines)]


def day_within(stated: str) -> str | None:
    """Return the day in a statement of the source: ProQuest's and Gale's in words, EBSCO's as month, day and year."""
    words = _DAY_IN_WORDS.search(stated)
    figures = _DAY_IN_FIGURES.search(stated)
    if words:
        return printed_date(words[0])
    return iso_date(f"{figures[3]}-{figures[1]}-{figures[2]}") if figures else None


def name_of_paper(printed: str) -> str:
    """Return the name of a paper without its place, its article in front: "Ely Post, The (Ely)"."""
    name = _PLACE_BEHIND.sub("", printed).rstrip(" ;")
    return f"The {name.removesuffix(', The')}" if name.endswith(", The") else name


def paper_of_source(stated: str) -> str | None:
    """Return the paper in a statement of the source, before its place, its day and its page: "Ely Post, 03/06/1998, pB3"."""
    return _BEHIND_PAPER.split(stated, maxsplit=1)[0] or None


def all_in_order(names: str) -> str:
    """Return "Roe, Ann; Bly, Jo." as the names in their usual order; a line that is none of these stays."""
    people = names.rstrip(".").split("; ")
    return "; ".join(map(in_order, people)) if all(map(_INVERTED.fullmatch, people)) else names


def lists_names(line: str) -> bool:
    """Return whether a line is nothing but several names between semicolons, a known given name first in one of them."""
    names = line.split("; ")
    return len(names) > 1 and any(map(opens_a_name, names)) and all(map(looks_like_a_name, names))


def in_order(name: str) -> str:
    """Return "Roe, Ann" as Ann Roe; other names as they are."""
    match = _INVERTED.fullmatch(name) or _surname_first(name)
    return f"{match['first']} {match['last']}" if match else name


def is_surname_first(name: str) -> bool:
    """Return whether initials or a known given name stand behind a surname: "Ní Roe, Ann", which is no place of hers."""
    return _surname_first(name) is not None


def _surname_first(name: str) -> re.Match[str] | None:
    match = _SURNAME_FIRST.fullmatch(name)
    if match is None or (" " in match["last"] and " " in match["first"]):  # two people
        return None
    return match if match["given"] in given_names() or _INITIALS.fullmatch(match["given"]) else None


def asks(body: Sequence[str]) -> bool:
    """Return whether a text begins with a title that is a question: "Who pays for the pier?"."""
    return len(body) > 1 and body[0].endswith(("?", "!")) and len(body[0].split()) <= _TITLE_WORDS
