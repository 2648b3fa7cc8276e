"""EPUB (3.3 and 2): each chapter of an edition is a page of its own, as programs save the news of a day for reading.

The table of contents and the cover are no chapters.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.archives import opened_zip, unzipped
from onrecord.ingest.formats.containers.unpacking import Budget
from onrecord.ingest.formats.news.xml_tree import parse_xml
from onrecord.ingest.formats.parsed_article import LeftOut, Member, refused

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/rights.xml"
_CHAPTER = "application/xhtml+xml"
_HTML = "text/html"
_BODY = re.compile(r"\A.{0,100000}?<body\b", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(
    r"<a\s[^<>]{1,4000}>[^<]{0,1000}(?:<(?!/?a\b)[^<]{0,1000}){0,40}</a>"
    r"|<h[1-6]\b[^<>]{0,2000}>[^<]{0,1000}(?:<(?!/?h[1-6])[^<]{0,1000}){0,40}</h[1-6]>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,4000}>")
_SAID = re.compile(r"[.!?…][”\"’')]*(?:\s|\Z)")
"""The end of a sentence."""
_FEWEST_LINKS = 2
_BESIDE = frozenset(("nav", "cover", "cover-image"))
"""Properties of what is no chapter."""
_BESIDE_BY_GUIDE = frozenset(("cover", "title-page", "toc"))
"""The same in the guide of EPUB 2, which calibre still writes."""


def read_epub(data: bytes, budget: Budget) -> Iterator[Member | LeftOut]:
    """Yield the chapters of a book in the order in which they are read.

    Raises:
        InputError: It is none, is protected, or holds more than the limits allow.
    """
    with opened_zip(data, "EPUB") as archive:
        if _RIGHTS in archive.namelist():
            raise InputError("is protected by who sold it, so that its text cannot be read")
        for name in _chapters(archive, budget):
            budget.count()
            try:
                member = unzipped(archive, archive.getinfo(name), budget)
                if not _is_list(member.data):
                    yield Member(name=name, data=member.data, media_type=_HTML)
            except KeyError:
                yield LeftOut(name, "is missing in its book")
            except InputError as error:
                yield refused(name, error)


def _is_list(chapter: bytes) -> bool:
    """Return whether a chapter leads to others and says nothing else, as programs print one before each section."""
    text = _BODY.sub("", chapter.decode("utf-8", "replace"))
    return len(_LINK.findall(text)) >= _FEWEST_LINKS and not _SAID.search(_TAG.sub(" ", _LINK.sub(" ", text)))


def _chapters(archive: zipfile.ZipFile, budget: Budget) -> list[str]:
    """Return the names of the files that the book's list of chapters has, in its order."""
    root = _parsed(archive, _CONTAINER, budget).find(".//rootfile")
    path = (root.get("full-path") if root is not None else None) or ""
    package = _parsed(archive, path, budget)
    items = {item.get("id"): item for item in package.iter("item")}
    listed = [items.get(one.get("idref")) for one in package.iter("itemref")]
    beside = {one.get("href") for one in package.iter("reference") if one.get("type") in _BESIDE_BY_GUIDE}
    chapters = [
        item for item in listed if item is not None and _is_chapter(item) and item.get("href") not in beside
    ]
    folder = posixpath.dirname(path)
    return [posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "")))) for item in chapters]


def _is_chapter(item: Element) -> bool:
    properties = (item.get("properties") or "").split()
    return item.get("media-type") == _CHAPTER and _BESIDE.isdisjoint({*properties, item.get("id")})


def _parsed(archive: zipfile.ZipFile, name: str, budget: Budget) -> Element:
    try:
        entry = archive.getinfo(name)
    except KeyError:
        raise InputError(f"is no EPUB: it has no {name or 'list of chapters'}") from None
    return parse_xml(unzipped(archive, entry, budget).data.decode("utf-8", "replace").lstrip("\ufeff"))
