"""From candidate cues to candidates: cue, source and the content on each side."""

from collections import Counter
from collections.abc import Callable

from msgspec import Struct

from onrecord.extraction.candidates import content_boundaries as contents
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.cues import cue_candidates, cue_sums, suffix_of
from onrecord.extraction.candidates.edge_scores import EdgeScores
from onrecord.extraction.candidates.fixed_shapes import (
    next_teller,
    only_quotes,
    shape_of,
)
from onrecord.extraction.candidates.hearsay import only_hears
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.linear_model import TIE, UNIT, LinearModel, likeliest, logistic, shares
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.sentence_patterns import (
    TITLE,
    behind_programme,
    ends_sentence,
    follows_quotation,
    opens_quotation,
    prompted,
    puts_it,
    to_marks,
    without_lead,
    without_statement,
    without_title,
)
from onrecord.extraction.candidates.source_patterns import (
    bearer,
    beside_title,
    source_by_pattern,
    with_apposition,
    with_complement,
)
from onrecord.extraction.candidates.sources import (
    SourceScores,
    cue_of,
    ranked_candidates,
    without_addressee,
)
from onrecord.extraction.candidates.subjects_before import is_own_subject
from onrecord.extraction.candidates.templates import compiled
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.told_so import is_told_so
from onrecord.extraction.rules import PLAIN_SOURCE

POSSIBLE = 0.18
"""Cues less likely than this are not looked at further (recall on the training part stays above 97 %)."""

POSSIBLE_UNQUOTED = 0.5
"""The same where no words are quoted near: such a candidate is seldom kept, and can rescue nothing (figures neutral, a fifth faster)."""
MOST_CUES = 50
"""Cues of one sentence that are drafted: no sentence of a newspaper has so many, and a hostile one costs no more."""
LIKELY = 0.5
"""Cues at least this likely are landmarks for the edges of their neighbours."""

TOLD = 0.6
"""How likely a cue is at least that its construction makes one ("had begun to hint that")."""

Range = tuple[int, int]


class Candidate(Struct):
    """One candidate attribution in token ranges, with the probability of each decision."""

    block: Block
    source: Range | None
    left: Range | None
    right: Range | None
    cue_probability: float
    source_probability: float
    edge_probability: float
    """Product of the edges' probabilities."""
    plain: bool = False
    """Its shape alone tells that it is an attribution."""

    def runs(self) -> list[Range]:
        """Return the content's token ranges in reading order."""
        if self.left is None:
            return [] if self.right is None else [self.right]
        return [self.left] if self.right is None else [self.left, self.right]


def assemble_candidates(reading: Reading, model: LinearModel) -> list[Candidate]:
    """Candidate an attribution for every possible cue, in reading order."""
    marks = Landmarks(reading)
    found = []
    phrases: dict[Range, list[Range]] = {}
    cues = likely_cues(reading, model, marks)
    marks.set_likely([token for token, _, probability in cues if probability > LIKELY])
    edges, sources = EdgeScores(reading, marks, model), SourceScores(reading, marks, model)
    scored: Counter[int] = Counter()
    for token, lemma, probability in cues:
        sentence = reading.document.tokens.sentences[token]
        scored[sentence] += 1
        window = contents.window_of(reading, token)
        unquoted = marks.opened[window[0]] >= window[1]
        least = POSSIBLE_UNQUOTED if unquoted and not _states(reading, token) else POSSIBLE
        if scored[sentence] > MOST_CUES or probability < least:
            continue
        if window not in phrases:
            phrases[window] = noun_phrases(reading, *window)
        found.append(_draft(edges, sources, (token, lemma, probability), phrases[window], window))
    return found


def likely_cues(reading: Reading, model: LinearModel, marks: Landmarks) -> list[tuple[int, str, float]]:
    """Return (token, lemma, probability) of every candidate that may be a cue."""
    found = []
    inside, classes = reading.stretches, reading.classes
    lower = reading.lower
    # in marks only verbs of speech may be the reporter's: a mark may be missing
    cues = [one for one in cue_candidates(reading) if inside[one[0]] < 0 or classes[one[0]] == "SAY"]
    for (token, lemma), weight in zip(cues, cue_sums(reading, cues, marks, model), strict=True):
        probability = logistic(weight / UNIT)
        if (
            lemma == "put"
            and lower[token + 1 : token + 2] == ["it"]
            and "as" in lower[max(token - TITLE, 0) : token]
        ):
            probability = max(probability, LIKELY)  # "as the memo put it"
        if probability < TOLD and is_told_so(reading, token):
            probability = TOLD
        if probability >= POSSIBLE and not (only_quotes(reading, token) or only_hears(reading, token)):
            found.append((token, lemma, probability))
    return found


def _states(reading: Reading, token: int) -> bool:
    """Return whether a name, a verb of speech and "that" stand side by side ("Jane Doe maintains that"): a rare verb is one, too."""
    return reading.classes[token - 1 : token + 2] == ["CAP", "SAY", "THAT"]


