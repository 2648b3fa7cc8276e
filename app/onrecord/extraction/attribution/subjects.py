"""The subject of a sentence, when it is plainly one person or one body ("Then Kern, who lost, shrugged").

Read from word classes and names alone (Quirk et al. 1985, 10.18-25: subjects and what stands before them; 17.65-93: appositions).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.extraction.candidates.assembly import Range
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.word_classes import AUXILIARY_CLASSES, VERB_CLASSES
from onrecord.extraction.lexicon.en.determiners import INDEFINITE_ARTICLES
from onrecord.extraction.lexicon.en.honorifics import LETTERS
from onrecord.extraction.lexicon.en.people import PERSON_NOUNS
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS
from onrecord.extraction.lexicon.en.roles import ONE_PERSON, SINGULARS
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.names.recognition import Name

SubjectKind = Literal["name", "pronoun", "description", "body", "thing"]

APPOSITION = 30
"""Tokens that may stand between a subject and its verb."""
OPENING = 40
"""Tokens of the phrases that may stand before a subject."""
_OPENERS = frozenset(("CC", "ADV", "LY", "TIME", ","))
"""What may stand right before a subject."""
_INTRODUCTORY = frozenset(("PRP", "SUB", "ING", "ED", "SAY", "OPN", "TO", "OF", "VRB"))
"""How a phrase before the subject begins; a comma ends it."""
_BEFORE_VERB = frozenset(("ADV", "LY", "NEG"))
_UNLISTED = frozenset(("LOW", "PL"))
_AFTER_VERB = frozenset(("DET", "PRO", "PRP", "TO", "OF", "ADV", "LY", "SUB", "THAT", ".", "!", ":"))
"""What follows a verb that no list has ("Kern | paces | the room")."""
_ASIDES = frozenset((",", "—", "–", "--"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a sentence is about, in tokens."""

    kind: SubjectKind
    first: int
    last: int
    name: int | None
    """Index of the name; None: it has none."""
    verb: int
    """Token where that starts which is said of it."""


@dataclass(frozen=True, slots=True)
class People:
    """The document's names, asked by token."""

    names: Sequence[Name]
    starts: Sequence[int]
    words: Sequence[str]
    fullest: dict[str, int]
    """By the last word of a name the first name that ends so: news names people in full the first time."""

    @classmethod
    def of(cls, words: Sequence[str], names: Sequence[Name]) -> "People":
        """Index the names of a document."""
        fullest: dict[str, int] = {}
        for index, name in enumerate(names):
            fullest.setdefault(words[name.last - 1], index)
        return cls(names, [name.first for name in names], words, fullest)

    def between(self, first: int, last: int) -> range:
        """Return the indexes of the names that start in a token range."""
        return range(bisect_left(self.starts, first), bisect_left(self.starts, last))

    def first_of(self, index: int) -> int:
        """Return the index of the document's first name with the same surname."""
        return self.fullest[self.words[self.names[index].last - 1]]

    def share_name(self, one: int, two: int) -> bool:
        """Return whether two names may be one person's: of one surname, and of one given name where both print it."""
        a, b = self.names[one], self.names[two]
        full = min(a.last - a.first, b.last - b.first) > 1
        return self.first_of(one) == self.first_of(two) and not (
            full and self.words[a.first] != self.words[b.first]
        )


def subject_of(reading: Reading, people: People, first: int, last: int) -> Subject | None:
    """Return the subject of a sentence of tokens `first` to `last`, end excluded; None where it is not plainly one."""
    if reading.classes[last - 1] == "?":
        return _asked(reading, people, first, last)
    start = _start(reading, first, last)
    if start is None:
        return None
    if reading.lower[start] in ("he", "she"):
        return _with_verb(reading, Subject("pronoun", start, start + 1, None, start + 1), last)
    phrase = _phrase_at(reading, start, last)
    return None if phrase is None else _of_phrase(reading, people, phrase, last)


