"""The blocks of a page that the library's choice holds, and what stands between them in the same column."""

from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, Page
from onrecord.ingest.formats.pages.alignment import aligned
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.ingest.formats.text.page_lines import heads_others

SUBHEADINGS = ("h2", "h3", "h4")
"""What is read of the header of an update in a live blog."""
_FEWEST_WRAPPED = 2
"""Paragraphs with a wrapper each, side by side, that make a column."""
_SHORTEST = 40
"""Letters of a paragraph of such a column that the library left out."""
_BETWEEN = 3
"""Blocks behind a subheading among which its first paragraph stands."""


def matching(page: Page, extracted: str) -> list[Block]:
    """Choose the blocks that the extraction holds, and the paragraphs between them in the same column."""
    blocks = page.blocks
    chosen = aligned(["" if block.region == "boilerplate" else block.letters for block in blocks], extracted)
    if not chosen:
        return []
    paragraphs = [blocks[index] for index in chosen if blocks[index].tag == "p"]
    columns = {block.parent for block in paragraphs}
    wrapped = _wrapped(paragraphs)
    kept = set(chosen)
    first = next((index for index in chosen if blocks[index].tag == "p"), len(blocks))
    headlines = {block.letters for block in blocks if block.tag == "h1"}

    def is_own(index: int) -> bool:
        block = blocks[index]
        if index in kept or _belongs(block, columns) or _is_led_to(blocks, index, kept):
            return True
        if index <= first:
            return False
        heads = block.letters not in headlines and (
            _heads(block, _next_shown(blocks, index), columns) or _heads_wrapped(blocks, index, kept)
        )
        return heads or (block.around[2:3] in wrapped and _is_wrapped(blocks, index))

    return [blocks[index] for index in range(chosen[0], chosen[-1] + 1) if is_own(index)]


def _belongs(block: Block, columns: set[int]) -> bool:
    """Return whether a block between chosen ones is a paragraph of their column or part of a block quotation: figures are left out with theirs."""
    return not block.hidden and (bool(block.quotation) or (block.tag == "p" and block.parent in columns))


def _wrapped(paragraphs: Sequence[Block]) -> set[tuple[int, ...]]:
    """Return the elements that hold several of the paragraphs, each in a wrapper of its own."""
    held = Counter(block.parent for block in paragraphs)
    counts = Counter(block.around[2:3] for block in paragraphs if held[block.parent] == 1)
    return {around for around, count in counts.items() if count >= _FEWEST_WRAPPED}


def _is_wrapped(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block between others may be a paragraph in a wrapper of its own."""
    block = blocks[index]
    plain = block.tag == "p" and not (block.hidden or block.linked or block.furniture)
    alone = block.parent not in (blocks[index - 1].parent, blocks[index + 1].parent)
    return plain and alone and len(block.letters) >= _SHORTEST and is_prose(block)


def _next_shown(blocks: Sequence[Block], index: int) -> Block:
    """Return the block behind one, but for labels and boxes that its page sets between."""
    behind = blocks[index + 1 : index + 1 + _BETWEEN]
    return next(
        (one for one in behind if not one.furniture and one.region != "boilerplate"), blocks[index + 1]
    )


def _heads_wrapped(blocks: Sequence[Block], index: int, kept: set[int]) -> bool:
    """Return whether a block is a subheading in a wrapper of its own, between two chosen paragraphs in theirs."""
    block = blocks[index]
    if block.tag not in SUBHEADINGS or block.hidden or block.linked or block.furniture:
        return False
    behind = _next_shown(blocks, index)
    before = next((at for at in range(index - 1, -1, -1) if not blocks[at].furniture), 0)
    beside = before in kept and any(blocks[at] is behind for at in kept if index < at <= index + _BETWEEN)
    paragraphs = (
        beside and behind.tag == blocks[before].tag == "p" and is_prose(behind) and is_prose(blocks[before])
    )
    return paragraphs and not {*block.around[1:]}.isdisjoint({*behind.around} & {*blocks[before].around})


def _is_led_to(blocks: Sequence[Block], index: int, kept: set[int]) -> bool:
    """Return whether a block is of a list to which a chosen paragraph right over it leads."""
    if blocks[index].tag != "li" or blocks[index].linked:
        return False
    own = blocks[index].parent
    at = next(
        (at for at in range(index - 1, -1, -1) if blocks[at].tag != "li" or blocks[at].parent != own), 0
    )
    leads = at in kept and blocks[at].tag != "li" and blocks[at].text.endswith(":")
    beside = not set(blocks[at].around[1:3]).isdisjoint(blocks[index].around[1:4])
    return leads and beside and not heads_others(blocks[at])


def _heads(block: Block, behind: Block, columns: set[int]) -> bool:
    """Return whether a block is a subheading of the column, right over one of its paragraphs."""
    if block.tag not in SUBHEADINGS or block.hidden or block.linked or behind.tag != "p":
        return False
    return behind.parent in columns and block.parent in behind.around[1:3]
