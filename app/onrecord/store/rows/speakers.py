"""Writes what an article prints of its speakers: names, roles, and the words that state them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from onrecord.extraction.quotation import Extraction
from onrecord.store.models import ArticleRevision, Quote, Role, Speaker, SpeakerName, TextSpan
from onrecord.store.rows.identity import speaker_id
from onrecord.store.rows.inserting import insert_rows, next_key
from onrecord.store.rows.slugs import add_speakers, find_speakers
from onrecord.store.rows.span_words import exact_unless
from onrecord.store.rows.tallies import Tally
from onrecord.text.invisible import as_seen
from onrecord.text.spans import Span


def resolve_speakers(session: Session, extraction: Extraction) -> list[int]:
    """Return the key of the row of each of the extraction's speakers; new ones are added."""
    ids = [speaker_id(speaker.kind, speaker.name) for speaker in extraction.speakers]
    known = find_speakers(session, ids)
    missing = {
        derived: (speaker.kind, speaker.name)
        for derived, speaker in zip(reversed(ids), reversed(extraction.speakers), strict=True)
        if derived not in known
    }  # of two spellings of one name the first one is taken
    known |= add_speakers(session, dict(reversed(missing.items())))
    return [known[derived] for derived in ids]


def write_speakers(
    session: Session, revision: ArticleRevision, extraction: Extraction, keys: Sequence[int]
) -> None:
    """Write the names and roles that the article of `revision` prints of its speakers."""
    spans = _add_names(session, revision, extraction, keys) + _add_roles(session, revision, extraction, keys)
    insert_rows(session, TextSpan, spans)


def clear_speakers(session: Session, article: int) -> set[int]:
    """Take back what `write_speakers` wrote for an article; return the keys of its speakers."""
    names = select(SpeakerName.key).where(SpeakerName.article_key == article)
    roles = select(Role.key).where(Role.article_key == article)
    keys = set(session.scalars(select(SpeakerName.speaker_key).where(SpeakerName.article_key == article)))
    session.execute(
        delete(TextSpan).where(TextSpan.speaker_name_key.in_(names) | TextSpan.role_key.in_(roles))
    )
    session.execute(delete(SpeakerName).where(SpeakerName.article_key == article))
    session.execute(delete(Role).where(Role.article_key == article))
    return keys


def name_missing_speakers(session: Session, article: int) -> None:
    """Give each speaker of the article's quotes that no printed name stands for (a human chose it) its own name."""
    named = select(SpeakerName.speaker_key).where(SpeakerName.article_key == article)
    missing = session.scalars(
        select(Speaker)
        .where(Speaker.key.in_(select(Quote.speaker_key).where(Quote.article_key == article)))
        .where(Speaker.key.not_in(named))
        .order_by(Speaker.id)
    ).all()
    for speaker in missing:
        session.add(SpeakerName(article_key=article, speaker_key=speaker.key, position=0, name=speaker.name))
    session.flush()


def choose_names(session: Session, tallies: Mapping[int, Tally]) -> set[int]:
    """Give each speaker that no human named the form that most articles print.

    Args:
        session: Within a writing transaction.
        tallies: What is counted of the speakers, by their keys.

    Returns:
        Keys of the articles that show a name that has changed.
    """
    known = select(Speaker.key, Speaker.name).where(Speaker.key.in_(tallies), Speaker.renamed.is_(False))
    articles: set[int] = set()
    for key, name in session.execute(known.order_by(Speaker.key)).all():
        chosen = tallies[key].usual_form() or name
        if chosen != name:
            session.execute(update(Speaker).where(Speaker.key == key).values(name=chosen))
            articles |= articles_of_speaker(session, key)
    return articles


def articles_of_speaker(session: Session, key: int) -> set[int]:
    """Return the keys of the articles that quote or name a speaker."""
    quoted = select(Quote.article_key).where(Quote.speaker_key == key)
    named = select(SpeakerName.article_key).where(SpeakerName.speaker_key == key)
    return set(session.scalars(quoted.union(named)))


def speakers_of_article(session: Session, key: int) -> set[int]:
    """Return the keys of the speakers whom an article quotes or names."""
    quoted = select(Quote.speaker_key).where(Quote.article_key == key)
    named = select(SpeakerName.speaker_key).where(SpeakerName.article_key == key)
    return {speaker for speaker in session.scalars(quoted.union(named)) if speaker is not None}


def _add_names(
    session: Session, revision: ArticleRevision, extraction: Extraction, keys: Sequence[int]
) -> list[dict[str, Any]]:
    """Insert the printed names; return the span of each fullest form."""
    counters: dict[int, int] = defaultdict(int)
    rows: list[dict[str, Any]] = []
    fullest: list[tuple[int, Span, str]] = []
    first = next_key(session, SpeakerName)
    for speaker, key in zip(extraction.speakers, keys, strict=True):
        for alias, name in enumerate((speaker.name, *speaker.aliases)):
            if not alias:
                fullest.append((first + len(rows), speaker.name_span, speaker.name))
            rows.append(
                {
                    "key": first + len(rows),
                    "article_key": revision.article_key,
                    "speaker_key": key,
                    "position": counters[key],
                    "name": name,
                    "honorific": None if alias else speaker.honorific,
                }
            )
            counters[key] += 1
    insert_rows(session, SpeakerName, rows)
    return [_span(revision, span, "name", name) | {"speaker_name_key": key} for key, span, name in fullest]


def _add_roles(
    session: Session, revision: ArticleRevision, extraction: Extraction, keys: Sequence[int]
) -> list[dict[str, Any]]:
    """Insert the printed roles; return the spans that state them."""
    stated = [
        (key, role) for speaker, key in zip(extraction.speakers, keys, strict=True) for role in speaker.roles
    ]
    first = next_key(session, Role)
    rows = [
        {
            "key": first + position,
            "article_key": revision.article_key,
            "speaker_key": key,
            "position": position,
            "title": role.title and as_seen(role.title.cut(revision.text)),
            "organization": role.organization and as_seen(role.organization.cut(revision.text)),
            "tense": role.tense,
        }
        for position, (key, role) in enumerate(stated)
    ]
    insert_rows(session, Role, rows)
    return [
        _span(revision, span, name, str(rows[position][name])) | {"role_key": first + position}
        for position, (_, role) in enumerate(stated)
        for name, span in (("title", role.title), ("organization", role.organization))
        if span is not None
    ]


def _span(revision: ArticleRevision, span: Span, name: str, owner: str) -> dict[str, Any]:
    return {
        "revision_key": revision.key,
        "role_key": None,
        "speaker_name_key": None,
        "type": name,
        "position": 0,
        "start_offset": span.start,
        "end_offset": span.end,
        "exact": exact_unless(owner, span.cut(revision.text)),
    }
