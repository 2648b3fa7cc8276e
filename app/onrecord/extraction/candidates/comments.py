"""What somebody calls a thing that the sentence before the comma tells of: "wants talks, a move that Jane Doe dismissed as “empty”"."""

from collections.abc import Sequence

from onrecord.extraction.candidates.noun_phrases import ending_at, starting_at
from onrecord.extraction.candidates.source_patterns import with_apposition
from onrecord.extraction.candidates.sources import SKIPPED
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.speech_cues import COMMENTED, COMMENTING, RELATIVES

Range = tuple[int, int]

_REACH = 16
"""Tokens from the comma to the verb."""
_NOUN = 4
"""Tokens of the noun that takes up what was told, at most: "a small but costly step"."""
_JOINTS = frozenset((",", "-", "—", "–", "--"))
_SAID = frozenset(("SAY", "OQ", "CQ", "BE", ";", ":"))
"""Classes that no such clause has before its verb."""


def commented(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range, Range] | None:
    """Return who comments, and in which words, where the cue is the verb right before them."""
    clause = _clause(reading, token)
    if clause is None:
        return None
    start, opens = clause
    relative = reading.lower[start] in RELATIVES
    subject = starting_at(phrases, start + relative)
    whole = with_apposition(reading, subject) if relative and subject is not None else subject
    last = token - (reading.classes[token - 1] == ",")
    while last > start and reading.classes[last - 1] in SKIPPED:
        last -= 1
    if whole is None or whole[1] != last:
        whole = ending_at(phrases, last)
    end = sentence_of(reading, token)[1]
    closes = next((at for at in range(opens, end) if reading.classes[at] == "CQ"), opens)
    fits = whole is not None and start <= whole[0] <= start + _NOUN and closes > opens
    return (whole, (opens, closes)) if whole is not None and fits else None


def is_commented(reading: Reading, token: int) -> bool:
    """Return whether a word is the verb of such a comment."""
    return _clause(reading, token) is not None


def _clause(reading: Reading, token: int) -> Range | None:
    """Return where the clause about the thing starts, its relative pronoun included, and where the words in marks do."""
    lower, classes = reading.lower, reading.classes
    if lower[token] not in COMMENTING or reading.stretches[token] >= 0:
        return None
    opens = token + 1 + (lower[token + 1 : token + 2] == ["as"])
    if classes[opens : opens + 1] != ["OQ"]:
        return None
    comma = _comma(reading, token)
    if comma is None:
        return None
    if lower[comma + 1] == "which":
        return comma + 1, opens + 1
    near = range(comma + 3, min(comma + 3 + _NOUN, token))
    start = next((at for at in near if lower[at] in RELATIVES or classes[at] in _SUBJECTS), None)
    return None if start is None or "," in classes[comma + 1 : start] else (start, opens + 1)


_SUBJECTS = frozenset(("CAP", "DET", "PRO", "PRN", "POS"))
"""Classes that open the subject of a clause without a relative pronoun: "a step | his mother calls"."""


def _comma(reading: Reading, token: int) -> int | None:
    """Return the last comma, dash or mark behind a comma before a token, behind which a noun takes up what was told."""
    lower, classes = reading.lower, reading.classes
    for at in range(token - 2, max(token - _REACH, sentence_of(reading, token)[0]), -1):
        closing = classes[at] == "CQ" and classes[at - 1] == ","
        if (
            (closing or classes[at] in _JOINTS)
            and lower[at + 1] in COMMENTED
            and lower[at + 3 : at + 4] != [","]
        ):
            return at
        if classes[at] in _SAID and lower[at + 1] not in RELATIVES:
            return None
    return None
