"""What is settled, as rows: who is told apart from whom, and whose attribution stands beside whose."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import select, update
from sqlalchemy.orm import Session, aliased

from onrecord.store.models import Settlement, SettlementSpeaker, Speaker

Pair = frozenset[int]
"""The keys of two speakers."""
_ONE, _OTHER = aliased(SettlementSpeaker), aliased(SettlementSpeaker)
_TOLD_APART = (
    select(_ONE.speaker_key, _OTHER.speaker_key, Settlement.id)
    .join(_OTHER, _OTHER.settlement_key == _ONE.settlement_key)
    .join(Settlement, Settlement.key == _ONE.settlement_key)
    .where(Settlement.utterance_key.is_(None), _ONE.position != _OTHER.position)
    .order_by(Settlement.key)
)


def told_apart(session: Session, speakers: Collection[int]) -> dict[Pair, str]:
    """Return who is settled not to be one of these speakers, given by keys, and the earliest settlement that says so."""
    found: dict[Pair, str] = {}
    for one, other, settlement in session.execute(_TOLD_APART.where(_ONE.speaker_key.in_(speakers))):
        found.setdefault(frozenset((one, other)), settlement)
    return found


def standing(session: Session, utterances: Collection[int]) -> dict[int | None, list[tuple[str, set[int]]]]:
    """Return of each of these utterances what settles it, the earliest first: the id, and who said it, each rightly."""
    rows = session.execute(
        select(Settlement.utterance_key, Settlement.id, SettlementSpeaker.speaker_key)
        .join(SettlementSpeaker, SettlementSpeaker.settlement_key == Settlement.key)
        .where(Settlement.utterance_key.in_(utterances))
        .order_by(Settlement.key)
    )
    found: dict[int | None, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for utterance, settlement, speaker in rows:
        found[utterance][settlement].add(speaker)
    return {utterance: list(those.items()) for utterance, those in found.items()}


def settled_speakers(session: Session, settlement: int) -> list[Speaker]:
    """Return the speakers that a settlement, given by its key, is about, in their order."""
    rows = (
        select(Speaker)
        .join(SettlementSpeaker, SettlementSpeaker.speaker_key == Speaker.key)
        .where(SettlementSpeaker.settlement_key == settlement)
        .order_by(SettlementSpeaker.position)
    )
    return list(session.scalars(rows))


def move_settled(session: Session, gone: int, kept: int) -> None:
    """Let what was settled of a speaker hold of the one that it was merged into."""
    moved = update(SettlementSpeaker).where(SettlementSpeaker.speaker_key == gone)
    session.execute(moved.values(speaker_key=kept))
