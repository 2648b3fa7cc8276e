"""Whom a description leads to: the person named beside it between commas or in its place."""

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.determiners import BEFORE_TWO_TITLES, POSSESSIVES, SINGULAR
from onrecord.extraction.lexicon.en.grammar import DETERMINERS
from onrecord.extraction.lexicon.en.honorifics import HONORIFICS
from onrecord.extraction.lexicon.en.marks import APPOSITION_ENDS, QUOTATION_ENDS
from onrecord.extraction.lexicon.en.people import NAMED, NAMING, SELF_NAMING
from onrecord.extraction.lexicon.en.prepositions import BEFORE_OTHERS
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import (
    MAY_BE_BODIES,
    MODIFIERS,
    ONE_PERSON,
    ROLE_NOUNS,
    SEVERAL_PERSONS,
    STAFFED,
)
from onrecord.extraction.lexicon.en.titles import IN_TITLES, OFFICE_FIELDS, OFFICES_IN_CAPITALS
from onrecord.extraction.names.kinds import BODY_OR_PLACE, MAYBE_PERSON
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Text

MAX_BETWEEN = 8
"""Words of what stands between a description and the name: what the office is of, a name counted as one word; or a title."""


MAX_TITLED = 12
"""Words of a title of which the source is but the beginning, at most."""
_BODIES = (["of"], ["from"], ["at"], ["with"])
"""What leads from a name to the body or the state: "the ranking member, Rep. Jane Doe | of Texas"."""
_TITLE_WORDS = IN_TITLES, ROLE_NOUNS, MODIFIERS, OFFICE_FIELDS, BODY_NOUNS


def apposed_name(text: Text, first: int, end: int) -> int | None:
    """Return the person named right after a description of one person: "the group's director, Jane Doe"."""
    head = head_noun(text, first, end)
    body = text.lower[end - 1] in (BODY_NOUNS if head is None else MAY_BE_BODIES)
    called = called_behind(text, end)
    if called is not None or (head is None and not body):
        return _full_name_behind(text, first, end) if called is None else called
    if head is not None and text.lower[head] in SEVERAL_PERSONS:
        return None
    if text.lower[end : end + 1] == ["and"] and text.lower[first] not in BEFORE_TWO_TITLES:
        return _person_behind_title(text, end + 1)
    index = _apposition_begin(text, end)
    name = _name_from(text, index)
    if name < 0 or (text.names[name].kind in BODY_OR_PLACE and not body):
        return None
    last = text.names[name].last
    belongs = text.names[name].last - text.names[name].first > 1 and text.lower[last : last + 1] in _BODIES
    closed = last >= len(text.words) or text.words[last] in ",.;:)—–" or text.words[index - 1] != ","
    closed = closed or belongs
    return name if closed and text.lower[last : last + 1] not in (["and"], ["'s"], ["’s"]) else None


def called_behind(text: Text, end: int) -> int | None:
    """Return the person behind "named" or the like: "an academic | named Jane Doe", "a man | calling himself Doe"."""
    word = text.lower[end] if end < len(text.words) else ""
    if text.lower[end : end + 2] == [",", "who"]:
        begin = end + 2
        while begin < len(text.words) and text.lower[begin] in SELF_NAMING:
            begin += 1
        name = _name_from(text, begin) if begin > end + 2 else -1
    elif word in NAMED or word in NAMING:
        name = _name_from(text, end + 1 + (word in NAMING))
    else:
        return None
    return name if name >= 0 and text.names[name].kind in MAYBE_PERSON else None


def _full_name_behind(text: Text, first: int, end: int) -> int | None:
    """Return the person whose full name between commas follows a noun that tells of no trade: "another user of it, Jane Doe, said"."""
    words = text.lower[first:end]
    if words[0] not in DETERMINERS and words[0] not in SINGULAR and POSSESSIVES.isdisjoint(words):
        return None
    if text.words[end : end + 1] != [","]:
        return None
    name = _name_from(text, _past_title(text, end + 1))
    if name < 0 or text.names[name].kind != "person":
        return None
    found = text.names[name]
    closed = found.last >= len(text.words) or text.words[found.last] in ",.;"
    return name if closed and found.last - found.first > 1 else None


