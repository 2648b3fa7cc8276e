"""The gender that a form of address or a given name tells."""

from collections.abc import Sequence
from functools import lru_cache
from typing import cast
from unicodedata import combining, normalize

from onrecord.extraction.lexicon.en.honorifics import (
    EASTERN_SURNAMES,
    EITHER_MAN,
    FEMALE,
    FEMALE_LAST,
    FEMALE_LINKS,
    MALE,
    MALE_LINKS,
    MIDDLE_NAMES,
)
from onrecord.extraction.lexicon.en.namelists import Gender, given_name_in, given_names, surnames
from onrecord.extraction.lexicon.en.nicknames import SHORT_FORMS

SYLLABLE = 4
"""Letters of a part of a given name that tells no gender by itself: "Chin" of Goh Chin Huat."""
KNOWN_FORMS = 2_000
"""Forms of address of which the gender is kept from one text to the next."""
KNOWN_NAMES = 20_000
"""Full names of which the same is kept."""


@lru_cache(maxsize=KNOWN_FORMS)
def gender_told(honorific: str | None) -> Gender:
    """Return the gender that a form of address tells; "u" when none does."""
    parts = honorific.split() if honorific else ()
    if any(part in FEMALE or part == "Her" or part.endswith("woman") for part in parts):
        return "f"
    if any(
        part in MALE or part == "His" or (part.endswith("man") and part not in EITHER_MAN) for part in parts
    ):
        return "m"
    return "u"


@lru_cache(maxsize=KNOWN_NAMES)
def gender_of(words: tuple[str, ...]) -> Gender:
    """Return the gender that the given name of a full name tells."""
    first, *rest = words
    western = len(rest) == 1 and rest[0] in surnames() and rest[0] not in EASTERN_SURNAMES
    if _plain(first) in EASTERN_SURNAMES and rest and first not in SHORT_FORMS and not western:
        if len(rest) > 1 and _plain(rest[0]) in MIDDLE_NAMES:
            return MIDDLE_NAMES[_plain(rest[0])]
        whole = len(rest) == 1 or len(rest[0]) > SYLLABLE
        first = rest[0] if whole and rest[0] in given_names() else "-".join(rest).lower().capitalize()
    names = given_names()
    told = names.get(first) or names.get(_plain(first)) or names.get(given_name_in(first), "u")
    if told != "u" or not rest:
        return told
    daughter = rest[-1] in FEMALE_LAST or not FEMALE_LINKS.isdisjoint(rest)
    return "f" if daughter else "u" if MALE_LINKS.isdisjoint(rest) else "m"


def gender_in_clause(words: Sequence[str], last: int) -> Gender:
    """Return the gender that "who" and "own" or "herself" behind a name tell, whatever the given name: "Jude Doe, who lost her own home"."""
    who = last + (words[last : last + 1] == [","])
    if who >= len(words) or words[who] != "who":
        return "u"
    for at in range(who + 1, min(who + CLAUSE, len(words))):
        if words[at] in ".,":
            break
        for gender, himself, his in (("m", "himself", "his"), ("f", "herself", "her")):
            if words[at] == himself or words[at : at + 2] == [his, "own"]:
                return cast("Gender", gender)
    return "u"


CLAUSE = 20
"""Tokens of such a clause that are looked at."""


def _plain(word: str) -> str:
    return word if word.isascii() else "".join(sign for sign in normalize("NFD", word) if not combining(sign))
