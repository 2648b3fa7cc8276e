"""Boxes amid an article in which a paper speaks of itself to its reader, whatever it asks for."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.text.quote_marks import DOUBLE_MARK

_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_COLUMN = 3
"""Paragraphs of an element that is the article's text."""
_FEWEST, _MOST_BLOCKS = 2, 6
"""Blocks of a box."""
_MOST = 0.4
"""Share of an article's letters in a box."""


def without_pleas(blocks: list[Block]) -> list[Block]:
    """Leave out each element in which a page says both "we" and "you", apart from the text, when it quotes nobody."""
    held = Counter(block.parent for block in blocks if block.tag == "p" and is_prose(block))
    columns = {number for number, count in held.items() if count >= _COLUMN}
    if not columns:
        return blocks
    boxes: defaultdict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.tag in ("p", "div") and block.parent not in columns:
            boxes[block.parent].append(block)
    most = _MOST * size_of(blocks)
    pleas = {id(one) for box in boxes.values() if _is_plea(box, most) for one in box}
    return [block for block in blocks if id(block) not in pleas]


def _is_plea(box: Sequence[Block], most: float) -> bool:
    if not _FEWEST <= len(box) <= _MOST_BLOCKS or size_of(box) > most:
        return False
    if any(one.quotation or DOUBLE_MARK.search(one.text) for one in box):
        return False
    return all(any(map(says.search, (one.text for one in box))) for says in (_WE, _YOU))
