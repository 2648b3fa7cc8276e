"""Reading the words at a cue: a name, a pronoun or a description, and which name is meant."""

from typing import Literal

from msgspec import Struct

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.common import TIMES
from onrecord.extraction.lexicon.en.conjunctions import AND
from onrecord.extraction.lexicon.en.determiners import ARTICLES, BEFORE_SOURCES, DETERMINED
from onrecord.extraction.lexicon.en.honorifics import LETTERS
from onrecord.extraction.lexicon.en.marks import DASHES, PHRASE_MARKS, QUOTATION_MARKS
from onrecord.extraction.lexicon.en.people import AFTER_SPEAKER, SOURCES
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW
from onrecord.extraction.lexicon.en.prepositions import BEFORE_OTHERS, BEFORE_OTHERS_LOOSELY, MEMBERSHIP
from onrecord.extraction.lexicon.en.pronouns import PRONOUNS
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ONE_PERSON, ROLE_NOUNS
from onrecord.extraction.lexicon.en.titles import HOLDERS_OF_SEATS, OFFICE_FIELDS
from onrecord.extraction.roles.appositions import (
    apposed_name,
    is_office_behind_initials,
    officer_of,
    titled_behind,
)
from onrecord.extraction.roles.fields import holder_of_fields, holder_of_title
from onrecord.extraction.roles.joint_subjects import joined_subject
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.standing_in import speaks_for

Reading = Literal["name", "pronoun", "description", "several"]

MAX_NUMBERED = 6
"""Tokens from a number to the name that it leads to ("9/11 widow Ann Bly") at most."""


class SourcePhrase(Struct):
    """What the words at a cue are; `name` is the index of the name meant, None for pronoun and description."""

    reading: Reading
    first: int
    last: int
    name: int | None


def read_source(text: Text, first: int, last: int) -> SourcePhrase:
    """Read the source of tokens `first` to `last`, end excluded.

    A description is looked at with what follows it: in "Smith's lawyer, Ann Bly, said" the name after the comma speaks.
    """
    while last > first + 1 and (text.words[last - 1] in ",;:—–" or _is_letters(text, last - 1)):
        last -= 1
    if last == first + 1 and text.lower[first] in PRONOUNS and text.name_at[first] < 0:
        return SourcePhrase("pronoun", first, last, None)
    holder = holder_of_fields(text, first, last)
    if holder is None and _is_seat(text, first, last):
        holder = titled_behind(text, first, last)
    if holder is not None:
        return SourcePhrase("name", first, text.names[holder].last, holder)
    return _read_phrase(text, *_widened(text, first, last))


def outside_marks(text: Text, first: int, last: int) -> range:
    """Return the tokens of a phrase before the title of a work: "the | “Harbour Lights” singer"."""
    mark = next((at for at in range(first, last) if text.words[at] in QUOTATION_MARKS), last)
    return range(first, mark)


def behind_marks(text: Text, first: int, last: int) -> int:
    """Return where the words of a phrase begin behind the title of a work: "the “Harbour Lights” | singer"."""
    return next((at + 1 for at in range(last - 1, first, -1) if text.words[at] in QUOTATION_MARKS), first)


def _read_phrase(text: Text, first: int, last: int) -> SourcePhrase:
    """Read a name or a description."""
    first, end = _segment(text, first, last)
    name = _name_of_segment(text, first, end)
    if name is None:
        name = apposed_name(text, first, end)
    if name is None and end == last:
        name = titled_behind(text, first, last)
        last = last if name is None else text.names[name].last
    if name is None:
        return SourcePhrase("description", first, last, None)
    officer = officer_of(text, name) or holder_of_title(text, name, last)
    if officer is not None:
        return SourcePhrase("name", first, text.names[officer].last, officer)
    if _several(text, first, end, name):
        return SourcePhrase("several", first, last, None)
    if is_office_behind_initials(text, name, last):
        return SourcePhrase("description", first, last, None)
    return SourcePhrase("name", first, last, name)


def _is_seat(text: Text, first: int, last: int) -> bool:
    """Return whether the source is but the seat of somebody who is named behind it: "Member of Parliament | for Ashby Jane Doe"."""
    persons = (name for name in text.name_at[first:last] if name >= 0 and text.names[name].kind == "person")
    return text.words[first] in HOLDERS_OF_SEATS and next(persons, None) is None


