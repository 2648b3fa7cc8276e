"""What somebody is said to think aloud: "Jane Doe was of the view that the bridge is safe"."""

from collections.abc import Sequence

from onrecord.extraction.candidates.noun_phrases import ending_at
from onrecord.extraction.candidates.sources import SKIPPED
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.speech_cues import VIEWS

Range = tuple[int, int]


def is_view(reading: Reading, token: int) -> bool:
    """Return whether a noun tells what somebody thinks: "is of the view that"."""
    lower, classes = reading.lower, reading.classes
    told = lower[token] in VIEWS and lower[max(token - 2, 0) : token] == ["of", "the"]
    return (
        told and classes[token + 1 : token + 2] == ["THAT"] and classes[_before(reading, token - 2)] == "BE"
    )


def _before(reading: Reading, end: int) -> int:
    """Return the last token before `end` that is no adverb or auxiliary."""
    at = end - 1
    while at > 0 and reading.classes[at] in SKIPPED - {"BE"}:
        at -= 1
    return at


def held_view(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range] | None:
    """Return who holds a view, and which."""
    if not is_view(reading, token):
        return None
    end = _before(reading, _before(reading, token - 2)) + 1
    source, last = ending_at(phrases, end), sentence_of(reading, token)[1]
    last -= reading.classes[last - 1] == "."
    return None if source is None else (source, (token + 1, last))
