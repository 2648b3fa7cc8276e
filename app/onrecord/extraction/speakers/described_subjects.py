"""Descriptions that are the subject right before a pronoun: "The governor sighed. “I know him,” he said."."""

from collections.abc import Collection, Sequence

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.roles import CAPACITIES, PLURALS
from onrecord.extraction.speakers.coreference import Discourse, Mention
from onrecord.extraction.speakers.nominal_mentions import find_described
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase
from onrecord.text.document import Document

_LONGEST = 5
"""Words of such a subject, its noun included."""
_BESIDE = 3
"""Words between a noun and the name of the one it is said of."""
_OPENERS = frozenset(("a", "an", "the", "his", "her", "their", "one", "another"))


def described_subject(discourse: Discourse, profiles: Profiles, token: int, gender: Gender) -> Mention | None:
    """Return who is described as the subject right before a pronoun: somebody named elsewhere, or somebody without a name."""
    words = discourse.document.tokens.words
    found = subject_before(discourse.document, discourse.named, token)
    if found is None or gender_of_noun(words[found[1] - 1]) not in ("u", gender):
        return None
    if words[found[1]][:3] == "ask":  # one who asks is seldom taken up: the answer follows
        return None
    meant = find_described(SourcePhrase("description", *found, None), discourse, profiles)
    if meant is None:
        strange = is_stranger(words, discourse.named, words[found[1] - 1], gender)
        return Mention(found[0], None, gender) if strange else None
    person = profiles.entities.listed[meant.entity].kind == "person"
    return Mention(found[0], meant.entity) if meant.certainty == 1 and person else None


def subject_before(document: Document, named: Collection[int], token: int) -> tuple[int, int] | None:
    """Return the description that is the subject of the sentence of the reporter's own before that of a token.

    Args:
        document: The text.
        named: The tokens of all names.
        token: Where the pronoun stands.
    """
    first = _sentence_before(document, token)
    if first is None:
        return None
    words, sentences = document.tokens.words, document.tokens.sentences
    for start in range(first, min(token, first + 2 * _LONGEST)):
        if sentences[start] != sentences[first]:
            break
        opens = start == first or words[start - 1] == ","
        if opens and (words[start].lower() in _OPENERS or start in named):
            return _description(words, named, start)
    return None


def is_stranger(words: Sequence[str], named: Collection[int], noun: str, gender: Gender) -> bool:
    """Return whether a noun tells of somebody without a name: nobody's name stands beside it anywhere, and it is no office."""
    told = gender_of_noun(noun)
    fits = told == gender or (told == "u" and CAPACITIES.get(noun) == "witness")
    return fits and not any(
        near in named and words[near - 1] not in POSSESSIVES
        for at, word in enumerate(words)
        if word == noun
        for near in range(max(at - _BESIDE, 1), min(at + _BESIDE + 1, len(words)))
        if near + 1 == len(words) or words[near + 1] not in POSSESSIVES
    )


def _sentence_before(document: Document, token: int) -> int | None:
    """Return where the last sentence of the reporter's own before that of a token begins, in its paragraph or the one before."""
    tokens, at = document.tokens, token
    while at > 0 and (tokens.sentences[at] == tokens.sentences[token] or tokens.stretches[at] >= 0):
        at -= 1
    while at > 0 and tokens.sentences[at - 1] == tokens.sentences[at]:
        at -= 1
    own = tokens.stretches[at] < 0 and tokens.sentences[at] != tokens.sentences[token]
    breaks = document.text.count("\n\n", tokens.starts[at], tokens.starts[token])
    return at if own and breaks <= 1 else None


def _description(words: Sequence[str], named: Collection[int], start: int) -> tuple[int, int] | None:
    """Return the phrase from `start` to its noun; None where it is no person's, or a name follows at once."""
    owned = False
    for at in range(start, min(start + _LONGEST, len(words) - 1)):
        owned = owned or words[at] in POSSESSIVES
        if at in named and (owned or words[at + 1] not in POSSESSIVES):
            return None
        if words[at].lower() in OBLIQUE or words[at] == ",":
            return None
        person = PLURALS.get(words[at]) == words[at] or gender_of_noun(words[at]) != "u"
        if person and words[at + 1] not in POSSESSIVES and PLURALS.get(words[at + 1]) is None:
            behind = at + 1 + (words[at + 1] == ",")
            return None if behind in named or at + 1 in named else (start, at + 1)
    return None
