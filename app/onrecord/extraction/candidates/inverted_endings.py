"""Statements in no marks that end in their verb and who says it: "The reform has come too late, writes Jane Doe"."""

from collections.abc import Sequence

from onrecord.extraction.candidates.noun_phrases import starting_at
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import STATING

Range = tuple[int, int]

_VERBS = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "PRN"))
"""Classes of verbs, and of the pronouns before them."""
_NOT_BEHIND = _VERBS | {"OQ", "CQ", "SUB", "THAT", "WHO", "TO", "ING", ":", ";"}
"""None of these follows who says it in such a sentence."""
_LEAST = 3
"""Tokens that the statement has at least."""
_LONG = 7
"""So many are a statement even where none is a verb that a list has ("Cities that plant trees save money")."""


def is_inverted_ending(reading: Reading, token: int) -> bool:
    """Return whether a comma before a verb of statement, and a name behind it, end a sentence without marks."""
    if reading.lower[token] not in _FORMS or reading.classes[token] != "SAY":
        return False
    sentence = reading.document.tokens.sentences[token]
    first, last = reading.first[sentence], reading.first[sentence + 1]
    said, behind = reading.classes[first : token - 1], reading.classes[token + 1 : last]
    ends = reading.classes[token - 1] == "," and behind[-1:] == ["."] and _is_named(behind)
    whole = len(said) >= _LEAST and said[0] not in ("SUB", "ING") and "OQ" not in said
    states = len(said) >= _LONG or not _VERBS.isdisjoint(said)
    return ends and whole and states and _NOT_BEHIND.isdisjoint(behind)


def _is_named(behind: list[str]) -> bool:
    """Return whether a name follows at once, a description between: "| the economist Jane Doe"; no genitive: "laments Doe’s fall"."""
    named = behind.index("CAP") if "CAP" in behind else _NAME
    whole = next((at for at in range(named, len(behind)) if behind[at] != "CAP"), named)
    return named < _NAME and _BEFORE_NAME.issuperset(behind[:named]) and behind[whole] not in _GOES_ON


_BEFORE_NAME = frozenset(("DET", "LOW", "PPL", "BOD", "RN", "PL", "ING"))
"""Classes of what a description before a name has."""
_GOES_ON = frozenset(("POS", "LOW", "PL"))
"""Behind a name these make it the owner of something, or part of it."""
_NAME = 6
"""Tokens behind the verb that hold the name: "writes | the economist Jane Doe"."""
_FORMS = frozenset(
    form for form, lemma in SPEECH_FORMS.items() if lemma in STATING and form != lemma and form[-3:] != "ing"
)


def inverted_ending(
    reading: Reading, token: int, phrases: Sequence[Range]
) -> tuple[Range, Range, None] | None:
    """Return who says it, the statement before the comma, and nothing behind; None where the token ends no such sentence."""
    source = starting_at(phrases, token + 1) if is_inverted_ending(reading, token) else None
    return source and (source, (reading.first[reading.document.tokens.sentences[token]], token - 1), None)
