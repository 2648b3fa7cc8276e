"""Who was mentioned where: what the discourse remembers of those who spoke."""

from msgspec import Struct

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.text.document import Document


class Mention(Struct, frozen=True):
    """An attribution already resolved: where its source stands and who spoke."""

    token: int
    entity: int | None
    """None: somebody without a name, whom a description tells."""
    gender: Gender = "u"
    """Of somebody without a name."""
    alone: bool = False
    """Whether nobody else in its sentence has that gender."""
    certainty: float = 1.0
    """How likely this is who spoke; a pronoun that takes them up is no surer."""


def acts_on_one(document: Document, mention: Mention, token: int) -> bool:
    """Return whether somebody of unknown gender is told to act on the one whom a pronoun at `token` means: "a guard told her to leave"."""
    tokens = document.tokens
    forms = HE if tokens.lower[token] in HE else SHE
    behind = mention.token + 1
    while tokens.sentences[behind] == tokens.sentences[mention.token] and behind < token:
        if tokens.lower[behind] in forms and tokens.stretches[behind] < 0:
            return mention.gender == "u"
        behind += 1
    return False
