"""Quoted words that the reporter sets into a sentence as somebody's own: "in the words of Jane Doe", "is how Jane Doe put it"."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.extraction.candidates.noun_phrases import ending_at, starting_at
from onrecord.extraction.candidates.source_patterns import with_apposition
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.determiners import PERSONAL_OWNERS, POSSESSIVES
from onrecord.extraction.lexicon.en.speech_cues import (
    ANSWERS,
    BORROWING,
    PUT_IN,
    PUTTING,
    READING_FORMS,
    VIEWS,
)
from onrecord.extraction.lexicon.en.things import STATEMENTS

Range = tuple[int, int]

_NEAR = 12
"""Tokens from "how" over who speaks to the verb."""
_AUXILIARIES = frozenset(("HAVE", "ADV", "LY"))
"""What may stand between who speaks and the verb."""


class Told(NamedTuple):
    """Who says it, and the quoted words before or behind the cue."""

    source: Range
    left: Range | None
    right: Range | None


def put_in_words(reading: Reading, token: int, phrases: Sequence[Range]) -> Told | None:
    """Return who speaks, and what, where the token is "words", the verb behind "is how" or "answer"."""
    if is_in_words(reading, token):
        return _in_words(reading, token, phrases)
    return _how_put(reading, token, phrases) or _answered(reading, token)


def is_in_words(reading: Reading, token: int) -> bool:
    """Return whether "words" is that of "in the words of" or "in her own words", or "view" that of "in the view of" where that opens a clause."""
    lower = reading.lower
    if lower[token] not in PUT_IN or reading.stretches[token] >= 0:
        return False
    if lower[max(token - 2, 0) : token] == ["in", "the"] and lower[token + 1 : token + 2] == ["of"]:
        return lower[token] == "words" or _opens(reading, token - 2)
    owner = token - 1 - (lower[max(token - 1, 0)] in _BETWEEN)
    if owner < 1:
        return False
    if _borrows(reading, owner):
        return True
    return (lower[owner] in POSSESSIVES and "in" in lower[max(owner - _NEAR, 0) : owner]) or (
        lower[owner] in PERSONAL_OWNERS
        and lower[owner - 1] == "in"
        and "SAY"
        not in reading.classes[sentence_of(reading, token)[0] : owner]  # else it is part of what she said
    )


_BETWEEN = frozenset(("own", "memorable", "famous"))
"""What may stand between the owner and "words" or "phrase"."""


def _borrows(reading: Reading, owner: int) -> bool:
    """Return whether a writer uses the words of the owner: "to use Jane Doe's phrase", "to borrow her words"."""
    lower = reading.lower
    near = range(max(owner - _NEAR, 0), owner)
    return any(lower[at] == "to" and lower[at + 1] in BORROWING for at in near) and (
        lower[owner] in POSSESSIVES or lower[owner] in PERSONAL_OWNERS
    )


def _opens(reading: Reading, token: int) -> bool:
    """Return whether "in" opens its sentence, or stands behind a comma: "| In the view of Jane Doe", not "a shift in the view of"."""
    return token == sentence_of(reading, token)[0] or reading.classes[token - 1] in (",", "CQ", "CC", "SUB")


def is_read_out(reading: Reading, token: int) -> bool:
    """Return whether the verb is that of "a statement reading “...”": the words are whose statement it is."""
    lower, classes = reading.lower, reading.classes
    noun = token - 1 - (lower[max(token - 1, 0)] == "that")
    told = lower[token] in READING_FORMS and noun >= 0 and lower[noun] in STATEMENTS
    return told and "OQ" in classes[token + 1 : token + 3] and classes[noun] == "RN"


def is_how_put(reading: Reading, token: int) -> bool:
    """Return whether the verb is that of "“...” is how Jane Doe put it"."""
    return reading.lower[token] in PUTTING and _how_before(reading, token) is not None


def _in_words(reading: Reading, token: int, phrases: Sequence[Range]) -> Told | None:
    source, opens, end = _owner(reading, token, phrases)
    if source is None:
        return None
    classes, (first, last) = reading.classes, sentence_of(reading, token)
    start = end + (classes[end : end + 1] == [","])
    while (
        opens != first and start < min(last, end + _LINKS) and classes[start] in ("BE", "MOD", "PRN", "PRO")
    ):
        start += 1  # "It would, in her phrase, | be “a farce”"
    if classes[start : start + 1] == ["OQ"] and start < last:
        closes = next((at for at in range(start + 1, last) if classes[at] == "CQ"), start)
        return Told(source, None, (start + 1, closes)) if closes > start + 1 else None
    if opens == first and start > end and ("OQ" in classes[start:last] or reading.lower[token] in VIEWS):
        return Told(source, None, (start, _without_stop(reading, start, last)))
    if classes[opens - 2 : opens] == [",", "CQ"]:
        left = next((at for at in range(opens - 2, first - 1, -1) if classes[at] == "OQ"), opens)
        return Told(source, (left + 1, opens - 1), None) if left + 1 < opens - 1 else None
    return None


_LINKS = 4
"""Tokens of such a link, the comma before it included."""


def _owner(reading: Reading, token: int, phrases: Sequence[Range]) -> tuple[Range | None, int, int]:
    """Return whose words they are, where "in" stands, and where the phrase ends."""
    lower = reading.lower
    if lower[token + 1 : token + 2] == ["of"]:
        found = starting_at(phrases, token + 2)
        source = found and with_apposition(reading, found)
        return source, token - 2, _behind(reading, source[1]) if source else token
    owner = token - 1 - (lower[token - 1] in _BETWEEN)
    if lower[owner] in PERSONAL_OWNERS:
        return (owner, owner + 1), owner - 1, token + 1
    opens = next(at for at in range(owner - 1, -1, -1) if lower[at] == "in" or lower[at] in BORROWING)
    whole = opens + 1 < owner and any(begin in (opens, opens + 1) and owner < end for begin, end in phrases)
    return ((opens + 1, owner) if whole else None), opens, token + 1


def _behind(reading: Reading, end: int) -> int:
    """Return where a comma stands behind the rest of a source, "the chamber | of commerce,"; else `end`."""
    at = end
    while at - end < _REST and reading.classes[at : at + 1] != [] and reading.classes[at] in _INSIDE:
        at += 1
    return at if reading.classes[at : at + 1] == [","] else end


_REST = 8
"""Tokens of such a rest."""
_INSIDE = frozenset(("OF", "PRP", "DET", "LOW", "CAP", "RN", "BOD", "PPL", "PL", "CC", "POS"))


def _without_stop(reading: Reading, start: int, last: int) -> int:
    """Return where words to the end of their sentence end: before the full stop and the mark behind it."""
    while last > start + 1 and reading.classes[last - 1] in (".", "CQ"):
        last -= 1
    return last


def _how_before(reading: Reading, token: int) -> int | None:
    """Return the "how" of a clause behind "is" and quoted words."""
    lower, first = reading.lower, sentence_of(reading, token)[0]
    how = next((at for at in range(token - 1, max(token - _NEAR, first + 2), -1) if lower[at] == "how"), None)
    told = how is not None and reading.classes[how - 2 : how] == ["CQ", "BE"]
    return how if told else None


def _how_put(reading: Reading, token: int, phrases: Sequence[Range]) -> Told | None:
    how = _how_before(reading, token) if reading.lower[token] in PUTTING else None
    if how is None:
        return None
    end = token
    while reading.classes[end - 1] in _AUXILIARIES:
        end -= 1
    found = ending_at(phrases, end) or starting_at(phrases, how + 1)
    quoted = _quoted_before(reading, token, how - 2)
    return None if found is None or quoted is None or found[0] <= how else Told(found, quoted, None)


def _quoted_before(reading: Reading, token: int, closes: int) -> Range | None:
    """Return the quoted words before a closing mark, as far as they stand in the sentence of a token."""
    first = sentence_of(reading, token)[0]
    opens = next((at for at in range(closes - 1, first - 1, -1) if reading.classes[at] == "OQ"), closes)
    return (opens + 1, closes) if opens + 1 < closes else None


def is_answer(reading: Reading, token: int) -> bool:
    """Return whether the noun is that of "“...” was Jane Doe's blunt answer"."""
    return _owner_of_answer(reading, token) is not None


def _owner_of_answer(reading: Reading, token: int) -> Range | None:
    """Return whose answer stands behind quoted words and "was": a name or a noun before a genitive, or "her"."""
    lower, classes = reading.lower, reading.classes
    if lower[token] not in ANSWERS and lower[token] not in VIEWS:
        return None
    owner = token - 1
    while owner > token - _ADJECTIVES and classes[owner] in _BESIDE_ANSWER:
        owner -= 1
    if lower[owner] in PERSONAL_OWNERS:
        source = (owner, owner + 1)
    elif lower[owner] in POSSESSIVES:
        be = next(
            (at for at in range(owner - 1, max(owner - _NEAR, 0), -1) if classes[at] == "BE"), owner - 1
        )
        source = (be + 1, owner)
    else:
        return None
    told = source[0] > 1 and source[0] < source[1] and classes[source[0] - 2 : source[0]] == ["CQ", "BE"]
    return source if told else None


_ADJECTIVES = 4
_BESIDE_ANSWER = frozenset(("LOW", "ED", "NUM", "RN"))
"""What may stand between whose answer it is and the answer."""


def _answered(reading: Reading, token: int) -> Told | None:
    source = _owner_of_answer(reading, token)
    quoted = _quoted_before(reading, token, source[0] - 2) if source is not None else None
    return None if source is None or quoted is None else Told(source, quoted, None)
