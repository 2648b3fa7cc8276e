"""Who is who in an article: everybody whom it names, and which of them each name means."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec import Struct

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.names.matching import is_front, same_person, same_words
from onrecord.extraction.names.namesakes import Doubt
from onrecord.extraction.names.recognition import Name, NameKind


class Entity(Struct):
    """A person, organisation or place of the article; grows while the article is read."""

    kind: NameKind
    words: tuple[str, ...]
    """The fullest form printed so far."""
    fullest: int
    """Index of the name that prints it."""
    names: list[int] = msgspec.field(default_factory=list)
    """Indexes of all its names, in reading order."""
    gender: Gender = "u"
    honorific: str | None = None
    """The first form of address printed."""
    shares: str | None = None
    """The surname that is printed behind the name of a spouse or sibling alone: "Paul and Ruth Hanley"."""

    def learn_gender(self, gender: Gender) -> None:
        """Take the gender of a pronoun that means this person, where nothing else tells it."""
        if self.gender == "u":
            self.gender = gender


@dataclass(frozen=True, slots=True)
class Entities:
    """Who is who: `entities`, and for each name of the document the entity that it means."""

    names: Sequence[Name]
    listed: list[Entity]
    entity_of: list[int]
    firsts: list[int]
    """First tokens of the names."""
    doubts: dict[int, Doubt] = field(default_factory=dict)
    """Names that may be another's than whose they are taken for: two share a surname, or a letter differs."""


def is_called(entity: Entity, name: Name, words: tuple[str, ...]) -> bool:
    """Return whether a name of several words, or of a body, may be an entity's."""
    if same_words(words, entity.words):
        return True
    person = entity.kind in MAYBE_PERSON and name.kind in MAYBE_PERSON
    if not person or len(entity.words) == 1:
        return False
    known = "person" in (entity.kind, name.kind)
    return same_person(words, entity.words) or (known and is_front(words, entity.words))


def named_first(listed: Sequence[Entity], fitting: list[int]) -> list[int]:
    """Leave out whom the text knows by a form of address alone ("Mrs Tate"), where it has named somebody else in full before."""
    full = min((listed[m].fullest for m in fitting if len(listed[m].words) > 1), default=None)
    if full is None:
        return fitting
    return [
        m
        for m in fitting
        if len(listed[m].words) > 1 or listed[m].honorific is None or listed[m].fullest < full
    ]


def of_gender(listed: Sequence[Entity], gender: Gender, among: list[int]) -> list[int]:
    """Return whom a form of address of a gender may mean: those known to have it, else those of whom nothing tells it."""
    known = [number for number in among if listed[number].gender == gender]
    return known or [number for number in among if listed[number].gender == "u"]
