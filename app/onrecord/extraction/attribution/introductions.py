"""Who speaks in quoted words without a verb of speech: the one whom the words right before them are about.

Three places introduce a speaker so: a colon before the opening mark ("Her brother is of another mind: “...”"), the sentence
right before it ("He laughs. “...”"), and a paragraph about somebody new before one of quoted words alone. Anything less plain
(two persons, a thing, a question, words about the one who was just named) is left to the model.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.extraction.attribution.assignment import (
    Claim,
    choice_of,
    holders_of,
    is_paragraph,
    whole_stretches,
)
from onrecord.extraction.attribution.continuation import Unit
from onrecord.extraction.attribution.sayings import is_title
from onrecord.extraction.attribution.subjects import People, Subject, owner_of, subject_of, topic_of
from onrecord.extraction.attribution.topics import paragraph_above
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.content_boundaries import DASHES, Block
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.determiners import INTRODUCING, POSSESSIVES
from onrecord.extraction.lexicon.en.marks import QUOTATION_MARKS
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun, given_names
from onrecord.extraction.lexicon.en.pronouns import HE_FORMS, I_FORMS, OWN_FORMS, SHE_FORMS
from onrecord.extraction.lexicon.en.speech_cues import (
    ANSWERS,
    FEELINGS,
    PROMPTING_VERBS,
    QUESTIONED,
    WHOLE_ANSWERS,
)
from onrecord.extraction.lexicon.en.things import WRITINGS
from onrecord.extraction.rules import INTRODUCED
from onrecord.text.spans import begun

FEWEST = 3
"""Tokens of quoted words that are a sentence, the full stop included."""
LONGEST = 60
"""Tokens of a sentence that introduces somebody, at most; of a paragraph twice as many."""
_MALE: Gender = "m"
_FEMALE: Gender = "f"
_THIRD = dict.fromkeys(HE_FORMS, _MALE) | dict.fromkeys(SHE_FORMS, _FEMALE)


@dataclass(frozen=True, slots=True)
class _Place:
    """What may introduce the quoted words, in tokens: a sentence, and where the words about its subject end."""

    kind: Literal["colon", "sentence", "paragraph", "topic"]
    first: int
    last: int
    until: int


def introductions(
    reading: Reading,
    people: People,
    units: Sequence[Unit],
    claims: Sequence[Claim],
    model: LinearModel,
) -> list[Claim]:
    """Claim quoted words that nobody claims for the one who is introduced right before them.

    Args:
        reading: The tokens.
        people: The document's names.
        units: The quoted words.
        claims: What holds so far, in reading order of the cues.
        model: Says which neighbour a unit would join otherwise.
    """
    held = holders_of(reading, claims)
    cues = [claim.candidate.block.cue for claim in claims]
    candidates = [claim.candidate for claim in claims]
    found = []
    for unit in units:
        place = None if any(index in held for index in unit.stretches) else _place(reading, unit)
        subject = None if place is None else _subject(reading, people, place)
        if place is None or subject is None or not _may_speak(reading, people, unit, place, subject):
            continue
        choice, neighbour, _ = choice_of(reading, unit, candidates, model)
        told = bisect_left(cues, place.first) < bisect_left(cues, place.until)
        if choice == "next" or (told and (neighbour is not None or place.kind == "paragraph")):
            continue
        if (
            neighbour is None
            or place.kind in ("colon", "topic")
            or _takes_over(reading, people, subject, neighbour.source)
        ):
            found.append(_claim(reading, unit, place, subject))
    return found


def _subject(reading: Reading, people: People, place: _Place) -> Subject | None:
    found = subject_of(reading, people, place.first, place.last)
    if found is None and place.kind == "colon":
        return owner_of(reading, people, place.first, place.last)
    if found is None or found.kind == "thing":
        return topic_of(reading, people, place.first) or found
    return found


def _place(reading: Reading, unit: Unit) -> _Place | None:
    """Return what stands right before quoted words that are sentences of their own; None when marks stand in it."""
    opening = unit.start - 1
    if opening < 1 or not (_is_sentence(reading, unit) or _answers(reading, opening)):
        return None
    above = paragraph_above(reading, unit)
    if above is not None:
        return _Place("topic", *above, above[1])
    place = _sentence(reading, opening) or _paragraph(reading, unit, opening)
    if place is None or place.last - place.first > LONGEST or place.until - place.first > 2 * LONGEST:
        return None
    classes = reading.classes
    ended = classes[place.last - 1] in (".", "!", ":", "?") or place.kind == "colon"
    ended = ended and reading.stretches[place.first] < 0
    return place if ended and _MARKS.isdisjoint(classes[place.first : place.until]) else None


def _sentence(reading: Reading, opening: int) -> _Place | None:
    """Return the sentence that ends right before an opening mark: with a colon, or in the same paragraph."""
    sentences, classes = reading.document.tokens.sentences, reading.classes
    first = reading.first[sentences[opening - 1]]
    if classes[opening - 1] == ":" or _answers(reading, opening):
        return _Place("colon", first, opening, opening)
    if reading.first[sentences[opening]] != opening or _ends_paragraph(reading, opening):
        return None
    return _Place("sentence", _last_clause(reading, first, opening), opening, opening)


def _answers(reading: Reading, opening: int) -> bool:
    """Return whether a dash leads from somebody's answer to the quoted words: "She had one answer—“Never”"."""
    lower = reading.lower
    first = max(reading.first[reading.document.tokens.sentences[opening - 1]], opening - _ANSWER)
    return lower[opening - 1] in DASHES and not ANSWERS.isdisjoint(lower[first : opening - 1])


