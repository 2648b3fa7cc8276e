"""The times of day over the updates of a live blog, which the library leaves out: they tell one update from the next."""

from collections.abc import Sequence
from itertools import islice

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.marks import is_of_others
from onrecord.text.clock import FEWEST, LONGEST, is_clock


def has_updates(chosen: Sequence[Block]) -> bool:
    """Return whether times of day tell one update of an article from the next."""
    clocks = (block for block in chosen if len(block.text) <= LONGEST and is_clock(block.text))
    return next(islice(clocks, FEWEST - 1, None), None) is not None


def with_clocks(blocks: Sequence[Block], chosen: list[Block]) -> list[Block]:
    """Return the chosen blocks with the times between them, where each stands right over one of several that were chosen."""
    taken = {id(block) for block in chosen}
    clocks = {
        id(block)
        for block in blocks
        if len(block.text) <= LONGEST and is_clock(block.text) and not is_of_others(block.furniture)
    } - taken
    if len(clocks) < FEWEST:
        return chosen
    found: list[Block] = []
    waiting: Block | None = None
    added = 0
    for block in blocks:
        if id(block) in taken:
            found += [waiting, block] if waiting else [block]
            added += waiting is not None
            waiting = None
        elif id(block) in clocks:
            waiting = block
    return found if added >= FEWEST else chosen
