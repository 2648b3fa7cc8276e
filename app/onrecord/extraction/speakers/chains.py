"""Chains of pronouns: "the father of three said … he said … he added" is no surer than who the father of three is."""

from bisect import bisect_left

from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.mentions import Mention


def sure_of(discourse: Discourse, entity: int | None, token: int, subject: Mention | None) -> float:
    """Return how sure it is whom a pronoun at `token` takes up: who is described right before, or who spoke last and is not named again."""
    told = 1.0 if subject is None or subject.entity != entity else subject.certainty
    last = discourse.mentions[-1] if discourse.mentions else None
    if last is None or last.entity != entity:
        return told
    since = range(bisect_left(discourse.starts, last.token), bisect_left(discourse.starts, token))
    entity_of = discourse.entities.entity_of
    named = any(entity_of[discourse.outside[at]] == entity for at in since)
    return told if named else min(told, last.certainty)
