"""Who is meant by a pronoun or a description.

A pronoun means the person of its gender who stands out: the subject of the sentence, the one who spoke last, the one
named nearest; never somebody named inside a quotation, and rather not an object or a possessor (Hobbs 1978; Lappin and
Leass 1994). A description means the one person of whom the article says the same ("the former ambassador").
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.extraction.lexicon.en.conjunctions import SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.determiners import APPOSED, POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS
from onrecord.extraction.lexicon.en.titles import BEFORE_TITLED_NAME
from onrecord.extraction.names.entities import Entities, Entity
from onrecord.text.clock import update_at
from onrecord.text.document import Document

MOST_CANDIDATES = 3
"""So many are named whom a pronoun that stays open may mean."""
LOOK_BACK = 30
"""Names that a pronoun may reach back over."""
FARTHEST = 8
"""Sentences that it may reach back over."""
NEAR = 2
"""Sentences that a pronoun for an organisation may reach back over."""
_SENTENCE = 1.0
_PARAGRAPH = 0.4
_SUBJECT = 2.0
_OBJECT = -0.6
_POSSESSOR = -0.8
_SPOKE_LAST = 0.9
_INTRODUCED = 1.2
"""For the first mention of somebody, with an apposition: "heard from Dr Lee, a chemist. He said"."""
MAX_BEFORE = 6
"""Words of a title before a name over which a preposition is looked for ("by Crown prosecutor Ann Bly")."""
_GENDER_KNOWN = 0.4
_BY_LEAD = ((2.75, 0.94), (2.0, 0.8), (0.0, 0.6))
"""From this lead on, how likely it is the right person: set by judgement below measured rates on names hidden behind pronouns."""
_ALONE = 9.0
"""The lead of one who has no rival."""
_CLEARLY = 0.15
"""By how much the best must lead the next; less leaves the pronoun open."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An attribution already resolved: where its source stands and who spoke."""

    token: int
    entity: int | None
    """None: somebody without a name, whom a description tells."""
    gender: Gender = "u"
    """Of somebody without a name."""


