"""Judging candidates: which of them are attributions at the top level of the article, and how sure that is."""

import math
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.candidates.assembly import LIKELY, Candidate, Range, left_state
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.landmarks import bucket
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel, logistic
from onrecord.extraction.candidates.sentence_patterns import (
    ends_sentence,
    follows_quotation,
    opens_quotation,
    puts_it,
)
from onrecord.extraction.candidates.source_patterns import SPEECH_SHAPES
from onrecord.extraction.candidates.sources import between
from onrecord.extraction.candidates.templates import Templates
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import VERB_CLASSES

_LEAST = 0.0009
"""Probabilities nearer to 0 or 1 are all the same."""


def _level(probability: float) -> str:
    """Name a probability by its rounded log-odds, half a unit a step."""
    p = probability if _LEAST < probability < 1 - _LEAST else _LEAST if probability < 1 / 2 else 1 - _LEAST
    return str(round(2 * math.log(p / (1 - p))))


def _right_state(reading: Reading, candidate: Candidate) -> str:
    if candidate.right is None:
        return "r"
    stretches = reading.stretches
    first, last = stretches[candidate.right[0]] >= 0, stretches[candidate.right[1] - 1] >= 0
    return "R" + ("q" if first else "o") + ("q" if last else "o")


JUDGE = Templates(
    "judge",
    "cue source edges lemma form order shape head head_lex opening length total inside nest nest_form nest_gap inner start before after final"
    " c1 l1 c2 d1 r1 gap made content_opening content_closing",
    (
        "",
        "{cue}",
        "{source}",
        "{edges}",
        "{cue}|{source}",
        "{cue}|{edges}",
        "{lemma}",
        "{lemma}{form}",
        "{lemma}{shape}",
        "{form}{shape}",
        "{shape}",
        "{cue}{shape}",
        "{edges}{shape}",
        "{source}{head}",
        "{head}",
        "{head_lex}",
        "{head}{form}{order}",
        "{opening}{head}",
        "{length}",
        "{total}{shape}",
        "{length}{shape}",
        "{inside}",
        "{inside}{cue}",
        "{nest}",
        "{nest}{cue}",
        "{nest_form}{form}",
        "{nest_form}{before}",
        "{nest_gap}{nest}",
        "{nest}{lemma}",
        "{inner}",
        "{inner}{cue}",
        "{start}",
        "{start}{form}",
        "{lemma}{start}",
        "{before}{form}{order}",
        "{after}{form}{order}",
        "{final}",
        "{final}{shape}",
        "{before}{shape}",
        "{cue}{head}",
        "{lemma}{head}",
        "{head_lex}{lemma}",
        "{head_lex}{shape}",
        "{nest}{before}{form}",
        "{c1}{form}",
        "{l1}{form}",
        "{lemma}{c1}",
        "{c2}{c1}{form}{d1}",
        "{lemma}{d1}",
        "{r1}{form}",
        "{gap}",
        "{gap}{form}",
        "{gap}{shape}",
        "{made}",
        "{made}{lemma}",
        "{made}{form}{content_opening}",
        "{content_opening}",
        "{content_opening}{lemma}",
        "{content_closing}",
        "{content_closing}{made}{shape}",
    ),
)
"""Over the decisions so far, the candidate's shape and source, the candidates that hold it and that it holds, the cue's place in its clause,
and what the content on the right is made of."""
JUDGE_TEMPLATES = len(JUDGE.parts)


