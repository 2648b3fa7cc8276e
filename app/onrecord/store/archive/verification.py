"""Proves the whole database: every span, key, id, document, the search index and the journal."""

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Engine, String, cast, func, select
from sqlalchemy.orm import Session

from onrecord.store.archive.origins import origin_faults
from onrecord.store.archive.settled import settlement_faults
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.guards import guard_faults
from onrecord.store.database.sessions import reading, translated
from onrecord.store.documents.articles import article_documents
from onrecord.store.documents.resources import Values
from onrecord.store.documents.speakers import speaker_documents
from onrecord.store.documents.utterances import summary_faults
from onrecord.store.models import (
    BLOCK,
    Article,
    ArticleDocument,
    ArticleRevision,
    Base,
    Change,
    Quote,
    QuoteDocument,
    QuoteRevision,
    Speaker,
    SpeakerDocument,
    TextBlock,
    TextSpan,
)
from onrecord.store.rows.identity import article_id, quote_id
from onrecord.store.rows.name_words import name_faults
from onrecord.store.rows.quote_values import kind_of
from onrecord.store.rows.runs import run_faults
from onrecord.store.rows.span_words import SPAN_WORDS
from onrecord.store.rows.tallies import count_tallies, tally_faults
from onrecord.store.rows.utterances import utterance_faults

