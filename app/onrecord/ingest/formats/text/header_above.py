"""The lines above a headline: what office, which paper, section, day and author stand there before the title itself."""

import re

from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.header_lines import stands_above
from onrecord.ingest.formats.text.header_state import TITLE_WORDS, HeaderState
from onrecord.ingest.formats.text.press_lines import (
    lines_of_contacts,
    lines_of_letterhead,
)
from onrecord.ingest.formats.text.section_lines import is_office, is_paper, is_section
from onrecord.ingest.formats.text.signed_lines import may_be_people
from onrecord.ingest.formats.text.title_lines import (
    is_title,
    is_turn,
    of_old_print,
    speaks,
)

_HEADLINE_CHARACTERS = 200
_CLOCK = re.compile(r"\d{1,2}:\d{2}")


class HeaderAbove(HeaderState):
    """Reads the lines above the headline."""

    def take_lines_above(self) -> None:
        """Take header lines above the headline, of which less is sure: a headline can look like a name or a paper."""
        self.take_letterhead()
        while (line := self.peek()) is not None and self.headline is None:
            if self.take_contacts():
                continue
            if self.facts.publisher and line.casefold() == self.facts.publisher.casefold():  # a masthead
                self.taken += 1
                continue
            found = self.next_above(line)
            if found is None or not self.take(found):
                break

    def next_above(self, line: str) -> HeaderLine | None:
        """Return what a line states that belongs to a header even above the headline; None of any other."""
        found = self.read[self.taken]
        if found == NOTHING and _CLOCK.fullmatch(self.paragraphs[self.taken + 1]):  # how long it plays
            self.taken += 1
        if (by_place := self.by_place(line, found)) is not None:
            return by_place
        if found is None:
            return NOTHING if self.is_section_above_day(line) else None
        return found if stands_above(line, found, followed=self.following() is not None) else None

    def by_place(self, line: str, found: HeaderLine | None) -> HeaderLine | None:
        """Read a paper or a name above the headline that only the lines about it show to be one."""
        if self.is_of_a_site(line) or (found is None and self.is_masthead(line)):
            return HeaderLine(publisher=line)
        return HeaderLine(byline=line) if found is None and self.is_author_above_title(line) else None

    def is_section_above_day(self, line: str) -> bool:
        """Return whether a line is a section above the day, with a headline below both."""
        below = self.following()
        title = next(
            (one for one in range(self.taken + 2, len(self.read)) if self.read[one] is None), self.taken
        )
        return (
            is_section(line)
            and below is not None
            and below.dated()
            and self.may_be_title(self.paragraphs[title])
            and not may_be_people(self.paragraphs[title])
            and len(self.paragraphs[title].split()) >= TITLE_WORDS
        )

    def is_masthead(self, line: str) -> bool:
        """Return whether a line is a paper above the day, with a headline below both."""
        behind = self.paragraphs[self.taken + 1]
        if self.facts.dated() and is_office(line) and self.may_be_title(behind):
            return True
        stated = [at for at in range(self.taken + 1, len(self.read)) if self.read[at] != NOTHING]
        at = next(iter(stated), self.taken)
        below = self.paragraphs[at + 1 : len(self.read)]
        dated = self.facts.dated() or (self.read[at] or NOTHING).dated()
        title = next(
            (one for one, read in zip(below, self.read[at + 1 :], strict=False) if read is None), "."
        )
        return dated and (is_paper(line) or is_office(line)) and self.may_be_title(of_old_print(title))

    def take_letterhead(self) -> None:
        """Pass over what a press office prints above "FOR IMMEDIATE RELEASE", where the headline stands below."""
        lines = self.paragraphs[self.taken : len(self.read)]
        unread = [read is None for read in self.read[self.taken :]]
        office = lines_of_letterhead(lines, unread, lambda line: is_title(line, _HEADLINE_CHARACTERS))
        for found in filter(None, self.read[self.taken : self.taken + office]):
            self.facts = self.facts.joined(found) or self.facts
        self.taken += office

    def may_be_title(self, line: str, longest: int = _HEADLINE_CHARACTERS) -> bool:
        """Return whether a line may be a title: it is no turn of a transcript either."""
        if not is_title(line, longest) or is_turn(line):
            return False
        if len(line.split()) < TITLE_WORDS and self.paragraphs.count(line) > 1:  # who speaks, above each turn
            return False
        speaker = speaks(line)
        return speaker is None or all(speaks(other) != speaker for other in self.paragraphs[self.taken + 1 :])

    def take_contacts(self) -> bool:
        """Take the block of a press office: its label, and the short lines below up to the last number or address."""
        self.taken += (taken := lines_of_contacts(self.paragraphs[self.taken : len(self.read)]))
        self.sure = self.sure or taken > 0
        return taken > 0
