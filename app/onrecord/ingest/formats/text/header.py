"""The header of a plain text: headline, dek and other lines in any order, where their form leaves no doubt."""

from itertools import takewhile

from onrecord.ingest.formats.stated.people_lines import (
    is_post,
    is_post_word,
    is_title_of_paper,
    looks_like_a_name,
    opens_a_name,
)
from onrecord.ingest.formats.text.header_above import HeaderAbove
from onrecord.ingest.formats.text.header_authors import (
    LIVES,
    house_below_byline,
    is_author_above,
    lines_of_dateline,
    stands_last,
)
from onrecord.ingest.formats.text.header_line import NOTHING, HeaderLine
from onrecord.ingest.formats.text.header_lines import is_no_dek, label_kind, read_header_line
from onrecord.ingest.formats.text.header_lookahead import stands_amid_header
from onrecord.ingest.formats.text.page_lines import is_line_of_page
from onrecord.ingest.formats.text.participants import takes_part
from onrecord.ingest.formats.text.placed_names import placed_names
from onrecord.ingest.formats.text.press_lines import (
    CAPTION_ABOVE,
    has_credit,
    is_caption,
    is_credit_alone,
    is_life,
    is_source_of_picture,
    leads_to_byline,
    names_author,
)
from onrecord.ingest.formats.text.section_lines import is_office, is_paper, is_section, lines_above_headline
from onrecord.ingest.formats.text.title_lines import (
    is_dateline,
    is_prose,
    is_sentence_of_dek,
    of_old_print,
)
from onrecord.ingest.formats.text.wire_lines import is_wire_line, lines_of_points

_CLOSERS = "\"'”’»)]"
_TERMINATORS = (".", "!", "?", "…")
_OPENERS = frozenset("“\"‘'«„")
_DEK_CHARACTERS, _MOST_DEKS = 300, 2
_DASHES = ("— ", "– ", "- ")
_LABEL_WORDS, _HEADLINE_WORDS = 3, 5
"""Words of what a page offers below a headline at most ("Save for later"), and of that headline at least: a dek is longer."""


