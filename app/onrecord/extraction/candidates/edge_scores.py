"""Scores of the places where content may begin or end: what `edge_features` would sum to, without most of its strings.

The tables of the model are cut by the first part of their features (the lemma of the cue, what is known of the other edge), and
those that ask for the same word or pair of classes are added up. What the gap between a place and the block is worth comes again and
again, and is kept from one text to the next.
"""

from collections.abc import Mapping, Sequence

from onrecord.extraction.candidates.content_boundaries import (
    FEW,
    LONGEST,
    MOST_COMMAS,
    MOST_PASSED,
    NONE_TEMPLATES,
    Block,
    none_features,
)
from onrecord.extraction.candidates.landmarks import Landmarks, bucket
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel
from onrecord.extraction.candidates.tables import GET, NOTHING, Table, added, cut
from onrecord.extraction.candidates.token_features import Reading

Place = tuple[tuple[str, ...], str, str]
"""What every edge sees of a place: words and classes around it, whether they stand in quotation marks, and class and word behind it."""

_DISTANCES = tuple(bucket(count) for count in range(2 * LONGEST + 2))
_QUOTES = tuple(quotes + str(commas) for quotes in ("", "O", "Q", "QO") for commas in range(MOST_COMMAS + 1))
_CLOSED, _OPENED = 2 * (MOST_COMMAS + 1), MOST_COMMAS + 1
_CUES = tuple(tuple(str(passed) + str(ahead) for ahead in range(6)) for passed in range(MOST_PASSED + 1))
_STATES = tuple(before + after for before in "oq" for after in "oq")
MOST_KEPT = 20_000
"""Sums of gaps that a decision keeps: a hostile text costs no memory."""


class EdgeTables:
    """The tables of one kind of edge, cut and added up."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self.tables = tables
        self.none = sum(table.get("", 0) for table in tables[NONE_TEMPLATES:])
        """Weight of the templates that do not describe the choice without content."""
        self.cues = {cue: (cut(tables[30], cue), cut(tables[31], cue)) for row in _CUES for cue in row}
        self.gaps: dict[tuple[str, str, str], Table] = {}
        """By lemma, form and order of the block: the gap between it and the place to its weight."""
        self.marks: dict[tuple[str, str], dict[tuple[str, str, str, str, str], int]] = {}
        """By the other edge and the order of the block: distance, marks, state, cues and ends of the window to their weight."""
        self.kept = 0
        self._states = {state: cut(tables[11], state) for state in _STATES}
        self._kinds: dict[str, dict[str, Table]] = {}
        self._lemmas: dict[str, tuple[Table, Table]] = {}
        self._extras: dict[str, tuple[Table, Table, Table, Table]] = {}

    def of_kind(self, block: Block) -> dict[str, Table]:
        """Return by state the weights of the classes around the place, with form and order of the block."""
        kind = block.form + block.order
        if kind not in self._kinds:
            own = cut(self.tables[25], kind)
            self._kinds[kind] = {state: added(table, own) for state, table in self._states.items()}
        return self._kinds[kind]

    def of(self, block: Block, extra: str) -> list[Table]:
        """Return the tables of a block in the order of a place's values; the last three are different at each place."""
        tables, lemma = self.tables, block.lemma
        if lemma not in self._lemmas:
            self._lemmas[lemma] = added(tables[1], cut(tables[23], lemma)), cut(tables[24], lemma)
        if extra not in self._extras:
            self._extras[extra] = (
                added(tables[3], cut(tables[20], extra)),
                added(tables[4], cut(tables[19], extra)),
                added(tables[7], cut(tables[38], extra)),
                added(tables[32], cut(tables[33], extra)),
            )
        after, lemma_word = self._lemmas[lemma]
        word, pair, mixed, following = self._extras[extra]
        return [
            tables[0],
            after,
            tables[2],
            word,
            lemma_word,
            pair,
            tables[8],
            mixed,
            following,
            tables[5],
            tables[6],
            tables[34],
            tables[36],
            tables[37],
            tables[4],
            tables[30],
            tables[31],
        ]

    def gap(self, block: Block, distance: str, short: str) -> int:
        """Sum what the classes between the block and the place are worth."""
        values = distance, short, short + block.form, short + block.lemma, block.order + short
        value = self._sum((14, 15, 16, 17, 27), values)
        self.gaps[block.lemma, block.form, block.order][short] = value
        return value

    def mark(self, extra: str, order: str, key: tuple[str, str, str, str, str]) -> int:
        """Sum what marks and cues between the block and the place are worth, and the ends of the window."""
        distance, quotes, state, cues, ends = key
        marks = quotes[-1] + quotes[:-1] + state
        values = (
            state,
            state + ends,
            ends,
            ends + extra,
            extra + state,
            marks,
            extra + marks + ends,
            order + distance + state,
            cues,
            cues + state + extra,
        )
        value = self._sum((9, 10, 12, 13, 18, 21, 22, 26, 28, 29), values)
        self.marks[extra, order][key] = value
        return value

    def _sum(self, templates: Sequence[int], values: Sequence[str]) -> int:
        self.kept += 1
        return sum(
            self.tables[template].get(value, 0) for template, value in zip(templates, values, strict=True)
        )


