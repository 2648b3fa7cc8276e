"""Publishers, articles and their texts."""

from typing import Literal, get_args

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.store.models.base import Base, id_shape, one_of

BLOCK = 16_384
"""Code points of a `text_block`; texts up to this length have none, for their one block is the text itself."""

ArticleStatus = Literal["published", "withdrawn"]
Withdrawal = Literal["publisher_request", "legal", "error", "other"]
Fact = Literal["byline", "date", "headline", "publisher"]
"""What an input may not say of its article."""
Rights = Literal["full_text", "quotes_only"]


class Publisher(Base):
    """Who publishes articles: one row a normalised name, under the first spelling in code point order."""

    __tablename__ = "publisher"
    __table_args__ = (id_shape("pub"),)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class Article(Base):
    """An article: what is known about it and which revision of its text is current."""

    __tablename__ = "article"
    __table_args__ = (
        id_shape("art"),
        one_of("status", get_args(ArticleStatus)),
        one_of("withdrawal", get_args(Withdrawal)),
        one_of("rights", get_args(Rights)),
        CheckConstraint("(status = 'withdrawn') = (withdrawal IS NOT NULL)", name="withdrawal_has_reason"),
        CheckConstraint("(publisher_key IS NULL) = (publisher_name IS NULL)", name="publisher_has_name"),
        CheckConstraint("revision >= 1", name="revision_positive"),
        CheckConstraint("body_offset >= 0", name="body_offset_positive"),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    publisher_key: Mapped[int | None] = mapped_column(ForeignKey("publisher.key"), index=True)
    publisher_name: Mapped[str | None]
    """As this article states it; the publisher's row joins the spellings."""
    publisher_url: Mapped[str | None]
    headline: Mapped[str | None]
    dek: Mapped[str | None]
    byline: Mapped[str | None]
    source_url: Mapped[str | None] = mapped_column(unique=True)
    published_at: Mapped[str | None]
    """ISO 8601 date or moment in UTC, as `ArticleRecord` has it."""
    language: Mapped[str | None]
    body_offset: Mapped[int]
    revision: Mapped[int]
    """Number of the current revision."""
    status: Mapped[str] = mapped_column(default="published")
    withdrawal: Mapped[str | None]
    rights: Mapped[str] = mapped_column(default="full_text")


class ArticleRevision(Base):
    """One canonical text of an article; a trigger refuses any change of it."""

    __tablename__ = "article_revision"
    __table_args__ = (
        UniqueConstraint("article_key", "number"),
        CheckConstraint("number >= 1", name="number_positive"),
        CheckConstraint("length >= 0", name="length_positive"),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    number: Mapped[int]
    text_sha256: Mapped[str] = mapped_column(unique=True)
    """Of the text's UTF-8 bytes: the same words are one article, whatever the file was called."""
    length: Mapped[int]
    """Code points."""
    extractor: Mapped[str]
    """What found the quotations that stand on this text."""
    text: Mapped[str]


class ArticleInput(Base):
    """Provenance: one input that a revision's text was read from."""

    __tablename__ = "article_input"
    __table_args__ = (
        UniqueConstraint("revision_key", "sha256", "name"),
        CheckConstraint("size >= 0", name="size_positive"),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    revision_key: Mapped[int] = mapped_column(ForeignKey("article_revision.key"))
    sha256: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    """Bytes."""
    not_found: Mapped[str | None]
    """Which of headline, byline, publisher and date its reader did not find, with commas between; None before that was kept."""


class TextBlock(Base):
    """A block of a long text, so that proving a span does not read the whole text each time (decision 11)."""

    __tablename__ = "text_block"
    __table_args__ = (CheckConstraint("number >= 0", name="number_positive"),)

    revision_key: Mapped[int] = mapped_column(ForeignKey("article_revision.key"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
