"""Everybody whom an article names: names that mean the same person or organisation, brought together.

News convention (AP Stylebook, "names"; Guardian style guide, "surnames"): the full name first, then the surname, with
or without title; the given name alone for relatives and the famous. A short form is given to the one fuller name that
it fits; when it fits several, form of address, gender and recency decide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
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
"""Members that share a word and are compared with a name: more of them only lists and hostile texts have."""
FADING = 0.85
"""Share of a person's presence that is left a sentence later, when two share a surname."""


@dataclass(slots=True)
class Member:
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
class Cast:
    """Who is who: `members`, and for each name of the document the member that it means."""

    names: Sequence[Name]
    members: list[Member]
    member_of: list[int]


def read_cast(document: Document, names: Sequence[Name]) -> Cast:
    """Bring together the names that mean the same."""
    reader = _Reader(document, names)
    return reader.read()


@dataclass(frozen=True, slots=True)
class Presence:
    """How present a member is to the reader after `sentence`."""

    sentence: int
    value: float

    def at(self, sentence: int) -> float:
        """Return the presence that is left at a later sentence."""
        return self.value * FADING ** (sentence - self.sentence)


@dataclass(slots=True)
class _Reader:
    document: Document
    names: Sequence[Name]
    members: list[Member] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    """Members by each word of their name."""

    def read(self) -> Cast:
        member_of = [-1] * len(self.names)
        phrases = [self._words(name) for name in self.names]
        for index, name in enumerate(self.names):
            if len(phrases[index]) > 1 or name.kind in ("organization", "place"):
                member_of[index] = self._place_full(index, name, phrases[index])
        for index, name in enumerate(self.names):
            if member_of[index] < 0 and _gender_told(self._honorific(name)) != "u":
                member_of[index] = self._place_short(index, name, phrases[index], {})
        presence: dict[int, Presence] = {}
        for index, name in enumerate(self.names):
            if member_of[index] < 0:
                member_of[index] = self._place_short(index, name, phrases[index], presence)
            member = member_of[index]
            short = len(phrases[index]) < len(self.members[member].words)
            presence[member] = self._noticed(presence.get(member), name, short=short)
        for index, member in enumerate(member_of):
            self.members[member].names.append(index)
        return Cast(self.names, self.members, member_of)

    def _noticed(self, before: "Presence | None", name: Name, *, short: bool) -> "Presence":
        """Return how present a member is after one more mention: subjects count, bare surnames count double."""
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
                if self.members[m].kind == "organization" and self.members[m].words[-1] == words[0]
            ]
            if len(longer) == 1:
                return longer[0]
        for member in fitting:
            if self._same(self.members[member], name, words):
                self._learn(member, index, name, words)
                return member
        return self._new(index, name, words)

    def _same(self, member: Member, name: Name, words: tuple[str, ...]) -> bool:
        if words == member.words:
            return True
        person = member.kind in ("person", "unknown") and name.kind in ("person", "unknown")
        return person and len(member.words) > 1 and same_person(words, member.words)

    def _place_short(
        self, index: int, name: Name, words: tuple[str, ...], presence: "dict[int, Presence]"
    ) -> int:
        fitting = [
            m
            for m in self.by_word.get(words[-1].lower(), [])[-MAX_NAMESAKES:]
            if self._fits(self.members[m], name, words)
        ]
        gender = _gender_told(self._honorific(name))
        if gender != "u":
            fitting = [m for m in fitting if self.members[m].gender in (gender, "u")]
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
            if self.members[m].words[: len(words)] == words
            and self.members[m].kind == "organization"
            and self.members[m].words[-1] in organizations.COMPANIES
        ]
        if len(longer) != 1 or name.kind != "unknown" or name.honorific is not None:
            return self._new(index, name, words)
        self._learn(longer[0], index, name, words)
        return longer[0]

    def _fits(self, member: Member, name: Name, words: tuple[str, ...]) -> bool:
        if member.kind not in ("person", "unknown"):
            return False
        if words == member.words:
            return True
        longer = len(member.words) > len(words)
        leads = words[-1] == member.words[0] and (_is_eastern(member.words) or words[-1] not in given_names())
        civil = name.honorific is not None and self.document.tokens.words[name.honorific] in CIVIL
        if member.kind == "unknown" and not _ends_alike(member.words, words):
            return longer and leads and (civil or words[-1] in EASTERN_SURNAMES)
        return longer and (leads or words[-1] != member.words[0] or not civil)

    def _rank(
        self, member: int, words: tuple[str, ...], presence: "Presence | None", sentence: int
    ) -> tuple[bool, bool, float, int]:
        whole = self.members[member].words
        return (
            _ends_alike(whole, words),
            whole[0] == words[0] or whole == words,
            presence.at(sentence) if presence else 0.0,
            -self.members[member].fullest,
        )

    def _new(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        self.members.append(Member(name.kind, words, index))
        member = len(self.members) - 1
        for word in dict.fromkeys(word.lower() for word in core(words)):
            self.by_word.setdefault(word, []).append(member)
        self._learn(member, index, name, words)
        return member

    def _learn(self, number: int, index: int, name: Name, words: tuple[str, ...]) -> None:
        member = self.members[number]
        if len(words) > len(member.words) and name.kind != "unknown":
            member.words, member.fullest = words, index
        if name.kind == "person":
            member.kind = "person"
        honorific = self._honorific(name)
        if honorific is not None and member.honorific is None and honorific not in PLURAL:
            member.honorific = honorific
        if member.gender == "u":
            told = _gender_told(honorific)
            member.gender = (
                told if told != "u" else _gender_of(member.words) if member.kind != "organization" else "u"
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
    """Tell whether two full names may be one person's: surname, given name or its short form, generation, initials."""
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
    """Tell "de Groot" in "Anna de Groot", "Garcia Lopez" in "Ana Garcia Lopez"."""
    return 1 < len(short) < len(long) and _lower(long[-len(short) :]) == _lower(short)


def _lower(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _is_eastern(words: tuple[str, ...]) -> bool:
    """Tell a name that begins with the surname: "Lim Kah Seng", but not "Lee Smith"."""
    return words[0] in EASTERN_SURNAMES and (
        len(words) > len(("Lee", "Smith")) or words[-1] not in surnames()
    )


def _ends_alike(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return core(whole)[-1].lower() == words[-1].lower()


def is_prominent(document: Document, name: Name) -> bool:
    """Tell a name that may be a subject: outside quotations, no possessor, no preposition before it."""
    tokens = document.tokens
    if tokens.stretches[name.first] >= 0:
        return False
    if name.last < len(tokens.words) and tokens.words[name.last] in POSSESSIVES:
        return False
    start = name.first if name.honorific is None else name.honorific
    return not start or tokens.words[start - 1].lower() not in OBLIQUE


def _is_kin(words: Sequence[str], first: int) -> bool:
    """Tell whom the story brings in as somebody's kin: "her husband, Emil Sandow"."""
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
