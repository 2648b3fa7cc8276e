"""Who wrote a page: what its data state, what its meta elements state, what it prints where authors stand."""

import re
from collections.abc import Iterable
from typing import cast

from onrecord.ingest.formats import schema_org
from onrecord.ingest.formats.html_blocks import Page, letters
from onrecord.ingest.formats.schema_org import Json
from onrecord.text.lexicon import words

_METAS = (
    "article:author", "author", "byl", "byline", "parsely-author", "sailthru.author", "cxenseparse:author", "dc.creator",
    "dcterms.creator", "dc:creator", "og:article:author", "og:author", "citation_author", "citation_authors", "article.author",
    "article_author", "article:author_name", "author-name", "shareaholic:article_author_name", "dcsext.author", "vr:author",
    "bt:author", "twitter:written by", "authors",
)  # fmt: skip
"""Names under which content management systems state authors, the common ones first."""
_LEAD = re.compile(
    r"(?:(?:story|report|text|words|written|reported|posted|published|analysis|review|opinion|commentary)\s+)?(?:by|from)\b:?\s+"
    r"|authors?\s*:\s+",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:,|;|\||/|&|•|·|\n|\s[-–—]\s|\band\b|\bwith\b)\s*")  # as pages print them
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,4}")
_FUNCTION = words(
    "Staff Editor Editors Correspondent Reporter Writer Desk Team Newsroom Editorial Admin Contributor Columnist"
)
_OF_NAMES = words("de la le von van der den di del bin al el da dos du of ten ter y zu")
_BY = re.compile(r"(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY)\b:?\s")
_HEADER_BLOCKS = 8
"""Blocks below the headline that may be a byline: dek, share buttons and dates stand there, too."""
_LONGEST_BYLINE = 150
_MOST_AUTHORS = 12


def authors_of(page: Page, node: dict[str, Json], publisher: str | None) -> tuple[str | None, str | None]:
    """Return the byline of a page, from the surest source that names somebody; the paper is no author.

    Args:
        page: What the page prints and its head states.
        node: The page's own article in its JSON-LD; empty where there is none.
        publisher: The name of the paper.

    Returns:
        The byline and where it stands.
    """
    own = {letters(publisher).casefold()} if publisher else set()
    stated = schema_org.author_names(node.get("author")) or schema_org.author_names(node.get("creator"))
    sources = [(stated, "JSON-LD"), (schema_org.author_names(cast("Json", page.authors)), "meta author")]
    sources += [([page.metas[name]], f"meta {name}") for name in _METAS if name in page.metas]
    for source, place in sources:
        names = _named(source, own, printed=False)
        if names:
            return schema_org.join_names(names), place
    for printed in page.bylines:
        names = _named([printed], own, printed=True)
        if names:
            return schema_org.join_names(names), "byline"
    below = _below_headline(page, own)
    return schema_org.join_names(below), "line below the headline" if below else None


def _below_headline(page: Page, papers: set[str]) -> list[str]:
    """Return the names of a line "By ..." without markup that stands between the headline and the article."""
    headlines = [index for index, block in enumerate(page.blocks) if block.tag == "h1"]
    if len(headlines) != 1:
        return []
    for block in page.blocks[headlines[0] + 1 : headlines[0] + 1 + _HEADER_BLOCKS]:
        if len(block.text) <= _LONGEST_BYLINE and _BY.match(block.text) and block.region != "boilerplate":
            names = _named([block.text], papers, printed=True)
            if names:
                return names
    return []


def _named(stated: Iterable[str], papers: set[str], *, printed: bool) -> list[str]:
    """Return the names in statements of authors; of what is printed, only what looks like people's."""
    names: list[str] = []
    for statement in stated:
        if schema_org.web_address(statement):
            continue
        led = _LEAD.match(statement)
        text = statement[led.end() :] if led else statement
        for part in _SEPARATOR.split(text):
            name = " ".join(part.split())
            if not name or "@" in name or letters(name).casefold() in papers:
                continue
            if _is_person(name):
                names.append(name)
            elif printed:
                break  # behind the names: a date, a post, a place
            elif not _FUNCTION & set(name.title().split()) and not any(map(str.isdigit, name)):
                names.append(name)
    return list(dict.fromkeys(names))[:_MOST_AUTHORS]


def _is_person(name: str) -> bool:
    """Return whether it is two to five words, each with a capital or a particle, and none of an office."""
    if _PERSON.fullmatch(name) is None:
        return False
    parts = name.split()
    capital = all(part[0].isupper() or part.casefold() in _OF_NAMES for part in parts)
    return capital and not _FUNCTION & {part.title() for part in parts}
