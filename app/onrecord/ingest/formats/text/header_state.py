"""What is known of a text's header while its lines are read one after the other."""

import re
from dataclasses import replace
from itertools import dropwhile, takewhile

from onrecord.extraction.lexicon.en.interview_labels import LEGEND_LABELS
from onrecord.ingest.formats.stated.addresses import day_in_address
from onrecord.ingest.formats.stated.dates import date_within
from onrecord.ingest.formats.stated.labelled_values import name_of_paper
from onrecord.ingest.formats.stated.people_lines import is_desk, is_named_by, is_post, is_title_of_paper
from onrecord.ingest.formats.text.dated_lines import papers_above_days
from onrecord.ingest.formats.text.header_authors import signed_dek
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.header_lookahead import read_among_labels
from onrecord.ingest.formats.text.press_lines import is_biography, is_life
from onrecord.ingest.formats.text.section_lines import lines_of_menu
from onrecord.ingest.formats.text.signed_lines import may_be_people
from onrecord.ingest.formats.text.title_lines import is_prose, is_title
from onrecord.ingest.formats.text.wire_lines import is_advisory
from onrecord.ingest.records import PublisherRecord

_HEADER_LINES = 16
"""Paragraphs that a header may have."""
_DAY_IN_TITLE = re.compile(r"\d\Z|\(\d{4}-\d{2}-\d{2}\b")
_FOOT_LINES = 8
_HOST = re.compile(r"(?:@|://|\bwww\.)([\w-]+(?:\.[\w-]+)+)")
_SITE = re.compile(r" (?:[|–—-]|//|::) (?P<site>[^|]{2,50})\Z")
"""Behind a headline: the paper whose page it is the title of."""
_DAY_BEFORE = re.compile(r"\[?(?P<day>\d{4}-\d{2}-\d{2})\]?(?::| [–—-])? (?=[^\W\d_a-z]|[“‘\"'])")
_PAPER_BEHIND = re.compile(r" [(\[](?P<paper>[A-Z][^()\[\]]{2,40})[)\]]\Z")
_STAMP, _TURNS = 14, 2
"""Characters of a time before a label, and how often the label stands at least."""
_ENTRY, TITLE_WORDS = 60, 4
"""Characters of an entry of a menu at most, and words of a title that comes again below it at least."""
_LONGEST_TITLE = 200
MENU_LINES = 60
"""Lines among which a page's menu may stand."""


