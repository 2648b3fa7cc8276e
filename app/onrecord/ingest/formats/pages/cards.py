"""Cards of other articles that a page sets between its paragraphs: a headline that is a link, and what that article tells."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from onrecord.ingest.formats.markup.blocks import Block, size_of
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
_MOST_IN_ROW = 0.4
"""The same of cards in a row below it."""
_LEAST = 40
"""Letters of a paragraph of the text above them."""
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
    found = [_card(page, at, columns) for at in islice(headlines, _MOST_LINKS)]
    whole = size_of(blocks)
    cards = {id(one) for card in found if all(map(_may_be_of_card, card)) for one in card}
    left = [block for block in blocks if id(block) not in cards]
    left = left if size_of(left) >= (1 - _MOST) * whole else blocks
    row = {id(one) for card in _in_row(found, blocks) for one in card}
    below = [block for block in left if id(block) not in row]
    return below if size_of(below) >= (1 - _MOST_IN_ROW) * whole else left


def _in_row(cards: Sequence[Sequence[Block]], blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Return the cards below the last paragraph that stands in none, where there are several side by side: these may quote somebody."""
    of_cards = {id(one) for card in cards for one in card}
    text = (at for at, block in enumerate(blocks) if block.tag == "p" and len(block.letters) >= _LEAST)
    own = [at for at in text if id(blocks[at]) not in of_cards]
    behind = {id(block) for block in blocks[own[-1] + 1 :]} if own else set()
    below = [card for card in cards if any(id(one) in behind for one in card)]
    held = Counter(card[0].around[2:3] for card in below)
    row = [card for card in below if held[card[0].around[2:3]] > 1]
    return row if not any(one.quotation for card in row for one in card) else []


def _is_headline(block: Block) -> bool:
    own = block.linked and block.tag in _HEADLINES and not block.quotation
    return own and block.region != "boilerplate" and _HEADLINE.fullmatch(block.text) is not None


def _card(page: Sequence[Block], at: int, columns: set[int]) -> list[Block]:
    """Return the blocks of the smallest element that begins with a headline and holds more; none where it is no card."""
    for number in page[at].around[1:_AROUND]:
        card = [one for one in page[max(0, at - 1) : at + _MOST_BLOCKS + 1] if number in one.around]
        if len(card) > 1:
            whole = card[0] is page[at] and len(card) <= _MOST_BLOCKS and columns.isdisjoint({number})
            return card if whole and size_of(card) <= _MOST_LETTERS else []
    return []


def _may_be_of_card(block: Block) -> bool:
    return not (block.quotation or DOUBLE_MARK.search(block.text))
