"""Nouns for people that state no role, and words beside the name of a speaker."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.determiners import PERSONAL_OWNERS
from onrecord.extraction.lexicon.en.titles import TITLE_LINKS
from onrecord.text.lexicon import words

PERSON_NOUNS = words("man woman boy girl person teenager lad lady gentleman toddler year-old")
"""Nouns for one person that state no role."""
GROUPS = words(
    "media police staff people public press government authorities crowd family team couple pair others many some several both most few"
)
"""Nouns that name several although they are singular, or no person at all."""
AFTER_SPEAKER = words(
    """himself herself who ahead before after during earlier later yesterday today tomorrow then also again now once still
    last this when while recently previously continued continues said says told added"""
)
"""What may follow the speaker's name within the words at a cue."""
NAMED = words("named called")
"""Before the name of somebody who has just been described."""
NAMING = words("calling naming")
"""The same, with "himself" between: "a man calling himself"."""
SELF_NAMING = words(
    """only simply just gave gives his her their first given name as identified identifies introduced introduces called calls
    himself herself themselves asked wished wanted preferred to be named known goes went by the of referred"""
)
"""What stands between "who" and the name of somebody who tells no more: "a resident, who gave his name simply as Doe"."""
SOURCES = words("source sources insider insiders person people man woman")
"""Descriptions of those who are not named."""
RESEARCHERS = words(
    "researchers scientists academics experts team biologists engineers economists psychologists doctors group"
)
"""Who makes a study, before "at" or "from" and their body."""
OWN_HEADS = frozenset(("head",))
"""What somebody has, and somebody is."""


def is_own_head(lower: Sequence[str], index: int) -> bool:
    """Return whether a word is somebody's own head: "shook her | head | and said", not "her | head | of research"."""
    owned = index > 0 and lower[index] in OWN_HEADS and lower[index - 1] in PERSONAL_OWNERS
    return owned and TITLE_LINKS.isdisjoint(lower[index + 1 : index + 2])
