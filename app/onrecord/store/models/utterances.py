"""Utterances: the same words of one speaker, wherever articles print them."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, false, text
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.store.models.base import Base, id_shape


class Utterance(Base):
    """What quotes of the same words have in common; it stays when its last quote has gone elsewhere (decision 21)."""

    __tablename__ = "utterance"
    __table_args__ = (id_shape("utt"),)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)


class UtteranceSummary(Base):
    """Read model of an utterance that several articles print; it follows from the quotes that are shown."""

    __tablename__ = "utterance_summary"
    __table_args__ = (
        CheckConstraint("article_count >= 2", name="several_articles"),
        Index("ix_utterance_summary_newest", "newest_at", "utterance_id"),
        Index(
            "ix_utterance_summary_contradicted",
            "utterance_id",
            sqlite_where=text("contradicted"),
            postgresql_where=text("contradicted"),
        ),
    )

    key: Mapped[int] = mapped_column(ForeignKey("utterance.key"), primary_key=True, autoincrement=False)
    utterance_id: Mapped[str] = mapped_column(unique=True)
    quote_count: Mapped[int]
    article_count: Mapped[int]
    speaker_count: Mapped[int]
    """Speakers of the record whom the quotes name."""
    contradicted: Mapped[bool]
    """Quotes that nobody disputes give the words to persons who cannot be one."""
    settled: Mapped[bool] = mapped_column(server_default=false())
    """A human has said of each who contradicts another there that both stand."""
    first_key: Mapped[int] = mapped_column(ForeignKey("quote.key"))
    """The quote of the article that was published first."""
    newest_at: Mapped[str]
    """When the latest article was published; sorts as that of `quote_document` does."""
