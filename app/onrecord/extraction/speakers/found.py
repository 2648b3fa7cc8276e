"""What was found of one source, before the speakers are put in order, and what is told of it then."""

from msgspec import Struct
from msgspec.structs import replace

from onrecord.extraction.quotation import Capacity, Source
from onrecord.extraction.speakers.source_phrases import SourcePhrase
from onrecord.text.spans import Span


class Found(Struct, frozen=True):
    """Whom one source means: an entity, or nobody."""

    entity: int | None
    source: Source | None
    phrase: SourcePhrase | None
    certainty: float = 1.0
    candidates: tuple[int, ...] = ()
    """Entities that a source that stays open may mean, likeliest first."""


class Resolved(Struct):
    """For one attribution: its source, the index of its speaker (None: nobody can be named), and the capacity."""

    source: Source | None
    speaker: int | None
    capacity: Capacity
    certainty: float = 1.0
    """How likely this is the speaker, or nobody whom the article names, when the words are right."""
    candidates: tuple[Span, ...] = ()
    """Names of those whom a source that stays open may mean, likeliest first."""


LEFT_OPEN = 0.8
"""How likely "the winner" is nobody whom the article names, where nothing tells who it is: set by judgement."""
OPEN = 0.25
"""How likely a source that stays open means nobody whom the article names, where it may mean several: measured on articles of the train part."""
UNRESOLVED = 0.5
"""A person less likely than this is not named as the speaker: the source stays open."""


def opened(found: Found) -> Found:
    """Leave open whom a source means where that is less likely than not."""
    if found.entity is None or found.certainty >= UNRESOLVED:
        return found
    source = found.source and replace(found.source, resolution="none")
    others = (entity for entity in found.candidates if entity != found.entity)
    return Found(None, source, found.phrase, OPEN, (found.entity, *others))
