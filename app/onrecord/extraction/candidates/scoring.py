"""Judging candidates: which of them are attributions at the top level of the article, and how sure that is."""

import math
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.candidates.assembly import LIKELY, Candidate, Range, left_state
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.landmarks import bucket
from onrecord.extraction.candidates.linear_model import LinearModel, logistic
from onrecord.extraction.candidates.sentence_patterns import (
    ends_sentence,
    follows_quotation,
    opens_quotation,
    puts_it,
)
from onrecord.extraction.candidates.source_patterns import SPEECH_SHAPES
from onrecord.extraction.candidates.sources import between
from onrecord.extraction.candidates.token_features import Reading

JUDGE_TEMPLATES = 60


def _level(probability: float) -> str:
    """Name a probability by its rounded log-odds, half a unit a step."""
    p = min(max(probability, 0.0009), 0.9991)
    return str(round(2 * math.log(p / (1 - p))))


def _right_state(reading: Reading, candidate: Candidate) -> str:
    if candidate.right is None:
        return "r"
    stretches = reading.stretches
    first, last = stretches[candidate.right[0]] >= 0, stretches[candidate.right[1] - 1] >= 0
    return "R" + ("q" if first else "o") + ("q" if last else "o")


def judge_features(
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
    cue = _level(candidate.cue_probability)
    source = _level(candidate.source_probability)
    edges = _level(candidate.edge_probability)
    left, right = left_state(reading, candidate.left), _right_state(reading, candidate)
    length = bucket(sum(e - s for s, e in candidate.runs()))
    total = str(min(sum(e - s for s, e in candidate.runs()) // 8, 9))
    head = head_lex = "none"
    opening = "-"
    if candidate.source is not None:
        head, head_lex = classes[candidate.source[1] - 1], lex[candidate.source[1] - 1]
        opening = classes[candidate.source[0]]
    inside = "q" if reading.stretches[block.cue] >= 0 else "o"
    nest, nest_form, nest_gap = "-", "-", "-"
    if outer is not None:
        nest = _level(outer.cue_probability)
        nest_form = outer.block.form + outer.block.order
        nest_gap = bucket(abs(block.start - outer.block.end))
    start = lex[candidate.right[0]] if candidate.right else "-"
    shape = left + right + block.order
    n = len(classes)
    before = classes[block.start - 1] if block.start else "<s>"
    after = classes[block.end] if block.end < n else "<s>"
    within = candidate.right[1] if candidate.right else block.end
    final = classes[within] if within < n else "<s>"
    return (
        "",
        cue,
        source,
        edges,
        cue + "|" + source,
        cue + "|" + edges,
        block.lemma,
        block.lemma + block.form,
        block.lemma + shape,
        block.form + shape,
        shape,
        cue + shape,
        edges + shape,
        source + head,
        head,
        head_lex,
        head + block.form + block.order,
        opening + head,
        length,
        total + shape,
        length + shape,
        inside,
        inside + cue,
        nest,
        nest + cue,
        nest_form + block.form,
        nest_form + before,
        nest_gap + nest,
        nest + block.lemma,
        str(min(inner, 3)),
        str(min(inner, 3)) + cue,
        start,
        start + block.form,
        block.lemma + start,
        before + block.form + block.order,
        after + block.form + block.order,
        final,
        final + shape,
        before + shape,
        cue + head,
        block.lemma + head,
        head_lex + block.lemma,
        head_lex + shape,
        nest + before + block.form,
        *_statement_features(reading, candidate, shape),
    )


def _statement_features(reading: Reading, candidate: Candidate, shape: str) -> tuple[str, ...]:
    """Describe the cue's place in its clause and what the content on the right is made of."""
    block, classes, lex = candidate.block, reading.classes, reading.lexical
    n = len(classes)
    cue = block.cue
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
        made = ("V" if _VERBAL.intersection(names) else "-") + ("Q" if "OQ" in names else "-")
        opening = classes[start] + (classes[start + 1] if start + 1 < n else "")
        closing = classes[end - 1] + "|" + (classes[end] if end < n else "<s>")
    return (
        c1 + block.form,
        l1 + block.form,
        block.lemma + c1,
        c2 + c1 + block.form + d1,
        block.lemma + d1,
        r1 + block.form,
        gap,
        gap + block.form,
        gap + shape,
        made,
        made + block.lemma,
        made + block.form + opening,
        opening,
        opening + block.lemma,
        closing,
        closing + made + shape,
    )


_VERBAL = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED"))
"""Classes that make a run of words a clause."""


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
    return [
        max(
            model.probability("judge", judge_features(reading, candidate, outer, inner)),
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
