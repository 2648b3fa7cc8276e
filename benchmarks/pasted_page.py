"""The text that a browser hands over when a page is selected and copied: what it shows, in lines; no pictures, fields or scripts."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from onrecord.text.lexicon import words

_UNSHOWN = words(
    "head script style noscript template svg math iframe object embed video audio canvas select option textarea input datalist img"
    " picture map area title link meta base param source track progress meter"
)
_BLOCKS = words(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " header hgroup hr html legend li main menu nav ol optgroup pre search section summary table tbody thead tfoot tr ul caption"
)
_SPACED = words("p h1 h2 h3 h4 h5 h6")
"""Elements between which a browser leaves a line empty."""
_HEADINGS = ("h1", "h2", "h3")
_CELLS = frozenset(("td", "th"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_PRE = frozenset(("pre", "xmp", "listing"))
Piece = str | int
"""Characters, or how many ends of lines stand there at least."""


def pasted(page: str, *, from_headline: bool = False) -> str:
    """Return a page's text as it is pasted.

    Args:
        page: HTML.
        from_headline: Whether the selection begins with the first heading of the highest rank, not with the page.
    """
    root = document_fromstring(
        page.encode(),
        parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True),
    )
    start = _first_heading(root) if from_headline else None
    return _joined(_pieces(root, start))


def _first_heading(root: HtmlElement) -> HtmlElement | None:
    for rank in _HEADINGS:
        for heading in root.iter(rank):
            shown = not any(map(_is_unshown, (heading, *heading.iterancestors())))
            if shown and any(map(str.isalnum, heading.text_content())):
                return heading
    return None


def _pieces(root: HtmlElement, start: HtmlElement | None) -> Iterator[Piece]:
    """Yield what is shown in reading order, from one element on."""
    begun = start is None
    unshown = 0
    preserved = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        opens = event == "start"
        begun = begun or element is start
        unshown += (1 if opens else -1) * _is_unshown(element)
        preserved += (1 if opens else -1) * (element.tag in _PRE)
        if unshown == 0 and begun:
            yield from _breaks(element, opens=opens)
            if opens:
                yield from _characters(element.text, preserved)
        if not opens and unshown == 0 and begun and element is not root:
            yield from _characters(element.tail, preserved)


def _is_unshown(element: HtmlElement) -> bool:
    closed = element.tag == "dialog" and element.get("open") is None
    return (
        closed
        or element.tag in _UNSHOWN
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style") or "") is not None
        or _is_folded(element)
    )


def _is_folded(element: HtmlElement) -> bool:
    parent = element.getparent()
    return (
        parent is not None
        and parent.tag == "details"
        and parent.get("open") is None
        and element.tag != "summary"
    )


def _breaks(element: HtmlElement, *, opens: bool) -> Iterator[Piece]:
    if element.tag in _SPACED:
        yield 2
    elif element.tag in _BLOCKS:
        yield 1
    elif element.tag == "br" and opens:
        yield "\n"
    elif element.tag in _CELLS and not opens and element.getnext() is not None:
        yield "\t"


def _characters(text: str | None, preserved: int) -> Iterator[Piece]:
    if text:
        yield text if preserved else _SPACE.sub(" ", text)


def _joined(pieces: Iterator[Piece]) -> str:
    """Return the text of the pieces: spaces together, no space at an end of a line, of several breaks the longest."""
    found: list[str] = []
    needed = 0
    for piece in pieces:
        if isinstance(piece, int):
            needed = max(needed, piece)
            continue
        if not piece.strip(" ") and (needed or not found or found[-1].endswith((" ", "\n"))):
            continue
        if needed and found:
            found.append("\n" * needed)
        needed = 0
        found.append(piece.lstrip(" ") if not found or found[-1].endswith((" ", "\n", "\t")) else piece)
    lines = "".join(found).split("\n")
    return "\n".join(line.strip(" ") for line in lines).strip("\n")
