"""Saves articles: each wholly or not at all, and the same article twice is one."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from onrecord.errors import InputError, UnavailableError
from onrecord.ingest.records import ArticleRecord
from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.sessions import writing
from onrecord.store.documents.read_model import render, render_each
from onrecord.store.models import Article, ArticleRevision, Quote
from onrecord.store.reconciliation.reconcile import Difference, name_quotes, reconcile
from onrecord.store.rows.articles import (
    add_article,
    add_input,
    add_revision,
    find_article,
    find_revision,
    insert_input,
    learn_facts,
    next_number,
    take_language,
)
from onrecord.store.rows.journal import Reason, Subject, next_seq, record_change
from onrecord.store.rows.quote_values import from_quotation
from onrecord.store.rows.quotes import add_quotes
from onrecord.store.rows.speakers import (
    choose_names,
    clear_speakers,
    name_missing_speakers,
    resolve_speakers,
    speakers_of_article,
    write_speakers,
)
from onrecord.store.rows.tallies import add_articles, recount

State = Literal["new", "unchanged", "revised"]

_HELD_S = 0.05
"""How long a transaction of several articles goes on while another process waits to write: long enough to share what each costs."""
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")
"""What canonical text never holds: control characters but the line feed, and lone surrogates."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What saving did."""

    state: State
    article_id: str


@dataclass(slots=True)
class _Pending:
    """What new articles of one transaction have still to show: keys, each with the change that touched it last.

    A later article of the same speaker would only have the speaker rendered again.
    """

    articles: dict[int, int] = field(default_factory=dict)
    speakers: dict[int, int] = field(default_factory=dict)

    def settle(self, session: Session) -> None:
        """Choose the speakers' names and render what is pending."""
        if not self.articles:
            return
        last = max(self.articles.values())
        tallies = add_articles(session, self.speakers, self.articles)
        renamed = choose_names(session, tallies)
        render_each(session, {**dict.fromkeys(renamed, last), **self.articles}, self.speakers, tallies)
        self.articles, self.speakers = {}, {}


def save_article(
    session: Session,
    record: ArticleRecord,
    *,
    again: bool = False,
    actor: str = "ingest",
    latest: bool = False,
) -> Outcome:
    """Save one article with its quotes, speakers, roles, spans, documents and one row of the journal.

    A text that is known is the article that has it. Another text of the same address, or of the same input read
    again by another extractor, is a new revision. An earlier text from an input that is not known yet is what the
    article has gone back to. A withdrawn article stays as it is.

    Args:
        session: Within `onrecord.store.database.sessions.writing`; the caller's transaction is the article's.
        record: The article; every span indexes its text.
        again: Take the record's extraction for a known text, too, as a better engine's.
        actor: Who is named in the journal.
        latest: The record is what the address holds now: also a known input takes the article back to its text.

    Raises:
        InputError: The record cannot be stored; the message says why.
    """
    pending = _Pending()
    outcome = _save(session, record, pending, again=again, actor=actor, latest=latest)
    pending.settle(session)
    return outcome


def save_articles(
    engine: Engine, records: Sequence[ArticleRecord], *, again: bool = False, latest: bool = False
) -> list[Outcome | Exception]:
    """Save several articles as `save_article` does, and return what came of each.

    They share a transaction, but for those behind the moment at which another process wants to write. Where one of them cannot be
    stored, each has a transaction of its own, so that none takes another with it.

    Raises:
        UnavailableError: The database cannot be written; none of the articles is in it that was not before.
    """
    outcomes: list[Outcome | Exception] = []
    while rest := records[len(outcomes) :]:
        try:
            outcomes += _save_some(engine, rest, again=again, latest=latest)
        except UnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not stop the others
            if len(rest) == 1:
                return [*outcomes, error]
            alone = (save_articles(engine, [record], again=again, latest=latest) for record in rest)
            return outcomes + [outcome for [outcome] in alone]
    return outcomes


def _save_some(
    engine: Engine, records: Sequence[ArticleRecord], *, again: bool, latest: bool
) -> list[Outcome]:
    """Save the first of these articles in one transaction: all, unless others wait for longer than a moment."""
    outcomes = []
    with writing(engine) as session:
        until = time.monotonic() + _HELD_S
        pending = _Pending()
        for record in records:
            outcomes.append(_save(session, record, pending, again=again, actor="ingest", latest=latest))
            if time.monotonic() > until and dialect_of(session).waited_for(session.connection()):
                break
        pending.settle(session)
    return outcomes


def _save(
    session: Session, record: ArticleRecord, pending: _Pending, *, again: bool, actor: str, latest: bool
) -> Outcome:
    _check(record)
    revision = find_revision(session, record)
    if revision is not None:
        article = session.get_one(Article, revision.article_key)
    else:
        found = find_article(session, record, again=again)
        if found is None:
            return _save_new(session, record, actor, pending)
        article = found
    if article.status == "withdrawn":
        return Outcome("unchanged", article.id)
    pending.settle(session)
    turns = revision is None or revision.number != article.revision
    if revision is None:
        revision = add_revision(session, article, record, next_number(session, article))
    if turns:
        news = add_input(session, revision, record) or latest  # the same input says nothing new
        return (
            _save_text(session, article, revision, record, actor)
            if news
            else Outcome("unchanged", article.id)
        )
    save = _save_again if again else _save_facts
    return save(session, article, revision, record, actor)


