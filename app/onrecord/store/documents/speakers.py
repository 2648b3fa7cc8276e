"""Renders a speaker from everything that articles print of it."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.documents import resources
from onrecord.store.documents.resources import AnyRow, Values
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document, dump
from onrecord.store.models import Speaker
from onrecord.store.rows.identity import ID_LENGTH, sort_key
from onrecord.store.rows.name_words import joined_words
from onrecord.store.rows.tallies import Stated, Tally

_ROLE_LIMIT = 50
"""Distinct roles that a speaker's document lists, the most printed first; the articles have them all."""

SPEAKER_COLUMNS = (
    Speaker.id.label("speaker_id"),
    Speaker.slug.label("speaker_slug"),
    Speaker.name.label("speaker_name"),
    Speaker.kind.label("speaker_kind"),
)
"""What `onrecord.store.documents.resources.speaker_short` reads."""


def speaker_documents(session: Session, tallies: Mapping[int, Tally]) -> list[Values]:
    """Render speakers, of each its key and what is counted of it.

    Returns:
        The values of their rows in `speaker_document`, less `seq`, in the order of their keys; of one that is not there none.
    """
    rows = session.execute(_SPEAKER.where(Speaker.key.in_(tallies)).order_by(Speaker.key))
    return [_values(row, tallies[row.key]) for row in rows]


def _values(row: AnyRow, tally: Tally) -> Values:
    quotes = sum(tally.capacities.values())
    names = {name for (name, _), (articles, _) in tally.names.items() if articles}
    document = {
        **resources.speaker_short(row),
        "honorific": _honorific(tally),
        "aliases": sorted(names - {row.speaker_name}),
        "roles": _roles(tally),
        "capacities": [
            {"capacity": capacity, "quotes": count} for capacity, count in sorted(tally.capacities.items())
        ],
        "quote_count": quotes,
        "links": {
            "permalink": f"{BASE_URL_PLACEHOLDER}/id/{row.speaker_id}",
            "quotes": f"{BASE_URL_PLACEHOLDER}/v1/speakers/{row.speaker_id}/quotes",
        },
    }
    return {
        "key": row.key,
        "speaker_id": row.speaker_id,
        "slug": row.speaker_slug,
        "kind": row.speaker_kind,
        "name_key": sort_key(row.speaker_kind, row.speaker_name),
        "quote_count": quotes,
        "analyst_quote_count": tally.capacities.get("analyst", 0),
        "most_quoted": -quotes,
        "words": joined_words([row.speaker_name, *names]),
        "document": dump(document),
    }


_SPEAKER = select(Speaker.key, *SPEAKER_COLUMNS)


def _roles(tally: Tally) -> list[Document]:
    """Return the most printed roles; of equals the first by tense, title and organization, what is not stated before all."""
    stated = sorted(tally.roles.items(), key=lambda item: (-item[1][0], *_order_of(item[0])))
    return [
        {
            "title": title,
            "organization": organization,
            "tense": tense,
            "articles": articles,
            "latest_article": latest[-ID_LENGTH:],
        }
        for (title, organization, tense), (articles, latest) in stated[:_ROLE_LIMIT]
    ]


def _order_of(role: Stated) -> tuple[str, bool, str, bool, str]:
    title, organization, tense = role
    return tense, title is not None, title or "", organization is not None, organization or ""


def _honorific(tally: Tally) -> str | None:
    """Return the honorific of the most printed form that has one; of equals the first in code point order."""
    forms = [
        (-articles, honorific, name)
        for (name, honorific), (articles, _) in tally.names.items()
        if articles and honorific
    ]
    return min(forms)[1] if forms else None
