"""When and where something is on, as papers list it below what they tell of it."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.text.quote_marks import DOUBLE_MARK

_DAYS = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sat|sun)(?:days?)?\b\.?"
_MONTHS = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_LABEL = re.compile(
    r"(?:what|where|when|who|why|how|cost|prices?|tickets?|admission|entry|hours|opening (?:hours|times)|dates?|times?|info(?:rmation)?|(?:more )?details|contacts?|phone"
    r"|website|online|registration|register|rsvp|parking|getting there|how to get there|venue|doors|ages|reservations|bookings?|location|address)(?= ?:)"
    rf"|(?:{_DAYS},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}|{_MONTHS} \d{{1,2}}\b)|{_DAYS}",
    re.IGNORECASE,
)
_WHERE_TO_ASK = re.compile(
    r"(?:(?:for )?(?:more|further) (?:information|details)|for (?:tickets|details|bookings|a full list)|tickets|to (?:book|register|reserve)|visit|call|book|register)\b.{3,160}",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\S@\S|://|\bwww\.|\w\.(?:com|org|net|\w\w\.\w\w|example)\b|\d{3}[\s.-]?\d{3,4}")
"""Where it is asked: an address or a number."""
_LONGEST = 250
_FEWEST = 2
"""Entries of a list that tells when and where."""


def without_events(blocks: list[Block]) -> list[Block]:
    """Cut a list below the text whose entries each begin with such a label or a day, set off, and what stands over it."""
    end = len(blocks)
    entries = 0
    while end > 1 and (_is_entry(blocks[end - 1]) or _says_where(blocks[end - 1])):
        entries += _is_entry(blocks[end - 1])
        end -= 1
    if entries < _FEWEST:
        return blocks
    return blocks[: end - _is_over(blocks[:end])]


def _is_entry(block: Block) -> bool:
    short = block.tag in ("p", "li", "div") and len(block.text) <= _LONGEST and block.set_off > 0
    return (
        short
        and not DOUBLE_MARK.search(block.text)
        and _LABEL.match(block.text[: block.set_off + 2]) is not None
    )


def _says_where(block: Block) -> bool:
    return _WHERE_TO_ASK.fullmatch(block.text) is not None and _REACHED.search(block.text) is not None


def _is_over(above: Sequence[Block]) -> bool:
    """Return whether the last of several blocks is a heading."""
    last = above[-1]
    return len(above) > 1 and (
        last.tag in HEADINGS or (last.set_off >= len(last.text) and not is_prose(last))
    )
