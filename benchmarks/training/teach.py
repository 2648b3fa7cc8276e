"""What one article teaches about each decision: the rows that the engine would score, and which of them are right."""

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.extraction.attribution import continuation as carry
from onrecord.extraction.candidates import content_boundaries as contents
from onrecord.extraction.candidates.assembly import Candidate, Range, block_of, left_state
from onrecord.extraction.candidates.cues import CUE, cue_candidates, cue_values
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.linear_model import Never
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.scoring import JUDGE, judge_values, surroundings
from onrecord.extraction.candidates.sources import source_rows
from onrecord.extraction.candidates.token_features import Reading

from benchmarks.training.edges import Edges, Row
from benchmarks.training.examples import Examples
from benchmarks.training.gold import Attributed, Lesson, true_cues
from benchmarks.yardstick import Yardstick

HALF = 0.5
MOST = 0.8

Nevers = Mapping[str, Never]
"""For each edge decision the pairs of classes that content is never cut between."""


def teach_cues(lesson: Lesson, fold: int, examples: Examples) -> None:
    """Every candidate is an example, but for words of cues that the engine could not find otherwise."""
    heads, unclear = true_cues(lesson)
    marks = Landmarks(lesson.marked)
    for token, lemma in cue_candidates(lesson.marked):
        if token in heads or token not in unclear:
            features = CUE.features(cue_values(lesson.marked, token, lemma, marks))
            examples.add_always([features], [token in heads], fold)


def teach_edges(
    lesson: Lesson, fold: int, likely: Sequence[int], never: Nevers, examples: Mapping[str, Examples]
) -> None:
    """Teach source and edges of every true cue, the true decisions before each one given."""
    heads, _ = true_cues(lesson)
    marks = Landmarks(lesson.marked)
    marks.set_likely(list(likely))
    lemmas = dict(cue_candidates(lesson.marked))
    for token, one in heads.items():
        if token in lemmas:
            source = _teach_source(lesson, fold, (token, lemmas[token]), (one, marks), examples["source"])
            block = block_of(lesson.marked, token, lemmas[token], source)
            _teach_sides(lesson.marked, fold, (one, block, marks), never, examples)


def _teach_source(
    lesson: Lesson, fold: int, cue: tuple[int, str], known: tuple[Attributed, Landmarks], examples: Examples
) -> Range | None:
    """Add the choice of the source; return the first right phrase."""
    (token, lemma), (one, marks), reading = cue, known, lesson.marked
    phrases = noun_phrases(reading, *contents.window_of(reading, token))
    rows = source_rows(reading, token, lemma, marks, phrases)
    right: list[bool] = []
    best: Range | None = None
    for phrase, _ in rows:
        fits = not one.source if phrase is None else _names(one.source, phrase)
        if phrase is not None and fits and best is not None:
            fits = _is_apposed_name(reading, phrase)
        right.append(fits)
        if phrase is not None and fits and best is None:
            best = phrase
    examples.add([row for _, row in rows], right, fold)
    return best


def _names(source: frozenset[int], phrase: Range) -> bool:
    """Tell whether half of the phrase lies in the annotated source, or half of that in the phrase."""
    shared = sum(token in source for token in range(*phrase))
    return bool(source) and (shared >= HALF * (phrase[1] - phrase[0]) or shared >= HALF * len(source))


def _is_apposed_name(reading: Reading, phrase: Range) -> bool:
    return reading.classes[phrase[0] - 1] == "," and reading.classes[phrase[1] - 1] == "CAP"


def _teach_sides(
    reading: Reading,
    fold: int,
    known: tuple[Attributed, contents.Block, Landmarks],
    never: Nevers,
    examples: Mapping[str, Examples],
) -> None:
    one, block, marks = known
    first, last = block.window
    said = [
        token
        for token in one.content
        if first <= token < last and reading.classes[token] not in contents.MARKS
    ]
    before = [token for token in said if token < block.start]
    after = [token for token in said if token >= block.end]

    edges = Edges(reading, block, marks)

    def add(side: str, rows: list[Row], wanted: int | None) -> None:
        examples[side].add([row for _, row in rows], [place == wanted for place, _ in rows], fold)

    end = max(before) + 1 if before else None
    add("le", edges.left_ends(never["le"]), end)
    if end is not None:
        add("ls", edges.left_starts(end, never["ls"]), min(before))
    state = left_state(reading, None if end is None else (min(before), end))
    start = min(after) if after else None
    add("rs", edges.right_starts(state, never["rs"]), start)
    if start is not None:
        add("re", edges.right_ends(start, state, never["re"]), max(after) + 1)


def teach_judge(
    yardstick: Yardstick, lesson: Lesson, fold: int, candidates: Sequence[Candidate], examples: Examples
) -> None:
    """A candidate is right when an attribution at the top level has its words and its source."""
    golds = [one.quote for one in lesson.attributions if not one.nested]
    for candidate, (outer, inner) in zip(candidates, surroundings(candidates), strict=True):
        predicted = _prediction(yardstick, lesson, candidate)
        right = any(_is_right(yardstick, lesson, candidate, gold, predicted) for gold in golds)
        features = JUDGE.features(judge_values(lesson.marked, candidate, outer, inner))
        examples.add_always([features], [right], fold)


