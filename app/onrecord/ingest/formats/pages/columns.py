"""Text that stands in no paragraph elements: the library may take a part of it, or none."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.boxes import heads_readers
from onrecord.ingest.formats.pages.prose import is_prose

_RUNS = ("div", "td", "body", "section", "article", "main", "center", "span", "form")
"""Elements that hold lines of text which `br` parts."""
_TEXT = (*_RUNS, "p")
_LEAST = 40
"""Letters of a paragraph."""
_SHORTEST = 10
"""Letters of one among such paragraphs: it may lead to what is quoted."""
_FEWEST = 2
"""Paragraphs that make a column."""
_DEPTH = 3
"""Elements around a paragraph that may be its column: itself comes first, and some are wrapped by themselves."""
_MOST = 0.8
"""Share of the letters of a wider column that one within it must have."""
_MISSED = 2
"""Times as many letters in the column as were chosen of it, from which on the library chose another part of the page."""


def with_runs(page: Sequence[Block], chosen: list[Block]) -> list[Block]:
    """Return the chosen blocks with the other paragraphs of the elements in which `br` parts the chosen ones."""
    held = {block.around[0] for block in chosen if block.tag in _RUNS and block.around and _is_text(block)}
    if not held:
        return chosen
    taken = {id(block) for block in chosen}
    return [
        block
        for block in page
        if id(block) in taken
        or (block.tag in _RUNS and not held.isdisjoint(block.around[:1]) and _is_text(block, _SHORTEST))
    ]


def with_column(page: Sequence[Block], chosen: list[Block]) -> list[Block]:
    """Return the chosen blocks with the paragraphs of the page's column, where these are most of its text and were not chosen."""
    column = _column(page)
    taken = {id(block) for block in chosen}
    held = size_of(column)
    own = size_of(block for block in column if id(block) in taken)
    others = size_of(block for block in chosen if is_prose(block))
    if held <= others or held <= _MISSED * own:
        return chosen
    first, last = column[0], column[-1]
    added = {id(block) for block in column} | {id(block) for block in page if _is_alike(block, column[0])}
    kept: list[Block] = []
    within = False
    for block in page:
        within = within or block is first
        if id(block) in added or (within and (id(block) in taken or _belongs(block))):
            kept.append(block)
        within = within and block is not last
    return kept


def _column(page: Sequence[Block]) -> list[Block]:
    """Return the paragraphs of one dress that stand in the innermost element which holds most of the page's text."""
    above = takewhile(lambda one: not heads_readers(one), page)
    text = [block for block in above if _is_text(block)]
    sizes: Counter[tuple[str, str, int]] = Counter()
    for block in text:
        for number in block.around[:_DEPTH]:
            sizes[block.tag, block.classes, number] += len(block.letters)
    if not sizes:
        return []
    most = max(sizes.values())
    tag, classes, number = max(
        (key for key, size in sizes.items() if size >= _MOST * most), key=lambda key: key[2]
    )
    column = [
        block
        for block in text
        if (block.tag, block.classes) == (tag, classes) and number in block.around[:_DEPTH]
    ]
    return column if len(column) >= _FEWEST else []


def _is_alike(block: Block, own: Block) -> bool:
    """Return whether a short paragraph has the dress of the column's and stands in elements like theirs."""
    dressed = (block.tag, block.classes) == (own.tag, own.classes) and _is_text(block, _SHORTEST)
    return dressed and not set(own.around[:_DEPTH]).isdisjoint(block.around[:_DEPTH])


def _belongs(block: Block) -> bool:
    """Return whether a block among the paragraphs of a column is a part of the text: a heading, or what is quoted."""
    own = block.region != "boilerplate" and not (block.hidden or block.linked or block.furniture)
    return own and (block.tag in HEADINGS or bool(block.quotation) or (block.tag == "li" and is_prose(block)))


def _is_text(block: Block, least: int = _LEAST) -> bool:
    if len(block.letters) < least or block.linked or block.furniture or block.tag not in _TEXT:
        return False
    return not block.hidden and block.region != "boilerplate" and is_prose(block)
