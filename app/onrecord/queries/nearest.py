"""Slugs like one that nothing has, so that who mistyped a name is told what there is."""

from collections.abc import Iterable
from typing import cast

from rapidfuzz import fuzz, process

from onrecord.queries.lookup import What
from onrecord.store.database.reader import Reader
from onrecord.store.rows.identity import slugify
from onrecord.store.rows.name_words import name_words

MOST = 3
"""Slugs that are told."""
_ALIKE = 60
"""Least likeness of what is told, of 100."""
_LOOKED_AT = 500
"""Names of each beginning that are compared."""
_BEGINNING = 2
"""Characters that a mistyped word still begins with."""
_HIGHEST = "\U0010ffff"
_SPEAKERS = (
    "SELECT DISTINCT speaker.slug FROM speaker_word JOIN speaker ON speaker.key = speaker_word.speaker_key"
    " JOIN speaker_document AS shown ON shown.key = speaker.key"
    " WHERE word >= ? AND word < ? AND shown.quote_count > 0 LIMIT ?"
)
_PUBLISHERS = "SELECT slug FROM publisher ORDER BY slug LIMIT ?"


def nearest_slugs(reader: Reader, what: What, address: str) -> list[str]:
    """Return the slugs most like an address, the likest first; of articles none, for headlines are not remembered."""
    if what == "article":
        return []
    wanted = slugify(address)
    candidates = _speakers(reader, wanted) if what == "speaker" else reader.rows(_PUBLISHERS, (_LOOKED_AT,))
    slugs = sorted({cast("str", slug) for (slug,) in candidates})
    found = process.extract(wanted, slugs, scorer=fuzz.WRatio, limit=MOST, score_cutoff=_ALIKE)
    return [slug for slug, _, _ in found]


def _speakers(reader: Reader, wanted: str) -> Iterable[tuple[object, ...]]:
    for word in name_words(wanted.replace("-", " ")):
        yield from reader.rows(_SPEAKERS, (word[:_BEGINNING], word[:_BEGINNING] + _HIGHEST, _LOOKED_AT))
