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
_SAVED = re.compile(
    r"(?:<!--\s{0,9}saved from url=\(\d{1,6}\)|<!--\s{0,9}Page saved with SingleFile\s{1,9}url: |This is Google(?:'|’|&#0?39;)s cache of (?:<a href=[\"'])?|<a class=\"(?:domain )?reader-domain\" href=\")"
    r"(?P<address>https?://[^\s\"'<>]{4,2000}?)(?=\s{0,9}-->|[\s\"'<>])"
)
"""How a browser, a cache or a reader's view says in the first lines of a page where it took it from."""
_FIRST = 2000
"""Characters of a page among which it does."""
_FOUND_AT = re.compile(
    r"(?:(?:you can )?find this (?:article|story|page)(?: online)? at|this (?:article|story|page) (?:can be found|was printed) (?:at|from)"
    r"|(?:the )?(?:url|link|address)(?: (?:to|of|for) this (?:article|story|page))?|(?:article|story|source|page) (?:url|link|address)|printed from|permalink)\W{1,3}(?P<address>https?://\S+)",
    re.IGNORECASE,
)
"""How a view to print says where its page stands."""
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
    if not (page.canonical or page.metas.get("og:url")):
        page.canonical = saved["address"] if saved else _found_at(page)
    if page.metas.get("og:site_name", "").strip().lower() in _SITES:
        for name in _OF_CAPTURE:
            page.metas.pop(name, None)
    page.canonical = original_address(page.canonical)
    if "og:url" in page.metas:
        page.metas["og:url"] = original_address(page.metas["og:url"]) or ""


def _found_at(page: Page) -> str | None:
    """Return the address in the only line that says where the page stands."""
    lines = (" ".join(block.text.split()) for block in page.blocks if "http" in block.text)
    found = [match["address"] for match in map(_FOUND_AT.fullmatch, lines) if match]
    return found[0] if len(found) == 1 else None


def original_address(address: str | None) -> str | None:
    """Return the address that a capture was made of; any other one as it is."""
    match = _CAPTURE.match(address or "")
    if match is None:
        return address
    kept = match["address"]
    kept = re.sub(r"\A(https?):/+", r"\1://", kept)
    return kept if "://" in kept else f"http://{kept}"
