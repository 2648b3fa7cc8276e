"""What one line above the body of a plain text states: addresses, bylines, dates, papers, and what says nothing of these.

The forms are those of texts copied out of newspapers' pages, press-release sites, wire services and archives. A line counts only where its form leaves
no doubt; what it states in a way that cannot be taken over (a date of three numbers, the minutes that reading takes) is left out, never guessed.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from onrecord.ingest.formats.stated.agencies import AGENCIES, agency_of_line
from onrecord.ingest.formats.stated.dates import date_within
from onrecord.ingest.formats.stated.people_lines import (
    house_of,
    is_byline,
    is_desk,
    is_post,
    is_title_of_paper,
    looks_like_a_name,
    names_people,
    opens_a_name,
    without_posts,
)
from onrecord.ingest.formats.stated.printed_moments import unglued, with_clock
from onrecord.ingest.formats.text.dated_lines import (
    date_line,
    dateline_alone,
    joined_lines,
    name_and_day,
    of_a_library,
    place_and_day,
)
from onrecord.ingest.formats.text.folio_lines import folio_line
from onrecord.ingest.formats.text.header_addresses import address_line, named, of_print_version, source_line
from onrecord.ingest.formats.text.header_beside import beside, of_pair, source_beside
from onrecord.ingest.formats.text.header_labels import LABELS, NO_VALUE
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.service_notices import is_service_notice
from onrecord.ingest.formats.text.signed_lines import are_people, read_signed_line, without_invitation
from onrecord.ingest.formats.text.wire_lines import is_wire_line

_SITE = re.compile(r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,8})(?:/\S*)?", re.IGNORECASE)
_NAME_AND_URL = re.compile(r"(?P<name>[^:/]{2,100}?)\s?[,(–—-]\s?<?(?P<url>https?://[^\s<>()]+)[>)]?")
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z -]{1,24}?)\s?(?P<colon>:)\s?(?P<value>\S.*)?")
_BEFORE_URL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,24}?)\s(?P<value><?https?://\S+)", re.IGNORECASE)
_PUBLISHED_IN = re.compile(
    r"(?i:(?:(?:originally|first)\s)?(?:published|appeared)\s(?:in|by|on)|(?:republished|reprinted)(?:\swith permission)?\sfrom)\s(?:the\s(?=[A-Z]))?(?P<name>.+)"
)
_TITLED = re.compile(r"(?:headline|title|hed|dek|deck|subtitle)\s?:", re.IGNORECASE)
_BARS = re.compile(r"\s?\|\s?|\s[·•]\s")
_DASHES = re.compile(r"\s[–—-]\s")
_SLASHES = re.compile(r"\s/{1,2}\s")
_SEMICOLON = re.compile(r";\s")
_COMMA = re.compile(r"(?:(?<=[A-Za-z)])|(?<=\d{4})),\s(?=(?:[A-Za-z][a-z]+\.?\s)?\d)")
"""Before a date."""
_COMPANY = re.compile(r"(?<= (?:Inc|Ltd))\.$|(?<= Corp)\.$|(?<= Co)\.$")
_DASH_BEHIND = re.compile(
    r"^((?:First )?(?:Published|Posted|Updated|Last updated|Modified)) [-–—] ", re.IGNORECASE
)
_UPDATED_AGO = re.compile(r"(?<=.{8})\s?Updated (?:an?|\d{1,3}) \w{3,7} ago\Z")
"""Behind a moment, in the reader's time: "June 2, 2021 4:41 PM EDT Updated 2 years ago"."""
_SAID_TWICE = re.compile(r"\ABy ", re.IGNORECASE)
"""Behind a label: "Byline: By Ann Roe"."""
_BY = re.compile(r"\A[Bb]y (?=(?:our|a|the) )", re.IGNORECASE)
_PICTURES_BY = re.compile(
    r"[.,;|•·] ?(?:[Pp]hotos?|[Pp]hotographs?|[Pp]hotography|[Pp]ictures?|[Ii]llustrations?|[Vv]ideo) by .{3,80}\Z"
)
_EMBARGO = re.compile(
    r"\W{0,3}(?:strictly )?(?:under )?embargo(?:ed)?\b.{0,30}?(?:until|till|to|for|:)", re.IGNORECASE
)
_DATED_FURNITURE = ("[", "This is a rush", "Vol.", "VOL.")
"""How lines of a parliament's record, of a transcript and of an old paper's head begin, which tell the day beside other things."""
_IN_BRACKETS = re.compile(r" \([^()\d]{3,100}\)\Z")
"""What an office notes behind a day: "(Transcript of the speech, exactly as it was delivered)"."""
_PROGRAMME = re.compile(r"[^/|]{2,30} [/|] (?P<byline>By [A-Z][^/|]{3,80})")
"""A programme or a section before a byline: "7.30 / By Ann Roe"."""
_MOST_PARTS = 6
_PAIR = 2
_LONGEST_LINE = 300
"""Characters; what is longer is text."""
_LONGEST_VALUE = 12
"""Words of what stands behind a label that is passed over."""

