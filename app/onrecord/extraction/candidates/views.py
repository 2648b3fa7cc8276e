"""What somebody is said to think aloud: "Jane Doe was of the view that the bridge is safe", "is adamant that it is"."""

from collections.abc import Sequence

from onrecord.extraction.candidates.noun_phrases import ending_at
from onrecord.extraction.candidates.sources import SKIPPED
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.speech_cues import INSISTENT, VIEWS

Range = tuple[int, int]


def is_view(reading: Reading, token: int) -> bool:
    """Return whether a word tells what somebody thinks: "is of the view that", "is adamant that"."""
    if reading.classes[token + 1 : token + 2] != ["THAT"]:
        return False
    told = _opening(reading, token)
    return told is not None and reading.classes[_before(reading, told)] == "BE"


def _opening(reading: Reading, token: int) -> int | None:
    """Return where the words for a view begin; None: these are none."""
    if reading.lower[token] in INSISTENT:
        return token
    view = token > 1 and reading.lower[token] in VIEWS and reading.lower[token - 2 : token] == ["of", "the"]
    return token - 2 if view else None


_AUXILIARIES = SKIPPED - {"BE"}


def _before(reading: Reading, end: int) -> int:
    """Return the last token before `end` that is no adverb or auxiliary."""
    at = end - 1
    while at > 0 and reading.classes[at] in _AUXILIARIES:
        at -= 1
    return at


def held_view(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range] | None:
    """Return who holds a view, and which."""
    opening = _opening(reading, token) if is_view(reading, token) else None
    if opening is None:
        return None
    end = _before(reading, _before(reading, opening)) + 1
    source, last = ending_at(phrases, end), sentence_of(reading, token)[1]
    last -= reading.classes[last - 1] == "."
    return None if source is None else (source, (token + 1, last))
