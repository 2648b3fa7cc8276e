"""Whom the article itself calls what a description says: "the Conservative" is the Conservative candidate, "the Kenyan" who is from Kenya."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.places import HOMES, PEOPLES_LOW
from onrecord.extraction.lexicon.en.politics import MEMBERS_OF_PARTIES
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_BEHIND = 8
"""Tokens behind a name in which an apposition may call its bearer something."""
_BEFORE = 3
"""Tokens of a title before it."""
_NATIVE = "native"
_NOTHING: frozenset[str] = frozenset()
_PARTIES = MEMBERS_OF_PARTIES | {"conservative", "liberal"}
_KINDS = (_PARTIES, PEOPLES_LOW - _PARTIES)
"""Nouns of which one person bears one."""
_FROM = frozenset(("of", "from", "in"))
_LEAST = 4
"""Letters that a people's name and its country's begin with alike at least."""


def called_so(words: Sequence[str], token: int, profiles: Profiles) -> tuple[list[int], frozenset[int]]:
    """Tell who is called by a noun for a people, the members of a party or those who come from somewhere.

    Args:
        words: Of the description, in small letters.
        token: Where it stands.
        profiles: Of everybody whom the article names.

    Returns:
        Who is called so beside their names, and who is called by another such noun.
    """
    noun = words[-2] if words[-1] == _NATIVE and len(words) > 1 else words[-1]
    kind = next((kind for kind in _KINDS if noun in kind), _NOTHING)
    if kind is _NOTHING and words[-1] != _NATIVE:
        return [], frozenset()
    alike, others = [], set()
    for number, one in enumerate(profiles.entities.listed):
        beside = _words_beside(number, token, profiles) if one.kind == "person" else set()
        if _is_said(noun, beside):
            alike.append(number)
        elif beside & kind:
            others.add(number)
    return alike, frozenset(others)


def of_place(phrase: SourcePhrase, head: int, among: Sequence[int], profiles: Profiles) -> list[int]:
    """Return of whom among several the article says the people or the place of a description: "the Icelandic minister", "the mayor of Arden"."""
    text = profiles.text
    wanted = {lower for lower in text.lower[phrase.first : head] if lower in PEOPLES_LOW}
    behind = range(head + 2, phrase.last) if text.lower[head + 1 : head + 2] == ["of"] else ()
    wanted.update(text.lower[at] for at in behind if text.name_at[at] >= 0)
    return [
        number
        for number in among
        if wanted and any(_is_said(word, _words_beside(number, phrase.first, profiles)) for word in wanted)
    ]


def _is_said(noun: str, beside: set[str]) -> bool:
    return noun in beside or (noun in PEOPLES_LOW and any(_is_home(word, noun) for word in beside))


def _words_beside(number: int, token: int, profiles: Profiles) -> set[str]:
    names = (profiles.entities.names[index] for index in profiles.entities.listed[number].names)
    return {word for name in names if name.first < token for word in _beside(profiles.text, name)}


def _beside(text: Text, name: Name) -> list[str]:
    """List the words of a title before a name and of an apposition behind it, and the country that it or its clause names."""
    start = name.first if name.honorific is None else name.honorific
    found = []
    for at in range(start - 1, max(start - 1 - _BEFORE, -1), -1):
        if not text.lower[at][0].isalpha() or text.lower[at] in ("the", "and"):
            break
        found.append(text.lower[at])
    for at in range(name.last, min(name.last + _BEHIND, len(text.words))):
        if (
            text.lower[at] in ".;:"
            or text.lower[at] == "and"
            or (at > name.last and _is_other_person(text, at))
        ):
            break
        placed = text.lower[at - 1] in _FROM or text.words[at + 1 : at + 2] in (["'s"], ["’s"])
        if placed or text.words[name.last] == ",":
            found.append(text.lower[at])
    return found


def _is_other_person(text: Text, at: int) -> bool:
    name = text.name_at[at]
    return name >= 0 and text.names[name].kind == "person"


def _is_home(place: str, people: str) -> bool:
    """Return whether a place is a people's: "kenya" of "kenyan", "france" of "french"."""
    if HOMES.get(people, place) != place:
        return False
    alike = next(
        (at for at, (a, b) in enumerate(zip(place, people, strict=False)) if a != b),
        min(len(place), len(people)),
    )
    return HOMES.get(people) == place or (alike >= _LEAST and alike >= len(place) - 1 and people != place)
