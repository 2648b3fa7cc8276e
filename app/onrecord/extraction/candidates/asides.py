"""Attributions between two dashes: "The weir — as Karl Brun told the council — is old"."""

from collections.abc import Sequence

from onrecord.extraction.candidates.content_boundaries import DASHES
from onrecord.extraction.candidates.noun_phrases import ending_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import AUXILIARY_CLASSES

Range = tuple[int, int]

_ASIDE = 8
"""Tokens behind the cue of an aside."""
_STATED = AUXILIARY_CLASSES | {"THAT", "PRN", "OQ", "CQ", "TO", "SAY", "ED"}
"""None of these stands in an aside that says only who told whom."""


def between_dashes(
    reading: Reading, token: int, phrases: Sequence[Range]
) -> tuple[Range, Range, Range] | None:
    """Return who says it, and what stands before and behind the dashes around a verb of speech.

    Behind "as" anything may; without it a verb goes on with the subject: "The weir — Karl Brun told the Post — was old".
    """
    classes, lower = reading.classes, reading.lower
    source = ending_at(phrases, token) if classes[token] == "SAY" else None
    if source is None or not source[0]:
        return None
    plain = lower[source[0] - 1] != "as"
    opens = source[0] - 2 + plain
    first, end = sentence_of(reading, token)
    closes = next((at for at in range(token + 1, min(token + _ASIDE, end)) if lower[at] in DASHES), None)
    if opens <= first or lower[opens] not in DASHES or closes is None or closes + 1 >= end:
        return None
    if plain and (
        classes[closes + 1] not in AUXILIARY_CLASSES
        or not _STATED.isdisjoint(classes[first:opens] + classes[token + 1 : closes])
    ):
        return None
    last = end - (classes[end - 1] == ".")
    return (source, (first, opens), (closes + 1, last)) if last > closes + 1 else None
