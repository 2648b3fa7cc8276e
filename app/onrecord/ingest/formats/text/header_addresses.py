"""Addresses in lines of a header, with the names of the papers whose they are."""

import re
from urllib.parse import urlsplit

from onrecord.ingest.formats.stated.people_lines import is_title_of_paper
from onrecord.ingest.formats.text.header_line import HeaderLine

_SOURCE_LINE = re.compile(
    r"[-–—]\s(?P<name>\S.{0,118}?)\s[-–—]\s(?P<url>https?://[^\s/?#]+(?:[/?#]\S*)?)(?:\s[-–—])?"
)
_URL = re.compile(r"<?(?P<url>https?://(?P<host>[^\s/?#<>()]+)(?P<path>[/?#][^\s<>]*)?)>?", re.IGNORECASE)
_NO_SCHEME = re.compile(r"(?P<host>www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:/\S*)?", re.IGNORECASE)
_PRINT_VERSION = re.compile(
    r"(?P<name>[A-Z].{1,50}?) ?[–—|:-] ?(?:print(?:er)?[ -]?(?:friendly)?|mobile|text[ -]only) ?(?:version|edition|page|view)?",
    re.IGNORECASE,
)
"""Over a page that is set for printing: whose it is."""


def of_print_version(line: str) -> HeaderLine | None:
    """Read the head of a page that is set for printing."""
    match = _PRINT_VERSION.fullmatch(line)
    if match is None:
        return None
    return HeaderLine(publisher=match["name"]) if is_title_of_paper(match["name"]) else None


def source_line(line: str) -> HeaderLine | None:
    """Read a paper and its address between dashes."""
    match = _SOURCE_LINE.fullmatch(line)
    return match and named(match["name"], match["url"])


def named(name: str, url: str) -> HeaderLine | None:
    """Return what a paper's name and its address state."""
    found = address_line(url)
    return found and HeaderLine(publisher=name, site=found.site, source_url=found.source_url, host=found.host)


def address_line(line: str) -> HeaderLine | None:
    """Read a line that is an address: of a page, or of a site."""
    match = _URL.fullmatch(line)
    if match is not None and not _is_address(match["url"]):
        return None
    if match is None:
        bare = _NO_SCHEME.fullmatch(line)
        return bare and HeaderLine(host=bare["host"].lower())
    host = match["host"].lower()
    if len(match["path"] or "") > 1:
        return HeaderLine(source_url=match["url"], host=host)
    return HeaderLine(site=match["url"], host=host)


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False
