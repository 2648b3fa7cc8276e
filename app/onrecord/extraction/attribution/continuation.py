"""Quoted words without a cue of their own: carried over from a neighbouring attribution, alone, or not speech."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct

from onrecord.extraction.candidates.assembly import Candidate, left_state
from onrecord.extraction.candidates.landmarks import bucket
from onrecord.extraction.candidates.templates import Templates
from onrecord.extraction.candidates.token_features import Reading
from onrecord.text.clock import update_at
from onrecord.text.spans import begun

_UNIT = (
    "{choice}",
    "{choice}{place}",
    "{choice}{size}",
    "{choice}{size}{upper}{ending}",
    "{choice}{place}{upper}{ending}",
    "{choice}{place}{size}{upper}{ending}",
    "{choice}{b1}",
    "{choice}{lb}",
    "{choice}{b2}{b1}",
    "{choice}{a1}",
    "{choice}{la}",
    "{choice}{b1}|{a1}",
    "{choice}{b1}{place}{upper}",
    "{choice}{a1}{place}{ending}",
    "{choice}{title}{size}",
    "{choice}{title}{b1}",
    "{choice}{verbs}{size}",
    "{choice}{verbs}{size}{upper}{ending}",
    "{choice}{upper}{ending}{b1}",
    "{choice}{verbs}{upper}{ending}{place}",
)
_NEIGHBOUR = (
    "{choice}{gap}",
    "{choice}{gap}{sides}{order}",
    "{choice}{gap}{place}{upper}{ending}",
    "{choice}{gap}{distance}",
    "{choice}{gap}{sides}{order}{place}{upper}{ending}",
    "{choice}{distance}{sides}{order}",
    "{choice}{gap}{distance}{place}{upper}{ending}",
    "{choice}{sides}{order}{place}{upper}{ending}",
    "{choice}{gap}{lemma}",
    "{choice}{gap}{sides}{size}{upper}{ending}",
    "{choice}{sides}{order}",
    "{choice}{gap}{a1}{place}{ending}",
    "{choice}{gap}{b1}{place}{upper}",
    "{choice}{gap}{sides}{order}{b1}",
    "{choice}{rank}",
    "{choice}{rank}{gap}{sides}{order}",
    "{choice}{rank}{gap}{sides}{place}{upper}{ending}",
    "{choice}{rank}{lemma}{form}",
)
_SEEN = "choice place size upper ending b1 lb b2 a1 la title verbs"
CARRY = Templates("carry", _SEEN + " gap distance sides order lemma form rank", (*_UNIT, *_NEIGHBOUR))
"""Over the choice, the quoted words, what stands around them, and the neighbour that they would join."""
CARRY_TEMPLATES = len(CARRY.parts)
CARRY_ALONE = Templates("carry alone", _SEEN, (*_UNIT, *[""] * len(_NEIGHBOUR)))
_LONG, _VERY_LONG = 16, 30
"""Tokens from which quoted words are as long as a sentence, and as several."""
_VERBAL = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "PRN"))
"""Classes of what a sentence has, and a title has not."""
REACH = 3
"""How many earlier attributions a quotation without a cue may belong to."""


class Unit(Struct):
    """Outermost stretches that run on from paragraph to paragraph, as one."""

    stretches: tuple[int, ...]
    start: int
    """First token inside the marks."""
    end: int
    """Token after the last one inside."""
    seen: tuple[str, ...] = ()
    """What `unit_values` sees, looked at once for all choices."""


def stretch_ranges(reading: Reading) -> dict[int, tuple[int, int]]:
    """Return for each outermost stretch that holds tokens its half-open token range."""
    ranges: dict[int, tuple[int, int]] = {}
    end = 0
    for stretch, tokens in groupby(reading.stretches):
        start, end = end, end + len(list(tokens))
        if stretch >= 0:
            ranges[stretch] = ranges[stretch][0] if stretch in ranges else start, end
    return ranges


def units(reading: Reading, ranges: dict[int, tuple[int, int]]) -> list[Unit]:
    """Group the outermost stretches into running quotations, in reading order."""
    chain_of: dict[int, list[int]] = {}
    chains: list[list[int]] = []
    for index in sorted(ranges):
        before = reading.document.stretches[index].continues
        if before is not None and before in chain_of:
            chain = chain_of[before]
        else:
            chain = []
            chains.append(chain)
        chain.append(index)
        chain_of[index] = chain
    return [Unit(tuple(chain), ranges[chain[0]][0], ranges[chain[-1]][1]) for chain in chains]


def last_word(reading: Reading, unit: Unit) -> int:
    """Return the last token of a unit that closes no words within its words: of “I asked, ‘Which one?’” the question mark."""
    last = unit.end - 1
    while last > unit.start and reading.classes[last] == "CQ":
        last -= 1
    return last


def _breaks(reading: Reading, start: int, end: int) -> str:
    """Count the paragraph ends between two tokens: 0, 1, 2, or 3 for more."""
    if start > end:
        start, end = end, start
    tokens = reading.document.tokens
    if start == end or end >= len(tokens.starts):
        return "2"
    paragraphs = reading.document.paragraphs
    crossed = begun(paragraphs, tokens.starts[end]) - begun(paragraphs, tokens.starts[start])
    return str(min(crossed, 3))


def unit_values(reading: Reading, unit: Unit) -> tuple[str, ...]:
    """Look at the quoted words and at what stands around them."""
    classes, lex, n = reading.classes, reading.lexical, len(reading.lower)
    text, tokens = reading.document.text, reading.document.tokens
    length = unit.end - unit.start
    o, c = unit.start - 1, unit.end
    b1 = classes[o - 1] if o > 0 else "<s>"
    b2 = classes[o - 2] if o > 1 else "<s>"
    lb = lex[o - 1] if o > 0 else "<s>"
    a1 = classes[c + 1] if c + 1 < n else "<s>"
    la = lex[c + 1] if c + 1 < n else "<s>"
    last = reading.lower[last_word(reading, unit)][-1:]
    ending = last if not last.isalnum() else "w"
    if c < n and classes[c] != "CQ":
        a1, la = classes[c] if c < n else "<s>", lex[c]
    upper = "U" if tokens.words[unit.start][:1].isupper() else "l"
    capitals = sum(word[:1].isupper() for word in tokens.words[unit.start : unit.end])
    title = "T" if length > 1 and capitals * 2 > length else "-"
    opens = o <= 0 or "\n" in text[tokens.ends[o - 1] : tokens.starts[o]]
    close = c if c < n and classes[c] == "CQ" else c - 1
    closes = close + 1 >= n or "\n" in text[tokens.ends[close] : tokens.starts[close + 1]]
    place = ("P" if opens else "-") + ("E" if closes else "-")
    size = bucket(length) if length < _LONG else "16" if length < _VERY_LONG else "30"
    verbs = "-" if _VERBAL.isdisjoint(classes[unit.start : unit.end]) else "V"
    return place, size, upper, ending, b1, lb, b2, a1, la, title, verbs


def neighbour_values(reading: Reading, unit: Unit, choice: str, candidate: Candidate) -> tuple[str, ...]:
    """Look at the neighbour that quoted words would join."""
    runs, block = candidate.runs(), candidate.block
    right = (
        "r" if candidate.right is None else "Rq" if reading.stretches[candidate.right[1] - 1] >= 0 else "Ro"
    )
    if choice == "prev":
        edge = max(block.end, *(run[1] for run in runs))
        gap = _breaks(reading, edge - 1, unit.start)
        count = unit.start - edge
    else:
        edge = min(block.start, *(run[0] for run in runs))
        gap = _breaks(reading, unit.end - 1, edge)
        count = edge - unit.end
    distance = bucket(max(count, 0) // 3)
    return gap, distance, left_state(reading, candidate.left) + right, block.order, block.lemma, block.form


def neighbours(unit: Unit, kept: Sequence[Candidate]) -> tuple[list[Candidate], Candidate | None]:
    """Return the attributions whose cue stands before the unit, nearest first, and the nearest after it.

    `kept` is in reading order of the cues.
    """
    first = bisect_left(kept, unit.start, key=_cue)
    after = bisect_left(kept, unit.end, lo=first, key=_cue)
    before = list(reversed(kept[max(first - REACH, 0) : first]))
    return before, kept[after] if after < len(kept) else None


def _cue(candidate: Candidate) -> int:
    return candidate.block.cue


def _together(reading: Reading, candidate: Candidate, unit: Unit) -> bool:
    """Return whether an attribution and quoted words stand in the same update of a live blog."""
    document = reading.document
    cue, start = document.tokens.starts[candidate.block.cue], document.tokens.starts[unit.start]
    begins = document.updates
    return not begins or update_at(begins, cue) == update_at(begins, start)


class Row(NamedTuple):
    """A choice for quoted words, the attribution that they would join, and what is seen of the two."""

    choice: str
    candidate: Candidate | None
    values: tuple[str, ...]

    @property
    def templates(self) -> Templates:
        """Return what describes the choice."""
        return CARRY_ALONE if self.candidate is None else CARRY


def choice_rows(reading: Reading, unit: Unit, kept: Sequence[Candidate]) -> list[Row]:
    """Return each possible choice with the attribution it would join."""
    seen = unit.seen = unit.seen or unit_values(reading, unit)
    near, after = neighbours(unit, kept)
    before = [candidate for candidate in near if _together(reading, candidate, unit)]
    rows = [Row(choice, None, (choice, *seen)) for choice in ("none", "alone")]
    for rank, candidate in enumerate(before):
        values = neighbour_values(reading, unit, "prev", candidate)
        rows.append(Row("prev", candidate, ("prev", *seen, *values, str(rank))))
    if after is not None and _together(reading, after, unit):
        values = neighbour_values(reading, unit, "next", after)
        rows.append(Row("next", after, ("next", *seen, *values, "")))
    return rows
