"""Renders an article and its quotes from the tables."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.documents import resources
from onrecord.store.documents.paragraphs import dump_without_texts, sentence_apart
from onrecord.store.documents.resources import AnyRow, Values
from onrecord.store.documents.speakers import SPEAKER_COLUMNS
from onrecord.store.documents.stored import Document, dump
from onrecord.store.documents.text_fragments import Page
from onrecord.store.models import (
    Article,
    ArticleRevision,
    Change,
    Publisher,
    Quote,
    Role,
    Speaker,
    SpeakerName,
    TextSpan,
    Utterance,
)
from onrecord.store.rows.identity import newest_at, oldest_at
from onrecord.store.rows.quote_values import QUOTE_COLUMNS
from onrecord.store.rows.span_words import SPAN_WORDS
from onrecord.text.segments import split_paragraphs


@dataclass(frozen=True, slots=True)
class _Parts:
    """What some articles' documents are made of, by the keys of their owners."""

    quotes: Mapping[int, list[AnyRow]]
    names: Mapping[int, list[AnyRow]]
    roles: Mapping[int, list[AnyRow]]
    quote_spans: Mapping[int, list[AnyRow]]
    role_spans: Mapping[int, list[AnyRow]]
    corrections: Mapping[int, Document]
    earlier: Mapping[int, str]
    """Texts of earlier revisions that quotes stand on, by their keys."""


def article_documents(session: Session, keys: Collection[int]) -> list[tuple[Values, list[Values]]]:
    """Render articles, in the order of their keys.

    Returns:
        Of each the values of its row in `article_document` and of each in `quote_document`, less `seq`.
    """
    rows = session.execute(_ARTICLE.where(Article.key.in_(keys)).order_by(Article.key)).all()
    parts = _read_parts(session, [row for row in rows if row.status != "withdrawn"])
    return [_documents(row, parts) for row in rows]


def _documents(row: AnyRow, parts: _Parts) -> tuple[Values, list[Values]]:
    base: Values = {
        "key": row.key,
        "article_id": row.id,
        "slug": row.slug,
        "publisher_id": row.publisher_id,
        "newest_at": newest_at(row.published_at),
        "oldest_at": oldest_at(row.published_at),
        "withdrawal": row.withdrawal,
    }
    if row.status == "withdrawn":
        return {**base, "document": dump(resources.article_withdrawn(row))}, []
    quotes = parts.quotes[row.key]
    shown = [quote for quote in quotes if quote.status != "retracted"]
    speakers = _speakers_of_article(row.key, parts, shown)
    document = resources.article_full(row, split_paragraphs(row.text), speakers, len(shown))
    return {**base, "document": dump_without_texts(document, row.text)}, _quote_documents(row, quotes, parts)


def _read_parts(session: Session, articles: Sequence[AnyRow]) -> _Parts:
    keys = [article.key for article in articles]
    revisions = [article.revision_key for article in articles]
    quotes = session.execute(_QUOTES.where(Quote.article_key.in_(keys))).all()
    return _Parts(
        quotes=_grouped(quotes, "article_key"),
        names=_grouped(session.execute(_NAMES.where(SpeakerName.article_key.in_(keys))), "article_key"),
        roles=_grouped(session.execute(_ROLES.where(Role.article_key.in_(keys))), "article_key"),
        quote_spans=_grouped(
            session.execute(
                _SPANS.join(Quote, Quote.key == TextSpan.quote_key).where(Quote.article_key.in_(keys))
            ),
            "quote_key",
        ),
        role_spans=_grouped(
            session.execute(
                _SPANS.join(Role, Role.key == TextSpan.role_key).where(Role.article_key.in_(keys))
            ),
            "role_key",
        ),
        corrections=_corrections(session, keys) if any(quote.corrected for quote in quotes) else {},
        earlier=_earlier_texts(session, {quote.revision_key for quote in quotes} - set(revisions)),
    )


def _earlier_texts(session: Session, revisions: Collection[int]) -> dict[int, str]:
    if not revisions:
        return {}
    rows = session.execute(
        select(ArticleRevision.key, ArticleRevision.text).where(ArticleRevision.key.in_(revisions))
    )
    return {row.key: row.text for row in rows}


def _grouped(rows: Iterable[AnyRow], owner: str) -> Mapping[int, list[AnyRow]]:
    groups: dict[int, list[AnyRow]] = defaultdict(list)
    key = attrgetter(owner)
    for row in rows:
        groups[key(row)].append(row)
    return groups


_ARTICLE = (
    select(
        Article.key,
        Article.id,
        Article.slug,
        Article.headline,
        Article.dek,
        Article.byline,
        Article.published_at,
        Article.language,
        Article.source_url,
        Article.rights,
        Article.revision,
        Article.status,
        Article.withdrawal,
        Article.publisher_key,
        Article.publisher_name,
        Article.publisher_url,
        Publisher.id.label("publisher_id"),
        Publisher.slug.label("publisher_slug"),
        ArticleRevision.key.label("revision_key"),
        ArticleRevision.text_sha256,
        ArticleRevision.length,
        ArticleRevision.text,
    )
    .join_from(
        Article,
        ArticleRevision,
        (ArticleRevision.article_key == Article.key) & (ArticleRevision.number == Article.revision),
    )
    .outerjoin(Publisher, Publisher.key == Article.publisher_key)
)

