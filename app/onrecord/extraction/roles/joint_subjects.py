"""Two who say the same: "Both the Harbour Union and the Tidal Party called for", of whom a cue has but one for its source."""

from onrecord.extraction.lexicon.en.conjunctions import AND
from onrecord.extraction.lexicon.en.determiners import BEFORE_TITLES
from onrecord.extraction.lexicon.en.marks import QUOTATION_ENDS, SENTENCE_ENDS
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS
from onrecord.extraction.roles.text import Text

_BOTH = "both"
_APPOSITION = 14
"""Tokens of an apposition between two who speak together, at most."""
_TITLE = 8
"""Tokens of the title before the second of them, at most."""


def joined_subject(text: Text, name: int) -> bool:
    """Return whether a name is one of two that open a sentence, follow "both" or have an apposition between them."""
    if _is_second(text, name) or _is_first(text, name):
        return True
    return _apposed_companion(text, name) is not None or any(
        _apposed_companion(text, other) == name for other in (name - 1, name - 2) if other >= 0
    )


def _apposed_companion(text: Text, name: int) -> int | None:
    """Return who speaks together with somebody, over an apposition: "Ann Bly, a nurse, and | Tom Roe, a doctor, said"."""
    link = _behind_apposition(text, text.names[name].last) if text.names[name].kind == "person" else None
    if link is None or text.lower[link] not in AND:
        return None
    start = _title_start(text, name)
    before = text.words[start - 1] if start else "."
    told = before in SPEECH_FORMS
    if not (told or before in SENTENCE_ENDS or before in QUOTATION_ENDS):
        return None
    other = _first_name(text, link + 1)
    if other is None or text.names[other].kind not in ("person", "organization"):
        return None
    end = text.names[other].last
    if told:
        return other if text.words[end : end + 1] in (["."], [","]) else None
    apposed = text.words[_start(text, other) - 1] == "," and text.words[end : end + 1] == [","]
    end = end + 1 if apposed else _behind_apposition(text, end) or end
    return other if any(word in SPEECH_FORMS for word in text.words[end : end + 1]) else None


def _title_start(text: Text, name: int) -> int:
    """Return where the title before a name starts."""
    start = _start(text, name)
    while start and (
        text.lower[start - 1] in ROLE_NOUNS
        or text.lower[start - 1] in MODIFIERS
        or text.lower[start - 1] in BEFORE_TITLES
    ):
        start -= 1
    return start


def _behind_apposition(text: Text, last: int) -> int | None:
    """Return the token behind a name and the apposition between commas that may follow it; None where that runs on."""
    if text.words[last : last + 1] != [","]:
        return last if last < len(text.words) else None
    for at in range(last + 1, min(last + _APPOSITION, len(text.words) - 1)):
        if text.words[at] in SENTENCE_ENDS or text.words[at] in SPEECH_FORMS:
            return None
        if text.words[at] == ",":
            return at + 1
    return None


def _first_name(text: Text, first: int) -> int | None:
    """Return the first name behind "and" and a title."""
    for at in range(first, min(first + _TITLE, len(text.words))):
        if text.name_at[at] >= 0:
            return text.name_at[at]
        if text.words[at] in SENTENCE_ENDS or text.words[at] in SPEECH_FORMS:
            return None
    return None


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
