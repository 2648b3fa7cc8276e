"""A page as its events tell it: elements that begin and end, and the text between them.

The events come from a parser or from a walk through a tree; which of them makes no difference.
"""

import re
from collections.abc import Mapping

from onrecord.errors import InputError
from onrecord.ingest.formats.markup.attributes import NOTHING, told_by
from onrecord.ingest.formats.markup.blocks import Page, letters
from onrecord.ingest.formats.markup.elements import (
    BLOCKS,
    ENDING,
    RUNNING,
    SETTING_OFF,
    SHAPING,
    SIDE_BY_SIDE,
    UNPRINTED,
)
from onrecord.ingest.formats.markup.notes import is_note, leads_to_note
from onrecord.ingest.formats.markup.opened import Links, SetOff, is_kicker, pulls, set_off_from
from onrecord.ingest.formats.markup.stack import BlockStack
from onrecord.ingest.formats.markup.statements import NOTED_TAGS, VOID, Place, Statements
from onrecord.ingest.formats.markup.unshown import (
    STRUCK,
    Unshown,
    closed_up,
    run_on,
    shown,
    stands_apart,
)

_HEADER_PROSE = 1
"""Paragraphs before which a moment without a mark is that of the article: a dek, or the lead."""
_PARAGRAPH = 40
"""Letters of a paragraph, and no line of the page."""
_LINE_END = re.compile(r"\r\n?")
_BLANK_LINE = re.compile(r"\n(?:[ \t\f\xa0]*\n)+")
_MOST_TAGS = 200_000
"""Ten times what the fullest front pages have."""
_Q_MARKS = ("“”", "‘’")
"""What a browser prints around a `q` element, and around one inside it."""
_MAY_BE_SET_APART = SIDE_BY_SIDE | {"q"}
_SENTENCE_ENDED = re.compile(r"[.!?…”’\"'—–\n-]\Z")
"""What stands before a `cite` that names a source; within a sentence it is the title of a work."""


