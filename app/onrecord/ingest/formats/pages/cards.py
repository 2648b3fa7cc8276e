"""Cards of other articles that a page sets between its paragraphs: a headline that is a link, and what that article tells."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.text.quote_marks import DOUBLE_MARK

_HEADLINES = ("div", *HEADINGS)
"""Elements that are the headline of a card; a paragraph that is a link may stand beside one of the article."""
_HEADLINE = re.compile(r"(?:\S+\s+){2,24}\S*[^\s.:;,…]")
_AROUND = 4
"""Elements around a headline that may be its card."""
_MOST_BLOCKS = 4
"""Of a card."""
_MOST_LETTERS = 300
_MOST = 0.2
"""Share of an article's letters in cards; with more, they are what it tells of."""
_MOST_LINKS = 50
"""Headlines looked at."""
_COLUMN = 2
"""Paragraphs of an element that is a column of text."""


def without_cards(blocks: list[Block], page: Sequence[Block]) -> list[Block]:
    """Leave out the cards between the blocks of an article.

    Args:
        blocks: Those of the article.
        page: All blocks of the page: the headline of a card may be among them alone.
    """
    held = Counter(block.parent for block in blocks if block.tag == "p")
    columns = {parent for parent, count in held.items() if count >= _COLUMN}
    headlines = (at for at, block in enumerate(page) if _is_headline(block))
    cards = {id(one) for at in islice(headlines, _MOST_LINKS) for one in _card(page, at, columns)}
    left = [block for block in blocks if id(block) not in cards]
    whole = sum(len(block.letters) for block in blocks)
    return left if sum(len(block.letters) for block in left) >= (1 - _MOST) * whole else blocks


def _is_headline(block: Block) -> bool:
    own = block.linked and block.tag in _HEADLINES and not block.quotation
    return own and block.region != "boilerplate" and _HEADLINE.fullmatch(block.text) is not None


def _card(page: Sequence[Block], at: int, columns: set[int]) -> list[Block]:
    """Return the blocks of the smallest element that begins with a headline and holds more; none where it is no card."""
    for number in page[at].around[1:_AROUND]:
        card = [one for one in page[max(0, at - 1) : at + _MOST_BLOCKS + 1] if number in one.around]
        if len(card) > 1:
            whole = card[0] is page[at] and len(card) <= _MOST_BLOCKS and columns.isdisjoint({number})
            return card if whole and all(map(_may_be_of_card, card)) and _size(card) <= _MOST_LETTERS else []
    return []


def _size(card: Sequence[Block]) -> int:
    return sum(len(one.letters) for one in card)


def _may_be_of_card(block: Block) -> bool:
    return not (block.quotation or DOUBLE_MARK.search(block.text))
