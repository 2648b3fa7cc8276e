"""Renders a speaker from everything that articles print of it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from onrecord.store.documents import resources
from onrecord.store.documents.resources import AnyRow, Values
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document, dump
from onrecord.store.models import Article, Quote, Role, Speaker, SpeakerName
from onrecord.store.rows.identity import ID_LENGTH, sort_key
from onrecord.store.rows.name_words import joined_words

_ROLE_LIMIT = 50
"""Distinct roles that a speaker's document lists, the most printed first; the articles have them all."""

SPEAKER_COLUMNS = (
    Speaker.id.label("speaker_id"),
    Speaker.slug.label("speaker_slug"),
    Speaker.name.label("speaker_name"),
    Speaker.kind.label("speaker_kind"),
)
"""What `onrecord.store.documents.resources.speaker_short` reads."""


def speaker_documents(session: Session, keys: Collection[int]) -> list[Values]:
    """Render speakers: the values of their rows in `speaker_document`, less `seq`, in the order of their keys."""
    counts = _by_speaker(session, _CAPACITIES.where(Quote.speaker_key.in_(keys)))
    names = _by_speaker(session, _NAMES.where(SpeakerName.speaker_key.in_(keys)))
    roles = _by_speaker(session, _ROLES.where(Role.speaker_key.in_(keys)))
    rows = session.execute(_SPEAKER.where(Speaker.key.in_(keys)).order_by(Speaker.key))
    return [_values(row, counts[row.key], names[row.key], roles[row.key]) for row in rows]


def _by_speaker(session: Session, statement: Select[*tuple[Any, ...]]) -> dict[int, list[AnyRow]]:
    grouped: dict[int, list[AnyRow]] = defaultdict(list)
    for row in session.execute(statement):
        grouped[row.speaker_key].append(row)
    return grouped


def _values(row: AnyRow, counts: list[AnyRow], names: list[AnyRow], roles: list[AnyRow]) -> Values:
    quotes = sum(count.quotes for count in counts)
    document = {
        **resources.speaker_short(row),
        "honorific": _honorific(names),
        "aliases": sorted({name.name for name in names} - {row.speaker_name}),
        "roles": [_role(role) for role in roles[:_ROLE_LIMIT]],
        "capacities": [{"capacity": count.capacity, "quotes": count.quotes} for count in counts],
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
        "analyst_quote_count": sum(count.quotes for count in counts if count.capacity == "analyst"),
        "most_quoted": -quotes,
        "words": joined_words([row.speaker_name, *(name.name for name in names)]),
        "document": dump(document),
    }


_SPEAKER = select(Speaker.key, *SPEAKER_COLUMNS)

_CAPACITIES = (
    select(Quote.speaker_key, Quote.capacity, func.count().label("quotes"))
    .join(Article, Article.key == Quote.article_key)
    .where(Quote.status != "retracted", Article.status == "published")
    .group_by(Quote.speaker_key, Quote.capacity)
    .order_by(Quote.capacity)
)

_NAMES = (
    select(SpeakerName.speaker_key, SpeakerName.name, SpeakerName.honorific, func.count().label("articles"))
    .join(Article, Article.key == SpeakerName.article_key)
    .where(Article.status == "published")
    .group_by(SpeakerName.speaker_key, SpeakerName.name, SpeakerName.honorific)
    .order_by(func.count().desc(), SpeakerName.honorific.nulls_first(), SpeakerName.name)
)

_UNDATED = "0"
"""Sorts before every date: what has none is never the latest while another has one."""

_ROLES = (
    select(
        Role.speaker_key,
        Role.title,
        Role.organization,
        Role.tense,
        func.count(Article.key.distinct()).label("articles"),
        func.max(func.coalesce(Article.published_at, _UNDATED) + Article.id).label("latest"),
    )
    .join(Article, Article.key == Role.article_key)
    .where(Article.status == "published")
    .group_by(Role.speaker_key, Role.title, Role.organization, Role.tense)
    .order_by(
        func.count(Article.key.distinct()).desc(),
        Role.tense,
        Role.title.nulls_first(),
        Role.organization.nulls_first(),
    )
)


def _role(row: AnyRow) -> Document:
    return {
        "title": row.title,
        "organization": row.organization,
        "tense": row.tense,
        "articles": row.articles,
        "latest_article": row.latest[-ID_LENGTH:],
    }


def _honorific(names: Sequence[AnyRow]) -> str | None:
    """Return the honorific of the most printed form that has one; of equals the first in code point order."""
    return next((name.honorific for name in names if name.honorific), None)
