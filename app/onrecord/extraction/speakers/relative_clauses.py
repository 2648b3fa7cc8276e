"""Whose clause "who" and "which" open: the person or the body named right before, or somebody who belongs to that body."""

from onrecord.extraction.lexicon.en.prepositions import BEFORE_TOWNS, WHERE_DESCRIBED
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import BODY_OR_PLACE
from onrecord.extraction.roles.appositions import called_behind
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.described import member_with


def name_before(text: Text, token: int) -> int | None:
    """Return the name right before a relative pronoun, with or without a comma between."""
    before = token - 1
    if before >= 0 and text.words[before] == ",":
        before -= 1
    return None if before < 0 or text.name_at[before] < 0 else text.name_at[before]


def whose_clause(text: Text, entities: Entities, token: int, name: int) -> tuple[int | None, bool]:
    """Return whose clause it is, None where that is nobody named, and whether it is a person's."""
    entity = entities.entity_of[name]
    body = entities.listed[entity].kind in BODY_OR_PLACE
    printed = entities.names[name]
    told = printed.kind != "person" or text.lower[printed.first - 1] == "at"
    if not told or text.lower[token] != "who":
        return entity, not body
    whose = member_with(text, entities, name)  # a person: "Jane Doe of the Marlow Institute, who"
    if whose is not None:
        return whose, True
    before = text.lower[printed.first - 1]
    if (body and before in WHERE_DESCRIBED) or (printed.kind == "unknown" and before in BEFORE_TOWNS):
        called = called_behind(text, printed.last)  # "a patient at Marlow Hospital, who"
        return None if called is None else entities.entity_of[called], True
    return entity, not body
