"""Which of several articles on one page is its own: some pages go on with the next one below, others list them."""

from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, Page, letters, size_of
from onrecord.ingest.formats.pages.prose import is_prose

_LEAST = 100
_FEWEST = 2
"""Letters and paragraphs of an article beside which others are of other articles."""
_HEADLINE = 12
"""Letters of the shortest line that is known as the headline by standing in the title."""
_MOST_HEADLINES = 10
"""Of other articles, looked at until one ends the page's own."""
_MOST_OUTSIDE = 0.5
"""Share of the chosen letters outside any `article` element; with more, the article itself goes on there."""
_MAIN = 0.8
"""Share of the chosen letters in the article's own element when the headline stands outside it."""
_WRAPPED = 3
"""Elements around a headline that may hold its whole article."""


def of_one_article(page: Page, chosen: list[Block]) -> list[Block]:
    """Leave out what stands in other articles than the page's own headline does, when its own holds an article."""
    headlines = [block for block in page.blocks if block.tag == "h1"]
    own = _own_headline(page, headlines)
    if own is None:
        return chosen
    number = own.article or _main_article(chosen)
    if number and _holds_article([block for block in chosen if block.article == number]):
        chosen = [block for block in chosen if block.article in (number, 0)]
        outside = size_of(block for block in chosen if not (block.article or block.furniture))
        if outside <= _MOST_OUTSIDE * size_of(chosen):
            last = max(at for at, block in enumerate(chosen) if block.article)
            chosen = chosen[: last + 1]
    return _before_next(page, own, headlines, chosen) if len(headlines) > 1 else chosen


def _main_article(chosen: Sequence[Block]) -> int:
    """Return the number of the `article` element that holds nearly all that was chosen; 0 where none does."""
    sizes: Counter[int] = Counter()
    for block in chosen:
        sizes[block.article] += len(block.letters)
    number, most = sizes.most_common(1)[0] if sizes else (0, 0)
    return number if most >= _MAIN * sizes.total() else 0


def beside_headline(page: Page, blocks: list[Block], least: float) -> list[Block]:
    """Return the blocks up to the end of the innermost element around the headline that holds an article; all where none does.

    Args:
        page: The page.
        blocks: Those that may be the article's.
        least: Letters that the element must hold.
    """
    title = letters(page.metas.get("og:title") or page.title or "")
    named = (
        one
        for one in page.blocks
        if one.tag != "title" and len(one.letters) >= _HEADLINE and one.letters in title
    )
    headline = next((one for one in page.blocks if one.tag == "h1"), None) or next(named, None)
    for number in headline.around[1:] if headline else ():
        places = [at for at, block in enumerate(blocks) if number in block.around]
        within = blocks[: max(places, default=-1) + 1]
        if _holds_article(within, ("p", "td", "div", "pre")) and size_of(within) >= least:
            return within
    return blocks


def _own_headline(page: Page, headlines: Sequence[Block]) -> Block | None:
    """Return the `h1` that is the page's headline: the only one, else the first with the words of its title."""
    if len(headlines) == 1:
        return headlines[0]
    stated = [letters(page.metas.get("og:title", "")), letters(page.title or "")]
    return next(
        (one for one in headlines if one.letters and any(one.letters in text for text in stated)), None
    )


def _holds_article(blocks: Sequence[Block], tags: tuple[str, ...] = ("p",)) -> bool:
    prose = sum(block.tag in tags and is_prose(block) for block in blocks)
    return size_of(blocks) >= _LEAST and prose >= _FEWEST


def _before_next(page: Page, own: Block, headlines: Sequence[Block], chosen: list[Block]) -> list[Block]:
    """Leave out from the next headline on, when it and its paragraphs stand in an element apart from the page's own article."""
    places = {id(block): at for at, block in enumerate(page.blocks)}
    later = [one for one in headlines if places[id(one)] > places[id(own)]]
    for headline in later[:_MOST_HEADLINES]:
        before = [block for block in chosen if places[id(block)] < places[id(headline)]]
        behind = [block for block in chosen if places[id(block)] > places[id(headline)]]
        if not _holds_article(before):
            continue
        begun = max(max(block.around, default=0) for block in (own, *before))
        wrappers = {number for number in headline.around[1 : 1 + _WRAPPED] if number > begun}
        if _holds_article([block for block in behind if not wrappers.isdisjoint(block.around)]):
            return before
    return chosen
