"""What a description or "who" at a cue leads to: one person, a body, a group; the member of the body before it."""

from onrecord.extraction.lexicon.en.determiners import NEW_MENTION
from onrecord.extraction.lexicon.en.people import GROUPS
from onrecord.extraction.lexicon.en.prepositions import WHERE_DESCRIBED
from onrecord.extraction.lexicon.en.roles import ONE_PERSON
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.kinds import BODY_OR_PLACE
from onrecord.extraction.quotation import SourceKind
from onrecord.extraction.roles.bodies import is_office
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_APPOSITION = 10
"""Words of an apposition before the body in it."""


def member_with(text: Text, entities: Entities, name: int) -> int | None:
    """Return the person whom "of" or the like, or an apposition ("Jane Doe, a fellow at ..."), joins to a body."""
    before = entities.names[name].first - 1
    before -= before > 0 and text.lower[before] == "the"
    if before < 1 or text.lower[before] not in WHERE_DESCRIBED:
        return None
    if text.name_at[before - 1] < 0 or text.names[text.name_at[before - 1]].kind in BODY_OR_PLACE:
        start = before - 1
        while start > max(before - _APPOSITION, 1) and text.lower[start] not in (",", "."):
            start -= 1
        if text.lower[start] != "," or text.lower[start + 1] not in NEW_MENTION:
            return None
        before = start
    person = text.name_at[before - 1]
    entity = entities.entity_of[person] if person >= 0 else None
    return entity if entity is not None and entities.listed[entity].kind == "person" else None


def kind_of_description(text: Text, phrase: SourcePhrase) -> SourceKind:
    """Return what a description is: one person, a body, a group."""
    if is_office(text, phrase.first, phrase.last):
        return "organization"
    head = head_noun(text, phrase.first, phrase.last)
    if head is None:
        last = text.lower[phrase.last - 1]
        return "group" if last in GROUPS or (last.endswith("s") and not last.endswith("ss")) else "unknown"
    noun = text.lower[head]
    several = "and" in text.lower[phrase.first : phrase.last]
    return "person" if noun in ONE_PERSON and not several else "group"
