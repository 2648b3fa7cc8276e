"""Attributions: drafts that hold, with the quoted words that carry on from them."""

from dataclasses import dataclass, replace

from app.extraction import carry
from app.extraction.drafts import Draft, drafts
from app.extraction.judging import judge
from app.extraction.labels import labelled_answers
from app.extraction.linear import LinearModel
from app.extraction.pieces import Piece, contents_of, pieces_of
from app.extraction.quotation import Attribution
from app.extraction.reading import Reading
from app.extraction.signatures import signed_quotations
from app.extraction.wording import audience_of, whole_source
from app.text.spans import Span

KEPT = 0.5
"""Drafts at least this likely are attributions (the value with the best F1 on the training part)."""
KEPT_OPINION = 0.65
"""The same for verbs of thought and nouns, of which many report nothing that anybody said."""
ALONE = 0.55
"""Quoted words are speech of nobody named only when at least this likely; else they are no speech."""
ALONE_TOKENS = 4
"""Shorter quoted words without a speaker are terms and titles far more often than speech."""
MIN_STATEMENT = 3
"""Tokens that a reported statement has before a background clause may end it."""
_BACKGROUND = frozenset(("which", "although", "though", "while"))


@dataclass(slots=True)
class _Claim:
    """A draft that holds and what it has gathered so far."""

    draft: Draft
    confidence: float
    pieces: list[Piece]


def attribute(reading: Reading, model: LinearModel) -> list[Attribution]:
    """Find every attribution at the top level of the article, in reading order of the cues."""
    labelled, interview = labelled_answers(reading.document)
    signed = signed_quotations(reading.document)
    candidates = drafts(reading, model)
    probabilities = judge(reading, candidates, model)
    kept = [
        (_without_background(reading, draft), probability)
        for draft, probability in zip(candidates, probabilities, strict=True)
        if probability >= _needed(reading, draft)
        and draft.runs()
        and not _inside(reading.document.tokens.starts[draft.block.cue], interview)
    ]
    claims = [
        _Claim(draft, probability, [piece for run in draft.runs() for piece in pieces_of(reading, run)])
        for draft, probability in _apart(reading, kept)
    ]
    taken = set(signed) | {
        index for index, stretch in enumerate(reading.document.stretches) if _inside(stretch.open, interview)
    }
    alone = _carry_over(reading, claims, model, taken)
    found = (
        [_attribution(reading, claim) for claim in claims if claim.pieces]
        + alone
        + labelled
        + [
            signed[index]
            for index in signed
            if not _inside(reading.document.stretches[index].open, interview)
        ]
    )
    return sorted(found, key=lambda attribution: attribution.contents[0].span.start)


def _needed(reading: Reading, draft: Draft) -> float:
    return KEPT_OPINION if reading.classes[draft.block.cue] in ("OPN", "RN") else KEPT


