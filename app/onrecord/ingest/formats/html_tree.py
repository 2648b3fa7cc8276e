"""A page read from the tree that the library needs anyway, as long as that tree holds every letter of the source."""

import re
from collections.abc import Sequence
from html import unescape
from html.entities import name2codepoint

import trafilatura
from lxml import etree
from lxml.etree import XPath
from lxml.html import HtmlElement, HTMLParser, fromstring
from trafilatura.utils import repair_faulty_html

from onrecord.ingest.formats.html_blocks import Page
from onrecord.ingest.formats.html_events import PageEvents
from onrecord.ingest.formats.html_page import MOST_BLOCKS
from onrecord.ingest.formats.html_source import (
    Source,
    has_long_tag,
    letters_of,
    read_source,
    text_around,
    text_between,
)
from onrecord.ingest.formats.html_statements import VOID
from onrecord.ingest.formats.html_turns import with_labels
from onrecord.ingest.formats.html_unshown import STRUCK, drop_elements, is_unshown

_BEGINNING = 50
"""Characters in which the library looks for what it repairs."""
_PARSER = HTMLParser(
    collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
)
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
_DEEPEST = 250
"""The parser drops what is nested deeper than 256 elements, without a word."""
_HEAD = 8_192
"""Characters in which all else stands that the library repairs."""
_REFUSED = bytes(code for code in range(32) if code not in b"\t\n\r")
_UNPRINTED = XPath("count(descendant::script) + count(descendant::style)")
_OF_BODY = XPath(
    "boolean(descendant::head/*[not(self::meta or self::link or self::script or self::style"
    " or self::title or self::base or self::noscript or self::template)])"
)
"""Newer elements that open a body which is not marked stay in the head."""
_SCRIPTS = frozenset({"script", "style", "svg"})
_NONE: dict[str, str] = {}
_UNUSED = _SCRIPTS | {"aside", "footer", "head"}
"""What the library takes out of a page whichever way it goes, before it chooses, compares or counts."""
_READ_WITHIN = XPath(
    "boolean(descendant::script[contains(@type, 'json')] | descendant::h1 | descendant::table)"
)
_REFERENCE = re.compile(
    r"&(?:#(?:1[2-5]\d|[xX][89][0-9a-fA-F]);?|(?!amp;|nbsp;|quot;|lt;|gt;)[a-zA-Z]\w{1,30};)"
)


def load_html(text: str) -> HtmlElement | None:
    """Parse a page as the library does, into elements of one class: it asks for the class of each element again and again.

    Returns:
        The tree; None where there is no page in it.
    """
    try:
        tree = fromstring(_repaired(text), parser=_PARSER)
    except (etree.LxmlError, ValueError):
        tree = ()
    return tree if len(tree) > 1 else trafilatura.load_html(text)


def _repaired(text: str) -> bytes:
    """Repair what the library repairs, which searches all of a page for characters that hardly one has."""
    beginning, head = text[:_BEGINNING].lower(), text[:_HEAD]
    repaired = (repair_faulty_html(head, beginning) + text[_HEAD:]).encode()
    sound = "\n" in head and "\ufffe" not in text and "\uffff" not in text
    if sound and not any(map(repaired.__contains__, _REFUSED)):
        return repaired
    return repair_faulty_html(text, beginning).encode()


def read_tree(text: str) -> tuple[Page, HtmlElement] | None:
    """Read a page by one parse; None when the tree may lack some of it, or could not be made within bounds.

    Args:
        text: The page without comments and marked sections.

    Returns:
        The page and its tree, from which has been taken what stands within lines and is not shown, and what the library leaves out.
    """
    source = read_source(text)
    if source is not None and (labelled := with_labels(source.markup)) != source.markup:
        text, source = with_labels(text), read_source(labelled)
    if source is None or has_long_tag(source.printed):
        return None
    bare = text_between(source.printed)
    tree = _load(source, text) if bare else None
    if tree is None or _OF_BODY(tree):
        return None
    events = PageEvents()
    unshown, unused = _walk(tree, events)
    page = events.finished()
    whole = (
        page.letters
        and page.level <= _DEEPEST
        and len(page.blocks) <= MOST_BLOCKS
        and (page.letters == letters_of(bare) or page.letters == letters_of(text_around(source.printed)))
    )
    if not whole:
        return None
    drop_elements(unshown)
    _drop_unused(page, unused)
    return page, tree


def _load(source: Source, text: str) -> HtmlElement | None:
    """Parse the markup without scripts that nobody reads; all of it where one of them stands in an attribute."""
    tree = load_html(_REFERENCE.sub(_decoded, source.markup))
    if tree is None or _UNPRINTED(tree) == source.unprinted:
        return tree
    return load_html(_REFERENCE.sub(_decoded, text))


def _decoded(match: re.Match[str]) -> str:
    """Decode a reference that the parser reads otherwise than browsers do: C1 controls, and names that came with HTML 5."""
    return match[0] if match[0][1:-1] in name2codepoint else unescape(match[0])


def _walk(tree: HtmlElement, events: PageEvents) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """Tell the events of a tree; returns the elements that are not shown, and those that the library may have no use for."""
    unshown, unused = [], []
    start, end, data = events.start, events.end, events.data
    parts, counts, statements = events.parts, events.counts, events.statements
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if event == "start":
            items = element.items()
            attributes = dict(items) if items else _NONE
            start(tag, attributes)
            if (attributes or tag in STRUCK) and is_unshown(tag, attributes):
                unshown.append(element)
            if tag in _UNUSED:
                unused.append(element)
            text = element.text
        else:
            if tag not in VOID:
                end(tag)
            text = element.tail
        if text and (parts or statements.listening or not text.isspace() or counts.get("pre")):
            data(text)  # white space between other blocks says nothing
    return unshown, unused


def _drop_unused(page: Page, unused: Sequence[HtmlElement]) -> None:
    """Take out of a tree what the library takes out of each of its copies, but for what it reads in such elements before.

    What stands beside an article stays where no paragraph would be left: the library may then fall back on it.
    """
    has_paragraph = any(block.tag == "p" and block.region != "boilerplate" for block in page.blocks)
    dropped = _UNUSED if has_paragraph else _SCRIPTS
    for element in unused:
        if element.tag == "head":
            etree.strip_elements(element, "meta", "link")
        elif element.tag in dropped and element.getparent() is not None and not _is_read(element):
            element.drop_tree()


def _is_read(element: HtmlElement) -> bool:
    """Return whether the library looks into an element before it takes it out."""
    return "json" in element.get("type", "") if element.tag in _SCRIPTS else _READ_WITHIN(element)