class PageEvents:
    """Reads the blocks of a page from its events, and what it states."""

    def __init__(self) -> None:
        self.page = Page()
        self.blocks = BlockStack()
        self.open, self.counts = self.blocks.open, self.blocks.counts
        self.tags = 0
        self.level = 0
        self.quoted = 0
        self.parts: list[str] = []
        self.raised: int | None = None
        self.note: int | None = None
        """Where a link to a note begins among the parts."""
        self.links, self.set_off = Links(), SetOff()
        self.unshown: Unshown | None = None
        self.left_out = False
        """Whether the block that is being read lacks words that are not shown."""
        self.picture: tuple[int, ...] = ()
        """Numbers of the elements around the last picture, when no text has come since."""
        self.pictured = False
        """Whether a picture stands in the block that is being read."""
        self.unprinted: str | None = None
        self.script: list[str] | None = None
        self.deepest = 0
        self.statements = Statements(self.page, self._place)
        self.ended = self.joint = False
        """Whether an element within lines has ended and another begun since the last text: without a space, they stand apart."""
        self.prose = 0
        """Paragraphs of an article that were read."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """See an element begin; returns whether its markup keeps it from being shown."""
        self.tags += 1
        if self.tags > _MOST_TAGS:
            raise InputError(f"has more than {_MOST_TAGS} elements")
        states, noted, hidden, heard = told_by(attributes) if attributes else NOTHING
        unshown = hidden or heard or tag in STRUCK
        if tag in VOID:
            self._start_void(tag, attributes)
        else:
            self.level += 1
            if self.level > self.deepest:
                self.deepest += 1
            if states or self.statements.listening:
                self.statements.open(tag, attributes, self.level)
            if tag in BLOCKS or (tag in _MAY_BE_SET_APART and self._is_set_apart(tag, attributes)):
                self._part()
                hidden = hidden or (heard and tag != "h1") or tag == "template"
                self.blocks.push(tag, attributes, hidden=hidden or self.unshown is not None)
            else:
                self._start_inline(tag, attributes, unshown=unshown)
        if noted or (attributes and tag in NOTED_TAGS):
            self.statements.note(tag, attributes)
        return unshown

    def _start_void(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See an element that holds nothing."""
        if self.statements.listening:
            self.statements.open(tag, attributes, self.level)
        if tag == "br":
            self.parts.append("\n")
            if self.statements.listening:
                self.statements.line_end()
        elif tag == "img":
            self.pictured = True
            self.picture = self.open[-1].around
        elif tag in BLOCKS:
            self._part()

    def _start_unprinted(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.unprinted = tag
        stated = attributes.get("type", "").strip().lower()
        self.script = [] if stated == "application/ld+json" else None

    def _is_set_apart(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Return whether an element within lines is a block by itself: a pull quote, or a label within a heading."""
        if tag == "q":
            return pulls(attributes) and not self.counts.get("p")
        return self.open[-1].tag == "h1" and is_kicker(attributes)

    def end(self, tag: str) -> None:
        """See an element end."""
        if self.level:
            self.level -= 1
        if self.statements.listening:
            self.statements.close(tag, self.level)
        if self.counts.get(tag):
            self._part()
            self.blocks.pop(tag)
        elif tag in SIDE_BY_SIDE:
            self.ended = True
            self._end_inline(tag)
        elif tag in ENDING:
            self._end_inline(tag)
        elif tag == self.unprinted:
            self._end_unprinted()
        if self.unshown is not None:
            self._end_unshown(self.unshown, tag)

    def data(self, text: str) -> None:
        """See text."""
        if self.unprinted is None:
            if self.counts.get("pre"):
                self.parts.append(_LINE_END.sub("\n", text))
            elif (self.parts or not text.isspace()) and (read := run_on(self.parts, text)):
                if self.joint and self.open[-1].tag not in RUNNING and stands_apart(self.parts, read):
                    self.parts.append("\n")
                self.parts.append(read)
            self.ended = self.joint = False
            if self.statements.listening:
                self.statements.data(text)
        elif self.script is not None:
            self.script.append(text)

    def finished(self) -> Page:
        """Return the page when all events were seen."""
        self._end_block()
        self.page.level, self.page.depth = self.deepest, self.blocks.deepest
        self.page.blocks = shown(self.page.blocks)
        self.statements.fill()
        return self.page

    def _place(self) -> Place:
        """Return where an element stands that begins."""
        return Place(self.blocks.is_within(), self.blocks.is_aside(), self.prose <= _HEADER_PROSE)

    def _start_inline(self, tag: str, attributes: Mapping[str, str], *, unshown: bool) -> None:
        if self.unshown is not None:
            self.unshown.depth += tag == self.unshown.tag
        elif unshown:
            self.unshown = Unshown(tag, len(self.parts), len(self.open), self.quoted)
        self.joint = self.joint or (self.ended and tag in SIDE_BY_SIDE)
        if tag == "a":
            self.links.start(self.parts)
            self.note = len(self.parts) if leads_to_note(attributes) else None
        elif tag in SETTING_OFF:
            self.set_off.start(self.parts)
        elif tag in SHAPING:
            self._shape(tag)
        elif tag in UNPRINTED:
            self._start_unprinted(tag, attributes)

    def _shape(self, tag: str) -> None:
        """See an element begin that adds to a line, or may begin a block."""
        if tag == "sup":
            self.raised = len(self.parts)
        elif tag == "q":
            self.parts.append(_Q_MARKS[self.quoted % 2][0])
            self.quoted += 1
        elif self.open[-1].quotation and not self.open[-1].names_source:
            before = "".join(self.parts).rstrip(" ")
            if not before or _SENTENCE_ENDED.search(before[-3:]):
                self._part()
                self.blocks.push(tag, {}, hidden=self.unshown is not None)

    def _end_inline(self, tag: str) -> None:
        """See an element end that adds to a line, or changes it."""
        if tag == "a":
            self.links.end(self.parts)
            if self.note is not None and self.raised is None:
                self._close_note(self.note)
        elif tag in SETTING_OFF:
            self.set_off.end(self.parts)
        elif tag == "q" and self.quoted:
            self._close_q()
        elif tag == "sup" and self.raised is not None:
            self._close_note(self.raised)

    def _close_q(self) -> None:
        self.quoted -= 1
        self.parts.append(_Q_MARKS[self.quoted % 2][1])

    def _close_note(self, start: int) -> None:
        """Leave out the number of a note, which would be glued to the word before it."""
        self.raised = self.note = None
        raised = "".join(self.parts[start:])
        linked = self.links.ends_with(raised, self.parts)
        if is_note(raised, self.parts[start - 1] if start else "", linked=linked):
            self.page.letters += len(letters(raised))
            del self.parts[start:]

    def _end_unprinted(self) -> None:
        self.unprinted = None
        if self.script is not None:
            self.page.json_ld.append("".join(self.script))
            self.script = None

    def _end_unshown(self, unshown: Unshown, tag: str) -> None:
        """See an element end while one is open that is not shown."""
        unshown.depth -= tag == unshown.tag
        if unshown.depth == 0 or len(self.open) < unshown.level:
            self._leave_out(unshown)
            self.unshown = None

    def _leave_out(self, unshown: Unshown) -> None:
        """Leave out what was read since an element began that is not shown."""
        text = "".join(self.parts[unshown.start :])
        self.page.letters += len(letters(text))
        del self.parts[unshown.start :]
        self.quoted = min(self.quoted, unshown.quoted)
        self.left_out = self.left_out or bool(text)

    def _part(self) -> None:
        """See a block element begin or end, and with it the run of text that stands before."""
        if self.parts or self.unshown is not None:
            self._end_block()
        self.pictured = False

    def _end_block(self) -> None:
        """Close the run of text that is being read; what a `q` element quotes ends with it.

        Of no use but when there is text, or what is open is not shown.
        """
        if self.unshown is not None:
            if len(self.open) == self.unshown.level:  # blocks within are hidden as a whole
                self._leave_out(self.unshown)
            self.unshown.start = self.unshown.quoted = 0
        if not self.parts:
            return
        while self.quoted:
            self._close_q()
        whole = "".join(self.parts)
        linked, set_off = self.links.fill(self.parts, whole), self.set_off.fill(self.parts)
        if self.left_out:
            whole, self.left_out, set_off = closed_up(whole), False, []
        self.parts.clear()
        self.raised = self.note = None
        if "\n" in whole or self.counts.get("pre"):
            self._add_paragraphs(whole, linked=linked, set_off=set_off)
        else:
            lead = set_off_from(set_off, whole, 0, len(whole)) if set_off else 0
            self._add_block(whole.strip(" "), linked=linked, set_off=lead)

    def _add_paragraphs(self, whole: str, *, linked: bool, set_off: list[tuple[int, int]]) -> None:
        """Add a block of text for each of those that blank lines part."""
        pre = bool(self.counts.get("pre"))
        start = 0
        for paragraph in _BLANK_LINE.split(whole):
            start = whole.find(paragraph, start) if set_off else 0
            lead = set_off_from(set_off, whole, start, start + len(paragraph)) if set_off else 0
            if pre:
                text = "\n".join(map(str.rstrip, paragraph.strip("\n").split("\n")))
            else:
                text = "\n".join([line.strip(" ") for line in paragraph.split("\n")]).strip(" \n")
            self._add_block(text, linked=linked or self.links.are_all(text), set_off=lead)

    def _add_block(self, text: str, *, linked: bool, set_off: int) -> None:
        if not text.strip("“”‘’ \n"):
            return
        innermost = self.open[-1]
        if innermost.tag == "title" and self.page.title is None:
            self.page.title = text
        elif innermost.headline and self.page.headline is None and innermost.region != "boilerplate":
            self.page.headline = text
        block = self.blocks.block(
            text, linked=linked, set_off=set_off, pictured=self.pictured, picture=self.picture
        )
        self.picture = ()
        self.page.letters += len(block.letters)
        self.page.blocks.append(block)
        self.prose += block.tag == "p" and len(block.letters) >= _PARAGRAPH
