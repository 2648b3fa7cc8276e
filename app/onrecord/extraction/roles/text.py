"""What phrases about somebody are read from, and what is read from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct

from onrecord.extraction.lexicon.en.people import OWN_HEADS, is_own_head
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.quotation import Tense
from onrecord.text.document import Document
from onrecord.text.tokens import places_of

_TURNED = "-turned-"
MAX_TITLE = 14
"""Tokens of a title at most; a longer phrase is a clause."""


_LIKE_PRONOUN = "WHO"
"""A body that is called like a pronoun."""
_BROW = "brow"
"""Stands for a head that leads nobody."""
_LIKE_PRONOUNS = frozenset((_LIKE_PRONOUN,))


class Statement(Struct, frozen=True):
    """One statement of a role, in token ranges, end excluded; `head`: the head noun's token, None without a title."""

    title: tuple[int, int] | None
    organization: tuple[int, int] | None
    tense: Tense
    head: int | None


@dataclass(frozen=True, slots=True)
class Text:
    """The tokens and names that phrases are read from."""

    words: Sequence[str]
    lower: Sequence[str]
    names: Sequence[Name]
    name_at: Sequence[int]
    """For each token the index of the name that holds it, else -1."""


def lowered(document: Document, name_at: Sequence[int]) -> list[str]:
    """Return the words in lower case, but for a body that is called like a pronoun ("WHO"); an "actor-turned-lawyer" is a lawyer, her own head none of hers."""
    tokens = document.tokens
    lower = tokens.lower.copy()
    for index in places_of(tokens.words, _LIKE_PRONOUNS) if _LIKE_PRONOUN in document.text else ():
        if name_at[index] >= 0:
            lower[index] = _LIKE_PRONOUN
    if _TURNED in document.text:
        lower = [word.rpartition(_TURNED)[2] or word for word in lower]
    for index in places_of(lower, OWN_HEADS):
        if is_own_head(lower, index):
            lower[index] = _BROW
    return lower
