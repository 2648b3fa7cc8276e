"""XML files: which format of news one is, by its first element."""

from collections.abc import Callable, Iterable

from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml_tree import parse_xml, root_name
from onrecord.ingest.formats.parsed_article import Draft, Found

# ruff: noqa: PLC0415 - a file is of one of these


def _read_feed(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.feeds import read_feed

    return read_feed(text)


def _read_newsml(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.newsml import read_newsml

    return map(_of_wire, read_newsml(parse_xml(text)))


def _read_newsml1(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.newsml1 import read_newsml1

    return map(_of_wire, read_newsml1(parse_xml(text)))


def _read_nitf(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.nitf import read_nitf

    return [_of_wire(read_nitf(parse_xml(text)))]


def _of_wire(found: Found) -> Found:
    from onrecord.ingest.formats.news.wire_bodies import of_wire

    return of_wire(found) if isinstance(found, Draft) else found


def _read_akoma_ntoso(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.akoma_ntoso import read_akoma_ntoso

    return [read_akoma_ntoso(parse_xml(text))]


def _read_debate(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.debates import read_debate

    return [read_debate(parse_xml(text))]


def _read_ttml(text: str) -> Iterable[Found]:
    from onrecord.ingest.formats.news.ttml import read_ttml

    return [read_ttml(parse_xml(text))]


_ROOTS: dict[str, Callable[[str], Iterable[Found]]] = {
    "rss": _read_feed,
    "feed": _read_feed,
    "RDF": _read_feed,
    "newsItem": _read_newsml,
    "newsMessage": _read_newsml,
    "packageItem": _read_newsml,
    "NewsML": _read_newsml1,
    "nitf": _read_nitf,
    "akomaNtoso": _read_akoma_ntoso,
    "publicwhip": _read_debate,
    "debates": _read_debate,
    "hansard": _read_debate,
    "Hansard": _read_debate,
    "DEBATS": _read_debate,
    "TEI": _read_debate,
    "tt": _read_ttml,
    "transcript": _read_ttml,
}
"""What the name of the first element stands for, whatever its namespace."""


def is_news_xml(start: str) -> bool:
    """Return whether an input that begins so is XML for this module; XHTML is a page."""
    root = root_name(start)
    return root in _ROOTS or (root is None and start.startswith("<?xml") and "<html" not in start.lower())


def read_xml(text: str) -> Iterable[Found]:
    """Read every article of an XML file.

    Raises:
        InputError: It is of no known kind, not well-formed, or holds no article.
    """
    root = root_name(text)
    if root in _ROOTS:
        return _ROOTS[root](text)
    if root == "html" or root is None:
        raise InputError("is a page, no feed and no news XML" if root else "holds no XML")
    raise InputError(f"is XML of no kind that is read: its first element is {root}")
