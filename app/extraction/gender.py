"""The gender that a word for a person tells."""

from app.extraction.lexicon.blocks import word_set
from app.extraction.lexicon.namelists import Gender

_FEMALE_NOUNS = word_set(
    "mother mum mom wife widow daughter sister aunt niece grandmother girlfriend fiancée fiancee actress waitress heiress "
    "queen princess girl woman lady hostess nun teenager-girl schoolgirl bride stepmother"
)
_MALE_NOUNS = word_set(
    "father dad husband widower son brother uncle nephew grandfather boyfriend fiancé fiance king prince boy man schoolboy "
    "groom stepfather pope priest"
)


def gender_of_noun(noun: str) -> Gender:
    """Return the gender that a role noun tells."""
    if noun in _FEMALE_NOUNS or noun.endswith("woman"):
        return "f"
    return "m" if noun in _MALE_NOUNS or noun.endswith(("man", "men")) else "u"
