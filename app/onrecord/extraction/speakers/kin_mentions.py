"""Kin who are mentioned without their names, and whom the article names elsewhere: "Doe's daughter, Ann" is "his daughter"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.kinship import CONVERSES, KIN, MENTIONED_KIN, OWNERS, PLAIN_KIN
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.extraction.names.cast import Entities
from onrecord.text.document import Document
from onrecord.text.spans import Span

_DESCRIBED = 3
"""Words of a description of kin: "her older sister"."""
_MY = frozenset(("my", "our"))
ADJECTIVES = 2
"""Words between the owner and the noun: "her older sister"."""


def named_kin(words: Sequence[str], entities: Entities) -> dict[str, set[int]]:
    """Return by noun whom the article names as somebody's kin: "his wife, Ann Bly", "Ann Bly, his wife"."""
    found: dict[str, set[int]] = {}
    for index, name in enumerate(entities.names):
        before = name.first - 1
        before -= before > 0 and words[before] == ","
        nouns = (
            [before] if before > 0 and words[before] in KIN and _is_owned(words, before, name.first) else []
        )
        if words[name.last : name.last + 1] == [","]:
            nouns += _apposed(words, name.last + 1)
        for noun in nouns:
            found.setdefault(words[noun], set()).add(entities.entity_of[index])
    return found


def _is_owned(words: Sequence[str], noun: int, first: int) -> bool:
    """Return whether it is told whose kin a noun before a name is, or that somebody has such kin: "she leaves a son, Tom"."""
    apart = noun + 1 < first and words[noun - 1] in MENTIONED_KIN
    return apart or owner_of(words, noun) is not None


def tells_of(document: Document, said: Sequence[Span], token: int) -> bool:
    """Return whether words are about whom a description at a token means: "his father" does not say "My dad came here"."""
    tokens = document.tokens
    kin = {_plain(word) for word in tokens.words[token : token + _DESCRIBED]} & KIN
    return any(
        tokens.lower[at] in _MY and _plain(tokens.words[at + 1]) in kin
        for run in said
        for at in range(bisect_left(tokens.starts, run.start), bisect_left(tokens.starts, run.end) - 1)
    )


def _plain(word: str) -> str:
    return PLAIN_KIN.get(word.lower(), word.lower())


def converse_kin(words: Sequence[str], entities: Entities, noun: str) -> set[int]:
    """Return who is kin by a noun because theirs is told of: "the mother of Tom Doe", "Tom Doe's mother" make Tom Doe her son."""
    converses = CONVERSES.get(noun, frozenset())
    found = set()
    for index, name in enumerate(entities.names):
        before = words[name.first - 2 : name.first] if name.first > 1 else []
        of = len(before) > 1 and before[0] in converses and before[1] == "of"
        behind = words[name.last : name.last + 2 + ADJECTIVES]
        owns = behind[:1] != [] and behind[0] in POSSESSIVES and not converses.isdisjoint(behind[1:])
        entity = entities.listed[entities.entity_of[index]]
        if (of or owns) and entity.kind == "person" and entity.gender in ("u", gender_of_noun(noun)):
            found.add(entities.entity_of[index])
    return found


def owner_of(words: Sequence[str], noun: int) -> int | None:
    """Return the token that tells whose kin a noun is: a possessive before it."""
    for at in range(noun - 1, max(noun - 2 - ADJECTIVES, -1), -1):
        if words[at].lower() in OWNERS:
            return at
        if not words[at][0].isalpha():
            return None
    return None


def _apposed(words: Sequence[str], first: int) -> Iterator[int]:
    for at in range(first + 1, min(first + 2 + ADJECTIVES, len(words))):
        if words[at] in KIN and owner_of(words, at) == first:
            yield at


def kin_alone(words: Sequence[str], named: set[int], sentence: range, gender: Gender) -> int | None:
    """Return the noun for the one person of a gender in a sentence: kin of somebody of the other ("he asked his daughter to sing").

    Args:
        words: Of the document.
        named: The tokens of all names.
        sentence: The tokens of the sentence.
        gender: Of the pronoun that is to be read.
    """
    same, other = (HE, SHE) if gender == "m" else (SHE, HE)
    nouns = [at for at in sentence if words[at] in KIN and gender_of_noun(words[at]) == gender]
    if len(nouns) != 1 or any(words[at].lower() in same for at in range(sentence.start, nouns[0])):
        return None
    noun = nouns[0]
    owner = owner_of(words, noun)
    if owner is None or words[owner].lower() not in other:
        return None
    behind = noun + 1 + (words[noun + 1 : noun + 2] == [","])
    holds = words[noun + 1 : noun + 2] != [] and words[noun + 1] in POSSESSIVES
    return None if holds or behind in named or not named.isdisjoint(sentence) else noun
