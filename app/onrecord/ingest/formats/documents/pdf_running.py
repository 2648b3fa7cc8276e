"""What runs through the pages of a document: their heads and feet, and their numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.ingest.formats.documents.pdf_page import Line, Page
from onrecord.ingest.formats.stated.dates import date_within
from onrecord.ingest.formats.stated.people_lines import is_title_of_paper

_ZONE = 0.12
"""Share of a page's height, above and below, in which running heads and page numbers stand."""
_SAME_PLACE = 6.0
"""Points by which a running head may move between pages."""
_NUMBER = re.compile(
    r"(?:[-–—|]\s?)?(?:page |p\. ?)?\d{1,4}(?:\s?(?:of|/|\|)\s?\d{1,4})?(?:\s?[-–—|])?|[ivxl]{1,6}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: [ap]m)?|(?:https?|file)://\S+(?: \d{1,4}/\d{1,4})?",
    re.IGNORECASE,
)
"""What a page's number looks like, and what browsers print around a page."""
_NUMBERED = re.compile(r"(?:[Pp](?:age|\.) ?)?\d{1,4}\b.{2,80}|.{2,80}\b\d{1,4}")
_SMALL = 0.95
"""Times the size of most of the print: what is no smaller may be a line of the text."""
_DIGITS = re.compile(r"\d+")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_TERMINATORS = (".", "!", "?", "…", ":", ";")


def without_running(pages: Sequence[Page]) -> list[Page]:
    """Leave out page numbers, and what stands at one height of the margins of several pages, numbers apart.

    Of a single page a line of a paper's title and a number is left out where it is set smaller than the text.
    """
    printed = [line for page in pages for line in page.lines]
    small = _SMALL * usual_size(printed) if len(pages) == 1 and printed else 0.0
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({key for line in page.lines if _in_margin(line, page) for key in _keys(line, page)})
    kept = []
    for page in pages:
        running = [
            line
            for line in page.lines
            if _in_margin(line, page)
            and (
                _NUMBER.fullmatch(line.text)
                or any(seen[key] > 1 for key in _keys(line, page))
                or (line.size < small and _is_foot(line.text))
            )
        ]
        beside = [one for one in running if _NUMBER.fullmatch(one.text)]
        kept.append(
            Page(
                page.height,
                tuple(
                    line
                    for line in page.lines
                    if line not in running
                    and not (_in_margin(line, page) and any(_is_beside(line, one) for one in beside))
                ),
            )
        )
    return kept


def _is_foot(text: str) -> bool:
    """Return whether a line is a paper's title and a number, or a day: "Valley News  3"."""
    return (
        _NUMBERED.fullmatch(text) is not None
        and not text.endswith(_TERMINATORS)
        and is_title_of_paper(re.sub(r"[\d|•·–—-]+|[Pp]age|p\.", " ", text).strip())
    )


def _in_margin(line: Line, page: Page) -> bool:
    return line.bottom < page.height * _ZONE or line.top > page.height * (1 - _ZONE)


def _keys(line: Line, page: Page) -> list[tuple[str, int]]:
    """Return what a running head is known by: its words and its height, rounded both ways."""
    words_only = _DIGITS.sub("#", line.text.casefold())
    place = line.top if line.top < page.height / 2 else page.height - line.top + 10_000
    return [(words_only, int(place / _SAME_PLACE)), (words_only, -int(place / _SAME_PLACE + 0.5))]


def _is_beside(line: Line, other: Line) -> bool:
    """Return whether two lines stand at one height."""
    return abs(line.bottom - other.bottom) < other.size / 2


def day_of_running_heads(pages: Sequence[Page]) -> str | None:
    """Return the one day that the running heads tell, as papers print it; a clock beside it is that of the printing."""
    kept = [set(page.lines) for page in without_running(pages)]
    heads = [
        line.text for page, own in zip(pages, kept, strict=True) for line in page.lines if line not in own
    ]
    days = {day for head in heads if not _CLOCK.search(head) and (day := date_within(head))}
    return days.pop() if len(days) == 1 else None


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size of most of the print."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]
