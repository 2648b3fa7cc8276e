"""Where an article was written: a place in capitals before a dash."""

from collections.abc import Sequence

from onrecord.extraction.names.parts import Part

_DATELINE = 14
"""Tokens behind a place in which a dateline's dash stands: a country, a day, a service in brackets."""
_DASHES = ("—", "–", "--", "-")


def is_dateline(words: Sequence[str], part: Part) -> bool:
    """Return whether this is where an article was written, in capitals before a dash, or before a day and a dash.

    As in "FALLON CITY — For 11 years" and "SUND, March 12 (Reuters) - Bakers".
    """
    if part.first or not all(word.isupper() and len(word) > 1 for word in words[: part.last]):
        return False
    behind = words[part.last : part.last + _DATELINE]
    dash = next((at for at, word in enumerate(behind) if word in _DASHES), None)
    if dash is None or dash + 1 >= len(behind):
        return not behind[1:] and behind[:1] in (["—"], ["–"], ["--"])
    if not dash and behind[0] != "-":
        return True
    between = behind[:dash]
    return not (between and between[0] not in (",", "(")) and not any(
        word[0].islower() for word in (*between, behind[dash + 1])
    )
