"""Characters that readers don't see: they stay in a text, and are no part of the words that are shown or searched."""

import re

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
"""Soft hyphens, zero-width spaces and joiners, marks of direction: they tell programs how to set a line, readers nothing."""


def as_seen(words: str) -> str:
    """Return words without what readers don't see."""
    return words if words.isascii() else INVISIBLE.sub("", words)
