"""Where a person's name starts behind a place, an organisation or what an office is of."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.honorifics import (
    AFTER_DETECTIVE,
    HONORIFICS,
    INITIALS_TOGETHER,
    PARTICLES,
)
from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.extraction.lexicon.en.places import PLACE_HEADS, PLACES
from onrecord.extraction.lexicon.en.roles import ONLY_BEFORE_TITLES, ROLE_NOUNS, TITLES
from onrecord.extraction.lexicon.en.speech_cues import SAID_OF_NAMES
from onrecord.extraction.lexicon.en.states import US_STATES
from onrecord.extraction.lexicon.en.titles import (
    FIELD_JOINS,
    HOLDERS_OF_SEATS,
    OFFICE_FIELDS,
    OFFICES_OF_TWO,
    PORTFOLIO_WORDS,
    TITLE_LINKS,
    TITLE_STOPS,
)

_LONGEST_BEFORE = 12
"""Words of the longest place or organisation that is looked for before a person: it keeps long runs linear."""


def person_start(words: Sequence[str], first: int, last: int) -> int:
    """Return where a person's name starts after a place or organisation ("Chile | Eoin Tully"), else `first`."""
    if words[last - 1] in organizations.HEADS or words[last - 1] in PLACE_HEADS:
        return first
    linked = _link_before(words, first)
    after_title = linked > 0 and words[linked] in TITLE_LINKS and _is_office(words[linked - 1])
    field = _fields_end(words, first, last, linked) if after_title else first
    field += field == first and _ends_owned_body(words, first, last)
    if field > first and last - field > 1:
        return field
    for index in range(first + 1, min(last - 1, first + _LONGEST_BEFORE)):
        before = words[first:index]
        phrase = " ".join(before)
        if words[index] not in given_names():
            placed = phrase in PLACES and " ".join(words[first : index + 1]) not in PLACES
            middle = _is_initial(words[index]) and words[index - 1] in given_names()  # "George | W. Bush"
            if after_title and not middle and (_is_initial(words[index]) or placed):
                return index
            continue
        if (
            (phrase in PLACES and not _is_first_of_two(words, first, index, last))
            or phrase in organizations.KNOWN
            or before[-1] in organizations.HEADS
            or after_title
            or (
                len(before[-1]) > 1
                and before[-1].isalpha()
                and before[-1].isupper()
                and before[-1] not in INITIALS_TOGETHER
                and not words[index].isupper()
            )
        ):
            return index
    return first


def is_address(words: Sequence[str], index: int) -> bool:
    """Return whether a word is a form of address; "Con" is one behind "Det"."""
    behind = words[index] in AFTER_DETECTIVE and words[index - 1] in ("Det", "Det.", "Detective")
    return words[index] in HONORIFICS or behind


def is_agent(word: str) -> bool:
    """Return whether a word in small letters says who does something by its ending: "goalscorer", "match-winner", "cellist"."""
    return word.islower() and word.endswith(("er", "or", "ist")) and word not in TITLE_STOPS


def is_title(words: Sequence[str], index: int) -> bool:
    """Return whether a word before a name is a title: a form of address, an office, or the second word of one ("Public Defender")."""
    word = words[index]
    return is_address(words, index) or word.lower() in TITLES or (words[index - 1], word) in OFFICES_OF_TWO


def after_former(words: Sequence[str], first: int, last: int) -> int:
    """Return where a name begins behind what somebody once was: "former Wallaby | Jane Doe", "Ex-Springbok | Jannie du Plooy"."""
    told = words[first - 1].lower() in ONLY_BEFORE_TITLES if first else False
    several = sum(word not in PARTICLES for word in words[first:last]) >= _FULL
    if not several or not (told or words[first].startswith("Ex-")) or words[first] in given_names():
        return first
    if words[last : last + 1] != [] and words[last] in ROLE_NOUNS:
        return first  # "former Marlow Town Rovers | striker"
    starts = (at for at in range(first + 1, last - 1) if words[at] in given_names())
    return next(starts, first + 1)


def _is_first_of_two(words: Sequence[str], first: int, second: int, last: int) -> bool:
    """Return whether a given name that is a place's, too, stands before another and a surname: "Kerry Ann Doe", not "Georgia Ann Doe's"."""
    alone = second == first + 1 and last == second + 2
    return alone and words[first] in given_names() and words[first] not in US_STATES


def _ends_owned_body(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether the last word of its members' body stands before a full name: "president of the Fishers' Co-operative | Ann Bly was"."""
    owned = first > 1 and words[first - 1] in POSSESSIVES and words[first - 2][0].isupper()
    named = last - first == _FULL and words[last : last + 1] != [] and words[last] in SAID_OF_NAMES
    return owned and named and (words[first] in organizations.HEADS or words[first] in organizations.LAST)


_FULL = 3
"""Words of a run of something else, a given name and a surname."""


def _link_before(words: Sequence[str], first: int) -> int:
    """Return the token that links an office to these words, past other fields: "Minister | of Transport and Harbours"."""
    at = first - 1
    if at > 0 and words[at] in ("and", "&") and words[first].lower() in PORTFOLIO_WORDS:
        while at > 0 and (words[at] in FIELD_JOINS or words[at].lower() in PORTFOLIO_WORDS):
            at -= 1
    return at - 1 if words[at] == "the" and at > 0 else at


def _fields_end(words: Sequence[str], first: int, last: int, link: int) -> int:
    """Return where what an office is of ends: "Minister of Public Works | Jane Doe"; a body is of many things more."""
    known = OFFICE_FIELDS if words[link - 1] in organizations.HEADS else PORTFOLIO_WORDS
    while first < last and (words[first].lower() in known or words[first] == "Staff"):
        first += 1
    return first


def _is_office(word: str) -> bool:
    office = word.lower() in TITLES or word.lower() in OFFICE_FIELDS or word in organizations.HEADS
    return office or word in HOLDERS_OF_SEATS


def _is_initial(word: str) -> bool:
    """Return whether this is how South Indian names begin: "Minister for Water Resources | M. Thangavel"."""
    return len(word) == len("M.") and word.endswith(".") and word[0].isupper()


def is_office_of(words: Sequence[str], title: str) -> bool:
    """Return whether the text tells what a capitalised word of no list is the title of: "the | Iyaloja | of Okelewo"."""
    return any(
        word == title and words[at - 1 : at] in _THE and words[at + 1 : at + 2] == ["of"]
        for at, word in enumerate(words)
    )


_THE = (["the"], ["The"])
