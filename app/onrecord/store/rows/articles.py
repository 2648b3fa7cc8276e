"""Writes an article's own rows: its texts, inputs and what is known about it."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from onrecord.ingest.records import ArticleRecord
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models import BLOCK, Article, ArticleInput, ArticleRevision, Base, TextBlock
from onrecord.store.models.articles import Fact
from onrecord.store.rows.identity import article_id
from onrecord.store.rows.inserting import insert_rows, next_key
from onrecord.store.rows.slugs import article_slug, get_or_add_publisher
from onrecord.text.language import is_read

_FACTS = ("headline", "dek", "byline", "source_url", "published_at", "language")


def not_found(record: ArticleRecord) -> list[Fact]:
    """Return what the reader of an input did not find in it."""
    stated: dict[Fact, object] = {
        "byline": record.byline,
        "date": record.published_at,
        "headline": record.headline,
        "publisher": record.publisher,
    }
    return [fact for fact, value in stated.items() if value is None]


def find_revision(session: Session, record: ArticleRecord) -> ArticleRevision | None:
    """Return the stored revision that has the text of `record`."""
    key = session.connection().scalar(
        select(_REVISIONS.c.key).where(_REVISIONS.c.text_sha256 == text_hash(record.text))
    )
    return None if key is None else session.get_one(ArticleRevision, key)


def find_article(session: Session, record: ArticleRecord, *, again: bool) -> Article | None:
    """Return the article that `record` is another text of, if there is one.

    It is the article of the same address. When a corpus is read `again` by another extractor, it is also the one
    article that the same input gave before: a better reader finds another text in the same bytes.
    """
    if record.source_url is not None:
        found = session.scalar(select(Article).where(Article.source_url == record.source_url))
        if found is not None:
            return found
    if not again:
        return None
    same_input = session.scalars(
        select(Article)
        .join(ArticleRevision, ArticleRevision.article_key == Article.key)
        .join(ArticleInput, ArticleInput.revision_key == ArticleRevision.key)
        .where(
            ArticleInput.sha256 == record.provenance.sha256,
            ArticleRevision.number == Article.revision,
            ArticleRevision.extractor != record.provenance.extractor,
        )
        .distinct()
        .limit(2)
    ).all()
    return same_input[0] if len(same_input) == 1 else None


_REVISIONS = Base.metadata.tables["article_revision"]


def add_article(session: Session, record: ArticleRecord) -> Article:
    """Insert the article of `record`, still without a text; what is returned is a copy of the row, of no session."""
    derived = article_id(text_hash(record.text))
    article = Article(
        key=next_key(session, Article),
        id=derived,
        slug=article_slug(session, record.headline, derived),
        body_offset=record.body_offset,
        revision=1,
        status="published",
        rights="full_text",
        **{fact: getattr(record, fact) for fact in _FACTS},
    )
    _set_publisher(session, article, record)
    insert_rows(session, Article, [_row(article)])
    _index(session, article)
    return article


def next_number(session: Session, article: Article) -> int:
    """Return the number of the article's next revision."""
    numbers = select(func.max(ArticleRevision.number)).where(ArticleRevision.article_key == article.key)
    return (session.scalar(numbers) or 0) + 1


def add_revision(
    session: Session, article: Article, record: ArticleRecord, number: int = 1
) -> ArticleRevision:
    """Insert the text of `record` as the article's current revision, with its blocks.

    What is returned is a copy of the row, of no session.
    """
    revision = ArticleRevision(
        key=next_key(session, ArticleRevision),
        article_key=article.key,
        number=number,
        text_sha256=text_hash(record.text),
        length=len(record.text),
        extractor=record.provenance.extractor,
        text=record.text,
    )
    insert_rows(session, ArticleRevision, [_row(revision)])
    article.revision = revision.number
    article.body_offset = record.body_offset
    add_blocks(session, revision)
    session.flush()
    return revision


def _row(made: Article | ArticleRevision) -> dict[str, object]:
    return {column.name: getattr(made, column.name) for column in made.__table__.columns}


def add_blocks(session: Session, revision: ArticleRevision) -> None:
    """Cut a long text into the blocks that its spans are proved with (decision 11)."""
    if revision.length > BLOCK:
        insert_rows(
            session,
            TextBlock,
            [
                {
                    "revision_key": revision.key,
                    "number": number,
                    "text": revision.text[number * BLOCK : (number + 1) * BLOCK],
                }
                for number in range((revision.length + BLOCK - 1) // BLOCK)
            ],
        )


def add_input(session: Session, revision: ArticleRevision, record: ArticleRecord) -> bool:
    """Remember the input that a text was read from; return False when it is known already."""
    given = record.provenance
    known = select(ArticleInput.key).where(
        ArticleInput.revision_key == revision.key,
        ArticleInput.sha256 == given.sha256,
        ArticleInput.name == given.name,
    )
    if session.scalar(known) is not None:
        return False
    insert_input(session, revision, record)
    return True


def insert_input(session: Session, revision: ArticleRevision, record: ArticleRecord) -> None:
    """Write down the input that a text was read from, which is not known yet."""
    given = record.provenance
    row = {
        "revision_key": revision.key,
        "sha256": given.sha256,
        "name": given.name,
        "media_type": given.media_type,
        "size": given.size,
        "not_found": ",".join(not_found(record)),
    }
    insert_rows(session, ArticleInput, [row])


def learn_facts(session: Session, article: Article, record: ArticleRecord) -> dict[str, list[str | None]]:
    """Take over what another input of the article states about it, and return old and new of what differs.

    The same address again is the newer word and wins. Otherwise a fact that was unknown becomes known, and of two
    that contradict each other the first in code point order stays, so that the order of inputs does not matter. Whether
    the article's language is one that is read goes with its quotes, which this leaves as they are.
    """
    newer = record.source_url is not None and record.source_url == article.source_url
    learned: dict[str, list[str | None]] = {}
    for fact in _FACTS:
        known, given = getattr(article, fact), getattr(record, fact)
        if given is None or (fact == "source_url" and _address_is_taken(session, given)):
            continue
        if fact == "language" and is_read(known) is not is_read(given):
            continue  # `take_language` decides
        value = given if newer or known is None else min(known, given)
        if value != known:
            setattr(article, fact, value)
            learned[fact] = [known, value]
    if article.publisher_name is None and record.publisher is not None:
        _set_publisher(session, article, record)
        learned["publisher"] = [None, article.publisher_name]
    session.flush()
    if not learned.keys().isdisjoint(("headline", "dek")):
        _index(session, article)
    return learned


def take_language(session: Session, article: Article, record: ArticleRecord) -> dict[str, list[str | None]]:
    """Take over the language whose quotes are taken over, and return old and new where they differ."""
    known = article.language
    if is_read(known) is is_read(record.language):
        return {}
    article.language = record.language
    session.flush()
    return {"language": [known, record.language]}


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def _index(session: Session, article: Article) -> None:
    words = (article.key, article.headline, article.dek)
    dialect_of(session).index_articles(session.connection(), [words])


def _address_is_taken(session: Session, source_url: str) -> bool:
    return session.scalar(select(Article.key).where(Article.source_url == source_url)) is not None


def _set_publisher(session: Session, article: Article, record: ArticleRecord) -> None:
    if record.publisher is not None:
        article.publisher_key = get_or_add_publisher(session, record.publisher.name).key
        article.publisher_name = record.publisher.name
        article.publisher_url = record.publisher.url
