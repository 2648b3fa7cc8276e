"""Which other speakers of the record may be the same person or body as one of them: for a human to merge, never merged silently."""

from typing import cast

from onrecord.queries.speakers import get_speaker
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import Document, load
from onrecord.store.reconciliation.namesakes import MOST_NAMESAKES, agreement
from onrecord.store.rows.name_words import name_words

MOST_SUGGESTIONS = 20
_TOLD = ("id", "url", "slug", "name", "quote_count")
"""What of a speaker's document a suggestion repeats."""
_NAMESAKES = (
    "SELECT DISTINCT speaker_document.speaker_id, document FROM speaker_document"
    " JOIN speaker_word ON speaker_word.speaker_key = speaker_document.key"
    " WHERE word IN (?, ?) AND kind = ? AND speaker_id <> ? ORDER BY speaker_document.speaker_id LIMIT ?"
)


def list_suggestions(reader: Reader, speaker_id: str) -> Document:
    """Return whom a speaker may be the same as, those first whose names are spelled alike and of whom articles say the same.

    Raises:
        NotFoundError: There is no such speaker.
    """
    own = get_speaker(reader, speaker_id, analyst=False).parsed()
    name = cast("str", own["name"])
    words = name_words(name) or [name]
    wanted = (words[0], words[-1], cast("str", own["kind"]), speaker_id, MOST_NAMESAKES)
    others = (load(cast("str", document)) for _, document in reader.rows(_NAMESAKES, wanted))
    items = [one for other in others if (one := _suggestion(own, other)) is not None]
    items.sort(key=lambda one: (one["why"] != "spelling", -len(one["shared_roles"]), one["id"]))
    return {"speaker": own["id"], "items": items[:MOST_SUGGESTIONS]}


def _suggestion(own: Document, other: Document) -> Document | None:
    """Return the suggestion that two documents give, None where their names are not one's."""
    why = agreement(cast("str", own["kind"]), cast("str", own["name"]), cast("str", other["name"]))
    if why is None:
        return None
    shared = sorted(_roles(own) & _roles(other))
    return {**{key: other[key] for key in _TOLD}, "why": why, "shared_roles": shared}


def _roles(document: Document) -> set[str]:
    """Return the titles and bodies that articles print of a speaker, in lower case."""
    printed = (role[part] for role in document["roles"] for part in ("title", "organization"))
    return {part.lower() for part in printed if part}
