"""Fragments without a cue in a sentence that names somebody else: "“No,” Ann Bly said. To Tom Roe, this is “theft”." is not Bly's."""

from itertools import pairwise

from onrecord.extraction.attribution.continuation import Unit
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.pronouns import HE, SHE, THEY

_SUBJECTS = HE | SHE | THEY
"""Pronouns that may take up who spoke before."""


def is_of_another(reading: Reading, candidate: Candidate, unit: Unit) -> bool:
    """Return whether the reporter's words before a fragment in its sentence name somebody in full, and not whoever spoke before.

    Args:
        reading: The document.
        candidate: The attribution that the fragment would join.
        unit: The fragment.
    """
    sentences, source = reading.document.tokens.sentences, candidate.source
    mark = unit.start - 1
    first = reading.first[sentences[max(mark, 0)]]
    if source is None or first >= mark or sentences[candidate.block.cue] == sentences[mark]:
        return False
    if not _SUBJECTS.isdisjoint(reading.lower[first:mark]) or reading.stretches[first] >= 0:
        return False
    pairs = enumerate(pairwise(reading.classes[first:mark]))
    named = [first + at for at, pair in pairs if pair == ("CAP", "CAP")]
    spoke = set(reading.lower[slice(*source)])
    return any(spoke.isdisjoint(reading.lower[at : at + 2]) for at in named)
