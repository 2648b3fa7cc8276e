"""Statements in no marks around their inverted verb: "The reform has come too late, writes Jane Doe", "By then, says Jane Doe, it was late"."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.candidates.noun_phrases import starting_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import STATING

Range = tuple[int, int]

_VERBS = VERB_CLASSES | {"PRN"}
"""The same, and the pronouns before them."""
_NOT_BEHIND = _VERBS | {"OQ", "CQ", "SUB", "THAT", "WHO", "TO", "ING", ":", ";"}
"""None of these follows who says it in such a sentence, as far as the name goes."""
_NEVER_BEHIND = frozenset(("OQ", "CQ", ":", ";"))
_SUBORDINATE = frozenset(("WHO", "THAT", "SUB"))
"""What opens a clause of its own, whose verbs are not the sentence's."""
_LEAST = 3
"""Tokens that the statement has at least."""
_LONG = 7
"""So many are a statement even where none is a verb that a list has ("Cities that plant trees save money")."""


def is_inverted_ending(reading: Reading, token: int) -> bool:
    """Return whether a comma before a verb of statement, and who says it behind, stand in a sentence without marks."""
    return _sides(reading, token) is not None


def _sides(reading: Reading, token: int) -> tuple[Range, Range | None] | None:
    """Return the statement before the comma and what goes on with it behind the source; None where the token is no such verb."""
    classes = reading.classes
    if reading.lower[token] not in STATING_FORMS or classes[token] != "SAY" or classes[token - 1] != ",":
        return None
    first, last = sentence_of(reading, token)
    said, behind = classes[first : token - 1], classes[token + 1 : last]
    if behind[-1:] != ["."] or not said or "OQ" in said or not _is_named(behind):
        return None
    tail = next((at for at, name in enumerate(behind) if name in (",", "WHO")), len(behind))
    if not _NOT_BEHIND.isdisjoint(behind[:tail]) or not _NEVER_BEHIND.isdisjoint(behind):
        return None
    rest = _goes_on(behind, tail)
    states = len(said) >= _LEAST and (len(said) >= _LONG or not _VERBS.isdisjoint(said))
    if rest is None:
        return ((first, token - 1), None) if states and said[0] not in ("SUB", "ING") else None
    return (first, token - 1), (token + 1 + rest, last - 1)


def _goes_on(behind: list[str], tail: int) -> int | None:
    """Return where the statement goes on behind the source and an apposition; None where only an apposition follows."""
    commas = [at for at in range(tail, len(behind)) if behind[at] == ","]
    for comma, end in pairwise([*commas, len(behind)]):
        part = behind[comma + 1 : end]
        clause = next((at for at, name in enumerate(part) if name in _SUBORDINATE), len(part))
        if not VERB_CLASSES.isdisjoint(part[:clause]):
            return comma + 1
    return None


def _is_named(behind: list[str]) -> bool:
    """Return whether somebody follows at once: "| the economist Jane Doe", "a senior aide"; no genitive: "laments Doe’s fall"."""
    if behind[0] == "DET" and "PPL" in behind[1:_PERSON] and "CAP" not in behind[:_PERSON]:
        return _BEFORE_NAME.issuperset(behind[1 : behind.index("PPL")])
    named = behind.index("CAP") if "CAP" in behind else _NAME
    whole = next((at for at in range(named, len(behind)) if behind[at] != "CAP"), named)
    return named < _NAME and _BEFORE_NAME.issuperset(behind[:named]) and behind[whole] not in _GOES_ON


_BEFORE_NAME = frozenset(("DET", "LOW", "PPL", "BOD", "RN", "PL", "ING"))
"""Classes of what a description before a name has."""
_GOES_ON = frozenset(("POS", "LOW", "PL"))
"""Behind a name these make it the owner of something, or part of it."""
_PERSON = 4
"""Tokens behind the verb that hold the noun for who says it: "says | a senior aide"."""
_NAME = 6
"""Tokens behind the verb that hold the name: "writes | the economist Jane Doe"."""
STATING_FORMS = frozenset(
    form for form, lemma in SPEECH_FORMS.items() if lemma in STATING and form != lemma and form[-3:] != "ing"
)
"""Forms of the verbs that end such a sentence."""


def inverted_ending(
    reading: Reading, token: int, phrases: Sequence[Range]
) -> tuple[Range, Range, Range | None] | None:
    """Return who says it, the statement before the comma, and how it goes on behind the source; None where the token is no such verb."""
    sides = _sides(reading, token)
    source = None if sides is None else starting_at(phrases, token + 1)
    return None if sides is None or source is None else (source, *sides)
