"""How likely a line of a page is one of its article: sentences are, short lines without an end are not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.ingest.formats.markup.blocks import letters
from onrecord.ingest.formats.stated.dates import is_dateline
from onrecord.ingest.formats.stated.printed_moments import unglued
from onrecord.ingest.formats.text.author_names import BY
from onrecord.ingest.formats.text.page_captions import is_caption
from onrecord.ingest.formats.text.page_lines import is_line_of_page, stands_over_others
from onrecord.ingest.formats.text.section_lines import is_section
from onrecord.ingest.formats.text.wire_lines import is_wire_line
from onrecord.text.quote_marks import DOUBLE_MARK

_ENDED = re.compile(r"[.!?…:\u3002\uff01\uff1f\u300d][”’\"'»)\]]{0,3}\Z|[”\"»]\Z")
_CUT = re.compile(r"(?:\.{2,3}|…)\Z")
"""How a page cuts the headline or the text of another article short."""
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OF_WIDE = 2
"""How many letters more than one a sign of these scripts says as much as."""
_SENTENCE, _LONG = 45, 180
"""Letters of a sentence that is one of a text, and of a line that is one whatever its end."""
_SMALL = 0.6
_RUNS_ON = 16
"""Share of words in small letters, and words, of a line that is text without an end."""
_MOST = 400
_A_POINT = 80
"""Letters of a line of a text that count, and how many give one point."""
_SHORT, _OF_PAGE, _CARD, _DATED = -0.6, -1.0, -0.5, -2.0
"""Points of a short line, of one that any page has, of one that may be another article's headline, and of one that tells when something came out."""
_WORDS_OF_CARD = 7
_LONGEST_DATED = 120
_AGO = re.compile(
    r"(?:\W*(?:updated|posted|published)\W*)?(?:about )?(?:\d{1,3}|an?|one|two|three)\s?(?:[smhdwy]|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago\b.{0,40}",
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_HANDLE = re.compile(r"(?<=[a-z])@\w+|\s@\w+")
"""What an author is called elsewhere, behind the name."""
_SIGNED = re.compile(r"[—–-]\s?[^()]{2,60} \(@\w")
"""Whom a post is by that an article shows; behind it stands its day."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_INVITES = re.compile(
    r"(?:sign up|subscribe|get|download|follow|join|listen to|watch|receive|after)\b[^“”\"]{0,140}\b(?:newsletters?|inbox|emailed|app|podcast|channel|headlines|promotion)\b[^“”\"]{0,80}"
    r"|(?:sign up (?:to|for)|subscribe to)\b[^“”\"]{2,80}",
    re.IGNORECASE,
)
"""How a page sells itself in a line that ends no sentence."""
_GLUED_ROW = re.compile(r"(?:\S*[a-z][A-Z][a-z]){2}|(?:.*?[a-z]{2}[A-Z][a-z]){3}")
"""A row of a menu whose words stand apart by their looks alone: "NewsSportCulture"."""
_LONGEST_ROW = 160
_OF_BUTTON = re.compile(
    r"(?:view (?:the )?(?:image|picture|photo)s? in full ?screen|\((?:representative|representational|file|illustrative) (?:image|photo|picture)\)|(?:enter )?(?:your )?e-?mail(?: address)?\*?|read aloud|link copied!?|video ad feedback)",
    re.IGNORECASE,
)
"""What else stands about pictures and fields."""
_OF_CLOCK = re.compile(r"\b[ap]\.m\.\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    text: str
    letters: str
    """In small letters."""
    is_ended: bool
    """It ends as a sentence does."""
    is_prose: bool
    """It is a sentence or more."""
    is_label: bool
    """It is one that pages print about any article."""
    heads: bool
    """It stands over other articles."""
    is_dated: bool
    """It tells when something came out, and little else."""
    points: float
    """Above zero, it is the article's."""

    def is_of_header(self) -> bool:
        """Return whether it tells who wrote an article, or when it came out."""
        return self.is_dated or (not (self.is_prose or self.is_label) and BY.match(self.text) is not None)

    def words(self) -> set[str]:
        """Return its long words, in small letters."""
        return {word.casefold() for word in _WORD.findall(self.text)}

    def may_lead(self) -> bool:
        """Return whether it may be a short sentence of the article before or behind a longer one."""
        return self.is_ended and self.points >= 0 and not self.is_of_header()


def lines_of(texts: Sequence[str]) -> list[Line]:
    """Judge lines, each by itself."""
    return [_line(text) for text in texts]


def apart(text: str) -> str:
    """Return a line with spaces where a page sets a year, a clock and a word apart by their looks alone, as in "20247:05 AM ESTUpdated"; without handles."""
    return unglued(_HANDLE.sub(" ", text)).strip()


def has_end(text: str) -> bool:
    """Return whether a line ends as a sentence does, and is not cut short."""
    cut = _CUT.search(text) is not None and DOUBLE_MARK.search(text) is None
    return _ENDED.search(text) is not None and not cut


def _line(text: str) -> Line:
    heads = stands_over_others(text)
    label = heads or _is_label(text)
    dated = len(text) <= _LONGEST_DATED and _tells_when(text)
    prose = not label and not dated and _is_prose(text)
    if dated or label:
        points = _DATED if dated else _OF_PAGE
    else:
        points = min(_extent(text), _MOST) / _A_POINT if prose else _points_of_short(text)
    return Line(text, letters(text).casefold(), has_end(text), prose, label, heads, dated, points)


def _is_label(text: str) -> bool:
    sold = not has_end(text) and _INVITES.fullmatch(text) is not None
    other = _is_glued(text) or _OF_BUTTON.fullmatch(text) is not None
    return (
        sold or other or is_line_of_page(text) or is_wire_line(text) or is_section(text) or is_caption(text)
    )


def _is_glued(text: str) -> bool:
    return (
        len(text) <= _LONGEST_ROW
        and not has_end(text)
        and _GLUED_ROW.match(text) is not None
        and not BY.match(text)
    )


def _tells_when(text: str) -> bool:
    if _SIGNED.match(text):
        return False
    ended = text.endswith((".", "!", "?", "”", '"')) and _OF_CLOCK.search(text) is None
    return _AGO.fullmatch(text) is not None or (not ended and is_dateline(UPDATED.sub("", apart(text))))


def _extent(text: str) -> int:
    return len(letters(text)) + _OF_WIDE * len(_WIDE.findall(text))


def _is_prose(text: str) -> bool:
    extent = _extent(text)
    printed = text.split()
    small = sum(word[0].islower() for word in printed)
    runs_on = len(printed) >= _RUNS_ON and small >= _SMALL * len(printed)
    return (has_end(text) and extent >= _SENTENCE) or extent >= _LONG or runs_on


def _points_of_short(text: str) -> float:
    if not any(map(str.isalnum, text)) or (has_end(text) and " " in text):
        return 0.0
    return _CARD if len(text.split()) >= _WORDS_OF_CARD else _SHORT
