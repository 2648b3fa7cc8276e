"""The lines that a stretch of HTML mail shows, with where they end in its markup."""

import re
from html import unescape

_BREAK = re.compile(r"<(?:br|/?(?:p|div|td|tr|table|li|blockquote|h[1-6]))\b[^<>]{0,2000}>", re.IGNORECASE)
_UNSHOWN = re.compile(
    r"<!--.{0,20000}?-->|<(style|script|title)\b.{0,200000}?</\1>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^<>]{0,4000}>")


def shown_lines(page: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the lines between two places that show anything, each with the place where it ends."""
    breaks = list(_BREAK.finditer(page, start, end))
    starts = [start, *(one.end() for one in breaks)]
    ends = [*(one.start() for one in breaks), end]
    shown = ((shown_words(page[here:there]), there) for here, there in zip(starts, ends, strict=True))
    return [(line, there) for line, there in shown if line]


def shown_words(markup: str) -> str:
    """Return the words of a stretch of markup in one line."""
    return " ".join(unescape(_TAG.sub("", _UNSHOWN.sub("", markup))).split())