class EdgeScores:
    """Scores of edges in one text."""

    def __init__(self, reading: Reading, marks: Landmarks, model: LinearModel) -> None:
        self.reading = reading
        self.marks = marks
        self._model = model
        self._commas, self._closed, self._opened = marks.commas, marks.closed, marks.opened
        self._likely, self._ahead = marks.likely, marks.ahead
        self._classes = ["<s>", "<s>", *reading.classes, "<s>", "<s>"]
        self._words = ["<s>", "<s>", *reading.lexical, "<s>", "<s>"]
        self._places: list[Place | None] = [None] * (len(reading.classes) + 1)
        self._quoted = [False, *(stretch >= 0 for stretch in reading.stretches), False]

    def never(self, name: str) -> Mapping[str, float]:
        """Return the pairs of classes that content is never cut between."""
        return self._model.table(name + "_never")

    def pair(self, p: int) -> str:
        """Return the classes around a place, parted by a bar."""
        return self._classes[p + 1] + "|" + self._classes[p + 2]

    def none(self, name: str, block: Block, extra: str) -> float:
        """Return the score of the choice that there is no content on this side."""
        values = none_features(self.reading, block, self.marks, extra)[:NONE_TEMPLATES]
        return self._model.score(name, values) + self._tables(name).none / UNIT

    def scores(self, name: str, block: Block, places: Sequence[int], other: int, extra: str) -> list[float]:
        """Return the score of each place as an edge of content.

        Args:
            name: The decision: `le`, `ls`, `rs` or `re`.
            block: Cue and source.
            places: Token indexes; a place is right before its token.
            other: The place that the distance is counted from.
            extra: What is known of the other edge.
        """
        if len(places) == 1 and name in ("ls", "re"):
            return [0.0]
        tables = self._tables(name)
        gaps = tables.gaps.setdefault((block.lemma, block.form, block.order), {})
        marks = tables.marks.setdefault((extra, block.order), {})
        wanted, kinds, cue_tables = tables.of(block, extra), tables.of_kind(block), tables.cues
        next_gap = tables.tables[35].get
        known, first, last = self._places, block.window[0], block.window[1] - 1
        found = []
        for p in places:
            place = known[p] or self._place(p)
            values, state, following = place
            distance, quotes, short, near, cues = self._gap(p, other)
            gap = gaps.get(short)
            if gap is None:
                gap = tables.gap(block, distance, short)
            key = (distance, quotes, state, cues, ("^" if p == first else "") + ("$" if p >= last else ""))
            mark = marks.get(key)
            if mark is None:
                mark = tables.mark(extra, block.order, key)
            wanted[14] = kinds[state]
            wanted[15], wanted[16] = cue_tables[cues]
            found.append(
                (gap + mark + next_gap(following + near, 0) + sum(map(GET, wanted, values, NOTHING))) / UNIT
            )
        return found

    def _place(self, p: int) -> Place:
        second, before, after, behind = self._classes[p : p + 4]
        farther, word_before, word_after, word_behind = self._words[p : p + 4]
        bar = before + "|"
        pair = bar + after
        word_pair = bar + word_after
        following = after + word_behind
        words_before = farther + word_before
        values = (
            before,
            after,
            word_before,
            word_after,
            word_after,
            pair,
            word_pair,
            word_before + "|" + after,
            following,
            second + " " + pair,
            pair + " " + behind,
            word_after + word_behind,
            words_before,
            words_before + "|" + after,
            pair,
            pair,
            word_pair,
        )
        found = self._places[p] = values, _STATES[2 * self._quoted[p] + self._quoted[p + 1]], following
        return found

    def _gap(self, p: int, other: int) -> tuple[str, str, str, str, str]:
        """Describe what stands between a place and the other edge.

        Returns:
            The distance; which marks; both, or the classes where they are few; the distance, or these classes; the likely cues.
        """
        low, high = (p, other) if p <= other else (other, p)
        commas = self._commas[high] - self._commas[low]
        passed = self._likely[high] - self._likely[low]
        quotes = _QUOTES[
            (_CLOSED if self._closed[high] >= low else 0)
            + (_OPENED if self._opened[low] < high else 0)
            + (min(MOST_COMMAS, commas))
        ]
        cues = _CUES[min(MOST_PASSED, passed)][self._ahead[p]]
        distance = _DISTANCES[high - low]
        if high - low > FEW:
            return distance, quotes, distance + quotes, distance, cues
        short = " ".join(self.reading.classes[low:high])
        return distance, quotes, short, short, cues

    def _tables(self, name: str) -> EdgeTables:
        kept = self._model.kept.get(name)
        if not isinstance(kept, EdgeTables) or kept.kept > MOST_KEPT:
            kept = self._model.kept[name] = EdgeTables(self._model.decisions[name])
        return kept
