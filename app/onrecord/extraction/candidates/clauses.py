"""Clauses of one sentence that report each for itself: "After Ann Bly said it was “late,” | Jo Pell replied: “...”"."""

from collections.abc import Iterator

from onrecord.extraction.candidates.noun_phrases import noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.conjunctions import BEFORE_PARTICIPLES, REPORTING_OPENERS
from onrecord.extraction.lexicon.en.speech_cues import STATED_FIRST, TELLING_OF

REACH = 16
"""Tokens from the sentence's start to the verb of its first clause, and of a subject."""
_SUBJECTS = frozenset(("CAP", "PRN", "PPL", "BOD", "ADV", "LY", "HAVE"))
"""What stands before a verb of speech that has a subject of its own."""


def main_clause(reading: Reading, first: int, last: int) -> int | None:
    """Return where the main clause starts of a sentence whose first clause reports something itself; None where it has none.

    The main clause is one with a subject, a verb of speech and, right behind these, quoted words.
    """
    if reading.stretches[first] >= 0:
        return None
    behind = participle_end(reading, first, last)
    if behind is not None or reading.lower[first] not in REPORTING_OPENERS:
        return behind
    near = range(first + 2, min(last, first + REACH))
    told = next((at for at in near if reading.stretches[at] < 0 and _is_told(reading, at)), last)
    return next((at for at in _behind_commas(reading, told + 2, last) if _reports(reading, at, last)), None)


def participle_end(reading: Reading, first: int, last: int) -> int | None:
    """Return where the main clause starts behind a participle that reports: "Calling the plan “a farce,” | Ann Bly walked out"."""
    told = participle_at(reading, first)
    stated = not STATED_FIRST.isdisjoint(reading.lower[told : told + 1])
    if stated and reading.classes[told + 1 : told + 2] in (["THAT"], ["PRN"]):
        return next(
            (at for at in _behind_commas(reading, told + 2, last) if _is_subject(reading, at, last)), None
        )
    if reading.lower[first] not in TELLING_OF or "OQ" not in reading.classes[first : first + REACH]:
        return None
    closes = next((at for at in range(first, last) if reading.classes[at] == "CQ"), last)
    return next(_behind_commas(reading, closes, min(closes + REACH, last)), None)


def participle_at(reading: Reading, first: int) -> int:
    """Return where the participle of a sentence stands that may open with "after" or "while"."""
    return first + (reading.lower[first] in BEFORE_PARTICIPLES)


def _is_subject(reading: Reading, start: int, last: int) -> bool:
    """Return whether a subject and its verb stand at a token, what the subject is between commas perhaps."""
    classes = reading.classes
    phrase = starting_at(noun_phrases(reading, start, last), start)
    if phrase is None:
        return False
    verb = phrase[1]
    if classes[verb : verb + 1] == [","]:
        verb = 1 + next((at for at in range(verb + 1, min(verb + REACH, last)) if classes[at] == ","), verb)
    while verb < last and classes[verb] in ("ADV", "LY"):
        verb += 1
    return verb < last and classes[verb] in VERB_CLASSES


def _behind_commas(reading: Reading, first: int, last: int) -> Iterator[int]:
    """Yield the tokens behind commas of the reporter's own; the mark that closes quoted words may stand behind its comma."""
    classes = reading.classes
    for at in range(first, last - 2):
        comma = classes[at] == "," or (classes[at] == "CQ" and classes[at - 1] == ",")
        if comma and reading.stretches[at] < 0 and classes[at + 1] != "OQ":
            yield at + 1


def _is_told(reading: Reading, token: int) -> bool:
    return reading.classes[token] == "SAY" and reading.classes[token - 1] in _SUBJECTS


def _reports(reading: Reading, start: int, last: int) -> bool:
    """Return whether a subject, a verb of speech and quoted words follow at once."""
    classes = reading.classes
    phrase = starting_at(noun_phrases(reading, start, min(start + REACH, last)), start)
    verb = last if phrase is None else phrase[1]
    while verb < last and classes[verb] in ("ADV", "LY"):
        verb += 1
    return verb < last and classes[verb] == "SAY" and "OQ" in classes[verb + 1 : verb + _BEHIND]


_BEHIND = 7
"""Tokens behind a verb of speech among which the quoted words begin."""
