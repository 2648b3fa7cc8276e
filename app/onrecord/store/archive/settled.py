"""Proves that what is settled is what the journal says."""

import json
from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.models import Change, Settlement, SettlementSpeaker, Speaker, SpeakerRedirect, Utterance
from onrecord.store.rows.identity import settlement_id

_About = tuple[tuple[str, ...], str | None]
"""Ids of speakers as they are now, and that of the utterance."""


def settlement_faults(session: Session) -> Iterator[str]:
    """Yield each settlement that the journal has and the tables have not, or the other way round, or of somebody else."""
    told, kept = _told(session), _kept(session)
    for settlement in sorted(told.keys() - kept.keys()):
        yield f"settlement {settlement}: the journal has it, and it is not kept"
    for settlement in sorted(kept.keys() - told.keys()):
        yield f"settlement {settlement}: is kept, and the journal does not have it"
    for settlement in sorted(told.keys() & kept.keys()):
        if told[settlement] != kept[settlement]:
            yield f"settlement {settlement}: is not about what its change settled"


def _told(session: Session) -> dict[str, _About | None]:
    """Return what the journal says is settled, by id; None: it cannot be read, or the id does not follow from it."""
    moved = select(SpeakerRedirect.address, Speaker.id).join(
        Speaker, Speaker.key == SpeakerRedirect.speaker_key
    )
    now = {row.address: row.id for row in session.execute(moved)}
    found: dict[str, _About | None] = {}
    rows = select(Change.seq, Change.action, Change.entity_id, Change.patch)
    for seq, action, settlement, patch in session.execute(
        rows.where(Change.action.in_(("settle", "reopen"))).order_by(Change.seq)
    ):
        if action == "settle":
            found[settlement] = _read(seq, settlement, patch, now)
        else:
            found.pop(settlement, None)
    return found


def _read(seq: int, settlement: str, patch: str, now: dict[str, str]) -> _About | None:
    try:
        after = json.loads(patch)["after"]
        speakers = tuple(str(speaker) for speaker in after["speakers"])
        utterance = after["utterance"]
    except (ValueError, RecursionError, TypeError, KeyError):
        return None
    if settlement_id(seq, *speakers) != settlement:
        return None
    return tuple(now.get(speaker, speaker) for speaker in speakers), utterance


def _kept(session: Session) -> dict[str, _About]:
    speakers: dict[int, list[str]] = defaultdict(list)
    named = select(SettlementSpeaker.settlement_key, Speaker.id).join(
        Speaker, Speaker.key == SettlementSpeaker.speaker_key
    )
    for key, speaker in session.execute(
        named.order_by(SettlementSpeaker.settlement_key, SettlementSpeaker.position)
    ):
        speakers[key].append(speaker)
    rows = select(Settlement.key, Settlement.id, Utterance.id.label("utterance")).outerjoin(
        Utterance, Utterance.key == Settlement.utterance_key
    )
    return {row.id: (tuple(speakers[row.key]), row.utterance) for row in session.execute(rows)}