_ANSWER = 10
"""Tokens before a dash among which an answer is told of."""


def _last_clause(reading: Reading, first: int, last: int) -> int:
    """Return where the clause begins that ends a sentence in which somebody else has spoken: "“...,” she said, and | her son cut in"."""
    classes = reading.classes
    at = last - 1
    while at > max(first, last - LONGEST) and classes[at] not in _MARKS:
        if classes[at - 1] == "," and classes[at] == "CC":
            return at + 1 if not _MARKS.isdisjoint(classes[first:at]) else first
        at -= 1
    return first


def _ends_paragraph(reading: Reading, token: int) -> bool:
    """Return whether a paragraph ends right before the token."""
    tokens = reading.document.tokens
    return "\n" in reading.document.text[tokens.ends[token - 1] : tokens.starts[token]]


_MARKS = frozenset(("OQ", "CQ"))


def _paragraph(reading: Reading, unit: Unit, opening: int) -> _Place | None:
    """Return the paragraph before one of quoted words alone, to be read by its first sentence."""
    tokens, paragraphs = reading.document.tokens, reading.document.paragraphs
    if not _ends_paragraph(reading, opening) or not is_paragraph(reading, unit):
        return None
    end = tokens.starts[opening - 1]
    start = paragraphs[begun(paragraphs, end) - 1].start
    first = bisect_left(tokens.starts, start)
    return _Place("paragraph", first, reading.first[tokens.sentences[first] + 1], opening)


def _is_sentence(reading: Reading, unit: Unit) -> bool:
    """Distinguish quoted words that are sentences of their own from a term, a title, and what waits for its verb of speech."""
    words, lower = reading.document.tokens.words, reading.lower
    last = unit.end - 1
    while last > unit.start and lower[last] in QUOTATION_MARKS:
        last -= 1  # words within the words end, too: "I say, ‘Not yet.’"
    if not words[unit.start][0].isupper() or lower[last] not in (".", "?", "!"):
        return False
    after = unit.end + (reading.classes[unit.end : unit.end + 1] == ["CQ"])
    sentences = reading.document.tokens.sentences
    closed = after >= len(sentences) or reading.first[sentences[after]] == after
    return closed and not is_title(words[unit.start + 1 : unit.end])


def _may_speak(reading: Reading, people: People, unit: Unit, place: _Place, subject: Subject) -> bool:
    """Return whether the words may be the subject's: they do not speak of it, and it stands alone where no colon tells."""
    if subject.name is not None and _surname(people, subject.name) in people.words[unit.start : unit.end]:
        return False
    if place.kind in ("colon", "topic"):
        return place.kind == "colon" or (subject.name is not None and subject.kind != "body")
    alone = subject.kind != "body" and not _others_named(people, place, subject)
    lower = set(reading.lower[unit.start : unit.end])
    if not alone or (unit.end - unit.start < FEWEST and lower.isdisjoint(WHOLE_ANSWERS)):
        return False
    if place.kind == "paragraph":
        return not lower.isdisjoint(I_FORMS) and subject.name is not None and _is_new(people, subject.name)
    told = lower.isdisjoint(I_FORMS) and _is_done_to(reading, subject)
    return (
        not told
        and WRITINGS.isdisjoint(reading.lower[subject.verb : place.until])
        and reading.lower[subject.verb] not in PROMPTING_VERBS
        and not _is_about(reading, people, unit, subject)
    )


