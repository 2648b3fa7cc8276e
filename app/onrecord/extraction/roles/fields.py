"""Offices of several fields: "Transport and Harbours Minister", "Minister of Lands, Mines and Power"."""

from onrecord.extraction.lexicon.en.grammar import BODIES, PEOPLE
from onrecord.extraction.lexicon.en.roles import FORMER, MINISTERS, ONE_PERSON, ROLE_NOUNS, SEVERAL_PERSONS
from onrecord.extraction.lexicon.en.titles import (
    FIELD_JOINS,
    HOLDERS_OF_SEATS,
    PAIRED_FIELDS,
    PORTFOLIO_WORDS,
    TITLE_LINKS,
    TITLE_STOPS,
)
from onrecord.extraction.roles.text import Text

MAX_FIELDS = 10
"""Tokens from one field of an office to who holds it, at most."""
_NO_FIELDS = ROLE_NOUNS | FORMER
MAX_FIELDS_BEFORE = 3
"""Words of what an office is of before a name ("the opposition")."""
MAX_SMALL = 6
"""Tokens from "and" to the office in small letters, at most."""


def holder_of_fields(text: Text, first: int, last: int) -> int | None:
    """Return who holds the office of which the source is but a field: "Transport | and Harbours Minister Jane Doe"."""
    if text.words[last - 1].islower():
        return _holder_in_small_letters(text, last)
    if not _is_field(text, last - 1) or not _joins(text, last):
        return None
    for index in range(last + 1, min(last + MAX_FIELDS, len(text.words))):
        name = text.name_at[index]
        if name >= 0 and text.names[name].kind == "person":
            return name if _has_office(text, first, index) else None
        if (
            not text.words[index][0].isupper()
            and not _joins(text, index)
            and text.lower[index] not in MINISTERS
        ):
            return None
    return None


def _holder_in_small_letters(text: Text, last: int) -> int | None:
    """Return who holds an office of two fields in small letters: "the work | and pensions secretary, Jane Doe,"."""
    field = text.lower[last - 1]
    if text.lower[last : last + 1] != ["and"] or field in ROLE_NOUNS or field in PEOPLE or field in BODIES:
        return None
    end = min(last + MAX_SMALL, len(text.words))
    head = next((at for at in range(last + 2, end) if text.lower[at] in ROLE_NOUNS), end)
    if head == end or not all(_may_be_field(text, at) for at in range(last + 1, head)):
        return None
    comma = text.words[head + 1 : head + 2] == [","]
    name = text.name_at[head + 1 + comma] if head + 1 + comma < len(text.words) else -1
    found = text.names[name] if name >= 0 and text.names[name].kind == "person" else None
    if found is None or text.lower[head] in SEVERAL_PERSONS:
        return None
    return name if not comma or text.words[found.last : found.last + 1] in ([","], ["."]) else None


def _may_be_field(text: Text, index: int) -> bool:
    lower = text.lower[index]
    return text.words[index].isalpha() and text.words[index].islower() and lower not in TITLE_STOPS


def joins_fields(text: Text, index: int) -> bool:
    """Return whether a word or mark stands between two fields of an office: "Food|,| Agriculture |and| Fisheries Minister"."""
    if not 0 < index < len(text.words) - 1 or text.lower[index] not in FIELD_JOINS:
        return False
    if text.words[index + 1].islower():
        return text.lower[index] == "and" and _are_small_fields(text, index)
    return _is_field(text, index - 1) and _is_field(text, index + 1)


def _are_small_fields(text: Text, index: int) -> bool:
    """Return whether fields in small letters stand beside "and", an office behind them: "work |and| pensions secretary"."""
    before, after = text.lower[index - 1], text.lower[index + 1]
    known = (before, after) in PAIRED_FIELDS or (before in PORTFOLIO_WORDS and after in PORTFOLIO_WORDS)
    return known and not ROLE_NOUNS.isdisjoint(text.lower[index + 2 : index + 4])