_QUOTES = (
    select(
        Quote.article_key,
        Quote.key,
        Quote.id,
        Quote.revision,
        Quote.revision_key,
        ArticleRevision.number.label("article_revision"),
        Quote.position,
        Quote.text,
        Quote.status,
        Quote.corrected,
        Quote.seq,
        Quote.speaker_key,
        Quote.utterance_key,
        Utterance.id.label("utterance_id"),
        *(getattr(Quote, name) for name in QUOTE_COLUMNS),
        *SPEAKER_COLUMNS,
    )
    .join(ArticleRevision, ArticleRevision.key == Quote.revision_key)
    .outerjoin(Speaker, Speaker.key == Quote.speaker_key)
    .outerjoin(Utterance, Utterance.key == Quote.utterance_key)
    .order_by(Quote.article_key, Quote.position, Quote.id)
)

_NAMES = (
    select(
        SpeakerName.article_key,
        SpeakerName.speaker_key,
        SpeakerName.name,
        SpeakerName.honorific,
        *SPEAKER_COLUMNS,
    )
    .join(Speaker, Speaker.key == SpeakerName.speaker_key)
    .order_by(SpeakerName.key)
)

_SPANS = select(
    TextSpan.quote_key,
    TextSpan.role_key,
    TextSpan.type,
    TextSpan.start_offset,
    TextSpan.end_offset,
    SPAN_WORDS.label("exact"),
    TextSpan.verbatim,
    TextSpan.break_before,
).order_by(TextSpan.type, TextSpan.position)

_ROLES = select(
    Role.article_key, Role.key, Role.speaker_key, Role.title, Role.organization, Role.tense
).order_by(Role.article_key, Role.position)


def _quote_documents(article: AnyRow, quotes: Sequence[AnyRow], parts: _Parts) -> list[Values]:
    short = resources.article_short(article)
    page = _page(article)
    documents = [
        resources.quote_full(
            quote,
            _grouped_by_type(parts.quote_spans[quote.key]),
            parts.corrections.get(quote.key),
            short,
            page if quote.article_revision == article.revision else None,
            parts.earlier.get(quote.revision_key, article.text),
        )
        for quote in quotes
    ]
    return [
        {
            "key": quote.key,
            "article_key": article.key,
            "publisher_key": article.publisher_key,
            "speaker_key": quote.speaker_key,
            "kind": quote.kind,
            "capacity": quote.capacity,
            "status": quote.status,
            "confidence": quote.confidence,
            "position": quote.position,
            "newest_at": newest_at(article.published_at),
            "oldest_at": oldest_at(article.published_at),
            "utterance_key": quote.utterance_key,
            "document": dump(document),
            **sentence_apart(document["rendered"], quote.text),
        }
        for quote, document in zip(quotes, documents, strict=True)
    ]


def _grouped_by_type(spans: Iterable[AnyRow]) -> dict[str, list[AnyRow]]:
    types: dict[str, list[AnyRow]] = defaultdict(list)
    for span in spans:
        types[span.type].append(span)
    return types


def _page(article: AnyRow) -> Page | None:
    """Return what the page that links lead to shows; null for our own where the rights allow only quotes."""
    if article.source_url is None and article.rights != "full_text":
        return None
    return Page.of(article.text, article.headline, article.dek)


def _corrections(session: Session, articles: Collection[int]) -> dict[int, Document]:
    rows = session.execute(
        select(
            Quote.key,
            Change.seq,
            Change.at,
            Change.action,
            Change.reason_code,
            Change.reason,
            Change.evidence_url,
        )
        .join(Change, (Change.entity_id == Quote.id) & Change.action.in_(("correct", "add")))
        .where(Quote.article_key.in_(articles))
        .order_by(Change.seq)
    )
    return {row.key: resources.correction(row) for row in rows}


def _speakers_of_article(article: int, parts: _Parts, quotes: Sequence[AnyRow]) -> list[Document]:
    capacities: dict[int, str] = {}
    for quote in quotes:
        capacities.setdefault(quote.speaker_key, quote.capacity)
    roles: dict[int, list[Document]] = defaultdict(list)
    for row in parts.roles[article]:
        spans = {span.type: span for span in parts.role_spans[row.key]}
        roles[row.speaker_key].append(resources.role(row, spans))
    names = _grouped(parts.names[article], "speaker_key")
    return [
        resources.speaker_in_article(
            resources.speaker_short(printed[0]), printed, roles.get(key, []), capacities.get(key, "unknown")
        )
        for key, printed in names.items()
    ]
