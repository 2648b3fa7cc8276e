"""The source of a page before a parser makes a tree of it: what it prints, and its markup without the scripts that nobody reads."""

import re
from html import unescape
from typing import NamedTuple

from onrecord.ingest.formats.markup.blocks import letters

_LONGEST_TAG = 20_000
"""Characters; no real element has more, and with 100,000 attributes the parser takes minutes."""
_SHORTEST_TAG = len("<a>")
_UNPRINTED = re.compile(
    r"<(?P<tag>script|style)\b(?P<opening>(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>)?", re.ASCII | re.IGNORECASE
)
_ENDS = {
    tag: re.compile(rf"</{tag}(?P<closed>(?:[\s/][^<>]*)?>)?", re.ASCII | re.IGNORECASE)
    for tag in ("script", "style")
}
_READ = "json"
"""What the type of a script says whose text states something."""
_PLAIN_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
_LONG_TAG = re.compile(rf"<[^<>]{{{_LONGEST_TAG}}}")
_TAG = re.compile(r"<[a-zA-Z/!?](?:(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>)?+")
"""As a browser reads it: marks of elements may stand in the values of attributes."""
_LEFT = re.compile(r"<[a-zA-Z/!?]")
_NO_MARKS = bytes(code for code in range(256) if code not in b"<>")


class Source(NamedTuple):
    """A page without comments, whose scripts and styles all end."""

    markup: str
    """Without scripts and styles, but for those of which the text is read."""
    printed: str
    """Without any."""


def read_source(text: str) -> Source | None:
    """Set apart what is not printed; None where a script or style does not end.

    Args:
        text: The page without comments and marked sections.
    """
    markup: list[str] = []
    printed: list[str] = []
    position = 0
    while (begun := _UNPRINTED.search(text, position)) is not None:
        ended = _ENDS[begun["tag"].lower()].search(text, begun.end("tag"))
        if ended is None or not ended["closed"]:
            return None
        printed.append(text[position : begun.start()])
        if begun["opening"] and _READ not in begun["opening"].lower():
            markup.append(text[position : begun.start()])
        else:
            markup.append(text[position : ended.end()])
        position = ended.end()
    rest = text[position:]
    return Source("".join([*markup, rest]), "".join([*printed, rest]))


def has_long_tag(printed: str) -> bool:
    """Return whether a tag is longer than any real one: one that long stands around a multiple of its length."""
    for place in range(_LONGEST_TAG, len(printed), _LONGEST_TAG):
        start = printed.rfind("<", place - _LONGEST_TAG, place)
        if start >= 0 and _LONG_TAG.match(printed, start):
            return True
    return False


def text_between(printed: str) -> str:
    """Return what stands between the tags of a page without scripts; nothing for markup that is better read by events."""
    encoded = printed.encode("utf-8", "surrogatepass")
    marks = encoded.translate(None, _NO_MARKS)
    if marks == b"<>" * (len(marks) // 2):
        return b"".join(encoded.replace(b">", b"<").split(b"<")[::2]).decode("utf-8", "surrogatepass")
    bare = _PLAIN_TAG.sub("", printed)
    return text_around(printed) if _LEFT.search(bare) else bare


def text_around(printed: str) -> str:
    """Return the same where marks of elements may stand in attributes and between words."""
    parts = []
    position = 0
    for match in _TAG.finditer(printed):
        start, end = match.span()
        if not _SHORTEST_TAG <= end - start <= _LONGEST_TAG:
            return ""
        parts.append(printed[position:start])
        position = end
    parts.append(printed[position:])
    return "".join(parts)


def letters_of(bare: str) -> int:
    """Return how many letters and digits a text has, its references read."""
    return len(letters(unescape(bare)))
