"""Abbreviations that stand in brackets behind the name that they are short for."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.names.kinds import cased
from onrecord.extraction.names.recognition import Name


def read_abbreviations(words: Sequence[str], names: Sequence[Name]) -> dict[str, int]:
    """Return by abbreviation the name that it stands behind in brackets: "Harbour Workers' League (HWL)"."""
    found: dict[str, int] = {}
    for index, (full, short) in enumerate(pairwise(names)):
        printed = words[short.first]
        if full.kind == "person" or words[full.last : short.last + 1] != ["(", printed, ")"]:
            continue
        initials = "".join(word[0] for word in words[full.first : full.last] if word[0].isupper())
        if len(printed) > 1 and printed.upper() in (initials, initials[1:]):
            found.setdefault(cased(printed), index)
    return found
