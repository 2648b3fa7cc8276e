"""Front pages and lists of articles: cards, each a linked headline and how its article begins."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from onrecord.ingest.formats.markup.blocks import Block, Page
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.ingest.formats.stated.schema_org import Json

IS_FRONT = "holds no article, but a list of articles: save the page of each"
_FEWEST = 3
"""Cards of a list."""
_SHORTEST = 30
"""Letters of how an article begins."""
_SHARE = 0.8
"""Share of the paragraphs that stand in cards; an article of sections has most of them side by side."""
_WRAPPERS = 3
"""Elements around a paragraph, itself among them, that may be its card."""
_OF_NAME = 3
"""Words of a heading that is a name at most: where one stands twice, it is that of somebody who speaks."""
_NEAR = 3
"""Blocks before a paragraph among which its headline stands: a section, a day and a picture's line may stand between."""


def is_front(page: Page, node: dict[str, Json], chosen: Sequence[Block]) -> bool:
    """Return whether a page lists articles and is none.

    Args:
        page: The page.
        node: Its own article in its JSON-LD; a page at the root of its site that has one is a list all the same.
        chosen: Its blocks that would be the article.
    """
    address = urlsplit(page.canonical or page.metas.get("og:url") or "")
    at_root = bool(address.netloc) and address.path in ("", "/") and not address.query
    stated = node or page.metas.get("og:type") == "article" or "article:published_time" in page.metas
    if (stated and not at_root) or _is_debate(page.blocks):
        return False
    told = [
        block for block in chosen if len(block.letters) >= _SHORTEST and is_prose(block) and block.tag != "li"
    ]
    columns = Counter(block.parent for block in told)
    places = {id(block): at for at, block in enumerate(page.blocks)}
    cards = sum(columns[block.parent] == 1 and _is_headed(page.blocks, places[id(block)]) for block in told)
    return cards >= _FEWEST and cards >= _SHARE * len(told)


def _is_debate(blocks: Sequence[Block]) -> bool:
    """Return whether linked headings name who speaks, as minutes of a parliament print them over each turn."""
    heads = Counter(one.text for one in blocks if one.linked and one.tag in HEADINGS)
    return any(count > 1 and len(text.split()) in range(2, _OF_NAME + 1) for text, count in heads.items())


def _is_headed(blocks: Sequence[Block], at: int) -> bool:
    """Return whether a linked headline stands right before a paragraph, in an element that holds both."""
    before = blocks[max(0, at - _NEAR) : at]
    heads = [one for one in before if one.linked and (one.tag in HEADINGS or not is_prose(one))]
    return any(not set(one.around).isdisjoint(blocks[at].around[:_WRAPPERS]) for one in heads)
