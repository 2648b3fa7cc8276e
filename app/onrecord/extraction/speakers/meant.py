"""Whom a description means, and who stands out where it stands."""

from collections.abc import Sequence

from msgspec import Struct

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.nominals import ALIKE
from onrecord.extraction.lexicon.en.roles import CAPACITIES, RELATIONS
from onrecord.extraction.names.cast import Entity
from onrecord.extraction.speakers.capacity import role_noun
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.salience import score
from onrecord.extraction.speakers.source_phrases import SourcePhrase

LED = 0.9
"""How likely a description is right that is read as a pronoun would be, where the person is certain."""


class Meant(Struct, frozen=True):
    """Whom a description means."""

    entity: int
    certainty: float = 1.0
    """How likely it is they, where it is read as a pronoun would be; 1 where the article says the same of them."""


def stands_out(
    phrase: SourcePhrase, gender: Gender, discourse: Discourse, others: frozenset[int] = frozenset()
) -> Meant | None:
    """Return who stands out at a description, `others` left out."""
    entity = discourse.resolve(phrase.first, gender, others)
    return None if entity is None else Meant(entity, discourse.certainty() * LED)


_STANDS_OUT = 1.2
"""By how much one of several of one office must lead the others."""


def most_salient(discourse: Discourse, token: int, among: Sequence[int]) -> int | None:
    """Return who of some persons clearly stands out most at a token; None when none does."""
    scores = {n: score(told) for n, told in discourse.features(token, "u").items() if n in among}
    best, *others = sorted(scores, key=lambda n: -scores[n]) or [None]
    lead = best is not None and all(scores[best] - scores[n] > _STANDS_OUT for n in others)
    return best if lead else None


def may_be(entity: Entity, gender: Gender) -> bool:
    """Return whether somebody may be of a gender; "u" is any."""
    return gender == "u" or entity.gender in ("u", gender)


def alike_to(noun: str) -> set[str]:
    """Return a noun, and those that may stand for it."""
    return {noun}.union(*(group for group in ALIKE if noun in group))


def has_other_trade(number: int, alike: set[str], profiles: Profiles) -> bool:
    """Return whether the article says what somebody is, and nothing of it is alike."""
    text = profiles.text
    heads = {role_noun(text, one.head) for one in profiles.statements_of(number) if one.head is not None}
    trades = {noun for noun in heads - RELATIONS if CAPACITIES.get(noun, "witness") != "witness"}
    return bool(trades) and trades.isdisjoint(alike)
