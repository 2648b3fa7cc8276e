"""What elements state of a page as a whole: in its head, and where it says when it was published."""

from collections.abc import Mapping

from onrecord.ingest.formats.markup.blocks import Page
from onrecord.ingest.formats.markup.json_ld import parse_json_ld
from onrecord.ingest.formats.markup.signs import MOMENT_DATA, publication_rank
from onrecord.ingest.formats.stated.schema_org import author_names, text_field

AUTHORS = (
    "author", "article:author", "byl", "byline", "parsely-author", "sailthru.author", "cxenseparse:author", "dc.creator",
    "dcterms.creator", "dc:creator", "og:article:author", "og:author", "citation_author", "citation_authors", "article.author",
    "article_author", "article-author", "article:author_name", "article:author:name", "author-name", "author_name",
    "shareaholic:article_author_name", "dcsext.author", "vr:author", "bt:author", "twitter:written by", "authors", "writer",
    "analyticsattributes.author", "news_author", "content-author", "creator", "schema:author", "rnews:creator",
)  # fmt: skip
"""Names under which content management systems state authors, the common ones first."""
CONTRIBUTORS = (
    "contributor",
    "dc.contributor",
    "dcterms.contributor",
    "dc:contributor",
    "dcterms:contributor",
)
"""The same of those who had a part in it: its author where nothing names another."""
_AUTHORS = frozenset((*AUTHORS, *CONTRIBUTORS))
_MOST_AUTHORS = 20
"""Statements of one name that are kept."""
_MOMENTS = ("datetime", "content", "title", *sorted(MOMENT_DATA))
"""Attributes that state a moment."""


def note(
    page: Page,
    times: list[tuple[int, str]],
    tag: str,
    attributes: Mapping[str, str],
    *,
    within: bool,
    aside: bool,
) -> None:
    """Keep what one element states.

    Args:
        page: The page, which is added to.
        times: Moments with how sure it is that each is that of the first publication, 0 the surest; added to.
        tag: The element's name.
        attributes: Those of the element.
        within: Whether it stands in the article's or main element.
        aside: Whether it stands in navigation, beside the article or at the page's end.
    """
    if tag == "html":
        page.language = page.language or attributes.get("lang")
    elif tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
        page.canonical = page.canonical or attributes.get("href")
    elif tag == "meta":
        _note_meta(page, attributes)
    elif not aside:
        rank = publication_rank(attributes, within=within and tag == "time", named=tag == "time")
        if rank is not None:
            times.append((rank, next(filter(None, map(attributes.get, _MOMENTS)), "")))


def _note_meta(page: Page, attributes: Mapping[str, str]) -> None:
    name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
    content = attributes.get("content", "")
    if name.startswith("twitter:data"):  # a card's value stands beside its label
        name = f"twitter:{page.metas.get(f'twitter:label{name[12:]}', '').strip().lower()}"
    page.metas.setdefault(name, content)
    if name == "parsely-page":
        _note_parsely(page, content)
    if name in _AUTHORS:
        stated = page.authors.setdefault(name, [])
        if len(stated) < _MOST_AUTHORS:
            stated.append(content)


def _note_parsely(page: Page, content: str) -> None:
    """Keep what one element states as JSON, as the others of that service state it."""
    stated = parse_json_ld(content)
    if not isinstance(stated, dict):
        return
    for key, name in (("title", "parsely-title"), ("pub_date", "parsely-pub-date")):
        value = text_field(stated.get(key))
        if value:
            page.metas.setdefault(name, value)
    names = author_names(stated.get("authors")) or author_names(stated.get("author"))
    if names:
        page.authors.setdefault("parsely-author", names)
