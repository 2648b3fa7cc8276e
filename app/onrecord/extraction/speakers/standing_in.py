"""Who speaks for somebody with a title: "a spokesman for Transport Minister Jane Doe" is not Jane Doe."""

from onrecord.extraction.lexicon.en.determiners import DEFINITE, NEW_MENTION
from onrecord.extraction.lexicon.en.kinship import KIN, RELATED
from onrecord.extraction.lexicon.en.people import SOURCES
from onrecord.extraction.lexicon.en.prepositions import BEFORE_OTHERS, BEFORE_OTHERS_LOOSELY
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ONE_PERSON, ROLE_NOUNS, SEVERAL_PERSONS
from onrecord.extraction.lexicon.en.titles import STANDING_IN
from onrecord.extraction.roles.text import Text

_ARTICLE = 6
"""Tokens from the noun for who speaks back to its article: "a | senior campaign aide to"."""


def speaks_for(text: Text, first: int, name: int) -> bool:
    """Return whether the words from `first` to a name's title are somebody else, who speaks for its bearer or is close to them."""
    found = text.names[name]
    start = found.first if found.honorific is None else found.honorific
    link = start - 1
    while link > first and (_is_of_title(text, link) or _is_behind_the(text, link)):
        link -= 1
    inside = text.name_at[link] >= 0  # "Friends of the Lake treasurer Jane Doe"
    if found.kind != "person" or link <= first or inside or text.lower[link] not in BEFORE_OTHERS:
        return False
    head = link - 1
    while head > first and text.lower[head] in BEFORE_OTHERS_LOOSELY:
        head -= 1
    noun = text.lower[head]
    if noun in RELATED or noun in KIN:
        return True
    new = not NEW_MENTION.isdisjoint(text.lower[max(first, head - _ARTICLE) : head])
    titled = link + 1 < start and text.lower[link] in _OF and noun not in NOUN_FORMS
    if text.name_at[head] >= 0 or not (noun in ROLE_NOUNS or noun in SOURCES):
        return titled and text.words[head].islower() and (new or _is_holder(text, start - 1))
    if (noun in SEVERAL_PERSONS and head == first) or (titled and _is_holder(text, start - 1)):
        return True
    stands_in = noun in STANDING_IN and text.lower[link] in ("for", "to")
    return new or (stands_in and not DEFINITE.isdisjoint(text.lower[max(first, head - _ARTICLE) : head]))


_OF = frozenset(("of", "to", "for"))
"""What leads from somebody to a person with a title, and from no statement: "the office |of| councillor Jane Doe"."""


def _is_holder(text: Text, index: int) -> bool:
    """Return whether the word before a name is what its bearer is: "the lawyer of |councillor | Jane Doe", not "the chief of |staff |"."""
    lower = text.lower[index]
    return lower in ONE_PERSON and lower not in MODIFIERS


def _is_behind_the(text: Text, index: int) -> bool:
    """Return whether a word is the article or the adjective before who is named: "the daughter of |the |late | Jane Doe"."""
    if text.lower[index] == "the":
        return text.lower[index - 1] in BEFORE_OTHERS
    return text.words[index].islower() and text.lower[index - 1] == "the"


def _is_of_title(text: Text, index: int) -> bool:
    """Return whether a word may be part of the title before a name: "| former Police Chief | Jane Doe"."""
    lower = text.lower[index]
    if lower in BEFORE_OTHERS:
        return False
    return text.words[index][0].isupper() or lower in ROLE_NOUNS or lower in MODIFIERS