class TextHeader(HeaderAbove):
    """Reads the paragraphs before the body one after the other; at least one always stays for the body."""

    def take_headline(self) -> bool:
        """Take the headline, where there is one; return whether it is known."""
        line = self.peek()
        if self.headline is not None:
            return True
        if line is None or not self.body_follows():
            return False
        self.take_sections()
        line = self.paragraphs[self.taken]
        known = self.following() is not None or self.facts.dated()
        title = of_old_print(line) if known else line
        if not self.may_be_title(title):
            return False
        self.headline = self.without_site(title)
        self.taken += 1
        self.pass_menu()
        return True

    def take_sections(self) -> None:
        """Pass over the section and the programme above a headline; a paper there is the publisher."""
        ahead = zip(self.paragraphs[self.taken :], self.read[self.taken :], strict=False)
        lines = [line for line, _ in takewhile(lambda one: one[1] is None, ahead)]
        followed = self.taken + len(lines) < len(self.read)
        above = lines_above_headline(lines, self.may_be_title, followed=followed)
        for line in lines[:above]:
            stated = HeaderLine(publisher=line) if is_title_of_paper(line) and is_paper(line) else NOTHING
            self.facts = self.facts.joined(stated) or self.facts
        self.taken += above

    def body_follows(self) -> bool:
        """Return whether a later paragraph is a sentence, so that the first one can be a title."""
        return any(
            later.rstrip(_CLOSERS).endswith(_TERMINATORS) for later in self.paragraphs[self.taken + 1 :]
        )

    def take_lines(self) -> None:
        """Take header lines and one dek, in any order."""
        while (line := self.peek()) is not None:
            found = self.read[self.taken]
            if (
                self.take_contacts()
                or self.take_post(line)
                or self.take_caption(line)
                or self.take_biography(line)
                or self.take_section(line)
                or self.take_points()
            ):
                continue
            if found is not None and not self.says_nothing(found):
                if not self.take(found) or found.ends:
                    break
            elif not (
                self.take_label(line)
                or self.take_placed(line)
                or self.take_name(line)
                or self.take_house(line)
                or self.take_signed(line)
                or self.take_dek(line)
                or self.take_amid(line)
            ):
                break

    def take_caption(self, line: str) -> bool:
        """Take the words of a picture that stands among the lines of a header, and a headline that comes again."""
        ahead = self.read[self.taken + 1 : self.taken + 1 + CAPTION_ABOVE]
        again = self.headline is not None and line.rstrip(".").casefold() == self.headline.casefold()
        behind = self.paragraphs[self.taken + 1]
        shown = is_source_of_picture(behind) or (has_credit(behind) and not is_prose(line))
        credited = self.sure and (has_credit(line) or shown)
        words = self.following() is None and not is_prose(behind)
        if self.facts.byline and is_credit_alone(line) and words:
            self.taken += 2
            return True
        if not again and not credited and not (is_caption(line) and any(ahead)):
            return False
        self.taken += 1
        return True

    def take_label(self, line: str) -> bool:
        """Take a label and, from the line below it, its value."""
        kind = label_kind(line)
        if kind is None or self.taken + 1 >= len(self.read):
            return False
        if kind == "list":  # who takes part: several lines of them belong to the talk
            self.taken += 2 * (alone := not takes_part(self.paragraphs[self.taken + 2]))
            self.sure = self.sure or alone
            return alone
        found = read_header_line(f"{line.removesuffix(':')}: {self.paragraphs[self.taken + 1]}")
        return found is not None and not self.says_nothing(found) and self.take(found, lines=2)

    def take_placed(self, line: str) -> bool:
        """Take names with the place that they report from; above a quotation they say who speaks."""
        quoted = self.paragraphs[self.taken + 1][0] in _OPENERS
        found = None if quoted else placed_names(line)
        return found is not None and self.take(found)

    def take_name(self, line: str) -> bool:
        """Take a line that is nothing but a name, where lines about it show that it is one of the header."""
        leads, line = (
            line.endswith(",") or line[:2] in _DASHES,
            line.rstrip(",").removeprefix("— ").removeprefix("– ").removeprefix("- "),
        )
        behind = self.paragraphs[self.taken + 1]
        if line == behind and looks_like_a_name(line):  # beside a picture of its own, and below that
            below = self.read[self.taken + 2 : self.taken + 6]
            last = self.sure and any(map(is_prose, self.paragraphs[self.taken + 2 : self.taken + 3]))
            return (last or any(below)) and self.take(HeaderLine(byline=line), 2)
        apart = self.facts.dated() or not str(self.headline).isupper()
        if line.isupper() and apart and opens_a_name(line.title()):
            return line not in self.paragraphs[self.taken + 1 :] and self.take(HeaderLine(byline=line))
        known = (
            self.sure
            or self.following() is not None
            or is_post(behind)
            or is_life(behind)
            or names_author(self.paragraphs[-1], line)
        )
        if not known or line in self.paragraphs[self.taken + 1 : -1]:  # a name that comes again speaks
            return False
        if self.is_of_a_site(line) or is_title_of_paper(line) or (self.sure and is_office(line)):
            return self.take(HeaderLine(publisher=line))
        told = any(names_author(one, line) for one in self.paragraphs[-LIVES:])
        told = told or (self.sure and stands_last(line, self.paragraphs[self.taken + 1 :]))
        known = is_author_above(line, behind, self.following(), sure=self.sure or leads, told=told)
        return known and self.take(HeaderLine(byline=line))

    def take_house(self, line: str) -> bool:
        """Take the paper, or some house in capitals, right below the byline, and a dateline in lines of its own."""
        if self.sure and (lines := lines_of_dateline(self.paragraphs[self.taken : self.taken + 4])):
            return self.take(HeaderLine(publisher=self.paragraphs[self.taken + 1]), lines=lines)
        behind_byline = self.facts.byline is not None and self.facts.byline in self.paragraphs[self.taken - 1]
        found = house_below_byline(line) if behind_byline and self.paragraphs.count(line) == 1 else None
        return found is not None and self.take(found)

    def take_amid(self, line: str) -> bool:
        """Pass over a line of which nothing is known but that a sure one stands below it."""
        at = self.taken + 1
        once = self.paragraphs.count(line) == 1
        amid = once and stands_amid_header(line, self.paragraphs[at:], self.read[at:])
        self.taken += amid
        self.amid = self.amid or amid
        return amid

    def take_section(self, line: str) -> bool:
        """Take a section or an invitation of the page among the lines of a header."""
        unread = self.read[self.taken] is None
        below = self.following() or NOTHING
        sure = self.sure or bool(below.byline) or below.dated()
        known = unread and ((sure and is_section(line)) or (" " in line and is_line_of_page(line)))
        self.taken += known
        return known

    def take_points(self) -> bool:
        """Take the points of a wire's report between the lines of its header."""
        self.taken += (points := lines_of_points(self.paragraphs[self.taken :], self.read[self.taken :]))
        return points > 0

    def take_dek(self, line: str) -> bool:
        """Take a line that can be nothing else: a name alone may be the author's or the paper's."""
        behind = self.paragraphs[self.taken + 1]
        runs_on = behind[0].islower()
        if (
            line.endswith(";")
            and runs_on
            and self.dek is None
            and any(self.read[self.taken + 2 : self.taken + 3])
        ):
            return self.keep_dek(f"{line} {behind}", lines=2)
        if (
            self.dek is None
            and not is_section(line)
            and leads_to_byline(self.paragraphs[self.taken + 1 :], self.read[self.taken + 1 :])
            and is_sentence_of_dek(line, most=1 + self.is_byline_next())
        ):
            return self.keep_dek(line, lines=1)
        above_name = looks_like_a_name(behind) and any(self.read[self.taken + 2 : self.taken + 3])
        is_last = above_name or self.following() is not None or is_dateline(behind)
        second = self.dek is not None and (self.amid or not is_last or self.dek.count("; ") >= _MOST_DEKS)
        if second or runs_on or not self.may_be_dek(line):
            return False
        if self.is_offer(line):
            self.taken += 1
            return True
        return self.keep_dek(f"{self.dek}; {line}" if self.dek else line, lines=1)

    def is_offer(self, line: str) -> bool:
        """Return whether a line is too short for a dek of this headline, and stands behind a sure line or above one."""
        short = len(line.split()) <= _LABEL_WORDS and len(str(self.headline).split()) >= _HEADLINE_WORDS
        return short and (self.sure or self.following() is not None)

    def is_byline_next(self) -> bool:
        """Return whether the next line is a byline by its first word or by its last, a post."""
        ahead = zip(self.paragraphs[self.taken + 1 :], self.read[self.taken + 1 :], strict=False)
        line, read = next((one for one in ahead if one[1] != NOTHING), ("", None))
        named = line[:3].lower() == "by " or is_post_word(line)
        return read is not None and bool(read.byline) and named

    def may_be_dek(self, line: str) -> bool:
        """Return whether a line may be a dek: no lead that ends in a quotation, and none that names somebody."""
        if line[0] in _OPENERS or is_wire_line(line) or not self.may_be_title(line, _DEK_CHARACTERS):
            return False
        if line[-1] in _CLOSERS and line.rstrip(_CLOSERS).endswith(_TERMINATORS):
            return False
        if is_no_dek(line) or line in self.paragraphs[self.taken + 1 :]:  # who speaks again
            return False
        return not (self.sure and self.facts.byline is None and looks_like_a_name(line))

    def keep_dek(self, dek: str, *, lines: int) -> bool:
        """Keep a dek of one or two lines."""
        self.dek = dek
        self.taken += lines
        return True