def titled_behind(text: Text, first: int, last: int) -> int | None:
    """Return the person whose title a phrase without an article opens: "former governor and party chairman | Jane Doe".

    A noun for one person has an article unless it is a title, so that a name must follow.
    """
    head = head_noun(text, first, last)
    if head is None or text.lower[head] in SEVERAL_PERSONS:
        return None
    opened = text.lower[max(first - 1, 0) : last]
    if not DETERMINERS.isdisjoint(opened) or not POSSESSIVES.isdisjoint(opened):
        return None
    index = last
    while index < min(last + MAX_TITLED, len(text.words)):
        name = _name_from(text, index)
        if name >= 0 and text.names[name].kind == "person":
            return name
        lower = text.lower[index]
        runs_on = any(lower in known for known in _TITLE_WORDS)
        if name < 0 and not runs_on and (lower in BEFORE_OTHERS or not text.words[index][0].isupper()):
            return None
        index = text.names[name].last if name >= 0 else index + 1
    return None


def officer_of(text: Text, body: int) -> int | None:
    """Return who speaks where the words at the cue are the body of an office.

    That stands before it, "the chairman, Traders' Union, Jane Doe, said", or behind: "Marlow Institute executive director Jane Doe said".
    """
    behind = _past_initials(text, text.names[body].last)
    titled = _person_behind_title(text, behind)
    if titled is None and behind > text.names[body].last:
        titled = _person_behind_comma(text, behind) or _person_behind_capitals(text, behind)
    titled = titled or _officer_told(text, body)
    if titled is not None and titled != body and text.names[body].kind != "place":
        return titled
    before = text.names[body].first - 1
    if before < 1 or text.words[before] != ",":
        return None
    return _officer_behind(text, body) if _is_one(text.lower[before - 1]) else None


def _officer_told(text: Text, body: int) -> int | None:
    """Return the officer behind a body that owns the office, "the Office for Roads' | head of research Jane Doe", or behind "said".

    No verb can follow the body there, so that any words in small letters may belong to the title.
    """
    behind = text.names[body].last
    owner = not POSSESSIVES.isdisjoint(text.words[behind : behind + 1])
    first = behind + owner
    if not (owner or _is_behind_cue(text, text.names[body].first)) or text.names[body].kind == "person":
        return None
    end = first
    while end < min(first + MAX_BETWEEN, len(text.words)) and _may_be_of_title(text, end):
        end += 1
    head = head_noun(text, first, end)
    if head is None or not _is_one(text.lower[head]) or text.lower[end - 1] in BEFORE_OTHERS:
        return None
    name = _name_from(text, end)
    if name < 0 and owner:
        return _person_in_commas(text, end)
    return name if name >= 0 and text.names[name].kind == "person" else None


def _is_behind_cue(text: Text, first: int) -> bool:
    """Return whether a name stands behind "said", which follows the words that were said."""
    cue = first - 1 - (first > 0 and text.lower[first - 1] == "the")
    return cue > 0 and text.lower[cue] in SPEECH_FORMS and text.words[cue - 1] in QUOTATION_ENDS


def _may_be_of_title(text: Text, index: int) -> bool:
    word = text.words[index]
    return text.name_at[index] < 0 and word[0].islower() and word.replace("-", "").isalpha()


def _past_initials(text: Text, end: int) -> int:
    """Return where the initials in brackets behind a body end; the same place where there are none: "Tidal Party (TP) | leader"."""
    bracketed = text.words[end : end + 1] == ["("] and text.words[end + 2 : end + 3] == [")"]
    return end + 3 if bracketed and text.words[end + 1].isupper() else end


def is_office_behind_initials(text: Text, body: int, last: int) -> bool:
    """Return whether a source that starts with a body ends with who serves in it, behind its initials: "the Tidal Party (TP) leader"."""
    behind = _past_initials(text, text.names[body].last)
    return text.names[body].last < behind < last and text.lower[last - 1] in ROLE_NOUNS


def _person_behind_comma(text: Text, index: int) -> int | None:
    """Return the person between commas behind the office that begins at a token: "the Tidal Party (TP) | leader, Jane Doe, said"."""
    end = _past_title(text, index)
    return None if end == index or not _is_one(text.lower[end - 1]) else _person_in_commas(text, end)


def _person_in_commas(text: Text, end: int) -> int | None:
    """Return the person named between the comma at a token and another, or a full stop."""
    name = _name_from(text, end + 1) if text.words[end : end + 1] == [","] else -1
    if name < 0 or text.names[name].kind != "person":
        return None
    last = text.names[name].last
    return name if last >= len(text.words) or text.words[last] in ",.;" else None


