"""What one part of a header's line states beside others that are sure: a paper, a name, a place."""

import re

from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.ingest.formats.stated.people_lines import (
    is_post,
    is_title_of_paper,
    looks_like_a_name,
    names_people,
    opens_a_name,
)
from onrecord.ingest.formats.text.dated_lines import date_line
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.section_lines import is_section
from onrecord.ingest.formats.text.signed_lines import are_people, may_be_people

_PLACE = re.compile(r"[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){0,2}")
"""Where it was written, in capitals beside the day: "NEW ARDEN"."""
_WHERE = re.compile(r"[A-Z][\w.’'-]{1,20}(?: (?:[A-Z][\w.’'-]{1,20}|&)){0,3}(?:, [A-Z][\w.’' -]{1,25})?")
_CITY_AND_STATE = re.compile(
    r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}, (?:[A-Z]{2}|[A-Z][a-z]{1,4}\.|[A-Z]\.[A-Z]\.)"
)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,8}")
_PAGE = re.compile(
    r"(?i:front page|back page|(?:page|pg\.?|p\.?) ?[A-Z]{0,2}-?\d{1,3})|[A-Z]{1,2}-?\d{1,2}|[A-Z]\.\d{1,2}"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2} ?(?:[AaPp]\.?[Mm]\.?)?|noon|midnight|Noon|Midnight")
_PRINTED_IN = re.compile(r" \([A-Z][^()]{1,40}\)\Z")
"""Where a paper comes out, beside its day: "The Ely Post (Ely, Ohio)"."""
_WORD = re.compile(r"[A-Z][a-z’-]{1,20}|(?i:(?:press|news|media) release)")
"""Beside a day and a bar: a section or a place that no list has, or what the text is."""
_AGENCY = 5
"""Letters of an agency's short name at most."""


def beside(part: str, *, dated: bool, signed: bool) -> HeaderLine | None:
    """Read a paper, beside a date a name, and beside both the place: they are ones for sure only beside something that is.

    Args:
        part: What states nothing by itself.
        dated: Some other part is a day.
        signed: Some other part is a byline.
    """
    printed = _PRINTED_IN.sub("", part) if dated else part
    name, _, paper = printed.rpartition(", ")
    if is_title_of_paper(paper) and (not name or (dated and may_be_people(name))):
        return HeaderLine(byline=name or None, publisher=paper)
    if (dated or signed) and _HOST.fullmatch(part):
        return HeaderLine(host=part)
    if not (dated or is_post(part)):
        return NOTHING if signed and part in PLACES else None  # "Cairo - MENA"
    if _says_nothing(part, signed=signed) or (dated and _WORD.fullmatch(part)):
        return NOTHING
    return HeaderLine(byline=part) if names_people(part) or opens_a_name(part) else None


def of_pair(first: str, second: str, *, bar: bool) -> HeaderLine | None:
    """Read people and their paper; behind a bar a paper and its section, a section or a post and a name, a day and a clock."""
    if is_title_of_paper(second) and are_people(first):
        return HeaderLine(byline=first, agency=second)
    return _beside_bar(first, second) if bar else None


def _beside_bar(first: str, second: str) -> HeaderLine | None:
    if is_title_of_paper(first) and is_section(second):
        return HeaderLine(publisher=first)
    if is_section(first) and may_be_people(second):
        return HeaderLine(byline=second)
    if is_post(second) and (names_people(first) or looks_like_a_name(first)):
        return HeaderLine(byline=first)
    return date_line(f"{first} {second}")


def source_beside(part: str) -> HeaderLine | None:
    """Read who sent a release, where other statements stand in the same line."""
    _, _, name = part.partition("Source: ")
    known = part.startswith("Source: ") and is_title_of_paper(name.rstrip("."), known=True)
    return HeaderLine(publisher=name) if known else None


def _says_nothing(part: str, *, signed: bool) -> bool:
    """Return whether a part is a post, a place, an agency ("TNN"), a section or a page."""
    in_capitals = part.isupper() and (len(part) <= _AGENCY or _PLACE.fullmatch(part) is not None)
    place = part in PLACES or _CITY_AND_STATE.fullmatch(part) is not None
    printed = is_section(part) or _CLOCK.fullmatch(part) is not None or _PAGE.fullmatch(part) is not None
    return is_post(part) or place or printed or in_capitals or (signed and _WHERE.fullmatch(part) is not None)
