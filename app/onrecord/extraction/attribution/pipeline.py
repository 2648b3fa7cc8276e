"""Attributions: drafts that hold, with the quoted words that carry on from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.extraction.attribution import continuation as carry
from onrecord.extraction.attribution.assignment import (
    RESCUED,
    Claim,
    carry_over,
    claim_of,
    rescue,
    whole_stretches,
)
from onrecord.extraction.attribution.content_spans import contents_of, cut_out
from onrecord.extraction.attribution.deduplication import without_twins
from onrecord.extraction.attribution.interviews import labelled_answers
from onrecord.extraction.attribution.introductions import introductions, stands_in
from onrecord.extraction.attribution.signatures import signed_posts, signed_quotations
from onrecord.extraction.attribution.source_extent import audience_of, whole_source
from onrecord.extraction.candidates.assembly import Draft, Range, drafts
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.scoring import calibrated, judge
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import BACKGROUND
from onrecord.extraction.lexicon.en.reporting import WISHES
from onrecord.extraction.lexicon.en.speech_cues import ACTS_OF_SPEECH, NAMING_VERBS
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME, Rule
from onrecord.text.spans import Span

KEPT = 0.52
"""Drafts at least this likely are attributions (the value with the best F1 on the training part)."""
KEPT_OPINION = 0.75
"""The same for verbs of thought, nouns and cues of nobody named: many report nothing that anybody said."""
MIN_STATEMENT = 3
"""Tokens that a reported statement has before a background clause may end it, and that one without a verb has at least."""
_UNCUED, _INTRODUCED = BY_NAME["no_cue"], BY_NAME["introduced"]
_JOINTS = frozenset((",", "CC", "ADV", ";", "OQ", "CQ", "-", "—", "--"))


@dataclass(slots=True)
class _Progress:
    """What the steps have found so far in one article."""

    reading: Reading
    names: Sequence[Name]
    model: LinearModel
    printed: list[Attribution] = field(default_factory=list)
    """Attributions that the layout alone gives: labels, posts, signatures."""
    covered: list[Span] = field(default_factory=list)
    """What interviews and posts hold, labels included, in reading order: no other step looks there."""
    candidates: list[tuple[Draft, float]] = field(default_factory=list)
    """Candidates outside of that, with how likely each is."""
    units: list[carry.Unit] = field(default_factory=list)
    """The quoted words that no layout gives to anybody."""
    claims: list[Claim] = field(default_factory=list)
    """Candidates that hold, in reading order of the cues."""
    uncued: list[tuple[carry.Unit, float]] = field(default_factory=list)
    """Quoted words of nobody named, with how likely they are speech."""


def attribute(reading: Reading, names: Sequence[Name], model: LinearModel) -> list[Attribution]:
    """Find every attribution at the top level of the article, in reading order of the contents."""
    progress = _Progress(reading, names, model)
    for step in STEPS:
        step(progress)
    found = [
        *(one for one in (_attribution(reading, claim) for claim in progress.claims) if one is not None),
        *(_unattributed(reading, unit, probability) for unit, probability in progress.uncued),
        *progress.printed,
    ]
    return sorted(found, key=lambda attribution: attribution.contents[0].span.start)


def read_layout(progress: _Progress) -> None:
    """Read labelled interviews, embedded posts and signed quotations; the rest of the quoted words are units."""
    document = progress.reading.document
    answers, turns = labelled_answers(document)
    posts, post_spans = signed_posts(document)
    progress.covered = sorted(turns + post_spans)
    signed = signed_quotations(document)
    held = {i for i, one in enumerate(document.stretches) if _inside(one.open, progress.covered)}
    progress.printed = [*answers, *posts, *(one for index, one in signed.items() if index not in held)]
    units = carry.units(progress.reading, carry.stretch_ranges(progress.reading))
    progress.units = [
        unit for unit in units if held.isdisjoint(unit.stretches) and signed.keys().isdisjoint(unit.stretches)
    ]


def score_candidates(progress: _Progress) -> None:
    """Put source and content to each likely cue, and score the whole."""
    reading = progress.reading
    candidates = drafts(reading, progress.model)
    probabilities = judge(reading, candidates, progress.model)
    progress.candidates = [
        (_without_background(reading, draft), probability)
        for draft, probability in zip(candidates, probabilities, strict=True)
        if draft.runs() and not _inside(reading.document.tokens.starts[draft.block.cue], progress.covered)
    ]


def keep_candidates(progress: _Progress) -> None:
    """Keep the candidates that are likely, and those that alone can claim what sounds like speech."""
    progress.claims = _claims(progress.reading, progress.candidates, progress.units, progress.model)


def claim_introduced(progress: _Progress) -> None:
    """Give quoted words without a cue to whom the words right before them introduce."""
    reading, claims = progress.reading, progress.claims
    claims += introductions(reading, progress.names, progress.units, claims, progress.model)
    claims.sort(key=lambda claim: claim.draft.block.cue)


def assign_uncued(progress: _Progress) -> None:
    """Give the other quoted words without a cue to a neighbour, to nobody, or leave them out."""
    progress.uncued = carry_over(progress.reading, progress.units, progress.claims, progress.model)


STEPS: tuple[Callable[[_Progress], None], ...] = (
    read_layout,
    score_candidates,
    keep_candidates,
    claim_introduced,
    assign_uncued,
)
"""How attributions are found, in this order; each step reads what those before it have found."""


def _claims(
    reading: Reading, drafted: list[tuple[Draft, float]], units: list[carry.Unit], model: LinearModel
) -> list[Claim]:
    """Keep the drafts that hold, and those that alone can claim what sounds like speech."""
    kept = [(draft, probability) for draft, probability in drafted if probability >= _needed(reading, draft)]
    known = {id(draft) for draft, _ in kept}
    rest = [
        (draft, chance)
        for draft, chance in drafted
        if id(draft) not in known and chance >= RESCUED and not _gives_name(reading, draft)
    ]
    kept += rescue(reading, units, [claim_of(reading, *one) for one in kept], rest, model)
    kept.sort(key=lambda pair: pair[0].block.cue)
    single = without_twins(reading, kept)
    return [claim_of(reading, *one) for one in _apart(reading, single)]


def _needed(reading: Reading, draft: Draft) -> float:
    """Return how likely the draft must be; above 1 for what reports no statement."""
    if _says_nothing(reading, draft):
        return 1.1
    vague = draft.source is None or reading.classes[draft.block.cue] in ("OPN", "RN")
    return KEPT_OPINION if vague else KEPT


def _says_nothing(reading: Reading, draft: Draft) -> bool:
    """Tell whether the cue gives a thing its name, or reports a wish, a refusal to speak, or a word or two without a verb.

    Words in quotation marks are always told.
    """
    if _gives_name(reading, draft):
        return True
    if draft.right is None or draft.left is not None or "OQ" in reading.classes[slice(*draft.right)]:
        return False
    if reading.stretches[draft.right[0]] >= 0:
        return False
    start, end = draft.right
    if draft.block.lemma in ("decline", "refuse"):
        return reading.low[start] == "to" and not ACTS_OF_SPEECH.isdisjoint(
            reading.low[start + 1 : start + 2]
        )
    bare = end - start < MIN_STATEMENT and _VERBAL.isdisjoint(reading.classes[start:end])
    return bare or draft.block.lemma in WISHES


def _gives_name(reading: Reading, draft: Draft) -> bool:
    """Tell "the village is called", by nobody, from "was called a liar by"."""
    before = reading.classes[draft.block.cue - 1] if draft.block.cue else "<s>"
    return (
        draft.source is None
        and draft.block.lemma in NAMING_VERBS
        and before == "BE"
        and "by" not in reading.low[draft.block.cue : draft.block.window[1]]
    )


_VERBAL = frozenset(
    ["BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "ING", "TO", "THAT", "SUB", "WHO", "PRN"]
)


def _inside(offset: int, spans: list[Span]) -> bool:
    """Tell whether one of the spans, in reading order and apart, holds the offset."""
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


def _without_background(reading: Reading, draft: Draft) -> Draft:
    """End a reported statement before the reporter's own clause ("..., which did not say when", "..., although")."""
    if draft.right is None:
        return draft
    cls, low, stretches = reading.classes, reading.low, reading.stretches
    start, end = draft.right
    for index in range(start + MIN_STATEMENT, end - 1):
        if cls[index] == "," and stretches[index] < 0 and low[index + 1] in BACKGROUND:
            tail = cls[index + 1 : end]
            if "OQ" not in tail and (low[index + 1] != "which" or "," not in tail):
                return replace(draft, right=(start, index))
    return draft