def _prediction(yardstick: Yardstick, lesson: Lesson, candidate: Candidate) -> dict[str, Any]:
    """Put a candidate into the yardstick's form."""
    letters, text = yardstick.evaluate.charset, lesson.article.text
    tokens = lesson.reading.document.tokens
    named = None
    if candidate.source is not None:
        named = (tokens.starts[candidate.source[0]], tokens.ends[candidate.source[1] - 1])
    return {
        "chars": letters([completed(lesson.reading, run) for run in candidate.runs()], text),
        "mention": letters([named], text) if named else set(),
        "speaker": named,
        "name": None,
    }


def completed(reading: Reading, run: Range) -> tuple[int, int]:
    """Return a run's offsets, completed to the marks of a quotation whose sentence it begins or ends."""
    tokens, stretches = reading.document.tokens, reading.document.stretches
    first, last = run[0], run[1] - 1
    start, end = tokens.starts[first], tokens.ends[last]
    if tokens.stretches[first] >= 0 and _begins(reading, first):
        start = min(start, stretches[tokens.stretches[first]].span.start)
    if tokens.stretches[last] >= 0:
        close = stretches[tokens.stretches[last]].span.end
        rest = reading.document.text[end:close]
        if _begins(reading, run[1]) or not any(character.isalnum() for character in rest):
            end = max(end, close)
    return start, end


def _begins(reading: Reading, token: int) -> bool:
    """Tell whether a token is the first of its sentence or its quotation; the end of the text counts."""
    tokens = reading.document.tokens
    return (
        token in (0, len(tokens.words))
        or tokens.stretches[token - 1] != tokens.stretches[token]
        or tokens.sentences[token - 1] != tokens.sentences[token]
    )


def _is_right(
    yardstick: Yardstick,
    lesson: Lesson,
    candidate: Candidate,
    gold: dict[str, Any],
    predicted: dict[str, Any],
) -> bool:
    said, meant = predicted["chars"], gold["chars"]
    shared = len(said & meant)
    if not shared:
        return False
    alike = shared >= HALF * len(said | meant)
    inside = shared >= MOST * len(said) and _is_its_cue(lesson.reading, candidate, gold)
    fits = alike or inside
    return fits and bool(yardstick.evaluate.source_right(gold, predicted, lesson.article.text))


def _is_its_cue(reading: Reading, candidate: Candidate, gold: dict[str, Any]) -> bool:
    start = reading.document.tokens.starts[candidate.block.cue]
    return any(first <= start < last for first, last in gold["cue"])


def teach_carry(
    yardstick: Yardstick, lesson: Lesson, fold: int, kept: Sequence[Candidate], examples: Examples
) -> None:
    """Quoted words that no kept candidate holds belong to a neighbour of their attribution, stand alone, or are no speech."""
    golds = [one.quote for one in lesson.attributions if not one.nested]
    owned = [
        (candidate, next((gold for gold in golds if _is_its_cue(lesson.reading, candidate, gold)), None))
        for candidate in kept
    ]
    attribution_of = {id(candidate): gold for candidate, gold in owned}
    stretches = lesson.reading.document.stretches
    ranges = carry.stretch_ranges(lesson.marked)
    for unit in carry.units(lesson.marked, ranges):
        spans = [stretches[index].span for index in unit.stretches]
        letters = yardstick.evaluate.charset([(one.start, one.end) for one in spans], lesson.article.text)
        if not letters or is_held(lesson.reading, [ranges[index] for index in unit.stretches], kept):
            continue
        true = [gold for gold in golds if 2 * len(gold["chars"] & letters) >= len(letters)]
        rows = carry.choice_rows(lesson.marked, unit, kept)
        right = [
            candidate is not None and any(attribution_of[id(candidate)] is gold for gold in true)
            for _, candidate, _ in rows
        ]
        if not any(right):
            right = [choice == ("alone" if true else "none") for choice, *_ in rows]
        examples.add([row.templates.features(row.values) for row in rows], right, fold)


def is_held(reading: Reading, parts: Sequence[Range], kept: Sequence[Candidate]) -> bool:
    """Tell whether a candidate holds half of one of the token ranges, or touches one and is completed over all of it."""
    return any(_holds(reading, candidate, part) for part in parts for candidate in kept)


def _holds(reading: Reading, candidate: Candidate, part: Range) -> bool:
    shared = sum(max(0, min(end, part[1]) - max(start, part[0])) for start, end in candidate.runs())
    if not shared or 2 * shared >= part[1] - part[0]:
        return bool(shared)
    tokens = reading.document.tokens
    spans = [completed(reading, run) for run in candidate.runs()]
    return any(start <= tokens.starts[part[0]] and end >= tokens.ends[part[1] - 1] for start, end in spans)
