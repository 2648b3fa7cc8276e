"""Statements that a sentence sets against one before them: "Ann Bly says it is safe, | while Jo Pell insists it is not"."""

from collections.abc import Sequence

from onrecord.extraction.attribution.no_statement import says_nothing
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import SETTING_AGAINST

KEPT = 0.28
"""Candidates at least this likely hold beside another statement of their sentence: set by judgement."""

Scored = tuple[Candidate, float]


def set_against(reading: Reading, kept: Sequence[Scored], scored: Sequence[Scored]) -> list[Scored]:
    """Return those of the other candidates that a conjunction sets against a statement kept in the same sentence.

    Args:
        reading: The tokens.
        kept: Candidates that hold already, in reading order of the cues.
        scored: All candidates.
    """
    known = {id(candidate) for candidate, _ in kept}
    sentences = reading.document.tokens.sentences
    told = {sentences[candidate.block.cue]: candidate for candidate, _ in reversed(kept)}
    found = []
    for candidate, chance in scored:
        before = told.get(sentences[candidate.block.cue])
        if chance < KEPT or id(candidate) in known or before is None or not _opens_clause(reading, candidate):
            continue
        apart = all(end < candidate.block.start for _, end in (*before.runs(), (0, before.block.end)))
        if apart and not says_nothing(reading, candidate):
            found.append((candidate, chance))
    return found


def _opens_clause(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a conjunction, a name and a verb of speech, or ", who had" and such a verb, open a clause of their own."""
    source, cue, classes = candidate.source, candidate.block.cue, reading.classes
    if source is None or candidate.left is not None or candidate.right is None or classes[cue] != "SAY":
        return False
    joint = source[0] - 1
    if classes[source[0]] == "WHO":  # "contradicting Ann Bly, who had said"
        return classes[joint] == "," and "HAVE" in classes[source[1] : cue]
    named = source[1] == cue and classes[cue - 1] in ("CAP", "PRN")
    return named and joint > 0 and reading.lower[joint] in SETTING_AGAINST
