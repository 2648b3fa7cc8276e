"""Brings the stored quotes of an article to a new extraction; what a human decided stays (decision 13)."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.models import Article, ArticleRevision, Quote, TextSpan
from onrecord.store.reconciliation.anchoring import Anchors, align, by_paragraph, by_words
from onrecord.store.reconciliation.matching import match
from onrecord.store.rows.identity import quote_id
from onrecord.store.rows.quote_values import QuoteValue, from_rows, moved
from onrecord.store.rows.quotes import add_quotes, change_quote, change_status, order_quotes
from onrecord.text.segments import split_paragraphs


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored quote, its value on its own text, and the same on the current text; None when it has no place there."""

    quote: Quote
    value: QuoteValue
    here: QuoteValue | None


@dataclass(slots=True)
class Difference:
    """Ids of the quotes that an extraction added, changed, retracted, or left for a human to place."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    retracted: list[str] = field(default_factory=list)
    review: list[str] = field(default_factory=list)
    joined: dict[str, str] = field(default_factory=dict)
    """By the id of a quote that was added that of the utterance that it joined."""

    def __bool__(self) -> bool:
        return any(self.patch().values())

    def patch(self) -> dict[str, Any]:
        """Return it as the journal writes it."""
        return {
            "added": self.added,
            "changed": self.changed,
            "retracted": self.retracted,
            "review": self.review,
            **({"joined": self.joined} if self.joined else {}),
        }


@dataclass(frozen=True, slots=True)
class _Work:
    session: Session
    revision: ArticleRevision
    seq: int
    difference: Difference


def reconcile(
    session: Session, article: Article, revision: ArticleRevision, found: Sequence[QuoteValue], seq: int
) -> Difference:
    """Make the article's quotes those that were found on `revision`, and say what became different.

    A quotation that stands where a stored quote does is that quote: it keeps its id. A stored quote that is no
    longer found is retracted. One that a human corrected is only moved to the same words, never changed; when its
    words have no certain place it stays on the text that it was read from and is listed for review.
    """
    work = _Work(session, revision, seq, Difference())
    stored = _load(session, article, revision)
    places = {
        index: one.here.contents()
        for index, one in enumerate(stored)
        if one.here is not None and (one.quote.corrected or one.quote.status != "retracted")
    }
    pairs = match(places, [value.contents() for value in found])
    same = {pair.found: pair.stored for pair in pairs}
    left = set(range(len(stored))) - set(same.values())
    by_id = {stored[index].quote.id: index for index in left if not stored[index].quote.corrected}
    _adopt(article, revision.text, found, same, by_id)
    for index, other in sorted(same.items()):
        _update(work, stored[other], found[index])
    for index in sorted(left - set(same.values())):
        _keep_or_retract(work, stored[index])
    fresh = [value for index, value in enumerate(found) if index not in same]
    named = name_quotes(article.id, revision.text, fresh, {one.quote.id for one in stored})
    work.difference.joined.update(add_quotes(session, revision, seq, named))
    work.difference.added.extend(derived for derived, _ in named)
    order_quotes(session, article.key)
    return work.difference


def name_quotes(
    article_id: str, text: str, values: Sequence[QuoteValue], taken: AbstractSet[str] = frozenset()
) -> list[tuple[str, QuoteValue]]:
    """Give each quote, in reading order, an id that no other quote has; equal words are told apart by their count."""
    counts: dict[tuple[str, ...], int] = defaultdict(int)
    return [(_next_id(article_id, value.words(text), counts, taken), value) for value in values]


def load_values(session: Session, quotes: Sequence[Quote]) -> list[QuoteValue]:
    """Return stored quotes of one article as values, in the order given."""
    spans: dict[int | None, list[TextSpan]] = defaultdict(list)
    articles = {quote.article_key for quote in quotes}
    owners = select(Quote.key).where(Quote.article_key.in_(articles))
    for row in session.scalars(select(TextSpan).where(TextSpan.quote_key.in_(owners))):
        spans[row.quote_key].append(row)
    return [from_rows(quote, spans[quote.key]) for quote in quotes]


def _next_id(
    article_id: str, words: tuple[str, ...], counts: dict[tuple[str, ...], int], taken: AbstractSet[str]
) -> str:
    while True:
        derived = quote_id(article_id, words, counts[words])
        counts[words] += 1
        if derived not in taken:
            return derived


def _load(session: Session, article: Article, revision: ArticleRevision) -> list[Stored]:
    quotes = session.scalars(
        select(Quote).where(Quote.article_key == article.key).order_by(Quote.position)
    ).all()
    anchors: dict[int, Anchors] = {}
    loaded = []
    for quote, value in zip(quotes, load_values(session, quotes), strict=True):
        if quote.revision_key == revision.key:
            loaded.append(Stored(quote, value, value))
            continue
        if quote.revision_key not in anchors:
            anchors[quote.revision_key] = align_revisions(session, quote.revision_key, revision)
        spans = [span.span for span in value.spans]
        find = by_words if quote.corrected else by_paragraph
        places = find(anchors[quote.revision_key], spans)
        loaded.append(Stored(quote, value, None if places is None else moved(value, places)))
    return loaded


def align_revisions(session: Session, old: int, revision: ArticleRevision) -> Anchors:
    """Compare the texts of two revisions, the older given by its key."""
    before = session.get_one(ArticleRevision, old).text
    return align(before, split_paragraphs(before), revision.text, split_paragraphs(revision.text))


def _adopt(
    article: Article, text: str, found: Sequence[QuoteValue], same: dict[int, int], by_id: dict[str, int]
) -> None:
    """Pair what is still new with a stored quote of the same words whose place is not known: it is that quote."""
    counts: dict[tuple[str, ...], int] = defaultdict(int)
    for index, value in enumerate(found):
        if index not in same:
            words = value.words(text)
            derived = quote_id(article.id, words, counts[words])
            counts[words] += 1
            if derived in by_id:
                same[index] = by_id.pop(derived)


def _update(work: _Work, stored: Stored, value: QuoteValue) -> None:
    quote = stored.quote
    if quote.corrected:
        _place(work, stored)
    elif quote.status == "retracted" or quote.revision_key != work.revision.key or value != stored.value:
        quote.status = "published"
        change_quote(work.session, quote, work.seq, value, work.revision)
        work.difference.changed.append(quote.id)


def _keep_or_retract(work: _Work, stored: Stored) -> None:
    quote = stored.quote
    if quote.corrected:
        _place(work, stored)
    elif quote.status != "retracted":
        change_status(work.session, quote, work.seq, "retracted")
        work.difference.retracted.append(quote.id)


def _place(work: _Work, stored: Stored) -> None:
    """Move a corrected quote to its words on the current text, or list it for review."""
    quote = stored.quote
    if quote.revision_key == work.revision.key:
        return
    if stored.here is not None:
        change_quote(work.session, quote, work.seq, stored.here, work.revision)
        quote.review = None
        work.difference.changed.append(quote.id)
    elif quote.review is None:
        quote.review = "not_anchored"
        work.difference.review.append(quote.id)
