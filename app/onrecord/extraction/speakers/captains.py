"""Of whom somebody is the captain: a team and a force have captains, and only a force's is an official."""

from collections.abc import Set as AbstractSet

from onrecord.extraction.lexicon.en.offices import CAPTAINED, PLAYED
from onrecord.extraction.quotation import Capacity
from onrecord.extraction.roles.text import Text


def capacity_of_captain(
    text: Text, head: int, told: AbstractSet[str], organization: tuple[int, int] | None
) -> Capacity | None:
    """Return "other" for a captain of a body that is no force ("Ashport captain"), or where the article tells of a match; else None.

    Args:
        text: The article.
        head: Token of the title's head noun, whatever it is.
        told: Words before it in its title and of its body, in lower case.
        organization: Tokens of its body, end excluded.
    """
    if text.lower[head] != "captain" or not CAPTAINED.isdisjoint(told):
        return None
    owned = organization is not None and text.words[head].islower()
    return "other" if owned or not PLAYED.isdisjoint(text.lower) else None
