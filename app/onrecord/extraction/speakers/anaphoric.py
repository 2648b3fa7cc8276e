"""Descriptions that take up somebody or a body of whom the article has not said the same: "the third-generation grower", "the union".

Nobody brings in a new speaker with "the" and words that only somebody known can be known by: an age, a trait, a past.
"""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.nominals import EPITHETS, NO_PERSONS, SELDOM_NAMED
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW
from onrecord.extraction.lexicon.en.roles import CAPACITIES, FORMER, SEVERAL_PERSONS
from onrecord.extraction.lexicon.en.titles import JOB_ENDINGS
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.capacity import role_noun
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_FEWEST = 3
"""Words of a description that says more than its noun: "the former trucker"."""
_LONGEST = 8
_SELDOM = (None, "witness", "spokesperson", "official")
"""Capacities in which people are seldom named."""


def trait_of(text: Text, phrase: SourcePhrase) -> Gender | None:
    """Return the gender that a description of one known person tells; None where it may be somebody new, or no person."""
    words = text.lower[phrase.first : phrase.last]
    if "," in words:
        words = words[: words.index(",")]
    if words[0] != "the" or not _FEWEST <= len(words) <= _LONGEST:
        return None
    noun = words[-1]
    if noun in SELDOM_NAMED or noun in NO_PERSONS or noun in BODY_NOUNS or noun in SEVERAL_PERSONS:
        return None
    capacity = CAPACITIES.get(noun)
    trade = capacity is None and (noun in EPITHETS or noun.endswith(JOB_ENDINGS))
    inside = range(phrase.first + 1, phrase.first + len(words) - 1)
    told = any(
        text.lower[at] in FORMER
        or "-" in text.lower[at]
        or text.lower[at] in PEOPLES_LOW
        or text.words[at][0].isupper()
        for at in inside
    )
    aged = any(word.endswith("-year-old") for word in words)
    if not (trade or aged or (told and capacity not in _SELDOM)):
        return None
    return gender_of_noun(noun)


def of_no_body(fitting: list[int], noun: str, profiles: Profiles) -> int | None:
    """Return the one whose office is no body's: "the president" is President Doe, not the president of a bank who spoke before."""
    bare = [
        m
        for m in fitting
        if all(
            one.organization is None
            for one in profiles.statements_of(m)
            if one.head is not None and role_noun(profiles.text, one.head) == noun
        )
    ]
    return bare[0] if len(bare) == 1 else None


def says(text: Text, statements: Sequence[Statement], wanted: set[str]) -> bool:
    """Return whether a statement has one of the description's other words, or the initials of its organisation."""
    for one in statements:
        for part in (one.title, one.organization):
            if part is not None and _initials(text.words[slice(*part)]) in wanted:
                return True
            if part is not None and wanted & {
                w for lower in text.lower[slice(*part)] for w in (lower, *lower.split("-"))
            }:
                return True
    return False


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).lower()
