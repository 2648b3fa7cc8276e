"""Where a reported statement ends: before what the reporter adds to it."""

from msgspec.structs import replace

from onrecord.extraction.attribution.main_clauses import before_main_clause, before_rest
from onrecord.extraction.attribution.no_statement import MIN_STATEMENT
from onrecord.extraction.attribution.second_verbs import before_second_verb
from onrecord.extraction.attribution.tails import before_tail
from onrecord.extraction.candidates.assembly import Candidate
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import BACKGROUND, CONTRASTING
from onrecord.extraction.lexicon.en.speech_cues import RATING, REPEATED, REPLYING, REQUESTS

_ANSWERED = frozenset(("CAP", "DET", "PRO", "PRN", "WHO", "PPL", "BOD", "RN", "SAY", "PL", "LOW", "POS"))
"""How those are named whose words a statement answers."""
_AS_DID = frozenset(("DO", "HAVE", "BE"))
"""Verbs after "as" that tell of somebody else who did the same ("as did her rival")."""


def without_background(reading: Reading, candidate: Candidate) -> Candidate:
    """End a reported statement before the reporter's own clause ("..., which did not say when", "..., although")."""
    candidate = before_rest(reading, before_main_clause(reading, candidate))
    if candidate.right is None:
        return candidate
    classes = reading.classes
    start, end = candidate.right
    if candidate.block.lemma in REQUESTS:
        end = _before_day(reading, start, end)
        candidate = replace(candidate, right=(start, end))
    tail = before_second_verb(reading, candidate, start, before_tail(reading, start, end))
    if tail < end:
        end = tail
        candidate = replace(candidate, right=(start, end))
    contrasts = not CONTRASTING.isdisjoint(reading.lower[start + MIN_STATEMENT : end - 1])
    if not contrasts and "," not in classes[start + MIN_STATEMENT : end - 1]:
        return candidate
    for index in range(start + MIN_STATEMENT, end - 1):
        rated = contrasts and _opens_rating(reading, index, end)
        cut = index - (classes[index - 1] == ",") if rated else _before_background(reading, index, end)
        if cut is not None:
            return replace(candidate, right=(start, cut))
    return candidate


def _before_background(reading: Reading, index: int, end: int) -> int | None:
    """Return where a statement ends, where a comma, or a mark behind one ("“a mess,” | while"), stands before the reporter's own words."""
    classes = reading.classes
    closed = classes[index] == "CQ" and classes[index - 1] == ","
    parted = closed or (classes[index] == "," and reading.stretches[index] < 0)
    return index + closed if parted and _opens_background(reading, index + 1, end) else None


def _opens_background(reading: Reading, index: int, end: int) -> bool:
    """Return whether the reporter's own words begin at a token behind a comma."""
    classes, word = reading.classes, reading.lower[index]
    if word in REPLYING and not _ANSWERED.isdisjoint(classes[index + 1 : index + 2]):
        return True
    if word == "as" and not _AS_DID.isdisjoint(classes[index + 1 : index + 2]):
        return True
    tail = classes[index:end]
    return word in BACKGROUND and "OQ" not in tail and (word != "which" or "," not in tail)


def _opens_rating(reading: Reading, index: int, end: int) -> bool:
    """Return whether somebody else rates something from a token on: "..., while Hale & Moor cut the stock to “sell”"."""
    if reading.lower[index] not in CONTRASTING or reading.stretches[index] >= 0:
        return False
    opens = next((at for at in range(index + 1, end) if reading.classes[at] == "OQ"), index)
    verb = next((at for at in range(index + 2, opens) if reading.lower[at] in RATING), None)
    return verb is not None and _SUBJECT.issuperset(reading.classes[index + 1 : verb])


_SUBJECT = frozenset(("CAP", "DET", "LOW", "PPL", "BOD", "CC", "RN", "PL", "OF", "&"))
"""Classes of words that the subject of such a clause has."""


def _before_day(reading: Reading, start: int, end: int) -> int:
    """Return where what somebody is asked to do ends: the day, and how often, are those of the asking."""
    classes, lower = reading.classes, reading.lower
    on_day = classes[end - 1] == "TIME" and lower[end - 2] == "on" and "TO" in classes[start : end - 2]
    last = end - 2 - (lower[end - 3] in REPEATED) if on_day else end
    return last if last > start + MIN_STATEMENT else end
