"""Attributions: drafts that hold, with the quoted words that carry on from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.extraction import carry
from app.extraction.drafts import Draft, Range, drafts
from app.extraction.judging import judge
from app.extraction.labels import labelled_answers
from app.extraction.linear import LinearModel
from app.extraction.pieces import Piece, contents_of, cut_out, pieces_of
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
_JOINTS = frozenset((",", "CC", "ADV", ";", "OQ", "CQ", "-", "—", "--"))
_BACKGROUND = frozenset(("which", "although", "though", "while"))


@dataclass(slots=True)
class _Claim:
    """A draft that holds and what it has gathered so far."""

    draft: Draft
    confidence: float
    pieces: list[Piece]
    given: list[int] = field(default_factory=list)
    """Stretches that it holds whole, whatever its pieces say of them."""


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
        [found for found in (_attribution(reading, claim) for claim in claims) if found is not None]
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
    """Tell whether one of the spans, in reading order and apart, holds the offset."""
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


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
    cues = [draft.block.cue for draft, _ in kept]
    apart = []
    for draft, probability in kept:
        ended = draft
        if draft.right is not None:
            start, end = draft.right
            near = kept[bisect_right(cues, start) : bisect_left(cues, end)]
            inner = [
                other.block.start
                for other, _ in near
                if other is not draft
                and start < other.block.start
                and other.block.end <= end
                and reading.document.tokens.stretches[other.block.cue] < 0
            ]
            if inner:
                ended = replace(draft, right=(start, _end_before(reading, start, min(inner))))
        apart.append((ended, probability))
    return apart


def _end_before(reading: Reading, start: int, end: int) -> int:
    """Step back from a place over the marks and joining words before it; at least one token stays."""
    while end > start + 1 and reading.classes[end - 1] in _JOINTS:
        end -= 1
    return end


def _carry_over(
    reading: Reading, claims: list[_Claim], model: LinearModel, taken: set[int]
) -> list[Attribution]:
    """Give quoted words without a cue to a neighbour, in place; return those that stand alone."""
    ranges = carry.stretch_ranges(reading)
    kept = [claim.draft for claim in claims]
    number_of = {id(draft): number for number, draft in enumerate(kept)}
    holders = _holders(reading, claims)
    alone = []
    for unit in carry.units(reading, ranges):
        if not taken.isdisjoint(unit.stretches):
            continue
        owner = min((holders[index] for index in unit.stretches if index in holders), default=None)
        if owner is None:
            rows = carry.choice_rows(reading, unit, kept)
            chosen, probability = model.choose("carry", [row for *_, row in rows])
            choice, draft, _ = rows[chosen]
            if draft is not None:
                owner = number_of[id(draft)]
            elif choice == "alone" and probability >= ALONE and unit.end - unit.start >= ALONE_TOKENS:
                alone.append(_unattributed(reading, unit, probability))
        if owner is not None:
            claims[owner].given += unit.stretches
    for claim in claims:
        claim.pieces = _completed(reading, claim)
    return alone


def _holders(reading: Reading, claims: list[_Claim]) -> dict[int, int]:
    """Return by stretch the first claim of which one piece is at least half of the stretch."""
    holders: dict[int, int] = {}
    for number, claim in enumerate(claims):
        for piece in claim.pieces:
            if piece[2]:
                index = _stretch_of(reading, piece)
                span = reading.document.stretches[index].span
                if 2 * (piece[1] - piece[0]) >= span.end - span.start:
                    holders.setdefault(index, number)
    return holders


def _stretch_of(reading: Reading, piece: Piece) -> int:
    """Return the outermost stretch that a quoted piece stands in."""
    tokens = reading.document.tokens
    return tokens.stretches[bisect_left(tokens.starts, piece[0])]


def _completed(reading: Reading, claim: _Claim) -> list[Piece]:
    """Put whole stretches into the place of the pieces of them."""
    given = set(claim.given)
    kept = [piece for piece in claim.pieces if not piece[2] or _stretch_of(reading, piece) not in given]
    return kept + _whole(reading, claim.given)


def _whole(reading: Reading, stretches: Iterable[int]) -> list[Piece]:
    spans = (reading.document.stretches[index].span for index in stretches)
    return [(span.start, span.end, True) for span in spans]


def _unattributed(reading: Reading, unit: carry.Unit, probability: float) -> Attribution:
    contents = contents_of(reading.document.text, _whole(reading, unit.stretches), None)
    return Attribution(contents, None, None, None, None, None, round(probability, 3), "no_cue", "model")


def _attribution(reading: Reading, claim: _Claim) -> Attribution | None:
    """Put a claim into spans; None when nothing said is left beside its own cue and source."""
    draft, text = claim.draft, reading.document.text
    first = draft.block.cue
    cue = _span(reading, (first, first + 1 + (reading.low[first : first + 2] == ["according", "to"])))
    source = None
    if draft.source is not None:
        source = _span(reading, whole_source(reading, draft))
        if any(source.overlaps(Span(start, end)) for start, end, _ in claim.pieces):
            source = _span(reading, draft.source)
    pieces = cut_out(text, claim.pieces, cue)
    if source is not None:
        pieces = cut_out(text, pieces, source)
    if not pieces:
        return None
    contents = contents_of(text, pieces, cue)
    audience = audience_of(reading, draft, [c.span for c in contents])
    return Attribution(
        contents, cue, source, audience, None, None, round(claim.confidence, 3), _rule(draft), "model"
    )


def _span(reading: Reading, part: Range) -> Span:
    tokens = reading.document.tokens
    return Span(tokens.starts[part[0]], tokens.ends[part[1] - 1])


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
