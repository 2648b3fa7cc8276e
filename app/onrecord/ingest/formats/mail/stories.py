"""A newsletter of several stories, each under a heading above its own byline."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.mail.shown_lines import shown_lines
from onrecord.ingest.formats.stated.people_lines import is_byline, names_or_looks, without_posts
from onrecord.ingest.formats.text.title_lines import is_prose

_HEADING = re.compile(
    r"<h(?P<level>[1-4])\b[^<>]{0,2000}>(?P<words>[^<]{0,1000}(?:<(?!/?h[1-6])[^<]{0,1000}){0,40})</h(?P=level)>",
    re.IGNORECASE,
)
_REACH = 2
"""Lines below a heading among which its byline stands."""
_FEWEST = 2


def stories_of_page(page: str) -> list[str]:
    """Return the HTML of each story, in their order; none where there are not two with their own bylines.

    All headings from the first story on that are set as those of the stories are begin one; what holds no sentence is none.
    """
    headings = list(_HEADING.finditer(page))
    for level in sorted({one["level"] for one in headings}):
        starts = [one for one in headings if one["level"] == level]
        ends = [*(one.start() for one in starts[1:]), len(page)]
        told = [_lines(page, one.end(), end) for one, end in zip(starts, ends, strict=True)]
        signed = [at for at, lines in enumerate(told) if _is_signed(lines)]
        if len(signed) >= _FEWEST:
            parts = [_as_page(one, page[one.end() : end]) for one, end in zip(starts, ends, strict=True)]
            return [parts[at] for at in range(signed[0], len(parts)) if any(map(is_prose, told[at]))]
    return []


def _lines(page: str, start: int, end: int) -> list[str]:
    return [line for line, _ in shown_lines(page, start, end)]


def _is_signed(lines: Sequence[str]) -> bool:
    """Return whether a byline stands there, and a sentence below it."""
    at = next((at for at, line in enumerate(lines[:_REACH]) if _is_byline(line)), None)
    return at is not None and any(map(is_prose, lines[at + 1 :]))


def _is_byline(line: str) -> bool:
    byline = is_byline(line) if line[:3].lower() == "by " else None
    return byline is not None and names_or_looks(without_posts(byline).title())


def _as_page(heading: re.Match[str], story: str) -> str:
    return f"<html><body><article><h1>{heading['words']}</h1>{story}</article></body></html>"
