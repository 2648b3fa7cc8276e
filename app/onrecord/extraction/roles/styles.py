"""Which words of a form of address state a role: "His Majesty | King", "Assoc. Prof. | Engr."."""

from onrecord.extraction.lexicon.en.honorifics import NO_ROLE, OWNED_STYLES, STYLES
from onrecord.extraction.roles.text import Text


def without_styles(text: Text, begin: int, end: int, rank: int) -> tuple[int, int]:
    """Leave out the style before a title and what follows it that states no role; `rank`: the first word that states one."""
    while begin < rank and _is_style(text.words[begin]):
        begin += 1
    if text.words[end - 1] == ")":
        end -= len("(S)")  # "Wing Commander | (Dr)"
    while end > rank + 1 and text.words[end - 1] in NO_ROLE:
        end -= 1
    return begin, end


def _is_style(word: str) -> bool:
    return word in STYLES or word in OWNED_STYLES or word == "Royal"