def _is_about(reading: Reading, people: People, unit: Unit, subject: Subject) -> bool:
    """Return whether the words are about "him" or "her", who may be the subject, and not about the one who speaks.

    "We" is the speaker's, but for one of whom a description tells: "His father drove a taxi. “He wanted us to read.”"
    """
    words = reading.lower[unit.start : unit.end]
    gender = _gender(reading, people, subject)
    others = {_THIRD[word] for word in words if word in _THIRD}
    if gender == "u":
        gender = next(iter(others), gender)
    if I_FORMS.isdisjoint(words) and subject.kind == "description" and _THIRD.get(words[0]) == gender:
        return True
    return OWN_FORMS.isdisjoint(words) and gender in others


def _surname(people: People, name: int) -> str:
    return people.words[people.names[name].last - 1]


def _others_named(people: People, place: _Place, subject: Subject) -> bool:
    """Return whether another person is named behind the verb, but for one who owns something."""
    own = None if subject.name is None else people.first_of(subject.name)
    return any(
        people.names[index].kind == "person"
        and people.words[people.names[index].last] not in ("'s", "’s")
        and people.first_of(index) != own
        for index in people.between(subject.verb, place.until)
    )


def _is_new(people: People, name: int) -> bool:
    """Return whether this is a person who is named here for the first time, and in full."""
    return people.first_of(name) == name and people.names[name].last - people.names[name].first > 1


def _is_done_to(reading: Reading, subject: Subject) -> bool:
    """Distinguish what was done to the subject ("was arrested") from what it did, and from how it felt ("was delighted")."""
    classes, at = reading.classes, subject.verb
    if classes[at] not in ("BE", "HAVE"):
        return False
    while classes[at] in ("BE", "HAVE", "ADV", "LY", "NEG"):
        at += 1
    lower = reading.lower[at]
    felt = lower in FEELINGS or lower in QUESTIONED or lower.startswith("un")
    return classes[at - 1] != "HAVE" and classes[at] in ("ED", "VRB", "SAY", "OPN") and not felt


def _takes_over(reading: Reading, people: People, subject: Subject, source: Range | None) -> bool:
    """Return whether the subject is somebody else than the source that the words would go to otherwise.

    Where that is not sure the words stay with the source: "he" most often is the one who has just spoken.
    """
    if source is None:
        return True
    gender, spoke = _gender(reading, people, subject), _gender_of_source(reading, people, source)
    if "u" not in (gender, spoke) and gender != spoke:
        return True
    if subject.name is None:
        owned = not POSSESSIVES.isdisjoint(reading.lower[subject.first : subject.last])
        return owned or reading.lower[subject.first] in INTRODUCING
    named = people.between(*source)
    if not named:
        return people.first_of(subject.name) == subject.name
    return not any(people.share_name(index, subject.name) for index in named)


def _gender(reading: Reading, people: People, subject: Subject) -> Gender:
    """Return the gender that the subject's pronoun, given name or noun tells."""
    if subject.name is not None:
        return _gender_of_name(people, subject.name)
    word = reading.lower[subject.last - 1]
    return _THIRD.get(word) or gender_of_noun(word)


def _gender_of_name(people: People, index: int) -> Gender:
    name = people.names[index]
    whole = name if name.last - name.first > 1 else people.names[people.first_of(index)]
    return given_names().get(people.words[whole.first], "u")


def _gender_of_source(reading: Reading, people: People, source: Range) -> Gender:
    named = people.between(*source)
    if named:
        return _gender_of_name(people, named[-1])
    word = reading.lower[source[1] - 1]
    return _THIRD.get(word) or gender_of_noun(word)


def stands_in(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a full stop stands in for the colon: there is no cue."""
    return candidate.block.lemma == ":" and reading.lower[candidate.block.cue] != ":"


def _claim(reading: Reading, unit: Unit, place: _Place, subject: Subject) -> Claim:
    """Claim the words as a colon would; where a full stop stands in its place the cue is none."""
    cue = place.last - 1
    window = (place.first, unit.end)
    block = Block(subject.first, place.last, cue, ":", "base", "sv", window)
    candidate = Candidate(block, (subject.first, subject.last), None, (unit.start, unit.end), 1.0, 1.0, 1.0)
    return Claim(
        candidate, INTRODUCED[place.kind], whole_stretches(reading, unit.stretches), list(unit.stretches)
    )
