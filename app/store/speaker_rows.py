"""Writes what an article prints of its speakers: names, roles, and the words that state them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from app.extraction.quotation import Extraction
from app.extraction.quotation import Role as FoundRole
from app.store.addresses import get_or_add_speaker
from app.store.models import ArticleRevision, Quote, Role, Speaker, SpeakerName, TextSpan
from app.text.spans import Span


def resolve_speakers(session: Session, extraction: Extraction) -> list[int]:
    """Return the key of the row of each of the extraction's speakers; new ones are added."""
    return [get_or_add_speaker(session, speaker.kind, speaker.name).key for speaker in extraction.speakers]


def write_speakers(
    session: Session, revision: ArticleRevision, extraction: Extraction, keys: Sequence[int]
) -> None:
    """Write the names and roles that the article of `revision` prints of its speakers."""
    counters: dict[int, int] = defaultdict(int)
    for speaker, key in zip(extraction.speakers, keys, strict=True):
        for alias, name in enumerate((speaker.name, *speaker.aliases)):
            row = SpeakerName(
                article_key=revision.article_key,
                speaker_key=key,
                position=counters[key],
                name=name,
                honorific=speaker.honorific if alias == 0 else None,
            )
            counters[key] += 1
            session.add(row)
            if alias == 0:
                session.flush()
                _add_span(session, revision, speaker.name_span, {"type": "name", "speaker_name_key": row.key})
    stated = (
        (key, role) for speaker, key in zip(extraction.speakers, keys, strict=True) for role in speaker.roles
    )
    for position, (key, role) in enumerate(stated):
        _write_role(session, revision, key, (position, role))
    session.flush()


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


def choose_names(session: Session, speakers: Iterable[int]) -> set[int]:
    """Give each speaker that no human named the form that most articles print.

    Returns:
        Keys of the articles that show a name that has changed.
    """
    articles: set[int] = set()
    for key in sorted(speakers):
        forms = (
            select(SpeakerName.name)
            .where(SpeakerName.speaker_key == key, SpeakerName.position == 0)
            .group_by(SpeakerName.name)
            .order_by(func.count().desc(), SpeakerName.name)
            .limit(1)
        )
        chosen = session.scalar(forms)
        altered = session.execute(
            update(Speaker)
            .where(Speaker.key == key, Speaker.renamed.is_(False), Speaker.name != chosen)
            .values(name=chosen)
            .returning(Speaker.key)
        ).all()
        if altered:
            articles |= articles_of_speaker(session, key)
    return articles


def articles_of_speaker(session: Session, key: int) -> set[int]:
    """Return the keys of the articles that quote or name a speaker."""
    quoted = select(Quote.article_key).where(Quote.speaker_key == key)
    named = select(SpeakerName.article_key).where(SpeakerName.speaker_key == key)
    return set(session.scalars(quoted.union(named)))


def _write_role(
    session: Session, revision: ArticleRevision, speaker: int, stated: tuple[int, FoundRole]
) -> None:
    position, found = stated
    places = {"title": found.title, "organization": found.organization}
    row = Role(
        article_key=revision.article_key,
        speaker_key=speaker,
        position=position,
        title=found.title and found.title.cut(revision.text),
        organization=found.organization and found.organization.cut(revision.text),
        tense=found.tense,
    )
    session.add(row)
    session.flush()
    for name, span in places.items():
        if span is not None:
            _add_span(session, revision, span, {"type": name, "role_key": row.key})


def _add_span(session: Session, revision: ArticleRevision, span: Span, owner: dict[str, str | int]) -> None:
    session.execute(
        insert(TextSpan).values(
            revision_key=revision.key,
            position=0,
            start_offset=span.start,
            end_offset=span.end,
            exact=span.cut(revision.text),
            **owner,
        )
    )
