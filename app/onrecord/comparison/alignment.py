"""Where the words of a draft stand in a quotation of the record, and how they differ there."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

MOST_CELLS = 4_000_000
"""Words of the one times words of the other that are aligned one by one: two texts of 2,000 words."""
_FEW = 4
"""How many words longer than the draft a quotation may be to be aligned whole."""
_MOST_PLACES = 50
"""Places of one word that are looked at to find where the draft lies."""
_LEAST_PART = 3
"""Words of a part between two joints that is looked for by itself."""
_SLACK = 3
"""Diagonals on each side that count as one place: words that were lost or put in shift the rest."""


class Edit(NamedTuple):
    """Words of the draft, `first` to `last`, that stand where the record has its words `start` to `end` (ends excluded)."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of the record, `start` to `end`, the draft's words stand for, and where the two differ."""

    start: int
    end: int
    equal: tuple[Edit, ...]
    edits: tuple[Edit, ...]


def find_run(keys: Sequence[str], within: Sequence[str], start: int = 0) -> int:
    """Return where `keys` stand one after another from `start` on; -1 when they do not."""
    length = len(keys)
    last = len(within) - length
    at = start - 1
    while at < last:
        try:
            at = within.index(keys[0], at + 1, last + 1)
        except ValueError:
            return -1
        if within[at : at + length] == keys:
            return at
    return -1


def align(
    draft: Sequence[str],
    record: Sequence[str],
    joints: frozenset[int] = frozenset(),
    openings: frozenset[int] = frozenset(),
) -> Alignment | None:
    """Align all words of the draft with the part of the record that is most like them.

    Args:
        draft: Keys of the draft's words, at least one.
        record: Keys of the record's words.
        joints: Indices of draft words before which words may be missing.
        openings: Indices of draft words that open a sentence: what is missing is rather whole sentences.

    Returns:
        None when the two share no word.
    """
    low, high = _span(draft, record, joints)
    if low == high:
        return None
    if len(draft) * (high - low) > MOST_CELLS:
        return _align_ends(draft, record, low, high)
    found = _aligned(draft, record, low, high)
    tight = _without_margins(found, len(draft), low, high)
    if tight is None:
        return None
    blocks = found if tight == (low, high) else _aligned(draft, record, *tight)
    places = (joints, openings)
    return _settled(_closest(blocks, draft, record, places), draft, record, places)


_Blocks = list[tuple[str, Edit]]
"""What follows what in an alignment: equal words, words put in the place of others, words more or fewer."""


def _aligned(draft: Sequence[str], record: Sequence[str], low: int, high: int) -> _Blocks:
    opcodes = Levenshtein.opcodes(draft, record[low:high])
    blocks = [
        (code.tag, Edit(code.src_start, code.src_end, code.dest_start + low, code.dest_end + low))
        for code in opcodes
    ]
    while blocks and blocks[0][0] == "insert":
        blocks = blocks[1:]
    blocks = _without_strays(blocks, record)
    while blocks and blocks[-1][0] == "insert":
        blocks = blocks[:-1]
    return blocks


_Places = tuple[frozenset[int], frozenset[int]]
"""Indices of draft words before which words may be missing: those at joints, and those that open a sentence."""


def _closest(blocks: _Blocks, draft: Sequence[str], record: Sequence[str], places: _Places) -> _Blocks:
    """Return the alignment with the fewest differences, where the record says nearly the same twice.

    Words that are the same over a wide gap may stand together at either side of it, but for a word or two.
    """
    wide = [edit for tag, edit in blocks if tag == "insert" and edit.end - edit.start > 1]
    if 2 * _equal_words(blocks) < len(draft) or all(
        _slid(edit, draft, record, places).first in places[0] | places[1] for edit in wide
    ):
        return blocks
    low, high = blocks[0][1].start, blocks[-1][1].end
    ends = [
        _aligned(draft, record, *window)
        for length in range(len(draft), min(len(draft) + _SLACK + 1, high - low))
        for window in ((high - length, high), (low, low + length))
    ]
    least = _equal_words(blocks) - 1
    near = [one for one in ends if one and _equal_words(one) >= least]
    return min([blocks, *near], key=lambda one: (_differences(one), -_equal_words(one)))


def _equal_words(blocks: _Blocks) -> int:
    return sum(edit.last - edit.first for tag, edit in blocks if tag == "equal")


def _differences(blocks: _Blocks) -> int:
    return sum(max(edit.last - edit.first, edit.end - edit.start) for tag, edit in blocks if tag != "equal")


def _without_margins(blocks: _Blocks, length: int, low: int, high: int) -> tuple[int, int] | None:
    """Return the part of the record that leaves the draft's first and last words no room to stray; None for no equal word.

    A word that is nowhere in the record could else stand for any word after the others.
    """
    equal = [edit for tag, edit in blocks if tag == "equal"]
    if not equal:
        return None
    first, last = equal[0], equal[-1]
    return max(low, first.start - first.first), min(high, last.end + length - last.last)


