"""Two who say the same: "Both the Harbour Union and the Tidal Party called for", of whom a cue has but one for its source."""

from onrecord.extraction.lexicon.en.conjunctions import AND
from onrecord.extraction.lexicon.en.marks import QUOTATION_ENDS, SENTENCE_ENDS
from onrecord.extraction.roles.text import Text

_BOTH = "both"


def joined_subject(text: Text, name: int) -> bool:
    """Return whether a name is one of two that open a sentence or follow "both"."""
    return _is_second(text, name) or _is_first(text, name)


def _is_second(text: Text, name: int) -> bool:
    link = _before_article(text, _start(text, name))
    other = text.name_at[link - 1] if link > 0 and text.lower[link] in AND else -1
    if other < 0:
        return False
    before = _before_article(text, _start(text, other))
    opens = before < 0 or text.words[before] in SENTENCE_ENDS or text.words[before] in QUOTATION_ENDS
    return opens or text.lower[before] == _BOTH


def _is_first(text: Text, name: int) -> bool:
    before = _before_article(text, _start(text, name))
    link = text.names[name].last
    joined = link + 1 < len(text.words) and text.lower[link] in AND
    return before >= 0 and text.lower[before] == _BOTH and joined


def _start(text: Text, name: int) -> int:
    """Return where a name starts, its form of address included."""
    found = text.names[name]
    return found.first if found.honorific is None else found.honorific


def _before_article(text: Text, start: int) -> int:
    """Return the token before a name and its article; -1: none."""
    return start - 1 - (start > 0 and text.lower[start - 1] == "the")