def topic_of(reading: Reading, people: People, first: int) -> Subject | None:
    """Return for whom a sentence says that something is so, where it opens with that: "For Kern, the wait goes on."."""
    if reading.lower[first] not in _FOR:
        return None
    start = first + 1
    named = next(iter(people.between(start, start + 1)), None)
    if named is None:
        told = reading.lower[start] in ("him", "her") and reading.lower[start + 1] == ","
        return Subject("pronoun", start, start + 1, None, start + 2) if told else None
    end = people.names[named].last
    is_person = people.names[people.first_of(named)].kind == "person"
    return Subject("name", start, end, named, end + 1) if is_person and people.words[end] == "," else None


_FOR = frozenset(("for", "to"))


def _of_phrase(reading: Reading, people: People, phrase: Range, last: int) -> Subject | None:
    """Return the subject of a sentence that opens with a noun phrase, which may also tell when, where or what somebody is."""
    found = _read(reading, people, phrase, last)
    comma = _comma_after(reading, found, phrase[1], last)
    apposed = None
    if comma is not None and reading.classes[comma - 1] in _ADJUNCT:
        return subject_of(reading, people, comma + 1, last)
    if comma is not None:
        apposed = _apposed(reading, people, comma + 1, last)
    if apposed is not None or found.kind == "thing":
        return apposed
    return _with_verb(reading, found, last)


def _start(reading: Reading, first: int, last: int) -> int | None:
    """Skip what stands before the subject: "But", "On Sunday,", "Asked whether he would stop,"."""
    classes, limit = reading.classes, min(last, first + OPENING)
    index = first
    while index < limit:
        if classes[index] in _OPENERS:
            index += 1
        elif classes[index] in _INTRODUCTORY:
            ends = (at for at in range(index, limit) if classes[at] == ",")
            index = next(ends, limit) + 1
        else:
            return index
    return None


def _phrase_at(reading: Reading, start: int, last: int) -> Range | None:
    phrases = noun_phrases(reading, start, min(last, start + APPOSITION))
    return phrases[0] if phrases and phrases[0][0] == start else None


def _read(reading: Reading, people: People, phrase: Range, limit: int) -> Subject:
    """Say what a noun phrase names: the name that ends it, or what its last noun describes."""
    classes, (first, last) = reading.classes, phrase
    named = people.between(first, last)
    for index in reversed(named):
        end = people.names[index].last
        if classes[people.names[index].first - 1] == "OF" and index > named.start:
            continue  # "Ann Bly of Leeds"
        while people.words[end : end + 1] and people.words[end] in LETTERS:
            end += 1
        if classes[end : end + 1] == ["OF"] or (
            classes[end : end + 1] != ["POS"] and (end >= last or _is_verb(reading, end, limit))
        ):
            kind: SubjectKind = "name" if people.names[index].kind in MAYBE_PERSON else "body"
            return Subject(kind, first, end, index, end)
        break
    ends = (last, last - 1) if last - first > 1 and _is_verb(reading, last - 1, limit) else (last,)
    head = next((end for end in ends if _is_person(reading.lower[end - 1])), ends[-1])
    told = classes[first] == "DET" or "POS" in classes[first:head]
    if told and _is_person(reading.lower[head - 1]):
        return Subject("description", first, head, None, head)
    return Subject("body" if classes[head - 1] == "BOD" else "thing", first, head, None, head)


def _is_person(noun: str) -> bool:
    """Return whether this is a noun for one person."""
    return noun in PERSON_NOUNS or noun in ONE_PERSON or noun.endswith("-year-old")


def _comma_after(reading: Reading, found: Subject, end: int, last: int) -> int | None:
    """Return the comma behind a noun that is no name; "a widow with three children" may have attributes before it."""
    classes = reading.classes
    if found.name is not None or found.kind == "body":
        return None
    far = found.kind == "description" and reading.lower[found.first] in INDEFINITE_ARTICLES
    ends = (at for at in range(end, min(last, end + OPENING)) if classes[at] == ",")
    comma = next(ends, None)
    near = comma is not None and _ADJUNCT.issuperset(classes[end:comma])
    return comma if near or far else None


