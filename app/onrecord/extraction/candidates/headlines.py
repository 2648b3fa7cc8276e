"""Headlines that say who speaks by a colon: "Bly: the mill will close", "The mill will close: Bly"."""

from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.namelists import given_names

Range = tuple[int, int]

_LONGEST = 30
"""Tokens of a headline at most."""
_NAME = 3
"""Words of a name at most."""
_SHORTEST = 3
"""Words that it says at least."""


def headline(reading: Reading, token: int) -> tuple[Range, Range] | None:
    """Return who speaks, and what, where the text opens with a headline and names that person in full further on."""
    last = reading.first[1] if len(reading.first) > 1 else 0
    if not 0 < token < last - 1 or last > _LONGEST or "OQ" in reading.classes[:last]:
        return None
    end = last - (reading.classes[last - 1] == ".")
    for name, said in (((0, token), (token + 1, end)), ((token + 1, end), (0, token))):
        long = said[1] - said[0] >= _SHORTEST and name[1] - name[0] <= _NAME
        if long and set(reading.classes[slice(*name)]) == {"CAP"} and _is_person(reading, name, last):
            return name, said
    return None


def _is_person(reading: Reading, name: Range, behind: int) -> bool:
    """Return whether the text behind a headline puts a given name before the last word of a name."""
    words = reading.document.tokens.words
    surname = words[name[1] - 1]
    return any(
        words[at] == surname and words[at - 1] in given_names() for at in range(behind + 1, len(words))
    )


def is_headline(reading: Reading, token: int) -> bool:
    """Return whether a colon stands in such a headline."""
    return headline(reading, token) is not None
