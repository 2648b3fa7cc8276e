"""Offices by their initials: behind "Attorney General Dana Holt", "the AG" is she and no body."""

import re
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.offices import OFFICE_INITIALS
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.profiles import Profiles

INITIALS = 0.95
"""How likely "the AG" is the one attorney general of the article: set by judgement."""
_WORD = re.compile(r"[^\W\d_]+")


def holder_by_initials(token: int, entities: Entities, profiles: Profiles) -> int | None:
    """Return the one person named before whose office has the initials at a token, behind "the"; None where several or none have."""
    text = profiles.text
    initials = text.words[token]
    if initials not in OFFICE_INITIALS or not token or text.lower[token - 1] != "the":
        return None
    holders = [
        number
        for number, entity in enumerate(entities.listed)
        if entity.kind == "person"
        and entities.names[entity.names[0]].first < token
        and any(
            initials in _initials(_whole(text, *one.title), text.words[one.title[1] :][:2])
            for one in profiles.statements_of(number)
            if one.title is not None
        )
    ]
    return holders[0] if len(holders) == 1 else None


def _whole(text: Text, first: int, last: int) -> Sequence[str]:
    """Return the words of a title with the name of the body right before them: "Cabinet | Secretary for Water"."""
    name = text.name_at[first - 1] if first else -1
    return text.words[first if name < 0 else text.names[name].first : last]


def _initials(title: Sequence[str], behind: Sequence[str]) -> set[str]:
    """Return what the words of a title may be for short: {"IGP", "IG", "GP"} for "Inspector General of Police"."""
    whole = " ".join([*title, *behind] if behind[:1] == ["of"] else title)
    letters = "".join(word[0].upper() for word in _WORD.findall(whole) if word not in OBLIQUE)
    return {
        letters[first:last] for first in range(len(letters)) for last in range(first + 2, len(letters) + 1)
    }
