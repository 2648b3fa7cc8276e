"""What elements state of a page as a whole: in its head, and where it says when it was published."""

from collections.abc import Mapping

from onrecord.ingest.formats.html_blocks import Page
from onrecord.ingest.formats.html_signs import publication_rank

_MOMENTS = ("datetime", "content", "title")
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
    if name == "author":
        page.authors.append(content)
