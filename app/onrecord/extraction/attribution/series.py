"""Statements that a second verb of the same subject goes on with: "Ann Bly noted that half the crew had left and | asked why", "... and | vowed to stay"."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.extraction.attribution.beside_kept import Scored, beside_kept
from onrecord.extraction.attribution.no_statement import says_nothing
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import EMBEDDING
from onrecord.extraction.lexicon.en.speech_cues import COMMITTING

LIKELY = 0.05
"""Candidates at least this likely hold there: set by judgement."""


def goes_on(reading: Reading, kept: Sequence[Scored], scored: Sequence[Scored]) -> list[Scored]:
    """Return those of the other candidates whose verb a conjunction joins to the verb of a statement kept before it."""
    found = []
    for (candidate, chance), (outer, likely) in beside_kept(reading, kept, scored, LIKELY):
        if _joins(reading, outer, candidate) and not says_nothing(reading, candidate):
            cue = candidate.block.cue
            block = replace(candidate.block, start=cue, end=cue + 1)
            found.append(
                (replace(candidate, source=outer.source, block=block), max(chance, min(likely, SURE)))
            )
    return found


SURE = 0.6
"""How likely such a statement is said to be at most."""


def _joins(reading: Reading, outer: Candidate, candidate: Candidate) -> bool:
    """Return whether "and" and the verb, and what opens a clause, stand behind a statement that stands behind its own verb."""
    classes, cue = reading.classes, candidate.block.cue
    if (
        outer.source is None
        or outer.source[0] > outer.block.cue
        or outer.left is not None
        or outer.right is None
    ):
        return False
    joint = cue - 1
    while classes[joint] in ("ADV", "LY"):
        joint -= 1
    same = candidate.block.form == outer.block.form and classes[cue] == "SAY" and reading.stretches[cue] < 0
    apart = outer.right[0] < joint and classes[joint] == "CC" and candidate.left is None
    behind = reading.lower[cue + 1 : cue + 2]
    promised = candidate.block.lemma in COMMITTING and behind == ["to"]
    clause = promised or not EMBEDDING.isdisjoint(behind)
    return same and apart and clause and candidate.right is not None
