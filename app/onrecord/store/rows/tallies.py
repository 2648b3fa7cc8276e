"""How often articles print what of a speaker: counted from its rows, or kept for who is quoted very often and added to.

A new article adds to a kept tally; whatever else changes a speaker has it counted anew. So saving an article costs the same however often its
speakers were quoted before, and a tally that is not there (in a record that was imported) is only counted once more.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from msgspec import json
from sqlalchemy import Select, case, delete, func, select
from sqlalchemy.orm import Session

from onrecord.store.models import Article, Base, Quote, Role, Speaker, SpeakerName, SpeakerTally
from onrecord.store.rows.inserting import upsert_rows

_KEPT = 200
"""Quotes, names and roles of a speaker from which on its tally is kept: below, counting them costs less than a row of it."""
_UNDATED = "0"
"""Sorts before every date: what has none is never the latest while another has one."""

Name = tuple[str, str | None]
"""A printed form and its honorific."""
Stated = tuple[str | None, str | None, str]
"""Title, organization and tense of a role."""


@dataclass(slots=True)
class Tally:
    """What is counted of one speaker."""

    capacities: dict[str, int] = field(default_factory=dict)
    """Quotes that lists show: neither retracted nor of a withdrawn article."""
    names: dict[Name, tuple[int, int]] = field(default_factory=dict)
    """Published articles that print it, and articles of any status of which it is the fullest form."""
    roles: dict[Stated, tuple[int, str]] = field(default_factory=dict)
    """Published articles that state it, and of the latest of them the date and, behind it, the id."""

    def size(self) -> int:
        """Return about how many rows it was counted from."""
        printed = sum(articles + fullest for articles, fullest in self.names.values())
        return sum(self.capacities.values()) + printed + sum(articles for articles, _ in self.roles.values())

    def usual_form(self) -> str | None:
        """Return the fullest form that most articles print, of equally frequent ones the first; None where none prints one."""
        forms: dict[str, int] = {}
        for (name, _), (_, fullest) in self.names.items():
            if fullest:
                forms[name] = forms.get(name, 0) + fullest
        return min(forms, key=lambda name: (-forms[name], name), default=None)

    def add_quotes(self, capacity: str, quotes: int) -> None:
        """Count quotes in a capacity."""
        self.capacities[capacity] = self.capacities.get(capacity, 0) + quotes

    def add_name(self, name: str, honorific: str | None, articles: int, fullest: int) -> None:
        """Count articles that print a form."""
        before = self.names.get((name, honorific), (0, 0))
        self.names[name, honorific] = (before[0] + articles, before[1] + fullest)

    def add_role(
        self, title: str | None, organization: str | None, tense: str, articles: int, latest: str
    ) -> None:
        """Count articles that state a role."""
        before = self.roles.get((title, organization, tense), (0, ""))
        self.roles[title, organization, tense] = (before[0] + articles, max(before[1], latest))

    def written(self) -> str:
        """Return it as text of JSON."""
        return json.encode((self.capacities, [*self.names.items()], [*self.roles.items()])).decode()


def read_tally(text: str) -> Tally:
    """Read what `Tally.written` wrote."""
    capacities, names, roles = _WRITTEN.decode(text)
    return Tally(capacities, dict(names), dict(roles))


_WRITTEN = json.Decoder(
    tuple[dict[str, int], list[tuple[Name, tuple[int, int]]], list[tuple[Stated, tuple[int, str]]]]
)


def count_tallies(session: Session, speakers: Iterable[int]) -> dict[int, Tally]:
    """Count what the rows say of speakers, by their keys; one without rows has an empty tally."""
    tallies = {key: Tally() for key in speakers}
    _count(session, "speaker_key", tallies, tallies)
    return tallies


def recount(session: Session, speakers: Collection[int]) -> dict[int, Tally]:
    """Count the tallies of speakers anew after a change; keep the large ones."""
    drop_tallies(session, speakers)
    tallies = count_tallies(session, speakers)
    _keep(session, tallies)
    return tallies


def add_articles(session: Session, speakers: Collection[int], articles: Collection[int]) -> dict[int, Tally]:
    """Return the tallies of speakers after articles have come that are new, all else unchanged; keep the large ones.

    Args:
        session: Within a writing transaction, everything flushed.
        speakers: Keys of all speakers whom the articles quote or name.
        articles: Keys of the articles.
    """
    kept = session.execute(
        select(SpeakerTally.key, SpeakerTally.counts).where(SpeakerTally.key.in_(speakers))
    )
    tallies = {row.key: read_tally(row.counts) for row in kept}
    if tallies:
        _count(session, "article_key", articles, tallies)
    tallies |= count_tallies(session, [key for key in speakers if key not in tallies])
    _keep(session, tallies)
    return tallies


def drop_tallies(session: Session, speakers: Collection[int]) -> None:
    """Keep no tallies of these speakers."""
    session.execute(delete(SpeakerTally).where(SpeakerTally.key.in_(speakers)))


def tally_faults(session: Session) -> Iterator[str]:
    """Yield each speaker whose kept tally is not what its rows say."""
    ids = select(Speaker.id, SpeakerTally.key, SpeakerTally.counts).join(
        Speaker, Speaker.key == SpeakerTally.key
    )
    for speaker, key, counts in session.execute(ids.order_by(SpeakerTally.key)):
        if read_tally(counts) != count_tallies(session, [key])[key]:
            yield f"speaker {speaker}: the kept tally is not what the tables say"


def _keep(session: Session, tallies: Mapping[int, Tally]) -> None:
    rows = [
        {"key": key, "counts": tally.written()} for key, tally in tallies.items() if tally.size() >= _KEPT
    ]
    upsert_rows(session, SpeakerTally, rows)


def _count(
    session: Session,
    column: Literal["speaker_key", "article_key"],
    keys: Collection[int],
    tallies: Mapping[int, Tally],
) -> None:
    """Add what the rows with one of these keys say to the tallies of those speakers who have one here."""
    if not keys:  # SQLite would read all rows to find none
        return
    for statement, table, add in _COUNTED:
        for key, *counted in session.execute(statement.where(getattr(table, column).in_(keys))):
            if key in tallies:
                add(tallies[key], *counted)


_QUOTES = (
    select(Quote.speaker_key, Quote.capacity, func.count().label("quotes"))
    .join(Article, Article.key == Quote.article_key)
    .where(Quote.status != "retracted", Article.status == "published")
    .group_by(Quote.speaker_key, Quote.capacity)
)
_NAMES = (
    select(
        SpeakerName.speaker_key,
        SpeakerName.name,
        SpeakerName.honorific,
        func.count(case((Article.status == "published", 1))).label("articles"),
        func.count(case((SpeakerName.position == 0, 1))).label("fullest"),
    )
    .join(Article, Article.key == SpeakerName.article_key)
    .group_by(SpeakerName.speaker_key, SpeakerName.name, SpeakerName.honorific)
)
_ROLES = (
    select(
        Role.speaker_key,
        Role.title,
        Role.organization,
        Role.tense,
        func.count(Article.key.distinct()).label("articles"),
        func.max(func.coalesce(Article.published_at, _UNDATED) + Article.id).label("latest"),
    )
    .join(Article, Article.key == Role.article_key)
    .where(Article.status == "published")
    .group_by(Role.speaker_key, Role.title, Role.organization, Role.tense)
)
_COUNTED: tuple[tuple[Select[*tuple[Any, ...]], type[Base], Callable[..., None]], ...] = (
    (_QUOTES, Quote, Tally.add_quotes),
    (_NAMES, SpeakerName, Tally.add_name),
    (_ROLES, Role, Tally.add_role),
)
"""Each with the table whose keys say which rows are counted, and what takes the columns behind the speaker's key."""