def _draft(
    edges: EdgeScores, sources: SourceScores, cue: tuple[int, str, float], phrases: list[Range], window: Range
) -> Candidate:
    reading, marks = edges.reading, edges.marks
    token, lemma, probability = cue
    shape = shape_of(reading, token, phrases)
    if shape is not None:
        block = block_of(reading, token, lemma, None, window)
        return Candidate(
            block,
            shape.source,
            shape.left,
            shape.right,
            probability,
            PLAIN_SOURCE,
            PLAIN_SOURCE,
            plain=True,
        )
    named = without_addressee(ranked_candidates(reading, token, phrases), token, lemma)
    chosen, certainty = likeliest(sources.scores(cue_of(reading, token, lemma, marks), named))
    source = named[chosen - 1][0] if chosen else None
    plain = next_teller(reading, token, phrases) or source_by_pattern(reading, token, lemma, phrases)
    if plain is not None:
        source, certainty = plain, max(certainty, PLAIN_SOURCE)
    if source is not None and source[1] < token:
        source = bearer(reading, beside_title(reading, source, token, phrases), token, phrases)
    if source is not None and lemma == "according":
        source = with_apposition(reading, source)
    stands = with_complement(reading, source) if source is not None and lemma == "according" else source
    block = block_of(reading, token, lemma, stands, window)
    left, left_certainty = _left(reading, edges, block)
    right, right_certainty = _right(reading, edges, block, left)
    sure = left_certainty * right_certainty
    told = right is not None and is_told_so(reading, token)
    return Candidate(block, source, left, right, probability, certainty, sure, plain=told)


def block_of(
    reading: Reading, token: int, lemma: str, source: Range | None, window: Range | None = None
) -> Block:
    """Join cue and source to the block that content stands around; `window`: its window where that is known."""
    form = suffix_of(reading.lower[token], lemma)
    window = window or contents.window_of(reading, token)
    if source is None:
        return Block(token, token + 1, token, lemma, form, "v", window)
    order = "sv" if source[0] < token else "vs"
    return Block(min(source[0], token), max(source[1], token + 1), token, lemma, form, order, window)


def left_state(reading: Reading, left: Range | None) -> str:
    """Name what stands before the attribution: nothing, the reporter's words or quoted words."""
    if left is None:
        return "l"
    return "Lq" if reading.stretches[left[1] - 1] >= 0 else "Lo"


def _left(reading: Reading, edges: EdgeScores, block: Block) -> tuple[Range | None, float]:
    if (prompted(reading, block) and opens_quotation(reading, block)) or is_own_subject(reading, block):
        return None, 1.0
    ends = contents.left_ends(reading, block, edges.never("le"))
    if not ends:
        return None, 1.0
    scores = edges.scores("le", block, ends, block.start, "")
    places: list[int | None] = [*ends]
    sure = follows_quotation(reading, block) or ends_sentence(reading, block) or puts_it(reading, block)
    if not sure:
        places.insert(0, None)
        scores.insert(0, edges.none("le", block, "L"))
    chosen, certainty = likeliest(scores)
    end = places[chosen]
    if end is None:
        return None, certainty
    starts = contents.left_starts(reading, block, end, edges.never("ls"))
    extra = contents.quoted(reading, end - 1)
    chosen, also = likeliest(edges.scores("ls", block, starts, end, extra))
    told = without_title(reading, block, without_statement(reading, (starts[chosen], end)))
    run = without_lead(reading, block, told)
    return None if run is None else to_marks(reading, block, run), certainty * also


def _right(
    reading: Reading, edges: EdgeScores, block: Block, left: Range | None
) -> tuple[Range | None, float]:
    if left is not None and (ends_sentence(reading, block) or puts_it(reading, block)):
        return None, 1.0
    state = left_state(reading, left)
    behind = behind_programme(reading, block)
    starts = [at for at in contents.right_starts(reading, block, edges.never("rs")) if at >= behind]
    if not starts:
        return None, 1.0
    scores = edges.scores("rs", block, starts, block.end, state)
    chosen, certainty = likeliest([edges.none("rs", block, "R" + state), *scores])
    if not chosen and not _opens_twice(reading, block.end):
        return None, certainty
    start = starts[max(chosen - 1, 0)]
    ends = contents.right_ends(reading, block, start, edges.never("re"))
    if len(ends) == 1:
        return to_marks(reading, block, (start, ends[0])), certainty
    scores = edges.scores("re", block, ends, start, contents.quoted(reading, start) + state)
    chosen, also = safest([end - start for end in ends], shares(scores))
    return to_marks(reading, block, (start, ends[chosen])), certainty * also


def _opens_twice(reading: Reading, end: int) -> bool:
    """Return whether quoted words behind a cue and its mark begin with a quotation of their own: "she said: | “‘No’ is no answer”"."""
    return reading.classes[end] in (":", ",") and reading.classes[end + 1 : end + 3] == ["OQ", "OQ"]


def safest(lengths: list[int], chances: list[float]) -> tuple[int, float]:
    """Choose the length that is most surely exact or at least half right.

    Args:
        lengths: Lengths of the same content if it ended at each place, rising.
        chances: The probability of each.

    Returns:
        Index of the choice, and the probability that it and the true content share more than half of their union.
    """
    if _COMPILED is not None:
        return _COMPILED(lengths, chances, TIE)
    best, index = (-1.0, 0.0), 0
    lower = high = 0
    near, count = 0.0, len(lengths)
    for place, length in enumerate(lengths):
        while high < count and lengths[high] <= 2 * length:
            near += chances[high]
            high += 1
        while 2 * lengths[lower] < length:
            near -= chances[lower]
            lower += 1
        sure = chances[place] + near
        if sure > best[0] + TIE or (sure > best[0] - TIE and near > best[1] + TIE):
            best, index = (sure, near), place
    return index, min(best[1], 1.0)


_COMPILED: Callable[..., tuple[int, float]] | None = compiled("safest")
"""What does the same quicker, where a compiler was found."""
