"""Descriptions that are the subject right before a pronoun: "The governor sighed. “I know him,” he said."."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.determiners import (
    APPEARING,
    ARTICLES,
    BRINGING_IN,
    DEFINITE,
    INTRODUCING,
    NEW_MENTION,
    POSSESSIVES,
)
from onrecord.extraction.lexicon.en.grammar import AUXILIARIES
from onrecord.extraction.lexicon.en.kinship import KIN, OWNERS
from onrecord.extraction.lexicon.en.namelists import Gender, gender_of_noun
from onrecord.extraction.lexicon.en.nominals import EPITHETS, NO_PERSONS
from onrecord.extraction.lexicon.en.prepositions import OBLIQUE
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.extraction.lexicon.en.roles import CAPACITIES, MODIFIERS, ONE_PERSON, ROLE_NOUNS, SINGULARS
from onrecord.extraction.lexicon.en.speech_cues import PROMPTED_OPENERS
from onrecord.extraction.lexicon.en.titles import JOB_ENDINGS
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.found import UNRESOLVED
from onrecord.extraction.speakers.kin_mentions import kin_alone, tells_of
from onrecord.extraction.speakers.meant import may_be
from onrecord.extraction.speakers.mentions import Mention
from onrecord.extraction.speakers.nominal_mentions import find_described
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase
from onrecord.text.document import Document
from onrecord.text.spans import Span

_LONGEST = 5
"""Words of such a subject, its noun included."""
_PROMPTED = 40
"""Tokens from "Asked" to whom was asked: "Asked about the brief, the minister laughed"."""
_BRACKETS = 6
"""Tokens in brackets behind a name: "Doe (R-Ohio), a farmer"."""
_BESIDE = 3
"""Words between a noun and the name of the one it is said of."""
_FARTHEST = 600
"""Tokens between the sentence and the pronoun at most, all of them quoted."""
_REQUEST = 6
"""Tokens from "asked" to "to": who asks somebody to do something asks no question."""
_NEAR = 500
"""Tokens before and after a noun in which a name may stand beside the same noun."""
_LATEST = 12
"""Tokens from the beginning of such a sentence to "a"."""
_OPENERS = INTRODUCING | {"the"}


def described_subject(
    discourse: Discourse, profiles: Profiles, token: int, gender: Gender, said: Sequence[Span]
) -> Mention | None:
    """Return who is described as the subject right before a pronoun, and is not whom the words `said` are about.

    Somebody named elsewhere, or somebody without a name.
    """
    found = _subject(discourse, profiles, token, gender)
    return None if found is not None and tells_of(discourse.document, said, found.token) else found


def _subject(discourse: Discourse, profiles: Profiles, token: int, gender: Gender) -> Mention | None:
    words = discourse.document.tokens.words
    here = subject_here(discourse.document, discourse.named, token)
    alone = here is not None and discourse.named.isdisjoint(range(here[1], token))
    found = here or subject_before(discourse.document, discourse.named, token)
    found = found or _taken_up_before(discourse.document, discourse.named, token, gender)
    if found is None or gender_of_noun(words[found[1] - 1]) not in ("u", gender):
        return _kin_before(discourse, profiles, token, gender)
    if words[found[1]][:3] == "ask" and "to" not in words[found[1] + 1 : found[1] + _REQUEST]:
        return None  # one who asks a question is seldom taken up: the answer follows
    meant = find_described(SourcePhrase("description", *found, None), discourse, profiles)
    if meant is None or meant.certainty < UNRESOLVED:
        strange = (
            _is_known_to_readers(words, *found)
            or _is_office_of(words, discourse.named, *found)
            or _is_new(words, discourse.named, found[0])
            or (
                is_stranger(words, discourse.named, found[1] - 1, gender)
                and not _is_apposed(words, discourse.named, found[0])
            )
        )
        return Mention(found[0], None, gender) if strange else None
    if _is_own_kin(discourse, meant.entity, *found):
        return Mention(found[0], None, gender)
    entity = profiles.entities.listed[meant.entity]
    fits = entity.kind == "person" and may_be(entity, gender)
    return Mention(found[0], meant.entity, alone=alone, certainty=meant.certainty) if fits else None


def _taken_up_before(
    document: Document, named: Collection[int], token: int, gender: Gender
) -> tuple[int, int] | None:
    """Return the description that a pronoun of the same gender takes up in the sentence between: "His sister laughed. She rose. “Me,” she said"."""
    between = sentence_before(document, token)
    if between is None or document.tokens.lower[between] not in (HE if gender == "m" else SHE):
        return None
    return subject_before(document, named, between)


def _is_own_kin(discourse: Discourse, meant: int, start: int, end: int) -> bool:
    """Return whether kin would be their own: behind Jane Doe's words "her sister" is not Jane Doe."""
    words = discourse.document.tokens.words
    owned = words[start].lower() in OWNERS and words[end - 1] in KIN
    return owned and discourse.mentions != [] and discourse.mentions[-1].entity == meant


