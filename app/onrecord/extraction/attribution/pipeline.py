"""Attributions: drafts that hold, with the quoted words that carry on from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

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
from onrecord.extraction.lexicon.en.reporting import WISHES
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.quotation import Attribution
from onrecord.text.spans import Span

KEPT = 0.52
"""Drafts at least this likely are attributions (the value with the best F1 on the training part)."""
KEPT_OPINION = 0.75
"""The same for verbs of thought, nouns and cues of nobody named: many report nothing that anybody said."""
MIN_STATEMENT = 3
"""Tokens that a reported statement has before a background clause may end it, and that one without a verb has at least."""
_JOINTS = frozenset((",", "CC", "ADV", ";", "OQ", "CQ", "-", "—", "--"))
_SPEAKING = frozenset(("comment", "answer", "respond", "say", "speak", "discuss", "elaborate", "talk", "be"))
_BACKGROUND = frozenset(("which", "although", "though", "while"))


def attribute(reading: Reading, names: Sequence[Name], model: LinearModel) -> list[Attribution]:
    """Find every attribution at the top level of the article, in reading order of the cues."""
    answers, turns = labelled_answers(reading.document)
    posts, post_spans = signed_posts(reading.document)
    covered = sorted(turns + post_spans)
    signed = signed_quotations(reading.document)
    candidates = drafts(reading, model)
    probabilities = judge(reading, candidates, model)
    outside = [
        (_without_background(reading, draft), probability)
        for draft, probability in zip(candidates, probabilities, strict=True)
        if draft.runs() and not _inside(reading.document.tokens.starts[draft.block.cue], covered)
    ]
    opens = [stretch.open for stretch in reading.document.stretches]
    taken = set(signed) | {index for index, offset in enumerate(opens) if _inside(offset, covered)}
    units = [
        one for one in carry.units(reading, carry.stretch_ranges(reading)) if taken.isdisjoint(one.stretches)
    ]
    claims = _claims(reading, outside, units, model)
    claims += introductions(reading, names, units, claims, model)
    claims.sort(key=lambda claim: claim.draft.block.cue)
    alone = carry_over(reading, units, claims, model)
    signatures = {
        id(one): one for index, one in signed.items() if not _inside(opens[index], covered)
    }.values()
    told = {content.span for one in signatures for content in one.contents}
    claimed = (_attribution(reading, claim) for claim in claims)
    found = [
        *(one for one in claimed if one is not None and not _is_told(one, told)),
        *(_unattributed(reading, unit, probability) for unit, probability in alone),
        *answers,
        *posts,
        *signatures,
    ]
    return sorted(found, key=lambda attribution: attribution.contents[0].span.start)


def _is_told(attribution: Attribution, told: set[Span]) -> bool:
    """Return whether signatures say by whom all its words are: they name the speaker, however the words were led to."""
    return all(content.span in told for content in attribution.contents)


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
        return reading.low[start] == "to" and not _SPEAKING.isdisjoint(reading.low[start + 1 : start + 2])
    bare = end - start < MIN_STATEMENT and _VERBAL.isdisjoint(reading.classes[start:end])
    return bare or draft.block.lemma in WISHES


def _gives_name(reading: Reading, draft: Draft) -> bool:
    """Tell "the village is called", by nobody, from "was called a liar by"."""
    before = reading.classes[draft.block.cue - 1] if draft.block.cue else "<s>"
    return (
        draft.source is None
        and draft.block.lemma in _NAMING
        and before == "BE"
        and "by" not in reading.low[draft.block.cue : draft.block.window[1]]
    )


_VERBAL = frozenset(
    ["BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "ING", "TO", "THAT", "SUB", "WHO", "PRN"]
)
_NAMING = frozenset(("call", "title", "term", "dub", "label", "entitle"))


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
        if cls[index] == "," and stretches[index] < 0 and low[index + 1] in _BACKGROUND:
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
    return Attribution(contents, None, None, None, None, None, round(probability, 3), "no_cue", "model")


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
        return Attribution(contents, None, source, None, None, None, likely, "introduced", "rule")
    return Attribution(contents, cue, source, audience, None, None, likely, _rule(draft), "model")


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
