"""Contents: where what was said begins and ends, on each side of cue and source."""

from collections.abc import Callable

from msgspec import Struct

from onrecord.extraction.candidates.clauses import main_clause
from onrecord.extraction.candidates.linear_model import Never
from onrecord.extraction.candidates.templates import compiled
from onrecord.extraction.candidates.token_features import Reading, sentence_of

NEAR = 16
"""Tokens that may stand between the attribution and the near edge of its content."""
LONGEST = 250
"""Tokens on each side of the cue that are looked at: more than any sentence of news has, so that time stays linear."""
FEW = 3
"""So many tokens between two edges are named one by one."""
DASHES = frozenset(("—", "–", "--", "-"))
MARKS = frozenset((",", "OQ", "CQ", ";", ":", "(", ")", "-", "—", "–", "--", ".", "?", "!"))


class Block(Struct, frozen=True):
    """Cue and source as one stretch of tokens, and how they stand to each other."""

    start: int
    end: int
    cue: int
    lemma: str
    form: str
    order: str
    """`sv`: source before cue, `vs`: after it, `v`: no source."""
    window: tuple[int, int]
    """Tokens in which content is sought: the sentence, with a quotation that ends right before it."""


def window_of(reading: Reading, token: int) -> tuple[int, int]:
    """Return the token range of the sentence; one that follows a quotation which began a sentence takes it in."""
    tokens = reading.document.tokens
    s = tokens.sentences[token]
    start, end = sentence_of(reading, token)
    if start and s and reading.classes[start - 1] == "CQ":
        previous = reading.first[s - 1]
        if _one_paragraph(reading, start):
            inside = reading.classes[previous] == "OQ" or reading.stretches[previous] >= 0
            if inside:
                start = previous
    main = main_clause(reading, start, end)
    if main is not None:
        start, end = (main, end) if token >= main else (start, main)
    return max(start, token - LONGEST), min(end, token + LONGEST)


def _one_paragraph(reading: Reading, start: int) -> bool:
    tokens = reading.document.tokens
    return "\n" not in reading.document.text[tokens.ends[start - 1] : tokens.starts[start]]


_NONE: frozenset[str] = frozenset()


def places(classes: list[str], among: range, never: Never, *, ends: bool, sure: int = -1) -> list[int]:
    """List the places where content may begin or end.

    Args:
        classes: Of all tokens.
        among: The places that come into question.
        never: What is never parted; asked of all but one place.
        ends: Whether content ends there: no mark is its last token. Else none is its first.
        sure: The place that may part anything.
    """
    if _COMPILED is not None:
        return _COMPILED(classes, among.start, among.stop, among.step, ends, sure, never, MARKS)
    return [
        p
        for p in among
        if classes[p - ends] not in MARKS
        and (p == sure or classes[p] not in never.get(classes[p - 1], _NONE))
    ]


_COMPILED: Callable[..., list[int]] | None = compiled("places")
"""What does the same quicker, where a compiler was found."""


def left_ends(reading: Reading, block: Block, never: Never) -> list[int]:
    """List the places where content before the attribution may end, nearest first."""
    lower = max(block.window[0] + 1, block.start - NEAR)
    return places(reading.classes, range(block.start, lower - 1, -1), never, ends=True)


def left_starts(reading: Reading, block: Block, end: int, never: Never) -> list[int]:
    """List the places where it may start, its end known; a quotation that opens the window starts there."""
    stretches, classes = reading.stretches, reading.classes
    first = block.window[0]
    while first < end - 1 and classes[first] in MARKS:
        first += 1
    whole = stretches[end - 1] >= 0 and stretches[first] == stretches[end - 1]
    limit = first + 1 if whole else end
    return places(classes, range(first, limit), never, ends=False, sure=first)


def right_starts(reading: Reading, block: Block, never: Never) -> list[int]:
    """List the places where content after the attribution may start, nearest first."""
    near = range(block.end, min(block.window[1], block.end + NEAR))
    return places(reading.classes, near, never, ends=False)


def right_ends(reading: Reading, block: Block, start: int, never: Never) -> list[int]:
    """List the places where it may end, its start known."""
    last, classes = block.window[1], reading.classes
    while last > start + 1 and classes[last - 1] in MARKS:
        last -= 1
    return places(classes, range(start + 1, last + 1), never, ends=True, sure=last)


def quoted(reading: Reading, token: int) -> str:
    """Name whether a token stands in quotation marks, as the other edge sees it."""
    return "q" if reading.stretches[token] >= 0 else "o"
