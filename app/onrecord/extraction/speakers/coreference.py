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
from onrecord.extraction.names.entities import Cast, Member
from onrecord.text.document import Document

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
class Turn:
    """An attribution already resolved: where its source stands and who spoke."""

    token: int
    member: int | None
    """None: somebody without a name, whom a description tells."""
    gender: Gender = "u"
    """Of somebody without a name."""


class Scene:
    """The names of a document outside quotations, and who has spoken so far."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self.document = document
        self.cast = cast
        tokens = document.tokens
        self.outside = [i for i, name in enumerate(cast.names) if tokens.stretches[name.first] < 0]
        self.starts = [cast.names[i].first for i in self.outside]
        self.paragraph_of = _paragraphs_of(document)
        self.turns: list[Turn] = []
        self.lead = _ALONE

    def resolve(
        self, token: int, gender: Gender, spoken_of: Collection[int | None] = frozenset()
    ) -> int | None:
        """Return the person that a pronoun at `token` means; None when nobody clearly stands out.

        Args:
            token: Where the pronoun stands.
            gender: Of the pronoun.
            spoken_of: Members whom what was said names in the third person: none of them said it.
        """
        scores = {
            number: score for number, score in self._scores(token, gender).items() if number not in spoken_of
        }
        if not scores:
            return None
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        best = ranked[0][0]
        self.lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else _ALONE
        if best is None or self.lead < _CLEARLY:
            return None
        chosen = self.cast.members[best]
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
        last = self.turns[-1] if self.turns else None
        if last is not None and last.member is not None and last.token < token:
            near = sentences[token] - sentences[last.token] <= NEAR
            if near and self.cast.members[last.member].kind == "organization":
                return last.member
        if spoke:
            return None
        found = set()
        for index, worth in self._before(token):
            if sentences[token] - sentences[self.cast.names[index].first] > NEAR:
                break
            number = self.cast.member_of[index]
            if worth >= 0 and self._may_be_body(number) and not self._is_field(index):
                found.add(number)
        return found.pop() if len(found) == 1 else None

    def _may_be_body(self, number: int) -> bool:
        member = self.cast.members[number]
        return member.kind == "organization" or (member.kind == "unknown" and len(member.words) > 1)

    def _is_field(self, index: int) -> bool:
        """Tell what somebody is a professor of."""
        words, first = self.document.tokens.words, self.cast.names[index].first
        return first > 1 and words[first - 1] == "of" and words[first - 2].lower() in ROLE_NOUNS

    def _scores(self, token: int, gender: Gender) -> dict[int | None, float]:
        members = self.cast.members
        scores: dict[int | None, float] = {}
        sentences = self.document.tokens.sentences
        here = sentences[token]
        for index, role in self._before(token):
            name = self.cast.names[index]
            number = self.cast.member_of[index]
            member = members[number]
            if here - sentences[name.first] > FARTHEST:
                break
            if member.kind != "person" or not _agrees(member, gender):
                continue
            score = role - self._distance(token, name.first)
            if here == sentences[name.first] and self._opens_clause(index):
                score += _SUBJECT + _SPOKE_LAST
            score += _GENDER_KNOWN if member.gender == gender else 0.0
            scores[number] = max(scores.get(number, -99.0), score)
        if self.turns and self._is_present(self.turns[-1], token):
            last = self.turns[-1]
            of = last.gender if last.member is None else members[last.member].gender
            person = last.member is None or members[last.member].kind == "person"
            if (person and "u" in (gender, of)) or (person and of == gender):
                score = _SUBJECT + _SPOKE_LAST - self._distance(token, last.token)
                score += _GENDER_KNOWN if of == gender else 0.0
                scores[last.member] = max(scores.get(last.member, -99.0), score)
        return scores

    def spoke_last(self, token: int) -> int | None:
        """Return the person who spoke last, where that is near."""
        last = self.turns[-1] if self.turns else None
        if last is None or last.member is None or self.cast.members[last.member].kind != "person":
            return None
        sentences = self.document.tokens.sentences
        return last.member if 0 <= sentences[token] - sentences[last.token] <= NEAR else None

    def _is_present(self, turn: Turn, token: int) -> bool:
        """Tell that who spoke last may be taken up: somebody without a name only while near."""
        sentences = self.document.tokens.sentences
        near = sentences[token] - sentences[turn.token] <= NEAR
        return turn.token < token and (turn.member is not None or near)

    def _distance(self, token: int, other: int) -> float:
        sentences = self.document.tokens.sentences
        here, there = sentences[token], sentences[other]
        return _SENTENCE * (here - there) + _PARAGRAPH * (self.paragraph_of[here] - self.paragraph_of[there])

    def _before(self, token: int) -> list[tuple[int, float]]:
        """List the names before `token` outside quotations, nearest first, with what their place in the sentence is worth."""
        end = bisect_left(self.starts, token)
        sentences = self.document.tokens.sentences
        found = []
        for at in range(end - 1, max(-1, end - 1 - LOOK_BACK), -1):
            index = self.outside[at]
            first = self.cast.names[index].first
            subject = not self._has_person_before(at, sentences[first])
            found.append((index, self._worth(index, subject=subject)))
        return found

    def _has_person_before(self, at: int, sentence: int) -> bool:
        farthest = max(0, at - LOOK_BACK)
        at -= 1
        while at >= farthest and self.document.tokens.sentences[self.starts[at]] == sentence:
            index = self.outside[at]
            person = self.cast.members[self.cast.member_of[index]].kind == "person"
            if person and self._worth(index, subject=True) > 0:
                return not self._joined(at)
            at -= 1
        return False

    def _joined(self, at: int) -> bool:
        """Tell that "and" alone stands between a name and the next."""
        name, following = self.cast.names[self.outside[at]], self.cast.names[self.outside[at + 1]]
        start = following.first if following.honorific is None else following.honorific
        return self.document.tokens.words[name.last : start] == ["and"]

    def _is_introduced(self, index: int) -> bool:
        name = self.cast.names[index]
        first = self.cast.members[self.cast.member_of[index]].names[0] == index
        return (
            first
            and name.last - name.first > 1
            and self.document.tokens.words[name.last : name.last + 1] == [","]
            and self.document.tokens.words[name.last + 1 : name.last + 2] != []
            and self.document.tokens.words[name.last + 1].lower() in APPOSED
        )

    def _start(self, index: int) -> int:
        """Return where the form of address, the title and the article before a name begin."""
        name = self.cast.names[index]
        start = name.first if name.honorific is None else name.honorific
        least = max(start - MAX_BEFORE, 0)
        while start > least and self.document.tokens.words[start - 1].lower() in BEFORE_TITLED_NAME:
            start -= 1
        return start

    def _opens_clause(self, index: int) -> bool:
        """Tell the subject of the clause that a sentence opens with: "When | Jane Doe gave a talk, she said"."""
        name, tokens = self.cast.names[index], self.document.tokens
        if tokens.words[name.last : name.last + 1] and tokens.words[name.last] in POSSESSIVES:
            return False
        opener = self._start(index) - 1
        first = not opener or tokens.sentences[opener - 1] != tokens.sentences[opener]
        return opener >= 0 and first and tokens.words[opener].lower() in SUBORDINATE_OPENERS

    def _worth(self, index: int, *, subject: bool) -> float:
        name = self.cast.names[index]
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


def _agrees(member: Member, gender: Gender) -> bool:
    return "u" in (gender, member.gender) or member.gender == gender


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


__all__: Sequence[str] = ["Scene", "Turn"]
