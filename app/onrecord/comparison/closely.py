"""What words that count as equal may hide: a sign that no key has, a "not" right before them, another thing in brackets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.comparison.alignment import Alignment, Edit
from onrecord.comparison.changes import Change
from onrecord.comparison.kinds import NEGATIONS, Kind, is_number, is_unit, negations
from onrecord.comparison.passage import Joint, Passage
from onrecord.comparison.word import NUMBER
from onrecord.comparison.words import fold, is_name, keys_of
from onrecord.text.lexicon import words

SHORT_OMISSION = 3
"""Words; what turns a sentence round is as short as that."""
_FAR_OMISSION = 12
"""Words; a "that" may stand so far behind what denies it ("I do not believe for a second that")."""
_DENYING = NEGATIONS | words("rarely seldom nearly almost un") | {f"{NUMBER}0"}
"""What says before words that they do not hold as they stand."""
_ADDS = words("and but or")
"""What begins with these is no longer under a "not" before it."""
_THAT = words("that whether")
_BEFORE = re.compile(r"([\u066b<>≤≥≠±~≈\u00d7÷^√\u2212#]|[\u20a0-\u20ab\u20ad-\u20cf])\s?$")
_AFTER = re.compile(r"\s?([<>\u00d7÷^+′″‱¢$£¥\u20a0-\u20cf])")
"""Signs at a number that reach no key; those of money stand behind it in many countries."""
_DASH = re.compile(r"(?:^|\s)([-‐‑–—\u2212])\s+$")
_ODD = re.compile(r"\d,\d{1,2}(?!\d)|(?<![\d.,])\d{1,3}\.\d{3}(?![\d])")
"""A comma before decimals, or a point before thousands, as other languages write numbers."""
_APART = re.compile(r"[a-z]ty\s+[a-z]+$", re.IGNORECASE)
_HYPHENS = ("-", "‐", "‑")
_NAMES = words(
    "grey gray greys grays labour labor armour armor mould mold honour honor denise denize louise louize"
)
"""Spellings of one word, and names of two people or parties."""
_CASED = words("it who aids march turkey polish china bush august")
"""Names with a capital, other words without."""
_NAME_KEYS = frozenset(key for name in (*_NAMES, *_CASED) for key in keys_of(name))
_TITLES = words("mr mrs ms miss dr prof professor sir lord lady dame")


@dataclass(frozen=True, slots=True)
class Sides:
    """A draft's quotation and one of the record."""

    draft: Passage
    keys: Sequence[str]
    """Of the draft's words less its insertions."""
    spoken: Sequence[int]
    """Their places among the draft's words."""
    joints: Mapping[int, Joint]
    record: Passage


def hidden_changes(sides: Sides, alignment: Alignment) -> Iterator[Change]:
    """Yield where numbers and names with equal keys are others all the same."""
    draft, record = sides.draft, sides.record
    for block in alignment.equal:
        for step in range(block.last - block.first):
            index, place = sides.spoken[block.first + step], block.start + step
            word = draft.words[index]
            if not (word.key.startswith(NUMBER) or word.key in _NAME_KEYS or _is_titled(draft, index)):
                continue
            kind = _hidden(draft, index, record, place)
            if kind is not None:
                printed = _shown(*draft.around(index)), _shown(*record.around(place))
                yield Change(kind, *printed, word.start, word.end)


def _shown(before: str, printed: str, after: str) -> str:
    left, right = _beside(before, after) if any(character.isdigit() for character in printed) else ("", "")
    dash = _DASH.search(before)
    return f"{dash[1]} {printed}{right}" if dash else f"{left}{printed}{right}"


def _is_minus(before: str, other: str) -> bool:
    """Return whether a dash apart from its number may be a sign: the other side has nothing there that it could stand for."""
    return bool(_DASH.search(before)) and "\n" not in before and other.isspace()


def _hidden(draft: Passage, index: int, record: Passage, place: int) -> Kind | None:
    """Return what is another about a word of the draft and its like of the record."""
    ours, theirs = draft.around(index), record.around(place)
    if draft.words[index].key.startswith(NUMBER):
        left, right = _signs(*ours), _signs(*theirs)
        if left == right:
            return "number" if _is_minus(ours[0], theirs[0]) or _is_minus(theirs[0], ours[0]) else None
        return "unit" if left[1] == right[1] else "number"
    low = fold(ours[1]), fold(theirs[1])
    named = is_name(draft.words[index], ours[1]), is_name(record.words[place], theirs[1])
    if low[0] != low[1]:
        return "name" if all(named) else None
    if low[0] not in _CASED or (ours[1].islower() == theirs[1].islower()):
        return None
    alone = _stands_out(draft, index) if named[0] else _stands_out(record, place)
    return "name" if any(named) and alone else None


