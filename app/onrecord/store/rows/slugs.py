"""Finds rows by what identifies them, and gives each new one an address that is free."""

from collections.abc import Callable, Collection, Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.models import Article, Base, Publisher, Speaker, SpeakerRedirect
from onrecord.store.rows.identity import publisher_id, slugify, speaker_id
from onrecord.store.rows.inserting import insert_rows, next_key


def find_speaker(session: Session, address: str) -> Speaker | None:
    """Return the speaker of an id, slug, or old address of a merged or renamed one."""
    found = session.scalar(select(Speaker).where((Speaker.id == address) | (Speaker.slug == address)))
    if found is not None:
        return found
    redirected = select(SpeakerRedirect.speaker_key).where(SpeakerRedirect.address == address)
    return session.scalar(select(Speaker).where(Speaker.key.in_(redirected)))


def get_or_add_speaker(session: Session, kind: str, name: str) -> Speaker:
    """Return the speaker of this kind and name, or the one that it was merged into; add it when it is new."""
    derived = speaker_id(kind, name)
    known = find_speakers(session, [derived]) or add_speakers(session, {derived: (kind, name)})
    return session.get_one(Speaker, known[derived])


def find_speakers(session: Session, ids: Collection[str]) -> dict[str, int]:
    """Return the keys of the speakers that ids name, or that these were merged into; the unknown ones are left out."""
    held = session.connection()
    rows = held.execute(select(_SPEAKERS.c.id, _SPEAKERS.c.key).where(_SPEAKERS.c.id.in_(ids)))
    known = {row.id: row.key for row in rows}
    left = [derived for derived in ids if derived not in known]
    if left:
        moved = select(_REDIRECTS.c.address, _REDIRECTS.c.speaker_key)
        rows = held.execute(moved.where(_REDIRECTS.c.address.in_(left)))
        known |= {row.address: row.speaker_key for row in rows}
    return known


def add_speakers(session: Session, named: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    """Insert speakers that are not there, each given by id, kind and name, and return their keys."""
    if not named:
        return {}
    wanted = {derived: list(_candidates(slugify(name), derived)) for derived, (_, name) in named.items()}
    asked = [slug for slugs in wanted.values() for slug in slugs]
    held = session.connection()
    taken = set(held.scalars(select(_SPEAKERS.c.slug).where(_SPEAKERS.c.slug.in_(asked))))
    taken |= set(held.scalars(select(_REDIRECTS.c.address).where(_REDIRECTS.c.address.in_(asked))))
    rows: list[dict[str, object]] = []
    keys: dict[str, int] = {}
    for key, (derived, (kind, name)) in enumerate(named.items(), start=next_key(session, Speaker)):
        slug = next(slug for slug in wanted[derived] if slug not in taken)
        taken.add(slug)
        keys[derived] = key
        rows.append({"key": key, "id": derived, "slug": slug, "kind": kind, "name": name, "renamed": False})
    insert_rows(session, Speaker, rows)
    return keys


_SPEAKERS, _REDIRECTS = Base.metadata.tables["speaker"], Base.metadata.tables["speaker_redirect"]


def get_or_add_publisher(session: Session, name: str) -> Publisher:
    """Return the publisher of this name; its row keeps the spelling that is first in code point order."""
    derived = publisher_id(name)
    found = session.scalar(select(Publisher).where(Publisher.id == derived))
    if found is None:
        slug = _free(slugify(name), derived, lambda slug: _has(session, Publisher, slug))
        found = Publisher(id=derived, slug=slug, name=name)
        session.add(found)
    found.name = min(found.name, name)
    session.flush()
    return found


def article_slug(session: Session, headline: str | None, derived: str) -> str:
    """Return a free slug for the article with the id `derived`."""
    return _free(slugify(headline or ""), derived, lambda slug: _has(session, Article, slug))


def free_speaker_slug(session: Session, name: str, derived: str) -> str:
    """Return a free slug for the speaker with the id `derived` under a new name."""
    return _free(slugify(name), derived, lambda slug: _speaker_has(session, slug))


def _free(wanted: str, derived: str, taken: Callable[[str], bool]) -> str:
    return next(slug for slug in _candidates(wanted, derived) if not taken(slug))


def _candidates(wanted: str, derived: str) -> Iterator[str]:
    """Yield the plain slug, then with four characters of the id, then the id itself, which is always free."""
    unique = derived.replace("_", "-")
    if wanted and not wanted.startswith(unique[:4]):  # a slug never looks like an id
        yield wanted
        yield f"{wanted}-{unique[4:8]}"
    yield unique


def _has(session: Session, table: type[Article | Publisher], slug: str) -> bool:
    found = session.connection().scalar(
        select(table.key).where(table.slug == slug)
    )  # as a session, without its cost
    return found is not None


def _speaker_has(session: Session, slug: str) -> bool:
    return find_speaker(session, slug) is not None
