"""Contents: where what was said begins and ends, on each side of cue and source."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from onrecord.extraction.candidates.landmarks import Landmarks, bucket
from onrecord.extraction.candidates.token_features import Reading, sentence_of

NEAR = 16
"""Tokens that may stand between the attribution and the near edge of its content."""
LONGEST = 150
"""Tokens on each side of the cue that are looked at: more than any sentence of news has, so that time stays linear."""
FEW = 3
"""So many tokens between two edges are named one by one."""
MOST_COMMAS, MOST_PASSED = 3, 2
"""More commas and more likely cues between two edges count as so many."""
MARKS = frozenset((",", "OQ", "CQ", ";", ":", "(", ")", "-", "—", "–", "--", ".", "?", "!"))


class Block(NamedTuple):
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
    return max(start, token - LONGEST), min(end, token + LONGEST)


def _one_paragraph(reading: Reading, start: int) -> bool:
    tokens = reading.document.tokens
    return "\n" not in reading.document.text[tokens.ends[start - 1] : tokens.starts[start]]


def _around(reading: Reading, p: int) -> tuple[str, str, str, str, str, str]:
    classes, lex = reading.classes, reading.lexical
    n = len(classes)
    return (
        classes[p - 1] if p else "<s>",
        classes[p] if p < n else "<s>",
        classes[p + 1] if p + 1 < n else "<s>",
        classes[p - 2] if p > 1 else "<s>",
        lex[p - 1] if p else "<s>",
        lex[p] if p < n else "<s>",
    )


def edge_features(
    reading: Reading, marks: Landmarks, block: Block, p: int, other: int, extra: str
) -> tuple[str, ...]:
    """Describe the place between tokens `p - 1` and `p` as an edge of content.

    Args:
        reading: The tokens.
        block: Cue and source.
        p: The place.
        marks: Where quotation marks and likely cues stand.
        other: The place that the distance is counted from: the block's edge, or the edge already chosen.
        extra: What is known of the other edge.
    """
    b1, a1, a2, b2, lb, la = _around(reading, p)
    n, lex = len(reading.lower), reading.lexical
    inside_before = reading.stretches[p - 1] if p else -1
    inside_after = reading.stretches[p] if p < n else -1
    state = ("q" if inside_before >= 0 else "o") + ("q" if inside_after >= 0 else "o")
    lo, hi = (p, other) if p <= other else (other, p)
    gap = reading.classes[lo:hi]
    commas = str(min(gap.count(","), MOST_COMMAS))
    quotes = ("Q" if "CQ" in gap else "") + ("O" if "OQ" in gap else "")
    distance = bucket(hi - lo)
    place = ("^" if p == block.window[0] else "") + ("$" if p >= block.window[1] - 1 else "")
    short = " ".join(gap) if len(gap) <= FEW else distance + quotes + commas
    form, lemma, order = block.form, block.lemma, block.order
    lc = lex[p + 1] if p + 1 < n else "<s>"
    lz = lex[p - 2] if p > 1 else "<s>"
    crossed = str(min(marks.likely_between(lo, hi), MOST_PASSED))
    cues = crossed + str(marks.ahead[p])
    return (
        b1,
        a1,
        lb,
        la,
        b1 + "|" + a1,
        b2 + " " + b1 + "|" + a1,
        b1 + "|" + a1 + " " + a2,
        lb + "|" + a1,
        b1 + "|" + la,
        state,
        state + place,
        state + b1 + "|" + a1,
        place,
        place + extra,
        distance,
        short,
        short + form,
        short + lemma,
        extra + state,
        extra + b1 + "|" + a1,
        extra + la,
        commas + quotes + state,
        extra + commas + quotes + state + place,
        lemma + a1,
        lemma + la,
        form + order + b1 + "|" + a1,
        order + distance + state,
        order + short,
        cues,
        cues + state + extra,
        cues + b1 + "|" + a1,
        cues + b1 + "|" + la,
        a1 + lc,
        extra + a1 + lc,
        la + lc,
        a1 + lc + short if len(gap) <= FEW else a1 + lc + distance,
        lz + lb,
        lz + lb + "|" + a1,
        extra + lb + "|" + a1,
    )


EDGE_TEMPLATES = 39
NONE_TEMPLATES = 24
"""Those of them that describe the choice that there is no content."""


def none_features(reading: Reading, block: Block, marks: Landmarks, extra: str) -> tuple[str, ...]:
    """Describe the choice that there is no content on this side."""
    w0, w1 = block.window
    left = marks.left(block.cue, w0)
    right = marks.right(block.cue, w1)
    _, a1, _, _, _, la = _around(reading, block.end)
    c1, _, _, _, _, _ = _around(reading, block.start)
    values = (
        "0",
        "0" + block.lemma,
        "0" + block.form + block.order,
        "0" + left,
        "0" + right,
        "0" + left + right,
        "0" + extra,
        "0" + extra + block.order + block.form,
        "0" + extra + left,
        "0" + extra + right,
        "0" + a1 + block.form,
        "0" + la + block.form,
        "0" + block.lemma + a1,
        "0" + block.lemma + la,
        "0" + extra + a1,
        "0" + c1 + block.form,
        "0" + c1 + extra,
        "0" + block.lemma + extra,
        "0" + bucket(block.start - w0) + block.order,
        "0" + bucket(w1 - block.end) + block.order,
        "0" + bucket(block.start - w0) + extra,
        "0" + bucket(w1 - block.end) + extra,
        "0" + c1 + a1 + block.order,
        "0" + left + block.order + bucket(block.start - w0),
    )
    return values + ("",) * (EDGE_TEMPLATES - NONE_TEMPLATES)


Never = Mapping[str, float]
"""Pairs of classes that content is never cut between."""


Pair = Callable[[int], str]
"""Names the classes around a place, parted by a bar."""


def left_ends(reading: Reading, block: Block, never: Never, pair: Pair) -> list[int]:
    """List the places where content before the attribution may end, nearest first."""
    lower = max(block.window[0] + 1, block.start - NEAR)
    classes = reading.classes
    return [
        p for p in range(block.start, lower - 1, -1) if classes[p - 1] not in MARKS and pair(p) not in never
    ]


def left_starts(reading: Reading, block: Block, end: int, never: Never, pair: Pair) -> list[int]:
    """List the places where it may start, its end known; a quotation that opens the window starts there."""
    stretches, classes = reading.stretches, reading.classes
    first = block.window[0]
    while first < end - 1 and classes[first] in MARKS:
        first += 1
    whole = stretches[end - 1] >= 0 and stretches[first] == stretches[end - 1]
    limit = first + 1 if whole else end
    return [
        p for p in range(first, limit) if classes[p] not in MARKS and (p == first or pair(p) not in never)
    ]


def right_starts(reading: Reading, block: Block, never: Never, pair: Pair) -> list[int]:
    """List the places where content after the attribution may start, nearest first."""
    classes = reading.classes
    return [
        p
        for p in range(block.end, min(block.window[1], block.end + NEAR))
        if classes[p] not in MARKS and pair(p) not in never
    ]


def right_ends(reading: Reading, block: Block, start: int, never: Never, pair: Pair) -> list[int]:
    """List the places where it may end, its start known."""
    last, classes = block.window[1], reading.classes
    while last > start + 1 and classes[last - 1] in MARKS:
        last -= 1
    return [
        p
        for p in range(start + 1, last + 1)
        if classes[p - 1] not in MARKS and (p == last or pair(p) not in never)
    ]


def quoted(reading: Reading, token: int) -> str:
    """Name whether a token stands in quotation marks, as the other edge sees it."""
    return "q" if reading.stretches[token] >= 0 else "o"
