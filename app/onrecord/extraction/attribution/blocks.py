"""Statements set apart without marks: a paragraph that ends "Jane Doe wrote:" leads to the next, which is hers."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.attribution.assignment import Claim, claim_of
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.content_boundaries import Block
from onrecord.extraction.candidates.cues import lemma_of, suffix_of
from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.pronouns import OWN_FORMS
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS

LIKELY = 0.7
"""How sure such a statement is: set by judgement."""
LONGEST = 250
"""Tokens of a paragraph set apart at most."""
_HEADS = frozenset(("CAP", "PRN", "PPL", "BOD"))
_IDLE = frozenset(("ADV", "LY", "HAVE", "TIME"))


def set_apart(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims with those of paragraphs without marks, in reading order of the cues; what stands in these is told within them."""
    starts = reading.document.tokens.starts
    paragraphs = [
        (bisect_left(starts, one.start), bisect_left(starts, one.end)) for one in reading.document.paragraphs
    ]
    found: list[Claim] = []
    for number, (lead, block) in enumerate(pairwise(paragraphs)):
        cue = _cue_of(reading, lead)
        source = None if cue is None else _source_of(reading, lead[0], cue)
        if cue is None or source is None or not _is_plain(reading, block):
            continue
        end = block[1]
        for later in paragraphs[number + 2 :]:
            if not (_is_plain(reading, later) and _is_first_person(reading, later)):
                break
            end = later[1]
        found.append(_claim(reading, cue, source, (block[0], end)))
    if not found:
        return list(claims)
    apart = [claim for claim in claims if not any(_holds(one, claim.candidate.block.cue) for one in found)]
    return sorted([*apart, *found], key=lambda claim: claim.candidate.block.cue)


def _holds(claim: Claim, token: int) -> bool:
    """Return whether a token is the cue of a statement set apart, or stands in it."""
    start, end = claim.candidate.right or (0, 0)
    return token == claim.candidate.block.cue or start <= token < end


def _cue_of(reading: Reading, lead: Range) -> int | None:
    """Return the verb of speech right before the colon that ends a paragraph; "argued that:" ends in one, too."""
    first, last = lead
    if last - first < _FEWEST or reading.lower[last - 1] != ":":
        return None
    cue = last - 2 - (reading.lower[last - 2] == "that")
    said = (
        reading.classes[cue] == "SAY" and reading.lower[cue] not in NOUN_FORMS and reading.stretches[cue] < 0
    )
    return cue if said else None


def _source_of(reading: Reading, first: int, cue: int) -> Range | None:
    """Return the phrase right before the verb that names a person or a body."""
    end = cue
    while end > first and reading.classes[end - 1] in _IDLE:
        end -= 1
    phrase = ending_at(noun_phrases(reading, first, end), end)
    return phrase if phrase is not None and reading.classes[end - 1] in _HEADS else None


def _is_plain(reading: Reading, block: Range) -> bool:
    """Return whether a paragraph is sentences without marks, and leads to nothing itself."""
    first, last = block
    classes = reading.classes[first:last]
    ended = reading.lower[last - 1] in (".", "?", "!", "…", "...")
    return ended and _FEWEST <= last - first <= LONGEST and _MARKS.isdisjoint(classes)


def _is_first_person(reading: Reading, block: Range) -> bool:
    return not OWN_FORMS.isdisjoint(reading.lower[slice(*block)])


def _claim(reading: Reading, cue: int, source: Range, content: Range) -> Claim:
    lemma = lemma_of(reading.lower[cue]) or reading.lower[cue]
    form = suffix_of(reading.lower[cue], lemma)
    block = Block(source[0], cue + 1, cue, lemma, form, "sv", (source[0], content[1]))
    return claim_of(reading, Candidate(block, source, None, content, LIKELY, LIKELY, LIKELY), LIKELY)


_FEWEST = 3
"""Tokens of a paragraph that leads to a statement, and of the statement."""
_MARKS = frozenset(("OQ", "CQ"))
