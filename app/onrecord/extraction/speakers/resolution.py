"""From attributions to speakers: who each source is, and what the article says about everyone quoted."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from onrecord.extraction.attribution.legends import is_nameless
from onrecord.extraction.lexicon.en.determiners import DEFINITE, NEW_MENTION
from onrecord.extraction.lexicon.en.interview_labels import ANSWER_LABELS
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.nominals import BARE_OFFICES
from onrecord.extraction.lexicon.en.pronouns import HE, IT, RELATIVE, SHE, THEY
from onrecord.extraction.lexicon.en.speech_cues import SHOWN
from onrecord.extraction.names.addresses import start_of_bracketed
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.entities import read_cast
from onrecord.extraction.names.kinds import BODY_OR_PLACE
from onrecord.extraction.names.namesakes import Doubt
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.quotation import (
    Attribution,
    Resolution,
    Source,
    SourceKind,
    Speaker,
)
from onrecord.extraction.roles.text import Text, lowered
from onrecord.extraction.rules import BY_NAME
from onrecord.extraction.speakers.askers import interviewee, not_answering
from onrecord.extraction.speakers.authors import find_author, find_writer
from onrecord.extraction.speakers.bodies import resolve_body
from onrecord.extraction.speakers.chains import sure_of
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.described import kind_of_description
from onrecord.extraction.speakers.described_subjects import described_body, described_subject, kin_before
from onrecord.extraction.speakers.found import LEFT_OPEN, OPEN, UNRESOLVED, Found, Resolved, opened
from onrecord.extraction.speakers.inference import answers_of, carried_to, spoken_of
from onrecord.extraction.speakers.ledes import named_behind
from onrecord.extraction.speakers.left_over import settle_left_over
from onrecord.extraction.speakers.mentions import Mention
from onrecord.extraction.speakers.nominal_mentions import find_described
from onrecord.extraction.speakers.office_initials import INITIALS, holder_by_initials
from onrecord.extraction.speakers.own_names import NAMES_HIMSELF, names_himself
from onrecord.extraction.speakers.persons_at_cues import note_persons
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.relative_clauses import name_before, whose_clause
from onrecord.extraction.speakers.self_named import named_by_themselves
from onrecord.extraction.speakers.source_names import is_body, is_dateline, is_plural, is_slogan, is_thing
from onrecord.extraction.speakers.source_phrases import SourcePhrase, read_source
from onrecord.extraction.speakers.turns import Turn, turn_of
from onrecord.extraction.speakers.withheld import CERTAINLY, is_misfit_before, is_withheld
from onrecord.text.clock import neighbours
from onrecord.text.document import Document
from onrecord.text.spans import Span

_LABELLED = BY_NAME["label"].name


def resolve_speakers(
    document: Document, names: Sequence[Name], attributions: Sequence[Attribution]
) -> tuple[tuple[Resolved, ...], tuple[Speaker, ...]]:
    """Resolve the source of every attribution; the speakers stand in the order of their first quotation."""
    resolver = _Resolver.of(document, names)
    resolved_all = resolver.resolve_all(attributions)
    before = [opened(one) for one in resolved_all]
    behind = named_behind(document, resolver.entities, resolver.profiles, before)
    found = [
        open_ if one.rule == _LABELLED and named.entity in resolver.parties else named
        for one, open_, named in zip(attributions, before, behind, strict=True)
    ]
    order = list(dict.fromkeys(one.entity for one in found if one.entity is not None))
    speakers = tuple(resolver.profiles.speaker(entity) for entity in order)
    index_of = {entity: index for index, entity in enumerate(order)}
    resolved = []
    for one in found:
        if one.entity is None:
            capacity = resolver.profiles.capacity_unnamed(one.phrase)
            others = tuple(resolver.profiles.speaker(entity).name_span for entity in one.candidates)
            resolved.append(Resolved(one.source, None, capacity, one.certainty, others))
        else:
            index = index_of[one.entity]
            resolved.append(Resolved(one.source, index, speakers[index].capacity, one.certainty))
    return tuple(resolved), speakers


_ANSWERS = 0.97
"""How likely the person whom an interview names most gives the answers of an "A:"."""
_SELF_NAMED = 0.95
"""How likely whoever speaks behind "Speaker 2" bears the name that he or she says, or is welcomed by: set by judgement."""
_UNCLEAR = 0.7
"""How likely the one name that a pronoun can mean is a person's where nothing else tells what it names: set by judgement."""
_THEY = 0.85
"""How likely "they" is the body that spoke last: set by judgement."""
_NOBODY = Found(None, None, None)


