"""Everybody whom an article names: names that mean the same person or organisation, brought together.

News convention (AP Stylebook, "names"; Guardian style guide, "surnames"): the full name first, then the surname, with
or without title; the given name alone for relatives and the famous. A short form is given to the one fuller name that
it fits; when it fits several, form of address, gender and recency decide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import combining, normalize

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.determiners import POSSESSIVES
from onrecord.extraction.lexicon.en.honorifics import (
    CIVIL,
    EASTERN_SURNAMES,
    FEMALE,
    GENERATIONS,
    MALE,
    PLURAL,
)
from onrecord.extraction.lexicon.en.kinship import KIN, OWNERS
from onrecord.extraction.lexicon.en.namelists import Gender, given_names, surnames
from onrecord.extraction.lexicon.en.nicknames import SHORT_FORMS
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.names.kinds import cased
from onrecord.extraction.names.recognition import Name, NameKind
from onrecord.text.document import Document

MAX_NAMESAKES = 64
"""Entities that share a word and are compared with a name: more of them only lists and hostile texts have."""
FADING = 0.85
"""Share of a person's presence that is left a sentence later, when two share a surname."""


@dataclass(slots=True)
class Entity:
    """A person, organisation or place of the article; grows while the article is read."""

    kind: NameKind
    words: tuple[str, ...]
    """The fullest form printed so far."""
    fullest: int
    """Index of the name that prints it."""
    names: list[int] = field(default_factory=list)
    """Indexes of all its names, in reading order."""
    gender: Gender = "u"
    honorific: str | None = None
    """The first form of address printed."""


@dataclass(frozen=True, slots=True)
class Entities:
    """Who is who: `entities`, and for each name of the document the entity that it means."""

    names: Sequence[Name]
    listed: list[Entity]
    entity_of: list[int]


def read_cast(document: Document, names: Sequence[Name]) -> Entities:
    """Bring together the names that mean the same."""
    reader = _Reader(document, names)
    return reader.read()


class Presence(NamedTuple):
    """How present an entity is to the reader after `sentence`."""

    sentence: int
    value: float

    def at(self, sentence: int) -> float:
        """Return the presence that is left at a later sentence."""
        return self.value * FADING ** (sentence - self.sentence)


