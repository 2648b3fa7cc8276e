"""The read model: renders articles, quotes and speakers from the tables, and keeps what changed (decision 10).

The writer calls `render` once a transaction with the articles and speakers that it touched. A document that comes
out as it was keeps its `seq`, so that its ETag holds. What some formats put beside a document can change without it:
then `touch_versions` gives the quotes a new one.
"""

from collections.abc import Collection, Iterable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from onrecord.store.database.sqlite import upsert
from onrecord.store.documents.articles import article_documents
from onrecord.store.documents.speakers import speaker_documents
from onrecord.store.models import ArticleDocument, Quote, QuoteDocument, SpeakerDocument


def render(session: Session, seq: int, *, articles: Iterable[int], speakers: Iterable[int]) -> bool:
    """Bring the documents of these articles (with their quotes) and speakers up to date; tell whether any changed.

    Args:
        session: Within a writing transaction, everything flushed.
        seq: The change that the transaction writes: the new ETag of what it altered.
        articles: Keys of articles.
        speakers: Keys of speakers; one that was deleted is passed over.
    """
    changed = [_render_article(session, seq, article) for article in sorted(articles)]
    return _render_speakers(session, seq, frozenset(speakers)) or any(changed)


def touch_versions(session: Session, seq: int, article: int) -> None:
    """Give every quote of an article, by its key, the version `seq`, also where its document says what it said.

    The words around a quote, which context and annotations show, are read from the text when they are asked for, and
    only as the rights allow: a quote is another one to who reads it when they change.
    """
    quotes = select(Quote.key).where(Quote.article_key == article)
    session.execute(update(QuoteDocument).where(QuoteDocument.key.in_(quotes)).values(seq=seq))


def _render_article(session: Session, seq: int, key: int) -> bool:
    article, quotes = article_documents(session, key)
    known = {
        row.key: row.document
        for row in session.execute(
            select(QuoteDocument.key, QuoteDocument.document)
            .join(Quote, Quote.key == QuoteDocument.key)
            .where(Quote.article_key == key)
        )
    }
    altered = [quote for quote in quotes if known.get(quote["key"]) != quote["document"]]
    gone = known.keys() - {quote["key"] for quote in quotes}
    if altered:
        upsert(session, QuoteDocument, [{**quote, "seq": seq} for quote in altered])
    if gone:
        session.execute(delete(QuoteDocument).where(QuoteDocument.key.in_(gone)))
    before = session.scalar(select(ArticleDocument.document).where(ArticleDocument.key == key))
    if not altered and not gone and before == article["document"]:
        return False
    upsert(session, ArticleDocument, [{**article, "seq": seq}])
    return True


def _render_speakers(session: Session, seq: int, keys: Collection[int]) -> bool:
    documents = select(SpeakerDocument.key, SpeakerDocument.document).where(SpeakerDocument.key.in_(keys))
    known = {row.key: row.document for row in session.execute(documents)}
    fresh = speaker_documents(session, keys)
    altered = [values for values in fresh if known.get(values["key"]) != values["document"]]
    if altered:
        upsert(session, SpeakerDocument, [{**values, "seq": seq} for values in altered])
    return bool(altered)
