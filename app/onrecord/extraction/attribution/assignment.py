"""Claims: drafts that hold, each with the runs of content that it has gathered."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.extraction.attribution import continuation as carry
from onrecord.extraction.attribution.content_spans import Piece, pieces_of
from onrecord.extraction.attribution.continuation import Unit
from onrecord.extraction.candidates.assembly import Draft
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.rules import UNCUED

ALONE_TOKENS = 5
"""Shorter quoted words without a speaker are terms and titles far more often than speech."""
RESCUED = 0.3
"""A draft at least this likely holds when quoted words that sound like speech have no other."""


@dataclass(slots=True)
class Claim:
    """A draft that holds and what it has gathered so far."""

    draft: Draft
    confidence: float
    pieces: list[Piece]
    given: list[int] = field(default_factory=list)
    """Stretches that it holds whole, whatever its pieces say of them."""


def claim_of(reading: Reading, draft: Draft, confidence: float) -> Claim:
    """Start a claim with the draft's own content."""
    return Claim(draft, confidence, [piece for run in draft.runs() for piece in pieces_of(reading, run)])


def rescue(
    reading: Reading,
    units: Sequence[Unit],
    kept: Sequence[Claim],
    rest: Sequence[tuple[Draft, float]],
    model: LinearModel,
) -> list[tuple[Draft, float]]:
    """Find for speech that nobody claims the likeliest draft, of those that were not kept, that would.

    Full sentences in quotation marks are evidence of speech that a draft alone does not see.
    """
    holders = holders_of(reading, kept)
    drafts = [claim.draft for claim in kept]
    stretches = reading.stretches
    by_stretch: dict[int, list[tuple[Draft, float]]] = {}
    for draft, probability in rest:
        for stretch in {stretches[token] for run in draft.runs() for token in range(*run)} - {-1}:
            by_stretch.setdefault(stretch, []).append((draft, probability))
    found: dict[int, tuple[Draft, float]] = {}
    for unit in units:
        candidates = [pair for index in unit.stretches for pair in by_stretch.get(index, ())]
        if not candidates or any(index in holders for index in unit.stretches):
            continue
        if choice_of(reading, unit, drafts, model)[0] == "alone":
            best = max(candidates, key=lambda pair: pair[1])
            found[id(best[0])] = best
    return list(found.values())


def carry_over(
    reading: Reading, units: Sequence[Unit], claims: Sequence[Claim], model: LinearModel
) -> list[tuple[Unit, float]]:
    """Give quoted words without a cue to a neighbour, in place; return those that stand alone, with their probability."""
    drafts = [claim.draft for claim in claims]
    number_of = {id(draft): number for number, draft in enumerate(drafts)}
    holders = holders_of(reading, claims)
    alone = []
    for unit in units:
        owner = min((holders[index] for index in unit.stretches if index in holders), default=None)
        if owner is None:
            choice, draft, probability = choice_of(reading, unit, drafts, model)
            if draft is not None:
                owner = number_of[id(draft)]
            elif is_paragraph(reading, unit) and _sounds_spoken(reading, unit):
                alone.append((unit, probability if choice == "alone" else UNCUED))
            elif choice == "alone" and probability >= UNCUED and _sounds_spoken(reading, unit):
                alone.append((unit, probability))
        if owner is not None:
            claims[owner].pieces += _words_between(reading, claims[owner], unit)
            claims[owner].given += unit.stretches
    for claim in claims:
        claim.pieces = _completed(reading, claim)
    return alone


def _words_between(reading: Reading, claim: Claim, unit: Unit) -> list[Piece]:
    """Return the reporter's words between a statement and quoted words that carry it on in the same sentence."""
    draft, tokens = claim.draft, reading.document.tokens
    if draft.right is None or not draft.right[1] <= unit.start <= draft.block.window[1]:
        return []
    start, end = draft.right[1], unit.start - 1
    if tokens.sentences[start - 1] != tokens.sentences[unit.start] or end - start > GAP:
        return []
    if _OTHER_CLAUSE.intersection(reading.classes[start:end]):
        return []
    return pieces_of(reading, (start, end))


GAP = 12
"""Words of the reporter between two fragments of one statement."""
_OTHER_CLAUSE = frozenset(("SAY", "OPN", ";", "."))


def whole_stretches(reading: Reading, stretches: Iterable[int]) -> list[Piece]:
    """Return each stretch as one quoted piece."""
    spans = (reading.document.stretches[index].span for index in stretches)
    return [(span.start, span.end, True) for span in spans]


def choice_of(
    reading: Reading, unit: Unit, drafts: Sequence[Draft], model: LinearModel
) -> tuple[str, Draft | None, float]:
    """Return the model's choice for a unit, the neighbour that it would join, and how likely that is."""
    rows = carry.choice_rows(reading, unit, drafts)
    chosen, probability = model.choose("carry", [row for *_, row in rows])
    choice, draft, _ = rows[chosen]
    return choice, draft, probability


def _sounds_spoken(reading: Reading, unit: Unit) -> bool:
    """Tell whether quoted words read as a sentence rather than as a term or a title."""
    words = reading.document.tokens.words[unit.start : unit.end]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= ALONE_TOKENS and words[0][0].isupper() and 2 * capitals <= len(words)


_VERBAL = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "PRN"))


def is_paragraph(reading: Reading, unit: Unit) -> bool:
    """Tell whether sentences in quotation marks are all that their paragraphs hold."""
    document = reading.document
    spans = [document.stretches[index].span for index in unit.stretches]
    first = bisect_left(document.paragraphs, spans[0].start - 1, key=lambda paragraph: paragraph.start)
    held = document.paragraphs[first : first + len(spans)]
    marks = 1 + (document.stretches[unit.stretches[-1]].close is not None)
    return (
        len(held) == len(spans)
        and held[0].start == spans[0].start - 1
        and held[-1].end <= spans[-1].end + marks
        and reading.low[unit.end - 1] in (".", "?", "!")
        and not _VERBAL.isdisjoint(reading.classes[unit.start : unit.end])
    )


def holders_of(reading: Reading, claims: Sequence[Claim]) -> dict[int, int]:
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


def _completed(reading: Reading, claim: Claim) -> list[Piece]:
    """Put whole stretches into the place of the pieces of them."""
    given = set(claim.given)
    kept = [piece for piece in claim.pieces if not piece[2] or _stretch_of(reading, piece) not in given]
    return kept + whole_stretches(reading, claim.given)
