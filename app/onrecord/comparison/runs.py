"""The runs of words that a quotation is found by: two and three words in a row, each as a number.

What an index holds depends on the keys of words: whoever changes those adds a migration that builds the index anew.
"""

from collections.abc import Sequence
from zlib import crc32

LENGTHS = (2, 3)
"""Words of a run."""


def runs_of(keys: Sequence[str], lengths: Sequence[int] = LENGTHS) -> set[int]:
    """Return the runs of a quotation's words, each as a signed number of 32 bits; none for a single word."""
    encoded = [key.encode() for key in keys]
    return {
        crc32(b" ".join(encoded[start : start + length])) - _HALF
        for length in lengths
        for start in range(len(encoded) - length + 1)
    }


def run_of(keys: Sequence[str]) -> int:
    """Return the number of one run of words."""
    return crc32(" ".join(keys).encode()) - _HALF


_HALF = 1 << 31
"""SQLite keeps numbers of 32 bits in four bytes only when they are signed."""