def _is_letters(text: Text, index: int) -> bool:
    """Distinguish the letters after a name ("Eoin Tully SC") from "the Conservative MP"."""
    return text.words[index] in LETTERS and text.name_at[index - 1] >= 0


def _widened(text: Text, first: int, last: int) -> tuple[int, int]:
    """Take a party label back to the name before it ("Ann Bly (R-Ohio)"), a number on to the name after it ("9/11 widow")."""
    holder = any(name >= 0 and text.names[name].kind == "person" for name in text.name_at[first:last])
    bracketed = text.words[first - 1] == "(" and not holder
    seated = _before_seat(text, first) if text.words[last : last + 1] == [")"] else None
    if seated is not None:
        return text.names[seated].first, text.names[seated].last
    if (
        first > 1
        and text.name_at[first - 2] >= 0
        and (bracketed or _is_label(text, first) or _is_apposition(text, first, last))
    ):
        name = text.names[text.name_at[first - 2]]
        return name.first, name.last
    bearer = _bearer(text, first, last)
    if bearer is not None:
        return text.names[bearer].first, last
    if last == first + 1 and text.words[first][0].isdigit():
        return first, _after_number(text, last)
    return _whole_start(text, first), last


def _before_seat(text: Text, first: int) -> int | None:
    """Return the person before brackets whose seat is at the cue, behind the party's initials: "Senator Ann Bly (LP, | Ashby Central)"."""
    opens = first - 3
    if opens < 1 or text.words[opens] != "(" or text.words[first - 1] != ",":
        return None
    name = text.name_at[opens - 1]
    return name if name >= 0 and text.names[name].kind == "person" else None


def _after_number(text: Text, last: int) -> int:
    for index in range(last, min(last + MAX_NUMBERED, len(text.words))):
        if text.name_at[index] >= 0:
            return text.names[text.name_at[index]].last
        if text.words[index] in ",.;:":
            break
    return last


def _whole_start(text: Text, first: int) -> int:
    """Return where the phrase starts of which the source is but the end: "a senior aide | to the governor"."""
    if not first or text.lower[first - 1] not in BEFORE_OTHERS:
        return first
    head = first - 1
    while head and text.lower[head] in BEFORE_OTHERS_LOOSELY:
        head -= 1
    if text.name_at[head] >= 0 or not (text.lower[head] in ROLE_NOUNS or text.lower[head] in SOURCES):
        return first
    start = head
    while (
        start
        and head - start < MAX_NUMBERED
        and (text.lower[start - 1] in BEFORE_SOURCES or _is_modifier(text, start - 1))
    ):
        start -= 1
    return start


def _is_modifier(text: Text, index: int) -> bool:
    return text.lower[index] in MODIFIERS or text.lower[index] in PEOPLES_LOW or text.name_at[index] >= 0


def _bearer(text: Text, first: int, last: int) -> int | None:
    """Return the person whose body the phrase is: in "Ann Bly of the Marlow Institute said" Ann Bly speaks."""
    name = text.name_at[last - 1]
    if first < 2 or name < 0 or text.names[name].kind == "person":  # noqa: PLR2004 - a name and a preposition
        return None
    apposed = text.words[first - 1] == "," and text.lower[last : last + 1] == [":"]
    if text.lower[first - 1] not in MEMBERSHIP and not apposed:
        return None
    before = text.name_at[first - 2]
    return before if before >= 0 and text.names[before].kind == "person" else None


def _is_label(text: Text, first: int) -> bool:
    """Return whether this is a party label between commas: "Ann Bly, R-Ohio, said"."""
    return text.words[first - 1] == "," and text.words[first][:2] in ("R-", "D-", "I-")


def _is_apposition(text: Text, first: int, last: int) -> bool:
    """Return whether the words say who the person before the comma is: "Jane Fry, chief executive of the charity, said"."""
    head = head_noun(text, first, last) if text.words[first - 1] == "," else None
    if head is None or text.names[text.name_at[first - 2]].kind != "person":
        return False
    singular = text.lower[head] in ONE_PERSON
    return singular and text.lower[first] not in DETERMINED and text.name_at[last - 1] < 0


def _segment(text: Text, first: int, last: int) -> tuple[int, int]:
    """Return where the part of the phrase starts and ends that says who speaks: the first, or a name alone behind a dash."""
    end = _segment_end(text, first, last)
    return (end + 1, last) if _opens_behind_dash(text, end, last) else (first, end)


