"""Lines that are nothing but a time of day: what opens each update of a live blog."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from onrecord.text.spans import Span

FEWEST = 2
"""Such lines that make a text a series of updates; a single one may be anything."""
LONGEST = 50
"""Characters of such a line."""
_HOUR = r"(?:\d{1,2}[:.h]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?|\d{1,2}\s?[AaPp]\.?[Mm]\.?)(?:,?\s(?:[A-Z]{2,5}|local time))?"
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?"
_CLOCK = re.compile(
    rf"(?:(?:updated|posted|published)(?: at)?:?\s)?(?:{_DAY}(?:,|\sat|\s[-–—|])?\s)?{_HOUR}(?:(?:,|\son|\s[-–—|])?\s{_DAY})?"
    r"|\d{1,3}\s?(?:m|h|min|mins|minutes?|hrs?|hours?)(?:\sago)?",
    re.IGNORECASE,
)


def is_clock(line: str) -> bool:
    """Return whether a line is nothing but a time of day, or how long ago something was."""
    return _CLOCK.fullmatch(line.strip(" [](){}:·•|–—-")) is not None


def updates(text: str, paragraphs: Sequence[Span]) -> tuple[int, ...]:
    """Return the offsets at which the updates of a text begin; empty for any other text."""
    found = tuple(
        span.start for span in paragraphs if span.end - span.start <= LONGEST and is_clock(span.cut(text))
    )
    return found if len(found) >= FEWEST else ()


def update_at(begins: Sequence[int], offset: int) -> int:
    """Return the number of the update that an offset stands in; 0 before the first."""
    return bisect_right(begins, offset)


def neighbours(begins: Sequence[int], offsets: Sequence[int]) -> list[range]:
    """Return for each of several offsets, in their order, which of them stand in the same update."""
    numbers = [update_at(begins, offset) for offset in offsets]
    found: list[range] = []
    for _, run in groupby(numbers):
        together = range(len(found), len(found) + len(list(run)))
        found += [together] * len(together)
    return found
