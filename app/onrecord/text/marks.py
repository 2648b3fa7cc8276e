"""Quotation marks one by one: what each may do, judged by its shape and its neighbours.

Shapes and customs: The Unicode Standard, section 6.2 (quotation marks in European usage); British and American
customs after Hart's Rules and the Chicago Manual of Style.
"""

import re
from enum import Enum

from msgspec import Struct

from onrecord.text.lexicon import ELIDED_ENDS, ELISIONS
from onrecord.text.spans import Span


class Act(Enum):
    """What a mark does."""

    OPEN = "open"
    CLOSE = "close"
    SKIP = "skip"


class Mark(Struct, frozen=True):
    """A quotation mark, or an apostrophe that could be one."""

    start: int
    end: int
    family: str
    """`"` and `'` in any shape pair with their own kind only, as do the angles `«` and `‹`, the corners `「` and `『`."""
    fresh: Act
    """What it does when nothing of its family is open."""
    inside: Act
    """What it does when something is."""
    doubtful: bool = False
    """Apostrophe and quotation mark look alike here; the marks after it decide."""

    @property
    def single(self) -> bool:
        """Return whether apostrophes share its shape."""
        return self.family == "'"


class _Place(Struct, frozen=True):
    """A mark with what stands around it; a paragraph's edges count as line ends."""

    text: str
    start: int
    end: int
    before: str
    after: str
    last: bool
    """No other double mark follows in the paragraph."""

    @property
    def may_open(self) -> bool:
        """White space, an opening bracket, a dash or another mark stands before it, and it touches what follows."""
        return (self.before.isspace() or self.before in _BEFORE_OPEN) and not self.after.isspace()

    @property
    def may_close(self) -> bool:
        """It touches what stands before it, and no word follows."""
        return not self.before.isspace() and not self.after.isalnum()


_MARK = re.compile(
    r"[\"“”„‟«»＂″‹›「」『』〝〞〟‘’'‚‛`´]"  # first of all: a search for one of a few characters is quick
    r"(?:(?<=[^\s']')(?=''(?!'))|(?<=')'|(?<=`)`|(?<=’)’(?![^\W_])|(?<=[\"“”„‟«»＂″‹›「」『』〝〞〟])"
    r"|(?<=[‘’'‚‛`´])(?:(?<![^\W_].)|(?![^\W_])))"  # a letter on both sides makes an apostrophe
)
_SINGLES = frozenset("‘’'‚‛`´")
_FAMILY = {"«": "«", "»": "«", "‹": "‹", "›": "‹", "「": "「", "」": "「", "『": "『", "』": "『"}
_LEFT = frozenset("“„‟«‹‘‚‛`「『〝") | {"``"}
_RIGHT = frozenset("”»›」』〞〟") | {"’’"}
_ENDS_DOUBLED = frozenset("”‘‚‛") | {"’’"}
"""Behind one of these two closing single marks are two; behind a double one that is open they stand for its partner."""
_BEFORE_OPEN = frozenset("([{<—–-/…‘'“\"`«‹„‚")
_AFTER_OPEN = frozenset('“"«„[($£€#@…¿¡')
_BEFORE_PARTED = frozenset(",.!?…")
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_WORD_AFTER = re.compile(r"\d\ds?(?!\w)|[^\W\d_]{1,6}(?!\w)")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_CLIPPED_ING = re.compile(r".{2,}in")
_REACH = 12
"""Characters before a mark that decide about it: the longest feet-and-inches or clipped word."""


def read_marks(text: str, paragraph: Span) -> list[Mark]:
    """Read the marks of one paragraph; those that can do nothing are left out."""
    marks: list[Mark] = []
    matches = list(_MARK.finditer(text, *paragraph))
    if not matches:
        return marks
    last = max([match.start() for match in matches if match.group() not in _SINGLES], default=-1)
    opened = False
    for match in matches:
        shape = match.group()
        apart = shape == "’’" and not opened
        opened = shape == "“" or (opened and shape not in _ENDS_DOUBLED)
        for start in range(match.start(), match.end()) if apart else (match.start(),):
            end = start + 1 if apart else match.end()
            before = text[start - 1] if start > paragraph.start else "\n"
            after = text[end] if end < paragraph.end else "\n"
            mark = _read(text[start:end], _Place(text, start, end, before, after, start == last))
            if mark.fresh is not Act.SKIP or mark.inside is not Act.SKIP:
                marks.append(mark)
    return marks


