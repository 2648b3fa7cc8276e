"""Which printed names bring somebody to the reader's mind: those that may be subjects, and not as somebody's kin; and for how long."""

from collections.abc import Sequence

from msgspec import Struct

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.kinship import KIN, OWNERS
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.names.recognition import Name
from onrecord.text.document import Document

FADING = 0.85
"""Share of a person's presence that is left a sentence later, when two share a surname."""

HARDLY = 0.2
"""What a mention counts that brings nobody to the reader's mind."""


class Presence(Struct, frozen=True):
    """How present an entity is to the reader after `sentence`."""

    sentence: int
    value: float

    def at(self, sentence: int) -> float:
        """Return the presence that is left at a later sentence."""
        return self.value * FADING ** (sentence - self.sentence)


def is_prominent(document: Document, name: Name) -> bool:
    """Return whether this is a name that may be a subject: outside quotations, no possessor, no preposition before it."""
    tokens = document.tokens
    if tokens.stretches[name.first] >= 0:
        return False
    if name.last < len(tokens.words) and tokens.words[name.last] in POSSESSIVES:
        return False
    start = name.first if name.honorific is None else name.honorific
    return not start or tokens.lower[start - 1] not in OBLIQUE


def is_kin(words: Sequence[str], first: int) -> bool:
    """Return whether the story brings this person in as somebody's kin: "her husband, Emil Sandow", "daughter Ann"."""
    noun = first - 1
    if noun <= 0 or words[noun] != ",":
        return noun > 0 and words[noun] in KIN
    return noun > 1 and words[noun - 1] in KIN and words[noun - 2].lower() in OWNERS


def noticed(document: Document, before: Presence | None, name: Name, weight: float) -> Presence:
    """Return how present an entity is after one more mention: subjects count, bare surnames count double, kin hardly."""
    sentence = document.tokens.sentences[name.first]
    if weight > HARDLY and is_kin(document.tokens.words, name.first):
        weight = HARDLY
    return Presence(sentence, weight + (before.at(sentence) if before else 0.0))
