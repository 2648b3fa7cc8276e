"""A draft's quotation beside one quotation of the record: the grade, and each difference with its kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from onrecord.comparison.alignment import Alignment, Edit, align, find_run
from onrecord.comparison.changes import Change, Variant, joined_wording, plain
from onrecord.comparison.closely import (
    SHORT_OMISSION,
    Sides,
    changes_in_brackets,
    denied_before,
    hidden_changes,
)
from onrecord.comparison.kinds import FUNCTION_WORDS, Kind, kind_of, negations
from onrecord.comparison.passage import Joint, Passage
from onrecord.comparison.words import is_name
from onrecord.text.lexicon import words

Grade = Literal["exact", "cut", "insertion_as_speech", "paraphrase_only", "altered"]
"""What a draft's words are beside those of one quotation of the record, from the same to another."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a draft's words compare with one quotation of the record."""

    grade: Grade
    changes: tuple[Change, ...]
    variants: tuple[Variant, ...]
    first: int
    last: int
    """The record's words that stand for the draft's, `last` excluded."""
    likeness: float
    """Share of the words that are the same, 0 to 1; words that carry little count less."""


_LIGHT = words(
    "the a an of to in on at by for from with and or but that this these those it its is are was were be been am i we"
    " you he she they them us our your his her their my me him as if so do does did has have had will would not 's 'd"
    " there here what which who when"
)
_LIGHT_WEIGHT = 0.4
_TENTHS = dict.fromkeys(_LIGHT, round(10 * _LIGHT_WEIGHT))
"""The same in whole numbers, of which sums are exact; every other word is ten."""
_SAME_WORDS = frozenset((("'s", "is"), ("'s", "has"), ("'d", "had"), ("'d", "would")))
"""A contraction that may stand for several words, and these."""
_LEAST_LIKENESS = 0.5
_PARAPHRASED_LIKENESS = 0.75
"""A reporter's words in other words are mostly another statement."""
_ALTERED_LIKENESS = 0.62
"""Of how much of two statements must be alike for the one to be an alteration of the other: set on made drafts."""


def compare(draft: Passage, record: Passage, *, lead: Sequence[str] = ()) -> Comparison | None:
    """Compare a draft's quotation with one of the record.

    Args:
        draft: The draft's words, at least one that is no insertion.
        record: The record's words.
        lead: Keys of the words that the draft has before its opening mark: they may say the "not" that the
            quotation leaves out.

    Returns:
        None when the two have too little in common to be the same statement.
    """
    spoken = [index for index, added in enumerate(draft.inserted) if not added]
    keys = [draft.keys[index] for index in spoken]
    places = {index: place for place, index in enumerate(spoken)}
    joints = {places[index]: joint for index, joint in draft.joints.items() if index in places}
    alignment = _exactly(keys, record)
    if alignment is None:
        openings = frozenset(place for index, place in places.items() if draft.words[index].opens)
        alignment = align(keys, record.keys, frozenset(joints), openings)
    if alignment is None:
        return None
    return _Side(draft, keys, spoken, record, joints).judged(alignment, lead)


def stands_in(draft: Passage, record: Passage) -> bool:
    """Return whether the draft's words, less its insertions, stand one after another in the record."""
    keys = [key for key, added in zip(draft.keys, draft.inserted, strict=True) if not added]
    return find_run(keys, record.keys) >= 0


def _exactly(keys: list[str], record: Passage) -> Alignment | None:
    """Find the words one after another: where they are speech rather than where they are not."""
    first = start = find_run(keys, record.keys)
    while start >= 0 and not all(record.verbatim[start : start + len(keys)]):
        start = find_run(keys, record.keys, start + 1)
    start = first if start < 0 else start
    if start < 0:
        return None
    end = start + len(keys)
    return Alignment(start, end, (Edit(0, len(keys), start, end),), ())


