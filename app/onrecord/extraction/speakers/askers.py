"""Who asked is not who answers: "Ann Bly asked her when it began. “In May,” she said." are the words of whom Ann Bly asked."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.grammar import AUXILIARIES, SUBORDINATORS
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.pronouns import HE, INDEFINITE, SHE
from onrecord.extraction.lexicon.en.speech_cues import ASKING, QUESTIONED, TALKED_TO, TO_ASKERS
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.described_subjects import sentence_before
from onrecord.extraction.speakers.likely_genders import agrees
from onrecord.extraction.speakers.mention_places import asked_about, is_no_object
from onrecord.text.document import Document

_VERBS = ASKING | QUESTIONED
_QUESTION_OPENERS = SUBORDINATORS | OBLIQUE
"""What follows somebody who is asked; a noun would be asked in her stead: "asked her brother"."""
_NAMED_QUESTION_OPENERS = _QUESTION_OPENERS - {"for", "to"}
"""The same behind a name, of whom one may also ask for something."""


def not_answering(document: Document, entities: Entities, token: int) -> frozenset[int]:
    """Return who is no antecedent of a pronoun at `token` because of a question before it: who asked, and who was asked about."""
    told = asked_about(document, entities, token) | _who_asked(document, entities, token)
    return told | _asked_about_before(document, entities, token)


def _asked_about_before(document: Document, entities: Entities, token: int) -> frozenset[int]:
    """Return whom the question names that the sentence before opens with: "Asked if Doe would debate Roe, he laughed. “No,” he said."."""
    first = sentence_before(document, token)
    if first is None:
        return frozenset()
    words, sentences = document.tokens.words, document.tokens.sentences
    end = first
    while sentences[end] == sentences[first] and words[end] != ",":
        end += 1
    if words[end] != "," or words[end + 1].lower() not in HE | SHE:
        return frozenset()
    return asked_about(document, entities, end) | _called(entities, words[first:end])


def _called(entities: Entities, clause: Sequence[str]) -> frozenset[int]:
    """Return who asks and is told by the form of address alone: "Asked by the judge if he wished to speak, he stood up"."""
    if list(clause[1:3]) != ["by", "the"] or clause[0].lower() not in QUESTIONED:
        return frozenset()
    forms = ((number, (one.honorific or "").split()) for number, one in enumerate(entities.listed))
    return frozenset(number for number, form in forms if form[-1:] == [clause[3].capitalize()])


def _who_asked(document: Document, entities: Entities, token: int) -> frozenset[int]:
    """Return who asks the one whom a pronoun means, in its sentence or in the sentence of the reporter's own before it."""
    first = sentence_before(document, token)
    tokens = document.tokens
    if first is None or not ASKING.isdisjoint(map(str.lower, tokens.words[token + 1 : token + 2])):
        return frozenset()  # "Doe pressed him. “Did you pay?” | he asked."
    if _VERBS.isdisjoint(tokens.words[first + 1 : max(token - 1, 0)]):
        return frozenset()
    forms = HE if tokens.lower[token] in HE else SHE
    for at in range(token - 2, first, -1):
        if tokens.stretches[at] >= 0 or tokens.words[at] not in _VERBS:
            continue
        if _is_asked(document, at + 1, forms) or _is_named(document, entities, at + 1, forms):
            return _subject(document, entities, at)
    return frozenset()


def _is_asked(document: Document, at: int, forms: frozenset[str]) -> bool:
    words = document.tokens.words
    behind = words[at + 1].lower()
    return words[at] in forms and (behind in _QUESTION_OPENERS or not behind[0].isalnum())


def _is_named(document: Document, entities: Entities, at: int, forms: frozenset[str]) -> bool:
    """Return whether a name of the gender of a pronoun stands behind a verb of asking: "Roe asked | Doe if he would run"."""
    index = bisect_left(entities.firsts, at)
    name = entities.names[index] if index < len(entities.names) else None
    if name is None or at not in (name.first, name.honorific):
        return False
    entity, behind = (
        entities.listed[entities.entity_of[index]],
        document.tokens.words[name.last : name.last + 1],
    )
    asked = behind != [] and (behind[0].lower() in _NAMED_QUESTION_OPENERS or not behind[0][0].isalnum())
    return asked and entity.kind == "person" and agrees(entity, "m" if forms is HE else "f")


def _subject(document: Document, entities: Entities, verb: int) -> frozenset[int]:
    """Return who is named last before a verb and may be its subject."""
    tokens, sentences = document.tokens, document.tokens.sentences
    own = verb - 1
    while own and tokens.lower[own] in AUXILIARIES:
        own -= 1
    if tokens.lower[own] in INDEFINITE:
        return frozenset()  # "Doe said nobody had asked him"
    for index in range(bisect_left(entities.firsts, verb) - 1, -1, -1):
        name = entities.names[index]
        if sentences[name.first] != sentences[verb]:
            break
        if is_no_object(document, name):
            return frozenset((entities.entity_of[index],))
    return frozenset()


def interviewee(text: Text, entities: Entities, label: int) -> int | None:
    """Return who answers where the answers carry no name: the person named most before the first question, else of all.

    Who answers seldom says the own name, and often that of a restaurant or a book that looks like somebody's.
    The name that a text opens with is somebody's where no person is named there, whatever it may name elsewhere.

    Args:
        text: The article.
        entities: Everybody whom the article names, who asks among them: "As told to | Jane Doe".
        label: Token of the first label; 0 where there is none.
    """
    listed = entities.listed
    told = [
        n
        for n, one in enumerate(listed)
        if one.kind in MAYBE_PERSON
        and len(one.words) > 1
        and not _asks(text, entities.names[one.names[0]].first)
    ]
    persons = [n for n in told if listed[n].kind == "person"]
    led = [n for n in told if entities.names[listed[n].names[0]].first < label]
    if led and listed[led[0]].kind == "unknown" and entities.names[listed[led[0]].names[0]].first == 0:
        persons += [] if any(listed[n].kind == "person" for n in led) else [led[0]]
    answering = [n for n in persons if n in led]
    found = max(
        answering, key=lambda n: sum(entities.names[at].first < label for at in listed[n].names), default=None
    )
    if found is None:
        found = max(persons, key=lambda n: len(listed[n].names), default=None)
    if found is not None:
        listed[found].kind = "person"
    return found


def _asks(text: Text, first: int) -> bool:
    """Return whether the words before a name say that its bearer asks the questions."""
    before = text.lower[max(first - 3, 0) : first]
    return " ".join(before) in TO_ASKERS | TALKED_TO or " ".join(before[-2:]) in TO_ASKERS
