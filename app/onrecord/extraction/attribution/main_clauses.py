"""Where a reported statement ends because its sentence still waits for the main clause.

"While Jane Doe said the weir was old, | the town kept it"; "Jane Doe, who said the weir was old, | had it mended".
"""

from collections.abc import Callable

from msgspec.structs import replace

from onrecord.extraction.attribution.no_statement import MIN_STATEMENT
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.content_boundaries import DASHES
from onrecord.extraction.candidates.noun_phrases import noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.conjunctions import CONCESSIVE_OPENERS, SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS
from onrecord.extraction.lexicon.en.speech_cues import QUESTIONED
from onrecord.extraction.lexicon.en.things import WRITINGS

_Before = Callable[[Reading, int, int], int]
"""Returns where a statement of so many tokens ends."""
_AUXILIARIES = frozenset(("BE", "HAVE", "MOD", "ADV", "LY"))
"""What may stand between the subject of a clause and its verb of speech."""
_SUBJECTS = frozenset(("CAP", "DET", "PRN", "PPL", "BOD"))
"""How the subject of a main clause begins."""
_LIST = frozenset((",", "CC", "CQ"))
"""What follows one of several things in a row, and no subject."""


def before_main_clause(reading: Reading, candidate: Candidate) -> Candidate:
    """End a reported statement before the main clause that its sentence needs; else the candidate as it is."""
    if candidate.right is None or candidate.left is not None:
        return candidate
    first, last = sentence_of(reading, candidate.block.cue)
    before: _Before | None = _before_subject if _is_prompt(reading, candidate, first) else None
    if before is None and candidate.source is not None and candidate.right[1] <= last:
        before = _what_ends(reading, candidate, candidate.source, (first, last))
    if before is None:
        return candidate
    return replace(candidate, right=(candidate.right[0], before(reading, *candidate.right)))


def _what_ends(reading: Reading, candidate: Candidate, source: Range, sentence: Range) -> _Before | None:
    """Return what ends the statement by where source and cue stand in their sentence; None where nothing does."""
    (first, last), right = sentence, candidate.right
    if _is_noun(reading, candidate, first):
        return _before_second_verb
    if source[0] >= candidate.block.cue:
        return None
    if _is_relative(reading, candidate, first):
        return _before_verb
    if _is_restrictive(reading, candidate, first):
        return _before_verb_at_mark
    whole = right is not None and last - right[1] <= _FULL_STOP
    return _before_subject if whole and _is_concession(reading, candidate, first) else None


_FULL_STOP = 2
"""Tokens behind a content that goes to the end of its sentence: the full stop and a closing mark."""