@dataclass(slots=True)
class _Findings:
    """What was found while going through the differences."""

    altered: list[Change] = field(default_factory=list)
    left_out: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Side:
    """A draft and a record side by side; `keys` and `spoken` are the draft's words less its insertions."""

    draft: Passage
    keys: list[str]
    spoken: list[int]
    record: Passage
    joints: dict[int, Joint]

    def judged(self, alignment: Alignment, lead: Sequence[str]) -> Comparison | None:
        """Grade an alignment; None where too little is alike."""
        likeness = self._likeness(alignment)
        if likeness < (_ALTERED_LIKENESS if self._has_other_words(alignment) else _LEAST_LIKENESS):
            return None
        found = _Findings()
        for edit in alignment.edits:
            self._sort(edit, found)
        sides = Sides(self.draft, self.keys, self.spoken, self.joints, self.record)
        found.altered.extend(changes_in_brackets(sides, alignment))
        found.altered.extend(hidden_changes(sides, alignment))
        if found.altered and likeness < _ALTERED_LIKENESS:
            return None
        if not found.altered:
            found.left_out.extend(denied_before(sides, alignment, lead))
        grade = self._grade(alignment, found)
        if grade == "paraphrase_only" and found.altered and likeness < _PARAPHRASED_LIKENESS:
            return None
        changes = tuple(sorted([*found.altered, *found.left_out], key=lambda change: change.start))
        variants = tuple(self._variants(alignment))
        return Comparison(grade, changes, variants, alignment.start, alignment.end, likeness)

    def _has_other_words(self, alignment: Alignment) -> bool:
        """Return whether some words of the draft stand for others: what is certain without looking at each place."""
        return any(edit.first < edit.last and not self._is_same(edit) for edit in alignment.edits)

    def _grade(self, alignment: Alignment, found: _Findings) -> Grade:
        places = [place for block in alignment.equal for place in range(block.start, block.end)]
        paraphrased = sum(not self.record.verbatim[place] for place in places)
        if found.altered and 2 * paraphrased <= len(places):
            return "altered"
        if paraphrased:
            return "paraphrase_only"
        if any(self.record.inserted[place] for place in places):
            return "insertion_as_speech"
        return "cut" if found.left_out else "exact"

    def _sort(self, edit: Edit, found: _Findings) -> None:
        """File a difference under what it is; one that says nothing is left out."""
        missing = [place for place in range(edit.start, edit.end) if not self.record.inserted[place]]
        if edit.first == edit.last:
            if missing:
                self._sort_omission(edit, [self.record.keys[place] for place in missing], found)
        elif edit.last - edit.first == edit.end - edit.start:
            single = [
                Edit(edit.first + step, edit.first + step + 1, edit.start + step, edit.start + step + 1)
                for step in range(edit.last - edit.first)
            ]
            found.altered.extend(joined_wording([change for one in single for change in self._changes(one)]))
        else:
            found.altered.extend(self._changes(edit))

    def _sort_omission(self, edit: Edit, missing: list[str], found: _Findings) -> None:
        joint = self.joints.get(edit.first)
        if joint == "bracket":
            return  # the words in brackets stand for these; `changes_in_brackets` compares the two
        whole = joint is not None or self._leaves_out_sentences(edit)
        short = len(missing) <= SHORT_OMISSION and negations(missing) > 0
        if whole and not short:
            found.left_out.append(self._change(edit, "wording"))
        else:
            found.altered.extend(self._changes(edit))

    def _leaves_out_sentences(self, edit: Edit) -> bool:
        """Return whether what is missing between two words is whole sentences."""
        words = self.record.words
        opens = edit.first < len(self.keys) and self.draft.words[self.spoken[edit.first]].opens
        return opens and words[edit.start].opens and words[edit.end].opens

    def _changes(self, edit: Edit) -> list[Change]:
        if self._is_same(edit):
            return []
        draft, record = self.keys[edit.first : edit.last], self.record.keys[edit.start : edit.end]
        return [self._change(edit, kind_of(draft, record, named=self._is_named(edit)))]

    def _change(self, edit: Edit, kind: Kind) -> Change:
        start, end = self._place(edit.first, edit.last)
        return Change(
            kind, self._printed(edit.first, edit.last), self.record.printed(edit.start, edit.end), start, end
        )

    def _is_named(self, edit: Edit) -> bool:
        sides = (
            (self.draft, [self.spoken[index] for index in range(edit.first, edit.last)]),
            (self.record, range(edit.start, edit.end)),
        )
        return any(
            not (passage.words[index].opens and passage.keys[index] in FUNCTION_WORDS)
            and is_name(passage.words[index], passage.printed(index, index + 1))
            for passage, part in sides
            for index in part
        )

    def _printed(self, first: int, last: int) -> str:
        return self.draft.printed(self.spoken[first], self.spoken[last - 1] + 1) if first < last else ""

    def _place(self, first: int, last: int) -> tuple[int, int]:
        """Return where the draft's words stand in the draft; both offsets alike where there are none."""
        if first < last:
            return self.draft.words[self.spoken[first]].start, self.draft.words[self.spoken[last - 1]].end
        at = self.draft.words[self.spoken[max(0, first - 1)]].end
        return at, at

    def _likeness(self, alignment: Alignment) -> float:
        weights = [_TENTHS.get(key, 10) for key in self.keys]
        same = sum(sum(weights[block.first : block.last]) for block in alignment.equal)
        draft, record = sum(weights), same
        for edit in alignment.edits:
            if edit.first < edit.last or (
                edit.first not in self.joints and not self._leaves_out_sentences(edit)
            ):
                record += sum(
                    _TENTHS.get(self.record.keys[place], 10)
                    for place in range(edit.start, edit.end)
                    if not self.record.inserted[place]
                )
        return 2 * same / (draft + record)

    def _variants(self, alignment: Alignment) -> Iterator[Variant]:
        """Yield where words that count as equal are printed differently; a contraction is one place.

        "can" beside "can't" is none: of that word the "not" differs, which counts.
        """
        same = [edit for edit in alignment.edits if self._is_same(edit)]
        others = [edit for edit in alignment.edits if not self._is_same(edit)]
        drafted = {self._place(at, at + 1) for edit in others for at in range(edit.first, edit.last)}
        recorded = {self.record.words[at].start for edit in others for at in range(edit.start, edit.end)}
        pairs = sorted(
            (block.first + step, block.start + step)
            for block in (*alignment.equal, *same)
            if self._is_printed_otherwise(block)
            for step in range(block.last - block.first)
        )
        last: Variant | None = None
        for index, place in pairs:
            draft, record = self._printed(index, index + 1), self.record.printed(place, place + 1)
            if draft == record or plain(draft) == plain(record):
                continue
            if self._place(index, index + 1) in drafted or self.record.words[place].start in recorded:
                continue
            if last is not None and draft == last.draft:
                last = Variant(draft, f"{last.record} {record}")
            elif last is not None and record == last.record:
                last = Variant(f"{last.draft} {draft}", record)
            else:
                yield from () if last is None else (last,)
                last = Variant(draft, record)
        yield from () if last is None else (last,)

    def _is_printed_otherwise(self, block: Edit) -> bool:
        """Return whether the words are not letter for letter the record's: most are."""
        ours = self._printed(block.first, block.last)
        return ours != self.record.printed(block.start, block.end)

    def _is_same(self, edit: Edit) -> bool:
        """Return whether the one side has a contraction that may stand for the other's word, or both print the same.

        The name of a unit is brought to its singular only beside its number.
        """
        draft, record = self.keys[edit.first : edit.last], self.record.keys[edit.start : edit.end]
        if (*draft, *record) in _SAME_WORDS or (*record, *draft) in _SAME_WORDS:
            return True
        return (
            len(draft) == len(record) == 1
            and draft[0].startswith(record[0])
            and self._printed(edit.first, edit.last) == self.record.printed(edit.start, edit.end)
        )


def weight_of(key: str) -> float:
    """Return how much a word counts; one that carries little counts less."""
    return _LIGHT_WEIGHT if key in _LIGHT else 1
