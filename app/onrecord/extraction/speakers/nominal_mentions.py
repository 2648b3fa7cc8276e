"""Descriptions: "the Ohio lawmaker", "the former ambassador", "the network" and whom they mean."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.determiners import DEFINITE, OWNERS, POSSESSIVES
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.nominals import ALIKE, COMPANY_NOUNS, EPITHETS, SHORT_NAMES_OF_BODIES
from onrecord.extraction.lexicon.en.places import PEOPLES_LOW
from onrecord.extraction.lexicon.en.roles import FORMER, PLURALS
from onrecord.extraction.names.entities import Entity
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.employers import main_body
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

LOOK_BACK = 200
"""Tokens before a description in which its noun may have been brought in."""


def find_described(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> int | None:
    """Return the one entity that a definite description fits, else None; never its owner ("Ferrer's colleague" is not Ferrer)."""
    meant = _described(phrase, discourse, profiles)
    return None if meant in _owners(phrase, profiles) else meant


def _owners(phrase: SourcePhrase, profiles: Profiles) -> set[int]:
    text, entity_of = profiles.text, profiles.entities.entity_of
    return {
        entity_of[text.name_at[at - 1]]
        for at in range(phrase.first + 1, phrase.last)
        if text.words[at] in POSSESSIVES and text.name_at[at - 1] >= 0
    }


def _described(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> int | None:
    text = profiles.text
    words = text.lower[phrase.first : phrase.last]
    if words[0] not in DEFINITE and POSSESSIVES.isdisjoint(words):
        return None
    head = _head_of_description(text, phrase)
    if head is None:
        body = _body_meant(phrase, discourse, profiles)
        return _epithet(text, phrase, discourse) if body is None else body
    lemma = PLURALS[text.lower[head]]
    if lemma != text.lower[head] or text.lower[head + 1 : phrase.last][:1] in (["for"], ["at"], ["with"]):
        return None
    return _role_meant(phrase, head, discourse, profiles)


def _head_of_description(text: Text, phrase: SourcePhrase) -> int | None:
    """Return the head noun; in "the speaker's team" it stands behind the possessor."""
    head = head_noun(text, phrase.first, phrase.last)
    behind = () if head is None else text.lower[head + 1 : phrase.last - 1]
    return head if POSSESSIVES.isdisjoint(behind) else None


def _role_meant(phrase: SourcePhrase, head: int, discourse: Discourse, profiles: Profiles) -> int | None:
    text = profiles.text
    lemma = PLURALS[text.lower[head]]
    fitting = _fitting(phrase, lemma, profiles)
    if fitting:
        return _one_of(phrase, head, fitting, discourse, profiles)
    if text.lower[phrase.first] in OWNERS:
        return None
    meant = _epithet(text, phrase, discourse)
    return _variation(phrase, head, discourse, profiles) if meant is None else meant


def _one_of(
    phrase: SourcePhrase, head: int, fitting: list[int], discourse: Discourse, profiles: Profiles
) -> int | None:
    """Return the one that the description's other words fit, or the one of several who spoke last."""
    text = profiles.text
    wanted = {w for w in text.lower[phrase.first : head] if w not in DEFINITE and w not in FORMER}
    better = [m for m in fitting if wanted and _says(text, profiles.statements_of(m), wanted)] or fitting
    if len(better) > 1 and discourse.mentions and discourse.mentions[-1].entity in better:
        return discourse.mentions[-1].entity
    return better[0] if len(better) == 1 else None


def _epithet(text: Text, phrase: SourcePhrase, discourse: Discourse) -> int | None:
    """Return whom a description means that names no office ("the 34-year-old", "the mother of three"), as "she" would."""
    words = text.lower[phrase.first : phrase.last]
    known = any(word in FORMER or word.endswith("-year-old") for word in words)
    if EPITHETS.isdisjoint(words) and not known and words[-1] not in PEOPLES_LOW:
        return None
    genders = {gender_of_noun(word) for word in words} - {"u"}
    if len(genders) > 1 or _brought_in(text, phrase):
        return None
    return discourse.resolve(phrase.first, next(iter(genders), "u"))


def _variation(phrase: SourcePhrase, head: int, discourse: Discourse, profiles: Profiles) -> int | None:
    """Return whom "the Umno vice-president" takes up: a title with a body's name, of one of whom nothing else is said."""
    text = profiles.text
    if all(text.name_at[at] < 0 for at in range(phrase.first, head)):
        return None
    entity = discourse.spoke_last(phrase.first)
    if entity is None:
        entity = discourse.resolve(phrase.first, gender_of_noun(PLURALS[text.lower[head]]))
    return entity if entity is not None and not profiles.statements_of(entity) else None


def _brought_in(text: Text, phrase: SourcePhrase) -> bool:
    """Return whether the noun came with "a" before: "asked a man ... the man said" means nobody who is named."""
    noun = text.lower[phrase.last - 1]
    return any(
        text.lower[at] == noun and text.lower[at - 1] in ("a", "an")
        for at in range(max(1, phrase.first - LOOK_BACK), phrase.first)
    )


def _fitting(phrase: SourcePhrase, lemma: str, profiles: Profiles) -> list[int]:
    """List the persons of whom the article says `lemma` or the like; those named before the phrase, if there are."""
    lower = profiles.text.lower[phrase.first : phrase.last]
    former = any(word in FORMER for word in lower)
    gender = gender_of_noun(lemma)
    alike = {lemma}.union(*(group for group in ALIKE if lemma in group))
    listed = profiles.entities.listed
    found = profiles.called(alike, phrase.first, former=former)
    before, after = ([m for m in some if _may_be(listed[m], gender)] for some in found)
    return before if before or POSSESSIVES.isdisjoint(lower) else after


def _may_be(entity: Entity, gender: Gender) -> bool:
    return gender == "u" or entity.gender in ("u", gender)


def _says(text: Text, statements: Sequence[Statement], wanted: set[str]) -> bool:
    """Return whether a statement has one of the description's other words, or the initials of its organisation."""
    for one in statements:
        for part in (one.title, one.organization):
            if part is not None and _initials(text.words[slice(*part)]) in wanted:
                return True
            if part is not None and wanted & {
                w for lower in text.lower[slice(*part)] for w in (lower, *lower.split("-"))
            }:
                return True
    return False


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).lower()


def _body_meant(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> int | None:
    """Return the one organisation that "the agency", "the network" can mean."""
    noun = profiles.text.lower[phrase.last - 1]
    wanted = SHORT_NAMES_OF_BODIES.get(noun)
    if wanted is None and noun.capitalize() in organizations.HEADS:
        wanted = frozenset([noun])
    if wanted is None or phrase.last - phrase.first > 2:  # noqa: PLR2004 - "the agency"
        return None
    before, anywhere = profiles.bodies(wanted, phrase.first)
    if not anywhere and noun in COMPANY_NOUNS:
        near = discourse.resolve_body(phrase.first)
        return main_body(profiles.text, profiles.entities, phrase.first) if near is None else near
    return before[0] if len(before) == 1 else None
