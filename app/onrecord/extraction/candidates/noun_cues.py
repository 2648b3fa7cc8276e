"""Nouns that report by whom they are from: "a warning from Jane Doe that the dam could burst"."""

from onrecord.extraction.candidates.noun_phrases import noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import VERB_CLASSES

Range = tuple[int, int]

_AUTHORS = frozenset(("CAP", "PPL", "BOD"))
"""Classes of the last word of who may have said it."""
_REACH = 12
"""Tokens of a name at most."""


def told_in_noun(reading: Reading, token: int) -> tuple[Range, Range] | None:
    """Return who says it, and what, behind a noun for a statement."""
    if reading.lower[token + 1 : token + 2] not in (["by"], ["from"]) or reading.stretches[token] >= 0:
        return None
    first = token + 2
    end = sentence_of(reading, token)[1]
    source = starting_at(noun_phrases(reading, first, min(first + _REACH, end)), first)
    if source is None or source[1] + 1 >= end:
        return None
    that = source[1]
    told = reading.classes[that] == "THAT" and reading.classes[that - 1] in _AUTHORS
    last = end - (reading.classes[end - 1] == ".")
    return (source, (that, last)) if told and reading.classes[that + 1] not in VERB_CLASSES else None


def is_told_in_noun(reading: Reading, token: int) -> bool:
    """Return whether a noun for a statement is followed by whose it is, and by what is said."""
    return told_in_noun(reading, token) is not None