def leads_to_seat(text: Text, index: int) -> bool:
    """Return whether this is the "for" behind whose house somebody is a member of: "Member of Parliament |for| Ashby"."""
    name = text.name_at[index - 1] if index else -1
    start = text.names[name].first if name >= 0 else index - 1
    link = start - 1 - (text.lower[start - 1] == "the")
    return (
        text.lower[index] == "for"
        and link > 0
        and text.lower[link] == "of"
        and text.words[link - 1] in HOLDERS_OF_SEATS
    )


def _is_field(text: Text, index: int) -> bool:
    """Return whether a word with a capital is what ministers have in their charge."""
    return text.lower[index] in PORTFOLIO_WORDS and text.words[index][0].isupper()


def _joins(text: Text, index: int) -> bool:
    """Return whether this joins one field to the next: "and", or the "for" of a "Minister of State for"."""
    lower = text.lower[index] if index < len(text.lower) else ""
    return lower in FIELD_JOINS or (lower == "for" and text.lower[index - 1] == "state")


def _has_office(text: Text, first: int, name: int) -> bool:
    """Return whether the office stands right before the name, or among or before its fields."""
    office = text.lower[name - 1]
    titled = office in ONE_PERSON and text.words[name - 1][0].isupper()
    at = first
    while at and (_is_field(text, at) or _joins(text, at)):
        at -= 1
    at -= text.lower[at] == "the"
    before = at > 0 and text.lower[at] in TITLE_LINKS and text.lower[at - 1] in MINISTERS
    return titled or before or not MINISTERS.isdisjoint(text.lower[first:name])


def is_inside_title(text: Text, index: int, start: int) -> bool:
    """Return whether only a preposition and an article lead from the title to the name: "Ambassador to Chile", "Minister in the Ministry"."""
    lower = text.lower[index]
    if lower == "the":
        return index > 0 and text.lower[index - 1] in TITLE_LINKS and is_inside_title(text, index - 1, start)
    if lower not in TITLE_LINKS or index == 0:
        return text.name_at[index] >= 0
    if text.name_at[index] >= 0:
        return True
    office = text.lower[index - 1]
    before = office in ROLE_NOUNS or text.lower[index - 1] == "state"
    if office in ONE_PERSON and lower in ("of", "for") and _is_field_before(text, index + 1, start):
        return True
    return before and any(
        text.name_at[i] >= 0 or text.words[i][0].isupper() for i in range(index + 1, min(index + 3, start))
    )


def _is_field_before(text: Text, first: int, start: int) -> bool:
    """Return whether what an office is of stands right before the name: "leader of | the opposition | Jane Doe", "head of | operations |"."""
    return first + 1 == start or (
        0 < start - first <= MAX_FIELDS_BEFORE
        and all(text.words[at].islower() and text.lower[at] not in _NO_FIELDS for at in range(first, start))
    )


def holder_of_title(text: Text, title: int, last: int) -> int | None:
    """Return who speaks where the name in a source that ends at a token is a title of no list: "the Lamido of Ely, Alhaji Jane Doe, said".

    A body has nobody's full name between commas behind it.
    """
    found = text.names[title]
    if (
        found.kind != "unknown"
        or text.lower[found.first - 1] != "the"
        or text.words[last : last + 1] != [","]
    ):
        return None
    near = range(last + 1, min(last + _TITLE, len(text.words)))
    index = next((at for at in near if _is_person_at(text, at) or not _may_be_title(text.words[at])), last)
    if not _is_person_at(text, index):
        return None
    name = text.name_at[index]
    end, full = text.names[name].last, text.names[name].last - index > 1
    return name if full and text.words[end : end + 1] in _CLOSED else None


def _is_person_at(text: Text, index: int) -> bool:
    return text.name_at[index] >= 0 and text.names[text.name_at[index]].kind == "person"


def _may_be_title(word: str) -> bool:
    return word[0].isupper() or word in _IN_TITLE


_CLOSED, _IN_TITLE = ([","], ["."]), "(.)"
_TITLE = 8
"""Tokens from the comma to the name behind titles, at most."""
