"""Sources that grammar tells apart from the nearest noun phrase: the subject of verbs in a series, the owner of an answer."""

from msgspec.structs import replace

from onrecord.extraction.attribution.subjects import People, subject_of, topic_of
from onrecord.extraction.attribution.whose_words import with_their_words
from onrecord.extraction.candidates.assembly import Candidate, Range
from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases, starting_at
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.people import PERSON_NOUNS
from onrecord.extraction.lexicon.en.pronouns import HER, HIS
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS, SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS, SINGULARS
from onrecord.extraction.lexicon.en.speech_cues import ADDING, ANSWERS, CAUSING, OWN_WORDS, TELLING_FORMS
from onrecord.extraction.lexicon.en.things import BOOKS, SENT, STATEMENTS, STUDIES, WROTE
from onrecord.extraction.names.kinds import MAYBE_PERSON


def with_right_source(reading: Reading, people: People, candidate: Candidate) -> Candidate:
    """Return the candidate with the source that grammar names; the same where it names none."""
    said = _to_whom(reading, people, candidate) if candidate.block.lemma == ":" else None
    if said is not None:
        return replace(candidate, source=said)
    if _is_impersonal(reading, candidate):
        return replace(candidate, source=None)
    source = candidate.source
    if source is None:
        return candidate
    if _is_bearer(reading, candidate, source):
        return replace(candidate, source=candidate.left, left=None)
    found = (
        _antecedent(reading, candidate, source)
        or _caused(reading, people, candidate)
        or _first_of_series(reading, people, candidate, source)
        or _of_participle(reading, people, candidate, source)
        or _owner(reading, people, candidate, source)
        or _sender(reading, people, candidate, source)
        or _teller(reading, candidate, source)
        or _holder(reading, people, candidate, source)
        or _head(reading, candidate, source)
    )
    if found is not None:
        source, candidate = found, replace(candidate, source=found)
    return with_their_words(reading, people, candidate, source)


def _to_whom(reading: Reading, people: People, candidate: Candidate) -> Range | None:
    """Return for whom something is so that the words behind a colon say: "To | Ann Bly, the answer is plain: “...”"."""
    cue = candidate.block.cue
    topic = topic_of(reading, people, reading.first[reading.document.tokens.sentences[cue]])
    if topic is None or topic.kind != "name" or people.between(topic.verb, cue) or candidate.right is None:
        return None
    told = _SPEECH.isdisjoint(reading.classes[topic.verb : cue]) and "BE" in reading.classes[topic.verb : cue]
    return (topic.first, topic.last) if told and reading.classes[cue + 1] == "OQ" else None


def _is_bearer(reading: Reading, candidate: Candidate, source: Range) -> bool:
    """Return whether a name is taken for what was said, of whom the source only says more: "| Ann Bly |, the harbour master, shook her head and said"."""
    left, classes = candidate.left, reading.classes
    acts = "VRB" in classes[source[1] : candidate.block.cue]
    if (
        not acts
        or left is None
        or candidate.right is None
        or left[1] + 1 != source[0]
        or classes[left[1]] != ","
    ):
        return False
    return set(classes[left[0] : left[1]]) == {"CAP"} and reading.stretches[left[0]] < 0


def _is_impersonal(reading: Reading, candidate: Candidate) -> bool:
    """Return whether the source is the "it" of "It is | said that"."""
    source, cue = candidate.source, candidate.block.cue
    it = source is not None and reading.lower[slice(*source)] == ["it"] and source[1] < cue
    return (
        it and source is not None and reading.classes[source[1]] == "BE" and reading.lower[cue + 1] == "that"
    )


def _antecedent(reading: Reading, candidate: Candidate, source: Range) -> Range | None:
    """Return what a relative clause says it of, not the subject before it: "Ann Bly holds | a paper | that says"."""
    cue, classes = candidate.block.cue, reading.classes
    that = cue - 1
    if classes[that] != "THAT" or classes[cue] != "SAY" or not source[1] < that:
        return None
    first = reading.first[reading.document.tokens.sentences[cue]]
    found = ending_at(noun_phrases(reading, max(first, source[1]), that), that)
    noun = reading.lower[that - 1]
    made = found is not None and noun in _made(reading.lower[source[1] : found[0]])
    return None if noun in STATEMENTS or made else found  # "issued a statement that read"