class HeaderState:
    """The paragraphs of a text, how many of them are its header, and what these state; at least one stays for the body."""

    def __init__(self, paragraphs: list[str]) -> None:
        self.paragraphs = paragraphs
        self.taken = 0
        self.headline: str | None = None
        self.dek: str | None = None
        self.facts = NOTHING
        self.sure = False
        """Some line was one of a header without doubt."""
        self.amid = False
        """Some line was passed over of which nothing is known: no line below it is a second dek."""
        self.read: list[HeaderLine | None] = []
        ends = (*paragraphs[:_HEADER_LINES], *paragraphs[-_FOOT_LINES:])
        self.hosts = {match[1].lower() for line in ends for match in _HOST.finditer(line)}
        """Of the addresses among the first and the last lines: a paper is named as its own is."""
        self.read_from(lines_of_menu(paragraphs[:MENU_LINES]))

    def read_from(self, start: int) -> None:
        """Read the lines of the header from one on; those above it are passed over."""
        lines = self.paragraphs[start : min(start + _HEADER_LINES, len(self.paragraphs) - 1)]
        said = [None if self.is_of_list(line) else read_header_line(line) for line in lines]
        self.read = [*[NOTHING] * start, *papers_above_days(lines, read_among_labels(lines, said))]
        self.taken = start

    def is_of_list(self, line: str) -> bool:
        """Return whether a line gives a name to a label of the turns below: "Guest: Ann Roe"."""
        label, colon, _ = line.partition(": ")
        turn = f"{label}{colon}"
        known = bool(colon) and label.lower() in LEGEND_LABELS
        return known and sum(turn in other[: len(turn) + _STAMP] for other in self.paragraphs) > _TURNS

    def peek(self) -> str | None:
        """Return the next paragraph when another one follows it."""
        return next(iter(self.paragraphs[self.taken : len(self.read)]), None)

    def day(self) -> str | None:
        """Return the day: of the header, in its headline's end, or in a line that is a date, above all sentences."""
        stated = self.facts.published_at or self.facts.updated_at
        for title in filter(None, (self.headline, self.dek)):
            stated = stated or (date_within(title) if _DAY_IN_TITLE.search(title) else None)
        ahead = zip(self.paragraphs[self.taken :], self.read[self.taken :], strict=False)
        above = takewhile(lambda one: not is_prose(one[0]), ahead)
        days = (one.published_at for _, one in above if one is not None)
        return stated or next(filter(None, days), None) or day_in_address(self.facts.source_url)

    def publisher(self) -> PublisherRecord | None:
        """Return who published it: whom a line names so, else the agency."""
        if self.facts.publisher is not None:
            return PublisherRecord(name_of_paper(self.facts.publisher), self.facts.site)
        return None if self.facts.agency is None else PublisherRecord(self.facts.agency, None)

    def following(self) -> HeaderLine | None:
        """Return what the line behind the next one states; None when it is none of a header without doubt."""
        return next(iter(self.read[self.taken + 1 : self.taken + 2]), None)

    def is_of_a_site(self, line: str) -> bool:
        """Return whether a line is the name of a site whose address is among these lines."""
        hosts = {one.host for one in self.read if one and one.host} | self.hosts
        return any(is_named_by(line, host) for host in hosts)

    def is_author_above_title(self, line: str) -> bool:
        """Return whether a line is a name between the paper and its day above, and a title of several words below."""
        below = self.paragraphs[self.taken + 1]
        titled = len(below.split()) >= TITLE_WORDS and is_title(below, _LONGEST_TITLE)
        known = self.facts.dated() and self.facts.publisher is not None and self.facts.byline is None
        return known and titled and may_be_people(line) and not may_be_people(below)

    def says_nothing(self, found: HeaderLine) -> bool:
        """Return whether nothing of a line is kept and no neighbour marks it as a header line: it may be a title."""
        known = (
            self.sure
            or self.facts != NOTHING
            or self.dek is not None
            or is_advisory(self.paragraphs[self.taken])
        )
        below = dropwhile(lambda one: one == NOTHING, self.read[self.taken + 1 :])
        return found == NOTHING and not known and next(below, None) is None

    def take(self, found: HeaderLine, lines: int = 1) -> bool:
        """Take over what a line states; a second headline, byline, paper or address that is another one is none of the header."""
        if self.facts.byline and found.byline and is_desk(found.byline):  # a person's, named above
            found = replace(found, byline=None)
        facts = self.facts.joined(found)
        if facts is None and found.publisher and found.dated():  # the day counts, whoever else printed it
            facts = self.facts.joined(replace(found, publisher=None))
        second = found.headline is not None and self.headline not in (None, found.headline)
        if facts is None or second:
            return False
        self.facts = facts
        self.headline = self.headline or facts.headline
        self.taken += lines
        self.sure = True
        return True

    def take_signed(self, line: str) -> bool:
        """Take a dek right below the headline that ends with whose text it is, where a text stands below."""
        below = self.paragraphs[self.taken + 1 :]
        found = signed_dek(line, below) if self.headline and self.facts.byline is None else None
        return found is not None and any(map(is_prose, below)) and self.take(found)

    def take_post(self, line: str) -> bool:
        """Take the line below a byline that says what the author is there: "Staff Writer"."""
        self.taken += (is_one := self.facts.byline is not None and is_post(line))
        return is_one

    def take_biography(self, line: str) -> bool:
        """Take a sentence that says who the author is, between the byline and another line of the header."""
        signed = self.facts.byline is not None
        between = signed and self.following() is not None
        is_one = (signed and is_life(line)) or (between and is_biography(line, str(self.facts.byline)))
        self.taken += is_one
        return is_one

    def without_site(self, title: str) -> str:
        """Return a page's title without the paper behind it, which is the publisher then."""
        title = self.without_clipping(title)
        site = _SITE.search(title)
        if site is None:
            return title
        again = any(
            line == title[: site.start()] for line in self.paragraphs[self.taken + 1 : len(self.read)]
        )
        if not again and not is_title_of_paper(site["site"]) and not self.is_of_a_site(site["site"]):
            return title
        self.facts = self.facts.joined(HeaderLine(publisher=site["site"])) or self.facts
        return title[: site.start()]

    def without_clipping(self, title: str) -> str:
        """Return a headline without the day before it and the paper in brackets behind it, as those who keep cuttings note them."""
        day, paper = _DAY_BEFORE.match(title), _PAPER_BEHIND.search(title)
        stated = HeaderLine(
            published_at=date_within(day["day"]) if day else None,
            publisher=paper["paper"] if paper and is_title_of_paper(paper["paper"]) else None,
        )
        self.facts = self.facts.joined(stated) or self.facts
        start = day.end() if day and stated.published_at else 0
        return title[start : paper.start() if paper and stated.publisher else None]

    def pass_menu(self) -> None:
        """Pass over the menu of a page between its title and the headline, which says the same."""
        ahead = self.paragraphs[self.taken : self.taken + MENU_LINES]
        again = next((at for at, line in enumerate(ahead) if line == self.headline), 0)
        if (
            again
            and len(str(self.headline).split()) >= TITLE_WORDS
            and all(len(line) <= _ENTRY and not is_prose(line) for line in ahead[:again])
        ):
            self.read_from(self.taken + again + 1)
