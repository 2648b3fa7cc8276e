"""Which blocks of a page an extraction of it holds: the alignment that keeps the order and covers most."""

from collections.abc import Sequence

_LEAST_HALF = 20
"""Letters of the shortest half by which a paragraph is known: of some the library leaves out a drop cap, a share price or a link."""
_MOST_PLACES = 40
"""Places tried for a block whose letters recur; a menu entry such as "News" recurs often, a paragraph hardly ever."""


def aligned(blocks: Sequence[str], extracted: str) -> list[int]:
    """Choose the blocks that together cover most of an extraction, each in its place and none out of order.

    A word that stands in a menu and late in the article is matched only where it costs no paragraph: the heaviest
    increasing subsequence of all places, with lengths as weights (Fredman 1975, by a tree of prefix maxima).

    Args:
        blocks: Letters of the page's blocks, in the page's order.
        extracted: Letters of what was extracted.

    Returns:
        Indices of the chosen blocks, increasing.
    """
    places = [
        (index, start, start + len(found))
        for index, block in enumerate(blocks)
        if block
        for found, first in (_found(block, extracted),)
        for start in reversed(_places(found, first, extracted))
    ]
    best = _PrefixMaxima(len(extracted) + 1)
    before: list[int] = []
    for number, (_, start, end) in enumerate(places):
        weight, previous = best.up_to(start)
        before.append(previous)
        best.raise_at(end, weight + end - start, number)
    chosen = []
    _, last = best.up_to(len(extracted))
    while last >= 0:
        chosen.append(places[last][0])
        last = before[last]
    return chosen[::-1]


def _found(block: str, extracted: str) -> tuple[str, int]:
    """Return what an extraction holds of a block, and where first: all of it, else its longer half; a place below 0 where it holds neither."""
    first = extracted.find(block)
    half = len(block) // 2
    if first >= 0 or half < _LEAST_HALF:
        return block, first
    for one in (block[half:], block[:half]):
        first = extracted.find(one)
        if first >= 0:
            return one, first
    return block, -1


def _places(found: str, first: int, extracted: str) -> list[int]:
    """Return where letters stand in the extraction, from the first place on; not all when they recur."""
    places: list[int] = []
    start = first
    while start >= 0 and len(places) < _MOST_PLACES:
        places.append(start)
        start = extracted.find(found, start + len(found))
    return places


class _PrefixMaxima:
    """A Fenwick tree of the heaviest chain that ends at or before each place."""

    def __init__(self, size: int) -> None:
        self._heaviest = [(0, -1)] * (size + 1)

    def up_to(self, place: int) -> tuple[int, int]:
        """Return the weight and number of the heaviest chain that ends at `place` or before it; (0, -1) for none."""
        heaviest, at = (0, -1), place + 1
        while at > 0:
            if self._heaviest[at][0] > heaviest[0]:
                heaviest = self._heaviest[at]
            at -= at & -at
        return heaviest

    def raise_at(self, place: int, weight: int, number: int) -> None:
        """Let a chain of this weight end at `place`."""
        heaviest, at = self._heaviest, place + 1
        while at < len(heaviest) and weight > heaviest[at][0]:  # what holds this place holds no less
            heaviest[at] = (weight, number)
            at += at & -at
