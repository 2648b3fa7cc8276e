"""Who is meant by a pronoun or a description.

A pronoun means the person of its gender who stands out: the subject of the sentence, the one who spoke last, the one
named nearest; never somebody named inside a quotation, and rather not an object or a possessor (Hobbs 1978; Lappin and
Leass 1994). A description means the one person of whom the article says the same ("the former ambassador").
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cached_property

from onrecord.extraction.lexicon.en.determiners import APPEARING
from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.speakers.distances import Distances
from onrecord.extraction.speakers.found import OPEN
from onrecord.extraction.speakers.likely_genders import LikelyGenders, agrees
from onrecord.extraction.speakers.mention_places import (
    LOOK_BACK,
    asked_about,
    has_subject_before,
    in_passing,
    is_attributive,
    is_in_condition,
    is_kin_of_another,
    is_modifier,
    is_no_object,
    is_told_to_say,
    opens_clause,
    opens_like_person,
    opens_second_clause,
    start_of,
    told_behind_pronoun,
)
from onrecord.extraction.speakers.mentions import Mention, acts_on_one
from onrecord.extraction.speakers.narration import Narration
from onrecord.extraction.speakers.salience import (
    FAR,
    NOBODY,
    OUT_OF_REACH,
    Candidate,
    compared,
    is_acted_on,
    likely,
    place_features,
    score,
)
from onrecord.extraction.speakers.turns import Turn, worth_of_turn
from onrecord.text.document import Document

MOST_CANDIDATES = 3
"""So many are named whom a pronoun that stays open may mean."""
FARTHEST = 8
"""Sentences that it may reach back over."""
NEAR = 2
"""Sentences that a pronoun for an organisation may reach back over."""
FARTHEST_SPOKEN = 2
"""Persons who spoke last whom a pronoun may take up without their being named again."""
_ALMOST_SURE = 0.95
"""How likely one is right who has no rival."""
_NOBODY = 0.9
"""How likely nobody whom the article names is meant where nobody near may be: set by judgement."""
_TELLS_GENDER = 0.9
"""How likely a pronoun must be read right to tell somebody's gender for the rest of the text: set by judgement."""
_FAR_OFF = f"sentence{FAR}"
_APART = frozenset(("told", _FAR_OFF))
"""Who only comments, or is long past, is not whom the story goes on about."""
_PLAINLY, _RATHER = 0.75, 0.5
"""How likely a pronoun of the reporter's must mean somebody for the next one to take them up, and to lean to them: set by judgement."""
_DEEPEST = 2
"""Over so many pronouns of the reporter's a chain is followed back."""
_CLEARLY = 0.15
"""By how much the best must lead the next; less leaves the pronoun open."""


