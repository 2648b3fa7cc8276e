"""The read model: renders articles, quotes and speakers from the tables, and keeps what changed (decision 10).

The writer calls `render` once a transaction with the articles and speakers that it touched. A document that comes
out as it was keeps its `seq`, so that its ETag holds. What some formats put beside a document can change without it:
then `touch_versions` gives the quotes a new one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from onrecord.store.documents.articles import article_documents
from onrecord.store.documents.paragraphs import sentence_apart
from onrecord.store.documents.speakers import speaker_documents
from onrecord.store.documents.stored import Document, load
from onrecord.store.documents.utterances import summarize
from onrecord.store.models import (
    Article,
    ArticleDocument,
    Change,
    Quote,
    QuoteDocument,
    Speaker,
    SpeakerDocument,
)
from onrecord.store.rows.inserting import upsert_rows
from onrecord.store.rows.name_words import index_names
from onrecord.store.rows.tallies import Tally, count_tallies, recount


def render(session: Session, seq: int, *, articles: Iterable[int], speakers: Iterable[int]) -> bool:
    """Bring the documents of these articles (with their quotes) and speakers up to date; tell whether any changed.

    Args:
        session: Within a writing transaction, everything flushed.
        seq: The change that the transaction writes: the new ETag of what it altered.
        articles: Keys of articles.
        speakers: Keys of speakers; one that was deleted is passed over.
    """
    touched = dict.fromkeys(speakers, seq)
    return render_each(session, dict.fromkeys(articles, seq), touched, recount(session, touched))


def render_each(
    session: Session, articles: Mapping[int, int], speakers: Mapping[int, int], tallies: Mapping[int, Tally]
) -> bool:
    """Do what `render` does for articles and speakers that several changes of one transaction touched.

    Args:
        session: Within a writing transaction, everything flushed.
        articles: Keys of articles, each with the change that becomes the ETag of what is altered.
        speakers: The same of speakers.
        tallies: What is counted of each of the speakers by now.
    """
    keys = sorted(articles)
    changed = [_render_articles(session, {key: articles[key] for key in batch}) for batch in _batches(keys)]
    return _render_speakers(session, speakers, tallies) or any(changed)


def render_all(session: Session) -> None:
    """Bring every document up to date after the program has changed; what it alters gets the last change as its ETag.

    Args:
        session: Within a writing transaction; it holds a batch at a time.
    """
    last = session.scalar(select(func.max(Change.seq))) or 0
    for keys in _batches(session.scalars(select(Article.key).order_by(Article.key)).all()):
        render(session, last, articles=keys, speakers=())
        session.expunge_all()
    for keys in _batches(session.scalars(select(Speaker.key).order_by(Speaker.key)).all()):
        render(session, last, articles=(), speakers=keys)
        session.expunge_all()


def copy_sentences(session: Session) -> None:
    """Fill in the sentence of every quote whose document has it and whose row has not.

    Args:
        session: Within a writing transaction; it holds a batch at a time.
    """
    bare = select(QuoteDocument.key).where(QuoteDocument.rendered.is_(None)).order_by(QuoteDocument.key)
    for keys in _batches(session.scalars(bare).all()):
        rows = session.execute(
            select(QuoteDocument.key, QuoteDocument.document).where(QuoteDocument.key.in_(keys))
        )
        filled = [{"key": row.key, **_sentence(load(row.document))} for row in rows]
        session.execute(update(QuoteDocument), filled)


def _sentence(quote: Document) -> dict[str, Any]:
    return sentence_apart(quote["rendered"], quote["text"])


def name_all(session: Session) -> None:
    """Fill in what finds every speaker by its names and its number of quotes; no document changes.

    Args:
        session: Within a writing transaction; it holds a batch at a time.
    """
    for keys in _batches(session.scalars(select(SpeakerDocument.key).order_by(SpeakerDocument.key)).all()):
        fresh = speaker_documents(session, count_tallies(session, keys))
        columns = ("key", "most_quoted", "words")
        session.execute(
            update(SpeakerDocument), [{column: values[column] for column in columns} for values in fresh]
        )
        index_names(session, {values["key"]: values["words"] for values in fresh})


def touch_versions(session: Session, seq: int, article: int) -> None:
    """Give every quote of an article, by its key, the version `seq`, also where its document says what it said.

    The words around a quote, which context and annotations show, are read from the text when they are asked for, and
    only as the rights allow: a quote is another one to who reads it when they change.
    """
    quotes = select(Quote.key).where(Quote.article_key == article)
    session.execute(update(QuoteDocument).where(QuoteDocument.key.in_(quotes)).values(seq=seq))


def _render_articles(session: Session, seqs: Mapping[int, int]) -> bool:
    quotes_of: dict[int, dict[int, str]] = defaultdict(dict)
    said: dict[int, int | None] = {}
    for row in session.execute(_KNOWN_QUOTES.where(Quote.article_key.in_(seqs))):
        quotes_of[row.article_key][row.key] = row.document
        said[row.key] = row.utterance_key
    rows = session.execute(_KNOWN_ARTICLES.where(ArticleDocument.key.in_(seqs)))
    known = {row.key: row.document for row in rows}
    fresh: list[dict[str, Any]] = []
    altered: list[dict[str, Any]] = []
    gone: set[int] = set()
    for article, quotes in article_documents(session, seqs):
        before, seq = quotes_of[article["key"]], seqs[article["key"]]
        changed = [
            {**quote, "seq": seq}
            for quote in quotes
            if (before.get(quote["key"]), said.get(quote["key"]))
            != (quote["document"], quote["utterance_key"])
        ]
        left = before.keys() - {quote["key"] for quote in quotes}
        altered += changed
        gone |= left
        if changed or left or known.get(article["key"]) != article["document"]:
            fresh.append({**article, "seq": seq})
    if gone:
        session.execute(delete(QuoteDocument).where(QuoteDocument.key.in_(gone)))
    upsert_rows(session, QuoteDocument, altered)
    upsert_rows(session, ArticleDocument, fresh)
    left_or_joined = [*(said.get(key) for key in gone | {one["key"] for one in altered})]
    left_or_joined += [one["utterance_key"] for one in altered]
    summarize(session, {key for key in left_or_joined if key is not None})
    return bool(fresh)


def _render_speakers(session: Session, seqs: Mapping[int, int], tallies: Mapping[int, Tally]) -> bool:
    rows = session.execute(_KNOWN_SPEAKERS.where(SpeakerDocument.key.in_(seqs)))
    known = {row.key: (row.document, row.words) for row in rows}
    fresh = speaker_documents(session, tallies)
    altered = [
        {**values, "seq": seqs[values["key"]]}
        for values in fresh
        if known.get(values["key"], ("", ""))[0] != values["document"]
    ]
    upsert_rows(session, SpeakerDocument, altered)
    named = {values["key"]: values["words"] for values in altered}
    before = {key: words for key, (_, words) in known.items()}
    index_names(session, {key: words for key, words in named.items() if before.get(key) != words})
    return bool(altered)


def _batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))


_BATCH = 100
"""Articles that are rendered together: a rename may touch thousands."""
_KNOWN_QUOTES = select(
    Quote.article_key, QuoteDocument.key, QuoteDocument.document, QuoteDocument.utterance_key
).join(Quote, Quote.key == QuoteDocument.key)
_KNOWN_SPEAKERS = select(SpeakerDocument.key, SpeakerDocument.document, SpeakerDocument.words)
_KNOWN_ARTICLES = select(ArticleDocument.key, ArticleDocument.document)
