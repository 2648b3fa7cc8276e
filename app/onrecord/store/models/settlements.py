"""What the desk has settled, so that nobody is asked again: two speakers are two, or each of several attributions stands."""

from typing import Literal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from onrecord.store.models.base import Base, id_shape

SettlementKind = Literal["distinct", "stand"]
"""`distinct`: the two are not one; `stand`: articles give the same words to each of them, and each is right."""


class Settlement(Base):
    """One question that is settled as long as the row is there; who, when and why is the change that made it (decision 33)."""

    __tablename__ = "settlement"
    __table_args__ = (id_shape("set"),)

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    utterance_key: Mapped[int | None] = mapped_column(ForeignKey("utterance.key"), index=True)
    """The words that each of the speakers said; None: that the two are not one."""
    seq: Mapped[int] = mapped_column(ForeignKey("change.seq"), unique=True)


class SettlementSpeaker(Base):
    """A speaker that a settlement is about; after a merge the one that stays, so that one may be there twice."""

    __tablename__ = "settlement_speaker"

    settlement_key: Mapped[int] = mapped_column(
        ForeignKey("settlement.key"), primary_key=True, autoincrement=False
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    speaker_key: Mapped[int] = mapped_column(ForeignKey("speaker.key"), index=True)
