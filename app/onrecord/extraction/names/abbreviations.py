"""Abbreviations: in brackets behind the name that they are short for, and as labels of who speaks in an interview."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.lexicon.en.nicknames import ALIASES
from onrecord.extraction.names.kinds import MAYBE_PERSON, cased
from onrecord.extraction.names.recognition import Name
from onrecord.text.document import Document

FEWEST = 3
"""Letters of an abbreviation that is told by its letters alone."""
_INITIALS = (2, 3)
"""Letters of initials: of a given name and a surname, and of one between."""


def read_other_names(document: Document, names: Sequence[Name]) -> dict[str, int]:
    """Return by abbreviation, initials of a label or alias the index of the full name that each stands for."""
    words = document.tokens.words
    return (
        read_abbreviations(words, names) | read_label_initials(document, names) | read_aliases(words, names)
    )


def read_abbreviations(words: Sequence[str], names: Sequence[Name]) -> dict[str, int]:
    """Return by abbreviation the name that it stands behind in brackets, "Harbour Workers' League (HWL)", or whose initials it is."""
    found: dict[str, int] = {}
    for index, (full, short) in enumerate(pairwise(names)):
        if words[short.first - 1] != "(":
            continue
        printed = words[short.first]
        if full.kind == "person" or words[full.last : short.last + 1] != ["(", printed, ")"]:
            continue
        initials = "".join(word[0] for word in words[full.first : full.last] if word[0].isupper())
        if len(printed) > 1 and printed.upper() in (initials, initials[1:]):
            found.setdefault(cased(printed), index)
    return _read_bare(words, names) | found


def read_aliases(words: Sequence[str], names: Sequence[Name]) -> dict[str, int]:
    """Return by the other name of somebody named in full that full name: "Ann Bly alias Tiger", "Ann Bly, aka Tiger"."""
    found: dict[str, int] = {}
    for index, (full, other) in enumerate(pairwise(names)):
        start = full.last + (list(words[full.last : full.last + 1]) == [","])
        joined = start + 1 == other.first and words[start].lower() in ALIASES
        if joined and full.kind in MAYBE_PERSON and full.last - full.first > 1:
            found.setdefault("".join(map(cased, words[other.first : other.last])), index)
    return found


def _read_bare(words: Sequence[str], names: Sequence[Name]) -> dict[str, int]:
    """Return by abbreviation the one body of three words or more that it is the initials of: "the HWL" for the Harbour Workers' League."""
    short = {
        words[name.first]
        for name in names
        if name.last - name.first == 1 and words[name.first].isupper() and len(words[name.first]) >= FEWEST
    }
    bodies: dict[str, dict[tuple[str, ...], int]] = {}
    for index, name in enumerate(names if short else ()):
        if name.kind != "organization":
            continue
        parts = words[name.first : name.last]
        initials = "".join(word[0] for word in parts if word[0].isupper())
        if len(initials) > 1:
            for printed in short.intersection((initials, initials[1:])):
                bodies.setdefault(printed, {}).setdefault(tuple(parts), index)
    return {cased(printed): next(iter(one.values())) for printed, one in bodies.items() if len(one) == 1}


def read_label_initials(document: Document, names: Sequence[Name]) -> dict[str, int]:
    """Return by initials that label turns the one person's name they begin: "JD:" or "J.D.:" in an interview with Jane Doe."""
    words, starts = document.tokens.words, document.tokens.starts
    opening = {paragraph.start for paragraph in document.paragraphs}
    labels = {
        words[name.first]: words[name.first].replace(".", "")
        for name in names
        if name.last - name.first == 1
        and words[name.first].isupper()
        and len(words[name.first].replace(".", "")) in _INITIALS
        and starts[name.first] in opening
        and words[name.last : name.last + 1] == [":"]
    }
    if not labels:
        return {}
    people: dict[str, dict[str, int]] = {letters: {} for letters in labels.values()}
    for index, name in enumerate(names):
        parts = words[name.first : name.last]
        initials = "".join(part[0] for part in parts)
        if name.kind in MAYBE_PERSON and len(parts) > 1 and initials in people:
            people[initials].setdefault(" ".join(parts).casefold(), index)
    told = {letters: next(iter(named.values())) for letters, named in people.items() if len(named) == 1}
    return {cased(label): told[letters] for label, letters in labels.items() if letters in told}