def _opens_behind_dash(text: Text, end: int, last: int) -> bool:
    """Return whether only a person's name follows a dash within the phrase: "ignored - | Mr. Doe"."""
    if end >= last - 1 or text.words[end] not in DASHES or text.name_at[last - 1] < 0:
        return False
    name = text.names[text.name_at[last - 1]]
    return name.kind == "person" and (name.first if name.honorific is None else name.honorific) == end + 1


def _segment_end(text: Text, first: int, last: int) -> int:
    """Return where the first part of the phrase ends: at a comma, bracket or dash outside names."""
    for index in range(first + 1, last):
        if text.words[index] in PHRASE_MARKS and text.name_at[index] < 0:
            return index
    return last


def _name_of_segment(text: Text, first: int, end: int) -> int | None:
    """Return the name that the segment is about: the one at its end, or the first when only "of Ohio" follows."""
    if text.words[end - 1] in ("'s", "’s", "'", "’") and end - 1 > first:
        end -= 1
    leading = _leading_name(text, first, end)
    if leading is not None and text.names[leading].kind == "person":
        return leading
    name = text.name_at[end - 1]
    whole = name >= 0 and text.names[name].kind == "organization" and text.names[name].first >= first
    if name >= 0 and (whole or text.names[name].last <= end + 3 or text.names[name].first > end):
        return name if not _is_object(text, first, name) else _leading_name(text, first, end)
    return _leading_name(text, first, end)


def _is_object(text: Text, first: int, name: int) -> bool:
    """Return whether a preposition stands before the name (or before its article) within the segment."""
    if speaks_for(text, first, name):
        return True
    found = text.names[name]
    index = (found.first if found.honorific is None else found.honorific) - 1
    while index >= first and (
        text.lower[index] in ARTICLES
        or (text.words[index][0].isupper() and text.lower[index] not in BEFORE_OTHERS)
        or text.lower[index] in ROLE_NOUNS
        or (found.kind != "person" and text.lower[index] in BODY_NOUNS)
    ):
        trade = found.kind == "person" and text.lower[index] in ROLE_NOUNS
        if text.name_at[index] >= 0 or trade:
            return False
        index -= 1
    if index > first and text.lower[index + 1] in OFFICE_FIELDS and text.lower[index - 1] in ROLE_NOUNS:
        return False
    if index > first and text.lower[index] in AND and text.name_at[index - 1] >= 0:
        index = text.names[text.name_at[index - 1]].first - 1  # "a study by Ann Bly and | Jo Pell"
        while index > first and (text.lower[index] == "the" or text.lower[index] in ROLE_NOUNS):
            index -= 1  # "a bench of Chief Justice R.K. Sen and | Justice Meera Pillai"
    return index >= first and text.lower[index] in BEFORE_OTHERS


def _leading_name(text: Text, first: int, end: int) -> int | None:
    """Return the name that opens the segment when a preposition follows it: "Tom Cole of Oklahoma"."""
    for index in range(first, end):
        name = text.name_at[index]
        if name < 0:
            continue
        last = text.names[name].last
        if last >= end:
            return None
        if text.lower[last] in BEFORE_OTHERS and text.names[name].kind != "place":
            return name if not _is_object(text, first, name) else None
        if text.names[name].kind == "person" and (
            text.lower[last] in AFTER_SPEAKER or text.words[last] in TIMES
        ):
            return name
    return None


def _several(text: Text, first: int, end: int, name: int) -> bool:
    """Return whether two or more are named as one source: "Smith and Jones", "Smith and his wife"."""
    last = text.names[name].last
    return (
        any(_joins(text, first, link, name) for link in range(first + 1, text.names[name].first))
        or (last < end and text.lower[last] in AND)
        or joined_subject(text, name)
    )


def _joins(text: Text, first: int, link: int, name: int) -> bool:
    """Return whether "and" joins whom a name or pronoun before it means to the name: no "friend and lawyer | Ann Bly" is two."""
    if text.lower[link] not in AND or text.name_at[link] >= 0:
        return False
    before = text.name_at[link - 1]
    if before < 0:
        return link == first + 1 and text.lower[first] in PRONOUNS
    found = text.names[name]
    start = found.first if found.honorific is None else found.honorific
    persons = text.names[before].kind == found.kind == "person"
    return persons or start - (text.lower[start - 1] == "the") == link + 1
