"""Pages that an archive of the web captured: what the archive states is of the capture, and the address is another one's."""

import re
from typing import Final

from onrecord.ingest.formats.markup.blocks import Page

_SITES: Final = frozenset(f"archive.{ending}" for ending in ("today", "is", "ph", "li", "md", "vn", "fo"))
"""What names itself the site of a page that it only keeps."""
_CAPTURE = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}[a-z_]{0,5}|(?:www\.)?archive\.(?:today|is|ph|li|md|vn|fo)/\d{4}[\d.-]{0,18}"
    r"|webcache\.googleusercontent\.com/search\?q=cache:[\w-]{0,20}:?)/?(?=https?:/|(?:[\w-]+\.)+[a-z]{2,})(?P<address>\S+)"
)
_SAVED = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(?P<address>https?://\S{4,2000}?)\s{0,9}-->")
"""How a browser says in the first lines of a page where it saved it from."""
_FIRST = 2000
"""Characters of a page among which it does."""
_OF_CAPTURE = (
    "og:site_name",
    "article:published_time",
    "article:modified_time",
    "og:url",
)


def as_published(page: Page, text: str) -> None:
    """Take what an archive states of its capture out of a page, and give it the address that it was published at.

    Args:
        page: The page, which is changed.
        text: Its markup, in which a browser that saved it says where from.
    """
    saved = _SAVED.search(text, 0, _FIRST)
    if saved and not (page.canonical or page.metas.get("og:url")):
        page.canonical = saved["address"]
    if page.metas.get("og:site_name", "").strip().lower() in _SITES:
        for name in _OF_CAPTURE:
            page.metas.pop(name, None)
    page.canonical = original_address(page.canonical)
    if "og:url" in page.metas:
        page.metas["og:url"] = original_address(page.metas["og:url"]) or ""


def original_address(address: str | None) -> str | None:
    """Return the address that a capture was made of; any other one as it is."""
    match = _CAPTURE.match(address or "")
    if match is None:
        return address
    kept = match["address"]
    kept = re.sub(r"\A(https?):/+", r"\1://", kept)
    return kept if "://" in kept else f"http://{kept}"
