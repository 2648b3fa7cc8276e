"""The lines that a stretch of HTML mail shows, with where they end in its markup."""

import re
from html import unescape

_BREAK = re.compile(r"<(?:br|/?(?:p|div|td|tr|table|li|blockquote|h[1-6]))\b[^<>]{0,2000}>", re.IGNORECASE)
_UNSHOWN = re.compile(r"<!--|<(?P<tag>style|script|title)\b", re.IGNORECASE)
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
    return " ".join(unescape(_TAG.sub("", _without_unshown(markup))).split())


def _without_unshown(markup: str) -> str:
    """Leave out comments, styles and scripts; from one that has no end on, the markup stays as it is."""
    parts: list[str] = []
    position, small = 0, markup.lower()
    while (opening := _UNSHOWN.search(markup, position)) is not None:
        closing = f"</{opening['tag'].lower()}>" if opening["tag"] else "-->"
        end = small.find(closing, opening.end())
        if end < 0:
            break
        parts.append(markup[position : opening.start()])
        position = end + len(closing)
    return "".join([*parts, markup[position:]])
