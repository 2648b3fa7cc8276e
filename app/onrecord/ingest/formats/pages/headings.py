"""The headings of a page: those that name its site, and the one over its article."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from urllib.parse import urlsplit

from onrecord.ingest.formats.markup.blocks import Block, Page, letters
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.schema_org import text_field

_OF_ARTICLES = ("h1", "h2", "h3", "h4")
_FEWEST_WORDS = 3
"""Of a heading that is no label, where nothing but its place tells that it is the article's."""
_LONG_WORD = 4
"""Letters of a word that a headline and a title have in common."""
_WORD = re.compile(r"\w+")
_PROSE = 60
"""Letters of the paragraph over which it stands."""
_THE = "the"
LABEL_WORDS = 3
"""Of a label over a headline."""


def names_of_site(page: Page, sites: Iterable[str | None]) -> frozenset[str]:
    """Return the letters of what a site is called, in small letters and without "The": as it is stated, and by its address."""
    address = next(filter(None, map(schema_org.web_address, (page.canonical, page.metas.get("og:url")))), "")
    labels = (urlsplit(address).hostname or "").removeprefix("www.").split(".")[:-1]
    return frozenset(map(_bare, filter(None, (*sites, page.site, *labels)))) - {""}


def names_site(text: str | None, names: frozenset[str]) -> bool:
    """Return whether a line is the name of its site."""
    return bool(names) and text is not None and _bare(text) in names


def own_h1(page: Page, names: frozenset[str]) -> str | None:
    """Return the only heading of the first rank; where there are several, the only one that does not name the site."""
    h1s = [block for block in page.blocks if block.tag == "h1"]
    if len(h1s) > 1:
        h1s = [block for block in h1s if not names_site(block.text, names)]
    return text_field(h1s[0].text) if len({block.letters for block in h1s}) == 1 else None


def heading_over_text(page: Page, names: frozenset[str] = frozenset()) -> str | None:
    """Return the heading that stands first over a paragraph of its own column; else the first of three words or more over all paragraphs."""
    over = next((block for block in over_prose(page) if _may_head(block, names)), None)
    if over is not None and over.tag in _OF_ARTICLES[:2]:
        return text_field(over.text)
    for above, block in zip(page.blocks, page.blocks[1:], strict=False):
        beside = above.tag in _OF_ARTICLES and above.parent in block.around[1:3] and block.tag == "p"
        if beside and above.region != "boilerplate" and not names_site(above.text, names):
            return text_field(above.text)
    return text_field(over.text) if over is not None else None


def over_prose(page: Page) -> Iterator[Block]:
    """Return the blocks over the first paragraph."""
    return takewhile(_is_no_prose, page.blocks)


def marked_headline(page: Page, names: frozenset[str]) -> str | None:
    """Return the line that a class calls a headline, on a page whose headings say nothing but the name of its site."""
    headings = (block for block in over_prose(page) if block.tag in ("h1", "h2"))
    if page.headline is None or not all(names_site(block.text, names) for block in headings):
        return None
    return text_field(page.headline)


def is_heading(line: str | None, page: Page) -> bool:
    """Return whether a line is a heading of the page, or what a class calls one."""
    own = letters(line or "")
    return any(block.letters == own for block in page.blocks if block.tag in _OF_ARTICLES) or own == letters(
        page.headline or ""
    )


def akin_heading(page: Page, names: frozenset[str], parts: Iterable[str]) -> str | None:
    """Return the heading or the bold line over the text that has the long words of a part of the title, in another order."""
    own = (one.text for one in over_prose(page) if one.set_off >= len(one.text))
    lines = filter(None, (heading_over_text(page, names), *own))
    told = [{word for word in _words_of(part) if len(word) >= _LONG_WORD} for part in parts]
    akin = (line for line in lines if any(len(one) > 1 and one <= {*_words_of(line)} for one in told))
    return text_field(next(akin, None))


def without_kicker(h1: str | None, stated: Iterable[str | None]) -> str | None:
    """Return a headline without the label over it, where the page states it elsewhere."""
    for other in filter(None, stated) if h1 else ():
        label = h1.removesuffix(other).strip(" |–—-") if h1 and h1.endswith(other) else ""
        if label and not label.endswith(":") and len(label.split()) <= LABEL_WORDS < len(other.split()):
            return other
    return h1


def _words_of(line: str) -> list[str]:
    return _WORD.findall(line.casefold())


def _may_head(block: Block, names: frozenset[str]) -> bool:
    heads = block.tag in _OF_ARTICLES and block.region != "boilerplate" and not block.furniture
    return heads and len(block.text.split()) >= _FEWEST_WORDS and not names_site(block.text, names)


def _is_no_prose(block: Block) -> bool:
    return block.tag in HEADINGS or block.region == "boilerplate" or len(block.letters) < _PROSE


def _bare(name: str) -> str:
    return letters(name).casefold().removeprefix(_THE)
