"""Which line of a page that was copied as a whole is the headline: the body has its words, a byline stands below it, the page prints it again."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.formats.pasted.body import Part
from onrecord.ingest.formats.pasted.lines import Line
from onrecord.ingest.formats.text.author_names import BY
from onrecord.ingest.formats.text.title_lines import is_sentence_of_dek, is_title
from onrecord.text.quote_marks import DOUBLE_MARK

_ABOVE, _INSIDE = 60, 8
"""Lines above the first sentence, and from it on, among which the headline is looked for."""
_LONGEST, _SHORTEST = 220, 8
"""Characters, and letters, of a headline."""
_NONE = re.compile(r"(?:\.{2,3}|…)\Z|\A\W*(?:©|https?://|www\.)|(?i:credit\W)")
_TOLD, _AGAIN, _OVER, _FAR = 5.0, 1.0, 2.5, 0.2
"""Points of a line all of whose words the body has, that the page prints again, that a byline stands right below; off for each doubling of its distance."""
_LONG, _SHORT, _FIRST = 0.5, 1.5, 1.5
"""Points for enough words, off for a few, and for being the first line of all."""
_WORDS, _FEW = 6, 3
"""How many these are; a few words are told sooner by chance."""
_ENOUGH = 1.0
_BODY = 30
"""Lines of the body of which words are looked up."""
_DECKS, _NEARLY = 3, 1.0
"""Lines between a headline and what has at most so many points more below it: a dek."""
_ABOVE_DEK, _FEWEST = 2.5, 4
"""The same of a line of so many words with nothing but labels between it and a dek that the page prints once."""
_TOLD_ABOVE, _LONGER = 1.4, 1.2
"""Points for words of such a line, where it is no quotation, and how much longer the dek is that quotes nobody."""
_IN_MARKS = re.compile(r"[“\"][^“”\"]+[”\"]")
_TRAIL = 2
"""Lines below the trail of a page ("HomeSportPier reopens") in which its end stands alone."""


def headline_of(lines: Sequence[Line], part: Part) -> int | None:
    """Return which line is the headline; None where none can be."""
    told = Counter(word for line in lines[part[0] : part[1]][:_BODY] for word in line.words())
    printed = Counter(line.letters for line in lines)
    points = {
        at: _of_words(lines[at], told, own=printed[lines[at].letters] if at >= part[0] else 0)
        + _AGAIN * _comes_again(lines[at].letters, printed)
        + _of_place(lines, at, part)
        for at in range(max(0, part[0] - _ABOVE), min(part[0] + _INSIDE, part[1]))
        if _may_be(lines[at]) and not _is_trail(lines, at)
    }
    best = max(points.values(), default=0.0)
    if best < _ENOUGH:
        return None
    last = max(at for at in points if points[at] == best)
    near = (
        at for at in points if at == last or (last - _DECKS <= at < last and points[at] >= best - _NEARLY)
    )
    once = not _comes_again(lines[last].letters, printed)
    closely = {at for at in points if points[at] >= best - _ABOVE_DEK}
    over = (at for at in points if once and _is_over(lines, at, last, told if at in closely else Counter()))
    return min(next(near), next(over, last))


def _is_over(lines: Sequence[Line], at: int, dek: int, told: Counter[str]) -> bool:
    """Return whether a line may be the headline right above what may be its dek: it has words of the body, or is a quotation."""
    own, below = lines[at].text, lines[dek].text
    if len(own.split()) < _FEWEST or at >= dek or not all(line.is_label for line in lines[at + 1 : dek]):
        return False
    longer = DOUBLE_MARK.search(below) is not None or len(below) >= _LONGER * len(own)
    return longer and (
        _IN_MARKS.fullmatch(own) is not None or _of_words(lines[at], told, own=0) >= _TOLD_ABOVE
    )


def _may_be(line: Line) -> bool:
    return (
        not (line.is_label or line.is_dated)
        and len(line.letters) >= _SHORTEST
        and _NONE.search(line.text) is None
        and BY.match(line.text) is None
        and (is_title(line.text, _LONGEST) or _is_of_two(line))
    )


def _is_of_two(line: Line) -> bool:
    """Return whether a line is two sentences without an end: "The boats are gone. Here is what comes next"."""
    return len(line.text) <= _LONGEST and not line.is_ended and is_sentence_of_dek(line.text, most=2)


def _is_trail(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line ends with what stands alone below it."""
    own = lines[at].letters
    ends = [one.letters for one in lines[at + 1 : at + 1 + _TRAIL] if _may_be(one)]
    return any(own != end and own.endswith(end) for end in ends)


def _of_words(line: Line, told: Counter[str], *, own: int) -> float:
    """Return the points for words that the body has; `own`: how often it has them in this line itself."""
    words = line.words()
    return _TOLD * sum(told[word] > own for word in words) / (len(words) + _FEW)


def _comes_again(own: str, printed: Counter[str]) -> bool:
    return printed[own] > 1 or any(own in other and own != other for other in printed)


def _of_place(lines: Sequence[Line], at: int, part: Part) -> float:
    """Return the points for how far above the body a line stands, and how far above a byline or a day."""
    below = [one for one in lines[at + 1 : at + 1 + _INSIDE] if not one.is_label]
    over = next((index for index, one in enumerate(below) if one.is_of_header()), None)
    distance = sum(not one.is_label for one in lines[at + 1 : part[0]])
    points = 0.0 if over is None else _OVER / math.sqrt(1 + over)
    count = len(lines[at].text.split())
    points += _LONG * (count >= _WORDS) - _SHORT * (count <= _FEW)
    return points - _FAR * math.log2(1 + distance) + _FIRST * (at == 0)
