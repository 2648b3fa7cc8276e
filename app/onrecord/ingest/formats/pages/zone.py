"""The lines that a page prints around its headline, where byline and date stand."""

import re
from collections.abc import Iterator, Sequence

from onrecord.ingest.formats.markup.blocks import Block, Page, letters
from onrecord.ingest.formats.markup.marks import is_of_others
from onrecord.ingest.formats.pages.header import below_line, parts_of
from onrecord.ingest.formats.stated.dates import printed_date, without_dates

_ABOVE = 4
"""Blocks over the headline that may be a date or byline."""
_BELOW = 10
"""Blocks below it: dek, share buttons and dates stand there, too."""
_LONGEST = 220
"""Characters of a line of a header."""
_SHORTEST_PROSE = 60
"""Characters of a paragraph that ends as a sentence does."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,2}\s?[ap]\.?m|\bpages? \d{1,3}\b", re.IGNORECASE)
_MENU = re.compile(r"\S\s*[|/·•]\s*\S")
"""What parts the links of a row."""
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]{0,2}\Z")
_MOST_PROSE = 2
_OF_PICTURE = re.compile(
    r"(?:photo|image|img|picture|pic|media|figure|fig|video)-?credits?|\w*-?captions?|cut-?lines?"
)
"""Marks of who took a picture, and of what it shows."""
_OWN = ("article", "main")
"""Regions of a page in which nothing but its article stands over the headline."""
_FIRST = re.compile(
    r"(?P<who>(?!))?(?:this (?:story|article|post|report|piece) was )?(?:first |originally )(?:published|posted)(?: on)?\s?:?\s(?!in\b|by\b|at\b)(?P<when>[^\n“”\"]{6,40}?\d{4})\b[^“”\"]{0,40}",
    re.IGNORECASE,
)
"""A line below an article that tells when it came out, where over it stands but the last change."""
_FILED = re.compile(
    r"(?:posted|published|written|submitted|filed) by:? (?P<who>(?-i:[^\W\d_a-z])[^|,\n]{2,50}?),? (?:on|at|\|) (?P<when>[^\n]{0,30}?\d{4})\b.{0,90}",
    re.IGNORECASE,
)

_ENTRY = re.compile(
    r"this (?:entry|post|item|article) was (?:posted|published|written)(?: by (?P<who>(?-i:[^\W\d_a-z])[^|,\n]{2,50}?))?(?: in [^\n]{2,60}?)? on (?P<when>[^\n]{4,40}?\d{4})\b[^“”\"]{0,300}",
    re.IGNORECASE,
)
"""The same as an early system of blogs says it."""


def zone_of(page: Page, headline: str | None) -> tuple[list[str], list[str]]:
    """Return the lines right over the headline and those below it, up to the second paragraph; none when it is not printed.

    Over it, only those of its own element count, or of the page's main part: the date of today stands at the head of a page.
    """
    at = headline_at(page.blocks, headline)
    if at is None:
        return [], []
    headline_block = page.blocks[at]
    own, column = headline_block.region, headline_block.parent
    near = _behind_menu(page.blocks[max(0, at - _ABOVE) : at])
    above = [
        block
        for block in near
        if (column in block.around or own == block.region in _OWN) and not _tells_more(block)
    ]
    below = page.blocks[at + 1 : at + 1 + _BELOW]
    parts = parts_of(headline_block.text)
    line = next((at for at, part in enumerate(parts) if letters(part) == letters(headline or "")), 0)
    return [*_lines(above, own), *parts[:line]], [*parts[line + 1 :], *_lines(below, own)]


def _behind_menu(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks behind the last row of links: over it stands today's date."""
    rows = [at for at, block in enumerate(blocks) if block.linked and _MENU.search(block.text)]
    return blocks[rows[-1] + 1 :] if rows else blocks


def filed_below(blocks: Sequence[Block]) -> list[re.Match[str]]:
    """Return the line that says who filed the only article of a page, and when, as blogs print it below."""
    lines = (
        _FILED.fullmatch(block.text)
        or _FIRST.fullmatch(block.text)
        or _ENTRY.fullmatch(" ".join(block.text.split()))
        for block in blocks
        if len(block.text) <= 2 * _LONGEST and not (block.quotation or is_of_others(block.furniture))
    )
    found = [line for line in lines if line]
    return found if len(found) == 1 else []


def headline_at(blocks: Sequence[Block], headline: str | None) -> int | None:
    """Return which block is the headline: the only `h1`, else the first one with its words that is in no list."""
    own = letters(headline or "")
    h1s = [at for at, block in enumerate(blocks) if block.tag == "h1"]
    if len(h1s) == 1 and (not own or blocks[h1s[0]].letters == own):
        return h1s[0]
    same = (
        at
        for at, block in enumerate(blocks)
        if own
        and block.tag not in ("title", "li")
        and (block.letters == own or ("\n" in block.text and below_line(block.text, own) is not None))
    )
    return next(same, h1s[0] if len(h1s) == 1 else None)


def _lines(blocks: Sequence[Block], own: str | None) -> Iterator[str]:
    """Yield the lines of blocks that are no navigation, unless the headline itself stands in such."""
    prose = 0
    for block in blocks:
        of_page = block.region == "boilerplate" and own != "boilerplate"
        if of_page or any(map(_OF_PICTURE.fullmatch, block.furniture)):
            continue
        if len(block.text) > _LONGEST or _is_paragraph(block):
            prose += 1
            if prose >= _MOST_PROSE:
                return
        if len(block.text) <= _LONGEST:
            whole = " ".join(block.text.split())
            yield from [whole] if "\n" in block.text and printed_date(whole) else parts_of(block.text)


def _tells_more(block: Block) -> bool:
    """Return whether a line has other figures than a day and a time: the weather, beside the date of today."""
    return bool(_DIGIT.search(_CLOCK.sub(" ", without_dates(block.text))))


def _is_paragraph(block: Block) -> bool:
    return (
        block.tag == "p"
        and len(block.text) >= _SHORTEST_PROSE
        and bool(_SENTENCE_END.search(block.text[-6:]))
    )