def _inside(offset: int, spans: list[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _without_background(reading: Reading, draft: Draft) -> Draft:
    """End a reported statement before the reporter's own clause ("..., which did not say when", "..., although")."""
    if draft.right is None:
        return draft
    cls, low, stretches = reading.classes, reading.low, reading.document.tokens.stretches
    start, end = draft.right
    for index in range(start + MIN_STATEMENT, end - 1):
        if cls[index] == "," and stretches[index] < 0 and low[index + 1] in _BACKGROUND:
            tail = cls[index + 1 : end]
            if "OQ" not in tail and (low[index + 1] != "which" or "," not in tail):
                return replace(draft, right=(start, index))
    return draft


def _apart(reading: Reading, kept: list[tuple[Draft, float]]) -> list[tuple[Draft, float]]:
    """End a content on the right where the block of another kept attribution begins inside it."""
    apart = []
    for draft, probability in kept:
        right = draft.right
        if right is not None:
            inner = [
                other.block.start
                for other, _ in kept
                if other is not draft
                and right[0] < other.block.start
                and other.block.end <= right[1]
                and reading.document.tokens.stretches[other.block.cue] < 0
            ]
            if inner:
                end = min(inner)
                while end > right[0] + 1 and reading.classes[end - 1] in (
                    ",",
                    "CC",
                    "ADV",
                    ";",
                    "OQ",
                    "CQ",
                    "-",
                    "—",
                    "--",
                ):
                    end -= 1
                draft = replace(draft, right=(right[0], end))  # noqa: PLW2901
        apart.append((draft, probability))
    return apart


def _carry_over(
    reading: Reading, claims: list[_Claim], model: LinearModel, taken: set[int]
) -> list[Attribution]:
    """Give quoted words without a cue to a neighbour, in place; return those that stand alone."""
    ranges = carry.stretch_ranges(reading)
    by_draft = {id(claim.draft): claim for claim in claims}
    kept = [claim.draft for claim in claims]
    alone = []
    for unit in carry.units(reading, ranges):
        if taken.intersection(unit.stretches):
            continue
        spans = [reading.document.stretches[index].span for index in unit.stretches]
        owner = _owner(claims, spans)
        if owner is None:
            rows = carry.choice_rows(reading, unit, kept)
            chosen, probability = model.choose("carry", [row for *_, row in rows])
            choice, draft, _ = rows[chosen]
            if draft is not None:
                owner = by_draft[id(draft)]
            elif choice == "alone" and probability >= ALONE and unit.end - unit.start >= ALONE_TOKENS:
                alone.append(_unattributed(reading, spans, probability))
        if owner is not None:
            owner.pieces = [piece for piece in owner.pieces if not any(_holds(span, piece) for span in spans)]
            owner.pieces += [(span.start, span.end, True) for span in spans]
    return alone


def _holds(span: Span, piece: Piece) -> bool:
    return piece[2] and span.start <= piece[0] and piece[1] <= span.end


def _owner(claims: list[_Claim], spans: list[Span]) -> _Claim | None:
    """Return the claim that holds at least half of one of the spans already."""
    for claim in claims:
        for start, end, verbatim in claim.pieces:
            if verbatim and any(
                2 * (min(end, span.end) - max(start, span.start)) >= span.end - span.start for span in spans
            ):
                return claim
    return None


def _unattributed(reading: Reading, spans: list[Span], probability: float) -> Attribution:
    contents = contents_of(reading.document.text, [(span.start, span.end, True) for span in spans], None)
    return Attribution(contents, None, None, None, None, None, round(probability, 3), "no_cue", "model")


def _attribution(reading: Reading, claim: _Claim) -> Attribution:
    draft, tokens = claim.draft, reading.document.tokens
    cue_end = draft.block.cue + 1
    if (
        reading.low[draft.block.cue] == "according"
        and cue_end < len(tokens.words)
        and reading.low[cue_end] == "to"
    ):
        cue_end += 1
    cue = Span(tokens.starts[draft.block.cue], tokens.ends[cue_end - 1])
    source = None
    if draft.source is not None:
        first, last = whole_source(reading, draft)
        source = Span(tokens.starts[first], tokens.ends[last - 1])
    contents = contents_of(reading.document.text, claim.pieces, cue)
    audience = audience_of(reading, draft, [c.span for c in contents])
    return Attribution(
        contents, cue, source, audience, None, None, round(claim.confidence, 3), _rule(draft), "model"
    )


def _rule(draft: Draft) -> str:
    """Name the pattern of the attribution: what stands where."""
    lemma, order = draft.block.lemma, draft.block.order
    if lemma == "according":
        return "according_to"
    if lemma in (":", "-", "—", "–", "--"):
        return "colon" if lemma == ":" else "dash"
    sides = ("content_" if draft.left else "", "_content" if draft.right else "")
    middle = {"sv": "source_cue", "vs": "cue_source", "v": "cue"}[order]
    return sides[0] + middle + sides[1]