def _apart(reading: Reading, kept: list[tuple[Draft, float]]) -> list[tuple[Draft, float]]:
    """End a content on the right where another kept attribution begins inside it."""
    cues = [draft.block.cue for draft, _ in kept]
    apart = []
    for draft, probability in kept:
        ended = draft
        if draft.right is not None:
            start, end = draft.right
            near = kept[bisect_right(cues, start) : bisect_left(cues, end)]
            inner = [
                _beginning(other, start)
                for other, _ in near
                if other is not draft and other.block.end <= end and reading.stretches[other.block.cue] < 0
            ]
            if inner:
                ended = replace(draft, right=(start, _end_before(reading, start, min(inner))))
        apart.append((ended, probability))
    return apart


def _beginning(draft: Draft, start: int) -> int:
    """Return where an attribution begins inside a content that starts before it: at its source, or at its cue."""
    return draft.block.start if draft.block.start > start else draft.block.cue


def _end_before(reading: Reading, start: int, end: int) -> int:
    """Step back from a place over the marks and joining words before it; at least one token stays."""
    while end > start + 1 and reading.classes[end - 1] in _JOINTS:
        end -= 1
    return end


def _unattributed(reading: Reading, unit: carry.Unit, probability: float) -> Attribution:
    contents = contents_of(reading.document.text, whole_stretches(reading, unit.stretches), None)
    return Attribution(
        contents, None, None, None, None, None, round(probability, 3), _UNCUED.name, _UNCUED.method
    )


def _attribution(reading: Reading, claim: Claim) -> Attribution | None:
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
    likely = round(calibrated(claim.confidence), 3)
    if stands_in(reading, draft):
        return Attribution(
            contents, None, source, None, None, None, likely, _INTRODUCED.name, _INTRODUCED.method
        )
    rule = _rule(draft)
    return Attribution(contents, cue, source, audience, None, None, likely, rule.name, rule.method)


def _span(reading: Reading, part: Range) -> Span:
    tokens = reading.document.tokens
    return Span(tokens.starts[part[0]], tokens.ends[part[1] - 1])


def _rule(draft: Draft) -> Rule:
    """Return the pattern of the attribution: what stands where."""
    lemma, order = draft.block.lemma, draft.block.order
    if lemma == "according":
        return BY_NAME["according_to"]
    if lemma in (":", "-", "—", "–", "--"):
        return BY_NAME["colon" if lemma == ":" else "dash"]
    sides = ("content_" if draft.left else "", "_content" if draft.right else "")
    middle = {"sv": "source_cue", "vs": "cue_source", "v": "cue"}[order]
    return BY_NAME[sides[0] + middle + sides[1]]
