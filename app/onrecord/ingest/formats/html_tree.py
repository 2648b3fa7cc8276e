"""A page read from the tree that the library needs anyway, as long as that tree holds every letter of the source."""

import re
from html import unescape
from html.entities import name2codepoint

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fromstring
from trafilatura.utils import repair_faulty_html

from onrecord.ingest.formats.html_blocks import Page, letters
from onrecord.ingest.formats.html_events import PageEvents
from onrecord.ingest.formats.html_page import MOST_BLOCKS
from onrecord.ingest.formats.html_statements import VOID
from onrecord.ingest.formats.html_unshown import MAY_HIDE, STRUCK, drop_elements, is_unshown

_BEGINNING = 50
"""Characters in which the library looks for what it repairs."""
_PARSER = HTMLParser(
    collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
)
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
_DEEPEST = 250
"""The parser drops what is nested deeper than 256 elements, without a word."""
_LONGEST_TAG = 20_000
"""Characters; no real element has more, and with 100,000 attributes the parser takes minutes."""
_OPENINGS = ("<script", "<style")
_UNPRINTED = re.compile(r"<(script|style)\b")
_PLAIN_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
_LONG_TAG = re.compile(rf"<[^<>]{{{_LONGEST_TAG}}}")
_TAG = re.compile(r"<[a-zA-Z/!?](?:(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>)?+")
"""As a browser reads it: marks of elements may stand in the values of attributes."""
_OF_HEAD = frozenset({"meta", "link", "script", "style", "title", "base", "noscript", "template"})
_SHORTEST_TAG = len("<a>")
_LEFT = re.compile(r"<[a-zA-Z/!?]")
_REFERENCE = re.compile(
    r"&(?:#(?:1[2-5]\d|[xX][89][0-9a-fA-F]);?|(?!amp;|nbsp;|quot;|lt;|gt;)[a-zA-Z]\w{1,30};)"
)


def load_html(text: str) -> HtmlElement | None:
    """Parse a page as the library does, into elements of one class: it asks for the class of each element again and again.

    Returns:
        The tree; None where there is no page in it.
    """
    beginning = text[:_BEGINNING].lower()
    try:
        tree = fromstring(repair_faulty_html(text, beginning), parser=_PARSER)
    except (etree.LxmlError, ValueError):
        tree = ()
    return tree if len(tree) > 1 else trafilatura.load_html(text)


def read_tree(text: str) -> tuple[Page, HtmlElement] | None:
    """Read a page by one parse; None when the tree may lack some of it, or could not be made within bounds.

    Args:
        text: The page without comments and marked sections.

    Returns:
        The page and its tree, from which what stands within lines and is not shown has been taken.
    """
    printed = _without_unprinted(text)
    if printed is None or _LONG_TAG.search(printed):
        return None
    bare = _PLAIN_TAG.sub("", printed)
    if _LEFT.search(bare):
        bare = _without_tags(printed)
    tree = load_html(_REFERENCE.sub(_decoded, text)) if bare else None
    if tree is None or any(child.tag not in _OF_HEAD for head in tree.iter("head") for child in head):
        return None  # newer elements that open a body which is not marked stay in the head
    events = PageEvents()
    unshown = _walk(tree, events)
    page = events.finished()
    whole = (
        page.letters
        and page.level <= _DEEPEST
        and len(page.blocks) <= MOST_BLOCKS
        and (page.letters == _count(bare) or page.letters == _count(_without_tags(printed)))
    )
    if not whole:
        return None
    drop_elements(unshown)
    return page, tree


def _count(bare: str) -> int:
    return len(letters(unescape(bare)))


def _decoded(match: re.Match[str]) -> str:
    """Decode a reference that the parser reads otherwise than browsers do: C1 controls, and names that came with HTML 5."""
    return match[0] if match[0][1:-1] in name2codepoint else unescape(match[0])


def _walk(tree: HtmlElement, events: PageEvents) -> list[HtmlElement]:
    """Tell the events of a tree; returns the elements that are not shown."""
    unshown = []
    start, end, data = events.start, events.end, events.data
    parts, counts, statements = events.parts, events.counts, events.statements
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if event == "start":
            attributes = dict(element.items())
            start(tag, attributes)
            may_be_unshown = tag in STRUCK or (attributes and not MAY_HIDE.isdisjoint(attributes))
            if may_be_unshown and is_unshown(tag, attributes):
                unshown.append(element)
            text = element.text
        else:
            if tag not in VOID:
                end(tag)
            text = element.tail
        if text and (parts or statements.listening or not text.isspace() or counts.get("pre")):
            data(text)  # white space between other blocks says nothing
    return unshown


def _without_unprinted(text: str) -> str | None:
    """Return a page without its scripts and styles; None where one does not end."""
    low = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    parts = []
    position = 0
    for match in _openings(low):
        if match.start() < position:
            continue  # a script may hold such a tag
        start = low.find(f"</{match[1]}", match.end())
        end = low.find(">", start) + 1
        if start < 0 or not end:
            return None
        parts.append(text[position : match.start()])
        position = end
    parts.append(text[position:])
    return "".join(parts)


def _openings(low: str) -> list[re.Match[str]]:
    """Return where scripts and styles begin, in order: a search of two words is quicker than one of a pattern."""
    found = []
    for opening in _OPENINGS:
        at = low.find(opening)
        while at >= 0:
            match = _UNPRINTED.match(low, at)
            found += [match] if match else []
            at = low.find(opening, at + 1)
    return sorted(found, key=lambda one: one.start())


def _without_tags(printed: str) -> str:
    """Return what stands between tags; nothing for markup that is better read by events."""
    parts = []
    position = 0
    for match in _TAG.finditer(printed):
        start, end = match.span()
        if not _SHORTEST_TAG <= end - start <= _LONGEST_TAG:
            return ""
        parts.append(printed[position:start])
        position = end
    parts.append(printed[position:])
    return "".join(parts)
