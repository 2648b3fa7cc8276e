"""Renders an article and its quotes from the tables."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.documents import resources
from onrecord.store.documents.resources import AnyRow, Values
from onrecord.store.documents.speakers import SPEAKER_COLUMNS
from onrecord.store.documents.stored import Document, dump
from onrecord.store.documents.text_fragments import Page
from onrecord.store.models import (
    Article,
    ArticleRevision,
    Change,
    Paragraph,
    Publisher,
    Quote,
    Role,
    Speaker,
    SpeakerName,
    TextSpan,
)
from onrecord.store.rows.identity import newest_at, oldest_at
from onrecord.store.rows.quote_values import QUOTE_COLUMNS


def article_documents(session: Session, key: int) -> tuple[Values, list[Values]]:
    """Render one article for the read model.

    Returns:
        The values of its row in `article_document`, and of each of its rows in `quote_document`; without `seq`.
    """
    row = session.execute(_ARTICLE.where(Article.key == key)).one()
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
    quotes = session.execute(_QUOTES.where(Quote.article_key == key).order_by(Quote.position, Quote.id)).all()
    shown = [quote for quote in quotes if quote.status != "retracted"]
    paragraphs = session.execute(
        select(Paragraph.start_offset, Paragraph.end_offset)
        .where(Paragraph.revision_key == row.revision_key)
        .order_by(Paragraph.position)
    )
    document = resources.article_full(row, paragraphs, _speakers_of_article(session, key, shown), len(shown))
    return {**base, "document": dump(document)}, _quote_documents(session, row, quotes)


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
        Quote.key,
        Quote.id,
        Quote.revision,
        ArticleRevision.number.label("article_revision"),
        Quote.position,
        Quote.text,
        Quote.status,
        Quote.corrected,
        Quote.seq,
        *(getattr(Quote, name) for name in QUOTE_COLUMNS),
        *SPEAKER_COLUMNS,
    )
    .join(ArticleRevision, ArticleRevision.key == Quote.revision_key)
    .outerjoin(Speaker, Speaker.key == Quote.speaker_key)
)

_SPANS = select(
    TextSpan.quote_key,
    TextSpan.role_key,
    TextSpan.type,
    TextSpan.start_offset,
    TextSpan.end_offset,
    TextSpan.exact,
    TextSpan.verbatim,
    TextSpan.break_before,
).order_by(TextSpan.type, TextSpan.position)

_ROLES = select(Role.key, Role.speaker_key, Role.title, Role.organization, Role.tense)


def _quote_documents(session: Session, article: AnyRow, quotes: Sequence[AnyRow]) -> list[Values]:
    owners = select(Quote.key).where(Quote.article_key == article.key)
    spans: dict[int, dict[str, list[AnyRow]]] = defaultdict(lambda: defaultdict(list))
    for span in session.execute(_SPANS.where(TextSpan.quote_key.in_(owners))):
        spans[span.quote_key][span.type].append(span)
    short = resources.article_short(article)
    page = _page(article)
    corrections = _corrections(session, article.key) if any(quote.corrected for quote in quotes) else {}
    return [
        {
            "key": quote.key,
            "quote_id": quote.id,
            "article_id": article.id,
            "publisher_id": article.publisher_id,
            "speaker_id": quote.speaker_id,
            "kind": quote.kind,
            "capacity": quote.capacity,
            "status": quote.status,
            "confidence": quote.confidence,
            "position": quote.position,
            "newest_at": newest_at(article.published_at),
            "oldest_at": oldest_at(article.published_at),
            "document": dump(
                resources.quote_full(
                    quote,
                    spans[quote.key],
                    corrections.get(quote.key),
                    short,
                    page if quote.article_revision == article.revision else None,
                )
            ),
        }
        for quote in quotes
    ]


def _page(article: AnyRow) -> Page | None:
    """Return what the page that links lead to shows; null for our own where the rights allow only quotes."""
    if article.source_url is None and article.rights != "full_text":
        return None
    return Page.of(article.text, article.headline, article.dek)


def _corrections(session: Session, article: int) -> dict[int, Document]:
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
        .where(Quote.article_key == article)
        .order_by(Change.seq)
    )
    return {row.key: resources.correction(row) for row in rows}


def _speakers_of_article(session: Session, article: int, quotes: Sequence[AnyRow]) -> list[Document]:
    capacities: dict[int, str] = {}
    for quote in quotes:
        capacities.setdefault(quote.speaker_key, quote.capacity)
    names: dict[int, list[AnyRow]] = defaultdict(list)
    rows = session.execute(
        select(SpeakerName.speaker_key, SpeakerName.name, SpeakerName.honorific, *SPEAKER_COLUMNS)
        .join(Speaker, Speaker.key == SpeakerName.speaker_key)
        .where(SpeakerName.article_key == article)
        .order_by(SpeakerName.key)
    )
    for row in rows:
        names[row.speaker_key].append(row)
    roles = _roles_of_article(session, article)
    return [
        resources.speaker_in_article(
            resources.speaker_short(printed[0]), printed, roles.get(key, []), capacities.get(key, "unknown")
        )
        for key, printed in names.items()
    ]


def _roles_of_article(session: Session, article: int) -> dict[int, list[Document]]:
    spans: dict[int, dict[str, AnyRow]] = defaultdict(dict)
    owners = select(Role.key).where(Role.article_key == article)
    for span in session.execute(_SPANS.where(TextSpan.role_key.in_(owners))):
        spans[span.role_key][span.type] = span
    roles: dict[int, list[Document]] = defaultdict(list)
    for row in session.execute(_ROLES.where(Role.article_key == article).order_by(Role.position)):
        roles[row.speaker_key].append(resources.role(row, spans[row.key]))
    return roles
