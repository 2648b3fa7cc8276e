"""Attributions set between a subject and its verb, or behind a statement: "The boat, Jane Doe said on Friday, had “leaked”"."""

from collections.abc import Sequence

from onrecord.extraction.candidates.noun_phrases import ending_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import AUXILIARY_CLASSES
from onrecord.extraction.lexicon.en.speech_cues import SAID_BEHIND

Range = tuple[int, int]

_VERBS = AUXILIARY_CLASSES | {
    "SAY",
    "OPN",
    "VRB",
    "ED",
    "ING",
    "TO",
    "SUB",
    "WHO",
    "THAT",
    "OQ",
    "CQ",
    ":",
    ";",
    "PRN",
    "CC",
    ",",
}
"""None of these stands in the subject, nor between the verb of speech and its comma."""
_NEAR = 6
"""Tokens between the verb of speech and the comma: when, and to whom."""


def set_between(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range, Range] | None:
    """Return who says it, the subject before the first comma, and what goes on behind the second one."""
    classes = reading.classes
    first, last = sentence_of(reading, token)
    if classes[token] != "SAY" or reading.stretches[token] >= 0:
        return None
    near = range(token + 1, min(token + _NEAR, last - 1))
    comma = next((at for at in near if classes[at] in _VERBS), token)
    source = (
        ending_at(phrases, token)
        if classes[comma] == "," and classes[comma + 1] in AUXILIARY_CLASSES
        else None
    )
    if (
        source is None
        or source[0] - 1 <= first
        or classes[source[0] - 1] != ","
        or classes[source[0]] == "WHO"
    ):
        return None
    subject = classes[first : source[0] - 1]
    end = last
    while end > comma + 2 and classes[end - 1] in (".", "CQ"):
        end -= 1
    plain = _VERBS.isdisjoint(subject) and "," not in classes[comma + 1 : end] and end > comma + 2
    return (
        (source, (first, source[0] - 1), (comma + 1, end)) if plain and classes[first] in _SUBJECTS else None
    )


_SUBJECTS = frozenset(("DET", "CAP", "POS", "PL", "PPL", "BOD", "LOW"))
"""How a subject begins; "In May, Jane Doe said" does not."""


def it_was_said(reading: Reading, token: int) -> Range | None:
    """Return the statement of nobody in particular before "..., it was claimed."."""
    lower, classes = reading.lower, reading.classes
    first, last = sentence_of(reading, token)
    ends = lower[token] in SAID_BEHIND and classes[token + 1 : last] in (["."], [".", "CQ"])
    if not ends or lower[max(token - 3, 0) : token] not in ([",", "it", "was"], [",", "it", "is"]):
        return None
    told = "OQ" not in classes[first:token] and token - 3 > first + 1
    return (first, token - 3) if told else None


def is_said_behind(reading: Reading, token: int) -> bool:
    """Return whether the verb is that of "..., it was claimed."."""
    return it_was_said(reading, token) is not None
