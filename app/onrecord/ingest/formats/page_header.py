"""The lines that a page prints over its article: headline, dek, byline and date."""

import re

from onrecord.ingest.formats.dates import printed_date
from onrecord.ingest.formats.html_blocks import Block, letters

_PARTS = re.compile(r"[\n|•·]")
"""What stands between a name and a date in a byline."""
_CHANGED = re.compile(r"(?:last )?(?:updated|modified)\b", re.IGNORECASE)


def without_header(
    chosen: list[Block], parts: tuple[str | None, ...], names: tuple[str, ...]
) -> tuple[list[Block], str | None]:
    """Drop the leading blocks that repeat headline, dek or byline, and those of nothing but a date.

    Args:
        chosen: The blocks of the article.
        parts: What else the page states elsewhere.
        names: Its bylines, behind which a date may stand.

    Returns:
        The blocks that are left, and the first date of publication in those dropped.
    """
    known = {letters(part) for part in (*parts, *names) if part}
    published = None
    for first, block in enumerate(chosen):
        dates = _dates(block.text, names)
        if not dates and block.letters not in known and block.tag != "h1":
            return chosen[first:], published
        published = published or next((date for line, date in dates if not _CHANGED.match(line)), None)
    return [], published


def parts_of(byline: str) -> list[str]:
    """Return the names, dates and posts that a byline sets apart."""
    return [part for part in map(str.strip, _PARTS.split(byline)) if part]


def _dates(text: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the dates of a block with their lines; none when it holds anything but dates and bylines."""
    dates = []
    for part in parts_of(text):
        line = part
        for name in names:
            line = line.removeprefix("By ").removeprefix(name).lstrip(" ,–—-")
        date = printed_date(line)
        if date:
            dates.append((line, date))
        elif line:
            return []
    return dates
