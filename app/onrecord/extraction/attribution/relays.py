"""An attribution that another one relays: "“...,” the farmer said, according to the Post." is told once, as the farmer's."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.scoring import TRAILING
from onrecord.extraction.candidates.token_features import Reading

Scored = tuple[Candidate, float]
NEAR = 3
"""Candidates before "according to" among which the attribution is that it relays."""


def without_relays(reading: Reading, scored: Sequence[Scored]) -> list[Scored]:
    """Drop "according to" behind another attribution of the same words; that one is then as sure as both."""
    found = list(scored)
    dropped = set()
    for place, (relay, chance) in enumerate(scored):
        if _is_reported(scored[max(place - NEAR, 0) : place], relay, chance):
            dropped.add(place)
        if relay.block.lemma != "according":
            continue
        for behind in range(place + 1, min(place + 1 + NEAR, len(found))):
            inner, probability = found[behind]
            if _introduces(reading, relay, inner):
                dropped.add(place)
                found[behind] = inner, max(chance, probability)
        for before in range(max(place - NEAR, 0), place):
            inner, probability = found[before]
            if _is_relayed(reading, inner, relay):
                dropped.add(place)
                found[before] = replace(inner, right=None), max(chance, probability, TRAILING)
    return [pair for place, pair in enumerate(found) if place not in dropped]


def _introduces(reading: Reading, relay: Candidate, inner: Candidate) -> bool:
    """Return whether words in marks behind "according to" are another's: "According to the Post, | Ann Bly said: “...”"."""
    if relay.right is None or inner.source is None or inner.right is None:
        return False
    whole = inner.block.start == relay.right[0] and inner.right[1] == relay.right[1]
    return whole and reading.classes[inner.right[0] - 1] == "OQ"


def _is_reported(before: Sequence[Scored], relay: Candidate, chance: float) -> bool:
    """Return whether an outlet only passes on what the sentence gives to somebody: "“...,” said Doe, a farmer, reports the Post."."""
    if relay.block.lemma != "report" or relay.block.order != "vs" or relay.left is None:
        return False
    first, last = relay.left
    return any(
        first <= inner.block.cue < last and inner.source is not None and probability >= chance
        for inner, probability in before
    )


def _is_relayed(reading: Reading, inner: Candidate, relay: Candidate) -> bool:
    """Return whether content, source and verb of speech make up what stands before "according to"."""
    if inner.left is None or inner.source is None or relay.left is None or inner.block.form == "ing":
        return False
    rest = reading.classes[inner.block.end : relay.left[1]]
    whole = inner.left[0] <= relay.left[0] + 1 and len(rest) <= ADDRESSEE and _NOUNS.issuperset(rest)
    return whole and inner.block.end <= relay.left[1] and reading.classes[inner.block.cue] == "SAY"


ADDRESSEE = 4
"""Tokens between the verb and "according to": to whom it was said."""
_NOUNS = frozenset(("DET", "PPL", "BOD", "PL", "LOW", "CAP", "PRO", "TO", ",", "POS"))
