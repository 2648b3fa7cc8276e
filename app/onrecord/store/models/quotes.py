"""Quotes, every span, and the read models of quotes and articles."""

from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.extraction.quotation import Break, Capacity, Kind, Resolution, SourceKind
from onrecord.store.models.base import Base, id_shape, one_of
from onrecord.store.models.packed import Packed

Status = Literal["published", "disputed", "retracted"]
StoredMethod = Literal["rule", "model", "manual", "import"]
Review = Literal["not_anchored"]
SpanType = Literal["content", "cue", "source", "audience", "insertion", "title", "organization", "name"]


class Quote(Base):
    """A quotation as stored: the engine's value with its speaker resolved to a row."""

    __tablename__ = "quote"
    __table_args__ = (
        id_shape("quo"),
        one_of("kind", get_args(Kind)),
        one_of("source_kind", get_args(SourceKind)),
        one_of("resolution", get_args(Resolution)),
        one_of("capacity", get_args(Capacity)),
        one_of("status", get_args(Status)),
        one_of("method", get_args(StoredMethod)),
        one_of("review", get_args(Review)),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint("confidence_content BETWEEN 0 AND 1", name="confidence_content"),
        CheckConstraint("revision >= 1", name="revision_positive"),
        Index("ix_quote_article_key_position", "article_key", "position"),
        Index("ix_quote_seq", "seq"),  # SQLite looks for quotes of a change that is recorded behind them
        Index(
            "ix_quote_review",
            "review",
            sqlite_where=text("review IS NOT NULL"),
            postgresql_where=text("review IS NOT NULL"),
        ),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    revision_key: Mapped[int] = mapped_column(ForeignKey("article_revision.key"))
    """The text that its spans index: the current one, or for a retracted quote the last that had it."""
    speaker_key: Mapped[int | None] = mapped_column(ForeignKey("speaker.key"), index=True)
    position: Mapped[int]
    """Reading order in the article, from 0: its content's first offset decides. No two quotes of an article share one."""
    kind: Mapped[str]
    source_kind: Mapped[str | None]
    resolution: Mapped[str]
    capacity: Mapped[str]
    status: Mapped[str] = mapped_column(default="published")
    method: Mapped[str]
    confidence: Mapped[float]
    """Of the whole claim: words and speaker."""
    rule: Mapped[str]
    revision: Mapped[int] = mapped_column(default=1)
    """How often it was changed, from 1: what `quote_revision` numbers."""
    seq: Mapped[int] = mapped_column(ForeignKey("change.seq", deferrable=True, initially="DEFERRED"))
    """The change that made this revision."""
    corrected: Mapped[bool] = mapped_column(default=False)
    """A human has decided something about it: an engine may no longer change it."""
    review: Mapped[str | None]
    """Why a human must look at it again; null when nobody must."""
    text: Mapped[str]
    """The words of its content spans, joined by single spaces: what is searched."""
    utterance_key: Mapped[int | None]
    """What it prints together with other articles; null for a paraphrase, or where the words are too few."""
    confidence_content: Mapped[float | None]
    """Of the words alone; null: found before this was told apart, or stated by an input."""


class QuoteRevision(Base):
    """An earlier state of a quote, as it was served: citable for ever."""

    __tablename__ = "quote_revision"
    __table_args__ = (Index("ix_quote_revision_seq", "seq"),)

    quote_key: Mapped[int] = mapped_column(ForeignKey("quote.key"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(ForeignKey("change.seq", deferrable=True, initially="DEFERRED"))
    """The change that made this state."""
    document: Mapped[str]


def _one_of_each_owner(owner: str, *columns: str) -> Index:
    """Let an owner have one span of a kind; the many spans of other owners are no entries of the index."""
    owned = text(f"{owner} IS NOT NULL")
    name = "_".join(("ix_text_span", owner, *columns))
    return Index(name, owner, *columns, unique=True, sqlite_where=owned, postgresql_where=owned)


class TextSpan(Base):
    """A place in a revision's text, of a quote, a role or a speaker's name; a trigger proves its words."""

    __tablename__ = "text_span"
    __table_args__ = (
        one_of("type", get_args(SpanType)),
        one_of("break_before", get_args(Break)),
        CheckConstraint("0 <= start_offset AND start_offset < end_offset", name="offsets"),
        CheckConstraint("length(exact) = end_offset - start_offset", name="exact_fills_offsets"),
        CheckConstraint("(type = 'content') = (verbatim IS NOT NULL)", name="verbatim_is_of_content"),
        CheckConstraint("break_before IS NULL OR type = 'content'", name="break_is_of_content"),
        CheckConstraint(
            "(CASE WHEN quote_key IS NULL THEN 0 ELSE 1 END) + (CASE WHEN role_key IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN speaker_name_key IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_owner",
        ),
        _one_of_each_owner("quote_key", "type", "position"),
        _one_of_each_owner("role_key", "type"),
        _one_of_each_owner("speaker_name_key"),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    revision_key: Mapped[int] = mapped_column(ForeignKey("article_revision.key"))
    """No index: a revision is never deleted, and spans are found by what has them."""
    quote_key: Mapped[int | None] = mapped_column(ForeignKey("quote.key"))
    role_key: Mapped[int | None] = mapped_column(ForeignKey("role.key"))
    speaker_name_key: Mapped[int | None] = mapped_column(ForeignKey("speaker_name.key"))
    type: Mapped[str]
    position: Mapped[int]
    """Order among the spans of one type and owner, from 0."""
    start_offset: Mapped[int]
    end_offset: Mapped[int]
    exact: Mapped[str | None]
    """The words; null where they are the quote's text, the role's title or organization, or the name that has them
    (`onrecord.store.rows.span_words`): the trigger proves those then."""
    verbatim: Mapped[bool | None]
    break_before: Mapped[str | None]


class QuoteDocument(Base):
    """Read model of a quote (decision 10); a quote of a withdrawn article has none."""

    __tablename__ = "quote_document"
    __table_args__ = (
        Index("ix_quote_document_newest", "newest_at", "article_key", "position"),
        Index("ix_quote_document_oldest", "oldest_at", "article_key", "position"),
        Index("ix_quote_document_speaker", "speaker_key", "newest_at", "article_key", "position"),
        Index("ix_quote_document_publisher", "publisher_key", "newest_at", "article_key", "position"),
        Index("ix_quote_document_article_key_position", "article_key", "position"),
        Index(
            "ix_quote_document_utterance",
            *("utterance_key", "oldest_at", "article_key", "position", "status", "speaker_key"),
        ),
    )

    key: Mapped[int] = mapped_column(ForeignKey("quote.key"), primary_key=True, autoincrement=False)
    article_key: Mapped[int]
    """As the two below that of the quote's own rows: a fifth of the room that ids took here and in five indexes."""
    publisher_key: Mapped[int | None]
    speaker_key: Mapped[int | None]
    kind: Mapped[str]
    capacity: Mapped[str]
    status: Mapped[str]
    confidence: Mapped[float]
    position: Mapped[int]
    newest_at: Mapped[str]
    """Sorts the newest first and unknown dates last (`onrecord.store.rows.identity.newest_at`)."""
    oldest_at: Mapped[str]
    """Sorts the oldest first and unknown dates last."""
    utterance_key: Mapped[int | None]
    seq: Mapped[int]
    document: Mapped[str] = mapped_column(Packed, server_default=text("''"))
    rendered: Mapped[str | None]
    """The document's `rendered` less the quote's text: what `v_quotes` shows of it. Null only until the migration that adds it
    has rendered anew."""
    text_at: Mapped[int | None] = mapped_column(Integer)
    """After so many code points of `rendered` the text stands; null: `rendered` is whole."""


class ArticleDocument(Base):
    """Read model of an article without its quotes (decision 10); a withdrawn one keeps a row that says so."""

    __tablename__ = "article_document"
    __table_args__ = (
        Index("ix_article_document_newest", "newest_at", "article_id"),
        Index("ix_article_document_oldest", "oldest_at", "article_id"),
        Index("ix_article_document_publisher", "publisher_id", "newest_at", "article_id"),
    )

    key: Mapped[int] = mapped_column(ForeignKey("article.key"), primary_key=True, autoincrement=False)
    article_id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    publisher_id: Mapped[str | None]
    newest_at: Mapped[str]
    oldest_at: Mapped[str]
    withdrawal: Mapped[str | None]
    """Why it is gone (410; 451 for `legal`); null when it is there."""
    seq: Mapped[int]
    """The last change that altered the article, one of its quotes or speakers: its ETag."""
    document: Mapped[str] = mapped_column(Packed, server_default=text("''"))
    """Without the texts of its paragraphs (`onrecord.store.documents.paragraphs`)."""


class QuoteRun(Base):
    """Three words in a row that a quote has, or its last two: what a draft's quotations are looked up by (ADR 0020)."""

    __tablename__ = "quote_run"
    __table_args__ = ({"sqlite_with_rowid": False},)

    run: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """A hash of the words (`onrecord.comparison.runs`)."""
    quote_key: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """No foreign key: one would be looked up for every run, and `verify` proves the whole index."""
