"""What part a printed name plays in its sentence, told by the words right before and after it."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.conjunctions import SETTING_AGAINST, SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.determiners import ARTICLES, POSSESSIVES
from onrecord.extraction.lexicon.en.grammar import PREPOSITIONS
from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.prepositions import BEFORE_TOWNS, OBLIQUE
from onrecord.extraction.lexicon.en.pronouns import HER, HIS
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS
from onrecord.extraction.lexicon.en.sayings import CONDITIONS
from onrecord.extraction.lexicon.en.speech_cues import BEFORE_QUESTIONED, QUESTIONED
from onrecord.extraction.lexicon.en.titles import BEFORE_TITLED_NAME
from onrecord.extraction.names.beside import SHORT
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import MAYBE_BODY
from onrecord.extraction.names.recognition import Name
from onrecord.text.document import Document
from onrecord.text.lexicon import words as words_of

LOOK_BACK = 30
"""Names that a pronoun may reach back over."""
MAX_BEFORE = 6
"""Words of a title before a name over which a preposition is looked for ("by Crown prosecutor Ann Bly")."""


_BEFORE_TITLES = (
    ROLE_NOUNS
    | MODIFIERS
    | words_of(
        """campaign communication communications policy press team family foundation transition election data digital media field
        party union committee council board caucus office staff security research sports music film art"""
    )
)
"""What stands between somebody's name and another's title."""


def start_of(document: Document, name: Name) -> int:
    """Return where the form of address, the title and the article before a name begin."""
    start = name.first if name.honorific is None else name.honorific
    least = max(start - MAX_BEFORE, 0)
    while start > least and document.tokens.lower[start - 1] in BEFORE_TITLED_NAME:
        start -= 1
    return start


def opens_clause(document: Document, name: Name) -> bool:
    """Return whether a name is the subject of the clause that a sentence opens with: "When | Jane Doe gave a talk, she said"."""
    tokens = document.tokens
    if tokens.words[name.last : name.last + 1] and tokens.words[name.last] in POSSESSIVES:
        return False
    opener = start_of(document, name) - 1
    first = not opener or tokens.sentences[opener - 1] != tokens.sentences[opener]
    return opener >= 0 and first and tokens.lower[opener] in SUBORDINATE_OPENERS


def is_in_condition(document: Document, name: Name) -> bool:
    """Return whether a name is the subject of a condition, which belongs to what is said: "If | Doe runs, he said, nobody would"."""
    start = start_of(document, name)
    return start > 0 and document.tokens.lower[start - 1] in CONDITIONS


def opens_second_clause(document: Document, start: int, last: int) -> bool:
    """Return whether a name is the subject of a later main clause: "Holm asked for a week, but | Judge Bly refused", or "It was | Bly" who acts."""
    words, opener = document.tokens.words, start - 1
    if document.tokens.lower[max(start - 2, 0) : start] == ["it", "was"] and words[last : last + 1] == [
        "who"
    ]:
        return True
    if opener < 1 or words[opener] not in SETTING_AGAINST or words[opener - 1] != ",":
        return False
    behind = words[last : last + 1]
    return behind != [] and behind[0].islower() and behind[0] not in POSSESSIVES and behind[0] not in OBLIQUE


def in_passing(document: Document, name: Name, token: int) -> bool:
    """Return whether a pronoun stands in what a preposition tells in the sentence of a name: "Doe sued the mayor over what | he called “a theft”"."""
    tokens = document.tokens
    what = token > 1 and tokens.lower[token - 1] == "what" and tokens.lower[token - 2] in PREPOSITIONS
    return what and tokens.sentences[name.first] == tokens.sentences[token]


def is_told_to_say(document: Document, name: Name) -> bool:
    """Return whether a name follows a verb of speech behind a comma: "This can help, adds Mona Ruiz."."""
    start, words = start_of(document, name), document.tokens.words
    return start > 1 and words[start - 2] == "," and words[start - 1] in SPEECH_FORMS


def opens_topic(document: Document, start: int) -> bool:
    """Return whether "For" or "As for" alone stands between the start of a sentence and a name: "For Ann Bly, both miss the point"."""
    tokens = document.tokens
    if not start or tokens.words[start - 1] not in ("For", "for"):
        return False
    opener = start - 1 - (tokens.words[max(start - 2, 0)] == "As")
    return not opener or tokens.sentences[opener - 1] != tokens.sentences[start]


def asked_about(document: Document, entities: Entities, token: int) -> frozenset[int]:
    """Return whom the clause names that a question before an answer opens with: in "Asked about Doe, she said" it is not Doe who speaks."""
    tokens = document.tokens
    opener = bisect_left(tokens.sentences, tokens.sentences[token])
    while tokens.lower[opener] in BEFORE_QUESTIONED:
        opener += 1
    if tokens.lower[opener] not in QUESTIONED:
        return frozenset()
    low, high = bisect_left(entities.firsts, opener), bisect_left(entities.firsts, token)
    return frozenset(entities.entity_of[low:high])


def is_no_object(document: Document, name: Name) -> bool:
    """Return whether neither a possessive follows a name nor a preposition stands before it."""
    words = document.tokens.words
    if name.last < len(words) and words[name.last] in POSSESSIVES:
        return False
    if is_modifier(document, name):
        return False
    start = start_of(document, name)
    if opens_topic(document, start):
        return True
    office = start > 1 and words[start - 2].lower() in ROLE_NOUNS
    return not start or words[start - 1].lower() not in OBLIQUE or office


def is_modifier(document: Document, name: Name) -> bool:
    """Return whether a name says whose title another's is: "Pell communication director | Ann Bly"."""
    words, end = document.tokens.words, name.last
    while end < min(name.last + MAX_BEFORE, len(words) - 1) and words[end] in _BEFORE_TITLES:
        end += 1
    return end > name.last and words[end - 1] in ROLE_NOUNS and words[end][0].isupper()


