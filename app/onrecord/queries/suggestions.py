"""Which other speakers of the record may be the same person or body as one of them: for a human to merge, never merged silently."""

import json
from collections import defaultdict
from itertools import combinations
from typing import cast

from onrecord.extraction.names.matching import core, index_key, same_person, same_words
from onrecord.queries.speakers import get_speaker
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import Document, load
from onrecord.store.rows.name_words import name_words

MOST_NAMESAKES = 200
"""Speakers with a word of the name that are compared with it: a surname that more share tells little."""
MOST_SUGGESTIONS = 20
MOST_COMPARED = 20_000
"""Speakers, the most quoted first, among whom pairs are looked for."""
MOST_PAIRS = 200
"""Pairs that are listed, those of the most quoted first."""
_TOLD = ("id", "url", "slug", "name", "quote_count")
"""What of a speaker's document a suggestion repeats."""
_NAMESAKES = (
    "SELECT DISTINCT speaker_document.speaker_id, document FROM speaker_document"
    " JOIN speaker_word ON speaker_word.speaker_key = speaker_document.key"
    " WHERE word IN (?, ?) AND kind = ? AND speaker_id <> ? ORDER BY speaker_document.speaker_id LIMIT ?"
)

_MOST_QUOTED = (
    "SELECT speaker_document.key, speaker.kind, speaker.name FROM speaker_document"
    " JOIN speaker ON speaker.key = speaker_document.key ORDER BY most_quoted, speaker_document.speaker_id LIMIT ?"
)

_TOLD_APART = (
    "SELECT one.speaker_key AS ours, other.speaker_key AS theirs FROM settlement"
    " JOIN settlement_speaker AS one ON one.settlement_key = settlement.key"
    " JOIN settlement_speaker AS other ON other.settlement_key = settlement.key AND other.position <> one.position"
    " WHERE settlement.utterance_key IS NULL"
)
"""Both ways round."""


def list_pairs(reader: Reader) -> list[Document]:
    """Return the pairs of speakers who may be one: `stays` is quoted more than `goes`, `why` and `shared_roles` as in suggestions.

    Those first whose names are spelled alike and of whom articles say the same; those left out who are settled to be two.
    """
    pairs = _pairs(reader)[:MOST_PAIRS]
    wanted = json.dumps(sorted({key for pair in pairs for key in pair[:2]}))
    statement = (
        f"SELECT key, document FROM speaker_document WHERE key IN (SELECT value FROM {reader.numbers})"  # noqa: S608 - a constant
    )
    documents = {key: load(cast("str", document)) for key, document in reader.rows(statement, (wanted,))}
    found = [
        {
            "stays": _told(documents[stays]),
            "goes": _told(documents[goes]),
            "why": why,
            "shared_roles": _shared_roles(documents[stays], documents[goes]),
        }
        for stays, goes, why in pairs
    ]
    return sorted(found, key=lambda pair: (pair["why"] != "spelling", -len(pair["shared_roles"])))


def _pairs(reader: Reader) -> list[tuple[int, int, str]]:
    """Return the keys of speakers whose names are alike, and how, those of the most quoted first."""
    rows = cast("list[tuple[int, str, str]]", reader.rows(_MOST_QUOTED, (MOST_COMPARED,)))
    apart = set(reader.rows(_TOLD_APART))
    namesakes: dict[tuple[str, str], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for place, (_, kind, name) in enumerate(rows):
        words = tuple(name.split())
        namesakes[kind, index_key(core(words)[-1])].append((place, words))
    found = sorted(
        (one, two, why)
        for (kind, _), those in namesakes.items()
        for (one, left), (two, right) in combinations(those[:MOST_NAMESAKES], 2)
        if (why := _alike(kind, left, right)) and (rows[one][0], rows[two][0]) not in apart
    )
    return [(rows[one][0], rows[two][0], why) for one, two, why in found]


def list_suggestions(reader: Reader, speaker_id: str) -> Document:
    """Return whom a speaker may be the same as, those first whose names are spelled alike and of whom articles say the same.

    Left out is who is settled to be somebody else.

    Raises:
        NotFoundError: There is no such speaker.
    """
    own = get_speaker(reader, speaker_id, analyst=False).parsed()
    name = cast("str", own["name"])
    words = name_words(name) or [name]
    wanted = (words[0], words[-1], cast("str", own["kind"]), speaker_id, MOST_NAMESAKES)
    others = (load(cast("str", document)) for _, document in reader.rows(_NAMESAKES, wanted))
    apart = told_apart(reader, speaker_id)
    found = (_suggestion(own, other) for other in others)
    items = [one for one in found if one is not None and one["id"] not in apart]
    items.sort(key=lambda one: (one["why"] != "spelling", -len(one["shared_roles"]), one["id"]))
    return {"speaker": own["id"], "items": items[:MOST_SUGGESTIONS]}


def told_apart(reader: Reader, speaker_id: str) -> set[str]:
    """Return the ids of those who are settled to be somebody else than a speaker."""
    statement = (
        f"SELECT them.id FROM ({_TOLD_APART} AND one.speaker_key = (SELECT key FROM speaker WHERE id = ?)) AS pair"  # noqa: S608 - a constant
        " JOIN speaker AS them ON them.key = pair.theirs"
    )
    return {cast("str", row[0]) for row in reader.rows(statement, (speaker_id,))}


def _suggestion(own: Document, other: Document) -> Document | None:
    """Return the suggestion that two documents give, None where their names are not one's."""
    one, two = (tuple(cast("str", document["name"]).split()) for document in (own, other))
    why = _alike(own["kind"], one, two)
    if why is None:
        return None
    return {**_told(other), "why": why, "shared_roles": _shared_roles(own, other)}


def _told(document: Document) -> Document:
    return {key: document[key] for key in _TOLD}


def _shared_roles(one: Document, other: Document) -> list[str]:
    return sorted(_roles(one) & _roles(other))


def _alike(kind: str, one: tuple[str, ...], two: tuple[str, ...]) -> str | None:
    """Return how the names of two of a kind are alike: `spelling` or `short_form`; None where they are not one's."""
    if same_words(one, two):
        return "spelling"
    if kind == "person" and min(len(one), len(two)) > 1 and same_person(one, two):
        return "short_form"
    return None


def _roles(document: Document) -> set[str]:
    """Return the titles and bodies that articles print of a speaker, in lower case."""
    printed = (role[part] for role in document["roles"] for part in ("title", "organization"))
    return {part.lower() for part in printed if part}
