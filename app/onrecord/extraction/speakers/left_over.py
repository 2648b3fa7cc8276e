"""Whose gender a text tells by leaving nobody else: Tom Bly and Yorvela Marsk, of whom it says "he" and "she".

A pronoun must mean somebody. Where nobody of its gender is named, no noun brings in anybody else ("a nurse said"), and one person is of
unknown gender, it means that one; where there is none, the one name of several words of which nothing tells what it names.
"""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.determiners import NEW_MENTION
from onrecord.extraction.lexicon.en.grammar import AUXILIARIES
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.prepositions import BEFORE_TOWNS
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.extraction.lexicon.en.roles import ONE_PERSON
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import MAX_PERSON
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.mention_places import is_no_object
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_names import is_body, is_thing
from onrecord.text.document import Document
from onrecord.text.tokens import places_of

ADJECTIVES = 2
"""Words between "a" and a noun: "a retired ship's cook"."""
_TELLING = frozenset((",", "as"))
"""What stands before "a" where a noun says what somebody named is."""
_GENDERS: tuple[tuple[Gender, frozenset[str]], ...] = (("m", HE), ("f", SHE))


def settle_left_over(document: Document, profiles: Profiles) -> frozenset[int]:
    """Give the one person whom a pronoun can mean its gender, before any pronoun is read.

    Returns:
        Those of whom nothing else tells that they are persons: the name may be a street's.
    """
    unclear = set()
    text, entities = profiles.text, profiles.entities
    known = {one.gender for one in entities.listed if one.kind == "person"}
    told: dict[int, list[Gender]] = {}
    for gender, forms in _GENDERS:
        last = -1 if gender in known else _last_said(document, forms)
        if last < 0 or _has_noun(text.words, gender):
            continue
        unknown = _unknown(entities, last) or _unclear(document, text, entities, last)
        if len(unknown) == 1:
            told.setdefault(unknown[0], []).append(gender)
    for number, genders in told.items():
        profiles.statements_of(number)  # a role may tell the gender
        if len(genders) == 1:
            if entities.listed[number].kind != "person":
                unclear.add(number)
            entities.listed[number].kind = "person"
            entities.listed[number].learn_gender(genders[0])
    return frozenset(unclear)


def _last_said(document: Document, forms: frozenset[str]) -> int:
    """Return where one of some pronouns stands last outside quotations; -1: nowhere."""
    tokens = document.tokens
    said = reversed(places_of(tokens.lower, forms))
    return next((at for at in said if tokens.stretches[at] < 0), -1)


def _unknown(entities: Entities, last: int) -> list[int]:
    """Return the persons of unknown gender who are named before a token."""
    return [
        number
        for number, one in enumerate(entities.listed)
        if one.kind == "person" and one.gender == "u" and entities.names[one.names[0]].first < last
    ]


def _unclear(document: Document, text: Text, entities: Entities, last: int) -> list[int]:
    """Return the names before a token that may be a person's: several words of which nothing tells what they name, a subject once."""
    return [
        number
        for number, one in enumerate(entities.listed)
        if one.kind == "unknown"
        and 1 < len(one.words) <= MAX_PERSON
        and entities.names[one.names[0]].first < last
        and not any(_is_no_person(text, entities, index) for index in one.names)
        and any(is_no_object(document, entities.names[index]) for index in one.names)
    ]


def _is_no_person(text: Text, entities: Entities, index: int) -> bool:
    name = entities.names[index]
    return is_thing(text, name) or is_body(text, name) or text.lower[name.first - 1] in BEFORE_TOWNS


def _has_noun(words: Sequence[str], gender: Gender) -> bool:
    """Return whether a noun brings in somebody of a gender, or of any ("a nurse said"), whom the article need not name."""
    return any(
        gender_of_noun(word) == gender or (word in ONE_PERSON and _is_new(words, at))
        for at, word in enumerate(words)
    )


def _is_new(words: Sequence[str], noun: int) -> bool:
    """Return whether "a" brings somebody in by a noun, who is not named right before: "a retired nurse", but not "Doe, a nurse"."""
    before = range(noun - 1, max(noun - 2 - ADJECTIVES, -1), -1)
    article = next((at for at in before if words[at].lower() in NEW_MENTION), -1)
    told = article > 0 and (words[article - 1] in _TELLING or words[article - 1] in AUXILIARIES)
    return article >= 0 and not told