def _save_new(session: Session, record: ArticleRecord, actor: str, pending: _Pending) -> Outcome:
    seq = next_seq(session)
    article = add_article(session, record)
    revision = add_revision(session, article, record)
    insert_input(session, revision, record)
    keys = resolve_speakers(session, record.extraction)
    write_speakers(session, revision, record.extraction, keys)
    values = [from_quotation(quotation, keys) for quotation in record.extraction.quotations]
    named = name_quotes(article.id, record.text, values)
    joined = add_quotes(session, revision, seq, named)
    patch: dict[str, Any] = {
        "revision": 1,
        "text_sha256": revision.text_sha256,
        "added": [derived for derived, _ in named],
        **({"joined": joined} if joined else {}),
    }
    record_change(session, seq, Subject("ingest", "article", article.id), Reason(actor, "new"), patch)
    pending.articles[article.key] = seq
    pending.speakers |= dict.fromkeys(keys, seq)
    return Outcome("new", article.id)


def _save_facts(
    session: Session, article: Article, revision: ArticleRevision, record: ArticleRecord, actor: str
) -> Outcome:
    learned = _learn(session, article, revision, record)
    if not learned:
        return Outcome("unchanged", article.id)
    seq = next_seq(session)
    record_change(
        session, seq, Subject("revise", "article", article.id), Reason(actor, "new"), {"facts": learned}
    )
    speakers = speakers_of_article(session, article.key)  # which of their articles is the latest may differ
    render(session, seq, articles={article.key}, speakers=speakers)
    return Outcome("revised", article.id)


def _save_again(
    session: Session, article: Article, revision: ArticleRevision, record: ArticleRecord, actor: str
) -> Outcome:
    """Take over a new extraction of the same text; one that changes nothing leaves no trace."""
    learned = _learn(session, article, revision, record) | take_language(session, article, record)
    seq = next_seq(session)
    attempt = session.begin_nested()
    difference, altered = _extract(session, article, revision, record, seq)
    if not (difference or altered or learned):
        attempt.rollback()
        return Outcome("unchanged", article.id)
    patch = {**difference.patch(), "facts": learned}
    record_change(session, seq, Subject("extract", "article", article.id), Reason(actor, "engine"), patch)
    attempt.commit()
    return Outcome("revised", article.id)


def _save_text(
    session: Session, article: Article, revision: ArticleRevision, record: ArticleRecord, actor: str
) -> Outcome:
    """Make a revision the article's current text, with what its input states and what was found in it."""
    seq = next_seq(session)
    article.revision, article.body_offset = revision.number, record.body_offset
    learned = learn_facts(session, article, record) | take_language(session, article, record)
    difference, _ = _extract(session, article, revision, record, seq)
    patch: dict[str, Any] = {
        "revision": revision.number,
        "text_sha256": revision.text_sha256,
        **difference.patch(),
        "facts": learned,
    }
    record_change(session, seq, Subject("revise", "article", article.id), Reason(actor, "new"), patch)
    return Outcome("revised", article.id)


def _learn(
    session: Session, article: Article, revision: ArticleRevision, record: ArticleRecord
) -> dict[str, list[str | None]]:
    """Remember the input and what it states; an input that is known states nothing new."""
    return learn_facts(session, article, record) if add_input(session, revision, record) else {}


def _extract(
    session: Session, article: Article, revision: ArticleRevision, record: ArticleRecord, seq: int
) -> tuple[Difference, bool]:
    """Bring names, roles and quotes to the record's extraction; tell what differs and whether documents do."""
    revision.extractor = record.provenance.extractor
    quoted = select(Quote.speaker_key).where(Quote.article_key == article.key, Quote.speaker_key.is_not(None))
    speakers = {key for key in session.scalars(quoted) if key is not None}
    keys = resolve_speakers(session, record.extraction)
    speakers |= clear_speakers(session, article.key) | set(keys)
    write_speakers(session, revision, record.extraction, keys)
    found = [from_quotation(quotation, keys) for quotation in record.extraction.quotations]
    difference = reconcile(session, article, revision, found, seq)
    name_missing_speakers(session, article.key)
    tallies = recount(session, speakers)
    shown = dict.fromkeys({article.key} | choose_names(session, tallies), seq)
    altered = render_each(session, shown, dict.fromkeys(speakers, seq), tallies)
    return difference, altered


def _check(record: ArticleRecord) -> None:
    facts = {
        "text": record.text,
        "headline": record.headline,
        "dek": record.dek,
        "byline": record.byline,
        "source_url": record.source_url,
        "publisher": record.publisher and record.publisher.name,
        "publisher's address": record.publisher and record.publisher.url,
        "name": record.provenance.name,
    }
    if not record.text.strip():
        raise InputError("the article has no text")
    for name, value in facts.items():
        found = _CONTROL.search(value or "")
        if found:
            raise InputError(f"{name} holds U+{ord(found[0]):04X}, which no text may")