def _span(draft: Sequence[str], record: Sequence[str], joints: frozenset[int]) -> tuple[int, int]:
    """Return the part of the record that all parts of the draft lie in."""
    edges = [0, *sorted(joint for joint in joints if 0 < joint < len(draft)), len(draft)]
    parts = [draft[first:last] for first, last in pairwise(edges) if last - first >= _LEAST_PART] or [draft]
    windows = [(low, high) for low, high in (_window(part, record) for part in parts) if low < high]
    return (min(low for low, _ in windows), max(high for _, high in windows)) if windows else (0, 0)


def _window(draft: Sequence[str], record: Sequence[str]) -> tuple[int, int]:
    """Return the part of the record in which the draft's words stand closest together; an empty one when none does."""
    if len(record) <= len(draft) + _FEW:
        return 0, len(record)
    places: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(record):
        places[key].append(index)
    votes: dict[int, float] = defaultdict(float)
    for index, key in enumerate(draft):
        found = places.get(key, ())
        for place in found[:_MOST_PLACES]:
            votes[place - index] += 1 / len(found)
    if not votes:
        return 0, 0
    best = max(
        votes, key=lambda one: (sum(votes.get(one + near, 0) for near in range(-_SLACK, _SLACK + 1)), -one)
    )
    pad = _FEW + len(draft) // 3
    return max(0, best - pad), min(len(record), best + len(draft) + pad)


def _align_ends(draft: Sequence[str], record: Sequence[str], low: int, high: int) -> Alignment:
    """Align two long texts by what they begin and end with alone: what lies between is one difference."""
    first = 0
    while first < len(draft) and low + first < high and draft[first] == record[low + first]:
        first += 1
    last = 0
    while (
        last < len(draft) - first
        and last < high - low - first
        and draft[-1 - last] == record[high - 1 - last]
    ):
        last += 1
    equal = (Edit(0, first, low, low + first), Edit(len(draft) - last, len(draft), high - last, high))
    return Alignment(low, high, equal, (Edit(first, len(draft) - last, low + first, high - last),))


def _settled(
    blocks: _Blocks,
    draft: Sequence[str],
    record: Sequence[str],
    places: _Places,
) -> Alignment:
    """Move what is missing to a joint, or else to a sentence's beginning, where it may stand there."""
    equal = tuple(edit for tag, edit in blocks if tag == "equal")
    edits = [
        edit if tag != "insert" else _slid(edit, draft, record, places)
        for tag, edit in blocks
        if tag != "equal"
    ]
    return Alignment(blocks[0][1].start, blocks[-1][1].end, equal, tuple(_touching_joined(edits, places[0])))


def _touching_joined(edits: Sequence[Edit], joints: frozenset[int]) -> list[Edit]:
    """Join differences that no equal word parts; words missing at a joint stay apart from words that were changed."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        if (
            last is not None
            and (last.last, last.end) == (edit.first, edit.start)
            and (_is_at_joint(last, joints) == _is_at_joint(edit, joints))
        ):
            joined[-1] = Edit(last.first, edit.last, last.start, edit.end)
        else:
            joined.append(edit)
    return joined


def _is_at_joint(edit: Edit, joints: frozenset[int]) -> bool:
    return edit.first == edit.last and edit.first in joints


def _without_strays(blocks: _Blocks, record: Sequence[str]) -> _Blocks:
    """Let the first and last equal words stand beside the rest where the record has them there too."""
    if len(blocks) > 1 and blocks[0][0] == "equal" and blocks[1][0] == "insert":
        block, gap = blocks[0][1], blocks[1][1]
        moved = gap.end - (block.last - block.first)
        if record[block.start : block.end] == record[moved : gap.end]:
            blocks = [("equal", Edit(block.first, block.last, moved, gap.end)), *blocks[2:]]
    if len(blocks) > 1 and blocks[-1][0] == "equal" and blocks[-2][0] == "insert":
        block, gap = blocks[-1][1], blocks[-2][1]
        moved = gap.start + (block.last - block.first)
        if record[block.start : block.end] == record[gap.start : moved]:
            blocks = [*blocks[:-2], ("equal", Edit(block.first, block.last, gap.start, moved))]
    return blocks


def _slid(gap: Edit, draft: Sequence[str], record: Sequence[str], places: _Places) -> Edit:
    """Move what the draft leaves out to a place where the words beside it let it stand as well."""
    for joints, step in product(places, (-1, 1)):
        at = gap
        while at.first not in joints:
            if step < 0 and at.first > 0 and at.start > 0 and draft[at.first - 1] == record[at.end - 1]:
                at = Edit(at.first - 1, at.last - 1, at.start - 1, at.end - 1)
            elif (
                step > 0
                and at.end < len(record)
                and draft[at.first : at.first + 1] == record[at.start : at.start + 1]
            ):
                at = Edit(at.first + 1, at.last + 1, at.start + 1, at.end + 1)
            else:
                break
        if at.first in joints:
            return at
    return gap
