"""One word as it is compared."""

from typing import NamedTuple

NUMBER = "#"
"""Begins the key of a number; the rest is its value, or what is printed where that is no single value."""
MONEY = "¤"
"""Begins the key of a currency sign."""


class Word(NamedTuple):
    """One word of a text; words with equal keys are the same word."""

    key: str
    start: int
    end: int
    """Offsets into the text that it was read from, end excluded; the words of one contraction share them."""
    opens: bool = False
    """It is the first of a sentence, where a capital says nothing."""
    capital: bool = False
    """It begins with a capital letter."""
