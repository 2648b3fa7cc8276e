"""Speakers, the names and roles that articles print of them, and where merged ones went."""

from typing import get_args

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.extraction.quotation import SpeakerKind, Tense
from onrecord.store.models.base import Base, id_shape, one_of


class Speaker(Base):
    """A person, organisation or group: one row for a kind and a normalised name (decision 12)."""

    __tablename__ = "speaker"
    __table_args__ = (id_shape("spk"), one_of("kind", get_args(SpeakerKind)))

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    name: Mapped[str]
    """The form that articles print most; of equally frequent ones the first in code point order."""
    renamed: Mapped[bool] = mapped_column(default=False)
    """True when a human set the name: articles no longer change it."""


class SpeakerName(Base):
    """A printed form of a speaker's name in one article; the first (position 0) is the fullest."""

    __tablename__ = "speaker_name"
    __table_args__ = (UniqueConstraint("article_key", "speaker_key", "position"),)

    key: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    speaker_key: Mapped[int] = mapped_column(ForeignKey("speaker.key"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    honorific: Mapped[str | None]


class SpeakerRedirect(Base):
    """Another address of a speaker: the id of one that was merged into it, or an old slug (308)."""

    __tablename__ = "speaker_redirect"

    address: Mapped[str] = mapped_column(primary_key=True)
    speaker_key: Mapped[int] = mapped_column(ForeignKey("speaker.key"), index=True)


class Role(Base):
    """One printed statement of what a speaker is."""

    __tablename__ = "role"
    __table_args__ = (
        UniqueConstraint("article_key", "position"),
        one_of("tense", get_args(Tense)),
        CheckConstraint("title IS NOT NULL OR organization IS NOT NULL", name="says_something"),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"))
    speaker_key: Mapped[int] = mapped_column(ForeignKey("speaker.key"), index=True)
    position: Mapped[int]
    """Reading order in the article."""
    title: Mapped[str | None]
    organization: Mapped[str | None]
    tense: Mapped[str]


class SpeakerDocument(Base):
    """Read model of a speaker (decision 10): derived, written in the same transaction as what it shows."""

    __tablename__ = "speaker_document"
    __table_args__ = (
        Index("ix_speaker_document_name_key_speaker_id", "name_key", "speaker_id"),
        Index(
            "ix_speaker_document_analyst",
            "name_key",
            "speaker_id",
            sqlite_where=text("analyst_quote_count > 0"),
            postgresql_where=text("analyst_quote_count > 0"),
        ),
        Index("ix_speaker_document_most_quoted", "most_quoted", "speaker_id", "words"),
    )

    key: Mapped[int] = mapped_column(ForeignKey("speaker.key"), primary_key=True, autoincrement=False)
    speaker_id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    name_key: Mapped[str]
    """What lists sort by: the name folded, last name first for persons."""
    quote_count: Mapped[int]
    """Quotes that lists show: neither retracted nor of a withdrawn article."""
    analyst_quote_count: Mapped[int]
    most_quoted: Mapped[int] = mapped_column(server_default="0")
    """Sorts who is quoted most first: the number of quotes, negated."""
    words: Mapped[str] = mapped_column(server_default=" ")
    """The words of all names that the document shows, as `onrecord.store.rows.name_words` joins them."""
    seq: Mapped[int]
    """The last change that altered the document: its ETag."""
    document: Mapped[str]


class SpeakerTally(Base):
    """What `onrecord.store.rows.tallies` has counted of a speaker who is quoted very often; derived, and left out of exports."""

    __tablename__ = "speaker_tally"

    key: Mapped[int] = mapped_column(ForeignKey("speaker.key"), primary_key=True, autoincrement=False)
    counts: Mapped[str]


class SpeakerWord(Base):
    """A word of a speaker's names, folded, by which it is found: derived from `SpeakerDocument.words`."""

    __tablename__ = "speaker_word"
    __table_args__: tuple[Index, dict[str, bool]] = (
        Index("ix_speaker_word_speaker_key", "speaker_key"),
        {"sqlite_with_rowid": False},
    )

    word: Mapped[str] = mapped_column(primary_key=True)
    speaker_key: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