def is_byline(document: Document, name: Name) -> bool:
    """Return whether a paragraph is "By" and a name, who has written the text and is told of nowhere."""
    tokens, at = document.tokens, name.first - 1
    if at < 0 or tokens.words[at] not in ("By", "BY", "by"):
        return False
    opens = not at or tokens.sentences[at - 1] != tokens.sentences[at]
    return opens and tokens.sentences[name.last : name.last + 1] != [tokens.sentences[at]]


def is_attributive(document: Document, name: Name) -> bool:
    """Return whether a name of several words stands before the noun that is meant: "the Quiz Night winner".

    A surname alone ("the Pell campaign") still brings its bearer to mind.
    """
    words = document.tokens.words
    if is_byline(document, name):
        return True
    if name.last - name.first == 1:
        return False
    behind = words[name.last : name.last + 1]
    determined = name.first > 0 and name.honorific is None and words[name.first - 1].lower() in ARTICLES
    return determined and behind != [] and behind[0].islower() and behind[0] not in POSSESSIVES


def is_kin_of_another(document: Document, name: Name, gender: Gender) -> bool:
    """Return whether a name is brought in as kin or friend of a "her" or "his" whom the same pronoun may mean: "her friend Adele"."""
    tokens = document.tokens
    sentence = tokens.sentences[name.first]
    near = range(max(0, name.first - 3), name.first)
    words = [tokens.words[at] for at in near if tokens.sentences[at] == sentence and tokens.stretches[at] < 0]
    if len(words) <= 1 or words[-1][0].isupper():
        return False
    if gender != "u" and words[-1] == "," and _opens_sentence(document, name.first - len(words)):
        return False  # "| His coach, Dan Doe, defended it"
    return not _OWNERS[gender].isdisjoint(word.lower() for word in words[:2])


