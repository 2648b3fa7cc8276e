"""Both ends of an article: what stands over its first paragraph and below its last one, apart from the element of its text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.text.quote_marks import DOUBLE_MARK

_TEXT = ("p", "div")
_TO_READER = re.compile(r"\b(?:us|our|you|your)\b", re.IGNORECASE)
_HELP = re.compile(r"(?:\A|[.!?] )(?:please )?(?:help|support|back|join|stand with) us\b", re.IGNORECASE)
_POINT = re.compile(r"[•▪●■◦‣*] ?(?=\S)")
"""The sign before each point in which a paper or a wire tells an article in short."""
_FEWEST_POINTS, _FEWEST_TOLD = 2, 3
"""Of such points, and of the paragraphs below them."""
_SHORT = 30
"""Letters; a longer line over the first paragraph may be a dek."""
_LINE = 60
"""Letters of a line that the page may print below an article."""
_LEADING = 30
"""Letters of a line that leads to what a page does not print."""
_ASIDE = 150
"""Letters of a line to the reader."""
_MOST = 0.34
"""Share of an article's letters in a list that tells it in short."""
_FEWEST_ITEMS = 3
"""Of a list at the end that is no row of buttons, when they are no links."""


def without_ends(blocks: list[Block], column: set[int], page: Sequence[Block] = ()) -> list[Block]:
    """Cut short lines before the first paragraph, and what ends no sentence behind the last one.

    Args:
        blocks: Those of the article.
        column: The elements that hold its paragraphs.
        page: All blocks of the page: what stands behind one that was left out, ends no article.
    """
    prose = [at for at, block in enumerate(blocks) if block.tag not in HEADINGS and is_prose(block)]
    if not prose:
        return blocks
    over = blocks[: prose[0]]
    set_off = [block for block in blocks if _is_set_off(block)]
    kicker = set_off[0] if len(set_off) == 1 else None
    before = _without_bare_headings(
        over, [block for block in over if not (block is kicker or _is_label(block, column))]
    )
    behind = blocks[prose[-1] + 1 :]
    if blocks[prose[-1]].text.endswith(":"):  # a list that is led to, or nothing
        end = None if behind or len(blocks[prose[-1]].letters) > _LEADING else prose[-1]
        return before + blocks[prose[0] : end]
    lists = Counter(block.parent for block in behind if block.tag == "li" and not block.linked)
    kept = column | {parent for parent, count in lists.items() if count >= _FEWEST_ITEMS}
    apart = _behind_what_is_left_out(blocks, page)
    while behind and (
        behind[-1].parent not in kept
        or behind[-1].linked
        or behind[-1].tag in HEADINGS
        or id(behind[-1]) in apart
    ):
        behind.pop()
    return before + blocks[prose[0] : prose[-1] + 1] + behind


def _is_set_off(block: Block) -> bool:
    """Return whether a short paragraph ends no sentence, and all of it is set off: alone over a text, it says of what that is a part."""
    short = block.tag == "p" and len(block.letters) < _LINE and not is_prose(block)
    return short and block.set_off >= len(block.text)


def _behind_what_is_left_out(blocks: Sequence[Block], page: Sequence[Block]) -> set[int]:
    """Return the short lines right behind a block of the page that is none of the article."""
    own = set(map(id, blocks))
    short = (pair for pair in pairwise(page) if pair[1].tag != "li" and len(pair[1].letters) < _LINE)
    return {id(line) for above, line in short if id(above) not in own}


def without_asides_below(blocks: list[Block]) -> list[Block]:
    """Cut short sentences behind the end of the text's own element in which a page speaks to its reader: by themselves, or below a heading."""
    last = end_of_column(blocks)
    end = len(blocks)
    while end - 1 > last and _asks_reader(blocks[end - 1]):
        before = blocks[end - 2]
        headed = before.tag in HEADINGS and before.parent == blocks[end - 1].parent
        if blocks[end - 1].tag == "p" and not (headed or _HELP.search(blocks[end - 1].text)):
            break
        end -= 1 + headed
    return blocks[:end]


def _asks_reader(block: Block) -> bool:
    short = block.tag in _TEXT and len(block.letters) < _ASIDE and not block.quotation
    return short and _TO_READER.search(block.text) is not None and not DOUBLE_MARK.search(block.text)


def without_points_over_text(blocks: list[Block]) -> list[Block]:
    """Leave out the paragraphs over a text whose lines all begin with the sign of a point, and the label over them: they tell the same in short."""
    begun = next((at for at, one in enumerate(blocks) if _is_points(one) or is_prose(one)), 0)
    first = next((at for at, one in enumerate(blocks) if at >= begun and not _is_points(one)), len(blocks))
    points = sum(1 + one.text.count("\n") for one in blocks[begun:first])
    told = [one for one in blocks[first:] if is_prose(one) and not _is_points(one)]
    if points < _FEWEST_POINTS or len(told) < _FEWEST_TOLD:
        return blocks
    labelled = begun > 0 and len(blocks[begun - 1].letters) < _SHORT
    return blocks[: begun - labelled] + blocks[first:]


def _is_points(block: Block) -> bool:
    return not block.quotation and all(map(_POINT.match, block.text.split("\n")))


def without_lists_over_text(blocks: list[Block]) -> list[Block]:
    """Leave out a list before the first paragraph that stands in an element apart from the text: it tells the same in short."""
    first = next((at for at, one in enumerate(blocks) if one.tag in _TEXT and is_prose(one)), 0)
    text = [one.around for one in blocks[first:] if one.tag in _TEXT and is_prose(one)]
    held = Counter(around[1:2] for around in text)
    columns = {number for around in text for number in around[1 : 2 + (held[around[1:2]] == 1)]}
    apart = {id(one) for one in blocks[:first] if one.tag == "li" and columns.isdisjoint(one.around[2:3])}
    size = size_of(one for one in blocks if id(one) in apart)
    if not apart or size > _MOST * size_of(blocks):
        return blocks
    kept = [one for one in blocks[:first] if id(one) not in apart]
    return _without_bare_headings(blocks[:first], kept) + blocks[first:]


def _without_bare_headings(blocks: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """Leave out the headings over lists of which nothing is kept, in an element of their own."""
    left = {id(block) for block in kept}
    gone = [block for block in blocks if block.tag == "li" and id(block) not in left]
    return [
        block
        for block in kept
        if block.tag not in HEADINGS
        or not any(block.parent in one.around for one in gone)
        or any(one is not block and block.parent in one.around for one in kept)
    ]


def end_of_column(blocks: list[Block]) -> int:
    """Return where the last block stands of the element that holds most of the prose.

    Of paragraphs that are each wrapped by themselves, that is the innermost element around several of them.
    """
    prose = {at: block for at, block in enumerate(blocks) if is_prose(block)}
    shared = Counter(number for block in prose.values() for number in block.around)
    columns = {
        at: next((number for number in block.around if shared[number] > 1), block.parent)
        for at, block in prose.items()
    }
    sizes: Counter[int] = Counter()
    for at, column in columns.items():
        sizes[column] += len(prose[at].letters)
    main = sizes.most_common(1)[0][0] if sizes else 0
    own = (at for at, block in enumerate(blocks) if main in (block.parent, columns.get(at)))
    return max(own, default=0)


def _is_label(block: Block, column: set[int]) -> bool:
    listed = block.tag == "li" and not block.linked and not column.isdisjoint(block.around[2:3])
    may_be = block.tag not in HEADINGS and block.parent not in column and not listed
    return may_be and (block.tag != "p" or block.linked) and len(block.letters) < _SHORT
