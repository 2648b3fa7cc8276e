"""Answers without a cue: a paragraph of quoted words behind a question belongs to whom it was asked."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.attribution.assignment import (
    Claim,
    choice_of,
    holders_of,
    is_answer,
    whole_stretches,
)
from onrecord.extraction.attribution.continuation import Unit
from onrecord.extraction.attribution.subjects import People
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.rules import INTRODUCED


def answers(
    reading: Reading, people: People, units: Sequence[Unit], claims: Sequence[Claim], model: LinearModel
) -> list[Claim]:
    """Claim quoted words that nobody claims and that stand behind "...?" Ann Bly asked Leo Marx for him.

    Args:
        reading: The tokens.
        people: The document's names.
        units: The quoted words.
        claims: What holds so far, in reading order of the cues.
        model: Says whether the words belong to an attribution behind them.
    """
    held, candidates = holders_of(reading, claims), [claim.candidate for claim in claims]
    found = []
    for before, unit in pairwise(units):
        question = held.get(before.stretches[-1])
        if (
            question is None
            or not held.keys().isdisjoint(unit.stretches)
            or not is_answer(reading, before, unit)
        ):
            continue
        asked = _asked(reading, people, claims[question].candidate)
        if asked is not None and choice_of(reading, unit, candidates, model).kind != "next":
            found.append(_claim(reading, unit, asked))
    return found


def _asked(reading: Reading, people: People, candidate: Candidate) -> Range | None:
    """Return the person named right behind "asked"."""
    cue, source = candidate.block.cue, candidate.source
    start = cue + 1 if source is None or source[0] < cue else source[1]
    end = reading.first[reading.document.tokens.sentences[cue] + 1]
    if candidate.block.lemma != "ask":
        return None
    behind = [phrase for phrase in noun_phrases(reading, start, end) if phrase[0] == start]
    named = any(
        people.names[index].kind == "person" for phrase in behind for index in people.between(*phrase)
    )
    return behind[0] if named else None


def _claim(reading: Reading, unit: Unit, asked: Range) -> Claim:
    """Claim the words as those behind an introduction: the sentence's end stands for the colon."""
    sentence = reading.document.tokens.sentences[asked[0]]
    stop = reading.first[sentence + 1] - 1
    block = Block(asked[0], stop + 1, stop, ":", "base", "sv", (asked[0], unit.end))
    candidate = Candidate(block, asked, None, (unit.start, unit.end), 1.0, 1.0, 1.0)
    confidence = INTRODUCED["sentence"]
    return Claim(candidate, confidence, whole_stretches(reading, unit.stretches), list(unit.stretches))
