"""One hash of what the record says, whatever the order and number of runs that wrote it."""

import hashlib
import json
from collections.abc import Iterator

from onrecord.store.database.sessions import reading
from onrecord.store.documents.stored import load
from onrecord.store.models import (
    Article,
    ArticleDocument,
    ArticleRevision,
    Quote,
    QuoteDocument,
    SpeakerDocument,
)
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session


def fingerprint(engine: Engine) -> str:
    """Return a SHA-256 over every text, article, quote and speaker.

    Left out is what tells when and in which order things were written: keys, the journal's numbers and times, the
    names of inputs, and slugs (the second of two equal names gets a longer one).
    """
    digest = hashlib.sha256()
    with reading(engine) as session:
        texts = session.execute(
            select(Article.id, ArticleRevision.text_sha256)
            .join(Article, Article.key == ArticleRevision.article_key)
            .order_by(Article.id, ArticleRevision.number)
        )
        for article, text in texts:
            digest.update(f"{article} {text}\n".encode())
        for line in _documents(session):
            digest.update(line.encode() + b"\n")
    return digest.hexdigest()


def _documents(session: Session) -> Iterator[str]:
    for statement in (
        select(ArticleDocument.document).order_by(ArticleDocument.article_id),
        select(QuoteDocument.document).join(Quote, Quote.key == QuoteDocument.key).order_by(Quote.id),
        select(SpeakerDocument.document).order_by(SpeakerDocument.speaker_id),
    ):
        for document in session.scalars(statement):
            yield json.dumps(_without_slugs(load(document.replace("\x02", ""))), ensure_ascii=False)


def _without_slugs(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_slugs(inner) for key, inner in value.items() if key != "slug"}
    return [_without_slugs(inner) for inner in value] if isinstance(value, list) else value
