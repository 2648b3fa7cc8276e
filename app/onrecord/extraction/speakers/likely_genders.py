"""The gender that the pronouns behind a name tell of somebody of whom neither a form of address nor a given name tells it.

In "Kerry Doe sold her car" nobody else is there whose car it may be. On PolNeAR's train part such a pronoun has the gender of the
given name before it in 94 of 100 cases; where another person is named before in the same sentence, in 80.
"""

from collections import Counter
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.extraction.names.cast import Entities, Entity
from onrecord.extraction.names.kinds import MAYBE_PERSON
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.speakers.mention_places import is_no_object
from onrecord.text.document import Document

LONGEST = 60
"""Tokens behind a name among which a pronoun is looked for."""


def agrees(entity: Entity, gender: Gender) -> bool:
    """Return whether a pronoun of this gender may mean somebody; "u" is any."""
    return "u" in (gender, entity.gender) or entity.gender == gender


class LikelyGenders:
    """The likely genders of the persons of a text of whom none is known, read when the first is asked for: by then who speaks is a person."""

    def __init__(self, document: Document, entities: Entities, outside: Sequence[int]) -> None:
        self._document = document
        self._entities = entities
        self._outside = outside
        self._found: dict[int, Gender] | None = None
        self._leanings: dict[int, Gender] = {}

    def learn(self, number: int, gender: Gender, among: Sequence[int]) -> None:
        """Take the gender of a pronoun for that of whom it means; only for a likely one where it may mean somebody else of it `among` these."""
        listed = self._entities.listed
        if any(listed[other].gender == gender for other in among if other != number):
            self._leanings.setdefault(number, gender)
        else:
            listed[number].learn_gender(gender)

    def known_as(self, number: int, gender: Gender) -> str:
        """Return the feature that tells how well somebody's gender fits a pronoun."""
        likely = self._entities.listed[number].gender
        if likely == "u":
            if self._found is None:
                self._found = _likely_genders(self._document, self._entities, self._outside)
            likely = self._found.get(number) or self._leanings.get(number, "u")
        if likely == gender:
            return "known"
        return "unknown" if "u" in (likely, gender) else "unlike"


def _likely_genders(document: Document, entities: Entities, outside: Sequence[int]) -> dict[int, Gender]:
    """Return the likely gender of the persons of whom none is known; `outside`: the names outside quotations, in reading order."""
    people = [at for at in outside if _entity(entities, at).kind in MAYBE_PERSON]
    told: dict[int, Counter[Gender]] = {}
    for at, index in enumerate(people):
        entity = _entity(entities, index)
        if entity.kind != "person" or entity.gender != "u":
            continue
        name = entities.names[index]
        if at and _shares_sentence(document, entities, people[at - 1], index):
            continue
        end = entities.names[people[at + 1]].first if at + 1 < len(people) else len(document.tokens.words)
        gender = _told_behind(document, name, end)
        if gender != "u":
            told.setdefault(entities.entity_of[index], Counter())[gender] += 1
    return {
        number: max(some, key=some.__getitem__) for number, some in told.items() if some["m"] != some["f"]
    }


def _entity(entities: Entities, index: int) -> Entity:
    return entities.listed[entities.entity_of[index]]


def _shares_sentence(document: Document, entities: Entities, before: int, index: int) -> bool:
    """Return whether somebody else is named before in the same sentence."""
    sentences, names = document.tokens.sentences, entities.names
    same = sentences[names[before].first] == sentences[names[index].first]
    return same and entities.entity_of[before] != entities.entity_of[index]


def _told_behind(document: Document, name: Name, end: int) -> Gender:
    """Return the gender of the first pronoun behind a name: in its sentence, or in the next of the same paragraph behind a subject."""
    tokens = document.tokens
    sentence = tokens.sentences[name.first]
    others = _told_before(document, name)
    reach = sentence + is_no_object(document, name)
    for at in range(name.last, min(end, name.last + LONGEST)):
        if tokens.sentences[at] > reach or "\n" in document.text[tokens.ends[at - 1] : tokens.starts[at]]:
            break
        lower = tokens.lower[at]
        if tokens.stretches[at] < 0 and lower != "him" and (lower in HE or lower in SHE):
            told: Gender = "m" if lower in HE else "f"
            return "u" if told in others else told
    return "u"


def _told_before(document: Document, name: Name) -> set[Gender]:
    """Return the genders of the pronouns before a name in its sentence: "His agent, Sandy Doe, shrugs. His | plan" is of one man, not of Doe."""
    tokens, found = document.tokens, set[Gender]()
    at = name.first - 1
    while at >= 0 and tokens.sentences[at] == tokens.sentences[name.first]:
        lower = tokens.lower[at]
        if tokens.stretches[at] < 0 and (lower in HE or lower in SHE):
            found.add("m" if lower in HE else "f")
        at -= 1
    return found