_WRITTEN = STUDIES | BOOKS


def _made(before: list[str]) -> frozenset[str]:
    """Return the nouns for what somebody speaks by who has made it: "wrote a | report | that says"."""
    return frozenset() if WROTE.isdisjoint(before) and SENT.isdisjoint(before) else _WRITTEN


def _first_of_series(reading: Reading, people: People, candidate: Candidate, source: Range) -> Range | None:
    """Return the subject that verbs in a series share: "Ann Bly | scolded the harbour chief, Jon Tarn, and said"."""
    classes, cue = reading.classes, candidate.block.cue
    joint = cue - 1
    while joint > source[1] and classes[joint] in ("ADV", "LY"):
        joint -= 1
    if joint < source[1] or classes[joint] != "CC":
        return None
    sentence = reading.document.tokens.sentences[cue]
    first, last = reading.first[sentence], reading.first[sentence + 1]
    subject = subject_of(reading, people, first, last)
    if subject is None or subject.kind == "thing" or subject.verb >= source[0]:
        return None
    clause = classes[subject.verb : cue]
    # "Ann Bly wrote that the school was old and | asked"
    told = classes[subject.verb] == "SAY" and classes[source[1] - 1] in _THINGS
    parted = _CLAUSES.difference(("THAT",) if told else ()).intersection(clause)
    return None if parted else (subject.first, subject.last)


_THINGS = frozenset(("LOW", "RN", "NUM", "BOD"))
"""Classes of the last word of what seldom speaks."""


def _caused(reading: Reading, people: People, candidate: Candidate) -> Range | None:
    """Return whom something made speak: "a question that prompted | Ann Bly | to quip it was late"."""
    cue, lower = candidate.block.cue, reading.lower
    near = people.between(max(0, cue - FARTHEST), cue - 1)
    if not near or candidate.block.form != "base" or lower[cue - 1] != "to":
        return None
    name = people.names[near[-1]]
    start = name.first if name.honorific is None else name.honorific
    while start and lower[start - 1] in ROLE_NOUNS:
        start -= 1
    caused = name.last == cue - 1 and start > 0 and lower[start - 1] in CAUSING
    return (start, name.last) if caused and name.kind in MAYBE_PERSON else None


def _of_participle(reading: Reading, people: People, candidate: Candidate, source: Range) -> Range | None:
    """Return the subject of the sentence that a participle goes on with, not its object: "Ann Bly | sued the harbour board, calling it"."""
    classes, cue = reading.classes, candidate.block.cue
    if candidate.block.form != "ing" or not source[1] <= cue or not _is_object(reading, source):
        return None
    sentence = reading.document.tokens.sentences[cue]
    first, last = reading.first[sentence], reading.first[sentence + 1]
    subject = subject_of(reading, people, first, last)
    if subject is None or subject.kind == "thing" or subject.verb >= source[0]:
        return None
    before = range(subject.verb, cue)
    earlier = any(classes[at] == "," and reading.lower[at + 1].endswith("ing") for at in before)
    goes_on = classes[cue - 1] == "," or (classes[cue - 1] == "CC" and earlier)
    clause = classes[subject.verb : source[0]]
    adds = reading.lower[cue] in ADDING and not _SPEECH.isdisjoint(clause)
    return (subject.first, subject.last) if goes_on and (adds or not _CLAUSES.intersection(clause)) else None


def _is_object(reading: Reading, source: Range) -> bool:
    """Return whether a verb or a preposition stands before these words; who is named behind "by" or "from" may speak."""
    before = source[0] - 1
    if before < 0 or reading.lower[before] in ("by", "from"):
        return False
    return reading.classes[before] in ("PRP", "OF", "TO", "VRB", "ED", "SAY", "OPN", "LOW")


FARTHEST = 8
"""Tokens between the verb that makes somebody speak and the verb of speech."""
_SPEECH = frozenset(("SAY", "OPN"))
_CLAUSES = frozenset(("WHO", "THAT", "SUB", "OQ", "CQ", ";", ":"))
"""After one of these the verb may belong to another clause."""