class Discourse:
    """The names of a document outside quotations, and who has spoken so far."""

    def __init__(self, document: Document, entities: Entities) -> None:
        self.document = document
        self.entities = entities
        tokens = document.tokens
        self.outside = [i for i, name in enumerate(entities.names) if tokens.stretches[name.first] < 0]
        self.starts = [entities.names[i].first for i in self.outside]
        self.paragraph_of = _paragraphs_of(document)
        self.mentions: list[Mention] = []
        self.updates = [bisect_left(tokens.starts, start) for start in document.updates]
        """The first tokens of the updates."""
        self.lead = _ALONE
        self.likeliest: list[int] = []
        """Whom the last pronoun may mean, likeliest first."""

    def resolve(
        self, token: int, gender: Gender, spoken_of: Collection[int | None] = frozenset()
    ) -> int | None:
        """Return the person that a pronoun at `token` means; None when nobody clearly stands out.

        Args:
            token: Where the pronoun stands.
            gender: Of the pronoun.
            spoken_of: Entities whom what was said names in the third person: none of them said it.
        """
        scores = {
            number: score for number, score in self._scores(token, gender).items() if number not in spoken_of
        }
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        self.likeliest = [number for number, _ in ranked if number is not None][:MOST_CANDIDATES]
        if not ranked:
            return None
        best = ranked[0][0]
        self.lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else _ALONE
        if best is None or self.lead < _CLEARLY:
            return None
        chosen = self.entities.listed[best]
        if chosen.gender == "u":
            chosen.gender = gender
        return best

    def certainty(self) -> float:
        """Return how likely the person is right whom the last pronoun was taken for: by the lead over the next."""
        return next(likely for least, likely in _BY_LEAD if self.lead >= least)

    def resolve_body(self, token: int, *, spoke: bool = False) -> int | None:
        """Return the organisation that "it" means: the one that spoke last, or the only subject close before.

        Args:
            token: Where the pronoun or description stands.
            spoke: Only an organisation that has spoken will do ("they" may be anybody else).
        """
        sentences = self.document.tokens.sentences
        last = self.mentions[-1] if self.mentions else None
        if last is not None and last.entity is not None and self._reach(token) <= last.token < token:
            near = sentences[token] - sentences[last.token] <= NEAR
            if near and self.entities.listed[last.entity].kind == "organization":
                return last.entity
        if spoke:
            return None
        found = set()
        for index, worth in self._before(token):
            if sentences[token] - sentences[self.entities.names[index].first] > NEAR:
                break
            number = self.entities.entity_of[index]
            if worth >= 0 and self._may_be_body(number) and not self._is_field(index):
                found.add(number)
        return found.pop() if len(found) == 1 else None

    def _may_be_body(self, number: int) -> bool:
        entity = self.entities.listed[number]
        return entity.kind == "organization" or (entity.kind == "unknown" and len(entity.words) > 1)

    def _is_field(self, index: int) -> bool:
        """Return whether a name is what somebody is a professor of."""
        words, first = self.document.tokens.words, self.entities.names[index].first
        return first > 1 and words[first - 1] == "of" and words[first - 2].lower() in ROLE_NOUNS

    def _scores(self, token: int, gender: Gender) -> dict[int | None, float]:
        listed = self.entities.listed
        scores: dict[int | None, float] = {}
        sentences = self.document.tokens.sentences
        here = sentences[token]
        for index, role in self._before(token):
            name = self.entities.names[index]
            number = self.entities.entity_of[index]
            entity = listed[number]
            if here - sentences[name.first] > FARTHEST:
                break
            if entity.kind != "person" or not _agrees(entity, gender):
                continue
            score = role - self._distance(token, name.first)
            if here == sentences[name.first] and self._opens_clause(index):
                score += _SUBJECT + _SPOKE_LAST
            score += _GENDER_KNOWN if entity.gender == gender else 0.0
            scores[number] = max(scores.get(number, -99.0), score)
        if self.mentions and self._is_present(self.mentions[-1], token):
            last = self.mentions[-1]
            of = last.gender if last.entity is None else listed[last.entity].gender
            person = last.entity is None or listed[last.entity].kind == "person"
            if (person and "u" in (gender, of)) or (person and of == gender):
                score = _SUBJECT + _SPOKE_LAST - self._distance(token, last.token)
                score += _GENDER_KNOWN if of == gender else 0.0
                scores[last.entity] = max(scores.get(last.entity, -99.0), score)
        return scores

    def spoke_last(self, token: int) -> int | None:
        """Return the person who spoke last, where that is near."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.entity is None or self.entities.listed[last.entity].kind != "person":
            return None
        sentences = self.document.tokens.sentences
        near = 0 <= sentences[token] - sentences[last.token] <= NEAR
        return last.entity if near and last.token >= self._reach(token) else None

    def _is_present(self, mention: Mention, token: int) -> bool:
        """Return whether who spoke last may be taken up: somebody without a name only while near."""
        sentences = self.document.tokens.sentences
        near = sentences[token] - sentences[mention.token] <= NEAR
        return self._reach(token) <= mention.token < token and (mention.entity is not None or near)

    def _reach(self, token: int) -> int:
        """Return the first token of the update that a token stands in; 0 where there are none."""
        at = update_at(self.updates, token)
        return self.updates[at - 1] if at else 0

    def _distance(self, token: int, other: int) -> float:
        sentences = self.document.tokens.sentences
        here, there = sentences[token], sentences[other]
        return _SENTENCE * (here - there) + _PARAGRAPH * (self.paragraph_of[here] - self.paragraph_of[there])

    def _before(self, token: int) -> list[tuple[int, float]]:
        """List the names before `token` outside quotations, nearest first, with what their place in the sentence is worth."""
        end = bisect_left(self.starts, token)
        least = max(-1, end - 1 - LOOK_BACK, bisect_left(self.starts, self._reach(token)) - 1)
        sentences = self.document.tokens.sentences
        found = []
        for at in range(end - 1, least, -1):
            index = self.outside[at]
            first = self.entities.names[index].first
            subject = not self._has_person_before(at, sentences[first])
            found.append((index, self._worth(index, subject=subject)))
        return found

    def _has_person_before(self, at: int, sentence: int) -> bool:
        farthest = max(0, at - LOOK_BACK)
        at -= 1
        while at >= farthest and self.document.tokens.sentences[self.starts[at]] == sentence:
            index = self.outside[at]
            person = self.entities.listed[self.entities.entity_of[index]].kind == "person"
            if person and self._worth(index, subject=True) > 0:
                return not self._joined(at)
            at -= 1
        return False

    def _joined(self, at: int) -> bool:
        """Return whether "and" alone stands between a name and the next."""
        name, following = self.entities.names[self.outside[at]], self.entities.names[self.outside[at + 1]]
        start = following.first if following.honorific is None else following.honorific
        return self.document.tokens.words[name.last : start] == ["and"]

    def _is_introduced(self, index: int) -> bool:
        name = self.entities.names[index]
        first = self.entities.listed[self.entities.entity_of[index]].names[0] == index
        return (
            first
            and name.last - name.first > 1
            and self.document.tokens.words[name.last : name.last + 1] == [","]
            and self.document.tokens.words[name.last + 1 : name.last + 2] != []
            and self.document.tokens.words[name.last + 1].lower() in APPOSED
        )

    def _start(self, index: int) -> int:
        """Return where the form of address, the title and the article before a name begin."""
        name = self.entities.names[index]
        start = name.first if name.honorific is None else name.honorific
        least = max(start - MAX_BEFORE, 0)
        while start > least and self.document.tokens.words[start - 1].lower() in BEFORE_TITLED_NAME:
            start -= 1
        return start

    def _opens_clause(self, index: int) -> bool:
        """Return whether a name is the subject of the clause that a sentence opens with: "When | Jane Doe gave a talk, she said"."""
        name, tokens = self.entities.names[index], self.document.tokens
        if tokens.words[name.last : name.last + 1] and tokens.words[name.last] in POSSESSIVES:
            return False
        opener = self._start(index) - 1
        first = not opener or tokens.sentences[opener - 1] != tokens.sentences[opener]
        return opener >= 0 and first and tokens.words[opener].lower() in SUBORDINATE_OPENERS

    def _worth(self, index: int, *, subject: bool) -> float:
        name = self.entities.names[index]
        words = self.document.tokens.words
        if name.last < len(words) and words[name.last] in POSSESSIVES:
            return _POSSESSOR
        start = self._start(index)
        if start > 1 and words[start - 2] == "," and words[start - 1] in SPEECH_FORMS:
            return _SUBJECT + _SPOKE_LAST
        office = start > 1 and words[start - 2].lower() in ROLE_NOUNS
        if start and words[start - 1].lower() in OBLIQUE and not office:
            return _OBJECT + (_INTRODUCED if self._is_introduced(index) else 0.0)
        subordinate = start > 0 and words[start - 1].lower() in SUBORDINATE_OPENERS
        return _SUBJECT if subject and not subordinate else 0.0


def _agrees(entity: Entity, gender: Gender) -> bool:
    return "u" in (gender, entity.gender) or entity.gender == gender


def _paragraphs_of(document: Document) -> list[int]:
    """Return for each sentence the index of its paragraph."""
    found: list[int] = []
    paragraph = 0
    ends = [span.end for span in document.paragraphs]
    for sentence in document.sentences:
        while paragraph < len(ends) - 1 and sentence.start >= ends[paragraph]:
            paragraph += 1
        found.append(paragraph)
    return found


__all__: Sequence[str] = ["Discourse", "Mention"]
