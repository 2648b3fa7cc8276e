"""From attributions to speakers: who each source is, and what the article says about everyone quoted."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.capacity import capacity_of, capacity_of_phrase
from app.extraction.cast import Cast, read_cast
from app.extraction.coreference import Scene, Turn
from app.extraction.lexicon.roles import PLURALS
from app.extraction.nominals import describe
from app.extraction.names import Name
from app.extraction.quotation import Attribution, Capacity, Resolution, Role, Source, SourceKind, Speaker
from app.extraction.role_phrases import Statement, Text, head_noun
from app.extraction.roles import statements_of
from app.extraction.source_phrases import FIRST, HE, IT, RELATIVE, SHE, THEY, SourcePhrase, read_source
from app.text.document import Document
from app.text.spans import Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """For one attribution: its source, the index of its speaker (None: nobody can be named), and the capacity."""

    source: Source | None
    speaker: int | None
    capacity: Capacity
