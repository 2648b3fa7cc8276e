"""What the lines below a text state of it: the paper and the day that it came out in, and who reported it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.ingest.formats.stated.agencies import AGENCIES
from onrecord.ingest.formats.stated.dates import date_within, printed_date
from onrecord.ingest.formats.stated.people_lines import OUTLETS, is_title_of_paper
from onrecord.ingest.formats.text.author_names import names_in
from onrecord.ingest.formats.text.ends import ADDRESS_LABELS, about_whom
from onrecord.ingest.records import PublisherRecord

_CAME_OUT = re.compile(
    r"(?:this (?:story|article|report|piece|column) (?:by [A-Z][\w ]{2,40} )?(?:was )?)?(?:(?:first|originally) )?(?:published|posted|appeared|printed|aired)\b(?P<rest>.{4,160})",
    re.IGNORECASE,
)
_ZONED = re.compile(r" \d{1,2}:\d{2} ET \(\d{1,2}:\d{2} GMT\)")
"""The clock behind a day, as Dow Jones prints it."""
_IN_PAPER = re.compile(r" (?:in|by|on) (?P<paper>[A-Z][^,.;]{1,50}?)(?: on\b.{6,60}|,.{6,60})")
_OWNER = re.compile(
    r"(?:Copyright|©|\(c\))[ ©(c)]{0,6}(?:\d{4},? )?(?:by )?(?P<owner>[A-Z][\w &’'-]{1,50}?)(?:\.| \d{4}|, Inc|\Z)",
)
_SENT_BY = re.compile(r"SOURCE:? (?P<name>[A-Z][^“”\"]{2,80}?)")
"""Whose release a service of press offices has sent."""
_REPORTED = re.compile(r"\W{0,3}(?:Reporting|Reported) by (?P<who>[^;()\n]{4,120})")
"""The line of a service below its report, before who edited it."""
_ADDRESS = re.compile(rf"(?:(?i:{ADDRESS_LABELS}):? )?<?(?P<url>https?://[^\s<>]+/[^\s<>]+)>?")


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below a text; None of what it does not state."""

    publisher: PublisherRecord | None
    published_at: str | None
    source_url: str | None
    byline: str | None


def stated_below(lines: Sequence[str], *, released: bool) -> Foot:
    """Read paper, day, address and authors of the lines below a text: "Published in Dawn, June 4th, 2024", "(Reporting by Ann Roe)".

    Args:
        lines: Below the text.
        released: Whether an office sent the text, so that it is the one that says below what it is.
    """
    paper = day = address = None
    for line in lines:
        told, owned, linked = _CAME_OUT.match(line), _OWNER.match(line), _ADDRESS.fullmatch(line)
        sent = _SENT_BY.fullmatch(line)
        office = (sent and sent["name"]) or (about_whom(line) if released else None)
        paper = paper or office
        address = address or (linked and linked["url"])
        if (alone := printed_date(_ZONED.sub("", line))) is not None:
            day = day or alone
        elif is_title_of_paper(line):
            paper = paper or line
        elif told:
            day = day or date_within(line)
            named = _IN_PAPER.match(told["rest"])
            paper = paper or (named["paper"] if named else None)
        elif owned and (is_title_of_paper(owned["owner"]) or owned["owner"] in OUTLETS | AGENCIES):
            paper = paper or owned["owner"]
    reported = filter(None, map(_REPORTED.match, lines))
    names = next(filter(None, (names_in(f"By {match['who']}", printed=True) for match in reported)), [])
    return Foot(PublisherRecord(paper, None) if paper else None, day, address, _listed(names))


def _listed(names: Sequence[str]) -> str | None:
    """Return names as a byline prints them."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))) or None
