"""Who speaks for somebody with a title: "a spokesman for Transport Minister Jane Doe" is not Jane Doe."""

from onrecord.extraction.lexicon.en.determiners import DEFINITE, NEW_MENTION
from onrecord.extraction.lexicon.en.people import SOURCES
from onrecord.extraction.lexicon.en.prepositions import BEFORE_OTHERS, BEFORE_OTHERS_LOOSELY
from onrecord.extraction.lexicon.en.roles import MODIFIERS, PLURALS, ROLE_NOUNS
from onrecord.extraction.lexicon.en.titles import STANDING_IN
from onrecord.extraction.roles.text import Text

_ARTICLE = 6
"""Tokens from the noun for who speaks back to its article: "a | senior campaign aide to"."""


def speaks_for(text: Text, first: int, name: int) -> bool:
    """Return whether the words from `first` to a name's title are somebody else, who speaks for its bearer or is close to them."""
    found = text.names[name]
    link = (found.first if found.honorific is None else found.honorific) - 1
    while link > first and _is_of_title(text, link):
        link -= 1
    if found.kind != "person" or link <= first or text.lower[link] not in BEFORE_OTHERS:
        return False
    head = link - 1
    while head > first and text.lower[head] in BEFORE_OTHERS_LOOSELY:
        head -= 1
    noun = text.lower[head]
    if text.name_at[head] >= 0 or not (noun in ROLE_NOUNS or noun in SOURCES):
        return False
    if PLURALS.get(noun, noun) != noun and head == first:
        return True
    before = text.lower[max(first, head - _ARTICLE) : head]
    stands_in = noun in STANDING_IN and text.lower[link] in ("for", "to")
    return not NEW_MENTION.isdisjoint(before) or (stands_in and not DEFINITE.isdisjoint(before))


def _is_of_title(text: Text, index: int) -> bool:
    """Return whether a word may be part of the title before a name: "| former Police Chief | Jane Doe"."""
    lower = text.lower[index]
    if lower in BEFORE_OTHERS:
        return False
    return text.words[index][0].isupper() or lower in ROLE_NOUNS or lower in MODIFIERS
