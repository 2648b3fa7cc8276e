"""Somebody without a name who is the subject right before a pronoun: "Her eldest son translated. “She is tired,” he said."."""

from collections.abc import Collection, Sequence

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.text.document import Document

_LONGEST = 5
"""Words of such a subject, its noun included."""
_BESIDE = 3
"""Words between a noun and the name of the one it is said of."""
_OPENERS = frozenset(("a", "an", "the", "his", "her", "their", "one", "another"))


def stranger_before(document: Document, named: Collection[int], token: int, gender: Gender) -> int | None:
    """Return where the noun of a subject without a name stands in the sentence of the reporter's own before a pronoun.

    Args:
        document: The text.
        named: The tokens of all names.
        token: Where the pronoun stands.
        gender: Of the pronoun.
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
            return _noun_of(words, named, start, gender)
    return None


def _sentence_before(document: Document, token: int) -> int | None:
    """Return where the last sentence of the reporter's own before that of a token begins, in its paragraph or the one before."""
    tokens, at = document.tokens, token
    while at > 0 and (tokens.sentences[at] == tokens.sentences[token] or tokens.stretches[at] >= 0):
        at -= 1
    while at > 0 and tokens.sentences[at - 1] == tokens.sentences[at]:
        at -= 1
    own = at < token and tokens.stretches[at] < 0 and tokens.sentences[at] != tokens.sentences[token]
    breaks = document.text.count("\n\n", tokens.starts[at], tokens.starts[token])
    return at if own and breaks <= 1 else None


def _noun_of(words: Sequence[str], named: Collection[int], start: int, gender: Gender) -> int | None:
    """Return the noun of the gender that ends the phrase that begins at `start`, where nobody's name stands beside that noun anywhere."""
    owned = False
    for at in range(start, min(start + _LONGEST, len(words) - 1)):
        owned = owned or words[at] in POSSESSIVES
        if at in named and (owned or words[at + 1] not in POSSESSIVES):
            return None
        if words[at].lower() in OBLIQUE or words[at] == ",":
            return None
        if gender_of_noun(words[at]) == gender:
            return None if _is_named_elsewhere(words, named, words[at]) else at
    return None


def _is_named_elsewhere(words: Sequence[str], named: Collection[int], noun: str) -> bool:
    """Return whether a noun stands beside a name somewhere, so that it may be the noun of somebody who has one."""
    return any(
        near in named and words[near - 1] not in POSSESSIVES
        for at, word in enumerate(words)
        if word == noun
        for near in range(max(at - _BESIDE, 1), min(at + _BESIDE + 1, len(words)))
        if near + 1 == len(words) or words[near + 1] not in POSSESSIVES
    )
