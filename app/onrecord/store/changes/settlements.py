"""What the desk settles: that two speakers are two, or that words were said by each of those to whom articles give them.

It stands until somebody undoes it, whatever is ingested, corrected or renamed meanwhile (decision 33).
"""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, InputError, NotFoundError
from onrecord.store.changes.edits import chosen_speaker
from onrecord.store.documents.utterances import shared_utterances, summarize
from onrecord.store.models import (
    QuoteDocument,
    Settlement,
    SettlementSpeaker,
    Speaker,
    Utterance,
    UtteranceSummary,
)
from onrecord.store.rows.identity import settlement_id
from onrecord.store.rows.inserting import insert_rows, next_key
from onrecord.store.rows.journal import Reason, Subject, next_seq, record_change
from onrecord.store.rows.settlements import settled_speakers, standing, told_apart
from onrecord.store.rows.slugs import find_speaker

MOST_STANDING = 20
"""Speakers whose attributions of one utterance are settled together."""


def tell_apart(session: Session, speaker: str, other: str, reason: Reason) -> tuple[str, bool]:
    """Settle that two speakers are not one: they are not suggested for a merge, and refused one.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        speaker: Id or slug of one.
        other: Id or slug of the other.
        reason: Who says so and why.

    Returns:
        The settlement's id, and whether it is new: the pair may have been settled before.

    Raises:
        NotFoundError: `speaker` is not there.
        InputError: `other` is not there.
        ConflictError: Both are one speaker.
    """
    one = find_speaker(session, speaker)
    if one is None:
        raise NotFoundError("speaker", speaker)
    two = chosen_speaker(session, other, "other")
    if one.key == two.key:
        raise ConflictError("both are one speaker of the record")
    pair = frozenset((one.key, two.key))
    known = told_apart(session, pair).get(pair)
    if known is not None:
        return known, False
    settled = _settle(session, None, sorted((one, two), key=lambda each: each.id), reason)
    summarize(session, shared_utterances(session, [pair]))
    return settled, True


def let_stand(session: Session, utterance: str, speakers: Sequence[str], reason: Reason) -> tuple[str, bool]:
    """Settle that each of several speakers said the words that articles give to each of them.

    Whoever is named for them later, and cannot be one of these, is up for review again.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        utterance: Its id.
        speakers: Ids or slugs of those who are settled to have said it.
        reason: Who says so and why.

    Returns:
        The settlement's id, and whether it is new: the same, or more, may have been settled before.

    Raises:
        NotFoundError: The utterance is not there.
        InputError: A speaker is not there or no undisputed quote gives the words to it, or they are fewer than two.
        ConflictError: No articles contradict each other in it.
    """
    key = session.scalar(select(Utterance.key).where(Utterance.id == utterance))
    if key is None:
        raise NotFoundError("utterance", utterance)
    summary = session.get(UtteranceSummary, key)
    if summary is None or not summary.contradicted:
        raise ConflictError("no articles give these words to speakers who cannot be one")
    named = _named(session, key)
    chosen: dict[int, Speaker] = {}
    for place, address in enumerate(speakers):
        speaker = chosen_speaker(session, address, "speakers", str(place))
        if speaker.id not in named:
            raise InputError(
                "no undisputed quote gives these words to this speaker", place=("speakers", place)
            )
        chosen[speaker.key] = speaker
    if not 1 < len(chosen) <= MOST_STANDING:
        raise InputError(f"name 2 to {MOST_STANDING} different speakers", place=("speakers",))
    for known, those in standing(session, [key]).get(key, ()):
        if chosen.keys() <= those:
            return known, False
    settled = _settle(session, key, sorted(chosen.values(), key=lambda each: each.id), reason, utterance)
    summarize(session, [key])
    return settled, True


def reopen(session: Session, settlement: str, reason: Reason) -> int:
    """Undo what was settled, so that it is asked again, and return the new version of the record.

    Raises:
        NotFoundError: There is no such settlement, or it was undone already.
    """
    row = session.scalar(select(Settlement).where(Settlement.id == settlement))
    if row is None:
        raise NotFoundError("settlement", settlement)
    seq = next_seq(session)
    speakers = settled_speakers(session, row.key)
    utterance = session.scalar(select(Utterance.id).where(Utterance.key == row.utterance_key))
    record_change(
        session,
        seq,
        Subject("reopen", "settlement", settlement),
        reason,
        {"before": _told(speakers, utterance)},
    )
    touched = [frozenset(speaker.key for speaker in speakers)] if row.utterance_key is None else []
    session.execute(delete(SettlementSpeaker).where(SettlementSpeaker.settlement_key == row.key))
    session.execute(delete(Settlement).where(Settlement.key == row.key))
    keys = shared_utterances(session, touched)
    summarize(session, keys if row.utterance_key is None else [row.utterance_key])
    return seq


def refuse_merge(session: Session, pair: frozenset[int]) -> None:
    """Refuse to merge two speakers, given by their keys, who are settled not to be one.

    Raises:
        ConflictError: It names the settlement that would have to be undone before.
    """
    known = told_apart(session, pair).get(pair)
    if known is not None:
        raise ConflictError(f"{known} settles that they are two; undo it first")


def _settle(
    session: Session,
    utterance_key: int | None,
    speakers: Sequence[Speaker],
    reason: Reason,
    utterance: str | None = None,
) -> str:
    seq = next_seq(session)
    derived = settlement_id(seq, *(speaker.id for speaker in speakers))
    patch = {"after": _told(speakers, utterance)}
    record_change(session, seq, Subject("settle", "settlement", derived), reason, patch)
    key = next_key(session, Settlement)
    insert_rows(
        session, Settlement, [{"key": key, "id": derived, "utterance_key": utterance_key, "seq": seq}]
    )
    rows = [
        {"settlement_key": key, "position": position, "speaker_key": speaker.key}
        for position, speaker in enumerate(speakers)
    ]
    insert_rows(session, SettlementSpeaker, rows)
    return derived


def _told(speakers: Collection[Speaker], utterance: str | None) -> dict[str, object]:
    """Return what the journal keeps of it."""
    return {
        "kind": "distinct" if utterance is None else "stand",
        "speakers": [speaker.id for speaker in speakers],
        "names": [speaker.name for speaker in speakers],
        "utterance": utterance,
    }


def _named(session: Session, utterance: int) -> set[str | None]:
    """Return the ids of those to whom undisputed quotes give an utterance."""
    quotes = select(Speaker.id).outerjoin_from(
        QuoteDocument, Speaker, Speaker.key == QuoteDocument.speaker_key
    )
    published = quotes.where(QuoteDocument.status == "published")
    return set(session.scalars(published.where(QuoteDocument.utterance_key == utterance)))
