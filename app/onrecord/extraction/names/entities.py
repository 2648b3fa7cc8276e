"""Everybody whom an article names: names that mean the same person or organisation, brought together.

News convention (AP Stylebook, "names"; Guardian style guide, "surnames"): the full name first, then the surname, with
or without title; the given name alone for relatives and the famous. A short form is given to the one fuller name that
it fits; when it fits several, form of address, gender and recency decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.honorifics import CIVIL, PLURAL
from onrecord.extraction.lexicon.en.namelists import Gender, given_names, surnames
from onrecord.extraction.names.abbreviations import read_other_names
from onrecord.extraction.names.birth_names import bearer_of_birth_name
from onrecord.extraction.names.cast import Entities, Entity, is_called, named_first, of_gender
from onrecord.extraction.names.genders import gender_in_clause, gender_of, gender_told
from onrecord.extraction.names.kin import gender_of_kin, given_kin, is_apart, relative_called
from onrecord.extraction.names.kinds import BODY_OR_PLACE, MAYBE_PERSON
from onrecord.extraction.names.matching import (
    core,
    ends_alike,
    index_key,
    is_eastern,
    parts_of,
    same_word,
    same_words,
)
from onrecord.extraction.names.misspellings import Spellings
from onrecord.extraction.names.namesakes import Doubt, Rank, doubt_of
from onrecord.extraction.names.prominence import HARDLY, Presence, is_kin, is_prominent, noticed
from onrecord.extraction.names.pronouns_behind import taken_up
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.names.seniority import by_seniority, is_by_age
from onrecord.extraction.names.shared_surnames import shared_surnames
from onrecord.extraction.names.short_forms import by_given_name, by_short_form
from onrecord.extraction.names.topics import Topics
from onrecord.extraction.names.usual_forms import take_usual_forms
from onrecord.text.document import Document

_MISSPELT = 0.9
"""How likely a surname that is spelled otherwise once is that of whom the article named in full."""
_FOR_SHORT = 0.75
"""How likely a short form alone is that of the one whose given name it shortens."""
MAX_NAMESAKES = 64
"""Entities that share a word and are compared with a name: more of them only lists and hostile texts have."""


def read_cast(document: Document, names: Sequence[Name]) -> Entities:
    """Bring together the names that mean the same."""
    return _Reader(document, names, Topics(document, names)).read()


@dataclass(slots=True)
class _Reader:
    document: Document
    names: Sequence[Name]
    topics: Topics
    listed: list[Entity] = field(default_factory=list)
    spellings: Spellings = field(default_factory=Spellings)
    doubts: dict[int, Doubt] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    """Entities by each word of their name, however it is spelled."""
    bare: set[tuple[int, bool]] = field(default_factory=set)
    """Who has been called by a surname so far, and whether with "Mr" or the like: of two of one surname it is theirs."""
    given: set[int] = field(default_factory=set)
    """Who has been called by the given name alone so far, as children are."""
    relatives: list[tuple[int, int, Gender]] = field(default_factory=list)
    """Kin brought in by their given name alone: where, who, and the gender that the noun tells."""

    def read(self) -> Entities:
        printed = self.document.tokens.words
        phrases = [parts_of(printed[name.first : name.last]) for name in self.names]
        shared = shared_surnames(printed, self.names, phrases)
        self.spellings = Spellings(phrase[0] for phrase in phrases if len(phrase) == 1)
        entity_of = self._place_all_full(phrases, shared)
        self._place_kin(phrases, entity_of)
        for index, name in enumerate(self.names):
            if entity_of[index] < 0 and self._is_told_apart(name, phrases[index]):
                entity_of[index] = self._place_short(index, name, phrases[index], {})
        presence: dict[int, Presence] = {}
        for index, name in enumerate(self.names):
            prominent = is_prominent(self.document, name)
            if prominent and len(phrases[index]) > 1:
                self.topics.open(entity_of[index], index, self._surname(entity_of[index]))
            if entity_of[index] < 0:
                entity_of[index] = self._place_short(index, name, phrases[index], presence)
            entity = entity_of[index]
            short = self._note_form(name, phrases[index], entity, prominent=prominent)
            weight = (2.0 if short else 1.0) if prominent else HARDLY
            presence[entity] = noticed(self.document, presence.get(entity), name, weight)
        for index, entity in enumerate(entity_of):
            self._collect(index, self.listed[entity])
        take_usual_forms(self.listed, phrases)
        return Entities(self.names, self.listed, entity_of, [name.first for name in self.names], self.doubts)

    def _note_form(self, name: Name, phrase: tuple[str, ...], entity: int, *, prominent: bool) -> bool:
        """Note by which form somebody is called; return whether it is the surname alone."""
        whole = self.listed[entity].words
        if len(phrase) >= len(whole):
            return False
        if prominent and len(phrase) == 1 and same_words(whole[:1], phrase):
            self.given.add(entity)
        short = ends_alike(whole, phrase) and not self.topics.is_of_kin(name, self._surname(entity))
        if short and (name.honorific is None or self._is_civil(name)):
            self.bare.add((entity, self._is_civil(name)))
        return short

    def _collect(self, index: int, entity: Entity) -> None:
        """Add a name to whose it is, and the gender that a clause behind it tells against the given name."""
        entity.names.append(index)
        told = gender_in_clause(self.document.tokens.words, self.names[index].last)
        if told != "u" and entity.kind == "person" and gender_told(entity.honorific) == "u":
            entity.gender = told

    def _place_all_full(self, phrases: list[tuple[str, ...]], shared: Mapping[int, str]) -> list[int]:
        """Place the names of several words and those of bodies and places; an abbreviation goes with the name it stands behind.

        A given name that shares the surname printed behind another (`shared`) has two words from here on.
        """
        for index, surname in shared.items():
            phrases[index] = (*phrases[index], surname)
        entity_of = [-1] * len(self.names)
        spelled_out = read_other_names(self.document, self.names)
        for index, name in enumerate(self.names):
            if spelled_out and "".join(phrases[index]) in spelled_out:
                continue
            if len(phrases[index]) > 1 or name.kind in BODY_OR_PLACE:
                entity_of[index] = self._place_full(index, name, phrases[index])
                self.listed[entity_of[index]].shares = shared.get(index, self.listed[entity_of[index]].shares)
        for index, phrase in enumerate(phrases if spelled_out else ()):
            if entity_of[index] < 0 and (full := spelled_out.get("".join(phrase))) is not None:
                entity_of[index] = entity_of[full]
        return entity_of

    def _place_kin(self, phrases: Sequence[tuple[str, ...]], entity_of: list[int]) -> None:
        """Place those who are brought in as kin by their given name alone."""
        words = self.document.tokens.words
        for index in given_kin(words, self.names):
            name = self.names[index]
            entity_of[index] = self._place_short(index, name, phrases[index], {})
            self.relatives.append((index, entity_of[index], gender_of_kin(words, name)))

    def _place_full(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        fitting = self.by_word.get(index_key(core(words)[-1]), [])[-MAX_NAMESAKES:]
        if len(words) == 1 and name.kind == "organization" and words[0] in organizations.HEADS:
            longer = [
                m
                for m in fitting
                if self.listed[m].kind == "organization" and self.listed[m].words[-1] == words[0]
            ]
            if len(longer) == 1:
                return longer[0]
        for entity in fitting:
            if is_called(self.listed[entity], name, words):
                self._learn(entity, index, name, words)
                return entity
        born = bearer_of_birth_name(self.document.tokens.words, name, words, self.listed)
        return self._new(index, name, words) if born is None else born

    def _is_told_apart(self, name: Name, words: tuple[str, ...]) -> bool:
        """Return whether a form of address tells which of those whom a short name fits is meant."""
        gender = gender_told(self._honorific(name))
        return gender != "u" and len(of_gender(self.listed, gender, self._fitting(name, words))) <= 1

    def _fitting(self, name: Name, words: tuple[str, ...]) -> list[int]:
        alike = self.by_word.get(index_key(words[-1]), [])[-MAX_NAMESAKES:]
        return [number for number in alike if self._fits(self.listed[number], name, words)]

    def _place_short(
        self, index: int, name: Name, words: tuple[str, ...], presence: dict[int, Presence]
    ) -> int:
        fitting = self._fitting(name, words)
        honorific = self._honorific(name)
        if honorific is not None and (gender := gender_told(honorific)) != "u" and fitting:
            fitting = of_gender(self.listed, gender, fitting)
            named = self.document.tokens.words, self.names, self.relatives[-MAX_NAMESAKES:]
            known = any(self.listed[number].gender == gender for number in fitting)
            relative = None if known else relative_called(*named, index, honorific, apart=bool(fitting))
            if relative is not None:
                self._learn(relative, index, name, words)
                return relative
        if is_kin(printed := self.document.tokens.words, name.first):
            fitting = [m for m in fitting if not is_apart(printed, name, self.names[self.listed[m].fullest])]
        if not fitting:
            meant = self._called_for_short(index, words)
            return self._company(index, name, words) if meant is None else meant
        plain = name.honorific is None
        fitting = named_first(self.listed, fitting) if plain else self._titled_alike(fitting, name)
        chosen = self._one_of(fitting, index, words, presence)
        self._learn(chosen, index, name, words)
        return chosen

    def _one_of(
        self, fitting: list[int], index: int, words: tuple[str, ...], presence: dict[int, Presence]
    ) -> int:
        """Return whose a short name is that fits several, and note the doubt that the others leave."""
        name = self.names[index]
        if len(fitting) == 1 and not is_by_age(self.document.tokens.words, name.first):
            return fitting[0]  # most names
        kin = (entity for at, entity, _ in self.relatives[-MAX_NAMESAKES:] if at < index)
        full = {m: self.names[self.listed[m].fullest] for m in (*fitting, *kin)}
        told = by_seniority(self.document.tokens.words, name.first, full)
        if told is not None or len(fitting) == 1:
            return fitting[0] if told is None else told
        fitting = taken_up(self.document, name, self.listed, fitting)
        ranks = {m: self._rank(m, name, words, presence.get(m)) for m in fitting}
        chosen = self.topics.of(name, index_key(words[-1]))
        if chosen is None or chosen not in ranks or ranks[chosen].customary < 0:
            chosen = max(fitting, key=lambda m: ranks[m])
        doubt = doubt_of(chosen, ranks, presence, self.topics, (name, index_key(words[-1])))
        if doubt is not None:
            self.doubts[index] = doubt
        return chosen

    def _surname(self, entity: int) -> str:
        return index_key(core(self.listed[entity].words)[-1])

    def _titled_alike(self, fitting: list[int], name: Name) -> list[int]:
        """Leave those who carry the same title, where it is an office: of two Does "Sen. Doe" is the senator."""
        title = (self._honorific(name) or "").split()[-1:]
        alike = [m for m in fitting if (self.listed[m].honorific or "").split()[-1:] == title]
        return alike if alike and CIVIL.isdisjoint(title) else fitting

    def _company(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        """Give "Hanson" to the one Hansen, and "Helix" to the one company whose name it begins, "Helix Foods Inc."."""
        meant = self.spellings.meant(words[-1], MAX_NAMESAKES)
        if meant is not None and self._may_be_misspelt(self.listed[meant], index, name):
            self.doubts[index] = Doubt(_MISSPELT)
            return meant
        longer = [
            m
            for m in self.by_word.get(index_key(words[0]), [])[-MAX_NAMESAKES:]
            if self.listed[m].words[: len(words)] == words
            and self.listed[m].kind == "organization"
            and self.listed[m].words[-1] in organizations.COMPANIES
        ]
        if len(longer) != 1 or name.kind != "unknown" or name.honorific is not None:
            return self._new(index, name, words)
        self._learn(longer[0], index, name, words)
        return longer[0]

    def _called_for_short(self, index: int, words: tuple[str, ...]) -> int | None:
        """Return whom a name means that fits nobody's surname: who is called by a short form, or by the given name behind "Mr"."""
        name = self.names[index]
        if len(words) > 1 or is_kin(self.document.tokens.words, name.first):
            return None
        called = by_short_form if name.honorific is None else by_given_name
        plain = name.honorific is None or self._is_civil(name)
        meant = called(words[0], self.listed, self.by_word) if plain else None
        if meant is not None:
            self.doubts[index] = Doubt(_FOR_SHORT)
        return meant

    def _may_be_misspelt(self, entity: Entity, index: int, name: Name) -> bool:
        other = {gender_told(self._honorific(name)), entity.gender} == {"f", "m"}
        return entity.kind == "person" and entity.fullest < index and not other

    def _fits(self, entity: Entity, name: Name, words: tuple[str, ...]) -> bool:
        if entity.kind not in MAYBE_PERSON:
            return False
        if same_words(words, entity.words):
            return True
        longer = len(entity.words) > len(words)
        eastern = is_eastern(entity.words)
        leads = same_word(words[-1], entity.words[0]) and (eastern or words[-1] not in given_names())
        civil = self._is_civil(name)
        if entity.kind == "unknown" and not ends_alike(entity.words, words):
            return longer and leads and (civil or eastern)
        return longer and (leads or words[-1] != entity.words[0] or not civil or words[-1] not in surnames())

    def _rank(self, entity: int, name: Name, words: tuple[str, ...], presence: Presence | None) -> Rank:
        whole = self.listed[entity].words
        return Rank(
            ends_alike(whole, words),
            whole[0] == words[0] or whole == words,
            self._custom(entity, name) if len(words) == 1 else 0,
            presence.at(self.document.tokens.sentences[name.first]) if presence else 0.0,
            -self.listed[entity].fullest,
        )

    def _custom(self, entity: int, name: Name) -> int:
        """Return 1 for who has been called by such a surname before, -1 for who has been called by the given name alone, else 0."""
        return 1 if (entity, self._is_civil(name)) in self.bare else -(entity in self.given)

    def _new(self, index: int, name: Name, words: tuple[str, ...]) -> int:
        self.listed.append(Entity(name.kind, words, index))
        entity = len(self.listed) - 1
        if name.kind in MAYBE_PERSON:
            self.spellings.note(words, entity)
        whole = core(words)
        double = "-" in whole[-1] and len(words) > 1 and name.kind != "organization"
        for word in dict.fromkeys(map(index_key, (*whole, *whole[-1].split("-")) if double else whole)):
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
        if honorific is not None and entity.gender == "u":
            entity.gender = gender_told(honorific)
        if entity.gender == "u" and entity.kind != "organization":
            entity.gender = gender_of(entity.words)

    def _is_civil(self, name: Name) -> bool:
        """Return whether a form of address stands before a name that is no office's: "Mr Doe"."""
        return name.honorific is not None and self.document.tokens.words[name.honorific] in CIVIL

    def _honorific(self, name: Name) -> str | None:
        if name.honorific is None:
            return None
        tokens = self.document.tokens
        return self.document.text[tokens.starts[name.honorific] : tokens.ends[name.first - 1]]
