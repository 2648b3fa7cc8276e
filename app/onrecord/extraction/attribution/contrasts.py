"""Statements that a sentence sets against one before them: "Ann Bly says it is safe, | while Jo Pell insists it is not"."""

from collections.abc import Sequence

from onrecord.extraction.attribution.beside_kept import Scored, beside_kept
from onrecord.extraction.attribution.no_statement import says_nothing
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import SETTING_AGAINST

KEPT = 0.28
"""Candidates at least this likely hold beside another statement of their sentence: set by judgement."""


def set_against(reading: Reading, kept: Sequence[Scored], scored: Sequence[Scored]) -> list[Scored]:
    """Return those of the other candidates that a conjunction sets against a statement kept in the same sentence."""
    return [
        (candidate, chance)
        for (candidate, chance), (before, _) in beside_kept(reading, kept, scored, KEPT)
        if _opens_clause(reading, candidate)
        and all(end < candidate.block.start for _, end in (*before.runs(), (0, before.block.end)))
        and not says_nothing(reading, candidate)
    ]


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
