"""Scores of the places where content may begin or end, and of the choice that there is none."""

from collections.abc import Callable, Sequence

from onrecord.extraction.candidates.content_boundaries import FEW, LONGEST, Block
from onrecord.extraction.candidates.landmarks import PAD, Landmarks, bucket
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel, Never
from onrecord.extraction.candidates.templates import Templates
from onrecord.extraction.candidates.token_features import Reading

EDGE = Templates(
    "edge",
    "b1 a1 a2 b2 lb la lc lz state distance commas quotes short near cues place extra form lemma order",
    (
        "{b1}",
        "{a1}",
        "{lb}",
        "{la}",
        "{b1}|{a1}",
        "{b2} {b1}|{a1}",
        "{b1}|{a1} {a2}",
        "{lb}|{a1}",
        "{b1}|{la}",
        "{state}",
        "{state}{place}",
        "{state}{b1}|{a1}",
        "{place}",
        "{place}{extra}",
        "{distance}",
        "{short}",
        "{short}{form}",
        "{short}{lemma}",
        "{extra}{state}",
        "{extra}{b1}|{a1}",
        "{extra}{la}",
        "{commas}{quotes}{state}",
        "{extra}{commas}{quotes}{state}{place}",
        "{lemma}{a1}",
        "{lemma}{la}",
        "{form}{order}{b1}|{a1}",
        "{order}{distance}{state}",
        "{order}{short}",
        "{cues}",
        "{cues}{state}{extra}",
        "{cues}{b1}|{a1}",
        "{cues}{b1}|{la}",
        "{a1}{lc}",
        "{extra}{a1}{lc}",
        "{la}{lc}",
        "{a1}{lc}{near}",
        "{lz}{lb}",
        "{lz}{lb}|{a1}",
        "{extra}{lb}|{a1}",
    ),
)
"""Over the classes (`b`, `a`) and words (`l`) before and after a place, whether these stand in quotation marks, what stands between the place
and the other edge, and the block."""
EDGE_TEMPLATES = len(EDGE.parts)
NO_EDGE = Templates(
    "no edge",
    "lemma form order left right extra a1 la c1 before after",
    (
        "0",
        "0{lemma}",
        "0{form}{order}",
        "0{left}",
        "0{right}",
        "0{left}{right}",
        "0{extra}",
        "0{extra}{order}{form}",
        "0{extra}{left}",
        "0{extra}{right}",
        "0{a1}{form}",
        "0{la}{form}",
        "0{lemma}{a1}",
        "0{lemma}{la}",
        "0{extra}{a1}",
        "0{c1}{form}",
        "0{c1}{extra}",
        "0{lemma}{extra}",
        "0{before}{order}",
        "0{after}{order}",
        "0{before}{extra}",
        "0{after}{extra}",
        "0{c1}{a1}{order}",
        "0{left}{order}{before}",
        *[""] * (EDGE_TEMPLATES - 24),
    ),
)

LEFT, RIGHT = ("le", "ls"), ("rs", "re")
"""The decisions: where content ends and starts on the left, and where it starts and ends on the right."""
SIDES = (*LEFT, *RIGHT)
MOST_COMMAS, MOST_PASSED = 3, 2
"""More commas and more likely cues between two edges count as so many."""
_WIDEST = 2 * LONGEST + 2
_QUOTES = ("", "O", "Q", "QO")


def _gaps(distance: str) -> tuple[tuple[tuple[str, str, str, str, str], ...], ...]:
    """List by quotation marks and commas what an edge sees of a gap of so many tokens."""
    commas = range(MOST_COMMAS + 1)
    return tuple(
        tuple((distance, str(count), quotes, f"{distance}{quotes}{count}", distance) for count in commas)
        for quotes in _QUOTES
    )


_OF_DISTANCE = {distance: _gaps(distance) for distance in map(bucket, range(_WIDEST))}
_GAPS = tuple(_OF_DISTANCE[bucket(distance)] for distance in range(_WIDEST))
_CUES = tuple(tuple(f"{min(passed, MOST_PASSED)}{ahead}" for ahead in range(6)) for passed in range(_WIDEST))
_STATES = tuple(before + after for before in "oq" for after in "oq")
_PLACES = ("", "^", "$", "^$")
CompiledEdges = Callable[[Sequence[int], int, int, int, tuple[str, ...], tuple[object, ...]], list[float]]