def _opens_sentence(document: Document, token: int) -> bool:
    tokens = document.tokens
    return not token or tokens.sentences[token - 1] != tokens.sentences[token]


_OWNERS: dict[Gender, frozenset[str]] = {"f": HER, "m": HIS, "u": HER | HIS}


def told_behind_pronoun(document: Document, name: Name, gender: Gender) -> bool:
    """Return whether the sentence of a name opens with a pronoun of a gender, which means somebody else: "| She waits so long that Ann Doe sleeps"."""
    tokens = document.tokens
    first = bisect_left(tokens.sentences, tokens.sentences[name.first])
    return first < name.first and tokens.lower[first] == _SUBJECTS.get(gender) and tokens.stretches[first] < 0


_SUBJECTS: dict[Gender, str] = {"m": "he", "f": "she"}


def may_be_subject(document: Document, name: Name) -> bool:
    """Return whether a name is neither an object nor the subject of a clause that is not the main one."""
    start = start_of(document, name)
    subordinate = start > 0 and document.tokens.lower[start - 1] in SUBORDINATE_OPENERS
    return is_no_object(document, name) and not subordinate


def has_subject_before(document: Document, entities: Entities, outside: Sequence[int], at: int) -> bool:
    """Return whether another person may be the subject of the sentence of a name: the one at `at` of those `outside` quotations."""
    names, sentences = entities.names, document.tokens.sentences
    name = names[outside[at]]
    if opens_second_clause(document, start_of(document, name), name.last):
        return False
    for before in range(at - 1, max(0, at - LOOK_BACK) - 1, -1):
        index = outside[before]
        if sentences[names[index].first] != sentences[name.first]:
            break
        person = entities.listed[entities.entity_of[index]].kind == "person"
        if person and may_be_subject(document, names[index]):
            return not _joined(document, names[index], names[outside[before + 1]])
    return False


def _joined(document: Document, name: Name, following: Name) -> bool:
    """Return whether "and" alone stands between a name and the next."""
    start = following.first if following.honorific is None else following.honorific
    return document.tokens.words[name.last : start] == ["and"]


def may_be_body(document: Document, entities: Entities, number: int) -> bool:
    """Return whether "it" may be an entity: a body, or an unknown name of several words or that comes again, and no town."""
    entity = entities.listed[number]
    if entity.kind != "unknown" or len(entity.words) > 1:
        return entity.kind in MAYBE_BODY
    words = document.tokens.words
    return len(entity.names) > 1 and not any(
        words[entities.names[index].first - 1] in BEFORE_TOWNS for index in entity.names
    )


def opens_like_person(document: Document, name: Name) -> bool:
    """Return whether a full name that no list knows opens a clause as its subject: "At the market, | Xo Moyzu | wept"."""
    words, sentences = document.tokens.words, document.tokens.sentences
    before, full = name.first - 1, 1 < name.last - name.first <= SHORT
    first = before < 0 or words[before] == "," or sentences[before] != sentences[name.first]
    return name.kind == "unknown" and full and first and words[name.last] not in _BEHIND_OTHERS


_BEHIND_OTHERS = frozenset(("and", "'s", "’s", ":"))


def is_of_dateline(words: Sequence[str], name: Name) -> bool:
    """Return whether this is a dateline's place or service, of which the text does not tell: "ARDEN (AP) — Bakers"."""
    if not name.first:
        return words[name.last : name.last + 1] == [":"] and all(map(str.isupper, words[: name.last]))
    closed = words[name.last : name.last + 1] == [")"] and words[name.last + 1 : name.last + 2]
    return words[name.first - 1] == "(" and closed in (["—"], ["–"], ["--"], ["-"])


def is_field(document: Document, name: Name) -> bool:
    """Return whether a name is what somebody is a professor of."""
    words = document.tokens.words
    return name.first > 1 and words[name.first - 1] == "of" and words[name.first - 2].lower() in ROLE_NOUNS
