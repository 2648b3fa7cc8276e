"""Scores of the noun phrases that may be the source of a cue: what `source_features` would sum to, without most of its strings.

The tables of the model are cut by the side of the cue that a phrase stands on, and by the cue's verb, form and marks, once for each of
these; those that ask for the same words are added up.
"""

from collections.abc import Sequence

from onrecord.extraction.candidates.landmarks import bucket
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel
from onrecord.extraction.candidates.sources import WORDED, Cue, apposition, between, no_source_features
from onrecord.extraction.candidates.tables import GET, NOTHING, Table, added, cut, cut_end
from onrecord.extraction.candidates.token_features import Reading

Range = tuple[int, int]

MOST_KEPT = 5_000
"""Cues of which the tables are kept: a hostile text costs no memory."""
_APPOSED = ("-", "A", "Aq", "A^")


class SourceTables:
    """The tables of the decision on one side of the cue."""

    def __init__(self, tables: Sequence[Table], side: str) -> None:
        self.apposed = {
            mark: (tables[30].get(mark, 0), [cut(table, mark) for table in tables[31:36]])
            for mark in _APPOSED
        }
        self._tables = [cut(table, side) for table in tables[:30]]
        self._forms: dict[str, tuple[Table, ...]] = {}
        self._lemmas: dict[str, tuple[Table, Table]] = {}
        self._left: dict[str, tuple[Table, Table]] = {}
        self._right: dict[str, Table] = {}
        self._ranks: dict[str, Table] = {}

    def kept(self) -> int:
        """Count what is kept."""
        return len(self._lemmas) + len(self._left) + len(self._right) + len(self._ranks)

    def of(self, cue: Cue) -> tuple[int, list[Table]]:
        """Return what every phrase on this side gets, and the tables in the order of a phrase's values."""
        tables, form, lemma, left, right = self._tables, cue.form, cue.lemma, cue.left, cue.right
        if form not in self._forms:
            self._forms[form] = (
                added(tables[1], cut_end(tables[3], form)),
                added(tables[5], cut_end(tables[6], form)),
                added(tables[8], cut_end(tables[9], form)),
                cut_end(tables[15], form),
                cut_end(tables[19], form),
            )
        if lemma not in self._lemmas:
            self._lemmas[lemma] = cut_end(tables[2], lemma), added(tables[7], cut(tables[10], lemma))
        if left not in self._left:
            self._left[left] = cut(tables[25], left), cut(tables[27], left)
        if right not in self._right:
            self._right[right] = cut(tables[26], right)
        if left + form not in self._ranks:
            self._ranks[left + form] = added(tables[20], cut_end(tables[29], left + form))
        gap, count, kind, word_before, opens = self._forms[form]
        gap_lemma, head = self._lemmas[lemma]
        gap_left, gap_head = self._left[left]
        gap_right, rank = self._right[right], self._ranks[left + form]
        all_of_them = tables[0].get("", 0) + tables[23].get(left, 0) + tables[24].get(right, 0)
        return all_of_them, [
            gap,
            gap_lemma,
            gap_left,
            gap_right,
            count,
            head,
            kind,
            tables[13],
            word_before,
            tables[16],
            tables[17],
            tables[12],
            rank,
            tables[11],
            tables[14],
            tables[4],
            tables[18],
            opens,
            tables[21],
            tables[22],
            gap_head,
            tables[28],
        ]


def source_scores(
    reading: Reading, cue: Cue, phrases: Sequence[tuple[Range, str]], model: LinearModel
) -> list[float]:
    """Return the score of the choice that nobody is named, then of each phrase, given with its rank."""
    found = [model.score("source", no_source_features(reading, cue))]
    sides = {side: _tables(model, side) for side in "LR"}
    prepared = {side: tables.of(cue) for side, tables in sides.items()}
    classes, words, token = reading.classes, reading.lexical, cue.token
    count = len(classes)
    for phrase, rank in phrases:
        first, end = phrase
        side = "L" if first < token else "R"
        gap = between(reading, end, token) if side == "L" else between(reading, token + 1, first)
        far = token - end if side == "L" else first - token - 1
        head, opening = classes[end - 1], classes[first]
        before, word_before = (classes[first - 1], words[first - 1]) if first else ("<s>", "<s>")
        after, word_after = (classes[end], words[end]) if end < count else ("<s>", "<s>")
        before_head = before + head
        form_head = cue.form + head
        opens = "^" if first == cue.first else before
        apposed, others = sides[side].apposed[apposition(reading, cue, phrase)]
        shared, tables = prepared[side]
        values = (
            gap,
            gap,
            gap,
            gap,
            bucket(far),
            head,
            words[end - 1] if head in WORDED else head,
            before,
            word_before,
            after,
            word_after,
            bucket(end - first),
            rank,
            opening + head,
            before_head,
            gap + form_head,
            opens + gap,
            opens + head,
            rank + head,
            rank + gap,
            gap + head,
            before + after + gap,
        )
        beside = before_head, form_head, rank, opening + before, cue.left + head
        found.append(
            (
                shared
                + apposed
                + sum(map(GET, tables, values, NOTHING))
                + sum(map(GET, others, beside, NOTHING))
            )
            / UNIT
        )
    return found


def _tables(model: LinearModel, side: str) -> SourceTables:
    kept = model.kept.get("source" + side)
    if not isinstance(kept, SourceTables) or kept.kept() > MOST_KEPT:
        kept = model.kept["source" + side] = SourceTables(model.decisions["source"], side)
    return kept
