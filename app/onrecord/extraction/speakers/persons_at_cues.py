"""Names of which nothing tells the kind but that somebody of that name speaks."""

from collections.abc import Iterable

from onrecord.extraction.names.cast import Entities
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.source_names import is_body, is_thing
from onrecord.extraction.speakers.source_phrases import read_source


def note_persons(text: Text, entities: Entities, sources: Iterable[tuple[int, int]]) -> None:
    """Take whole names of an unknown kind at a cue for persons before any pronoun is read: one before the cue may mean them, too.

    Args:
        text: The article.
        entities: Everybody it names.
        sources: First token and end of each source.
    """
    for first, last in sources:
        if all(name < 0 or text.names[name].kind != "unknown" for name in text.name_at[first:last]):
            continue
        index = read_source(text, first, last).name
        if index is None:
            continue
        name, entity = text.names[index], entities.listed[entities.entity_of[index]]
        whole = name.last - name.first == len(entity.words) > 1
        if entity.kind == "unknown" and whole and not is_thing(text, name) and not is_body(text, name):
            entity.kind = "person"
