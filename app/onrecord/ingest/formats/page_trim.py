"""The article's own blocks of those that were chosen: a page's labels, lists of other articles and short lines at both ends go."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.formats.html_blocks import Block
from onrecord.ingest.formats.html_open import DEKS
from onrecord.ingest.formats.page_lines import heads_others, is_about, is_of_page

_SENTENCE_END = re.compile(r"[.!?…:;,\u3002\uff01\uff1f\u300d—–-][”’\"'»)\]]{0,3}\Z|[”\"»]\Z")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MOST = 0.34
"""Share of the chosen letters that elements with one mark of furniture have; with more, the mark means something else."""
_SHORT = 30
"""Letters; a longer line over the first paragraph may be a dek."""
_CARD = 150
"""Letters of a picture's caption or of another headline, in an element that is a link as a whole."""
_FEWEST_ITEMS = 3
"""Of a list at the end that is no row of buttons, when they are no links."""
_LATE = 0.5
"""Share of the letters that must stand before a list of other articles, or a biography."""


def trimmed(chosen: Sequence[Block], names: tuple[str, ...]) -> list[Block]:
    """Leave out what is no part of the article.

    Args:
        chosen: The blocks below the headline.
        names: Who wrote it, as names and as bylines.
    """
    blocks = _without_furniture(chosen)
    column = {block.parent for block in blocks if block.tag not in _HEADINGS and _is_prose(block)}
    blocks = [block for block in blocks if not is_of_page(block) and not _leads_away(block, column)]
    blocks = _without_others(blocks, names)
    return _without_ends(blocks, column) or list(chosen)


def _without_furniture(chosen: Sequence[Block]) -> list[Block]:
    """Leave out the elements whose class says that they are none of the article, unless most of it stands in such."""
    whole = sum(len(block.letters) for block in chosen)
    marked: Counter[str] = Counter()
    for block in chosen:
        if block.furniture and block.furniture not in DEKS:
            marked[block.furniture] += len(block.letters)
    left = {mark for mark, count in marked.items() if count <= _MOST * whole}
    return [block for block in chosen if block.furniture not in left]


def _is_prose(block: Block) -> bool:
    return bool(block.quotation) or block.tag == "pre" or _SENTENCE_END.search(block.text) is not None


def _leads_away(block: Block, column: set[int]) -> bool:
    """Return whether a block is nothing but a link to another page: a paragraph, or a card between paragraphs."""
    if not block.linked or block.quotation:
        return False
    if block.tag == "p":
        return block.parent in column and not _is_prose(block)
    return block.tag == "div" and len(block.letters) < _CARD


def _without_others(blocks: list[Block], names: tuple[str, ...]) -> list[Block]:
    """Cut a list of other articles at the end, and what is said of the author there."""
    whole = sum(len(block.letters) for block in blocks)
    columns: Counter[int] = Counter()
    for block in blocks:
        columns[block.parent] += len(block.letters) if _is_prose(block) else 0
    main = columns.most_common(1)[0][0] if columns else 0
    last = max((at for at, block in enumerate(blocks) if block.parent == main), default=0)
    read = 0
    kept = []
    for at, block in enumerate(blocks):
        late = read >= _LATE * whole
        if late and at > last and heads_others(block):
            break
        if not (late and is_about(block, names)) and not heads_others(block):
            kept.append(block)
        read += len(block.letters)
    return kept


def _without_ends(blocks: list[Block], column: set[int]) -> list[Block]:
    """Cut short lines before the first paragraph, and what ends no sentence behind the last one."""
    prose = [at for at, block in enumerate(blocks) if block.tag not in _HEADINGS and _is_prose(block)]
    if not prose:
        return blocks
    before = [block for block in blocks[: prose[0]] if not _is_label(block, column)]
    behind = blocks[prose[-1] + 1 :]
    if blocks[prose[-1]].text.endswith(":"):  # a list that is led to
        return before + blocks[prose[0] :]
    lists = Counter(block.parent for block in behind if block.tag == "li" and not block.linked)
    kept = column | {parent for parent, count in lists.items() if count >= _FEWEST_ITEMS}
    while behind and (behind[-1].parent not in kept or behind[-1].linked or behind[-1].tag in _HEADINGS):
        behind.pop()
    return before + blocks[prose[0] : prose[-1] + 1] + behind


def _is_label(block: Block, column: set[int]) -> bool:
    may_be = block.tag not in _HEADINGS and block.tag != "p" and block.parent not in column
    return may_be and len(block.letters) < _SHORT
