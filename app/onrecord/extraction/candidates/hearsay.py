"""What somebody heard or recalls another "saying": the words are the other's."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.speech_cues import HEARING, RELAYED_FORMS

Range = tuple[int, int]

_NEAR = 8
"""Tokens from the verb over whom it tells of."""


def heard_saying(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range] | None:
    """Return who speaks, and what, in "Jane Doe recalled her father saying the weir was old": the cue is "saying"."""
    source = _whom_heard(reading, token, phrases)
    if source is None:
        return None
    classes, end = reading.classes, sentence_of(reading, token)[1]
    start = token + 1 + (classes[token + 1 : token + 2] in ([","], [":"]))
    quoted = next((at for at in range(start, end) if classes[at] == "OQ"), end)
    if classes[quoted - 1] == ":" or quoted == start:
        start = quoted + 1
        last = next((at for at in range(start, end) if classes[at] == "CQ"), start)
    else:
        last = end - (classes[end - 1] == ".")
    return (source, (start, last)) if last > start else None


def _whom_heard(reading: Reading, token: int, phrases: Sequence[Range]) -> Range | None:
    """Return who is "saying" at a token what somebody else heard or recalls."""
    lower = reading.lower
    if not _is_heard(reading, token):
        return None
    source = (token - 1, token) if lower[token - 1] in _OBJECTS else ending_at(phrases, token)
    return source if source is not None and source[0] and lower[source[0] - 1] in HEARING else None


def _is_heard(reading: Reading, token: int) -> bool:
    """Return whether somebody is "saying" something at a token, or "bellowing at a captain: “...”"."""
    if token >= len(reading.lower) or reading.stretches[token] >= 0:
        return False
    if reading.lower[token] in RELAYED_FORMS:
        return True
    speaks = reading.classes[token] == "SAY" and reading.lower[token].endswith("ing")
    rest = reading.classes[token : sentence_of(reading, token)[1]]
    return speaks and any(pair == (":", "OQ") for pair in pairwise(rest))


_OBJECTS = frozenset(("him", "her", "them"))


def only_hears(reading: Reading, token: int) -> bool:
    """Return whether the verb tells only who heard or recalls what somebody else said, whose "saying" is the cue."""
    if reading.lower[token] not in HEARING:
        return False
    if reading.lower[token + 1 : token + 2] and reading.lower[token + 1] in _OBJECTS:
        return _is_heard(reading, token + 2)
    limit = min(token + _NEAR, sentence_of(reading, token)[1])
    found = starting_at(noun_phrases(reading, token + 1, limit), token + 1)
    return found is not None and found[1] < limit and _is_heard(reading, found[1])


def is_heard_of(reading: Reading, token: int) -> bool:
    """Return whether "him" or "her" stands between a verb of hearing and what they are "saying"."""
    lower = reading.lower
    between = token > 1 and lower[token - 1] in _OBJECTS and lower[token - 2] in HEARING
    return between and _is_heard(reading, token)
