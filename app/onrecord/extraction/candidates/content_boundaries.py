"""Contents: where what was said begins and ends, on each side of cue and source."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.extraction.candidates.cues import Landmarks, bucket
from onrecord.extraction.candidates.token_features import Reading, sentence_of

NEAR = 16
"""Tokens that may stand between the attribution and the near edge of its content."""
LONGEST = 150
"""Tokens on each side of the cue that are looked at: more than any sentence of news has, so that time stays linear."""
_FEW = 3
"""So many tokens between two edges are named one by one."""
MARKS = frozenset((",", "OQ", "CQ", ";", ":", "(", ")", "-", "—", "–", "--", ".", "?", "!"))


@dataclass(frozen=True, slots=True)
class Block:
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
    commas = str(min(gap.count(","), 3))
    quotes = ("Q" if "CQ" in gap else "") + ("O" if "OQ" in gap else "")
    distance = bucket(hi - lo)
    place = ("^" if p == block.window[0] else "") + ("$" if p >= block.window[1] - 1 else "")
    short = " ".join(gap) if len(gap) <= _FEW else distance + quotes + commas
    form, lemma, order = block.form, block.lemma, block.order
    lc = lex[p + 1] if p + 1 < n else "<s>"
    lz = lex[p - 2] if p > 1 else "<s>"
    crossed = str(min(marks.likely_between(lo, hi), 2))
    ahead = marks.likely_between(p, p + 2) * 2 + (marks.likely_between(p + 2, p + 6) > 0)
    cues = crossed + str(ahead)
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
        a1 + lc + short if len(gap) <= _FEW else a1 + lc + distance,
        lz + lb,
        lz + lb + "|" + a1,
        extra + lb + "|" + a1,
    )


EDGE_TEMPLATES = 39


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
    return values + ("",) * (EDGE_TEMPLATES - len(values))


Row = tuple[int | None, tuple[str, ...]]


Never = Mapping[str, float]
"""Pairs of classes that content is never cut between."""


def _cuts(reading: Reading, p: int, never: Never) -> bool:
    before = reading.classes[p - 1] if p else "<s>"
    after = reading.classes[p] if p < len(reading.classes) else "<s>"
    return before + "|" + after not in never


def left_end_rows(reading: Reading, block: Block, marks: Landmarks, never: Never) -> list[Row]:
    """Choices for where content before the attribution ends; None: there is none."""
    rows: list[Row] = [(None, none_features(reading, block, marks, "L"))]
    lower = max(block.window[0] + 1, block.start - NEAR)
    rows += [
        (p, edge_features(reading, marks, block, p, block.start, ""))
        for p in range(block.start, lower - 1, -1)
        if reading.classes[p - 1] not in MARKS and _cuts(reading, p, never)
    ]
    return rows


def left_start_rows(reading: Reading, block: Block, marks: Landmarks, end: int, never: Never) -> list[Row]:
    """Choices for where it starts, its end known; a quotation that opens the window starts there."""
    stretches, classes = reading.stretches, reading.classes
    extra = "q" if stretches[end - 1] >= 0 else "o"
    first = block.window[0]
    while first < end - 1 and classes[first] in MARKS:
        first += 1
    limit = first + 1 if extra == "q" and stretches[first] == stretches[end - 1] else end
    places = [
        p for p in range(first, limit) if classes[p] not in MARKS and (p == first or _cuts(reading, p, never))
    ]
    return [(p, edge_features(reading, marks, block, p, end, extra)) for p in places]


def right_start_rows(reading: Reading, block: Block, marks: Landmarks, left: str, never: Never) -> list[Row]:
    """Choices for where content after the attribution starts; None: there is none. `left` says what stands before."""
    rows: list[Row] = [(None, none_features(reading, block, marks, "R" + left))]
    rows += [
        (p, edge_features(reading, marks, block, p, block.end, left))
        for p in range(block.end, min(block.window[1], block.end + NEAR))
        if reading.classes[p] not in MARKS and _cuts(reading, p, never)
    ]
    return rows


def right_end_rows(
    reading: Reading, block: Block, marks: Landmarks, start: int, near: tuple[str, Never]
) -> list[Row]:
    """Choices for where it ends, its start known; `near` holds what stands before, and the pairs never cut between."""
    left, never = near
    extra = ("q" if reading.stretches[start] >= 0 else "o") + left
    last = block.window[1]
    while last > start + 1 and reading.classes[last - 1] in MARKS:
        last -= 1
    places = [
        p
        for p in range(start + 1, last + 1)
        if reading.classes[p - 1] not in MARKS and (p == last or _cuts(reading, p, never))
    ]
    return [(p, edge_features(reading, marks, block, p, start, extra)) for p in places]
