"""Claims: candidates that hold, each with the runs of content that it has gathered."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct, field

from onrecord.extraction.attribution import continuation
from onrecord.extraction.attribution.content_spans import ContentSpan, content_spans_of
from onrecord.extraction.attribution.continuation import Unit
from onrecord.extraction.attribution.dialogues import bare_turns
from onrecord.extraction.attribution.newly_named import is_of_another
from onrecord.extraction.attribution.no_statement import is_title
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.linear_model import UNIT, LinearModel, likeliest
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.speech_cues import ANSWERING, ASKING
from onrecord.extraction.rules import UNCUED
from onrecord.text.spans import begun

ALONE_TOKENS = 5
"""Shorter quoted words without a speaker are terms and titles far more often than speech."""
PARAGRAPH_TOKENS = 3
"""The same for a sentence that is a paragraph: “She left.”"""
RECOVERED = 0.3
"""A candidate at least this likely holds when quoted words that sound like speech have no other."""


class Claim(Struct):
    """A candidate that holds and what it has gathered so far."""

    candidate: Candidate
    confidence: float
    content_spans: list[ContentSpan]
    given: list[int] = field(default_factory=list)
    """Stretches that it holds whole, whatever its spans say of them."""


class Choice(NamedTuple):
    """What the model says of quoted words without a cue."""

    kind: str
    """`none`: no speech; `prev`, `next`: a neighbour's; `alone`: of nobody named."""
    neighbour: Candidate | None
    probability: float


def claim_of(reading: Reading, candidate: Candidate, confidence: float) -> Claim:
    """Start a claim with the candidate's own content."""
    return Claim(
        candidate,
        confidence,
        [content_span for run in candidate.runs() for content_span in content_spans_of(reading, run)],
    )


def recover(
    reading: Reading,
    units: Sequence[Unit],
    kept: Sequence[Claim],
    rest: Sequence[tuple[Candidate, float]],
    model: LinearModel,
) -> list[tuple[Candidate, float]]:
    """Find candidates that were not kept for speech that no kept candidate claims.

    Full sentences in quotation marks are evidence of speech that a candidate alone does not see.

    Returns:
        For each such quotation the likeliest candidate and its probability.
    """
    holders = holders_of(reading, kept)
    candidates = [claim.candidate for claim in kept]
    stretches = reading.stretches
    by_stretch: dict[int, list[tuple[Candidate, float]]] = {}
    for candidate, probability in rest:
        for stretch in {stretches[token] for run in candidate.runs() for token in range(*run)} - {-1}:
            by_stretch.setdefault(stretch, []).append((candidate, probability))
    found: dict[int, tuple[Candidate, float]] = {}
    for unit in units:
        possible = [pair for index in unit.stretches for pair in by_stretch.get(index, ())]
        if not possible or any(index in holders for index in unit.stretches):
            continue
        if choice_of(reading, unit, candidates, model).kind == "alone":
            best = max(possible, key=lambda pair: pair[1])
            found[id(best[0])] = best
    return list(found.values())


def assign_uncued(
    reading: Reading, units: Sequence[Unit], claims: Sequence[Claim], model: LinearModel
) -> list[tuple[Unit, float]]:
    """Give quoted words without a cue to a neighbour's claim, in place.

    Returns:
        Those that stand alone, each with the probability that they are speech.
    """
    candidates = [claim.candidate for claim in claims]
    number_of = {id(candidate): number for number, candidate in enumerate(candidates)}
    holders = holders_of(reading, claims)
    turns = bare_turns(reading, units, [claim.candidate.source for claim in claims], holders)
    alone = []
    for before, unit in zip((None, *units), units, strict=False):
        owner = min((holders[index] for index in unit.stretches if index in holders), default=None)
        owner = _joined_to(reading, claims, unit, holders) if owner is None else owner
        if owner is None and not is_title(reading, unit.start, unit.end):
            choice, candidate, probability = choice_of(reading, unit, candidates, model)
            if candidate is not None and not (
                choice == "prev"
                and (
                    unit.start in turns
                    or is_of_another(reading, candidate, unit)
                    or _is_answered(reading, claims, holders, before, unit)
                )
            ):
                owner = number_of[id(candidate)]
            elif unit.start in turns or (
                is_paragraph(reading, unit) and _sounds_spoken(reading, unit, PARAGRAPH_TOKENS)
            ):
                alone.append((unit, probability if choice == "alone" else UNCUED))
            elif choice == "alone" and probability >= UNCUED and _sounds_spoken(reading, unit):
                alone.append((unit, probability))
        if owner is not None:
            first, count = _opened_by(reading, claims, unit, owner, holders)
            claims[first].content_spans += _words_between(reading, claims[first], unit)
            claims[first].given += unit.stretches[:count]
            claims[owner].given += unit.stretches[count:]
    for claim in claims:
        claim.content_spans = _completed(reading, claim)
    return alone