def _owner(reading: Reading, people: People, candidate: Candidate, source: Range) -> Range | None:
    """Return whose answer the words behind a colon are: "Ann Bly's | dry answer: “...”"."""
    cue, lower = candidate.block.cue, reading.lower
    colon = cue if lower[cue] == ":" else cue + 1
    if lower[colon : colon + 1] != [":"] or source[0] >= cue:
        return None
    if lower[source[0]] in OWNING and lower[colon - 1] in OWN_WORDS:
        return source[0], source[0] + 1  # "Her | reply: “...”"
    for index in people.between(source[0], cue):
        name = people.names[index]
        words = lower[name.last : colon]
        owns = reading.classes[name.last] == "POS" and not any(
            word in PERSON_NOUNS or word in ROLE_NOUNS or (word in SPEECH_FORMS and word not in NOUN_FORMS)
            for word in words
        )
        if owns and name.kind in MAYBE_PERSON:
            return source[0], name.last
    return None


OWNING = HIS | HER
_WORDS_OF_SOMEBODY = ANSWERS | NOUN_FORMS.keys()


def _sender(reading: Reading, people: People, candidate: Candidate, source: Range) -> Range | None:
    """Return from whom the words behind a colon are: "Reaction from | the harbour chief, Ann Bly: “...”"."""
    cue, lower = candidate.block.cue, reading.lower
    if (
        lower[cue] != ":"
        or lower[source[1] : source[1] + 1] != ["from"]
        or lower[source[1] - 1] not in _WORDS_OF_SOMEBODY
    ):
        return None
    named = people.between(source[1] + 1, cue)
    return (source[1] + 1, people.names[named[-1]].last) if named else None


def _teller(reading: Reading, candidate: Candidate, source: Range) -> Range | None:
    """Return who tells it, not who is told: "what | she | told a nurse, Amy Pell: “...”"."""
    cue, lower = candidate.block.cue, reading.lower
    if lower[cue] != ":" or source[1] != cue:
        return None
    first = reading.first[reading.document.tokens.sentences[cue]]
    near = range(source[0] - 1, max(source[0] - FARTHEST, first), -1)
    told = next((at for at in near if lower[at] in TELLING_FORMS), None)
    if told is None or not _FINITE.isdisjoint(set(reading.classes[told + 1 : source[0]]) - {","}):
        return None
    return ending_at(noun_phrases(reading, first, told), told)


def _holder(reading: Reading, people: People, candidate: Candidate, source: Range) -> Range | None:
    """Return whose claim the cue names: "| Ann Bly's | claim that the bridge was “safe”"."""
    cue, classes = candidate.block.cue, reading.classes
    if reading.lower[cue] not in NOUN_FORMS or not source[0] < cue < source[1]:
        return None
    names = (people.names[index] for index in people.between(source[0], cue))
    holder = next((one for one in names if classes[one.last] == "POS" and one.kind in MAYBE_PERSON), None)
    return None if holder is None else (source[0], holder.last)


def _head(reading: Reading, candidate: Candidate, source: Range) -> Range | None:
    """Return the subject of which a participle tells, not the place in it: "| A swimmer | rescued off Port Ellan says"."""
    classes, cue = reading.classes, candidate.block.cue
    if source[1] != cue or classes[source[0] - 1] not in ("PRP", "OF", "TO"):
        return None
    first = reading.first[reading.document.tokens.sentences[cue]]
    subject = starting_at(noun_phrases(reading, first, source[0]), first)
    if subject is None:
        return None
    told = classes[subject[1] : source[0]]
    person = classes[first] == "DET" and SINGULARS.get(reading.lower[subject[1] - 1]) is not None
    reduced = told[0] in ("ED", "VRB", "ING") and _FINITE.isdisjoint(told)
    return subject if person and reduced else None


_FINITE = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "CC", ",", "WHO", "THAT", "OQ", "CQ", ";", ":"))
"""None of these stands between a subject and the last noun that a participle behind it tells of."""
