"""The paragraphs of an article by their dress: pages of components give all of them one class, and what stands beside them another or none."""

from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.prose import is_prose

_DRESSED = ("p", "div", "section")
"""Elements that may be paragraphs."""
_FEWEST = 3
"""Paragraphs of one dress that make it that of the article."""
_MOST_OF_OTHERS = 0.34
"""Share of an article's letters in another dress; with more, it has several."""

_LONGEST_SUBHEAD = 60
"""Letters of a subheading that is no heading."""


def without_other_dress(blocks: list[Block]) -> list[Block]:
    """Leave out what follows the first paragraph in another dress and another element than all paragraphs of the article, and boxes with headings before it."""
    dressed = [block for block in blocks if block.tag in _DRESSED and not block.quotation]
    prose = [block for block in dressed if is_prose(block)]
    sizes: Counter[tuple[str, str]] = Counter()
    for block in prose:
        sizes[block.tag, block.classes] += len(block.letters)
    own = sizes.most_common(1)[0][0] if sizes else ("", "")
    article = [block for block in prose if (block.tag, block.classes) == own]
    if not own[1] or len(article) < _FEWEST:
        return blocks
    others = _others(blocks, article, own)
    size = size_of(block for block in blocks if id(block) in others)
    if size > _MOST_OF_OTHERS * size_of(blocks):
        return blocks
    return [block for block in blocks if id(block) not in others]


def _others(blocks: Sequence[Block], article: Sequence[Block], own: tuple[str, str]) -> set[int]:
    columns = {block.parent for block in article}
    begun = blocks.index(article[0])
    over = [block for block in blocks[:begun] if block.parent not in columns and not block.quotation]
    subheads = {
        id(block)
        for above, block, below in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if _is_subhead(block) and is_prose(above) and below in article
    }
    headed = {block.parent for block in over if block.tag in HEADINGS}
    headed &= {block.parent for block in over if block.tag not in HEADINGS}
    return {id(block) for block in over if block.parent in headed} | {
        id(block)
        for block in blocks[begun + 1 :]
        if block.tag in _DRESSED
        and not block.quotation
        and (block.tag, block.classes) != own
        and block.parent not in columns
        and id(block) not in subheads
    }


def _is_subhead(block: Block) -> bool:
    """Return whether a block is a short line in bold or italic letters, as some pages print their subheadings."""
    return block.set_off >= len(block.text) and len(block.letters) <= _LONGEST_SUBHEAD and not block.linked
