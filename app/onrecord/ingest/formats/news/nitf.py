"""NITF: the article of a wire in the IPTC's older markup, alone or inside a NewsML-G2 item."""

import re
from xml.etree.ElementTree import Element, tostring

from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml_tree import LANGUAGE, words_of
from onrecord.ingest.formats.pages.fragments import markup_text
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.dates import iso_date
from onrecord.ingest.records import PublisherRecord

_AS_HTML = {
    "bq": "blockquote",
    "block": "div",
    "hl1": "h1",
    "hl2": "h2",
    "pronounce": "span",
    "credit": "cite",
}
_NOT_PRINTED = frozenset({"media", "note", "fn", "nitf-table", "custom-table"})
"""Pictures with their captions, notes to editors, footnotes and tables."""
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?")
_INDENTED = re.compile(r"^ {2,8}\S[^<\n]{0,120}\n(?=\S)", re.MULTILINE)
"""The first line of a paragraph that spaces set in, in a text with line ends of its own."""
_FEWEST_INDENTED = 3
_BY = re.compile(r"^by:?\s+", re.IGNORECASE)


def read_nitf(root: Element) -> Draft:
    """Read one NITF document.

    Raises:
        InputError: Its body holds no text.
    """
    content = root.find("body/body.content")
    body = element_text(_without_lead(content)) if content is not None else ""
    if not body:
        raise InputError("is NITF without a text")
    head = root.find("body/body.head")
    head = Element("body.head") if head is None else head
    return Draft(
        body=body,
        headline=words_of(head.find("hedline/hl1")) or words_of(root.find("head/title")),
        dek=words_of(head.find("hedline/hl2")),
        byline=byline(head.findall("byline")),
        publisher=_publisher(root, head),
        published_at=_date(root),
        language=schema_org.language(root.get(LANGUAGE)),
    )


def _without_lead(content: Element) -> Element:
    """Leave out the lead of a text that stands beside the whole of it, as in the archive of the New York Times."""
    blocks = {block.get("class"): block for block in content.findall("block")}
    if {"lead_paragraph", "full_text"} <= blocks.keys():
        _take_out(content, blocks["lead_paragraph"])
    return content


def element_text(element: Element) -> str:
    """Return the text of an element of NITF or XHTML, paragraphs parted by empty lines; one set with spaces as it is set."""
    printed = element.find("body") if element.tag == "html" else element
    as_set = "".join(printed.itertext()) if printed is not None else ""
    if len(_INDENTED.findall(as_set)) >= _FEWEST_INDENTED and len(list(element.iter("p"))) <= 1:
        return as_set
    waiting = [element]
    while waiting:
        parent = waiting.pop()
        for child in list(parent):
            if child.tag in _NOT_PRINTED:
                _take_out(parent, child)
            else:
                child.tag = _AS_HTML.get(child.tag, child.tag)
                waiting.append(child)
    return markup_text(tostring(element, encoding="unicode", method="html")).strip()


def _take_out(parent: Element, child: Element) -> None:
    """Remove an element, but not the words behind it."""
    before = list(parent).index(child)
    if before:
        parent[before - 1].tail = (parent[before - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    parent.remove(child)


def byline(elements: list[Element]) -> str | None:
    """Return the names of bylines, without "By" and without titles."""
    names: list[str] = []
    for element in elements:
        people = [words_of(person) for person in element.iter("person")]
        for title in element.findall("byttl"):
            _take_out(element, title)
        stated = people or [_BY.sub("", words_of(element) or "").rstrip(" ,;")]
        names += [name for name in stated if name and name not in names]
    return schema_org.join_names(names)


def _publisher(root: Element, head: Element) -> PublisherRecord | None:
    published, holder = root.find("head/pubdata"), root.find("head/docdata/doc.copyright")
    names = (
        published.get("name") if published is not None else None,
        words_of(head.find("distributor")),
        holder.get("holder") if holder is not None else None,
    )
    name = next(filter(None, map(schema_org.text_field, names)), None)
    return PublisherRecord(name, None) if name else None


def _date(root: Element) -> str | None:
    places = (
        ("head/docdata/date.issue", "norm"),
        ("head/pubdata", "date.publication"),
        ("body/body.head/dateline/story.date", "norm"),
    )
    for path, attribute in places:
        element = root.find(path)
        stated = wire_date(element.get(attribute) or "") if element is not None else None
        if stated:
            return stated
    return None


def wire_date(stated: str) -> str | None:
    """Return a date as wires write it, "20210312T090000Z" or with dashes and colons."""
    match = _COMPACT.fullmatch(stated.strip())
    if match is None:
        return iso_date(stated)
    year, month, day, hour, minute, second, zone = match.groups()
    clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    return iso_date(f"{year}-{month}-{day}{clock}")
