"""Merges and renames of speakers: old addresses lead to the new one for ever, and every text stays as it is."""

from sqlalchemy import delete, func, insert, literal, select, update
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError
from onrecord.store.changes.edits import chosen_speaker, clean_name
from onrecord.store.changes.settlements import refuse_merge
from onrecord.store.documents.read_model import render
from onrecord.store.documents.utterances import shared_utterances, summarize
from onrecord.store.models import (
    Quote,
    QuoteDocument,
    QuoteRevision,
    Role,
    Speaker,
    SpeakerDocument,
    SpeakerName,
    SpeakerRedirect,
)
from onrecord.store.rows.identity import slugify, speaker_id
from onrecord.store.rows.inserting import insert_rows
from onrecord.store.rows.journal import Reason, Subject, next_seq, record_change
from onrecord.store.rows.name_words import drop_names
from onrecord.store.rows.settlements import move_settled, told_apart
from onrecord.store.rows.slugs import find_speaker, free_speaker_slug
from onrecord.store.rows.speakers import articles_of_speaker
from onrecord.store.rows.tallies import drop_tallies
from onrecord.store.rows.versions import ExpectedVersion, claim_speaker


def merge_speakers(
    session: Session, speaker: str, into: str, reason: Reason, *, expected: ExpectedVersion = None
) -> int:
    """Let the speaker `into` be the one that `speaker` also is, and return the new version of the record.

    The quotes, names and roles of `speaker` become those of `into`, whose name stays. The id and slug of `speaker`
    lead to `into` from now on, also when a later article prints its name.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        speaker: Id of the speaker that is no longer one of its own.
        into: Id or slug of the one that stays.
        reason: Who merges them and why.
        expected: The versions of `speaker` that the author has seen; None merges whatever it is.

    Raises:
        NotFoundError: `speaker` is not there.
        InputError: `into` is not there.
        StaleError: `speaker` has another version by now.
        ConflictError: They are one speaker already, or it is settled that they are two.
    """
    seq = next_seq(session)
    gone = claim_speaker(session, speaker, seq, expected)
    kept = chosen_speaker(session, into, "into")
    if kept.key == gone.key:
        raise ConflictError("a speaker cannot be merged into itself")
    refuse_merge(session, frozenset((gone.key, kept.key)))
    articles = articles_of_speaker(session, gone.key)
    _keep_revisions(session, gone.key, seq)
    _move_names(session, gone.key, kept.key)
    for table in (Quote, Role, SpeakerRedirect):
        session.execute(update(table).where(table.speaker_key == gone.key).values(speaker_key=kept.key))
    move_settled(session, gone.key, kept.key)
    kept.renamed = True
    patch = {"before": {"name": gone.name, "slug": gone.slug}, "after": {"merged_into": kept.id}}
    addresses = [{"address": address, "speaker_key": kept.key} for address in (gone.id, gone.slug)]
    drop_names(session, [gone.key])
    drop_tallies(session, [gone.key])
    session.execute(delete(SpeakerDocument).where(SpeakerDocument.key == gone.key))
    session.delete(gone)
    session.flush()
    session.execute(insert(SpeakerRedirect), addresses)
    record_change(session, seq, Subject("merge", "speaker", speaker), reason, patch)
    render(session, seq, articles=articles, speakers={kept.key})
    summarize(session, shared_utterances(session, told_apart(session, [kept.key])))
    return seq


def rename_speaker(
    session: Session, speaker: str, name: str, reason: Reason, *, expected: ExpectedVersion = None
) -> int:
    """Give a speaker the name that a human knows to be right, and return the new version of the record.

    Its old slug leads to the new one, and articles that print the new name are of this speaker from now on.

    Args:
        session: Within `onrecord.store.database.sessions.writing`.
        speaker: Its id.
        name: The new name.
        reason: Who renames it and why.
        expected: The versions that the author has seen; None renames whatever it is.

    Raises:
        NotFoundError: It is not there.
        StaleError: It has another version by now.
        ConflictError: It has this name already, or another speaker of its kind does.
        InputError: The name cannot be one.
    """
    seq = next_seq(session)
    row = claim_speaker(session, speaker, seq, expected)
    cleaned = clean_name(name, "name")
    if row.name == cleaned:
        raise ConflictError("the speaker already has this name")
    named = speaker_id(row.kind, cleaned)
    other = find_speaker(session, named)
    if other is not None and other.key != row.key:
        raise ConflictError(f"{other.id} has this name; merge the two")
    patch = {"before": {"name": row.name, "slug": row.slug}, "after": {"name": cleaned}}
    _keep_revisions(session, row.key, seq)
    if other is None:
        session.add(SpeakerRedirect(address=named, speaker_key=row.key))
    _change_slug(session, row, cleaned)
    row.name, row.renamed = cleaned, True
    session.flush()
    record_change(session, seq, Subject("rename", "speaker", row.id), reason, patch)
    render(session, seq, articles=articles_of_speaker(session, row.key), speakers={row.key})
    return seq


def _change_slug(session: Session, row: Speaker, name: str) -> None:
    """Give the speaker the slug of its new name; the old one leads to it. A slug that it had before comes back."""
    before = row.slug
    wanted = slugify(name)
    own = session.get(SpeakerRedirect, wanted)
    if own is not None and own.speaker_key == row.key:
        session.delete(own)
        session.flush()
    if wanted != before:
        row.slug = free_speaker_slug(session, name, row.id)
        session.add(SpeakerRedirect(address=before, speaker_key=row.key))


def _keep_revisions(session: Session, speaker: int, seq: int) -> None:
    """Keep each quote of the speaker as it was served, for its document is about to say something else."""
    shown = (
        select(Quote.key, Quote.revision, Quote.seq, QuoteDocument.document)
        .join(QuoteDocument, QuoteDocument.key == Quote.key)
        .where(Quote.speaker_key == speaker)
    )
    states = [
        {"quote_key": row.key, "number": row.revision, "seq": row.seq, "document": row.document}
        for row in session.execute(shown)
    ]
    insert_rows(session, QuoteRevision, states)
    session.execute(
        update(Quote)
        .where(Quote.speaker_key == speaker, Quote.key.in_(select(QuoteDocument.key)))
        .values(revision=Quote.revision + 1, seq=seq)
    )


def _move_names(session: Session, gone: int, kept: int) -> None:
    """Put the printed names of one speaker behind those that the same article prints of the other."""
    held = (
        select(SpeakerName.article_key, (func.max(SpeakerName.position) + 1).label("next"))
        .where(SpeakerName.speaker_key == kept)
        .group_by(SpeakerName.article_key)
        .subquery()
    )
    following = select(held.c.next).where(held.c.article_key == SpeakerName.article_key).scalar_subquery()
    session.execute(
        update(SpeakerName)
        .where(SpeakerName.speaker_key == gone)
        .values(speaker_key=kept, position=SpeakerName.position + func.coalesce(following, literal(0)))
    )
