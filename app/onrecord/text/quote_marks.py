"""Paired quotation marks: which stretches of a text stand between them.

Marks pair within their paragraph only. A quotation that runs on is left open at the paragraph's end and reopened at
the start of the next (AP Stylebook, "quotation marks"; Hart's Rules 9.2.3), which `Stretch.continues` tells.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from onrecord.text.pairing import Pair, pair_paragraph
from onrecord.text.spans import Span


class Stretch(Struct, frozen=True):
    """What stands between a quotation mark and its partner."""

    open: int
    """Offset of the opening mark."""
    span: Span
    """Inside, marks excluded."""
    close: int | None
    """Offset of the closing mark; None when there is none before the paragraph ends or the next quotation opens."""
    depth: int
    """0 for the outermost."""
    mark: str
    """`"` for a double mark of any shape, `'` for a single one."""
    continues: int | None
    """Index of the stretch of an earlier paragraph that this one carries on."""


DOUBLE_MARK = re.compile('[“”„«»"]')
"""A double mark of any shape, opening or closing."""
_SENTENCE_END = frozenset(".!?…:;,\"'”’»)]")
_LETTER = re.compile(r"[^\W_]")


def pair_marks(text: str, paragraphs: tuple[Span, ...]) -> tuple[Stretch, ...]:
    """Find the stretches of a text, by the offset of their opening marks.

    Curly, straight, low, angled, doubled single (``''``) and backtick marks; singles are told apart from
    apostrophes. Stretches nest or lie apart, never cross, never leave their paragraph and always hold a letter or
    a digit. Time is linear in the text.
    """
    found = [pair_paragraph(text, paragraph) for paragraph in paragraphs]
    stretches: list[Stretch] = []
    left_open: tuple[int, int] | None = None  # paragraph and stretch that a later paragraph may carry on
    for index, paragraph in enumerate(paragraphs):
        pairs = _without_apostrophes(text, paragraphs, found, index)
        first = len(stretches)
        stretches.extend(_nested(text, pairs))
        opens = len(stretches) > first and stretches[first].open == paragraph.start
        if left_open and opens and stretches[left_open[1]].mark == stretches[first].mark:
            stretches[first] = replace(stretches[first], continues=left_open[1])
        if opens or not (left_open and left_open[0] == index - 1 and _is_caption(text, paragraph)):
            left_open = None
        for position in range(first, len(stretches)):
            stretch = stretches[position]
            if stretch.depth == 0 and stretch.close is None and stretch.span.end == paragraph.end:
                left_open = (index, position)
    return tuple(stretches)


def _is_caption(text: str, paragraph: Span) -> bool:
    """Return whether a paragraph is a caption or crosshead (no full stop ends it): one may interrupt a quotation."""
    return text[paragraph.end - 1] not in _SENTENCE_END


def _without_apostrophes(
    text: str, paragraphs: tuple[Span, ...], found: list[list[Pair]], index: int
) -> list[Pair]:
    """Leave out single marks without a partner, unless a quotation begins there that runs on or was never closed."""
    kept = []
    for pair in found[index]:
        if pair.held and not (
            _is_introduced(text, paragraphs[index], pair) or _is_reopened(text, paragraphs, found, index)
        ):
            continue
        kept.append(pair)
    return kept


def _is_introduced(text: str, paragraph: Span, pair: Pair) -> bool:
    """Return whether a capital follows the mark, and the mark a colon, a comma or the paragraph's start."""
    start = pair.opener.start
    if not text[pair.opener.end].isupper():
        return False
    return start == paragraph.start or text[max(0, start - 2) : start] in (": ", ", ")


def _is_reopened(text: str, paragraphs: tuple[Span, ...], found: list[list[Pair]], index: int) -> bool:
    following = index + 1
    if following < len(paragraphs) and not found[following] and _is_caption(text, paragraphs[following]):
        following += 1
    if following >= len(paragraphs) or not found[following]:
        return False
    opener = found[following][0].opener
    return opener.single and opener.start == paragraphs[following].start


def _nested(text: str, pairs: list[Pair]) -> list[Stretch]:
    """Make stretches of pairs in order of their openers, with depths; empty ones are left out."""
    stretches = []
    enclosing: list[int] = []
    letter = -1
    for pair in pairs:
        start = pair.opener.end
        if letter < start:
            match = _LETTER.search(text, start)
            letter = match.start() if match else len(text)
        if letter >= pair.end:
            continue
        while enclosing and enclosing[-1] <= start:
            enclosing.pop()
        mark = "'" if pair.opener.family in "'‹" else '"'
        stretches.append(
            Stretch(pair.opener.start, Span(start, pair.end), pair.close, len(enclosing), mark, None)
        )
        enclosing.append(pair.end)
    return stretches
