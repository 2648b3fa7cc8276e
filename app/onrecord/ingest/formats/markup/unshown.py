"""What the markup of a page holds but no reader sees as its words: struck out by an editor, hidden, or how letters are read."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.etree import XPath
from lxml.html import HtmlElement

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.text.lexicon import words

STRUCK = frozenset({"del", "s", "strike", "rt", "rp"})
"""Struck out by an editor; and how the letters of a `ruby` element are read, which is said beside them."""
_HIDES = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_ONLY_HEARD = words(
    "visually-hidden visuallyhidden u-visually-hidden govuk-visually-hidden sr-only show-for-sr screen-reader-text"
    " screen-reader-only screenreader-only element-invisible a11y-hidden assistive-text is-visually-hidden"
)
"""Classes by which frameworks name such words."""
MAY_HIDE = frozenset(("hidden", "style", "placeholder", "fallback", "role", "epub:type"))
_SENTENCE = re.compile(r"[.!?…][”’\"')\]]{0,2}\Z")
_BLOCKS_WITHIN = ("p", "div", "article", "section", "blockquote", "li", "table")
_MAY_BE_UNSHOWN = XPath(
    "//*[@hidden or @style or @class or @placeholder or @fallback or @role or @*[name()='epub:type'] or "
    + " or ".join(f"self::{tag}" for tag in sorted(STRUCK))
    + "]"
)
_SPACE = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
"""White space that is more than one space."""
_SPACE_LEFT = re.compile(r"(?<=[^ \n]) +(?=[,.;:!?](?:[\s”’\"')]|\Z))|(?<= ) +")


@dataclass(slots=True)
class Unshown:
    """The outermost element within lines that is open and not shown."""

    tag: str
    start: int
    """Where its text begins among the parts of the block that is being read."""
    level: int
    """Block elements that were open around it; it ends with the innermost of them."""
    quoted: int
    """`q` elements that were open before it."""
    depth: int = 1
    """Elements of its own name that are open in it, itself among them."""


def hides(attributes: Mapping[str, str]) -> bool:
    """Return whether the attributes of an element keep it from being shown; what a search of the page opens is shown.

    A `placeholder` or `fallback` of AMP stands where a map, a list or an advertisement comes, and a page of a book ends where its number does.
    """
    if MAY_HIDE.isdisjoint(attributes):
        return False
    stated = attributes.get("hidden")
    if stated is not None and stated.strip().lower() != "until-found":
        return True
    if "placeholder" in attributes or "fallback" in attributes or _ends_page(attributes):
        return True
    style = attributes.get("style")
    return style is not None and _HIDES.search(style) is not None


def _ends_page(attributes: Mapping[str, str]) -> bool:
    """Return whether an element has the number of a printed page, as books keep it within their sentences (EPUB 3.3, "pagebreak")."""
    return attributes.get("role") == "doc-pagebreak" or "pagebreak" in attributes.get("epub:type", "").split()


def is_only_heard(classes: str) -> bool:
    """Return whether classes keep words from sight that are there for who has a page read aloud."""
    return not _ONLY_HEARD.isdisjoint(classes.lower().split())


def run_on(parts: Sequence[str], text: str) -> str:
    """Return the text that follows `parts` in a block, each run of white space as one space.

    A space is not shown behind one, though tags stand between the two (CSS Text 3, section 4.1.1).
    """
    if not text.isprintable() or "  " in text:
        text = _SPACE.sub(" ", text)
    return text[1:] if text.startswith(" ") and parts and parts[-1].endswith(" ") else text


def stands_apart(parts: Sequence[str], text: str) -> bool:
    """Return whether a text that follows `parts` without a space begins a word of its own."""
    before = parts[-1] if parts else ""
    ends = before[-1:].islower() or before[-1:].isdigit()
    return ends and (text[0].isupper() or text[0].isdigit()) and before.lower() != "by"


def closed_up(text: str) -> str:
    """Take away the spaces that stand around what was left out of `text`."""
    return _SPACE_LEFT.sub("", text)


def shown(blocks: Sequence[Block]) -> list[Block]:
    """Leave out hidden blocks, unless they hold most of the page's sentences: many pages show their article by script."""
    if not any(block.hidden for block in blocks):
        return list(blocks)
    prose = {True: 0, False: 0}
    for block in blocks:
        if block.region != "boilerplate" and _SENTENCE.search(block.text[-6:]):
            prose[block.hidden] += len(block.letters)
    if prose[True] > prose[False]:
        return [replace(block, hidden=False) for block in blocks]
    return [block for block in blocks if not block.hidden]


def unshown_in(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements of a tree that are struck out, hidden or read aloud alone, in its order."""
    for element in _MAY_BE_UNSHOWN(tree):
        attributes = element.attrib
        if element.tag in STRUCK or is_only_heard(attributes.get("class", "")) or hides(attributes):
            yield element


def drop_unshown(unshown: Iterable[HtmlElement]) -> None:
    """Take out of a tree those of such elements that stand within lines, so that it reads as the page's blocks do: all but what holds blocks of text."""
    for element in unshown:
        inner = element.tag in STRUCK or not any(True for _ in element.iter(*_BLOCKS_WITHIN))
        if inner and element.getparent() is not None:
            element.drop_tree()
