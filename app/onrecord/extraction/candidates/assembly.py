"""From candidate cues to candidates: cue, source and the content on each side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extraction.candidates import content_boundaries as contents
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.cues import Landmarks, cue_candidates, cue_features, suffix_of
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.sentence_patterns import (
    TITLE,
    ends_sentence,
    follows_quotation,
    opens_quotation,
    prompted,
    puts_it,
    without_title,
)
from onrecord.extraction.candidates.source_patterns import source_by_pattern, with_apposition
from onrecord.extraction.candidates.sources import source_rows
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.rules import PLAIN_SOURCE

POSSIBLE = 0.18
"""Cues less likely than this are not looked at further (recall on the training part stays above 97 %)."""

POSSIBLE_UNQUOTED = 0.5
"""The same where no words are quoted near: such a candidate is seldom kept, and can rescue nothing (figures neutral, a fifth faster)."""
MOST_CUES = 50
"""Cues of one sentence that are drafted: no sentence of a newspaper has so many, and a hostile one costs no more."""
LIKELY = 0.5
"""Cues at least this likely are landmarks for the edges of their neighbours."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate attribution in token ranges, with the probability of each decision."""

    block: Block
    source: Range | None
    left: Range | None
    right: Range | None
    cue_probability: float
    source_probability: float
    edge_probability: float
    """Product of the edges' probabilities."""

    def runs(self) -> list[Range]:
        """Return the content's token ranges in reading order."""
        return [run for run in (self.left, self.right) if run is not None]


def assemble_candidates(reading: Reading, model: LinearModel) -> list[Candidate]:
    """Candidate an attribution for every possible cue, in reading order."""
    marks = Landmarks(reading)
    found = []
    phrases: dict[Range, list[Range]] = {}
    cues = likely_cues(reading, model, marks)
    marks.set_likely([token for token, _, probability in cues if probability > LIKELY])
    scored: Counter[int] = Counter()
    for token, lemma, probability in cues:
        sentence = reading.document.tokens.sentences[token]
        scored[sentence] += 1
        window = contents.window_of(reading, token)
        unquoted = "OQ" not in reading.classes[slice(*window)]
        if scored[sentence] > MOST_CUES or (unquoted and probability < POSSIBLE_UNQUOTED):
            continue
        if window not in phrases:
            phrases[window] = noun_phrases(reading, *window)
        found.append(_draft(reading, model, marks, (token, lemma, probability), phrases[window]))
    return found


def likely_cues(reading: Reading, model: LinearModel, marks: Landmarks) -> list[tuple[int, str, float]]:
    """Return (token, lemma, probability) of every candidate that may be a cue."""
    found = []
    lower = reading.lower
    for token, lemma in cue_candidates(reading):
        probability = model.probability("cue", cue_features(reading, token, lemma, marks))
        if (
            lemma == "put"
            and lower[token + 1 : token + 2] == ["it"]
            and "as" in lower[max(token - TITLE, 0) : token]
        ):
            probability = max(probability, LIKELY)  # "as the memo put it"
        if probability >= POSSIBLE:
            found.append((token, lemma, probability))
    return found


def _draft(
    reading: Reading, model: LinearModel, marks: Landmarks, cue: tuple[int, str, float], phrases: list[Range]
) -> Candidate:
    token, lemma, probability = cue
    rows = source_rows(reading, token, lemma, marks, phrases)
    chosen, certainty = model.choose("source", [row for _, row in rows])
    source = rows[chosen][0]
    plain = source_by_pattern(reading, token, lemma, phrases)
    if plain is not None:
        source, certainty = plain, max(certainty, PLAIN_SOURCE)
    if source is not None and lemma == "according":
        source = with_apposition(reading, source)
    block = block_of(reading, token, lemma, source)
    left, left_certainty = _left(reading, model, block, marks)
    right, right_certainty = _right(reading, model, block, marks, left)
    return Candidate(block, source, left, right, probability, certainty, left_certainty * right_certainty)


def block_of(reading: Reading, token: int, lemma: str, source: Range | None) -> Block:
    """Join cue and source to the block that content stands around."""
    form = suffix_of(reading.lower[token], lemma)
    window = contents.window_of(reading, token)
    if source is None:
        return Block(token, token + 1, token, lemma, form, "v", window)
    order = "sv" if source[0] < token else "vs"
    return Block(min(source[0], token), max(source[1], token + 1), token, lemma, form, order, window)


def left_state(reading: Reading, left: Range | None) -> str:
    """Name what stands before the attribution: nothing, the reporter's words or quoted words."""
    if left is None:
        return "l"
    return "Lq" if reading.stretches[left[1] - 1] >= 0 else "Lo"


def _left(reading: Reading, model: LinearModel, block: Block, marks: Landmarks) -> tuple[Range | None, float]:
    ends = contents.left_end_rows(reading, block, marks, model.table("le_never"))
    if prompted(reading, block) and opens_quotation(reading, block):
        return None, 1.0
    if follows_quotation(reading, block) or ends_sentence(reading, block) or puts_it(reading, block):
        ends = [(place, row) for place, row in ends if place is not None] or ends
    chosen, certainty = model.choose("le", [row for _, row in ends])
    end = ends[chosen][0]
    if end is None:
        return None, certainty
    starts = contents.left_start_rows(reading, block, marks, end, model.table("ls_never"))
    chosen, also = model.choose("ls", [row for _, row in starts])
    start = starts[chosen][0]
    return without_title(reading, block, (start or 0, end)), certainty * also


def _right(
    reading: Reading, model: LinearModel, block: Block, marks: Landmarks, left: Range | None
) -> tuple[Range | None, float]:
    if left is not None and (ends_sentence(reading, block) or puts_it(reading, block)):
        return None, 1.0
    state = left_state(reading, left)
    starts = contents.right_start_rows(reading, block, marks, state, model.table("rs_never"))
    chosen, certainty = model.choose("rs", [row for _, row in starts])
    start = starts[chosen][0]
    if start is None:
        return None, certainty
    ends = contents.right_end_rows(reading, block, marks, start, (state, model.table("re_never")))
    lengths = [(end or start) - start for end, _ in ends]
    chosen, also = safest(lengths, model.chances("re", [row for _, row in ends]))
    return (start, start + lengths[chosen]), certainty * also


def safest(lengths: Sequence[int], chances: Sequence[float]) -> tuple[int, float]:
    """Choose the length that is most surely exact or at least half right.

    Args:
        lengths: Lengths of the same content if it ended at each place, rising.
        chances: The probability of each.

    Returns:
        Index of the choice, and the probability that it and the true content share more than half of their union.
    """
    best, index = (-1.0, 0.0), 0
    lower = high = 0
    near = 0.0
    for place, length in enumerate(lengths):
        while high < len(lengths) and lengths[high] <= 2 * length:
            near += chances[high]
            high += 1
        while 2 * lengths[lower] < length:
            near -= chances[lower]
            lower += 1
        if (chances[place] + near, near) > best:
            best, index = (chances[place] + near, near), place
    return index, min(best[1], 1.0)
