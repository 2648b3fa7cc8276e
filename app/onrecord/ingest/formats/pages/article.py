"""Which of the articles that a page's JSON-LD describes is the page's own: related ones stand beside it."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from urllib.parse import urlsplit

from onrecord.extraction.lexicon.en.capitals import SMALL_WORDS
from onrecord.ingest.formats.markup.blocks import Page, letters
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.markup.json_ld import parse_json_ld
from onrecord.ingest.formats.pages.headings import heading_over_text
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.schema_org import Json

_NAME = 12
"""Letters of the shortest name by which a page is known whose headline goes on."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 4
"""Letters by which a word is known whatever its ending."""
_SHARED = 2
"""Such beginnings that two headlines of one article have in common; of a short one, half of them."""


def own_article(page: Page) -> dict[str, Json]:
    """Return the description of the page's own article; empty where there is none.

    The page's address decides, then its headline. One that has another address or stands in a list of articles, and
    another headline, is of another page.
    """
    values = [parse_json_ld(script) for script in page.json_ld]
    nodes = [node for value in values for node in schema_org.article_nodes(value)]
    address = _address(page.canonical or page.metas.get("og:url"))
    own = next((node for node in nodes if address and _address(schema_org.source_url(node)) == address), None)
    if own is None:
        printed = _printed_headlines(page)
        own = next((node for node in nodes if _is_headline(node, printed)), None)
    if own is None:
        own = next((node for value in values for node in _stated_alone(value, page, address)), None)
    if own is None:
        own = next((node for value in values for node in _of_page(value, page, address)), None)
    return schema_org.resolved(own or {}, schema_org.nodes_by_id(values))


def _of_page(value: Json, page: Page, address: str | None) -> Iterator[dict[str, Json]]:
    """Yield what a script states of the page itself, of a system that describes no article: a page that somebody wrote, or that was published on a day."""
    printed = _printed_headlines(page)
    for node in schema_org.page_nodes(value):
        name = letters(schema_org.text_field(node.get("name")) or "").casefold()
        stated = _address(schema_org.source_url(node))
        same = stated is not None and stated == address
        alone = address is None and stated is None and not name  # nothing says that it is of another page
        titled = any(
            one and (name.startswith(one) or (len(name) >= _NAME and one.startswith(name))) for one in printed
        )
        if (node.get("datePublished") or node.get("author")) and (same or alone or titled):
            yield node


def _address(url: str | None) -> str | None:
    """Return what two addresses of one page have in common: neither scheme, `www`, query nor last stroke."""
    if url is None or schema_org.web_address(url) is None:
        return None
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"


def _headlines(page: Page) -> list[str]:
    """Return what the page has for a headline: in large letters, and in its head."""
    printed = [block.text for block in page.blocks if block.tag == "h1"]
    printed += filter(None, (page.headline, heading_over_text(page)))
    return [*printed, page.metas.get("og:title", ""), page.title or ""]


def _printed_headlines(page: Page) -> list[str]:
    return [letters(text).casefold() for text in _headlines(page)]


def _is_headline(node: dict[str, Json], printed: list[str]) -> bool:
    headline = letters(schema_org.text_field(node.get("headline")) or "").casefold()
    return bool(headline) and any(
        one.startswith(headline) or (one and headline.startswith(one)) for one in printed
    )


def _stated_alone(value: Json, page: Page, address: str | None) -> Iterator[dict[str, Json]]:
    """Yield an article that a script describes by itself, and that has no other address than the page nor another headline on it."""
    for node in schema_org.article_nodes(value, lists=False):
        stated = _address(schema_org.source_url(node))
        if address is not None and stated is not None:
            own = stated == address
        else:
            own = not _is_listed(node, page) and _may_head(node, page)
        if own:
            yield node


def _may_head(node: dict[str, Json], page: Page) -> bool:
    """Return whether the headline of a description may be one of the page, for search engines: it has words of one that is printed.

    A page that describes nothing but related articles has them in no list either.
    """
    headline = schema_org.text_field(node.get("headline")) or ""
    if any(block.letters == letters(headline) for block in page.blocks if block.tag in HEADINGS):
        return True
    stated, own = _stems(headline), _stems("\n".join(_headlines(page)))
    shared, fewest = len(stated & own), min(len(stated), len(own))
    return shared >= _SHARED or 2 * shared >= fewest


def _stems(text: str) -> set[str]:
    """Return how the words of a headline begin that say what an article is about."""
    return {word[:_STEM] for word in _WORD.findall(text.casefold()) if word not in SMALL_WORDS}


def _is_listed(node: dict[str, Json], page: Page) -> bool:
    """Return whether the headline of a description stands below the page's own as that of another article: a link, or set apart."""
    headline = letters(schema_org.text_field(node.get("headline")) or "").casefold()
    behind = dropwhile(lambda block: block.tag != "h1", page.blocks)
    return len(headline) >= _NAME and any(
        block.letters.casefold() == headline
        and (block.linked or bool(block.furniture) or block.region == "boilerplate")
        for block in behind
    )
