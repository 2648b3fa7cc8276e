"""What an article says about everybody it quotes: roles, form of address, capacity, other forms of the name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.extraction.capacity import capacity_of, capacity_of_phrase, role_noun
from app.extraction.cast import Cast
from app.extraction.gender import gender_of_noun
from app.extraction.lexicon.honorifics import NOUNS
from app.extraction.lexicon.roles import CAPACITIES
from app.extraction.quotation import Capacity, Role, Speaker, SpeakerKind, Tense
from app.extraction.role_phrases import Statement, Text, head_noun, read_statements
from app.extraction.roles import statements_of
from app.extraction.source_phrases import SourcePhrase
from app.text.document import Document
from app.text.spans import Span


@dataclass(slots=True)
class Profiles:
    """Statements about members, read when they are first asked for."""

    document: Document
    text: Text
    cast: Cast
    interview: int | None = None
    """Token of the first label when the article is an interview with labels."""
    statements: dict[int, list[Statement]] = field(default_factory=dict)
    by_noun: dict[str, list[tuple[int, Tense]]] | None = None
    """Persons by the nouns that say what they are; made when the first description asks."""
    by_word: dict[str, list[int]] | None = None
    """Organisations by the words of their names; made when the first description asks."""

    def called(self, nouns: Iterable[str], *, former: bool) -> list[int]:
        """List the persons of whom one of `nouns` is said; `former`: in the past."""
        if self.by_noun is None:
            self.by_noun = self._nouns()
        found = {
            m for noun in nouns for m, tense in self.by_noun.get(noun, ()) if not former or tense == "former"
        }
        return sorted(found)

    def _nouns(self) -> dict[str, list[tuple[int, Tense]]]:
        index: dict[str, list[tuple[int, Tense]]] = {}
        for number, member in enumerate(self.cast.members):
            if member.kind != "person":
                continue
            for one in self.statements_of(number):
                for at in self._heads(one):
                    index.setdefault(role_noun(self.text, at), []).append((number, one.tense))
        return index

    def _heads(self, statement: Statement) -> list[int]:
        """List the nouns of a statement; a form of address may hold several ("Det Insp")."""
        if statement.head is None:
            return []
        first = statement.title[0] if statement.title else statement.head
        ranks = [at for at in range(first, statement.head) if self.text.low[at].rstrip(".") in NOUNS]
        return [*ranks, statement.head]

    def bodies(self, words: Iterable[str]) -> list[int]:
        """List the organisations whose name has one of `words`, lower case."""
        if self.by_word is None:
            self.by_word = {}
            for number, member in enumerate(self.cast.members):
                if member.kind == "organization":
                    for word in {word.lower() for word in member.words}:
                        self.by_word.setdefault(word, []).append(number)
        return sorted({number for word in words for number in self.by_word.get(word, ())})

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

    def learn_role(self, number: int, phrase: SourcePhrase) -> None:
        """Take a description that means somebody for one more statement of what that person is."""
        known = self.statements_of(number)
        titles = {tuple(self.text.low[slice(*one.title)]) for one in known if one.title}
        for one in read_statements(self.text, phrase.first, phrase.last):
            if one.title and tuple(self.text.low[slice(*one.title)]) not in titles:
                known.append(one)

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
        return Speaker(
            name=name,
            kind=kind,
            honorific=member.honorific if kind == "person" else None,
            capacity="organization" if kind == "organization" else self._capacity(number),
            roles=tuple(self._role(one) for one in statements),
            aliases=tuple(dict.fromkeys(form for form in printed if form != name)),
            name_span=fullest,
        )

    def _capacity(self, number: int) -> Capacity:
        told = capacity_of(self.text, self.statements_of(number))
        return "analyst" if told == "unknown" and self._asks_experts() else told

    def _asks_experts(self) -> bool:
        """Tell an interview that says before its first question that it asks experts."""
        before = self.text.low[: self.interview] if self.interview is not None else ()
        return any(CAPACITIES.get(low) == "analyst" for low in before)

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
