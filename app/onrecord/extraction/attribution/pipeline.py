"""Attributions: candidates that hold, with the quoted words that carry on from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from onrecord.extraction.attribution import continuation
from onrecord.extraction.attribution.answers import answers
from onrecord.extraction.attribution.assignment import (
    RECOVERED,
    Claim,
    assign_uncued,
    claim_of,
    recover,
    whole_stretches,
)
from onrecord.extraction.attribution.background import without_background
from onrecord.extraction.attribution.blocks import set_apart
from onrecord.extraction.attribution.content_spans import contents_of, cut_out
from onrecord.extraction.attribution.contrasts import set_against
from onrecord.extraction.attribution.corrected_sources import with_right_source
from onrecord.extraction.attribution.deduplication import drop_duplicates
from onrecord.extraction.attribution.exchanges import exchanges_apart, questions_apart, with_other_parties
from onrecord.extraction.attribution.headed import headed_quotations
from onrecord.extraction.attribution.interviews import labelled_answers
from onrecord.extraction.attribution.introductions import introductions, stands_in
from onrecord.extraction.attribution.joint_sources import with_companions
from onrecord.extraction.attribution.nested import without_nested
from onrecord.extraction.attribution.no_statement import (
    asks_to_do,
    gives_name,
    has_author,
    leads_by_topic,
    says_nothing,
    without_hearer,
)
from onrecord.extraction.attribution.relays import without_relays
from onrecord.extraction.attribution.requested import requested_attributions
from onrecord.extraction.attribution.sayings import is_nobodys
from onrecord.extraction.attribution.series import goes_on
from onrecord.extraction.attribution.signatures import signed_posts, signed_quotations
from onrecord.extraction.attribution.source_extent import audience_of, behind_title, whole_source
from onrecord.extraction.attribution.subjects import People
from onrecord.extraction.attribution.told_behind import without_told
from onrecord.extraction.candidates.assembly import Candidate, Range, assemble_candidates
from onrecord.extraction.candidates.fixed_shapes import is_quoted
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.scoring import calibrated, score_candidates
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.speech_cues import REQUESTS
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME, Rule
from onrecord.text.spans import Span, begun

KEPT = 0.52
"""Candidates at least this likely are attributions (the value with the best F1 on the training part)."""
KEPT_OPINION = 0.75
"""The same for verbs of thought, nouns and cues of nobody named: many report nothing that anybody said."""
KEPT_REQUEST = 0.3
"""The same where somebody is asked to do something: from here on seven in ten are right on the training part."""
_UNCUED, _INTRODUCED = BY_NAME["no_cue"], BY_NAME["introduced"]
_JOINTS = frozenset((",", "CC", "ADV", ";", "OQ", "CQ", "-", "—", "--"))


@dataclass(slots=True)
class _Progress:
    """What the steps have found so far in one article."""

    reading: Reading
    people: People
    model: LinearModel
    printed: list[Attribution] = field(default_factory=list)
    """Attributions that the layout alone gives: labels, posts, signatures."""
    signed: set[Span] = field(default_factory=set)
    """Quoted words whose speaker a signature names."""
    covered: list[Span] = field(default_factory=list)
    """What interviews and posts hold, labels included, in reading order: no other step looks there."""
    candidates: list[tuple[Candidate, float]] = field(default_factory=list)
    """Candidates outside of that, with how likely each is."""
    units: list[continuation.Unit] = field(default_factory=list)
    """The quoted words that no layout gives to anybody."""
    claims: list[Claim] = field(default_factory=list)
    """Candidates that hold, in reading order of the cues."""
    uncued: list[tuple[continuation.Unit, float]] = field(default_factory=list)
    """Quoted words of nobody named, with how likely they are speech."""


def attribute(reading: Reading, names: Sequence[Name], model: LinearModel) -> list[Attribution]:
    """Find every attribution at the top level of the article, in reading order of the contents."""
    progress = _Progress(reading, People.of(reading.document.tokens.words, names), model)
    for step in STEPS:
        step(progress)
    claimed = (_attribution(reading, claim) for claim in progress.claims)
    found = [
        *(
            part
            for one in claimed
            if one is not None and not all(content.span in progress.signed for content in one.contents)
            for part in exchanges_apart(reading.document.text, without_told(reading.document.text, one))
        ),
        *(_unattributed(reading, unit, probability) for unit, probability in progress.uncued),
        *progress.printed,
    ]
    found.sort(key=lambda attribution: attribution.contents[0].span.start)
    return with_other_parties(reading.document, questions_apart(reading.document.text, found))


def read_layout(progress: _Progress) -> None:
    """Read labelled interviews, embedded posts and signed quotations; the rest of the quoted words are units."""
    document = progress.reading.document
    answers, turns = labelled_answers(document)
    posts, post_spans = signed_posts(document)
    requested, statements = requested_attributions(document) if not turns else ([], [])
    progress.covered = sorted(turns + post_spans + statements)
    signed = signed_quotations(document) | headed_quotations(document)
    held = {i for i, one in enumerate(document.stretches) if _inside(one.open, progress.covered)}
    signatures = {id(one): one for index, one in signed.items() if index not in held}.values()
    progress.printed = [*answers, *posts, *requested, *signatures]
    progress.signed = {content.span for one in signatures for content in one.contents}
    units = continuation.units(progress.reading, continuation.stretch_ranges(progress.reading))
    progress.units = [
        unit for unit in units if held.isdisjoint(unit.stretches) and signed.keys().isdisjoint(unit.stretches)
    ]


def propose_candidates(progress: _Progress) -> None:
    """Put source and content to each likely cue, and score the whole."""
    reading = progress.reading
    candidates = assemble_candidates(reading, progress.model)
    probabilities = score_candidates(reading, candidates, progress.model)
    people = progress.people
    scored = list(zip(candidates, probabilities, strict=True))
    progress.candidates = [
        (
            with_right_source(
                reading, people, without_background(reading, without_hearer(reading, candidate))
            ),
            probability,
        )
        for candidate, probability in without_relays(reading, scored)
        if candidate.runs()
        and not _inside(reading.document.tokens.starts[candidate.block.cue], progress.covered)
    ]


def keep_candidates(progress: _Progress) -> None:
    """Keep the candidates that are likely, and those that alone can claim what sounds like speech."""
    claims = _claims(progress.reading, progress.candidates, progress.units, progress.model)
    progress.claims = set_apart(progress.reading, claims)


def claim_introduced(progress: _Progress) -> None:
    """Give quoted words without a cue to whom the words right before them introduce."""
    reading, claims = progress.reading, progress.claims
    claims += answers(reading, progress.people, progress.units, claims, progress.model)
    claims.sort(key=lambda claim: claim.candidate.block.cue)
    claims += introductions(reading, progress.people, progress.units, claims, progress.model)
    claims.sort(key=lambda claim: claim.candidate.block.cue)


def assign_rest(progress: _Progress) -> None:
    """Give the other quoted words without a cue to a neighbour, to nobody, or leave them out."""
    progress.uncued = assign_uncued(progress.reading, progress.units, progress.claims, progress.model)


STEPS: tuple[Callable[[_Progress], None], ...] = (
    read_layout,
    propose_candidates,
    keep_candidates,
    claim_introduced,
    assign_rest,
)
"""How attributions are found, in this order; each step reads what those before it have found."""


def _claims(
    reading: Reading,
    scored: list[tuple[Candidate, float]],
    units: list[continuation.Unit],
    model: LinearModel,
) -> list[Claim]:
    """Keep the candidates that hold, and those that alone can claim what sounds like speech."""
    kept = [
        (candidate, probability)
        for candidate, probability in scored
        if probability >= _needed(reading, candidate)
    ]
    kept += [*set_against(reading, kept, scored), *goes_on(reading, kept, scored)]
    kept.sort(key=lambda pair: pair[0].block.cue)
    known = {id(candidate) for candidate, _ in kept}
    rest = [
        (candidate, chance)
        for candidate, chance in scored
        if id(candidate) not in known
        and chance >= RECOVERED
        and not any(told(reading, candidate) for told in (gives_name, leads_by_topic, has_author, is_nobodys))
    ]
    claims = [claim_of(reading, *one) for one in kept]
    claimed = {id(claim.candidate): claim for claim in claims}
    kept += recover(reading, units, claims, rest, model)
    kept.sort(key=lambda pair: pair[0].block.cue)
    single = without_nested(reading, drop_duplicates(reading, kept))
    return [claimed.get(id(one)) or claim_of(reading, one, chance) for one, chance in _apart(reading, single)]


def _needed(reading: Reading, candidate: Candidate) -> float:
    """Return how likely the candidate must be; above 1 for what reports no statement."""
    if says_nothing(reading, candidate):
        return 1.1
    if candidate.block.lemma in REQUESTS and asks_to_do(reading, candidate):
        return KEPT_REQUEST
    unnamed = candidate.source is None and candidate.block.lemma not in _NAMELESS
    vague = unnamed or reading.classes[candidate.block.cue] in ("OPN", "RN")
    return KEPT_OPINION if vague else KEPT


_NAMELESS = frozenset(("ask", "tell"))
"""Verbs that report as surely where nobody is named: "Asked why", "She was told that"."""


def _inside(offset: int, spans: list[Span]) -> bool:
    """Return whether one of the spans, in reading order and apart, holds the offset."""
    index = begun(spans, offset) - 1 if spans else -1
    return index >= 0 and offset < spans[index].end


def _apart(reading: Reading, kept: list[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """End a content on the right where another kept attribution begins inside it."""
    cues = [candidate.block.cue for candidate, _ in kept]
    apart = []
    for candidate, probability in kept:
        ended = candidate
        if candidate.right is not None:
            start, end = candidate.right
            near = kept[bisect_right(cues, start) : bisect_left(cues, end)]
            inner = [
                _beginning(other, start)
                for other, _ in near
                if other is not candidate
                and other.block.end <= end
                and reading.stretches[other.block.cue] < 0
            ]
            if inner:
                ended = replace(candidate, right=(start, _end_before(reading, start, min(inner))))
        apart.append((ended, probability))
    return apart


def _beginning(candidate: Candidate, start: int) -> int:
    """Return where an attribution begins inside a content that starts before it: at its source, or at its cue."""
    return candidate.block.start if candidate.block.start > start else candidate.block.cue


def _end_before(reading: Reading, start: int, end: int) -> int:
    """Step back from a place over the marks and joining words before it; at least one token stays."""
    while end > start + 1 and (reading.classes[end - 1] in _JOINTS or reading.lower[end - 1] == "while"):
        end -= 1
    return end


def _unattributed(reading: Reading, unit: continuation.Unit, probability: float) -> Attribution:
    contents = contents_of(reading.document.text, whole_stretches(reading, unit.stretches), None)
    return Attribution(contents, None, None, None, None, round(probability, 3), _UNCUED.name, _UNCUED.method)


def _attribution(reading: Reading, claim: Claim) -> Attribution | None:
    """Put a claim into spans; None when nothing said is left beside its own cue and source."""
    candidate, text = claim.candidate, reading.document.text
    first = candidate.block.cue
    cue = _span(reading, (first, first + 1 + (reading.lower[first : first + 2] == ["according", "to"])))
    source = None
    if candidate.source is not None:
        source = _span(reading, with_companions(reading, whole_source(reading, candidate), first))
        if any(source.start < end and start < source.end for start, end, _ in claim.content_spans):
            source = _span(reading, behind_title(reading, candidate.source))
    content_spans = cut_out(text, claim.content_spans, cue)
    if source is not None:
        content_spans = cut_out(text, content_spans, source)
    if not content_spans:
        return None
    contents = contents_of(text, content_spans, cue)
    audience = audience_of(reading, candidate, [c.span for c in contents])
    likely = round(calibrated(claim.confidence), 3)
    if stands_in(reading, candidate):
        return Attribution(contents, None, source, None, None, likely, _INTRODUCED.name, _INTRODUCED.method)
    rule = BY_NAME["quoted_as_saying"] if is_quoted(reading, first) else _rule(candidate)
    if rule.confidence != "scored":
        likely = rule.rate
    return Attribution(contents, cue, source, audience, None, likely, rule.name, rule.method)


def _span(reading: Reading, part: Range) -> Span:
    tokens = reading.document.tokens
    return Span(tokens.starts[part[0]], tokens.ends[part[1] - 1])


def _rule(candidate: Candidate) -> Rule:
    """Return the pattern of the attribution: what stands where."""
    block, source = candidate.block, candidate.source
    lemma, order = block.lemma, block.order
    if order == "v" and source is not None:
        order = "sv" if source[0] < block.cue else "vs"
    if lemma == "according":
        return BY_NAME["according_to"]
    if lemma in (":", "-", "—", "–", "--"):
        return BY_NAME["colon" if lemma == ":" else "dash"]
    sides = ("content_" if candidate.left else "", "_content" if candidate.right else "")
    middle = {"sv": "source_cue", "vs": "cue_source", "v": "cue"}[order]
    return BY_NAME[sides[0] + middle + sides[1]]