_ADJUNCT = frozenset(("ADV", "LY", "TIME"))
"""What makes a phrase before a comma tell when or where ("Two days later,")."""


def _asked(reading: Reading, people: People, first: int, last: int) -> Subject | None:
    """Return whom a question is about, which stands behind its auxiliary ("Does she regret it?")."""
    classes = reading.classes
    verb = next((at for at in range(first, last) if classes[at] in AUXILIARY_CLASSES), last)
    phrase = _phrase_at(reading, verb + 1, last)
    if phrase is None:
        return None
    if reading.lower[phrase[0]] in ("he", "she"):
        return Subject("pronoun", *phrase, None, verb)
    found = _read(reading, people, phrase, last)
    return replace(found, verb=verb) if found.kind == "name" else None


def owner_of(reading: Reading, people: People, first: int, last: int) -> Subject | None:
    """Return whose words the subject is ("Her advice is simple", "Kern's answer was short")."""
    start = _start(reading, first, last)
    phrase = None if start is None else _phrase_at(reading, start, last)
    if phrase is None or not any(reading.lower[at] in NOUN_FORMS for at in range(*phrase)):
        return None
    if reading.lower[phrase[0]] in ("his", "her"):
        return Subject("pronoun", phrase[0], phrase[0] + 1, None, phrase[1])
    if reading.lower[phrase[1]] == "from":
        sent = _phrase_at(reading, phrase[1] + 1, last)
        found = sent and _read(reading, people, sent, last)
        return found if found and found.kind == "name" else None
    for index in people.between(*phrase):
        name = people.names[index]
        if name.kind == "person" and reading.classes[name.last] == "POS":
            return Subject("name", phrase[0], name.last, index, phrase[1])
    return None


def _apposed(reading: Reading, people: People, start: int, last: int) -> Subject | None:
    """Return the person named behind a noun and a comma ("The beaten seed, | Matthias Kern, had"), or "he", "she"."""
    if reading.lower[start : start + 1] in (["he"], ["she"]):
        return _with_verb(reading, Subject("pronoun", start, start + 1, None, start + 1), last)
    phrase = _phrase_at(reading, start, last)
    if phrase is None:
        return None
    found = _read(reading, people, phrase, last)
    if found.kind != "name" or reading.classes[found.last : found.last + 1] != [","]:
        return None
    return _with_verb(reading, found, last)


def _with_verb(reading: Reading, subject: Subject, last: int) -> Subject | None:
    """Find what is said of the subject behind its attributes and appositions; None where no verb plainly follows."""
    classes, limit = reading.classes, min(last, subject.last + APPOSITION)
    index = subject.last
    while index < limit and not _is_verb(reading, index, last):
        if classes[index] == "(":
            index = next((at for at in range(index, limit) if classes[at] == ")"), limit) + 1
        elif classes[index] in ("PRP", "OF"):
            phrase = _phrase_at(reading, index + 1, limit)
            index = limit if phrase is None else phrase[1]
        elif classes[index] in _ASIDES and classes[index + 1 : index + 2] != ["CC"]:
            closing = range(index, limit - 1)
            index = next((at for at in closing if _closes(reading, at, last)), limit) + 1
        else:
            return None
    return replace(subject, verb=index) if index < limit else None


def _closes(reading: Reading, index: int, last: int) -> bool:
    return reading.classes[index] in _ASIDES and _is_verb(reading, index + 1, last)


def _is_verb(reading: Reading, index: int, last: int) -> bool:
    """Return whether a verb begins here, with an adverb before it or not; one that no list has by what follows, or because there is no other."""
    classes = reading.classes
    while index < last and classes[index] in _BEFORE_VERB:
        index += 1
    if index >= last or classes[index] not in _UNLISTED:
        return index < last and classes[index] in VERB_CLASSES
    if reading.lower[index].endswith("ers") and reading.lower[index] in SINGULARS:
        return False  # "Lorry drivers yesterday blocked"
    only = classes[index] == "PL" and VERB_CLASSES.isdisjoint(classes[index:last])
    return only or not _AFTER_VERB.isdisjoint(classes[index + 1 : index + 2])
