"""What reports no statement, whatever the verb: a name given, a wish, when somebody spoke, what a chart shows."""

from msgspec.structs import replace

from onrecord.extraction.attribution.sayings import hardly_says, is_nobodys
from onrecord.extraction.attribution.topics import is_topic
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import VERB_CLASSES
from onrecord.extraction.lexicon.en.acts import ACTS, MEETING, OBJECTS, TO_PEOPLE
from onrecord.extraction.lexicon.en.kinship import KIN
from onrecord.extraction.lexicon.en.reporting import WISHES
from onrecord.extraction.lexicon.en.roles import SINGULARS
from onrecord.extraction.lexicon.en.speech_cues import ACTS_OF_SPEECH, HEARD, NAMING_VERBS, SPOKEN_OF
from onrecord.extraction.lexicon.en.things import (
    BOOKS,
    NARRATED,
    NARRATING,
    SHOWING,
    STAND_INS,
    WORKS,
    WRITTEN_WORKS,
)

MIN_STATEMENT = 3
"""Tokens that a reported statement has before a background clause may end it, and that one without a verb has at least."""


def says_nothing(reading: Reading, candidate: Candidate) -> bool:
    """Return whether the cue gives a thing its name, or reports a wish, a refusal to speak, or a word or two without a verb.

    Words in quotation marks are always told.
    """
    if (
        leads_by_topic(reading, candidate)
        or gives_name(reading, candidate)
        or _asks_of_nobody(reading, candidate)
        or _is_told(reading, candidate)
        or _is_relative(reading, candidate)
        or has_author(reading, candidate)
        or is_nobodys(reading, candidate)
    ):
        return True
    if candidate.right is not None and (
        _names_work(reading, candidate.right) or _narrates(reading, candidate, candidate.right[0])
    ):
        return True
    if candidate.right is None or candidate.left is not None:
        return False
    if "OQ" in reading.classes[slice(*candidate.right)] or reading.stretches[candidate.right[0]] >= 0:
        return False
    return _tells_nothing(reading, candidate, candidate.right)


def asks_to_do(reading: Reading, candidate: Candidate) -> bool:
    """Return whether an infinitive after the cue, or after whom it asks, is what somebody wants ("told residents to boil water")."""
    if candidate.source is None or candidate.right is None or candidate.left is not None:
        return False
    start, end = candidate.right
    return "TO" in reading.classes[start : min(start + ASKED, end)]


ASKED = 6
"""Tokens from the cue's object to its infinitive."""


def has_author(reading: Reading, candidate: Candidate) -> bool:
    """Return whether what stands before the cue is told to be somebody's: "“River of Gold” was | written by Jane Doe", "a review | ordered by"."""
    cue, left = candidate.block.cue, candidate.left
    if left is None or reading.lower[cue + 1 : cue + 2] != ["by"]:
        return False
    return reading.lower[cue] == "written" or _NO_NOUN.isdisjoint(reading.classes[left[0] : cue])


_NO_NOUN = frozenset(("BE", "HAVE", "DO", "MOD", "VRB", "ED", "PRN", "THAT", "OQ", "CQ", ",", "TO"))
"""Classes that are in no noun phrase of which a participle tells whose it is."""


def leads_by_topic(reading: Reading, candidate: Candidate) -> bool:
    """Return whether source and cue are no more than what somebody speaks about: "On Jane Doe: “...”", "On her plans: “...”"."""
    cue = candidate.block.cue
    if candidate.right is None or ":" not in reading.lower[cue : candidate.right[0]]:
        return False
    first = reading.first[reading.document.tokens.sentences[cue]]
    return is_topic(reading, first, reading.lower.index(":", cue))


def _tells_nothing(reading: Reading, candidate: Candidate, right: Range) -> bool:
    """Return whether unquoted words behind the cue are no statement."""
    start, end = right
    lower, lemma = reading.lower, candidate.block.lemma
    if lemma in ("decline", "refuse"):
        return lower[start] == "to" and not ACTS_OF_SPEECH.isdisjoint(lower[start + 1 : start + 2])
    if lemma == "speak" and reading.classes[start] in ("PRP", "SUB"):
        return lower[start] not in SPOKEN_OF
    if lemma == "show" and candidate.source is not None and lower[candidate.source[1] - 1] in SHOWING:
        return True
    if (
        hardly_says(reading, candidate)
        or _is_act(reading, candidate)
        or (lemma == "write" and _is_work(reading, candidate.block.end, start + _OBJECT))
    ):
        return True
    bare = end - start < MIN_STATEMENT and _VERBAL.isdisjoint(reading.classes[start:end])
    return bare or lemma in WISHES


def _is_act(reading: Reading, candidate: Candidate) -> bool:
    """Return whether something was done: "answered the phone", "questioned the suspects overnight", not "called the mayor a liar"."""
    lower, classes, lemma = reading.lower, reading.classes, candidate.block.lemma
    first = candidate.block.end
    places = range(first, min(first + _OBJECT, len(lower) - 1))
    if lemma in MEETING and _is_done_to_somebody(reading, candidate):
        return True
    done = ACTS.get(lemma, _NOTHING)
    noun = next((at for at in places if lower[at] in done), None)
    if noun is not None:
        return _VERBAL.isdisjoint(classes[first:noun]) and VERB_CLASSES.isdisjoint(
            classes[noun + 1 : noun + 2]
        )
    if lemma not in TO_PEOPLE:
        return False
    person = next((at for at in places if lower[at] in SINGULARS or lower[at] in KIN), None)
    if person is None or not OBJECTS.isdisjoint(lower[first:person]) or "DET" in classes[first + 1 : person]:
        return False  # "called him a thief"
    return not _AFTER_OBJECTS.isdisjoint(classes[person + 1 : person + 2])