_ON_OWN_LINES = frozenset({"news provided by", "summary keywords"})
_LISTS = frozenset({"attendees", "speakers", "participants"})
"""Labels whose value stands in the line below, without a colon."""
Rule = Callable[[str], HeaderLine | None]


def read_header_line(line: str) -> HeaderLine | None:
    """Read a line of a header: one statement, or several with bars or dashes between; None for any other line."""
    printed = _UPDATED_AGO.sub("", line.rstrip(" →»›"))
    line = printed if _TITLED.match(printed) else without_invitation(unglued(printed))
    found = None if len(line) > _LONGEST_LINE else _statements(line)
    return found and replace(
        found,
        published_at=with_clock(found.published_at, line),
        updated_at=with_clock(found.updated_at, line, of_update=True),
    )


def _statements(line: str) -> HeaderLine | None:
    bare = line.lstrip("•·|— ").rstrip(",") or line
    bare = _DASH_BEHIND.sub(r"\1 ", bare)
    found = _statement(bare)
    if found is not None:
        return found
    for between in (_BARS, _DASHES, _SLASHES, _SEMICOLON, _COMMA):
        parts = between.split(bare, maxsplit=_MOST_PARTS)
        if len(parts) == 1:
            continue
        read = [_statement(part) for part in parts]
        stated = [one for part, told in zip(parts, read, strict=True) if (one := told or source_beside(part))]
        if stated:  # a paper's title alone could be anything
            dated = any(one.dated() or one.is_date for one in stated)
            signed = any(one.byline or one.agency for one in stated)
            unread = (part for part, told in zip(parts, read, strict=True) if told is None)
            others = [one for part in unread if (one := beside(part, dated=dated, signed=signed)) is not None]
            if len(stated) + len(others) == len(parts):
                return joined_lines([*stated, *others])
        if len(parts) == _PAIR and (pair := of_pair(*parts, bar=between is _BARS)) is not None:
            return pair
    return folio_line(bare) or (None if _BARS.search(bare) else read_signed_line(bare))


def label_kind(line: str) -> str | None:
    """Return the kind of a label that stands on a line of its own, its value on the next; None when it is none."""
    bare = line.removesuffix(":").rstrip().lower()
    kind = "list" if bare in _LISTS and bare == line.lower() else LABELS.get(bare)
    return kind if kind in ("byline", "list") or line.endswith(":") or bare in _ON_OWN_LINES else None


def stands_above(line: str, found: HeaderLine, *, followed: bool) -> bool:
    """Return whether a line belongs to a header even before the headline; `followed`: the next one does, too."""
    sourced = line.lower().startswith("source") and found.publisher is None
    told = _PUBLISHED_IN.match(line) is not None and found.publisher is not None
    if told or (":" in line and not sourced) or of_print_version(line) is not None:
        return True
    if (is_desk(line) and " " in line) or (found.publisher is not None and _BARS.search(line) is not None):
        return True
    if found.byline is not None:  # "By Train to Paris" is a headline
        people = looks_like_a_name(found.byline) or are_people(found.byline)
        return people and line[:3].lower() == "by "
    return followed or found.publisher is None or bool(found.host or found.published_at)


def has_label(line: str) -> bool:
    """Return whether a line begins with a header label, whatever follows it."""
    match = _LABEL.fullmatch(line)
    return match is not None and match["label"].lower() in LABELS


_GOES_ON = re.compile(r"\b(?:an?|the|of|and|or)\Z|(?<=.{30}) (?:on|in|at|to|with)\Z")
"""The end of a line of a lead that is set in lines; a short dek may end with "plays on"."""


def is_no_dek(line: str) -> bool:
    """Return whether a line is one word, begins with a label, names people or a paper, or goes on: it is no dek then."""
    return (
        " " not in line
        or has_label(line)
        or names_people(line)
        or is_title_of_paper(line)
        or _GOES_ON.search(line) is not None
    )


def _statement(line: str) -> HeaderLine | None:
    return next((found for rule in _RULES if (found := rule(line)) is not None), None)


def _labelled(line: str) -> HeaderLine | None:
    match = _BEFORE_URL.fullmatch(line) or _LABEL.fullmatch(line)
    kind = match and LABELS.get(match["label"].lower())
    if match is None or kind is None:
        return None
    value = match["value"]
    if value is None:
        return HeaderLine(ends=True) if kind == "body" else None
    return NOTHING if kind != "body" and value.lower() in NO_VALUE else _VALUES[kind](value)


def _byline(line: str) -> HeaderLine | None:
    line = _PICTURES_BY.sub("", line)
    people, _, agency = line.rpartition(", ")
    named = agency in AGENCIES and (is_byline(people) or (people if names_people(people) else None))
    if named:
        return HeaderLine(byline=named, agency=agency)
    paper = agency if people and is_title_of_paper(agency) and not is_post(agency) else None
    desk = line.strip("().")  # of old papers: "(From Our Own Correspondent.)"
    who = _BY.sub("", desk) if is_desk(desk) else is_byline(line)
    return None if who is None else HeaderLine(byline=without_posts(who), agency=paper or house_of(who))


