"""Offices of several fields: "Transport and Harbours Minister", "Minister of Lands, Mines and Power"."""

from onrecord.extraction.lexicon.en.roles import MINISTERS, PLURALS
from onrecord.extraction.lexicon.en.titles import FIELD_JOINS, HOLDERS_OF_SEATS, PORTFOLIO_WORDS, TITLE_LINKS
from onrecord.extraction.roles.text import Text

MAX_FIELDS = 10
"""Tokens from one field of an office to who holds it, at most."""


def holder_of_fields(text: Text, first: int, last: int) -> int | None:
    """Return who holds the office of which the source is but a field: "Transport | and Harbours Minister Jane Doe"."""
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


def joins_fields(text: Text, index: int) -> bool:
    """Return whether a word or mark stands between two fields of an office: "Food|,| Agriculture |and| Fisheries Minister"."""
    joins = 0 < index < len(text.words) - 1 and text.lower[index] in FIELD_JOINS
    return joins and _is_field(text, index - 1) and _is_field(text, index + 1)


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
    titled = PLURALS.get(office) == office and text.words[name - 1][0].isupper()
    at = first
    while at and (_is_field(text, at) or _joins(text, at)):
        at -= 1
    at -= text.lower[at] == "the"
    before = at > 0 and text.lower[at] in TITLE_LINKS and text.lower[at - 1] in MINISTERS
    return titled or before or not MINISTERS.isdisjoint(text.lower[first:name])
