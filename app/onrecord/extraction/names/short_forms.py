"""Whom a name alone means that is nobody's surname: "Peggy" is Margaret Doe, "Mr Abdullah" is Abdullah bin Rashid."""

from collections.abc import Mapping, Sequence

from onrecord.extraction.lexicon.en.honorifics import FEMALE_LINKS, MALE_LINKS
from onrecord.extraction.lexicon.en.nicknames import SHORT_FORMS
from onrecord.extraction.names.cast import Entity
from onrecord.extraction.names.matching import index_key, same_word


def by_short_form(word: str, listed: Sequence[Entity], by_word: Mapping[str, Sequence[int]]) -> int | None:
    """Return the one person whose given name a word shortens, where no other of that name is named."""
    called = {
        number
        for whole in SHORT_FORMS.get(word, ())
        for number in by_word.get(index_key(whole), ())
        if listed[number].words[0] == whole and listed[number].kind == "person"
    }
    return called.pop() if len(called) == 1 else None


def by_given_name(word: str, listed: Sequence[Entity], by_word: Mapping[str, Sequence[int]]) -> int | None:
    """Return the one person whose own name stands behind "Mr", a father's following: "Mr Abdullah" is Abdullah bin Rashid."""
    called = {
        number
        for number in by_word.get(index_key(word), ())
        if same_word(listed[number].words[0], word) and not _LINKS.isdisjoint(listed[number].words)
    }
    return called.pop() if len(called) == 1 else None


_LINKS = MALE_LINKS | FEMALE_LINKS
