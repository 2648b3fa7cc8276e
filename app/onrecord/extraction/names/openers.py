"""Capitalised words at a sentence's start: which of them begin a name ("Will Smith said") and which open the sentence."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import (
    CAMPAIGN_VERBS,
    CAUSE_LINKS,
    MEMBERS_ENDS,
    MEMBERS_LINKS,
)
from onrecord.extraction.lexicon.en.capitals import MODAL_NAMES, MONTH_NAMES
from onrecord.extraction.lexicon.en.common import OPENERS, TIMES
from onrecord.extraction.lexicon.en.honorifics import EASTERN_SURNAMES, HONORIFICS, LIKE_PRONOUNS
from onrecord.extraction.lexicon.en.kinship import NAMED_KIN
from onrecord.extraction.lexicon.en.marks import QUOTATION_ENDS
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.places import NATION_INITIALS, PLACES
from onrecord.extraction.lexicon.en.prepositions import BEFORE_MONTHS
from onrecord.extraction.lexicon.en.roles import ONLY_BEFORE_TITLES, ROLE_NOUNS, SEVERAL_PERSONS, TITLES
from onrecord.extraction.lexicon.en.things import SHOWING
from onrecord.extraction.names.capital_runs import Run, may_be_members
from onrecord.extraction.names.kinds import cased, is_campaign

_ASKED = 40
"""Words of a question behind its subject."""
_TWO_WORDS = frozenset(" ".join(entry.split()[:2]) for entry in PLACES | organizations.KNOWN if " " in entry)
"""How names in several words begin whose first word opens sentences too ("New York")."""


def is_bearer_of_month(words: Sequence[str], index: int, run: Run) -> bool:
    """Distinguish "Theresa May", "Mrs May" and "April Jones" from the month."""
    word = words[index]
    if index > run.first:
        before = words[index - 1]
        inside = word == "Thu" and index + 1 < run.last and words[run.first] in EASTERN_SURNAMES
        ends = word == "Thu" and index - run.first > 1 and index + 1 == run.last  # "Aung Min Thu"
        dated = words[index + 1 : index + 2] == [","] or words[index + 1 : index + 2] == []
        named = (
            inside or (ends and not dated) or (before in HONORIFICS and word.endswith("day"))
        )  # "Nguyen Thi Thu Ha"
        titled = before in HONORIFICS or before.lower() in TITLES
        if word == "Jan":  # "Minister | Jan Doe"
            return titled and index + 1 < run.last and words[index + 1] not in TIMES
        return named or (word in MONTH_NAMES and (titled or before in given_names()))
    follows = index + 1 < run.last
    if index and (word in MONTH_NAMES or word == "Jan") and words[index - 1] in NAMED_KIN:
        return True  # "her father Jan"
    if word == "Jan":
        return follows and words[index + 1] not in TIMES
    dated = index > 0 and words[index - 1].lower() in BEFORE_MONTHS  # "In May | Green had told"
    return word in MONTH_NAMES and follows and not dated and words[index + 1] in surnames()


def after_openers(words: Sequence[str], run: Run) -> int:
    """Return where a run begins behind the words that only open the sentence."""
    first = run.first
    lower = words[first].lower()
    if lower in SHOWING and run.last - first == 1:
        return run.last  # "Evidence suggests"
    while lower in OPENERS and not _opens_a_name(words, first, run.last):
        first += 1
        if first == run.last or lower in ONLY_BEFORE_TITLES:
            break  # "Former | All Black Jane Doe"
        lower = words[first].lower()
    return first


def _opens_a_name(words: Sequence[str], first: int, last: int) -> bool:
    """Distinguish "Will Smith said" from "Will Congress"; the first word is both a sentence opener and perhaps a name."""
    word = words[first]
    if first + 1 == last:
        return word in NATION_INITIALS or (len(word) > 1 and word.isupper() and word in organizations.KNOWN)
    body = first > 0 and words[first - 1] == "The" and words[last - 1] in organizations.HEADS
    members = members_end(words, first, last) > first and word not in CAMPAIGN_VERBS
    if members or word in NATION_INITIALS or body:
        return True  # "The | Police Benevolent Association"
    if " ".join(map(cased, words[first : first + 2])) in _TWO_WORDS:
        return True
    waits = first > 1 and words[first - 2] == "," and words[first - 1] in QUOTATION_ENDS
    waits = waits or (first > 0 and words[first - 1] == ",")  # no sentence begins there: "its head, Per Doe"
    if word in MODAL_NAMES and _is_asked(words, first, last):
        return False
    # nobody asks "Will ...?" behind a quotation that waits for who said it
    return _may_be_both(word, words[first + 1]) or (waits and word in given_names())


def _is_asked(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether this is a question about somebody whom the text calls by another given name: "Will Doe come down?"."""
    if next((one for one in words[last : last + _ASKED] if one in ".?!"), "") != "?":
        return False
    bearers = (words[at - 1] for at in range(1, len(words)) if words[at] == words[first + 1])
    return any(one in given_names() and one != words[first] for one in bearers)


def _may_be_both(word: str, after: str) -> bool:
    """Return whether these are a given name and a surname ("Will Smith"), or the other way round ("He Minghua")."""
    if word in LIKE_PRONOUNS:
        return after not in TIMES and after.lower() not in OPENERS
    return word in given_names() and after in surnames()


def members_end(words: Sequence[str], first: int, last: int) -> int:
    """Return where a body's name ends that its members or a cry open ("Miners United", "Doctors Without Frontiers", "Save the Quay"), else `first`."""
    if last - first == 1 or is_campaign(words, first, last):
        return first if last - first == 1 else last
    if not may_be_members(words[first].lower()):
        return first
    if words[first + 1] in MEMBERS_ENDS:
        return first + 2
    end = first + 2
    while end < last and words[end].lower() not in TITLES and words[end] not in given_names():
        end += 1
    linked = words[first + 1] in MEMBERS_LINKS or words[first + 1] in CAUSE_LINKS
    return end if linked and end > first + 2 else first


def is_of_members(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether these words are a body that is called like its members: "a board member of | Federated Farmers"."""
    end = words[last - 1].lower()
    of = first > 1 and words[first - 1] == "of" and words[first - 2] in ROLE_NOUNS
    return of and last - first > 1 and end in SEVERAL_PERSONS
