"""What an article says about everybody it quotes: roles, form of address, capacity, other forms of the name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.honorifics import NOUNS, NUMERALS
from onrecord.extraction.lexicon.en.namelists import gender_of_noun
from onrecord.extraction.lexicon.en.offices import BEFORE_NOTES
from onrecord.extraction.lexicon.en.role_clauses import DOERS
from onrecord.extraction.lexicon.en.roles import CAPACITIES, SINGULARS
from onrecord.extraction.lexicon.en.witnesses import SAW, WHERE
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import BODY_OR_PLACE
from onrecord.extraction.quotation import Capacity, Role, Speaker, SpeakerKind, Tense
from onrecord.extraction.roles.bodies import is_office
from onrecord.extraction.roles.clauses import read_after
from onrecord.extraction.roles.phrases import head_noun, read_statements
from onrecord.extraction.roles.statements import statements_of
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.capacity import capacity_of, capacity_of_phrase, role_noun
from onrecord.extraction.speakers.employers import employer_of
from onrecord.extraction.speakers.homes import homes_of
from onrecord.extraction.speakers.kin_mentions import converse_kin, named_kin
from onrecord.extraction.speakers.source_phrases import SourcePhrase, behind_marks
from onrecord.text.document import Document
from onrecord.text.spans import Span

MAX_CALLED = 64
"""Persons or bodies of one noun that a description is compared with: only hostile texts have more."""
MAX_TO_NOTE = 14
"""Tokens from a name to the note in which its bearer writes."""


@dataclass(slots=True)
class Profiles:
    """Statements about entities, read when they are first asked for."""

    document: Document
    text: Text
    entities: Entities
    interview: int | None = None
    """Token of the first label when the article is an interview with labels."""
    statements: dict[int, list[Statement]] = field(default_factory=dict)
    by_noun: dict[str, list[tuple[int, int, Tense]]] | None = None
    """Persons by the nouns that say what they are, as (first token, entity, tense) in reading order."""
    by_kin: dict[str, set[int]] | None = None
    """Persons by the nouns as whose kin they are named."""
    by_word: dict[str, list[tuple[int, int]]] | None = None
    """Organisations by the words of their names, as (first token, entity) in reading order."""
    known_homes: dict[int, frozenset[str]] = field(default_factory=dict)
    """What `homes` has told: each description of a party's asks it of everybody."""

    def homes(self, number: int) -> frozenset[str]:
        """Return the states that the article prints beside somebody's names."""
        if number not in self.known_homes:
            names = [self.entities.names[index] for index in self.entities.listed[number].names]
            self.known_homes[number] = homes_of(self.text, names)
        return self.known_homes[number]

    def called(self, nouns: Iterable[str], token: int, *, former: bool) -> tuple[list[int], list[int]]:
        """Find the persons of whom one of `nouns` is said.

        Args:
            nouns: Role nouns in the singular.
            token: Where the description stands.
            former: Only what is said of the past counts.

        Returns:
            Those named before `token`, and those named after it.
        """
        if self.by_noun is None:
            self.by_noun = self._nouns()
        before: set[int] = set()
        after: set[int] = set()
        for noun in nouns:
            entries = self.by_noun.get(noun, [])
            here = bisect_left(entries, (token,))
            for found, some in (
                (before, entries[max(0, here - MAX_CALLED) : here]),
                (after, entries[here : here + MAX_CALLED]),
            ):
                found.update(entity for _, entity, tense in some if not former or tense == "former")
        return sorted(before), sorted(after)

    def _nouns(self) -> dict[str, list[tuple[int, int, Tense]]]:
        index: dict[str, list[tuple[int, int, Tense]]] = {}
        for number, entity in enumerate(self.entities.listed):
            if entity.kind != "person":
                continue
            first = self.entities.names[entity.names[0]].first
            for one in self.statements_of(number):
                for noun in self.nouns_of(one):
                    index.setdefault(noun, []).append((first, number, one.tense))
        return {noun: sorted(entries) for noun, entries in index.items()}

    def nouns_of(self, one: Statement) -> list[str]:
        """List the nouns by which a statement lets somebody be called; who "founded" a firm is its founder."""
        nouns = [role_noun(self.text, at) for at in self._heads(one)]
        words = [] if one.title is None else self.text.lower[slice(*one.title)]
        if words[:2] == ["prime", "minister"]:
            nouns += ["premier", "pm"]
        if "senate" in words:
            nouns.append("senator")
        return [*nouns, DOERS[words[0]]] if words and words[0] in DOERS else nouns

    def _heads(self, statement: Statement) -> list[int]:
        """List the nouns of a statement; a form of address may hold several ("Det Insp")."""
        if statement.head is None:
            return []
        first = statement.title[0] if statement.title else statement.head
        ranks = [at for at in range(first, statement.head) if self.text.lower[at].rstrip(".") in NOUNS]
        return [*ranks, statement.head]

    def kin(self, noun: str) -> int | None:
        """Return the one person whom the article names as somebody's kin by `noun`."""
        if self.by_kin is None:
            self.by_kin = named_kin(self.text.words, self.entities)
        found = self.by_kin.get(noun) or converse_kin(self.text.words, self.entities, noun)
        return next(iter(found)) if len(found) == 1 else None

    def bodies(self, words: Iterable[str], token: int) -> tuple[list[int], bool]:
        """Find the organisations whose name has one of `words`.

        Returns:
            Those named before `token`, and whether the article names any at all.
        """
        if self.by_word is None:
            self.by_word = self._words()
        found: set[int] = set()
        anywhere = False
        for word in words:
            entries = self.by_word.get(word, [])
            anywhere = anywhere or bool(entries)
            here = bisect_left(entries, (token,))
            found.update(entity for _, entity in entries[max(0, here - MAX_CALLED) : here])
        return sorted(found), anywhere

    def _words(self) -> dict[str, list[tuple[int, int]]]:
        index: dict[str, list[tuple[int, int]]] = {}
        for number, entity in enumerate(self.entities.listed):
            if entity.kind == "organization":
                for word in {word.lower() for word in entity.words}:
                    index.setdefault(word, []).append((self.entities.names[entity.names[0]].first, number))
        return {word: sorted(entries) for word, entries in index.items()}

    def statements_of(self, number: int) -> list[Statement]:
        """Return what the article says that an entity is, read once."""
        found = self.statements.get(number)
        if found is None:
            entity = self.entities.listed[number]
            found = (
                []
                if entity.kind in BODY_OR_PLACE
                else statements_of(
                    self.text,
                    self.entities,
                    entity,
                    self.document.tokens.sentences,
                    self.document.tokens.stretches,
                )
            )
            found = [self._employed(one) for one in found]
            self.statements[number] = found
            self._learn_gender(number, found)
        return found

    def _employed(self, one: Statement) -> Statement:
        """Give a title that names no body the one whose office it plainly is."""
        body = employer_of(self.text, self.entities, self.document.tokens.sentences, one)
        return one if body is None else replace(one, organization=body)

    def learn_role(self, number: int, phrase: SourcePhrase) -> None:
        """Take a description that means somebody for one more statement of what that person is."""
        known = self.statements_of(number)
        titles = {tuple(self.text.lower[slice(*one.title)]) for one in known if one.title}
        told = read_statements(self.text, behind_marks(self.text, phrase.first, phrase.last), phrase.last)
        if self.text.lower[phrase.last : phrase.last + 2] == [",", "who"]:
            end = bisect_right(self.document.tokens.sentences, self.document.tokens.sentences[phrase.first])
            told += [one for one in read_after(self.text, phrase.last, end) if one.organization is not None]
        for one in map(self._employed, told):
            title = tuple(self.text.lower[slice(*one.title)]) if one.title else ()
            shorter = one.organization is None and any(longer[-len(title) :] == title for longer in titles)
            if not title or not (title in titles or shorter):
                known.append(one)

    def _learn_gender(self, number: int, statements: Sequence[Statement]) -> None:
        entity = self.entities.listed[number]
        if entity.gender == "u":
            told = {
                gender_of_noun(self.text.lower[one.head]) for one in statements if one.head is not None
            } - {"u"}
            entity.gender = told.pop() if len(told) == 1 else "u"

    def speaker(self, number: int) -> Speaker:
        """Describe one quoted entity."""
        entity = self.entities.listed[number]
        tokens = self.document.tokens
        statements = self.statements_of(number)
        fullest = self._span(
            self.entities.names[entity.fullest].first, self.entities.names[entity.fullest].last
        )
        kind: SpeakerKind = "organization" if entity.kind in BODY_OR_PLACE else "person"
        name = (
            _in_title_case(fullest.cut(self.document.text))
            if kind == "person"
            else fullest.cut(self.document.text)
        )
        if entity.shares is not None and entity.shares not in name.split(" "):
            name = f"{name} {entity.shares}"
        printed = (
            self.document.text[tokens.starts[one.first] : tokens.ends[one.last - 1]]
            for one in (self.entities.names[index] for index in entity.names)
        )
        return Speaker(
            name=name,
            kind=kind,
            honorific=entity.honorific if kind == "person" else None,
            capacity="organization" if kind == "organization" else self._capacity(number),
            roles=tuple(self._role(one) for one in statements),
            aliases=tuple(dict.fromkeys(form for form in printed if form != name)),
            name_span=fullest,
        )

    def _capacity(self, number: int) -> Capacity:
        statements = self.statements_of(number)
        told = capacity_of(self.text, [self._in_full(one) for one in statements])
        if told == "unknown" and self._was_there(number):
            return "witness"
        if told == "unknown" and any(one.organization for one in statements) and self._writes_notes(number):
            return "analyst"
        return "analyst" if told == "unknown" and self._asks_experts() else told

    def _in_full(self, one: Statement) -> Statement:
        """Return a statement with its body as the article names it in full: "Quorum's director" leads Quorum Research."""
        name = -1 if one.organization is None else self.text.name_at[one.organization[0]]
        if name < 0:
            return one
        fullest = self.entities.names[self.entities.listed[self.entities.entity_of[name]].fullest]
        return replace(one, organization=(fullest.first, fullest.last))

    def _writes_notes(self, number: int) -> bool:
        """Return whether somebody speaks in a note to clients, as those do who watch a market."""
        lower = self.text.lower
        for index in self.entities.listed[number].names[:MAX_CALLED]:
            last = self.entities.names[index].last
            behind = lower[last : last + MAX_TO_NOTE]
            if "note" in behind and behind[behind.index("note") - 1] in BEFORE_NOTES:
                return True
        return False

    def _was_there(self, number: int) -> bool:
        """Return whether nothing is said of somebody but where they were, or what they saw: "Ann Bly, who was in the third row"."""
        lower = self.text.lower
        for index in self.entities.listed[number].names[:MAX_CALLED]:
            clause = self.entities.names[index].last
            if lower[clause : clause + 1] == [","] and lower[clause + 1 : clause + 2][:1] != ["who"]:
                clause += 2  # an age stands between
            told = lower[clause : clause + 4]
            if told[:2] == [",", "who"] and (told[2:3] == [] or told[2] in SAW or set(told[3:]) & WHERE):
                return told[2:3] != [] and (told[2] in SAW or told[2] in ("was", "were"))
        return False

    def _asks_experts(self) -> bool:
        """Return whether the interview says before its first question that it asks experts."""
        before = self.text.lower[: self.interview] if self.interview is not None else ()
        return any(CAPACITIES.get(lower) == "analyst" and SINGULARS[lower] != "reader" for lower in before)

    def _role(self, statement: Statement) -> Role:
        title = self._span(*statement.title) if statement.title else None
        last = statement.title[1] - 1 if statement.title is not None else -1
        if title is not None and self.text.name_at[last] < 0 and self._is_shared(last):
            title = Span(title.start, title.end - 1)
        return Role(
            title, self._span(*statement.organization) if statement.organization else None, statement.tense
        )

    def _is_shared(self, last: int) -> bool:
        """Return whether a name ends the list of a title of several before the first of them: of "Justices Rao and Bly" each is a Justice."""
        lower = self.text.lower[last]
        return lower == SINGULARS.get(lower, lower) + "s" and self.text.words[last][0].isupper()

    def _span(self, first: int, last: int) -> Span:
        tokens = self.document.tokens
        return Span(tokens.starts[first], tokens.ends[last - 1])

    def capacity_unnamed(self, phrase: SourcePhrase | None) -> Capacity:
        """Return the capacity of a source that has no name: "analysts", "Russian officials"."""
        if phrase is None or phrase.reading != "description":
            return "unknown"
        if is_office(self.text, phrase.first, phrase.last):
            return "organization"
        head = head_noun(self.text, phrase.first, phrase.last)
        if head is None:
            return "unknown"
        return capacity_of_phrase(self.text, phrase.first, head, phrase.last)


def _in_title_case(name: str) -> str:
    """Return a person's name as running text prints it: a label's "SIMON O'HARE" is Simon O'Hare."""
    if " " not in name or not name.isupper():
        return name
    return " ".join(
        word if len(word) == 1 or word in NUMERALS or "." in word else word.title()
        for word in name.split(" ")
    )
