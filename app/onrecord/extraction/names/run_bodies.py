"""What a text says of a body with a name that no list has: what it owns, who works there, what it does."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.bodies import (
    AT_FIRMS,
    BEFORE_SHARES,
    LEADERS_OF_FIRMS,
    OWNED_BY_FIRMS,
    RUNS_AS_FIRMS,
    WORK_FOR,
)
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.names.parts import Part


def is_run(words: Sequence[str], part: Part) -> bool:
    """Return whether the words beside a name tell of a body, and no word of it is one of persons' names.

    Examples: "shares in Tesserae", "workers at Tesserae", "Tesserae's shareholders", "chief executive of Tesserae", "Tesserae employs 300".
    """
    before = tuple(word.lower() for word in words[max(0, part.first - 2) : part.first])
    behind = words[part.last : part.last + 3]
    if not (_works_there(before) or _has_what_firms_have(behind)):
        return False
    return part.honorific is None and not any(
        word in given_names() or word in surnames() for word in words[part.first : part.last]
    )


def _works_there(before: tuple[str, ...]) -> bool:
    """Return whether these two words lead to where people work or hold shares: "workers at", "shares in", "chairman of", "employed by"."""
    if len(before) < 2:  # noqa: PLR2004 - a noun and a preposition
        return False
    noun, link = before
    return (
        (link in ("at", "of") and (noun in LEADERS_OF_FIRMS or noun in AT_FIRMS))
        or (link == "in" and noun in BEFORE_SHARES)
        or before in WORK_FOR
    )


def _has_what_firms_have(behind: Sequence[str]) -> bool:
    """Return whether a name owns what only bodies own, or does what only they do: "'s shareholders", "employs"."""
    if not behind:
        return False
    if behind[0] in POSSESSIVES:
        return behind[1:2] != [] and (
            behind[1] in OWNED_BY_FIRMS or list(behind[1:3]) == ["chief", "executive"]
        )
    return behind[0] in RUNS_AS_FIRMS
