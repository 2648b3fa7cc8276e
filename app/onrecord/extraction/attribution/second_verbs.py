"""Where the words behind a verb end because a second verb of the same subject follows: "praised the crew | and said"."""

from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import COMMITTING, OBJECT_TAKING, PAST_SAYING

_CLAUSE = frozenset(("BE", "HAVE", "DO", "MOD", "PRN", "WHO", "THAT", "SUB", "SAY", "OPN", "PRO"))
"""Behind one of these a verb may be that of a clause within the words; "him" may be spoken of as "a man who"."""
_OBJECTS = frozenset(("DET", "PRO", "CAP", "TO", "THAT", "POS"))
"""What follows a verb that no list has, and no adjective ("the tired and | injured")."""


def before_second_verb(reading: Reading, candidate: Candidate, start: int, end: int) -> int:
    """Return where what is told of an object ends: before "and" and another verb in the past tense; else `end`.

    Such words have no verb of their own, so the second one shares the subject of the first.
    """
    if "CC" not in reading.classes[start:end]:
        return end
    if candidate.block.form == "ing":
        return _before_second_participle(reading, start, end)
    if candidate.block.form != "ed":
        return end
    object_taking = candidate.block.lemma in OBJECT_TAKING
    return _before_past(reading, start, end) if object_taking else _before_promise(reading, start, end)


def _before_promise(reading: Reading, start: int, end: int) -> int:
    """Return where a clause ends before what its speaker promised: "said the pool was safe | and pledged to swim in it".

    Of three verbs the second one stands before: "said it was fair|, rejected all calls and threatened to sue".
    """
    classes, lower = reading.classes, reading.lower
    for at in range(start + _CLAUSE_LENGTH, end - 2):
        promise = classes[at] == "CC" and lower[at + 2] == "to" and reading.stretches[at] < 0
        if promise and lower[at + 1].endswith("ed") and SPEECH_FORMS.get(lower[at + 1]) in COMMITTING:
            before = range(start + _CLAUSE_LENGTH, at)
            return next((comma for comma in before if classes[comma : comma + 2] == [",", "SAY"]), at)
    return end


_CLAUSE_LENGTH = 3
"""Words of a clause at least: a subject, a verb, and more."""


def _before_past(reading: Reading, start: int, end: int) -> int:
    classes = reading.classes
    for at in range(start + 1, end - 1):
        if reading.stretches[at] >= 0:
            continue
        if classes[at] == "CC" and _is_second(reading, at + 1):
            return at
        noun = classes[at - 1] in ("DET", "POS")  # "the | report"
        if classes[at] in _CLAUSE and not noun and not reading.lower[at].endswith("ing"):
            return end
    return end


def _is_second(reading: Reading, verb: int) -> bool:
    """Return whether a verb in the past tense stands behind "and"."""
    classes = reading.classes
    verb += classes[verb] in ("ADV", "LY")
    word = "".join(reading.lower[verb : verb + 1])
    if classes[verb : verb + 1] in (["SAY"], ["OPN"]):
        return word.endswith("ed") or word in PAST_SAYING
    return classes[verb : verb + 1] == ["ED"] and not _OBJECTS.isdisjoint(classes[verb + 1 : verb + 2])


def _before_second_participle(reading: Reading, start: int, end: int) -> int:
    """Return where the words of a participle end before another one: "calling it late | and threatening to leave"."""
    for at in range(start + 1, end - 2):
        verb = at + 1 + (reading.classes[at + 1] in ("ADV", "LY"))
        if reading.lower[at].endswith("ing"):
            return end
        second = reading.classes[at] == "CC" and reading.lower[verb].endswith("ing")
        if second and reading.classes[verb] == "SAY" and reading.stretches[at] < 0:
            return at
    return end
