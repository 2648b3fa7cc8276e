"""Where a person's name starts behind a place, an organisation or what an office is of."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.extraction.lexicon.en.places import PLACE_HEADS, PLACES
from onrecord.extraction.lexicon.en.roles import TITLES
from onrecord.extraction.lexicon.en.titles import HOLDERS_OF_SEATS, OFFICE_FIELDS, TITLE_LINKS

_LONGEST_BEFORE = 12
"""Words of the longest place or organisation that is looked for before a person: it keeps long runs linear."""


def person_start(words: Sequence[str], first: int, last: int) -> int:
    """Return where a person's name starts after a place or organisation ("Chile | Eoin Tully"), else `first`."""
    if words[last - 1] in organizations.HEADS or words[last - 1] in PLACE_HEADS:
        return first
    linked = first - 1 - (first > 1 and words[first - 1] == "the")
    after_title = linked > 0 and words[linked] in TITLE_LINKS and _is_office(words[linked - 1])
    field = first
    while after_title and field < last and words[field].lower() in OFFICE_FIELDS:
        field += 1
    if field > first and last - field > 1:
        return field
    for index in range(first + 1, min(last - 1, first + _LONGEST_BEFORE)):
        before = words[first:index]
        phrase = " ".join(before)
        if words[index] not in given_names():
            if after_title and (
                _is_initial(words[index])
                or (phrase in PLACES and " ".join(words[first : index + 1]) not in PLACES)
            ):
                return index
            continue
        if (
            phrase in PLACES
            or phrase in organizations.KNOWN
            or before[-1] in organizations.HEADS
            or after_title
            or (
                len(before[-1]) > 1
                and before[-1].isalpha()
                and before[-1].isupper()
                and not words[index].isupper()
            )
        ):
            return index
    return first


def _is_office(word: str) -> bool:
    office = word.lower() in TITLES or word.lower() in OFFICE_FIELDS or word in organizations.HEADS
    return office or word in HOLDERS_OF_SEATS


def _is_initial(word: str) -> bool:
    """Return whether this is how South Indian names begin: "Minister for Water Resources | M. Thangavel"."""
    return len(word) == len("M.") and word.endswith(".") and word[0].isupper()
