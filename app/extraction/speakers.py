"""From attributions to speakers: who each source is, and what the article says about everyone quoted."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.extraction.capacity import capacity_of, capacity_of_phrase
from app.extraction.cast import Cast, read_cast
from app.extraction.coreference import Scene, Turn
from app.extraction.lexicon.blocks import word_set
from app.extraction.lexicon.roles import PLURALS
from app.extraction.names import Name
from app.extraction.nominals import find_described, gender_of_noun
from app.extraction.quotation import (
    Attribution,
    Capacity,
    Resolution,
    Role,
    Source,
    SourceKind,
    Speaker,
    SpeakerKind,
)
from app.extraction.role_phrases import Statement, Text, head_noun, read_statements
from app.extraction.roles import statements_of
from app.extraction.source_phrases import FIRST, HE, IT, RELATIVE, SHE, SourcePhrase, read_source
from app.text.document import Document
from app.text.spans import Span

_GROUPS = word_set(
    "media police staff people public press government authorities crowd family team couple pair others many some several both most few"
)
"""Nouns that name several although they are singular, or no person at all."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """For one attribution: its source, the index of its speaker (None: nobody can be named), and the capacity."""

    source: Source | None
    speaker: int | None
    capacity: Capacity


def resolve_speakers(
    document: Document, names: Sequence[Name], attributions: Sequence[Attribution]
) -> tuple[tuple[Resolved, ...], tuple[Speaker, ...]]:
    """Resolve the source of every attribution; the speakers stand in the order of their first quotation."""
    resolver = _Resolver.of(document, names)
    members = resolver.members_of(attributions)
    order = list(dict.fromkeys(member for member, _, _ in members if member is not None))
    speakers = tuple(resolver.speaker(member) for member in order)
    index_of = {member: index for index, member in enumerate(order)}
    resolved = []
    for member, source, phrase in members:
        if member is None:
            resolved.append(Resolved(source, None, resolver.capacity_unnamed(phrase)))
        else:
            index = index_of[member]
            resolved.append(Resolved(source, index, speakers[index].capacity))
    return tuple(resolved), speakers


@dataclass(slots=True)
class _Resolver:
    document: Document
    text: Text
    cast: Cast
    scene: Scene
    statements: dict[int, list[Statement]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, names: Sequence[Name]) -> "_Resolver":
        words = document.tokens.words
        name_at = [-1] * len(words)
        for index, name in enumerate(names):
            name_at[name.first : name.last] = [index] * (name.last - name.first)
        cast = read_cast(document, names)
        text = Text(words, [word.lower() for word in words], names, name_at)
        return cls(document, text, cast, Scene(document, cast))

    def members_of(
        self, attributions: Sequence[Attribution]
    ) -> list[tuple[int | None, Source | None, SourcePhrase | None]]:
        """Resolve in reading order of the cues, answer in the order of the attributions."""
        found: list[tuple[int | None, Source | None, SourcePhrase | None]] = [(None, None, None)] * len(
            attributions
        )
        for index, attribution in enumerate(attributions):
            if (
                attribution.rule == "label"
                and attribution.source is not None
                and self._asks(attribution.source)
            ):
                found[index] = self._interviewee(), Source(attribution.source, "person", "inferred"), None
            elif attribution.source is not None:
                found[index] = self._of_source(attribution.source)
        for index, attribution in enumerate(attributions):
            if attribution.source is None:
                found[index] = (self._carried(index, attributions, found), None, None)
        return found

    def _asks(self, span: Span) -> bool:
        return span.cut(self.document.text).strip(".").upper() in ("A", "ANSWER")

    def _interviewee(self) -> int | None:
        """Return who answers in an interview without names at the answers: the person whom the article names most."""
        people = [
            n
            for n, member in enumerate(self.cast.members)
            if member.kind == "person" and len(member.words) > 1
        ]
        return max(people, key=lambda n: len(self.cast.members[n].names), default=None)

    def _carried(
        self,
        index: int,
        attributions: Sequence[Attribution],
        found: list[tuple[int | None, Source | None, SourcePhrase | None]],
    ) -> int | None:
        """Return the speaker that an attribution without a source shares, or the other party of its exchange."""
        same = attributions[index].same_speaker_as
        if same is not None:
            return found[same][0]
        other = attributions[index].other_party_than
        if other is None:
            return None
        speaking = found[other][0]
        parties = [member for member, _, _ in reversed(found[:index]) if member not in (None, speaking)]
        return parties[0] if parties else None

    def _of_source(self, span: Span) -> tuple[int | None, Source | None, SourcePhrase | None]:
        first, last = self._tokens(span)
        if first >= last:
            return None, Source(span, "unknown", "none"), None
        phrase = read_source(self.text, first, last)
        if phrase.reading == "name" and phrase.name is not None:
            return self._named(span, phrase, phrase.name)
        if phrase.reading == "pronoun":
            return self._pronoun(span, phrase)
        if phrase.reading == "several":
            return None, Source(span, "group", "none"), phrase
        return self._described(span, phrase)

    def _tokens(self, span: Span) -> tuple[int, int]:
        tokens = self.document.tokens
        first = bisect_left(tokens.ends, span.start + 1)
        return first, bisect_left(tokens.starts, span.end, first)

    def _named(
        self, span: Span, phrase: SourcePhrase, index: int
    ) -> tuple[int | None, Source | None, SourcePhrase | None]:
        name = self.cast.names[index]
        number = self.cast.member_of[index]
        member = self.cast.members[number]
        tokens = self.document.tokens
        self.scene.turns.append(Turn(name.first, number))
        if member.kind in ("organization", "place") or self._is_thing(name):
            member.kind = "organization"
            return number, Source(span, "organization", "named"), phrase
        start = name.first if name.honorific is None else name.honorific
        return (
            number,
            Source(Span(tokens.starts[start], tokens.ends[name.last - 1]), "person", "named"),
            phrase,
        )

    def _is_thing(self, name: Name) -> bool:
        """Tell an unknown name after an article ("the Herald-Leader"): persons have none."""
        return name.kind == "unknown" and name.first > 0 and self.text.low[name.first - 1] == "the"

    def _pronoun(
        self, span: Span, phrase: SourcePhrase
    ) -> tuple[int | None, Source | None, SourcePhrase | None]:
        low = self.text.low[phrase.first]
        if low in HE or low in SHE:
            member = self.scene.resolve(phrase.first, "m" if low in HE else "f")
            return self._answer(span, phrase, member, "person", "pronoun")
        if low in RELATIVE:
            return self._answer(span, phrase, self._antecedent(phrase.first), "person", "pronoun")
        kind: SourceKind = "organization" if low in IT else "unknown" if low in FIRST else "group"
        return None, Source(span, kind, "none"), phrase

    def _antecedent(self, token: int) -> int | None:
        """Return whom "who" means: the person named right before it."""
        before = token - 1
        if before >= 0 and self.text.words[before] == ",":
            before -= 1
        name = self.text.name_at[before] if before >= 0 else -1
        return None if name < 0 else self.cast.member_of[name]

    def _described(
        self, span: Span, phrase: SourcePhrase
    ) -> tuple[int | None, Source | None, SourcePhrase | None]:
        member = find_described(self.text, phrase, self.scene, self.statements_of)
        kind = self._kind_of_description(phrase)
        if member is not None:
            body = self.cast.members[member].kind == "organization"
            kind = "organization" if body else "person"
            if not body:
                self._learn_role(member, phrase)
        return self._answer(span, phrase, member, kind, "nominal")

    def _learn_role(self, member: int, phrase: SourcePhrase) -> None:
        """Take a description that means somebody for one more statement of what that person is."""
        known = self.statements_of(member)
        titles = {tuple(self.text.low[slice(*one.title)]) for one in known if one.title}
        for one in read_statements(self.text, phrase.first, phrase.last):
            if one.title and tuple(self.text.low[slice(*one.title)]) not in titles:
                known.append(one)

    def _answer(
        self, span: Span, phrase: SourcePhrase, member: int | None, kind: SourceKind, how: Resolution
    ) -> tuple[int | None, Source | None, SourcePhrase | None]:
        if member is None:
            return None, Source(span, kind, "none"), phrase
        self.scene.turns.append(Turn(phrase.first, member))
        return member, Source(span, kind, how), phrase

    def _kind_of_description(self, phrase: SourcePhrase) -> SourceKind:
        head = head_noun(self.text, phrase.first, phrase.last)
        if head is None:
            last = self.text.low[phrase.last - 1]
            return (
                "group" if last in _GROUPS or (last.endswith("s") and not last.endswith("ss")) else "unknown"
            )
        noun = self.text.low[head]
        return "person" if PLURALS[noun] == noun else "group"

    def statements_of(self, number: int) -> list[Statement]:
        """Return what the article says that a member is, read once."""
        found = self.statements.get(number)
        if found is None:
            member = self.cast.members[number]
            found = (
                []
                if member.kind in ("organization", "place")
                else statements_of(self.text, self.cast, member, self.document.tokens.sentences)
            )
            self.statements[number] = found
            self._learn_gender(number, found)
        return found

    def _learn_gender(self, number: int, statements: Sequence[Statement]) -> None:
        member = self.cast.members[number]
        if member.gender == "u":
            told = {gender_of_noun(self.text.low[one.head]) for one in statements if one.head is not None} - {
                "u"
            }
            member.gender = told.pop() if len(told) == 1 else "u"

    def speaker(self, number: int) -> Speaker:
        """Describe one quoted member."""
        member = self.cast.members[number]
        tokens = self.document.tokens
        statements = self.statements_of(number)
        fullest = self._span(self.cast.names[member.fullest].first, self.cast.names[member.fullest].last)
        kind: SpeakerKind = "organization" if member.kind in ("organization", "place") else "person"
        name = fullest.cut(self.document.text)
        printed = (
            self.document.text[tokens.starts[one.first] : tokens.ends[one.last - 1]]
            for one in (self.cast.names[index] for index in member.names)
        )
        capacity: Capacity = (
            "organization" if kind == "organization" else capacity_of(self.text, statements, member.honorific)
        )
        return Speaker(
            name=name,
            kind=kind,
            honorific=member.honorific if kind == "person" else None,
            capacity=capacity,
            roles=tuple(self._role(one) for one in statements),
            aliases=tuple(dict.fromkeys(form for form in printed if form != name)),
            name_span=fullest,
        )

    def _role(self, statement: Statement) -> Role:
        title = self._span(*statement.title) if statement.title else None
        return Role(
            title, self._span(*statement.organization) if statement.organization else None, statement.tense
        )

    def _span(self, first: int, last: int) -> Span:
        tokens = self.document.tokens
        return Span(tokens.starts[first], tokens.ends[last - 1])

    def capacity_unnamed(self, phrase: SourcePhrase | None) -> Capacity:
        """Return the capacity of a source that has no name: "analysts", "Russian officials"."""
        if phrase is None or phrase.reading != "description":
            return "unknown"
        head = head_noun(self.text, phrase.first, phrase.last)
        if head is None:
            return "unknown"
        return capacity_of_phrase(self.text, phrase.first, head, phrase.last)
