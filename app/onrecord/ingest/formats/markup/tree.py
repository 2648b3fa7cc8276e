"""A page read from the tree that the library needs anyway, as long as that tree holds every letter of the source."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from html.entities import name2codepoint

import trafilatura
from lxml import etree
from lxml.etree import XPath
from lxml.html import HtmlElement, HTMLParser, fromstring
from trafilatura.utils import repair_faulty_html

from onrecord.ingest.formats.markup.blocks import Page
from onrecord.ingest.formats.markup.elements import BLOCKS, BOILERPLATE
from onrecord.ingest.formats.markup.events import PageEvents
from onrecord.ingest.formats.markup.page import MOST_BLOCKS
from onrecord.ingest.formats.markup.source import (
    has_long_tag,
    letters_of,
    read_source,
    text_around,
    text_between,
)
from onrecord.ingest.formats.markup.statements import VOID
from onrecord.ingest.formats.markup.turns import with_labels
from onrecord.ingest.formats.markup.unshown import drop_unshown

_BEGINNING = 50
"""Characters in which the library looks for what it repairs."""
_PARSER = HTMLParser(
    collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
)
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
DEEPEST = 250
"""The parser drops what is nested deeper than 256 elements, without a word."""
_HEAD = 8_192
"""Characters in which all else stands that the library repairs."""
_REFUSED = bytes(code for code in range(32) if code not in b"\t\n\r")
_OF_BODY = XPath(
    "boolean(descendant::head/*[not(self::meta or self::link or self::script or self::style"
    " or self::title or self::base or self::noscript or self::template)])"
)
"""Newer elements that open a body which is not marked stay in the head."""
_NONE: dict[str, str] = {}
_BOILERPLATE = "boilerplate"
_SOUGHT = frozenset(("h1", "table"))
"""What the library looks for in all that it takes out of a page whichever way it goes."""
_NOTICED = (BLOCKS - BOILERPLATE - {"div"}) | {"a", "br", "script"}
"""What it notices though it holds no word: it counts such elements, or asks what stands beside another."""
_UNUSED = "unused"
_STAYS = -1
"""No count of what was noticed: such an element goes only with one around it."""
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
        source = read_source(labelled)
    if source is None or has_long_tag(source.printed):
        return None
    bare = text_between(source.printed)
    tree = load_html(_REFERENCE.sub(_decoded, source.markup)) if bare else None
    if tree is None or _OF_BODY(tree):
        return None
    events = PageEvents()
    unused, unshown = _walk(tree, events)
    page = events.finished()
    whole = (
        page.letters
        and page.level <= DEEPEST
        and len(page.blocks) <= MOST_BLOCKS
        and (page.letters == letters_of(bare) or page.letters == letters_of(text_around(source.printed)))
    )
    if not whole:
        return None
    if any(block.tag == "p" and block.region != _BOILERPLATE for block in page.blocks):
        _drop(tree, unused)  # without a paragraph, the library may fall back on them
    drop_unshown(unshown)
    return page, tree


def _decoded(match: re.Match[str]) -> str:
    """Decode a reference that the parser reads otherwise than browsers do: C1 controls, and names that came with HTML 5."""
    return match[0] if match[0][1:-1] in name2codepoint else unescape(match[0])


def _walk(tree: HtmlElement, events: PageEvents) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """Tell the events of a tree; returns the elements in which nothing stands that the library may choose, and those that are not shown."""
    unused: list[HtmlElement] = []
    unshown: list[HtmlElement] = []
    used_before: list[int] = []
    used = 0
    start, end, data, blocks = events.start, events.end, events.data, events.open
    parts, counts, statements = events.parts, events.counts, events.statements
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if event == "start":
            items = element.items()
            attributes = dict(items) if items else _NONE
            if start(tag, attributes):
                unshown.append(element)
            noticed = tag in _NOTICED
            used += noticed and _is_noticed(tag, attributes, blocks[-1].region)
            used_before.append(_STAYS if noticed else used)
            text = element.text
        else:
            if tag not in VOID:
                end(tag)
            if used_before.pop() == used:
                unused.append(element)
            text = element.tail
        if text and (not (blank := text.isspace()) or parts or statements.listening or counts.get("pre")):
            data(text)  # white space between other blocks says nothing
            used += not (blank or blocks[-1].region == _BOILERPLATE or events.unprinted)
    return unused, unshown


def _is_noticed(tag: str, attributes: Mapping[str, str], region: str | None) -> bool:
    """Return whether the library notices an element without a word."""
    if tag == "script":
        return "json" in attributes.get("type", "")
    return region != _BOILERPLATE or tag in _SOUGHT


def _drop(tree: HtmlElement, unused: Sequence[HtmlElement]) -> None:
    """Take elements out of a tree: each step of the library goes through all of it, in a copy of its own."""
    for element in unused:
        element.tag = _UNUSED
    etree.strip_elements(tree, _UNUSED, with_tail=False)