def _is_done_to_somebody(reading: Reading, candidate: Candidate) -> bool:
    """Return whether somebody was phoned, challenged, proposed to, or described to the police."""
    lower, classes, first = reading.lower, reading.classes, candidate.block.end
    behind = first + (candidate.block.lemma == "propose" and lower[first] == "to")
    after = behind
    while after < min(first + _WHOM, len(classes)) and classes[after] in ("CAP", "PRO", "DET", "LOW", "PPL"):
        after += 1
    named = behind < after and (classes[behind] in ("CAP", "PRO") or candidate.block.lemma == "describe")
    return named and tuple(lower[after : after + 2]) in MEETING[candidate.block.lemma]


_WHOM = 6
"""Tokens of whom something is done to, at most."""
_AFTER_OBJECTS = frozenset(("PRP", "TIME", "ADV", "."))
"""What may stand behind whom something is done to; an adjective or an article would say what the person is called."""
_NOTHING: frozenset[str] = frozenset()


def _is_work(reading: Reading, first: int, last: int) -> bool:
    """Return whether something was written: "has written a book about the war", "wrote the report for the council", not "wrote the report was late"."""
    lower, classes = reading.lower, reading.classes
    if not BOOKS.isdisjoint(lower[first:last]):
        return True
    noun = next((at for at in range(first, min(last, len(lower) - 1)) if lower[at] in WRITTEN_WORKS), None)
    if noun is None or classes[first] in ("THAT", "PRN") or classes[noun + 1] in _VERBAL:
        return False
    return _VERBAL.isdisjoint(classes[first:noun])


_OBJECT = 4
"""Tokens from a verb to its object's noun."""


def _narrates(reading: Reading, candidate: Candidate, start: int) -> bool:
    """Return whether a work tells how something was ("the diary tells how ...")."""
    source, lower = candidate.source, reading.lower
    tells = candidate.block.lemma == "tell" and lower[start] in NARRATED and source is not None
    return tells and source is not None and lower[source[1] - 1] in NARRATING


def _asks_of_nobody(reading: Reading, candidate: Candidate) -> bool:
    """Return whether nobody is named who asked ("when she was asked if"): what led to an answer."""
    asked = candidate.block.lemma == "ask" and candidate.source is None
    return asked and "BE" in reading.classes[max(candidate.block.cue - 2, 0) : candidate.block.cue]


def _is_told(reading: Reading, candidate: Candidate) -> bool:
    """Return whether somebody hears of something and then does something: "Jane Doe, | told of the fire, wept"."""
    cue, lower, classes = candidate.block.cue, reading.lower, reading.classes
    passive = lower[cue] in HEARD and lower[cue + 1 : cue + 2] in (["of"], ["about"], ["that"])
    opens = reading.first[reading.document.tokens.sentences[cue]] == cue
    behind = classes[cue - 1] == "," and classes[cue - 2] in _NAMES
    return passive and (opens or behind) and candidate.left is None


_NAMES = ("CAP", "PPL", "PRN")
_WHERE_AND_WHEN = ("PRP", "SUB", "TO")


def _is_relative(reading: Reading, candidate: Candidate) -> bool:
    """Return whether one word that stands for a statement is all, but for where and when ("that is what Jane Doe said", "who disclosed this in Ely")."""
    runs = candidate.runs()
    if len(runs) != 1 or reading.lower[runs[0][0]] not in STAND_INS:
        return False
    start, end = runs[0]
    return end - start == 1 or (
        reading.lower[start] == "this" and reading.classes[start + 1] in _WHERE_AND_WHEN
    )


def _names_work(reading: Reading, run: Range) -> bool:
    """Return whether what follows the verb is a work with its title in marks ("wrote the novel “The Salt Road”")."""
    opens = next((at for at in range(run[0], run[1]) if reading.classes[at] == "OQ"), None)
    return opens is not None and opens - run[0] <= MIN_STATEMENT and is_title(reading, opens + 1, run[1])


def is_title(reading: Reading, start: int, end: int) -> bool:
    """Return whether quoted words are the title of a work: what stands before the marks says so, and most words have capitals."""
    if WORKS.isdisjoint(reading.lower[max(start - 2, 0) : start - 1]):
        return False
    words = [word for word in reading.document.tokens.words[start:end] if word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def gives_name(reading: Reading, candidate: Candidate) -> bool:
    """Distinguish "the village is called", by nobody, from "was called a liar by"."""
    before = reading.classes[candidate.block.cue - 1] if candidate.block.cue else "<s>"
    return (
        candidate.source is None
        and candidate.block.lemma in NAMING_VERBS
        and before == "BE"
        and "by" not in reading.lower[candidate.block.cue : candidate.block.window[1]]
    )


def without_hearer(reading: Reading, candidate: Candidate) -> Candidate:
    """Take nothing for content of who is told in "The board was told by Jane Doe that ..."."""
    left, right, cue = candidate.left, candidate.right, candidate.block.cue
    if left is None or right is None or reading.lower[cue] not in HEARD:
        return candidate
    classes = reading.classes
    told = classes[right[0]] == "THAT" and "BE" in classes[left[1] : cue]
    hears = told and _VERBAL.isdisjoint(set(classes[left[0] : left[1]]) - {"PRN", "WHO"})
    return replace(candidate, left=None) if hears else candidate


_VERBAL = frozenset(
    ["BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "ING", "TO", "THAT", "SUB", "WHO", "PRN"]
)
