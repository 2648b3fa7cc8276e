"""NewsML-G2: each news item with text is an article, alone or in a news message."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from onrecord.errors import InputError
from onrecord.ingest.formats.news.nitf import element_text, read_nitf, wire_date
from onrecord.ingest.formats.news.wire_status import NOT_PUBLISHED
from onrecord.ingest.formats.news.xml_tree import LANGUAGE, words_of
from onrecord.ingest.formats.pages.fragments import markup_text
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.records import PublisherRecord

_ITEMS = frozenset({"newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem"})
_WITHOUT_TEXT = ("picture", "graphic", "video", "audio", "animation")
"""Classes of items (IPTC, ninature)."""
_PROVIDERS = (
    "itemMeta/provider",
    "contentMeta/infoSource",
    "contentMeta/creditline",
    "rightsInfo/copyrightHolder",
)
_DATES = ("itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated")


def read_newsml(root: Element) -> Iterator[Draft | LeftOut]:
    """Read every news item of a document.

    Raises:
        InputError: It holds no item at all.
    """
    items = [element for element in root.iter() if element.tag in _ITEMS]
    if not items:
        raise InputError("is NewsML-G2 without a news item")
    texts = [item for item in items if not _is_beside_text(item)]
    for item in texts or items:
        found = _reason(item) or _draft(item)
        yield (
            found if isinstance(found, Draft) else LeftOut("", f"item {item.get('guid', '')[:120]!r} {found}")
        )


def _is_beside_text(item: Element) -> bool:
    """Return whether an item states that it holds no text, as packages and pictures do; beside texts it is no loss."""
    stated = item.find("itemMeta/itemClass")
    name = (stated.get("qcode", "") if stated is not None else "").rpartition(":")[2]
    return item.tag != "newsItem" or name in _WITHOUT_TEXT


def _reason(item: Element) -> str | None:
    """Tell why an item can be no article; None when it may be one."""
    if item.tag != "newsItem":
        return f"is a {item.tag}, which holds no text"
    status = item.find("itemMeta/pubStatus")
    code = (status.get("qcode", "") if status is not None else "").rpartition(":")[2]
    return f"is {code} by its publisher" if code in NOT_PUBLISHED else None


def _draft(item: Element) -> Draft | str:
    publisher = _publisher(item)
    found = next(filter(None, map(_content, item.findall("contentSet/*"))), None)
    if found is None:
        return "holds no text"
    meta = item.find("contentMeta")
    meta = Element("contentMeta") if meta is None else meta
    dates = (wire_date(words_of(item.find(path)) or "") for path in _DATES)
    language = meta.find("language")
    return replace(
        found,
        headline=_headline(meta) or words_of(item.find("itemMeta/title")) or found.headline,
        byline=_byline(meta, publisher) or found.byline,
        publisher=publisher or found.publisher,
        source_url=schema_org.web_address(item.get("guid")),
        published_at=next(filter(None, dates), None) or found.published_at,
        language=schema_org.language(language.get("tag") if language is not None else None)
        or schema_org.language(item.get(LANGUAGE))
        or found.language,
    )


def _content(element: Element) -> Draft | None:
    """Return what one rendition of the content holds; None for a picture, or a text that stands elsewhere."""
    if element.tag == "inlineXML":
        inner = next(iter(element), None)
        if inner is None:
            return None
        if inner.tag == "nitf":
            return read_nitf(inner) if words_of(inner.find("body/body.content")) else None
        body = element_text(inner)
    elif element.tag == "inlineData":
        raw = element.text or ""
        body = raw.strip() if element.get("contenttype", "text/plain") == "text/plain" else markup_text(raw)
    else:
        return None
    return Draft(body=body) if body else None


def _headline(meta: Element) -> str | None:
    """Return the main headline; of several renditions the first that is not marked as another."""
    headlines = sorted(meta.findall("headline"), key=lambda one: one.get("role", "hld:main") != "hld:main")
    return next(filter(None, map(words_of, headlines)), None)


def _byline(meta: Element, publisher: PublisherRecord | None) -> str | None:
    by = words_of(meta.find("by"))
    if by:
        return by[3:] if by[:3].lower() == "by " else by
    creators = [_name(creator) for creator in meta.findall("creator")]
    people = [name for name in creators if name and (publisher is None or name != publisher.name)]
    return schema_org.join_names(list(dict.fromkeys(people)))


def _publisher(item: Element) -> PublisherRecord | None:
    """Return who provides an item: the first name, or else the first host ("wire.example")."""
    elements = (item.find(path) for path in _PROVIDERS)
    names = [name for element in elements if element is not None and (name := _name(element))]
    names.sort(key=lambda name: " " not in name and "." in name)
    return PublisherRecord(names[0], None) if names else None


def _name(party: Element) -> str | None:
    """Return a party's printed name, else the literal or its text; a code alone ("nprov:AGY") is no name."""
    return words_of(party.find("name")) or schema_org.text_field(party.get("literal")) or words_of(party)
