"""The runs of words that a quotation is found by: two and three words in a row, each as a number.

The number of three words begins with that of the first two, so that an index of threes finds twos as well: theirs is the
least of a range. What an index holds depends on the keys of words: whoever changes those adds a migration that builds it anew.
"""

from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

LENGTHS = (2, 3)
"""Words of a run that can be looked up."""


def runs_of(keys: Sequence[str], lengths: Sequence[int] = LENGTHS) -> set[int]:
    """Return the runs of a quotation's words, each as a signed number of 48 bits; none for a single word."""
    encoded = [key.encode() for key in keys]
    pairs = [crc32(b"%b %b" % pair) for pair in pairwise(encoded)]
    runs = {_pair(pair) for pair in pairs} if 2 in lengths else set()  # noqa: PLR2004 - words
    if 3 in lengths:  # noqa: PLR2004 - words
        runs.update(_three(pair, third) for pair, third in zip(pairs, encoded[2:], strict=False))
    return runs


def indexed_runs(keys: Sequence[str]) -> set[int]:
    """Return the runs that an index holds: every three words, and the last two, which begin none."""
    last = runs_of(keys[-2:], LENGTHS[:1])
    return last | runs_of(keys, LENGTHS[1:])


def run_of(keys: Sequence[str]) -> int:
    """Return the number of one run of three words."""
    first, second, third = (key.encode() for key in keys)
    return _three(crc32(b"%b %b" % (first, second)), third)


_THIRD = 20
"""Bits that tell the third word."""
_MASK = (1 << _THIRD) - 1
_BITS = 28
"""Bits that tell the first two: with the third 48, which SQLite keeps in six bytes when they are signed."""
_HALF = 1 << _BITS - 1

LAST = f"{{0}} | CASE {{0}} & {_MASK} WHEN 0 THEN {_MASK} ELSE 0 END"
"""SQL of what `within` returns last."""


def within(run: int) -> tuple[int, int]:
    """Return the first and the last run of an index that are those of a run: of two words all threes that begin with them."""
    return run, run if run & _MASK else run | _MASK


def _pair(pair: int) -> int:
    return ((pair & (1 << _BITS) - 1) - _HALF) << _THIRD


def _three(pair: int, third: bytes) -> int:
    return _pair(pair) + (crc32(third, pair) & _MASK or 1)