def _published_in(line: str) -> HeaderLine | None:
    match = _PUBLISHED_IN.fullmatch(line)
    return match and _value_of_source(match["name"])


def _agency(line: str) -> HeaderLine | None:
    """Read an agency, or a paper in brackets."""
    named = agency_of_line(line)
    if named is None and line[:1] + line[-1:] == "()" and is_title_of_paper(line[1:-1]):
        return HeaderLine(publisher=line[1:-1])
    return HeaderLine(agency=named) if named else None


def _of_a_programme(line: str) -> HeaderLine | None:
    match = _PROGRAMME.fullmatch(line)
    if match is None or date_line(line[: match.start("byline")].rstrip(" /|")) is not None:
        return None
    return _byline(match["byline"])


def _furniture(line: str) -> HeaderLine | None:
    if not (is_wire_line(line) or is_service_notice(line)):
        return None
    cut = (
        _statements(line[1:-1]) if line[:1] + line[-1:] == "[]" else None
    )  # "[Ely Post, 4 May 2021, page 3]"
    if cut is not None and cut.publisher is not None and cut.dated():
        return cut
    noted = line.startswith(_DATED_FURNITURE) and date_within(line)
    held = _EMBARGO.match(line)
    if held:  # until then nobody may print it
        noted = date_within(line[held.end() :])
    return HeaderLine(published_at=noted) if noted else NOTHING


def _value_of_source(value: str) -> HeaderLine | None:
    """Read an address or the title of a paper; headlines begin with "Source:" too, and go on with what was learned."""
    found = address_line(value) or _agency(value)
    if found is not None:
        return found
    match = _NAME_AND_URL.fullmatch(value)
    if match:
        return named(match["name"], match["url"])
    site = _SITE.fullmatch(value)
    if site:
        return HeaderLine(host=site["host"].lower())
    if is_title_of_paper(value) and not names_people(value):
        return HeaderLine(publisher=value)
    return HeaderLine(byline=value) if opens_a_name(value) else None


def _value_of_publisher(value: str) -> HeaderLine | None:
    found = _value_of_source(value)
    if found is None and is_title_of_paper(_COMPANY.sub("", value), known=True):
        return HeaderLine(publisher=value)
    return found


def _value_of_byline(value: str) -> HeaderLine | None:
    return _byline(f"By {_SAID_TWICE.sub('', value)}")


def _value_of_person(value: str) -> HeaderLine | None:
    """Read who wrote it; in an interview the label stands before a question."""
    return HeaderLine(byline=value) if names_people(value) or looks_like_a_name(value) else None


def _value_of_paper(value: str) -> HeaderLine | None:
    return address_line(value) or (HeaderLine(publisher=value) if is_title_of_paper(value) else None)


def _value_of_date(value: str) -> HeaderLine | None:
    found = date_line(_IN_BRACKETS.sub("", value))
    if found is not None and found.published_at is None and found.updated_at is None:
        found = replace(found, published_at=date_within(value))
    return found and replace(found, updated_at=None)


def _value_of_update(value: str) -> HeaderLine | None:
    found = date_line(value)
    return found and replace(found, updated_at=found.published_at, published_at=None)


def _value_of_nothing(value: str) -> HeaderLine | None:
    short = len(value.split()) <= _LONGEST_VALUE and not value.endswith((".", "!", "?", "”", '"'))
    return NOTHING if short else None


def _value_of_list(value: str) -> HeaderLine | None:
    """Read who takes part in a talk, which is kept of nobody; an interviewer's label stands before a question, too."""
    names = re.split(r", | and | & ", re.sub(r"^Dr\.? |, [a-z].*", "", value))
    return NOTHING if all(names_people(name) or looks_like_a_name(name) for name in names) else None


_VALUES: dict[str, Rule] = {
    "source": _value_of_source,
    "address": address_line,
    "byline": _value_of_byline,
    "person": _value_of_person,
    "publisher": _value_of_publisher,
    "paper": _value_of_paper,
    "date": _value_of_date,
    "updated": _value_of_update,
    "headline": lambda value: HeaderLine(headline=value),
    "dek": lambda value: HeaderLine(dek=value),
    "nothing": _value_of_nothing,
    "words": lambda value: _value_of_person(value) or _value_of_nothing(value),
    "taking part": _value_of_list,
    "body": lambda _: None,  # its value is the body's first paragraph
}
_RULES: tuple[Rule, ...] = (
    source_line,
    address_line,
    of_print_version,
    _labelled,
    name_and_day,
    _byline,
    date_line,
    of_a_library,
    _published_in,
    _agency,
    _of_a_programme,
    place_and_day,
    dateline_alone,
    _furniture,
)