class EdgeScores:
    """Scores of edges in one text."""

    def __init__(self, reading: Reading, marks: Landmarks, model: LinearModel) -> None:
        self.reading = reading
        self.marks = marks
        scorers = {name: model.scorer(name, EDGE) for name in SIDES if name in model.decisions}
        self._edge = {name: scorer.score for name, scorer in scorers.items()}
        self._compiled: dict[str, CompiledEdges | None] = {
            name: getattr(scorer, "edges", None) for name, scorer in scorers.items()
        }
        """What gives the same scores without the strings, where a compiler was found."""
        self._no_edge = {name: model.scorer(name, NO_EDGE).score for name in self._edge}
        self._classes, self._words = marks.classes, marks.words
        self._places: list[tuple[str, ...] | None] = [None] * (len(reading.classes) + 1)
        self._stretches = [-1, *reading.stretches, -1]
        self._seen = (
            *(self._classes, self._words, self._stretches),
            *(marks.opened, marks.closed, marks.likely, marks.ahead, marks.commas),
            *(_GAPS, _CUES, _STATES, _PLACES),
        )
        self._never = {name: model.never(name) for name in SIDES}

    def never(self, name: str) -> Never:
        """Return the pairs of classes that content is never cut between."""
        return self._never[name]

    def none(self, name: str, block: Block, extra: str) -> float:
        """Return the score of the choice that there is no content on this side."""
        return self._no_edge[name](self.none_values(block, extra)) / UNIT

    def none_values(self, block: Block, extra: str) -> tuple[str, ...]:
        """Look at the choice that there is no content on this side."""
        first, last = block.window
        return (
            block.lemma,
            block.form,
            block.order,
            self.marks.left(block.cue, first),
            self.marks.right(block.cue, last),
            extra,
            self._classes[block.end + PAD],
            self._words[block.end + PAD],
            self._classes[block.start + PAD - 1],
            bucket(block.start - first),
            bucket(last - block.end),
        )

    def scores(self, name: str, block: Block, places: Sequence[int], other: int, extra: str) -> list[float]:
        """Return the score of each place as an edge of content.

        Args:
            name: The decision: `le`, `ls`, `rs` or `re`.
            block: Cue and source.
            places: Token indexes; a place is right before its token.
            other: The place that the distance is counted from: the block's edge, or the edge already chosen.
            extra: What is known of the other edge.
        """
        if len(places) == 1 and name in ("ls", "re"):
            return [0.0]
        compiled = self._compiled[name]
        if compiled is not None:
            first, end = block.window
            shared = extra, block.form, block.lemma, block.order
            return compiled(places, other, first, end - 1, shared, self._seen)
        score = self._edge[name]
        return [score(values) / UNIT for values in self.values(block, places, other, extra)]

    def values(self, block: Block, places: Sequence[int], other: int, extra: str) -> list[tuple[str, ...]]:
        """Look at places as edges of content.

        Of what stands between a place and the other edge: the distance; commas; quotation marks; all three, or the classes where they
        are few; the distance, or these classes; the likely cues passed, and those near the place.
        """
        known, first, last = self._places, block.window[0], block.window[1] - 1
        marks, classes = self.marks, self.reading.classes
        opened, closed, passed, ahead, commas = (
            marks.opened,
            marks.closed,
            marks.likely,
            marks.ahead,
            marks.commas,
        )
        shared = extra, block.form, block.lemma, block.order
        rows = []
        for p in places:
            low, high = (p, other) if p <= other else (other, p)
            quoted, held = 2 * (closed[high] >= low) + (opened[low] < high), commas[high] - commas[low]
            gap = _GAPS[high - low][quoted][min(MOST_COMMAS, held)]
            if high - low <= FEW:
                short = " ".join(classes[low:high])
                gap = (*gap[:3], short, short)
            cues = _CUES[passed[high] - passed[low]][ahead[p]]
            edge = _PLACES[(p == first) + 2 * (p >= last)]
            around = known[p] or self._around(p)
            rows.append((*around, *gap, cues, edge, *shared))
        return rows

    def _around(self, p: int) -> tuple[str, ...]:
        """Return what every edge sees of a place: classes, words, and whether they stand in quotation marks."""
        b2, b1, a1, a2 = self._classes[p + PAD - 2 : p + PAD + 2]
        lz, lb, la, lc = self._words[p + PAD - 2 : p + PAD + 2]
        state = _STATES[2 * (self._stretches[p] >= 0) + (self._stretches[p + 1] >= 0)]
        found = self._places[p] = b1, a1, a2, b2, lb, la, lc, lz, state
        return found