class Discourse(Distances):
    """The names of a document outside quotations, and who has spoken so far."""

    def __init__(self, document: Document, entities: Entities) -> None:
        super().__init__(document)
        self.entities = entities
        tokens = document.tokens
        self.outside = [i for i, name in enumerate(entities.names) if tokens.stretches[name.first] < 0]
        self.starts = [entities.names[i].first for i in self.outside]
        self.mentions: list[Mention] = []
        self._narration = Narration(document, entities, self.outside)
        self._likely = LikelyGenders(document, entities, self.outside)
        self._certainty = _ALMOST_SURE
        self._depth = 0
        self.likeliest: list[int] = []
        """Whom the last pronoun may mean, likeliest first."""

    @cached_property
    def named(self) -> set[int]:
        """The tokens of all names."""
        return {at for name in self.entities.names for at in range(name.first, name.last)}

    def resolve(
        self,
        token: int,
        gender: Gender,
        spoken_of: Collection[int | None] = frozenset(),
        subject: Mention | None = None,
        *,
        turn: Turn | None = None,
    ) -> int | None:
        """Return the person that a pronoun at `token` means; None when nobody clearly stands out.

        Args:
            token: Where the pronoun stands.
            gender: Of the pronoun.
            spoken_of: Entities whom what was said names in the third person: none of them said it.
            subject: Who is described, not named, as the subject right before.
            turn: Whether the verb says that who spoke last goes on, or that somebody answers.
        """
        found = self.features(token, gender, subject)
        scores = {number: score(told) for number, told in found.items() if number not in spoken_of}
        if turn is not None and self.mentions and self.mentions[-1].entity in scores:
            near = self.told_between(self.mentions[-1].token, token) <= 1
            scores[self.mentions[-1].entity] += worth_of_turn(self.document, turn, token, near=near)
        ranked = sorted(scores, key=lambda number: -scores[number])
        self.likeliest = [number for number in ranked if number is not None][:MOST_CANDIDATES]
        self._certainty = OPEN if ranked else _NOBODY
        if not ranked:
            return None
        best, *others = ranked
        if best is not None and others and scores[best] - scores[others[0]] < _CLEARLY:
            return None
        unnamed = [NOBODY] if _FAR_OFF in found[best] else []
        if unnamed and best is not None and self._narration.is_outnamed(best, token, gender, found):
            unnamed.append(OUT_OF_REACH)
        self._certainty = min(likely([*scores.values(), *unnamed]), _ALMOST_SURE)
        return best

    def certainty(self) -> float:
        """Return how likely the last pronoun was read right: as a person, or as nobody who is named."""
        return self._certainty

    def learn_gender(self, number: int, gender: Gender) -> None:
        """Take the gender of the last pronoun for that of whom it means, where it was read surely."""
        if self._certainty >= _TELLS_GENDER:
            self._likely.learn(number, gender, self.likeliest)

    def features(
        self, token: int, gender: Gender, subject: Mention | None = None
    ) -> dict[int | None, list[str]]:
        """Return whom a pronoun at `token` may mean, each with what tells how much they stand out (`salience.py`).

        `subject`: who is described, not named, as the subject right before.
        """
        listed = self.entities.listed
        found: dict[int | None, Candidate] = {}
        for index, at in self.before(token):
            name = self.entities.names[index]
            number = self.entities.entity_of[index]
            entity = listed[number]
            if self.told_between(name.first, token) > FARTHEST:
                break
            same = self.paragraph(name.first) == self.paragraph(token)
            person = entity.kind == "person" or (same and opens_like_person(self.document, name))
            if not (person and agrees(entity, gender)) or number in found:
                continue
            if is_attributive(self.document, name):
                continue
            place = self._of_mention(
                index,
                token,
                gender,
                subject=not has_subject_before(self.document, self.entities, self.outside, at),
            )
            if not found and not _APART & set(place):
                last = self._narration.last_pronoun(gender, token, name.last)
                place += ["goes_on"] if last is not None and self.told_between(last, token) == 1 else []
            found[number] = Candidate(place, name.first, bisect_left(entity.names, index) + 1)
        self._add_main(token, gender, found)
        self._add_spoken(token, gender, found)
        self._add_taken_up(token, gender, found)
        if subject is not None:
            place = place_features(self.document, subject.token, subject.token + 1, subject=True)
            here = self.paragraph(subject.token) == self.paragraph(token)
            known = found.get(subject.entity, Candidate([], 0, 0))
            found[subject.entity] = Candidate(
                [
                    *self.distance(subject.token, token),
                    *place,
                    "known",
                    *(["alone"] if subject.alone else []),
                    *(["subject_here"] if here and not subject.alone else []),
                    *known.spoken,
                ],
                max(subject.token, known.latest),
                known.times + 1,
                known.spoken,
            )
        for number in asked_about(self.document, self.entities, token):
            found.pop(number, None)
        return compared(found)

    def _of_mention(self, index: int, token: int, gender: Gender, *, subject: bool) -> list[str]:
        """Return what tells of the mention of somebody that is nearest before a pronoun."""
        name, sentences = self.entities.names[index], self.document.tokens.sentences
        subject = subject and not is_modifier(self.document, name)
        start = start_of(self.document, name)
        place = place_features(self.document, start, name.last, subject=subject)
        brought_in = start > 0 and self.document.tokens.lower[start - 1] in APPEARING  # "It was | Doe"
        if is_acted_on(place) and not brought_in:
            place = ["no_subject" if one == "subject" else one for one in place]
        sentence, paragraph = self.distance(name.first, token)
        if sentence == "sentence0" and (
            not is_no_object(self.document, name) or is_in_condition(self.document, name)
        ):
            sentence = "object0"
        known = self._likely.known_as(self.entities.entity_of[index], gender)
        near = sentence in ("sentence0", "sentence1") and "subject" in place
        behind = near and told_behind_pronoun(self.document, name, gender)
        here = "subject" in place and self.paragraph(token) == self.paragraph(name.first)
        clause = sentences[token] == sentences[name.first] and opens_clause(self.document, name)
        told = (
            ("opens_clause", clause),
            ("second_clause", near and opens_second_clause(self.document, start, name.last)),
            ("subject_here", here),
            ("behind_pronoun", behind),
            ("kin", is_kin_of_another(self.document, name, gender)),
            ("subject_of_what", "subject" in place and in_passing(self.document, name, token)),
        )
        spoken = self.spoken(0, name.first, token) if is_told_to_say(self.document, name) else []
        kinds = [kind for kind, holds in told if holds] + ["told"] * bool(spoken)
        return [sentence, paragraph, *place, known, *kinds, *spoken]

    def _add_main(self, token: int, gender: Gender, found: dict[int | None, Candidate]) -> None:
        """Add whom the article is about, though nobody has named them for long."""
        main = self._narration.main(gender)
        if main is None or main in found:
            return
        names = self.entities.names
        before = [n for n in self._narration.named(main) if self.reach(token) <= names[n].first < token]
        if before:
            place = self._of_mention(before[-1], token, gender, subject=True)
            found[main] = Candidate([*place, "main"], names[before[-1]].first, len(before))

    def _add_taken_up(self, token: int, gender: Gender, found: dict[int | None, Candidate]) -> None:
        """Note of one of several candidates that the reporter's last "he" or "she" takes them up, in the sentence of a pronoun or the one before.

        "Doe sued Roe. | She wants it moved.": how surely that is Doe is told by her own place, in the same way.
        """
        last = self._narration.last_subject(gender, token) if len(found) > 1 else None
        if last is None or last < self.reach(token) or self.told_between(last, token) > 1:
            return
        spoken = any(mention.token == last for mention in self.mentions[-FARTHEST_SPOKEN:])
        if spoken or self._depth == _DEEPEST:
            return  # who spoke stands out as such
        self._depth += 1
        scores = {number: score(told) for number, told in self.features(last, gender).items()}
        self._depth -= 1
        best = max(scores, key=scores.__getitem__, default=None)
        certainty = likely([*scores.values()]) if best in found else 0.0
        if certainty >= _RATHER:
            found[best].features.append("taken_up" if certainty >= _PLAINLY else "rather_taken_up")

    def _add_spoken(self, token: int, gender: Gender, found: dict[int | None, Candidate]) -> None:
        """Add who spoke last, and the one before."""
        known: list[int | None] = []
        for mention in reversed(self.mentions):
            if len(known) == FARTHEST_SPOKEN or self.told_between(mention.token, token) > 2 * FARTHEST:
                break
            if mention.entity in known or not self._may_speak_again(mention, token):
                continue
            known.append(mention.entity)
            of = mention.gender if mention.entity is None else self.entities.listed[mention.entity].gender
            if "u" not in (gender, of) and of != gender:
                continue
            if mention.entity not in found:
                known_as = (
                    "known" if mention.entity is None else self._likely.known_as(mention.entity, gender)
                )
                place = [*self.distance(mention.token, token), "subject", known_as]
                found[mention.entity] = Candidate(place, mention.token, 0)
            found[mention.entity].spoke(mention.token, self.spoken(len(known) - 1, mention.token, token))

    def _may_speak_again(self, mention: Mention, token: int) -> bool:
        """Return whether who spoke may be taken up: somebody without a name only right after."""
        if (
            not self.reach(token) <= mention.token < token
            or self.told_between(mention.token, token) > FARTHEST
        ):
            return False
        if mention.entity is None:
            last = mention is self.mentions[-1] and self._is_near(mention, token)
            return last and not acts_on_one(self.document, mention, token)
        at = bisect_left(self.starts, mention.token) - 1
        if (
            at >= 0
            and self.document.tokens.lower[mention.token] == "who"
            and has_subject_before(self.document, self.entities, self.outside, at)
        ):
            return False  # told by the way: "Doe praised Roe, | who said"
        return self.entities.listed[mention.entity].kind == "person"

    def spoke_last(self, token: int) -> int | None:
        """Return the person who spoke last, where that is near."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.entity is None or self.entities.listed[last.entity].kind != "person":
            return None
        near = self._is_near(last, token)
        return last.entity if near and last.token >= self.reach(token) else None

    def _is_near(self, mention: Mention, token: int) -> bool:
        sentences = self.document.tokens.sentences
        return 0 <= sentences[token] - sentences[mention.token] <= NEAR

    def before(self, token: int) -> Iterator[tuple[int, int]]:
        """List the names before `token` outside quotations, nearest first, each with its number among those outside."""
        end = bisect_left(self.starts, token)
        least = max(-1, end - 1 - LOOK_BACK, bisect_left(self.starts, self.reach(token)) - 1)
        for at in range(end - 1, least, -1):
            yield self.outside[at], at
