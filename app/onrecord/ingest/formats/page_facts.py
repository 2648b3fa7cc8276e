"""What a page states of its article, and where: each fact from the surest place that has it."""

from collections.abc import Iterator
from typing import TypeVar

from onrecord.ingest.formats import schema_org
from onrecord.ingest.formats.dates import iso_date, printed_date
from onrecord.ingest.formats.html_blocks import Block, Page, letters
from onrecord.ingest.formats.page_header import parts_of
from onrecord.ingest.formats.schema_org import Json, text_field
from onrecord.ingest.records import PublisherRecord

T = TypeVar("T")
Found = tuple[T | None, str | None]
"""A fact and where it stands; None and None where the page does not state it."""
_DATES = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article:published", "article.published",
    "og:article:published_time", "og:published_time", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "date.published", "publish-date", "publish_date", "pubdate", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
"""Names under which content management systems state when an article was first published, the surest first."""


def first_of(*stated: tuple[T | None, str]) -> Found[T]:
    """Return the first that is stated, with its place."""
    return next(((value, place) for value, place in stated if value), (None, None))


def headline(page: Page, node: dict[str, Json]) -> Found[str]:
    """Return the headline: from the page's data, else as it is printed."""
    printed = [block.text for block in page.blocks if block.tag == "h1"]
    return first_of(
        (text_field(node.get("headline")), "JSON-LD"),
        (text_field(page.metas.get("og:title")), "meta og:title"),
        (text_field(printed[0]) if len(printed) == 1 else None, "h1"),
        (text_field(page.title), "title"),
    )


def dek(page: Page, node: dict[str, Json], chosen: list[Block]) -> Found[str]:
    """Return the described dek when the page prints it as a block of its own before the end of the first paragraph."""
    alternative = text_field(node.get("alternativeHeadline"))
    if alternative:
        return alternative, "JSON-LD"
    described, place = first_of(
        (text_field(node.get("description")), "JSON-LD"),
        (text_field(page.metas.get("og:description")), "meta og:description"),
    )
    if not described or not chosen:
        return None, None
    own = letters(described)
    end = page.blocks.index(chosen[min(1, len(chosen) - 1)]) + 1
    printed = any(block.letters == own for block in page.blocks[:end])
    return (described, place) if printed else (None, None)


def publisher(page: Page, node: dict[str, Json]) -> Found[PublisherRecord]:
    """Return who published the page."""
    return first_of(
        (schema_org.publisher(node.get("publisher")), "JSON-LD"),
        (schema_org.publisher(page.metas.get("og:site_name")), "meta og:site_name"),
    )


def source_url(page: Page, node: dict[str, Json]) -> Found[str]:
    """Return the page's own address."""
    return first_of(
        (schema_org.web_address(page.canonical), "link canonical"),
        (schema_org.web_address(page.metas.get("og:url")), "meta og:url"),
        (schema_org.source_url(node), "JSON-LD"),
    )


def language(page: Page, node: dict[str, Json]) -> Found[str]:
    """Return the language of the page."""
    return first_of(
        (schema_org.language(page.language), "html lang"),
        (schema_org.language(node.get("inLanguage")), "JSON-LD"),
    )


def published_at(page: Page, node: dict[str, Json], printed: str | None) -> Found[str]:
    """Return when the page was first published; `printed`: the date over its article."""
    return next(_dates(page, node, printed), (None, None))


def _dates(page: Page, node: dict[str, Json], printed: str | None) -> Iterator[Found[str]]:
    stated = [(schema_org.published_at(node), "JSON-LD")]
    stated += [(iso_date(page.metas[name]), f"meta {name}") for name in _DATES if name in page.metas]
    stated += [(iso_date(moment), "time element") for moment in page.times]
    stated += [(printed_date(part), "byline") for byline in page.bylines for part in parts_of(byline)]
    yield from ((value, place) for value, place in [*stated, (printed, "line over the article")] if value)