def _joined_to(reading: Reading, claims: Sequence[Claim], unit: Unit, holders: dict[int, int]) -> int | None:
    """Return whose other words "and" alone joins quoted ones to: "they chanted, “Out,” | and “Shame,”"."""
    start = unit.start
    if start < _JOINED or reading.classes[start - 3 : start] != ["CQ", "CC", "OQ"]:
        return None
    before = start - _JOINED
    owner = holders.get(reading.stretches[before])
    right = None if owner is None else claims[owner].candidate.right
    return owner if right is not None and right[0] <= before else None


_JOINED = 4
"""Tokens from the last of the words before the mark to the first behind "and" and the next mark."""


def _opened_by(
    reading: Reading, claims: Sequence[Claim], unit: Unit, owner: int, holders: dict[int, int]
) -> tuple[int, int]:
    """Return who has opened a quotation that runs on to the paragraph of another cue, and how many stretches are theirs.

    "“...,” Jane Doe said. “... | ¶ “...,” she added.": each cue has the words of its own paragraph.
    """
    count = next((at for at, index in enumerate(unit.stretches) if holders.get(index) == owner), 0)
    before = bisect_left(claims, unit.start, key=lambda claim: claim.candidate.block.cue) - 1
    if not count or before < 0:
        return owner, 0
    document = reading.document
    cue = document.tokens.starts[claims[before].candidate.block.cue]
    apart = "\n" in document.text[cue : document.tokens.starts[unit.start]]
    return (owner, 0) if apart else (before, count)


def _words_between(reading: Reading, claim: Claim, unit: Unit) -> list[ContentSpan]:
    """Return the reporter's words between a statement and quoted words that carry it on in the same sentence."""
    candidate, tokens = claim.candidate, reading.document.tokens
    if candidate.right is None or not candidate.right[1] <= unit.start <= candidate.block.window[1]:
        return []
    start, end = candidate.right[1], unit.start - 1
    if tokens.sentences[start - 1] != tokens.sentences[unit.start] or end - start > GAP:
        return []
    if _OTHER_CLAUSE.intersection(reading.classes[start:end]):
        return []
    return content_spans_of(reading, (start, end))


GAP = 12
"""Words of the reporter between two fragments of one statement."""
_OTHER_CLAUSE = frozenset(("SAY", "OPN", ";", "."))


def whole_stretches(reading: Reading, stretches: Iterable[int]) -> list[ContentSpan]:
    """Return each stretch as one quoted span."""
    spans = (reading.document.stretches[index].span for index in stretches)
    return [ContentSpan(span.start, span.end, verbatim=True) for span in spans]


def choice_of(reading: Reading, unit: Unit, candidates: Sequence[Candidate], model: LinearModel) -> Choice:
    """Return the model's choice for a unit of quoted words without a cue."""
    rows = continuation.choice_rows(reading, unit, candidates)
    scores = [model.scorer("carry", row.templates).score(row.values) / UNIT for row in rows]
    chosen, probability = likeliest(scores)
    return Choice(rows[chosen].choice, rows[chosen].candidate, probability)


def _sounds_spoken(reading: Reading, unit: Unit, least: int = ALONE_TOKENS) -> bool:
    """Return whether quoted words read as a sentence rather than as a term or a title."""
    words = reading.document.tokens.words[unit.start : unit.end]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= least and words[0][0].isupper() and 2 * capitals <= len(words)