def described_body(discourse: Discourse, profiles: Profiles, token: int) -> int | None:
    """Return the body that "it" takes up where only its noun stands near: "The union met on Monday. In a circular it said"."""
    tokens = discourse.document.tokens
    first = sentence_before(discourse.document, token)
    for at in range(token - 2, token if first is None else first - 1, -1):
        if tokens.lower[at] != "the" or tokens.words[at + 1] not in BODY_NOUNS or at + 1 in discourse.named:
            continue
        meant = find_described(SourcePhrase("description", at, at + 2, None), discourse, profiles)
        if meant is not None and profiles.entities.listed[meant.entity].kind == "organization":
            return meant.entity
    return None


_NO_NOUNS = EPITHETS | MODIFIERS


def kin_before(discourse: Discourse, token: int) -> bool:
    """Return whether kin without a name are the subject right before a description, who may be meant by it: "Her husband laughed. “Me,” the star said"."""
    words = discourse.document.tokens.words
    found = subject_before(discourse.document, discourse.named, token)
    return found is not None and words[found[1] - 1] in KIN and words[found[0]].lower() in OWNERS


def _is_known_to_readers(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether "the" and a noun alone tell of somebody whom no name is found for: "The baker laughed"."""
    return (
        words[start].lower() in DEFINITE
        and words[end - 1] not in _NO_NOUNS
        and words[end] != ","
        and words[end].lower() not in OBLIQUE
    )


def _is_office_of(words: Sequence[str], named: Collection[int], start: int, end: int) -> bool:
    """Return whether a name owns the office that is told of: "Canada's prime minister laughed"."""
    return start in named and not POSSESSIVES.isdisjoint(words[start:end]) and words[end - 1] in ROLE_NOUNS


def _is_new(words: Sequence[str], named: Collection[int], start: int) -> bool:
    """Return whether "a" brings in somebody: "As they left, | an aide was asked", but not "Doe, | a chemist"."""
    return words[start].lower() in NEW_MENTION and not _is_apposed(words, named, start)


def _is_apposed(words: Sequence[str], named: Collection[int], start: int) -> bool:
    """Return whether a description stands behind a name and a comma, a party or an age between: "Doe (R-Ohio), | a farmer"."""
    before = start - 2
    if start > 1 and words[before] == ")":
        before = next(
            (at - 1 for at in range(before, max(before - _BRACKETS, 0), -1) if words[at] == "("), before
        )
    elif start > _BESIDE and words[before].isdigit() and words[before - 1] == ",":
        before -= 2
    return start > 1 and words[start - 1] == "," and before in named


def _kin_before(discourse: Discourse, profiles: Profiles, token: int, gender: Gender) -> Mention | None:
    """Return who is mentioned as kin in the sentence of the reporter's own before a pronoun, where nobody else has its gender."""
    first = sentence_before(discourse.document, token)
    if first is None:
        return None
    tokens = discourse.document.tokens
    last = first
    while last < token and tokens.sentences[last] == tokens.sentences[first]:
        last += 1
    noun = kin_alone(tokens.words, discourse.named, range(first, last), gender)
    if noun is None:
        return None
    return Mention(noun, profiles.kin(tokens.words[noun]), gender, alone=True)


def subject_here(document: Document, named: Collection[int], token: int) -> tuple[int, int] | None:
    """Return the description that opens the sentence of a token as its subject: "The senator was in Reno, where he said"."""
    tokens = document.tokens
    first = token
    while (
        first and tokens.sentences[first - 1] == tokens.sentences[token] and tokens.stretches[first - 1] < 0
    ):
        first -= 1
    if tokens.sentences[first - 1] == tokens.sentences[token] or tokens.lower[first] not in _OPENERS:
        return None
    found = _description(tokens.words, named, first)
    clause = [] if found is None else tokens.words[found[1] : token]
    if found is None or (clause[-1:] == [","] and AUXILIARIES.isdisjoint(clause)):
        return None  # "A widow with three children, she is up at four"
    return found if found[1] < token else None


def subject_before(document: Document, named: Collection[int], token: int) -> tuple[int, int] | None:
    """Return the description that is the subject of the sentence of the reporter's own before that of a token.

    Args:
        document: The text.
        named: The tokens of all names.
        token: Where the pronoun stands.
    """
    first = sentence_before(document, token)
    if first is None:
        return None
    words, sentences = document.tokens.words, document.tokens.sentences
    prompted = words[first].lower() in PROMPTED_OPENERS
    for start in range(first, min(token, first + (_PROMPTED if prompted else 2 * _LONGEST))):
        if sentences[start] != sentences[first]:
            break
        opens = start == first or words[start - 1] == ","
        if opens and (words[start].lower() in _OPENERS or start in named):
            found = _description(words, named, start)
            return found or _brought_in(document, named, first)
    return _brought_in(document, named, first)


_HE_OR_SHE = HE | SHE


def _brought_in(document: Document, named: Collection[int], first: int) -> tuple[int, int] | None:
    """Return the description of whom a sentence brings in behind its verb: "One who did answer was | a nurse", "Then came | a farmer"."""
    words, sentences = document.tokens.words, document.tokens.sentences
    if words[first].lower() not in BRINGING_IN:
        return None
    for at in range(first + 1, min(first + _LATEST, len(words) - 1)):
        if sentences[at] != sentences[first] or at in named or words[at] in _HE_OR_SHE:
            return None
        if words[at].lower() in NEW_MENTION and words[at - 1].lower() in APPEARING:
            return _description(words, named, at)
    return None


def is_stranger(words: Sequence[str], named: Collection[int], token: int, gender: Gender) -> bool:
    """Return whether the noun at a token tells of somebody without a name: none stands beside that noun near, and it is no office."""
    noun = words[token]
    told = gender_of_noun(noun)
    fits = told == gender or (told == "u" and CAPACITIES.get(noun) == "witness")
    return fits and not any(
        near in named and words[near - 1] not in POSSESSIVES
        for at in range(max(token - _NEAR, 0), min(token + _NEAR, len(words)))
        if words[at] == noun
        for near in range(max(at - _BESIDE, 1), min(at + _BESIDE + 1, len(words)))
        if near + 1 == len(words) or words[near + 1] not in POSSESSIVES
    )


def sentence_before(document: Document, token: int) -> int | None:
    """Return where the last sentence of the reporter's own before that of a token begins, in its paragraph or the one before."""
    tokens, farthest = document.tokens, max(token - _FARTHEST, 0)
    at = max(bisect_left(tokens.sentences, tokens.sentences[token], farthest, token) - 1, farthest)
    while at > farthest and tokens.stretches[at] >= 0:
        opening = document.stretches[tokens.stretches[at]].span.start
        at = max(bisect_left(tokens.starts, opening, farthest, at) - 2, farthest)  # and the mark
    at = bisect_left(tokens.sentences, tokens.sentences[at], farthest, at)
    own = tokens.stretches[at] < 0 and tokens.sentences[at] != tokens.sentences[token]
    breaks = document.text.count("\n\n", tokens.starts[at], tokens.starts[token])
    return at if own and breaks <= 1 else None


def _description(words: Sequence[str], named: Collection[int], start: int) -> tuple[int, int] | None:
    """Return the phrase from `start` to its noun; None where it is no person's, or a name follows at once."""
    owned = False
    for at in range(start, min(start + _LONGEST, len(words) - 1)):
        owned = owned or words[at] in POSSESSIVES
        name = at in named and not _is_seat(words[at])
        if (
            name
            and (owned or words[at + 1] not in POSSESSIVES)
            and not _is_attributive(words, named, start, at)
        ):
            return None
        if words[at].lower() in OBLIQUE or words[at] == ",":
            return None
        if (
            not name
            and _is_person(words, start, at)
            and words[at + 1] not in POSSESSIVES
            and SINGULARS.get(words[at + 1]) is None
            and gender_of_noun(words[at + 1]) == "u"
        ):
            behind = at + 1 + (words[at + 1] == ",")
            return None if behind in named or at + 1 in named else (start, at + 1)
    return None


def _is_seat(word: str) -> bool:
    """Return whether this is the abbreviation of an office, that has the capitals of a name: "the MCA"."""
    return word.isupper() and word.lower() in ONE_PERSON


def _is_attributive(words: Sequence[str], named: Collection[int], start: int, at: int) -> bool:
    """Return whether a name stands before the noun that is meant: "the Marlow Institute boss"."""
    inside = at + 1 in named or _is_person(words, start, at + 1)
    return words[start].lower() in ARTICLES and inside


def _is_person(words: Sequence[str], start: int, at: int) -> bool:
    """Return whether a word is a noun for one person: a role, kin, or a trade by its ending behind "the" and an adjective."""
    lower = words[at].lower()
    trade = at > start + 1 and words[start].lower() == "the" and lower.endswith(JOB_ENDINGS)
    return (
        lower in ONE_PERSON
        or gender_of_noun(lower) != "u"
        or (trade and lower not in NO_PERSONS and lower not in BODY_NOUNS)
    )