def judge_values(
    reading: Reading, candidate: Candidate, outer: Candidate | None, inner: int
) -> tuple[str, ...]:
    """Describe a candidate by its decisions and by the candidates around it.

    Args:
        reading: The tokens.
        candidate: What is judged.
        outer: The most likely other candidate whose content holds this one's cue; None: there is none.
        inner: How many likely cues stand inside this one's content.
    """
    block, classes, lex = candidate.block, reading.classes, reading.lexical
    left, right = left_state(reading, candidate.left), _right_state(reading, candidate)
    length = sum(end - start for start, end in candidate.runs())
    head = head_lex = "none"
    opening = "-"
    if candidate.source is not None:
        head, head_lex = classes[candidate.source[1] - 1], lex[candidate.source[1] - 1]
        opening = classes[candidate.source[0]]
    nest, nest_form, nest_gap = "-", "-", "-"
    if outer is not None:
        nest = _level(outer.cue_probability)
        nest_form = outer.block.form + outer.block.order
        nest_gap = bucket(abs(block.start - outer.block.end))
    n = len(classes)
    within = candidate.right[1] if candidate.right else block.end
    final = classes[within] if within < n else "<s>"
    return (
        _level(candidate.cue_probability),
        _level(candidate.source_probability),
        _level(candidate.edge_probability),
        block.lemma,
        block.form,
        block.order,
        left + right + block.order,
        head,
        head_lex,
        opening,
        bucket(length),
        str(min(length // 8, 9)),
        "q" if reading.stretches[block.cue] >= 0 else "o",
        nest,
        nest_form,
        nest_gap,
        str(min(inner, 3)),
        lex[candidate.right[0]] if candidate.right else "-",
        classes[block.start - 1] if block.start else "<s>",
        classes[block.end] if block.end < n else "<s>",
        final,
        *_statement_values(reading, candidate),
    )


def _statement_values(reading: Reading, candidate: Candidate) -> tuple[str, ...]:
    """Describe the cue's place in its clause and what the content on the right is made of."""
    classes, lex, cue = reading.classes, reading.lexical, candidate.block.cue
    n = len(classes)
    c1, l1 = (classes[cue - 1], lex[cue - 1]) if cue else ("<s>", "<s>")
    c2 = classes[cue - 2] if cue > 1 else "<s>"
    d1, r1 = (classes[cue + 1], lex[cue + 1]) if cue + 1 < n else ("<s>", "<s>")
    gap = "-"
    if candidate.source is not None:
        first, last = candidate.source
        gap = between(reading, last, cue) if first < cue else ">" + between(reading, cue + 1, first)
    made = opening = closing = "-"
    if candidate.right is not None:
        start, end = candidate.right
        names = classes[start:end]
        made = ("V" if VERB_CLASSES.intersection(names) else "-") + ("Q" if "OQ" in names else "-")
        opening = classes[start] + (classes[start + 1] if start + 1 < n else "")
        closing = classes[end - 1] + "|" + (classes[end] if end < n else "<s>")
    return c1, l1, c2, d1, r1, gap, made, opening, closing


def surroundings(candidates: Sequence[Candidate]) -> list[tuple[Candidate | None, int]]:
    """For each candidate: the likeliest other candidate whose content holds its cue, and how many likely cues its own holds."""
    outers: list[Candidate | None] = [None] * len(candidates)
    inners = [0] * len(candidates)
    cues = [candidate.block.cue for candidate in candidates]
    for index, candidate in enumerate(candidates):
        for start, end in candidate.runs():
            for place in range(bisect_left(cues, start), bisect_left(cues, end)):
                if abs(place - index) > REACH or place == index:
                    continue
                known = outers[place]
                if known is None or candidate.cue_probability > known.cue_probability:
                    outers[place] = candidate
                inners[index] += candidates[place].cue_probability > LIKELY
    return list(zip(outers, inners, strict=True))


REACH = 12
"""Candidates on each side that may hold a cue or be held."""


SLOPE, SHIFT = 0.77, 0.13
"""Platt scaling (Platt 1999, Probabilistic outputs), fitted on 120 articles of the training part that the weights had not
seen: there, of the attributions given 0.75, 0.83, 0.93 and 0.97 the right ones were 0.79, 0.84, 0.92 and 0.98."""


def calibrated(likelihood: float) -> float:
    """Return how often an attribution that the judge gives this likelihood is right."""
    safe = min(max(likelihood, 0.001), 0.999)
    return logistic(SLOPE * math.log(safe / (1 - safe)) + SHIFT)


def score_candidates(reading: Reading, candidates: Sequence[Candidate], model: LinearModel) -> list[float]:
    """Return for each candidate the probability that content and source are right at the top level."""
    score = model.scorer("judge", JUDGE).score
    return [
        max(
            logistic(score(judge_values(reading, candidate, outer, inner)) / UNIT),
            TRAILING if candidate.plain or _trails(reading, candidate) else 0.0,
        )
        for candidate, (outer, inner) in zip(candidates, surroundings(candidates), strict=True)
    ]


TRAILING = 0.8
"""Likelihood of an attribution that ends its sentence after a comma ("..., officials told the newspaper.").

The pattern is right in seven of eight cases of the training part, whatever its words are.
"""


def _trails(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a statement, its source and a verb of speech make up the whole sentence, in a shape of their own.

    After a quotation any verb of speech will do, and the source may carry an apposition; after the reporter's own words
    it must be a plain verb right after its subject, or "as Jane Doe put it".
    """
    block, source = candidate.block, candidate.source
    if source is None or reading.stretches[block.cue] >= 0:
        return False
    if candidate.left is None:
        return opens_quotation(reading, block)
    if candidate.right is not None:
        return False
    if follows_quotation(reading, block):
        return _is_told(reading, block, source)
    close = candidate.left[1] == block.start - 1 and ends_sentence(reading, block)
    return close or puts_it(reading, block)


def _is_told(reading: Reading, block: Block, source: Range) -> bool:
    """Return whether the source stands beside its verb, or with an apposition between the two, and no quotation behind."""
    classes = reading.classes
    apposed = classes[source[1] : source[1] + 1] == [","] and classes[block.cue - 1] == ","
    odd = classes[block.cue] in SPEECH_SHAPES and source[0] == block.cue + 1
    told = odd or (classes[block.cue] == "SAY" and (source[1] == block.cue or apposed))
    return told and "OQ" not in classes[block.cue + 1 : block.window[1]]
