"""Proves that nothing is missing from which nothing else follows: texts and their inputs, evidence, and addresses that speakers had before."""

import json
import re
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.store.models import Article, ArticleInput, ArticleRevision, Change, Speaker, SpeakerRedirect

_WEB = re.compile(r"https?://\S+")
_ADDRESS = re.compile(r"spk_[0-9a-z]{12}|[0-9a-z]+(?:-[0-9a-z]+)*")
"""An id, or a slug."""


def origin_faults(session: Session) -> Iterator[str]:
    """Yield each article without its text, text without an input, change whose evidence is no address of the web, and old address that leads nowhere."""
    current = (ArticleRevision.article_key == Article.key) & (ArticleRevision.number == Article.revision)
    without = select(Article.id).outerjoin(ArticleRevision, current).where(ArticleRevision.key.is_(None))
    for article in session.scalars(without):
        yield f"article {article}: its text is not there"
    lost = (
        select(Article.id, ArticleRevision.number)
        .join(Article, Article.key == ArticleRevision.article_key)
        .outerjoin(ArticleInput, ArticleInput.revision_key == ArticleRevision.key)
        .where(ArticleInput.key.is_(None))
    )
    for article, number in session.execute(lost):
        yield f"article {article} revision {number}: the input that it was read from is not there"
    proved = select(Change.seq, Change.evidence_url).where(Change.evidence_url.is_not(None))
    yield from (
        f"change {seq}: {evidence!r} is no address of the web"
        for seq, evidence in session.execute(proved)
        if not _WEB.fullmatch(evidence or "")
    )
    yield from _addresses(session)


def _addresses(session: Session) -> Iterator[str]:
    old = set(session.scalars(select(SpeakerRedirect.address)))
    current = {address for row in session.execute(select(Speaker.id, Speaker.slug)) for address in row}
    for address in sorted(old):
        if address in current or not _ADDRESS.fullmatch(address):
            yield f"speaker_redirect: {address!r} is no address that a speaker had before"
    for address in sorted(_told(session) - old - current):
        yield f"speaker_redirect: {address}, which a speaker had before, leads nowhere"


def _told(session: Session) -> set[str]:
    """Return the addresses that merges and new names have taken from speakers; a patch that cannot be read is told of elsewhere."""
    found: set[str] = set()
    taken = select(Change.action, Change.entity_id, Change.patch).where(
        Change.action.in_(("merge", "rename"))
    )
    for action, speaker, patch in session.execute(taken):
        if action == "merge":
            found.add(speaker)
        try:
            found.add(str(json.loads(patch)["before"]["slug"]))
        except (ValueError, RecursionError, TypeError, KeyError):
            continue
    return found
