"""What a name names, told by its own words: a person, an organisation, a place."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import (
    CAMPAIGN_VERBS,
    DISTRICTS,
    ENDINGS_OF_FIRMS,
    FRIENDS,
    INSTITUTIONS,
    MEMBERS_ENDS,
)
from onrecord.extraction.lexicon.en.honorifics import (
    BOUND_STARTS,
    CIVIL,
    EASTERN_SURNAMES,
    INITIALS_TOGETHER,
    SUFFIXES,
)
from onrecord.extraction.lexicon.en.marks import QUOTATION_MARKS
from onrecord.extraction.lexicon.en.namelists import given_name_in, given_names, surnames
from onrecord.extraction.lexicon.en.places import (
    COUNTRIES,
    NOT_OF_COUNTRIES,
    PLACE_HEADS,
    PLACE_OPENERS,
    PLACES,
)
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS
from onrecord.extraction.lexicon.en.things import BUILT, THING_HEADS

Kind = Literal["person", "organization", "place", "unknown"]

MAYBE_PERSON = ("person", "unknown")
"""Kinds of a name that may be a person's."""
MAYBE_BODY = ("organization", "unknown")
"""Kinds of a name that may be a body's."""
BODY_OR_PLACE = ("organization", "place")
"""Kinds of a name that is nobody's."""

KNOWN_WORDS = 20_000
"""Words of names of which the usual print is kept from one text to the next."""
MAX_PERSON = 5
"""Capitalised words of a personal name at most."""


def kind_of(words: Sequence[str], first: int, last: int, *, titled: bool) -> Kind:
    """Return what a name names by its own words; `titled`: a title or form of address stands before it."""
    phrase = " ".join(words[first:last])
    if last - first > 1 and phrase.isupper():
        phrase = " ".join(map(cased, words[first:last]))
    if phrase in organizations.KNOWN and not (titled and words[first - 1] in CIVIL):
        return "organization"
    short = last - first <= MAX_PERSON and not is_organization(words, first, last)
    if titled and (short or words[first - 1] in CIVIL):
        return "person"
    if phrase.removeprefix("The ") in PLACES or _is_landmark(words, first, last):
        return "place"
    if last - first == 1:
        return _kind_of_word(words[first])
    return _kind_of_phrase(words, first, last)


def _is_landmark(words: Sequence[str], first: int, last: int) -> bool:
    """Distinguish "Kerry County" and "Hyde Park" from "Julie Park"."""
    if words[last - 1] not in PLACE_HEADS or last - first == 1 or _is_run_district(words, last):
        return False
    return words[first] not in given_names() or words[last - 1] not in surnames() or last - first > 2  # noqa: PLR2004 - more than a first name and a surname


def _kind_of_word(word: str) -> Kind:
    if word in organizations.HEADS:
        return "organization"
    if len(word) > 1 and word.isupper() and word.isalpha():
        return "organization"
    return "organization" if _is_joined(word) or _is_coined(word) else "unknown"


_JOINED = re.compile(r"([A-Z][a-z]{3,})[A-Z][a-z]+|[A-Z]{2,}[a-z]{3,}")


def _is_joined(word: str) -> bool:
    """Return whether capitals inside a word tell that a body calls itself so: "GateHouse", "UKHospitality", not "MacDonald", "AnnaMaria"."""
    joined = _JOINED.fullmatch(word)
    return joined is not None and not (
        joined[1] and (joined[1] in given_names() or joined[1] in BOUND_STARTS)
    )


def _kind_of_phrase(words: Sequence[str], first: int, last: int) -> Kind:
    opens_given = cased(words[first]) in given_names() or given_name_in(words[first]) in given_names()
    if (words[last - 1] in THING_HEADS or words[last - 1] in BUILT) and last - first > 2:  # noqa: PLR2004 - "Kristen Day" is a person
        return "unknown"
    initial = words[first + 1][-1] == "." and last - first > 2  # noqa: PLR2004 - "Douglas J. Band"
    runs_on = words[last : last + 1] in (["for"], ["on"])
    strong = (last - first > 2 or runs_on) and words[last - 1] in INSTITUTIONS  # noqa: PLR2004 - "Peter Marsh Center"
    strong = strong or words[last - 1] == "Bank"
    if (
        not strong
        and opens_given
        and last - first <= MAX_PERSON
        and (initial or cased(words[last - 1]) in surnames())
    ):
        return "person"
    if is_organization(words, first, last):
        return "organization"
    short = last - first <= MAX_PERSON and words[last - 1] not in THING_HEADS
    initial = (words[first][-1] == "." and words[first] not in PLACES) or words[first] in INITIALS_TOGETHER
    eastern = words[first] in EASTERN_SURNAMES and (
        words[first + 1] in given_names() or "-" in words[first + 1]
    )
    told = opens_given or initial or eastern or words[last - 1] in SUFFIXES
    return "person" if short and told else "unknown"


