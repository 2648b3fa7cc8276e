"""Candidates that were not kept and stand in a sentence with a statement that was."""

from collections.abc import Iterator, Sequence

from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading

Scored = tuple[Candidate, float]


def beside_kept(
    reading: Reading, kept: Sequence[Scored], scored: Sequence[Scored], least: float
) -> Iterator[tuple[Scored, Scored]]:
    """Yield each other candidate of at least a likelihood, and the first one kept in its sentence.

    Args:
        reading: The tokens.
        kept: Candidates that hold already, in reading order of the cues.
        scored: All candidates.
        least: How likely the others must be.
    """
    known = {id(candidate) for candidate, _ in kept}
    sentences = reading.document.tokens.sentences
    told = {sentences[one[0].block.cue]: one for one in reversed(kept)}
    for one in scored:
        first = told.get(sentences[one[0].block.cue])
        if first is not None and one[1] >= least and id(one[0]) not in known:
            yield one, first
