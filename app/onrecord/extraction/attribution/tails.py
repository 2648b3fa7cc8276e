"""Where a statement ends before what the reporter adds: what it is taken for, how it was received, where it was made.

"..., | a claim the company disputes", "..., | to applause", "... | in an interview with the paper", "... | when asked about it",
"..., | but Jane Doe disagreed".
"""

from itertools import pairwise

from onrecord.extraction.attribution.no_statement import MIN_STATEMENT
from onrecord.extraction.candidates.content_boundaries import DASHES
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.determiners import INDEFINITE_ARTICLES
from onrecord.extraction.lexicon.en.speech_cues import QUESTIONED
from onrecord.extraction.lexicon.en.tails import (
    APPLAUSE,
    CONTESTED,
    DRAWING,
    LETTERS,
    MEDIA,
    OPPOSING,
    PARTING,
    POINTING,
    RECEIVED,
    SETTING_APART,
    TAKING_UP,
    THEN,
    WEIGHING,
)

_WORDS = (
    TAKING_UP | CONTESTED | PARTING | LETTERS | OPPOSING | APPLAUSE | RECEIVED | POINTING | MEDIA | QUESTIONED
)
"""One of these stands in every such tail."""
_POINTS_OR_DRAWS = POINTING | DRAWING
_PAUSES = frozenset((",", "(")) | DASHES
_SUBJECT = frozenset(
    ("CAP", "DET", "LOW", "PPL", "BOD", "CC", "RN", "PL", "OF", "POS", "DO", "NEG", "ADV", "HAVE")
)
"""Classes of the words from "but" to the verb of who disagrees."""
_TOLD = frozenset(("SAY", "RN"))
"""Where one of these stands before it, "in an interview" may tell where that was done."""
_NOUN, _CLAUSE = 4, 12
"""Tokens from a pause over the noun that takes a statement up; from there over the verb of who weighs it."""


def before_tail(reading: Reading, start: int, end: int) -> int:
    """Return where a statement ends that reaches from `start` to `end`: before the reporter's tail, else at `end`."""
    if _WORDS.isdisjoint(reading.lower[start:end]):
        return end
    for at in range(start + MIN_STATEMENT, end - 1):
        if reading.stretches[at] < 0 and _opens_tail(reading, start, at, end):
            return _without_joint(reading, start, at)
    return end


def _without_joint(reading: Reading, start: int, end: int) -> int:
    """Step back over the comma and the "and" before a tail."""
    while end > start and reading.classes[end - 1] in (",", "CC"):
        end -= 1
    return end


def _opens_tail(reading: Reading, start: int, at: int, end: int) -> bool:
    """Return whether the reporter's tail begins at a token outside of marks."""
    word = reading.lower[at]
    if word in _PAUSES:
        return (
            _takes_up(reading.lower[at + 1 : end])
            or (word == "," and _is_received(reading.lower[at + 1 : end]))
            or (word == "," and _departs(reading.lower[at + 1 : end]))
            or _is_weighed(reading, at + 1, end)
        )
    if word == "when":
        return reading.lower[at + 1] in QUESTIONED and reading.lower[at + 2 : at + 3] != ["to"]
    return word in ("in", "during") and _is_medium(reading, start, at, end)


def _takes_up(behind: list[str]) -> bool:
    """Return whether a noun takes up the statement: "| a claim the company disputes"."""
    if behind[:1] == [] or behind[0] not in INDEFINITE_ARTICLES:
        return False
    noun = next(
        (at for at, word in enumerate(behind[1:_NOUN], 1) if word in TAKING_UP or word in CONTESTED), 0
    )
    return noun > 0 and (behind[noun] in TAKING_UP or not WEIGHING.isdisjoint(behind[noun : noun + _CLAUSE]))


def _is_received(behind: list[str]) -> bool:
    """Return whether the words behind a comma tell how a statement was received, or what it points at."""
    much = behind[:1] == ["much"]
    if behind[much : much + 1] == ["to"]:
        near = behind[much + 1 : much + _NOUN]
        return not APPLAUSE.isdisjoint(near) or (near[:1] == ["the"] and not RECEIVED.isdisjoint(near))
    apart = behind[:1] == ["apparently"]
    if behind[apart : apart + 1] == [] or behind[apart] not in _POINTS_OR_DRAWS:
        return False
    return behind[apart] in POINTING or not APPLAUSE.isdisjoint(behind[1 : _NOUN + 1])


def _departs(behind: list[str]) -> bool:
    """Return whether the words behind a comma tell what its speaker did then: "| and hung up", "| then left the stage"."""
    joined = behind[:1] != [] and behind[0] in THEN
    verb = 1 + (behind[1:2] == ["then"])
    return joined and verb < len(behind) <= verb + _NOUN and behind[verb] in PARTING


def _is_weighed(reading: Reading, first: int, end: int) -> bool:
    """Return whether somebody else's opinion of it follows: "| but Jane Doe disagreed", "(the company denies this)"."""
    lower, classes = reading.lower, reading.classes
    first += lower[first] in SETTING_APART
    near = range(first + 1, min(first + _CLAUSE, end))
    verb = next((at for at in near if lower[at] in OPPOSING), None)
    set_apart = lower[first - 1] in SETTING_APART or lower[first - 1] == "("
    return verb is not None and set_apart and _SUBJECT.issuperset(classes[first:verb])


def _is_medium(reading: Reading, start: int, at: int, end: int) -> bool:
    """Return whether a statement was made in what follows: "| in an interview with the paper"."""
    lower = reading.lower
    if lower[at + 1] not in INDEFINITE_ARTICLES or not _TOLD.isdisjoint(reading.classes[start:at]):
        return False
    near = lower[at + 2 : min(at + 2 + _NOUN, end)]
    to_somebody = (word in LETTERS and behind == "to" for word, behind in pairwise(near))
    return not MEDIA.isdisjoint(near) or any(to_somebody)