def _read(shape: str, place: _Place) -> Mark:
    if shape in _SINGLES:
        return _read_single(shape, place)
    if shape in _LEFT:
        fresh, inside = _read_left(shape, place)
    elif shape in _RIGHT:
        fresh, inside = _read_right(place)
    else:
        fresh, inside = _read_straight(place)
    return Mark(place.start, place.end, _FAMILY.get(shape, '"'), fresh, inside)


def _read_left(shape: str, place: _Place) -> tuple[Act, Act]:
    """An opening mark opens, but for the German close (`„ja“`) and one set by mistake after the last word."""
    if place.may_close and place.before not in _BEFORE_OPEN and shape != "„":
        return Act.SKIP, Act.CLOSE
    return Act.OPEN, Act.OPEN


def _read_right(place: _Place) -> tuple[Act, Act]:
    """A closing mark closes, unless one set by mistake opens a word (`”Yes,” she said`)."""
    opens_word = place.after.isalnum() or place.after in _AFTER_OPEN or place.after in _SINGLES
    if place.before != "\n" and not (place.may_open and opens_word):
        return Act.SKIP, Act.CLOSE
    misprint = place.before.isspace() and place.after.isupper()
    return Act.OPEN, Act.OPEN if misprint else Act.CLOSE


def _read_straight(place: _Place) -> tuple[Act, Act]:
    may_open, may_close = place.may_open, place.may_close
    if place.before == "=":  # an attribute of left-over markup
        return Act.SKIP, Act.SKIP
    if place.before.isdigit() and not may_open:
        return _read_inches(place)
    if may_open and not may_close:
        return Act.OPEN, Act.OPEN
    if may_close and not may_open:
        return Act.SKIP, Act.CLOSE
    return Act.SKIP if place.last and not _opens_spaced(place) else Act.OPEN, Act.CLOSE


def _opens_spaced(place: _Place) -> bool:
    """Return whether a mark between spaces opens a sentence: `wrote. " The course went on`."""
    before, after = place.text[max(0, place.start - 2) : place.start], place.text[place.end : place.end + 2]
    return before[:1] in (".", ",") and before[1:].isspace() and after[:1] == " " and after[1:].isupper()


def _read_inches(place: _Place) -> tuple[Act, Act]:
    """Match inches after a number: `5'10"` always, unless only it is left to close."""
    feet = _FEET.search(place.text, max(0, place.start - _REACH), place.start)
    if (feet and not place.last) or place.after.isalnum():
        return Act.SKIP, Act.SKIP
    return Act.SKIP, Act.CLOSE


def _read_single(shape: str, place: _Place) -> Mark:
    fresh = inside = Act.SKIP
    doubtful = False
    if place.may_close and not (shape in _LEFT and place.before in _BEFORE_OPEN):
        inside = Act.CLOSE
        doubtful = _may_be_clipped(place)
    elif place.may_open and (place.after.isalnum() or place.after in _AFTER_OPEN or shape == "‘"):
        fresh = Act.OPEN
        doubtful = shape in "’´" or _is_elided(place)
        inside = Act.SKIP if doubtful else Act.OPEN
        if place.after == "n" and place.text[place.end + 1 : place.end + 2] in ("'", "’"):  # rock 'n' roll
            fresh = inside = Act.SKIP
    elif _is_parted(shape, place):
        inside = Act.CLOSE
    return Mark(place.start, place.end, "'", fresh, inside, doubtful)


def _is_parted(shape: str, place: _Place) -> bool:
    """Return whether a mark stands alone behind a comma or a full stop, as programs part it that set type: `'Go, ' he said`."""
    alone = place.before.isspace() and place.after.isspace()
    return alone and shape not in _LEFT and place.text[max(0, place.start - 2)] in _BEFORE_PARTED


def _is_elided(place: _Place) -> bool:
    """Return whether a word has lost its first letters: ’90s, 'em."""
    word = _WORD_AFTER.match(place.text, place.end)
    return word is not None and (word[0][0].isdigit() or word[0].lower() in ELISIONS)


def _may_be_clipped(place: _Place) -> bool:
    """Return whether an apostrophe may end the word: a plural's possessive (voters’ choice), goin’, 6' tall."""
    if place.after not in " \u00a0-–" or not place.before.isalnum():
        return False
    if place.before in "sSxXzZ" or place.before.isdigit():
        return True
    word = _WORD_BEFORE.search(place.text, max(0, place.start - _REACH), place.start)
    return word is not None and (
        word[0].lower() in ELIDED_ENDS or _CLIPPED_ING.fullmatch(word[0]) is not None
    )
