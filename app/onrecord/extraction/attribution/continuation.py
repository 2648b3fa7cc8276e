"""Quoted words without a cue of their own: carried over from a neighbouring attribution, alone, or not speech."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extraction.candidates.assembly import Candidate, left_state
from onrecord.extraction.candidates.landmarks import bucket
from onrecord.extraction.candidates.token_features import Reading
from onrecord.text.clock import update_at

CARRY_TEMPLATES = 38
_LONG, _VERY_LONG = 16, 30
"""Tokens from which quoted words are as long as a sentence, and as several."""
REACH = 3
"""How many earlier attributions a quotation without a cue may belong to."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Outermost stretches that run on from paragraph to paragraph, as one."""

    stretches: tuple[int, ...]
    start: int
    """First token inside the marks."""
    end: int
    """Token after the last one inside."""


def stretch_ranges(reading: Reading) -> dict[int, tuple[int, int]]:
    """Return for each outermost stretch that holds tokens its half-open token range."""
    ranges: dict[int, tuple[int, int]] = {}
    for index, stretch in enumerate(reading.stretches):
        if stretch >= 0:
            start, _ = ranges.get(stretch, (index, index))
            ranges[stretch] = (start, index + 1)
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


def _breaks(reading: Reading, start: int, end: int) -> str:
    """Count the paragraph ends between two tokens: 0, 1, 2, or 3 for more."""
    if start > end:
        start, end = end, start
    tokens = reading.document.tokens
    if start == end or end >= len(tokens.starts):
        return "2"
    crossed = _paragraph(reading, tokens.starts[end]) - _paragraph(reading, tokens.starts[start])
    return str(min(crossed, 3))


def _paragraph(reading: Reading, offset: int) -> int:
    return bisect_right(reading.document.paragraphs, offset, key=lambda paragraph: paragraph.start)


def unit_features(reading: Reading, unit: Unit) -> tuple[str, ...]:
    """Describe the quoted words and what stands around them."""
    classes, lex, n = reading.classes, reading.lexical, len(reading.lower)
    text, tokens = reading.document.text, reading.document.tokens
    length = unit.end - unit.start
    o, c = unit.start - 1, unit.end
    b1 = classes[o - 1] if o > 0 else "<s>"
    b2 = classes[o - 2] if o > 1 else "<s>"
    lb = lex[o - 1] if o > 0 else "<s>"
    a1 = classes[c + 1] if c + 1 < n else "<s>"
    la = lex[c + 1] if c + 1 < n else "<s>"
    last = reading.lower[unit.end - 1][-1:]
    ending = last if not last.isalnum() else "w"
    if c < n and classes[c] != "CQ":
        a1, la = classes[c] if c < n else "<s>", lex[c]
    upper = "U" if tokens.words[unit.start][:1].isupper() else "l"
    capitals = sum(1 for k in range(unit.start, unit.end) if tokens.words[k][:1].isupper())
    title = "T" if length > 1 and capitals * 2 > length else "-"
    opens = o <= 0 or "\n" in text[tokens.ends[o - 1] : tokens.starts[o]]
    close = c if c < n and classes[c] == "CQ" else c - 1
    closes = close + 1 >= n or "\n" in text[tokens.ends[close] : tokens.starts[close + 1]]
    place = ("P" if opens else "-") + ("E" if closes else "-")
    size = bucket(length) if length < _LONG else "16" if length < _VERY_LONG else "30"
    verbs = (
        "V"
        if any(
            classes[k] in ("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "PRN")
            for k in range(unit.start, unit.end)
        )
        else "-"
    )
    shape = size + upper + ending
    return (
        "",
        place,
        size,
        shape,
        place + upper + ending,
        place + shape,
        b1,
        lb,
        b2 + b1,
        a1,
        la,
        b1 + "|" + a1,
        b1 + place + upper,
        a1 + place + ending,
        title + size,
        title + b1,
        verbs + size,
        verbs + shape,
        upper + ending + b1,
        verbs + upper + ending + place,
    )


def choice_features(
    reading: Reading, unit: Unit, common: tuple[str, ...], choice: str, candidate: Candidate | None, rank: str
) -> tuple[str, ...]:
    """Describe one choice for a unit: `candidate` is the neighbour that it would join, None where there is none."""
    values = tuple(choice + value for value in common)
    if candidate is None:
        return values + ("",) * (CARRY_TEMPLATES - len(values))
    runs = candidate.runs()
    first = min(run[0] for run in runs)
    last = max(run[1] for run in runs)
    block = candidate.block
    left = left_state(reading, candidate.left)
    right = (
        "r" if candidate.right is None else "Rq" if reading.stretches[candidate.right[1] - 1] >= 0 else "Ro"
    )
    if choice == "prev":
        edge = max(last, block.end)
        gap = _breaks(reading, edge - 1, unit.start)
        count = unit.start - edge
    else:
        edge = min(first, block.start)
        gap = _breaks(reading, unit.end - 1, edge)
        count = edge - unit.end
    distance = bucket(max(count, 0) // 3)
    shape = left + right + block.order
    base = common[4]
    extra = (
        gap,
        gap + shape,
        gap + base,
        gap + distance,
        gap + shape + base,
        distance + shape,
        gap + distance + base,
        shape + base,
        gap + block.lemma,
        gap + left + right + common[3],
        shape,
        gap + common[13],
        gap + common[12],
        gap + shape + common[6],
        rank,
        rank + gap + shape,
        rank + gap + left + right + base,
        rank + block.lemma + block.form,
    )
    return values + tuple(choice + value for value in extra)


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
    places = (document.tokens.starts[at] for at in (candidate.block.cue, unit.start))
    return len({update_at(document.updates, place) for place in places}) == 1


def choice_rows(
    reading: Reading, unit: Unit, kept: Sequence[Candidate]
) -> list[tuple[str, Candidate | None, tuple[str, ...]]]:
    """Return each possible choice with the attribution it would join and its features."""
    common = unit_features(reading, unit)
    near, after = neighbours(unit, kept)
    before = [candidate for candidate in near if _together(reading, candidate, unit)]
    if after is not None and not _together(reading, after, unit):
        after = None
    rows: list[tuple[str, Candidate | None, tuple[str, ...]]] = [
        (choice, None, choice_features(reading, unit, common, choice, None, ""))
        for choice in ("none", "alone")
    ]
    rows += [
        ("prev", candidate, choice_features(reading, unit, common, "prev", candidate, str(rank)))
        for rank, candidate in enumerate(before)
    ]
    if after is not None:
        rows.append(("next", after, choice_features(reading, unit, common, "next", after, "")))
    return rows
