"""Noun phrases: what could name a source."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from onrecord.extraction.candidates.templates import compiled
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import is_base
from onrecord.extraction.lexicon.en.determiners import INDEFINITE_ARTICLES
from onrecord.extraction.lexicon.en.speech_cues import NOUNS_AFTER_THAT

_INSIDE = frozenset(("CAP", "LOW", "PPL", "BOD", "RN", "PL", "NUM", "ING", "ED"))
_ALWAYS_INSIDE = (_INSIDE | {"POS", "-"}) - {"ED"}
"""Classes of words that go on with the noun phrase before them, whatever it is."""
_PERHAPS_INSIDE = frozenset(("SAY", "OPN", "ED", "OF", "CC", "DET", "/"))
"""Classes of words that do behind some."""


def noun_phrases(reading: Reading, first: int, last: int) -> list[tuple[int, int]]:
    """Find base noun phrases in tokens `first` to `last`, end excluded.

    A pronoun stands alone; a determiner, adjectives, nouns and capitalised words run together, over "of" between
    capitalised words and over possessives.

    Returns:
        Half-open token ranges in reading order, never overlapping.
    """
    if _COMPILED is not None:
        return _COMPILED(reading, reading.classes, first, last, KINDS, (_relative, _runs_on, _initials))
    classes, phrases = reading.classes, []
    index = first
    while index < last:
        name = classes[index]
        kind = _relative(reading, index, last) if name == "THAT" else KINDS.get(name, 0)
        end = index + 1
        if kind & OPENS:
            end = _phrase_end(reading, index, last)
        if kind & (ALONE | OPENS):
            phrases.append((index, end))
        index = end
    return phrases


ALONE, OPENS, THAT, GOES_ON, MAY_GO_ON, LOOSE, BRACKET = (1 << bit for bit in range(7))
"""What a class does in a noun phrase: it is one alone, opens one, may do either, goes on with one, does behind some, never ends one, and
may hold initials; `compiled.c` has the same numbers."""
KINDS = {
    name: sum(
        what
        for what, names in (
            (ALONE, ("PRN", "PRO", "WHO")),
            (OPENS, _INSIDE | {"DET"}),
            (THAT, ("THAT",)),
            (GOES_ON, _ALWAYS_INSIDE),
            (MAY_GO_ON, _PERHAPS_INSIDE - _ALWAYS_INSIDE),
            (LOOSE, ("POS", "-", "OF")),
            (BRACKET, ("(",)),
        )
        if name in names
    )
    for name in _INSIDE | _ALWAYS_INSIDE | _PERHAPS_INSIDE | {"PRN", "PRO", "WHO", "THAT", "DET", "("}
}


def _relative(reading: Reading, index: int, last: int) -> int:
    """Return what "that" does: it is the subject of a reporting verb ("a message that said"), opens a phrase ("that man"), or neither."""
    after = index + 1
    if after >= last:
        return 0
    if reading.classes[after] == "SAY" and reading.lower[after] not in NOUNS_AFTER_THAT:
        return ALONE
    return OPENS if reading.classes[after] in ("PPL", "BOD") else 0


def _phrase_end(reading: Reading, start: int, last: int) -> int:
    classes = reading.classes
    index = start + 1
    while index < last and (
        classes[index] in _ALWAYS_INSIDE
        or (classes[index] in _PERHAPS_INSIDE and _runs_on(reading, index, last))
    ):
        index += 1
        if index < last and classes[index] == "(":
            index += _initials(reading, index, last)
    while index > start + 1 and KINDS[classes[index - 1]] & LOOSE:
        index -= 1
    return index


def _initials(reading: Reading, index: int, last: int) -> int:
    """Return how many tokens a body's initials in brackets take before what goes on with the phrase: "Tidal Party |(TP)| leader"."""
    bracketed = reading.classes[index - 1 : index + _INITIALS] in _BRACKETED
    initials = bracketed and reading.document.tokens.words[index + 1].isupper()
    goes_on = initials and index + _INITIALS < last and reading.classes[index + _INITIALS] in _INSIDE
    return _INITIALS if goes_on else 0


_INITIALS = 3
"""Tokens of initials in brackets."""
_BRACKETED = (["CAP", "(", "CAP", ")"], ["BOD", "(", "CAP", ")"])


def _runs_on(reading: Reading, index: int, last: int) -> bool:
    """Return whether a token of another class belongs to the noun phrase that runs up to it."""
    classes = reading.classes
    name, before = classes[index], classes[index - 1]
    if name in ("SAY", "OPN", "ED"):
        return before in ("DET", "POS") or (name != "ED" and _is_noun(reading, index))
    if name == "OF" or (name == "CC" and reading.lower[index] == "&"):
        return before == "CAP" and index + 1 < last and classes[index + 1] == "CAP"
    if name == "DET":
        return before == "DET"
    return name == "/" and len(reading.lower[index - 1]) == 1  # "T/Det Insp Jane Doe"


def _is_noun(reading: Reading, index: int) -> bool:
    """Return whether a verb of speech is a noun: it agrees with no singular, or another stands behind it ("a court | order", "the final | report said")."""
    if not is_base(reading.lower[index]):
        return False
    after = reading.classes[index + 1] if index + 1 < len(reading.classes) else ""
    if after in _FINITE or (after in _REPORTING and not is_base(reading.lower[index + 1])):
        return True
    opens = index - 1
    while opens > index - _LONGEST and reading.classes[opens] in _INSIDE:
        opens -= 1
    return reading.lower[opens] in INDEFINITE_ARTICLES


_REPORTING = ("SAY", "OPN")
_FINITE = ("HAVE", "BE", "MOD")
_LONGEST = 5
"""Tokens from the article to such a noun, at most: "a leaked Senate committee | report"."""


def ending_at(phrases: Sequence[tuple[int, int]], end: int) -> tuple[int, int] | None:
    """Return which of the phrases, in reading order and apart, ends at a token; None: none does."""
    at = bisect_left(phrases, (end,)) - 1
    return phrases[at] if at >= 0 and phrases[at][1] == end else None


def starting_at(phrases: Sequence[tuple[int, int]], start: int) -> tuple[int, int] | None:
    """Return which of the phrases, in reading order, starts at a token; None: none does."""
    at = bisect_left(phrases, (start,))
    return phrases[at] if at < len(phrases) and phrases[at][0] == start else None


_COMPILED: Callable[..., list[tuple[int, int]]] | None = compiled("phrases")
"""What does the same quicker, where a compiler was found."""