def _is_prompt(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Return whether a question opens its sentence that led to what somebody did: "Asked whether she minded, | Jane Doe laughed"."""
    opens = first + (reading.lower[first] in SUBORDINATE_OPENERS)
    return candidate.source is None and candidate.block.cue == opens and reading.lower[opens] in QUESTIONED


def _is_concession(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Return whether the clause of source and cue opens its sentence with "while" or "although"."""
    opens = first + (reading.classes[first] == "CC")
    source = candidate.source
    return source is not None and source[0] == opens + 1 and reading.lower[opens] in CONCESSIVE_OPENERS


def _is_noun(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Return whether a noun is the cue and the subject: "Jane Doe's warning that the dam could burst | went unheard"."""
    cue, right = candidate.block.cue, candidate.right
    noun = reading.lower[cue] in NOUN_FORMS and right is not None and reading.classes[right[0]] == "THAT"
    return noun and _NOUN_PHRASE.issuperset(reading.classes[first:cue])


_NOUN_PHRASE = frozenset(("DET", "CAP", "POS", "LOW", "PPL", "BOD", "PL", "ED", "ING", "LY", "OF"))
"""Classes of the words before a noun that opens its sentence."""


def _before_second_verb(reading: Reading, start: int, end: int) -> int:
    """Return where the verb of the sentence follows that of a clause behind "that"; `end` where another clause may have it."""
    classes = reading.classes
    verbs = [
        at
        for at in range(start + 1, end)
        if classes[at] in VERB_CLASSES and classes[at - 1] not in ("DET", "POS")
    ]
    for at in verbs[1:]:
        if not _OPENERS.isdisjoint(classes[verbs[0] : at + 1]):
            return end
        first, auxiliary = classes[at - 1] not in _AUXILIARIES, classes[at] in _AUXILIARIES
        second = classes[at] == classes[at - 1] == "ED" or (
            classes[at - 1] == "LOW" and classes[at] in _SAYING
        )
        if (first and auxiliary) or second:
            return at
    return end


_OPENERS = frozenset(("CC", ",", "SUB", "THAT", "WHO", "PRN", "OQ", "TO", ";", ":"))
"""Between two verbs these open another clause."""
_SAYING = frozenset(("SAY", "OPN", "VRB"))


def _is_relative(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Return whether ", who said" stands behind the subject that opens the sentence, whose own verb is still to come."""
    classes, cue = reading.classes, candidate.block.cue
    who = cue - 1
    while who > first and classes[who] in _AUXILIARIES:
        who -= 1
    if classes[who] != "WHO" or classes[who - 1] != "," or who - 1 <= first:
        return False
    opens = first + (classes[first] == "CC")
    return VERB_CLASSES.isdisjoint(classes[opens : who - 1]) and classes[opens] in _SUBJECTS


def _is_restrictive(reading: Reading, candidate: Candidate, first: int) -> bool:
    """Return whether "who said" stands without a comma behind the subject that opens the sentence: "A man who said “...” | has left"."""
    classes, who = reading.classes, candidate.block.cue - 1
    subject = classes[first:who]
    return classes[who] == "WHO" and subject[:1] == ["DET"] and VERB_CLASSES.isdisjoint(subject)


def before_rest(reading: Reading, candidate: Candidate) -> Candidate:
    """End quoted words where the sentence around the attribution goes on.

    "What Jane Doe calls “a farce” | is over", "The plan – Jane Doe called it “a farce” – | went to a vote", "A sign reading
    “Keep out” | hung there".
    """
    left = candidate.left
    if candidate.right is None or not (left is None or reading.lower[slice(*left)] == ["what"]):
        return candidate
    start, end = candidate.right
    before = reading.lower[candidate.block.start - 1] if candidate.block.start else ""
    mark = next((at for at in range(start, end - 1) if reading.classes[at] == "CQ"), end)
    if mark == end:
        aside = before in DASHES and before in reading.lower[start : end - 1]
        last = reading.lower.index(before, start) if aside else end
        return replace(candidate, right=(start, last)) if _goes_on_behind(reading, last, end) else candidate
    if before in DASHES:
        end = next((at for at in range(mark, end) if reading.lower[at] == before), end)
    elif _goes_on(reading, candidate, before, mark + 1):
        end = mark
    return replace(candidate, right=(start, end))


def _goes_on_behind(reading: Reading, dash: int, end: int) -> bool:
    """Return whether a verb goes on behind a dash with the subject before it: "The plan – Jane Doe said it was late – | was dropped"."""
    return dash < end and reading.classes[dash + 1] in _AUXILIARIES


def _goes_on(reading: Reading, candidate: Candidate, before: str, behind: int) -> bool:
    """Return whether the sentence around quoted words goes on behind their mark; `before`: the word before source and cue."""
    if before == "what":
        return reading.classes[behind] in VERB_CLASSES
    return reading.classes[behind] not in _MORE and _is_reading(reading, candidate)


def _is_reading(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a thing to read opens the sentence and has its words: "A sign | reading", "Banners that | said"."""
    cue, source, lower = candidate.block.cue, candidate.source, reading.lower
    first = reading.first[reading.document.tokens.sentences[cue]]
    if source is None or source[0] != first or lower[source[1] - 1] not in WRITINGS:
        return False
    relative = lower[cue - 1] in ("that", "which")
    return source[1] == cue - relative and (relative or candidate.block.form == "ing")


_MORE = frozenset((",", ".", ";", ":", "CC", "OQ", "?", "!"))
"""Behind quoted words more of the same kind may follow, and nothing ends."""


def _before_verb_at_mark(reading: Reading, start: int, end: int) -> int:
    """Return the first closing mark that a finite verb follows; `end` where there is none."""
    classes = reading.classes
    marks = (at for at in range(start, end - 1) if classes[at] == "CQ" and classes[at + 1] in VERB_CLASSES)
    return next(marks, end)


def _before_verb(reading: Reading, start: int, end: int) -> int:
    """Return the first comma behind a statement that a finite verb follows; `end` where there is none."""
    classes = reading.classes
    for comma in range(start + MIN_STATEMENT, end - 1):
        behind = _behind(reading, comma)
        behind += classes[behind : behind + 1] in (["ADV"], ["LY"])
        if behind < end and behind > comma and classes[behind] in VERB_CLASSES:
            return comma
    return end


def _before_subject(reading: Reading, start: int, end: int) -> int:
    """Return the first comma behind a statement that the subject of another clause follows; `end` where there is none."""
    classes = reading.classes
    for comma in range(start + MIN_STATEMENT, end - 1):
        behind = _behind(reading, comma)
        if behind == comma or behind >= end or classes[behind] not in _SUBJECTS:
            continue
        phrase = starting_at(noun_phrases(reading, behind, end), behind)
        told = not VERB_CLASSES.isdisjoint(classes[start:comma])
        if told and phrase is not None and phrase[1] < end and classes[phrase[1]] not in _LIST:
            return comma
    return end


def _behind(reading: Reading, comma: int) -> int:
    """Return the first token behind a comma of the reporter's, a closing mark between; the token itself where it is no such comma."""
    classes, after = reading.classes, comma + 1
    if classes[comma] != ",":
        return comma
    closes = classes[after] == "CQ"
    return after + 1 if closes else (after if reading.stretches[comma] < 0 else comma)