Fault = str
_BATCH = 100
"""Articles or speakers that are rendered together."""
_Document = ArticleDocument | QuoteDocument | SpeakerDocument


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved, and each thing that does not hold, one line each."""

    counts: dict[str, int]
    faults: list[Fault]


def verify(engine: Engine) -> Proof:
    """Prove one state of the database; nothing is changed.

    Raises:
        UnavailableError: It cannot be read.
    """
    with reading(engine) as session:
        faults = list(prove(session))
        counts = {table.__tablename__: _count(session, table) for table in _COUNTED}
    with translated(engine):
        faults += dialect_of(engine).search_faults(engine)
    return Proof(counts, faults + guard_faults(engine))


def prove(session: Session) -> Iterator[Fault]:
    """Prove the state that a session sees, all but the search index; yield what does not hold."""
    yield from dialect_of(session).faults(session.connection())
    for check in _CHECKS:
        yield from check(session)


def _texts(session: Session) -> Iterator[Fault]:
    rows = session.execute(
        select(Article.id, ArticleRevision).join(Article, Article.key == ArticleRevision.article_key)
    ).yield_per(100)
    for article, revision in rows:
        name = f"article {article} revision {revision.number}"
        if hashlib.sha256(revision.text.encode()).hexdigest() != revision.text_sha256:
            yield f"{name}: the text is not the one that was hashed"
        if revision.number == 1 and article_id(revision.text_sha256) != article:
            yield f"{name}: the id does not follow from the text"
        yield from _parts(session, name, revision)


def _spans(session: Session) -> Iterator[Fault]:
    """Prove spans in the order in which they were stored: those of one text stand together."""

    @lru_cache(maxsize=_BATCH)
    def text_of(revision: int) -> str:
        return session.scalars(select(ArticleRevision.text).where(ArticleRevision.key == revision)).one()

    name = Article.id + " revision " + cast(ArticleRevision.number, String)
    spans = (
        select(name, TextSpan.revision_key, *_SLICE)
        .join(ArticleRevision, ArticleRevision.key == TextSpan.revision_key)
        .join(Article, Article.key == ArticleRevision.article_key)
        .order_by(TextSpan.key)
    )
    for article, revision, key, start, end, exact in session.execute(
        spans.execution_options(yield_per=1_000)
    ):
        text = text_of(revision)
        if not 0 <= start < end <= len(text) or text[start:end] != exact:
            yield f"article {article}: span {key} is not the slice {start}:{end} of the text"


_SLICE = (TextSpan.key, TextSpan.start_offset, TextSpan.end_offset, SPAN_WORDS)


def _parts(session: Session, name: str, revision: ArticleRevision) -> Iterator[Fault]:
    text = revision.text
    blocks = select(TextBlock.text).where(TextBlock.revision_key == revision.key).order_by(TextBlock.number)
    joined = "".join(session.scalars(blocks))
    if joined != (text if len(text) > BLOCK else ""):
        yield f"{name}: the blocks are not the text"


def _quotes(session: Session) -> Iterator[Fault]:
    contents: dict[int | None, list[tuple[str, bool]]] = defaultdict(list)
    spans = (
        select(TextSpan.quote_key, SPAN_WORDS, TextSpan.verbatim)
        .where(TextSpan.type == "content")
        .order_by(TextSpan.quote_key, TextSpan.position)
    )
    for key, exact, verbatim in session.execute(spans):
        contents[key].append((exact, bool(verbatim)))
    kept = Counter(session.scalars(select(QuoteRevision.quote_key)))
    first: dict[tuple[str, ...], list[str]] = defaultdict(list)
    rows = session.execute(select(Quote, Article.id).join(Article, Article.key == Quote.article_key))
    for quote, article in rows:
        words = tuple(exact for exact, _ in contents[quote.key])
        if not words or quote.text != " ".join(words):
            yield f"quote {quote.id}: the words are not those of its spans"
        if quote.kind != kind_of(verbatim for _, verbatim in contents[quote.key]):
            yield f"quote {quote.id}: {quote.kind} does not follow from its spans"
        if kept[quote.key] != quote.revision - 1:
            yield f"quote {quote.id}: earlier revisions are missing"
        if quote.revision == 1:
            first[article, *words].append(quote.id)
    yield from _wrong_ids(first, sum(kept.values()))


def _wrong_ids(first: Mapping[tuple[str, ...], list[str]], changed: int) -> Iterator[Fault]:
    """Check the ids of quotes that never changed, listed by article and words."""
    for (article, *words), ids in first.items():
        wrong = set(ids) - _ids(article, words, len(ids))
        if wrong:  # a quote whose words were changed later may have had the numbers in between
            wrong -= _ids(article, words, len(ids) + changed)
        yield from (f"quote {one}: the id does not follow from its words" for one in sorted(wrong))


def _ids(article: str, words: Sequence[str], count: int) -> set[str]:
    return {quote_id(article, tuple(words), occurrence) for occurrence in range(count)}


def _documents(session: Session) -> Iterator[Fault]:
    last = session.scalar(select(func.max(Change.seq))) or 0
    quotes = 0
    for keys in _batches(session.scalars(select(Article.key).order_by(Article.key)).all()):
        ids = dict(session.execute(select(Quote.key, Quote.id).where(Quote.article_key.in_(keys))).all())
        for article, rendered in article_documents(session, keys):
            quotes += len(rendered)
            if len({quote["position"] for quote in rendered}) < len(rendered):
                yield f"article {article['article_id']}: two of its quotes stand at one position"
            stored = session.get(ArticleDocument, article["key"])
            yield from _compare(f"article {article['article_id']}", stored, article, last)
            for quote in rendered:
                shown = session.get(QuoteDocument, quote["key"])
                yield from _compare(f"quote {ids[quote['key']]}", shown, quote, last)
        session.expunge_all()
    if quotes != _count(session, QuoteDocument):
        yield "quote_document: holds a quote that no article shows"
    for keys in _batches(session.scalars(select(Speaker.key).order_by(Speaker.key)).all()):
        for speaker in speaker_documents(session, count_tallies(session, keys)):
            held = session.get(SpeakerDocument, speaker["key"])
            yield from _compare(f"speaker {speaker['speaker_id']}", held, speaker, last)
        session.expunge_all()


def _batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))


def _compare(name: str, stored: _Document | None, fresh: Values, last: int) -> Iterator[Fault]:
    if stored is None:
        yield f"{name}: has no document"
    elif any(getattr(stored, column) != value for column, value in fresh.items()):
        yield f"{name}: its document is not what the tables say"
    elif not 1 <= stored.seq <= last:
        yield f"{name}: its version {stored.seq} is not in the journal"


def _journal(session: Session) -> Iterator[Fault]:
    first, last, count = session.execute(
        select(func.min(Change.seq), func.max(Change.seq), func.count())
    ).one()
    if count and (first, last) != (1, count):
        yield f"change: {count} rows from {first} to {last}, so that some are missing"
    kept = select(Article.id, ArticleRevision.number, ArticleRevision.text_sha256)
    texts: dict[tuple[str, object], str] = {
        (row[0], row[1]): row[2]
        for row in session.execute(kept.join(Article, Article.key == ArticleRevision.article_key))
    }
    columns = select(Change.seq, Change.at, Change.patch, Change.entity_id)
    for seq, at, patch, about in session.execute(columns).yield_per(1_000):
        if not _MOMENT.fullmatch(at):
            yield f"change {seq}: {at!r} is no moment in UTC"
        told = _object(patch)
        if told is None:
            yield f"change {seq}: the patch is no JSON object"
        elif "text_sha256" in told and texts.get((about, told.get("revision"))) != told["text_sha256"]:
            yield f"change {seq}: the patch tells of a text that the article does not have"


_MOMENT = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d\.\d{3}Z")


def _object(text: str) -> dict[str, object] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _count(session: Session, table: type[Base]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


_COUNTED: tuple[type[Base], ...] = (Article, ArticleRevision, Speaker, Quote, TextSpan, Change)
_CHECKS: tuple[Callable[[Session], Iterator[Fault]], ...] = (
    _texts,
    _spans,
    _quotes,
    run_faults,
    utterance_faults,
    name_faults,
    tally_faults,
    _documents,
    summary_faults,
    settlement_faults,
    origin_faults,
    _journal,
)
