"""A page read from its source: every block of text it prints, and what its head states.

Without a tree there is no depth at which text is lost (tree parsers drop what is nested deeper than 256 elements).
"""

import re
from html.parser import HTMLParser

from typing_extensions import override

from onrecord.errors import InputError
from onrecord.ingest.formats.markup.blocks import Page
from onrecord.ingest.formats.markup.events import PageEvents

_MOST_ATTRIBUTES = 1_000
"""More than any real element has; tree parsers take minutes over 100,000."""
MOST_BLOCKS = 20_000
"""A long live blog has 3,000; the library that chooses among them takes a second for 10,000."""
_COMMENT = re.compile(r"<!(?=--).*?-->", re.DOTALL)
"""`<!-->` is a whole one."""
_MARKED_SECTION = re.compile(r"<!\[[^>]*>")
_SCRIPT_SECTION = re.compile(
    r"(<script\b[^>]{0,500}>)\s{0,200}(?://|/\*)?\s{0,20}<!\[CDATA\[(?:\s{0,20}\*/)?", re.IGNORECASE
)
"""The marked section that XHTML wants around a script; a reader of HTML ends it at the first ">" inside."""
_SPELT = ("<![CDATA[", "<![cdata[")
"""How it begins. Looked for first: a search without case through a whole page is slow."""
_DATA_COMMENT = re.compile(r"(\+(?<=\bld\+)json\b[^>]{0,200}>\s{0,200}(?://)?\s{0,20})<!--", re.IGNORECASE)
"""A comment around the data of a script, which old browsers would have shown. A search for a sign that has no case is quick."""


def read_page(text: str) -> Page:
    """Read HTML of any quality.

    Raises:
        InputError: It has more of something than any real page, or a comment or script that does not end.
    """
    events = PageEvents()
    parser = _Parser(events)
    parser.feed(without_traps(text))
    parser.close()
    page = events.finished()
    if events.unprinted:
        raise InputError(f"has a {events.unprinted} element that does not end")
    if len(page.blocks) > MOST_BLOCKS:
        raise InputError(f"holds {len(page.blocks)} blocks of text, more than {MOST_BLOCKS}")
    return page


def without_traps(text: str) -> str:
    """Leave out comments and marked sections, and escape marks after the last tag's end.

    The parser of the standard library searches the whole rest of its input for the end of each of these, again
    and again, which takes minutes when there is none.
    """
    text = _DATA_COMMENT.sub(r"\1", text)
    if any(map(text.__contains__, _SPELT)):
        text = _SCRIPT_SECTION.sub(r"\1", text)
    whole = _without_comments(text)
    last = whole.rfind(">") + 1
    if "<" in whole[last:]:
        whole = whole[:last] + whole[last:].replace("<", "&lt;")
    return _MARKED_SECTION.sub("", whole) if "<![" in whole else whole


def _without_comments(text: str) -> str:
    last = text.rfind("<!--")
    if last >= 0 and text.find("-->", last + 2) < 0:
        raise InputError("has a comment that does not end")
    return _COMMENT.sub("", text) if last >= 0 else text


class _Parser(HTMLParser):
    """Hands on what the parser of the standard library finds."""

    def __init__(self, events: PageEvents) -> None:
        super().__init__(convert_charrefs=True)
        self.events = events

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len(attrs) > _MOST_ATTRIBUTES:
            raise InputError(f"has a {tag[:20]} element with {len(attrs)} attributes")
        self.events.start(tag, {name: value or "" for name, value in reversed(attrs)})

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # HTML knows no self-closing elements: <div/> opens

    @override
    def handle_endtag(self, tag: str) -> None:
        self.events.end(tag)

    @override
    def handle_data(self, data: str) -> None:
        self.events.data(data)