def _is_titled(passage: Passage, index: int) -> bool:
    """Return whether a word is a name behind "Mr" and the like, which is spelt in one way only."""
    return index > 0 and passage.words[index].capital and passage.keys[index - 1] in _TITLES


def _stands_out(passage: Passage, index: int) -> bool:
    """Return whether no word beside has a capital, so that one says that the word is a name."""
    beside = [passage.words[at] for at in (index - 1, index + 1) if 0 <= at < len(passage.words)]
    return not any(word.capital and not word.opens for word in beside)


def _beside(before: str, after: str) -> tuple[str, str]:
    """Return the signs right before and right behind a number; a mark that opens a quoted line is none of it."""
    _, line, rest = before.rpartition("\n")
    left, right = _BEFORE.search(rest.lstrip("> ") if line else before), _AFTER.match(after)
    return left[1] if left else "", right[1] if right else ""


def _signs(before: str, printed: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is printed at a number: signs of money, and what makes it another number."""
    found = [sign for sign in _beside(before, after) if sign]
    money = tuple(sign for sign in found if sign in "¢$£¥" or "\u20a0" <= sign <= "\u20cf")
    others = [sign for sign in found if sign not in money]
    others += _ODD.findall(printed)
    if _APART.search(printed) and after.startswith(_HYPHENS):
        others.append(" ")
    return money, tuple(others)


def changes_in_brackets(sides: Sides, alignment: Alignment) -> Iterator[Change]:
    """Yield where brackets take a "not" or a number away, bring a "not" in, or name another thing or unit."""
    for first, last in sides.draft.insertions():
        at = sum(index < first for index in sides.spoken)
        replaced = [
            place
            for edit in alignment.edits
            if edit.first == edit.last == at
            for place in range(edit.start, edit.end)
        ]
        if not at and _may_stand_for_a_name(sides, last, alignment.start):
            replaced.append(alignment.start - 1)
        kind = _in_brackets(sides, range(first, last), replaced)
        if kind is not None:
            inserted = sides.draft.words[first:last]
            shown = sides.draft.printed(first, last)
            stood = " ".join(sides.record.keys[place] for place in replaced)
            yield Change(kind, shown, stood, inserted[0].start, inserted[-1].end)


def _may_stand_for_a_name(sides: Sides, last: int, start: int) -> bool:
    """Return whether brackets that open a quotation may name whom the record names right before the words, and no title of theirs."""
    if start == 0 or sides.record.words[start].opens or _is_parted(sides.record, start - 1):
        return False
    return not sides.draft.words[last].capital and bool(_names(sides.record, [start - 1]))


def _in_brackets(sides: Sides, inserted: range, replaced: Sequence[int]) -> Kind | None:
    added = [sides.draft.keys[index] for index in inserted]
    stood = [sides.record.keys[place] for place in replaced]
    if any(is_number(key) and key not in added for key in stood):
        return "number"
    if bool(negations(added)) != bool(negations(stood)):
        return "negation"
    units = {*filter(is_unit, added)}, {*filter(is_unit, stood)}
    if all(units) and units[0].isdisjoint(units[1]):
        return "unit"
    names = _names(sides.draft, inserted), _names(sides.record, replaced)
    return "name" if all(names) and names[0].isdisjoint(names[1]) else None


def _names(passage: Passage, places: Sequence[int]) -> set[str]:
    return {
        passage.keys[place]
        for place in places
        if is_name(passage.words[place], passage.printed(place, place + 1))
    }


def denied_before(sides: Sides, alignment: Alignment, lead: Sequence[str]) -> list[Change]:
    """Return the "not" right before the record's words that the draft leaves out on both sides of its mark."""
    if negations(lead) or 0 in sides.joints or sides.keys[0] in _ADDS:
        return []
    record, far = sides.record, False
    for place in range(alignment.start - 1, max(-1, alignment.start - 1 - _FAR_OMISSION), -1):
        if record.words[place + 1].opens or _is_parted(record, place):
            return []
        distance = alignment.start - place
        far = far or (distance == 1 and record.keys[place] in _THAT)
        if distance > SHORT_OMISSION and not far:
            return []
        if record.keys[place] in (_DENYING if distance == 1 else NEGATIONS):
            start = sides.draft.words[sides.spoken[0]].start
            edit = Edit(0, 0, place, alignment.start)
            return [Change("negation", "", record.printed(edit.start, edit.end), start, start)]
    return []


def _is_parted(record: Passage, place: int) -> bool:
    """Return whether a comma or another stop stands between a word of the record and the next."""
    both = record.printed(place, place + 2)
    return any(mark in both for mark in ",;:—–()")