_CLOSED = ([","], ["?"], ["!"], ["."])
"""What stands before a mark that closes a quotation."""


@lru_cache(maxsize=KNOWN_WORDS)
def cased(word: str) -> str:
    """Return a word in capitals as names are usually printed."""
    return word.capitalize() if len(word) > 1 and word.isupper() and word not in SUFFIXES else word


def is_organization(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a name is an organisation by its last word ("Marlow Institute") or its first ("Bank America")."""
    opens = words[first] in organizations.FIRST and (
        words[first].isupper() or words[last - 1] not in surnames()
    )
    return opens or ends_in_body(words, first, last) or is_campaign(words, first, last)


def is_campaign(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a name is a campaign's, and no cry in quotation marks: "Keep Ashby Green", "Shelter Now", not "Ann Now"."""
    if last - first <= 1:
        return False
    friends = words[first] in FRIENDS and words[first + 1 : first + 3] == ["of", "the"]
    called = words[last - 1] in MEMBERS_ENDS and words[first] not in given_names()
    if not (words[first] in CAMPAIGN_VERBS or friends or called):
        return False
    return first == 0 or words[first - 1] not in QUOTATION_MARKS or words[first - 2 : first - 1] in _CLOSED


def ends_in_body(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a name is a body by its last word; "Chief Executive" is an office, "Scottish Executive" is none."""
    word, several = words[last - 1], last - first > 1
    if word in organizations.HEADS and not (several and word == "Executive" and words[last - 2] == "Chief"):
        return True
    if several and (word in organizations.LAST or _is_run_district(words, last)):
        return True
    return _is_coined(word) or (several and _is_of_country(words, first, last))


_COINED = re.compile(rf"[A-Z][a-z]{{2,}}(?:{'|'.join(ENDINGS_OF_FIRMS)})")


def _is_coined(word: str) -> bool:
    return word.endswith(ENDINGS_OF_FIRMS) and _COINED.fullmatch(word) is not None


_LAST_OF_COUNTRIES = frozenset(country.rpartition(" ")[2] for country in COUNTRIES)


def _is_of_country(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a body is called by what it does and its country: "Rugby Australia", not "Jill Ireland" nor "Western Australia"."""
    opens, end = words[first], words[last - 1]
    if end not in _LAST_OF_COUNTRIES or (
        end not in COUNTRIES and f"{words[last - 2]} {end}" not in COUNTRIES
    ):
        return False
    region = opens in PLACE_OPENERS or opens in PLACES or opens.endswith("ern")
    return not (region or opens in given_names() or opens in surnames() or opens in NOT_OF_COUNTRIES)


def _is_run_district(words: Sequence[str], last: int) -> bool:
    """Return whether a district is a body that runs something: "Weston Water District"."""
    return words[last - 1] == "District" and words[last - 2] in DISTRICTS


def is_double_job(word: str) -> bool:
    """Return whether a capital word is two trades in one: "Singer-guitarists | Ann Bly and Tom Kern", "Nurse-turned-MP | Ida Falk"."""
    parts = word.lower().replace("-turned-", "-").split("-") if "-" in word else ()
    return len(parts) == 2 and ROLE_NOUNS.issuperset(parts)  # noqa: PLR2004 - two trades


def is_of(words: Sequence[str], first: int) -> bool:
    """Return whether these words are the second half of a body's name: "Association of | Harbour Engineers"."""
    return first > 1 and words[first - 1] == "of" and words[first - 2] in organizations.HEADS


def is_of_body(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether two words, the second no surname, are what a body is of, whatever title the first is elsewhere."""
    two = last - first == 2 and words[last - 1] not in surnames() and words[last - 1] not in given_names()  # noqa: PLR2004 - two
    return two and is_of(words, first)


def is_initial_of(words: Sequence[str], first: int, last: int) -> bool:
    """Distinguish the initial of "A. K. Rao" and "said A. Rao" from the label of an answer: "A. Rao said so"."""
    another = last - first > 2 and words[first + 1][-1] == "."  # noqa: PLR2004 - two initials and a surname
    return another or (last - first > 1 and first > 0 and words[first - 1][0].isalnum())