def _person_behind_capitals(text: Text, index: int) -> int | None:
    """Return the person whose office in capitals begins at a token: "the Rescue Corps (MRC) | Public Relations Officer Jane Doe"."""
    for at in range(index, min(index + MAX_BETWEEN, len(text.words))):
        name = _name_from(text, at)
        if name >= 0 and text.names[name].kind == "person":
            return name if _is_one(text.lower[at - 1]) else None
        if not text.words[at][0].isupper():
            break
    return None


def _is_one(lower: str) -> bool:
    return lower in ONE_PERSON


def _person_behind_title(text: Text, index: int) -> int | None:
    """Return the person whose title, in small letters, begins at a token; None when none does."""
    end = _past_title(text, index)
    if end == index or text.lower[end - 1] not in ROLE_NOUNS:
        return None
    name = _name_from(text, end)
    return name if name >= 0 and text.names[name].kind == "person" else None


def _name_from(text: Text, index: int) -> int:
    """Return the name that begins at a token, its form of address included; -1 when none does."""
    if index < len(text.words) and text.name_at[index] >= 0:
        return text.name_at[index]
    return next(
        (n for n in text.name_at[index : index + 3] if n >= 0 and text.names[n].honorific == index), -1
    )


def _officer_behind(text: Text, body: int) -> int | None:
    """Return the person named right behind a body, its form of address included: "the chairman, Traders' Union, Chief Jane Doe,"."""
    after = text.names[body].last + 1
    if text.names[body].kind == "person" or text.words[after - 1 : after] != [","]:
        return None
    for name in dict.fromkeys(text.name_at[after : after + 3]):
        if name >= 0 and text.names[name].kind in MAYBE_PERSON:
            found = text.names[name]
            titled = all(
                word in HONORIFICS or word.lower() in ROLE_NOUNS for word in text.words[after : found.first]
            )
            return name if titled and text.words[found.last : found.last + 1] == [","] else None
    return None


def _apposition_begin(text: Text, end: int) -> int:
    """Return where the name stands that a description may lead to, past what may stand between.

    That is a form of address in brackets ("Chief (Mrs.) Jane Doe"), the body of an office ("the chairman, Traders' Union, Jane
    Doe") or a title ("her supervisor, associate professor Jane Doe").
    """
    words, end = text.words, _past_initials(text, end)
    if words[end : end + 1] == ["("]:
        close = next((at for at in range(end + 2, end + 4) if words[at : at + 1] == [")"]), end - 1)
        return close + 1
    comma = _end_of_office(text, end)
    if words[comma : comma + 1] != [","]:
        return end
    index = comma + 1
    index += text.lower[index : index + 1] == ["the"]
    body = text.name_at[index] if index < len(words) else -1
    if body >= 0 and _officer_behind(text, body) is not None:
        return text.names[body].last + 1
    return _past_title(text, index)


def _end_of_office(text: Text, end: int) -> int:
    """Return the comma behind what an office is of: "the spokesman | for the ministry, Jane Doe, said"."""
    if text.lower[end : end + 1] not in _OF_OFFICE:
        return end
    index = end + 1
    for _ in range(MAX_BETWEEN - 1):
        name = text.name_at[index] if index < len(text.words) else -1
        if index == len(text.words) or text.words[index] == ",":
            return index
        if (name >= 0 and _is_person_alone(text, name)) or text.words[index] in APPOSITION_ENDS:
            break
        index = _past_initials(text, text.names[name].last if name >= 0 else index + 1)
    return end


_OF_OFFICE = (["of"], ["for"], ["at"], ["in"], ["to"], ["on"])


def _is_person_alone(text: Text, name: int) -> bool:
    """Distinguish a person from whom somebody's staff is named for: "the Doe | campaign"."""
    found = text.names[name]
    return found.kind == "person" and STAFFED.isdisjoint(text.lower[found.last : found.last + 1])


def _past_title(text: Text, start: int) -> int:
    """Return where a title in small letters that begins at a token ends; the same place when none does."""
    end = start
    while end < min(start + MAX_BETWEEN, len(text.words)):
        word = text.words[end]
        joined = word == "and" and end > start and text.lower[end - 1] in ROLE_NOUNS
        office = word in ROLE_NOUNS or word in MODIFIERS or word.removeprefix("co-") in OFFICES_IN_CAPITALS
        if text.name_at[end] >= 0 or not (joined or office):
            break
        end += 1
    return end