_VERBAL = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "PRN"))


def is_paragraph(reading: Reading, unit: Unit) -> bool:
    """Return whether sentences in quotation marks are all that their paragraphs hold."""
    document = reading.document
    spans = [document.stretches[index].span for index in unit.stretches]
    first = begun(document.paragraphs, spans[0].start - 2)
    held = document.paragraphs[first : first + len(spans)]
    marks = 1 + (document.stretches[unit.stretches[-1]].close is not None)
    return (
        len(held) == len(spans)
        and held[0].start == spans[0].start - 1
        and held[-1].end <= spans[-1].end + marks
        and reading.lower[continuation.last_word(reading, unit)] in (".", "?", "!")
        and not _VERBAL.isdisjoint(reading.classes[unit.start : unit.end])
    )


def _is_answered(
    reading: Reading, claims: Sequence[Claim], holders: dict[int, int], question: Unit | None, unit: Unit
) -> bool:
    """Return whether quoted words answer the question before them, or follow an answer, so that who spoke does not go on."""
    spoke = None if question is None else holders.get(question.stretches[-1])
    if question is None or spoke is None or not is_paragraph(reading, unit):
        return False
    asked = is_answer(reading, question, unit) and puts_question(reading, claims, spoke)
    return asked or _answers_another(reading, claims, spoke)


def _answers_another(reading: Reading, claims: Sequence[Claim], number: int) -> bool:
    """Return whether a claim is somebody's answer to the claim before it: whose a paragraph behind it is remains open."""
    answer, before = claims[number].candidate, claims[max(number - 1, 0)].candidate
    if reading.lower[answer.block.cue] not in ANSWERING or answer.source is None or before.source is None:
        return False
    document = reading.document
    places = [begun(document.paragraphs, document.tokens.starts[one.block.cue]) for one in (before, answer)]
    return places[1] - places[0] == 1


def is_answer(reading: Reading, question: Unit, unit: Unit) -> bool:
    """Return whether quoted words are a paragraph of their own behind a question, and no question themselves."""
    return (
        reading.lower[question.end - 1] == "?"
        and reading.lower[unit.end - 1] != "?"
        and is_paragraph(reading, unit)
    )


def puts_question(reading: Reading, claims: Sequence[Claim], number: int) -> bool:
    """Return whether a claim's words are a question, put by one of two who have spoken lately: the next paragraph is the other's."""
    if reading.lower[claims[number].candidate.block.cue] not in ASKING:
        return False
    sources = [one.candidate.source for one in claims[max(number - LATELY, 0) : number + 1]]
    spoke = {reading.lower[source[1] - 1] for source in sources if source is not None}
    return len(spoke) > 1


LATELY = 3
"""Attributions before a question in which whoever answers it has spoken."""


def holders_of(reading: Reading, claims: Sequence[Claim]) -> dict[int, int]:
    """Return by stretch the first claim of which one span is at least half of the stretch."""
    holders: dict[int, int] = {}
    for number, claim in enumerate(claims):
        for content_span in claim.content_spans:
            if content_span.verbatim:
                index = _stretch_of(reading, content_span)
                span = reading.document.stretches[index].span
                if 2 * (content_span.end - content_span.start) >= span.end - span.start:
                    holders.setdefault(index, number)
    return holders


def _stretch_of(reading: Reading, content_span: ContentSpan) -> int:
    """Return the outermost stretch that a quoted span stands in."""
    tokens = reading.document.tokens
    return tokens.stretches[bisect_left(tokens.starts, content_span.start)]


def _completed(reading: Reading, claim: Claim) -> list[ContentSpan]:
    """Put whole stretches into the place of the spans of them."""
    if not claim.given:
        return claim.content_spans
    given = set(claim.given)
    kept = [
        content_span
        for content_span in claim.content_spans
        if not content_span.verbatim or _stretch_of(reading, content_span) not in given
    ]
    return kept + whole_stretches(reading, claim.given)
