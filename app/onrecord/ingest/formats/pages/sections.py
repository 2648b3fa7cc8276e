"""Articles that a page keeps in several elements alike, one after the other, of which the library may take the first alone."""

from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.pages.prose import is_prose

_LEAST = 60
"""Letters of a paragraph that is missed."""
_MISSED = 0.3
"""Share of the chosen letters from which on it is a part of the article that is missing, and no note below it."""


def with_sections(page: Sequence[Block], chosen: list[Block]) -> list[Block]:
    """Return the chosen blocks with the paragraphs below them that stand in elements alike, when a great part of the article would be missing.

    Args:
        page: All blocks of the page.
        chosen: Those that were chosen of them, in their order.
    """
    last = next((block for block in reversed(chosen) if block.tag == "p" and is_prose(block)), None)
    if last is None:
        return chosen
    at = next(index for index, block in enumerate(page) if block is last)
    taken = {id(block) for block in chosen}
    below = [block for block in page[at + 1 :] if id(block) not in taken and _is_alike(block, last)]
    missed = size_of(below)
    if missed < _MISSED * size_of(chosen):
        return chosen
    columns = {block.parent for block in below}
    added = {id(block) for block in page[at + 1 :] if block.parent in columns and not block.linked}
    return [block for block in page if id(block) in taken or id(block) in added]


def _is_alike(block: Block, own: Block) -> bool:
    """Return whether a paragraph stands in an element like the one of another, side by side in a third."""
    if block.tag != own.tag or block.region != own.region or block.article != own.article:
        return False
    if block.linked or block.hidden or block.furniture or len(block.letters) < _LEAST or not is_prose(block):
        return False
    shared = next((depth for depth, number in enumerate(own.around) if number in block.around), None)
    return shared is not None and block.around.index(own.around[shared]) == shared > 1
