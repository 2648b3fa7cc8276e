"""Words told at second hand or in an idiom: what somebody heard another "saying", "told how", "was all she would say"."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.speech_cues import COURTS, HEARING, RELAYED_FORMS

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
    word = "".join(reading.lower[token : token + 1])
    if word in RELAYED_FORMS or not word.endswith("ing"):
        return word in RELAYED_FORMS and reading.stretches[token] < 0
    speaks = reading.classes[token] == "SAY" and reading.stretches[token] < 0
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


def tells_how(reading: Reading, token: int) -> bool:
    """Return whether who "told" or "tells" says in part in their own words what happened: "has told how he was “left for dead”"."""
    narrates = token > 0 and reading.lower[token + 1 : token + 2] in (["how"], ["of"])
    before = reading.classes[token - 1] if narrates else ""
    retold = before == "HAVE" and reading.stretches[token] < 0  # "A mother has told how she fled"
    return retold or (before in _PERSONS and "OQ" in reading.classes[token : sentence_of(reading, token)[1]])


_PERSONS = frozenset(("CAP", "PRN", "PPL", "LOW", "HAVE"))


def all_said(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range] | None:
    """Return who speaks, and what, in "“No comment,” was all Jane Doe would say"."""
    lower, classes = reading.lower, reading.classes
    if "all" not in lower[max(token - _NEAR, 0) : token]:
        return None
    near = range(max(sentence_of(reading, token)[0] + 2, token - _NEAR), token - 1)
    was = next((at for at in near if lower[at : at + 2] == ["was", "all"] and classes[at - 1] == "CQ"), None)
    if was is None:
        return None
    who = (
        starting_at(phrases, was + 2) or starting_at(phrases, was + 1) or (was, was)
    )  # "all" may open the phrase
    start = max((at + 1 for at in range(was) if classes[at] == "OQ"), default=was)
    told = who[1] > was + 2 and start < was - 1 and _IDLE.issuperset(classes[who[1] : token])
    return ((was + 2, who[1]), (start, was - 1)) if told else None


_IDLE = frozenset(("MOD", "HAVE", "DO"))


def court_heard(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range] | None:
    """Return before whom, and what, was said in "The driver fell asleep, Ashby Crown Court heard on Monday"."""
    if not is_heard_in_court(reading, token):
        return None
    comma = _comma_before(reading, token)
    source = starting_at(phrases, comma + 1)
    start = sentence_of(reading, token)[0]
    return None if source is None or source[1] > token else (source, (start, comma))


IN_COURT = ("heard", "told")
"""The verbs of what was said in court."""


def is_heard_in_court(reading: Reading, token: int) -> bool:
    """Return whether a court or the like "heard" or "was told" what stands before the comma, and nothing but a time or place follows."""
    lower, classes = reading.lower, reading.classes
    passive = "BE" in classes[max(token - _AUXILIARIES, 0) : token]
    if (lower[token] == "told") != passive:
        return False
    first, end = sentence_of(reading, token)
    comma = _comma_before(reading, token)
    court = lower[comma + 1 : token]
    said, behind = classes[first:comma], classes[token + 1 : end]
    told = (
        not COURTS.isdisjoint(court)
        and _VERBS.isdisjoint(classes[comma + 1 : token])
        and not _STATES.isdisjoint(said)
    )
    plain = _MARKS.isdisjoint(classes[first:end]) and _STATES.isdisjoint(behind) and "THAT" not in behind
    return comma > first and told and plain


def _comma_before(reading: Reading, token: int) -> int:
    """Return the last comma before a token in its sentence; where the sentence starts if there is none near."""
    first = sentence_of(reading, token)[0]
    near = range(token - 1, max(token - _NEAR - 1, first), -1)
    return next((at for at in near if reading.classes[at] == ","), first)


_AUXILIARIES = 3
"""Tokens before "told" among which "was" makes it passive: "has been told"."""
_VERBS = frozenset(("SAY", "OPN", "VRB", "ED"))
_STATES = _VERBS | {"BE", "HAVE", "DO", "MOD"}
"""Classes of verbs that a statement may have."""
_MARKS = frozenset(("OQ", "CQ"))
