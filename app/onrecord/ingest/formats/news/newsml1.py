"""NewsML 1 (IPTC, 2000 to 2010), as archives of agencies still hold it: each component with text is an article."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from onrecord.errors import InputError
from onrecord.ingest.formats.news.nitf import byline as byline_of
from onrecord.ingest.formats.news.nitf import element_text, read_nitf, wire_date
from onrecord.ingest.formats.news.xml_tree import words_of
from onrecord.ingest.formats.pages.fragments import markup_text
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.records import PublisherRecord


def read_newsml1(root: Element) -> Iterator[Draft | LeftOut]:
    """Read every news item of a document.

    Raises:
        InputError: It holds no item at all.
    """
    items = list(root.iter("NewsItem"))
    if not items:
        raise InputError("is NewsML without a news item")
    for number, item in enumerate(items, 1):
        found: list[Draft | LeftOut] = [*_drafts(item)]
        yield from found or [LeftOut("", f"item {number} holds no text")]


def _drafts(item: Element) -> Iterator[Draft]:
    """Yield what the components of an item hold that have headlines, and texts of their own."""
    management = item.find("NewsManagement")
    stated = ("FirstCreated", "ThisRevisionCreated")
    days = [words_of(management.find(name)) or "" for name in stated] if management is not None else []
    day = next(filter(None, map(wire_date, days)), None)
    parties = (item.find(f".//{kind}/Party") for kind in ("Provider", "Source"))
    names = [party.get("FormalName") for party in parties if party is not None]
    name = next(filter(None, map(schema_org.text_field, names)), None)
    for component in item.iter("NewsComponent"):
        content = next(filter(None, map(_content, component.findall("ContentItem/DataContent"))), None)
        if content is None:
            continue
        lines = next(
            (one for one in (component.find("NewsLines"), item.find(".//NewsLines")) if one is not None), None
        )
        lines = Element("NewsLines") if lines is None else lines
        yield replace(
            content,
            headline=words_of(lines.find("HeadLine")) or content.headline,
            dek=words_of(lines.find("SubHeadLine")) or content.dek,
            byline=byline_of(lines.findall("ByLine")) or content.byline,
            publisher=PublisherRecord(name, None) if name else content.publisher,
            published_at=day or content.published_at,
        )


def _content(element: Element) -> Draft | None:
    """Return what a content item holds: NITF, XHTML, paragraphs or plain text."""
    nitf = element.find("nitf")
    if nitf is not None:
        return read_nitf(nitf) if words_of(nitf.find("body/body.content")) else None
    raw = (element.text or "").strip()
    body = element_text(element) if len(element) else markup_text(raw) if raw.startswith("<") else raw
    return Draft(body=body) if body else None