@dataclass(slots=True)
class _Reader:
    document: Document
    names: Sequence[Name]
    listed: list[Entity] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    """Entities by each word of their name."""

    def read(self) -> Entities:
        entity_of = [-1] * len(self.names)
        phrases = [self._words(name) for name in self.names]
        for index, name in enumerate(self.names):
            if len(phrases[index]) > 1 or name.kind in ("organization", "place"):
                entity_of[index] = self._place_full(index, name, phrases[index])
        for index, name in enumerate(self.names):
            if entity_of[index] < 0 and _gender_told(self._honorific(name)) != "u":
                entity_of[index] = self._place_short(index, name, phrases[index], {})
        presence: dict[int, Presence] = {}
        for index, name in enumerate(self.names):
            if entity_of[index] < 0:
                entity_of[index] = self._place_short(index, name, phrases[index], presence)
            entity = entity_of[index]
            short = len(phrases[index]) < len(self.listed[entity].words)
            presence[entity] = self._noticed(presence.get(entity), name, short=short)
        for index, entity in enumerate(entity_of):
            self.listed[entity].names.append(index)
        return Entities(self.names, self.listed, entity_of)

    def _noticed(self, before: "Presence | None", name: Name, *, short: bool) -> "Presence":
        """Return how present an entity is after one more mention: subjects count, bare surnames count double."""
        sentence = self.document.tokens.sentences[name.first]
        weight = (2.0 if short else 1.0) if is_prominent(self.document, name) else 0.2
        if _is_kin(self.document.tokens.words, name.first):
            weight = 0.2
        return Presence(sentence, weight + (before.at(sentence) if before else 0.0))

    def _words(self, name: Name) -> tuple[str, ...]:
        words = tuple(
            cased(word).replace("'", "’")
            for word in self.document.tokens.words[name.first : name.last]
            if word != ","
        )
        return words[1:] if words[0] == "The" and len(words) > 1 else words

    def _place_full(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        fitting = self.by_word.get(core(words)[-1].lower(), [])[-MAX_NAMESAKES:]
        if len(words) == 1 and name.kind == "organization" and words[0] in organizations.HEADS:
            longer = [
                m
                for m in fitting
                if self.listed[m].kind == "organization" and self.listed[m].words[-1] == words[0]
            ]
            if len(longer) == 1:
                return longer[0]
        for entity in fitting:
            if self._same(self.listed[entity], name, words):
                self._learn(entity, index, name, words)
                return entity
        return self._new(index, name, words)

    def _same(self, entity: Entity, name: Name, words: tuple[str, ...]) -> bool:
        if words == entity.words:
            return True
        person = entity.kind in ("person", "unknown") and name.kind in ("person", "unknown")
        return person and len(entity.words) > 1 and same_person(words, entity.words)

    def _place_short(
        self, index: int, name: Name, words: tuple[str, ...], presence: "dict[int, Presence]"
    ) -> int:
        fitting = [
            m
            for m in self.by_word.get(words[-1].lower(), [])[-MAX_NAMESAKES:]
            if self._fits(self.listed[m], name, words)
        ]
        gender = _gender_told(self._honorific(name))
        if gender != "u":
            fitting = [m for m in fitting if self.listed[m].gender in (gender, "u")]
        if not fitting:
            return self._company(index, name, words)
        sentence = self.document.tokens.sentences[name.first]
        chosen = max(fitting, key=lambda m: self._rank(m, words, presence.get(m), sentence))
        self._learn(chosen, index, name, words)
        return chosen

    def _company(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        """Give "Helix" to the one company whose name it begins, "Helix Foods Inc."."""
        longer = [
            m
            for m in self.by_word.get(words[0].lower(), [])[-MAX_NAMESAKES:]
            if self.listed[m].words[: len(words)] == words
            and self.listed[m].kind == "organization"
            and self.listed[m].words[-1] in organizations.COMPANIES
        ]
        if len(longer) != 1 or name.kind != "unknown" or name.honorific is not None:
            return self._new(index, name, words)
        self._learn(longer[0], index, name, words)
        return longer[0]

    def _fits(self, entity: Entity, name: Name, words: tuple[str, ...]) -> bool:
        if entity.kind not in ("person", "unknown"):
            return False
        if words == entity.words:
            return True
        longer = len(entity.words) > len(words)
        leads = words[-1] == entity.words[0] and (_is_eastern(entity.words) or words[-1] not in given_names())
        civil = name.honorific is not None and self.document.tokens.words[name.honorific] in CIVIL
        if entity.kind == "unknown" and not _ends_alike(entity.words, words):
            return longer and leads and (civil or words[-1] in EASTERN_SURNAMES)
        return longer and (leads or words[-1] != entity.words[0] or not civil)

    def _rank(
        self, entity: int, words: tuple[str, ...], presence: "Presence | None", sentence: int
    ) -> tuple[bool, bool, float, int]:
        whole = self.listed[entity].words
        return (
            _ends_alike(whole, words),
            whole[0] == words[0] or whole == words,
            presence.at(sentence) if presence else 0.0,
            -self.listed[entity].fullest,
        )

    def _new(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        self.listed.append(Entity(name.kind, words, index))
        entity = len(self.listed) - 1
        for word in dict.fromkeys(word.lower() for word in core(words)):
            self.by_word.setdefault(word, []).append(entity)
        self._learn(entity, index, name, words)
        return entity

    def _learn(self, number: int, index: int, name: Name, words: tuple[str, ...]) -> None:
        entity = self.listed[number]
        if len(words) > len(entity.words) and name.kind != "unknown":
            entity.words, entity.fullest = words, index
        if name.kind == "person":
            entity.kind = "person"
        honorific = self._honorific(name)
        if honorific is not None and entity.honorific is None and honorific not in PLURAL:
            entity.honorific = honorific
        if entity.gender == "u":
            told = _gender_told(honorific)
            entity.gender = (
                told if told != "u" else _gender_of(entity.words) if entity.kind != "organization" else "u"
            )

    def _honorific(self, name: Name) -> str | None:
        if name.honorific is None:
            return None
        tokens = self.document.tokens
        return self.document.text[tokens.starts[name.honorific] : tokens.ends[name.first - 1]]


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name's words without "Jr." and the like."""
    end = len(words)
    while end > 1 and words[end - 1] in GENERATIONS:
        end -= 1
    return words[:end]


def same_person(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether two full names may be one person's: surname, given name or its short form, generation, initials."""
    a, b = core(one), core(two)
    if a[-1] != b[-1] or not _generations_agree(one[len(a) :], two[len(b) :]):
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    return _same_given(a[0], b[0]) or _is_tail(a, b) or _is_tail(b, a)


def _generations_agree(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return not one or not two or one[0].rstrip(".") == two[0].rstrip(".")


def _same_given(one: str, two: str) -> bool:
    if one == two or two in SHORT_FORMS.get(one, ()):
        return True
    short, long = sorted((one, two), key=len)
    return short.endswith(".") and long.startswith(short[0]) and len(short) == 2  # noqa: PLR2004 - one initial, "J."


def _is_tail(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether one is the surname of the other: "de Groot" in "Anna de Groot", "Garcia Lopez" in "Ana Garcia Lopez"."""
    return 1 < len(short) < len(long) and _lower(long[-len(short) :]) == _lower(short)


def _lower(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _is_eastern(words: tuple[str, ...]) -> bool:
    """Return whether this is a name that begins with the surname: "Lim Kah Seng", but not "Lee Smith"."""
    return words[0] in EASTERN_SURNAMES and (
        len(words) > len(("Lee", "Smith")) or words[-1] not in surnames()
    )


def _ends_alike(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return core(whole)[-1].lower() == words[-1].lower()


def is_prominent(document: Document, name: Name) -> bool:
    """Return whether this is a name that may be a subject: outside quotations, no possessor, no preposition before it."""
    tokens = document.tokens
    if tokens.stretches[name.first] >= 0:
        return False
    if name.last < len(tokens.words) and tokens.words[name.last] in POSSESSIVES:
        return False
    start = name.first if name.honorific is None else name.honorific
    return not start or tokens.words[start - 1].lower() not in OBLIQUE


def _is_kin(words: Sequence[str], first: int) -> bool:
    """Return whether the story brings this person in as somebody's kin: "her husband, Emil Sandow"."""
    noun = first - 1
    noun -= noun > 0 and words[noun] == ","
    return noun > 0 and words[noun] in KIN and words[noun - 1].lower() in OWNERS


def _gender_told(honorific: str | None) -> Gender:
    parts = honorific.split() if honorific else ()
    if any(part in FEMALE or part.endswith("woman") for part in parts):
        return "f"
    return "m" if any(part in MALE or part.endswith("man") for part in parts) else "u"


def _gender_of(words: Iterable[str]) -> Gender:
    first, *rest = words
    if first in EASTERN_SURNAMES and rest and first not in SHORT_FORMS:
        first = rest[0] if rest[0] in given_names() else "-".join(rest).lower().capitalize()
    plain = "".join(sign for sign in normalize("NFD", first) if not combining(sign))
    names = given_names()
    return names.get(first) or names.get(plain) or names.get(first.split("-")[0], "u")
