"""Whether a description takes up somebody without a name who came with "a" before: "asked a man ... the man said"."""

from onrecord.extraction.lexicon.en.determiners import ARTICLES, INDEFINITE_ARTICLES, NEW_MENTION
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.found import UNRESOLVED
from onrecord.extraction.speakers.mentions import Mention
from onrecord.extraction.speakers.source_phrases import SourcePhrase

LOOK_BACK = 200
"""Tokens before a description in which its noun may have been brought in."""
_ADJECTIVES = 1
"""Words between "a" and the noun: "a Western diplomat"."""


def brought_in(text: Text, phrase: SourcePhrase) -> bool:
    """Return whether the noun came with "a" before: "asked a man ... the man said" means nobody who is named."""
    noun = text.lower[phrase.last - 1]
    return any(
        text.lower[at] == noun
        and not INDEFINITE_ARTICLES.isdisjoint(text.lower[max(at - _ADJECTIVES - 1, 0) : at])
        for at in range(max(1, phrase.first - LOOK_BACK), phrase.first)
    )


def is_another(text: Text, phrase: SourcePhrase) -> bool:
    """Return whether a body without a name came with "a" last: "a county ballot commission ... the commission said"."""
    noun = text.lower[phrase.last - 1]
    before = range(phrase.first - 1, max(0, phrase.first - LOOK_BACK), -1)
    last = next((at for at in before if text.lower[at] == noun), 0)
    near = range(last - 1, max(last - _LONG_ADJECTIVES, -1) - 1, -1)
    article = next((text.lower[at] for at in near if text.lower[at] in _BEFORE_BODY), "")
    return article in INDEFINITE_ARTICLES and text.name_at[last] < 0


_BEFORE_BODY = ARTICLES | {".", ","}
_LONG_ADJECTIVES = 5
"""Words from "a" to a noun: "a New Hampshire ballot commission"."""


def came_last(text: Text, phrase: SourcePhrase, spoke: Mention | None) -> bool:
    """Return whether somebody without a name was the last to be called by a noun: "a teacher said ... the teacher said" is no teacher who is named."""
    noun = text.lower[phrase.last - 1]
    unnamed = spoke is not None and (spoke.entity is None or spoke.certainty < UNRESOLVED)
    if spoke is not None and unnamed and noun in text.lower[spoke.token :][:_DESCRIBED]:
        return True
    before = range(phrase.first - 1, max(0, phrase.first - LOOK_BACK), -1)
    last = next((at for at in before if text.lower[at] == noun), 0)
    near = range(last - 1, max(last - _LONG_ADJECTIVES, 0), -1)
    article = next(
        (text.words[at] for at in near if not text.lower[at][0].isalpha() or text.lower[at] in NEW_MENTION),
        "",
    )
    return article[:1].isupper()


_DESCRIBED = 5
"""Tokens of a description that spoke, over which its noun is looked for."""