@dataclass(slots=True)
class _Resolver:
    document: Document
    text: Text
    entities: Entities
    discourse: Discourse
    profiles: Profiles
    labels: bool = False  # whether the source at hand is a label of a turn
    turn: Turn | None = None  # whether the verb at hand says that somebody goes on speaking, or answers
    parties: frozenset[int] = frozenset()  # whom labels of turns name: "THE CLERK" is none of them
    nameless: dict[str, int] = field(default_factory=dict)  # whom labels such as "Speaker 2" mean
    said: tuple[Span, ...] = ()  # the words at hand
    unclear: frozenset[int] = frozenset()  # of whom only a pronoun tells that they are persons

    @classmethod
    def of(cls, document: Document, names: Sequence[Name]) -> "_Resolver":
        words = document.tokens.words
        name_at = [-1] * len(words)
        for index, name in enumerate(names):
            first = start_of_bracketed(words, name.first, name.honorific)
            name_at[first : name.last] = [index] * (name.last - first)
        entities = read_cast(document, names)
        text = Text(words, lowered(document, name_at), names, name_at)
        discourse = Discourse(document, entities)
        return cls(document, text, entities, discourse, Profiles(document, text, entities))

    def resolve_all(self, attributions: Sequence[Attribution]) -> list[Found]:
        """Resolve in the order of the attributions; those without a source of their own come last."""
        found = [_NOBODY] * len(attributions)
        self._note_interview(attributions)
        self.nameless = named_by_themselves(self.document, self.text, self.entities)
        note_persons(
            self.text, self.entities, [self._tokens(one.source) for one in attributions if one.source]
        )
        self.unclear = settle_left_over(self.document, self.profiles)
        for index, attribution in enumerate(attributions):
            if attribution.source is not None:
                found[index] = self._of_attribution(attribution, attribution.source)
        answers = answers_of(self.document, attributions)
        interviewee = self._interviewee(attributions[min(answers)].contents[0].span) if answers else None
        alone = {one.entity for one in found[min(answers, default=0) :]} - {None} <= {interviewee}
        offsets = [one.contents[0].span.start for one in attributions]
        within = neighbours(self.document.updates, offsets)
        spoke = [one.entity for one in found]
        for index, attribution in enumerate(attributions):
            if attribution.source is None:
                told = carried_to(self.document, self.entities, attributions, index, spoke, within[index])
                found[index] = _NOBODY if told is None else Found(told, None, None)
            if found[index] is _NOBODY and index in answers and alone:
                found[index] = Found(interviewee, None, None)
            spoke[index] = found[index].entity
        return found

    def _note_interview(self, attributions: Sequence[Attribution]) -> None:
        labels = [one.source for one in attributions if one.rule == _LABELLED and one.source is not None]
        if labels:
            self.profiles.interview = self._tokens(labels[0])[0]
        names = (name for label in labels for name in self.text.name_at[slice(*self._tokens(label))])
        self.parties = frozenset(self.entities.entity_of[name] for name in names if name >= 0)

    def _of_attribution(self, attribution: Attribution, source: Span) -> Found:
        label = source.cut(self.document.text).strip(".").lower() if attribution.rule == _LABELLED else ""
        if label in ANSWER_LABELS and label not in self.nameless:
            return Found(self._interviewee(), Source(source, "person", "inferred"), None, _ANSWERS)
        if label and (is_nameless(label) or label in self.nameless):
            told = self.nameless.get(label)
            who = Source(source, "unknown", "none") if told is None else Source(source, "person", "inferred")
            return Found(told, who, None, 1.0 if told is None else _SELF_NAMED)
        cue = "" if attribution.cue is None else attribution.cue.cut(self.document.text).lower()
        if cue in SHOWN and source.cut(self.document.text).lower() in IT:
            return Found(None, Source(source, "unknown", "none"), None)
        self.turn, self.labels = turn_of(cue), bool(label)
        self.said = tuple(content.span for content in attribution.contents)
        others = spoken_of(self.document, self.entities, attribution) | self._told(attribution.audience)
        found = self._of_source(source, others)
        if label and found.entity in self.parties and found.phrase and found.phrase.reading != "name":
            return Found(None, Source(source, "person", "none"), found.phrase)
        if found.entity is None and found.phrase is not None and cue[:3] != "ask":
            self._note_stranger(found.phrase, found.source)
        return found

    def _told(self, audience: Span | None) -> frozenset[int]:
        """Return to whom something was said: in "he told Doe" it is not Doe who speaks."""
        first, last = (0, 0) if audience is None else self._tokens(audience)
        return frozenset(self.entities.entity_of[name] for name in self.text.name_at[first:last] if name >= 0)

    def _note_stranger(self, phrase: SourcePhrase, source: Source | None) -> None:
        """Remember that somebody without a name spoke: "he" may take up "a neighbour"; one who asks is seldom taken up."""
        first = self.text.lower[phrase.first]
        person = source is not None and (source.kind == "person" or first in ("one", "another"))
        if person and (first in NEW_MENTION or first in DEFINITE):
            told = {gender_of_noun(word) for word in self.text.lower[phrase.first : phrase.last]} - {"u"}
            self.discourse.mentions.append(Mention(phrase.first, None, next(iter(told), "u")))

    def _interviewee(self, answer: Span | None = None) -> int | None:
        begin = 0 if answer is None else self._tokens(answer)[0]
        return interviewee(self.text, self.entities, self.profiles.interview or begin)

    def _of_source(self, span: Span, spoken_of: frozenset[int]) -> Found:
        first, last = self._tokens(span)
        if first >= last:
            return Found(None, Source(span, "unknown", "none"), None)
        phrase = read_source(self.text, first, last)
        if phrase.first < first:
            span = Span(self.document.tokens.starts[phrase.first], span.end)
        if (holder := holder_by_initials(last - 1, self.entities, self.profiles)) is not None:
            return self._answer(span, phrase, holder, "person", "nominal", INITIALS)
        return self._of_phrase(span, phrase, spoken_of)

    def _of_phrase(self, span: Span, phrase: SourcePhrase, spoken_of: frozenset[int]) -> Found:
        if phrase.reading == "name" and phrase.name is not None:
            return self._named(span, phrase, phrase.name)
        if phrase.reading == "pronoun":
            return self._pronoun(span, phrase, spoken_of)
        if phrase.reading == "several":
            return Found(None, Source(span, "group", "none"), phrase)
        return self._described(span, phrase)

    def _tokens(self, span: Span) -> tuple[int, int]:
        tokens = self.document.tokens
        first = bisect_left(tokens.ends, span.start + 1)
        return first, bisect_left(tokens.starts, span.end, first)

    def _named(self, span: Span, phrase: SourcePhrase, index: int) -> Found:
        name = self.entities.names[index]
        number = self.entities.entity_of[index]
        entity = self.entities.listed[number]
        alone = len(entity.words) == 1
        if (alone and is_plural(self.text, name)) or is_slogan(name):
            return Found(None, Source(span, "group", "none"), phrase)
        if is_dateline(self.text, name):
            return Found(None, Source(span, "unknown", "none"), phrase)
        tokens = self.document.tokens
        doubt = self.entities.doubts.get(index, Doubt(1.0))
        self.discourse.mentions.append(Mention(name.first, number, certainty=doubt.certainty))
        strange = entity.kind == "unknown" and is_body(self.text, name)
        if entity.kind in BODY_OR_PLACE or is_thing(self.text, name) or strange:
            entity.kind = "organization"
            return Found(number, Source(span, "organization", "named"), phrase)
        entity.kind = "person"
        start = name.first if name.honorific is None else name.honorific
        printed = Span(tokens.starts[start], tokens.ends[name.last - 1])
        others = (number, *doubt.rivals)
        return Found(number, Source(printed, "person", "named"), phrase, doubt.certainty, others)

    def _pronoun(self, span: Span, phrase: SourcePhrase, spoken_of: frozenset[int]) -> Found:
        lower = self.text.lower[phrase.first]
        if lower in HE or lower in SHE:
            return self._he_or_she(span, phrase, "m" if lower in HE else "f", spoken_of)
        if lower in RELATIVE:
            return self._relative(span, phrase)
        if lower in IT or lower in THEY:
            entity = resolve_body(self.discourse, phrase.first, spoke=lower in THEY)
            if entity is None and lower in IT:
                entity = described_body(self.discourse, self.profiles, phrase.first)
            kind: SourceKind = "organization" if lower in IT or entity is not None else "group"
            answer = self._answer(span, phrase, entity, kind, "pronoun")
            return replace(answer, certainty=_THEY) if entity is not None and lower in THEY else answer
        return Found(None, Source(span, "unknown", "none"), phrase)

    def _he_or_she(
        self, span: Span, phrase: SourcePhrase, gender: Gender, spoken_of: frozenset[int]
    ) -> Found:
        token, nobody, adds = phrase.first, Source(span, "person", "none"), self.turn == "adds"
        if is_withheld(self.document, token):
            return Found(None, nobody, phrase, CERTAINLY)
        subject = described_subject(self.discourse, self.profiles, token, gender, self.said)
        others = spoken_of | not_answering(self.document, self.entities, token)
        entity = self.discourse.resolve(token, gender, others, subject, turn=self.turn)
        if entity is not None and is_misfit_before(self.discourse, token, gender, entity):
            return Found(None, nobody, phrase, OPEN, (entity,))
        himself = bool(spoken_of) and (adds or (entity is None and not self.discourse.likeliest))
        if himself:
            said = names_himself(self.discourse, self.profiles, token, gender, self.said, adds=adds)
            himself, entity = said is not None, entity if said is None else said
        if entity is not None:
            self.discourse.learn_gender(entity, gender)
        root = _UNCLEAR if entity in self.unclear else sure_of(self.discourse, entity, token, subject)
        root = NAMES_HIMSELF if himself else root
        answer = self._answer(span, phrase, entity, "person", "pronoun", root)
        sure, likeliest = min(self.discourse.certainty(), root), tuple(self.discourse.likeliest)
        return replace(answer, certainty=sure, candidates=likeliest)

    def _relative(self, span: Span, phrase: SourcePhrase) -> Found:
        """Read "who": the person or body named right before it."""
        before = name_before(self.text, phrase.first)
        if before is None:
            return Found(None, Source(span, "unknown", "none"), phrase)
        entity, person = whose_clause(self.text, self.entities, phrase.first, before)
        return self._answer(span, phrase, entity, "person" if person else "organization", "pronoun")

    def _described(self, span: Span, phrase: SourcePhrase) -> Found:
        told = phrase, self.discourse, self.profiles
        meant = find_writer(*told) or find_described(*told) or find_author(*told)
        if meant is None or (meant.certainty < 1 and kin_before(self.discourse, phrase.first)):
            kind = kind_of_description(self.text, phrase)
            known = kind != "group" and self.text.lower[phrase.first] in DEFINITE | BARE_OFFICES
            answer = self._answer(span, phrase, None, kind, "nominal")
            return replace(answer, certainty=LEFT_OPEN if known else 1.0)
        body = self.entities.listed[meant.entity].kind == "organization"
        another = self.labels and meant.entity in self.parties  # "The Chair:" is none of those with a label
        if not body and not another and meant.certainty >= UNRESOLVED:
            self.profiles.learn_role(meant.entity, phrase)
        what: SourceKind = "organization" if body else "person"
        found = self._answer(span, phrase, meant.entity, what, "nominal", meant.certainty)
        return replace(found, certainty=meant.certainty)

    def _answer(
        self,
        span: Span,
        phrase: SourcePhrase,
        entity: int | None,
        kind: SourceKind,
        how: Resolution,
        certainty: float = 1.0,
    ) -> Found:
        if entity is None:
            return Found(None, Source(span, kind, "none"), phrase)
        if kind == "organization":
            self.entities.listed[entity].kind = "organization"
        self.discourse.mentions.append(Mention(phrase.first, entity, certainty=certainty))
        return Found(entity, Source(span, kind, how), phrase)
