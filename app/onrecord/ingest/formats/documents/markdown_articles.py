"""Several articles in one Markdown file, each below a heading of its own: cuttings that somebody collected."""

import re
from itertools import pairwise

from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.title_lines import is_prose

_LEVELS = tuple(re.compile(rf"^[ ]{{0,3}}#{{{level}}}[ \t]+(?=\S).*$", re.MULTILINE) for level in (1, 2, 3))
_FEWEST = 2
_REACH = 2
"""Lines below a heading among which its byline or day stands: below a dek, too."""
_SIGNS = re.compile(r"[*_]+")
"""Of stressed words: "*By Ann Roe, 4 June 2024*"."""


def articles_of(text: str) -> tuple[list[str], list[str]]:
    """Part a document without front matter at its headings of one level, where each stands above a byline or a day, and a text.

    Returns:
        The lines above the first of the articles, and the articles; none where the document is a single one.
    """
    for level in _LEVELS:
        starts = [match.start() for match in level.finditer(text)]
        parts = [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]
        above = _lines(text[: starts[0]]) if starts else []
        if len(parts) >= _FEWEST and _is_title(above) and all(map(_is_article, parts)):
            return above, parts
    return [], []


def _lines(text: str) -> list[str]:
    stripped = (_SIGNS.sub("", line).strip(" \t#>") for line in text.split("\n"))
    return [line for line in stripped if any(map(str.isalnum, line))]


def _is_title(above: list[str]) -> bool:
    """Return whether lines are what a collection is called: neither a text nor the byline of one."""
    return not any(is_prose(line) or _states(line, day=False) for line in above)


def _is_article(part: str) -> bool:
    title, *lines = _lines(part) or [""]
    return not _states(title) and any(map(_states, lines[:_REACH])) and any(map(is_prose, lines))


def _states(line: str, *, day: bool = True) -> bool:
    """Return whether a line is a header's and states a byline, or a day."""
    stated = None if is_prose(line) else read_header_line(line)
    return stated is not None and bool(stated.byline or (day and stated.dated()))
