"""Speakers of the record who may be one and the same: for a human to merge, never merged silently."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from onrecord.extraction.names.matching import core, index_key, same_person, same_words
from onrecord.store.models import Role, Speaker

MOST_NAMESAKES = 200
"""Speakers with a word of the name that are compared with each other: a surname that more share tells little."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Two speakers whose names may be one's."""

    ids: tuple[str, str]
    names: tuple[str, str]
    why: str
    """`spelling` or `short_form`, as in the API's suggestions."""
    shared_roles: tuple[str, ...]
    """Titles and bodies that articles print of both, in lower case."""


def agreement(kind: str, one: str, two: str) -> str | None:
    """Return why two names may be one speaker's: `spelling`, or `short_form` of a person's; None where they may not."""
    first, second = tuple(one.split()), tuple(two.split())
    if same_words(first, second):
        return "spelling"
    person = kind == "person" and min(len(first), len(second)) > 1
    return "short_form" if person and same_person(first, second) else None


def list_namesakes(session: Session) -> list[Namesakes]:
    """Return all pairs of speakers whose names agree, those first that are spelled alike and of whom articles say the same."""
    groups: dict[tuple[str, str], list[tuple[int, str, str]]] = defaultdict(list)
    for key, speaker, name, kind in session.execute(
        select(Speaker.key, Speaker.id, Speaker.name, Speaker.kind).order_by(Speaker.id)
    ):
        groups[kind, index_key(core(tuple(name.split()))[-1])].append((key, speaker, name))
    pairs = [
        (one, two, why)
        for (kind, _), members in groups.items()
        for one, two in combinations(members[:MOST_NAMESAKES], 2)
        if (why := agreement(kind, one[2], two[2])) is not None
    ]
    roles = _roles(session, sorted({member[0] for one, two, _ in pairs for member in (one, two)}))
    found = [
        Namesakes((one[1], two[1]), (one[2], two[2]), why, tuple(sorted(roles[one[0]] & roles[two[0]])))
        for one, two, why in pairs
    ]
    return sorted(found, key=lambda one: (one.why != "spelling", -len(one.shared_roles), one.ids))


_AT_ONCE = 500
"""Speakers whose roles one statement asks for."""


def _roles(session: Session, keys: list[int]) -> dict[int, set[str]]:
    """Return by speaker the titles and bodies that articles print of them, in lower case."""
    found: dict[int, set[str]] = defaultdict(set)
    for start in range(0, len(keys), _AT_ONCE):
        asked = Role.speaker_key.in_(keys[start : start + _AT_ONCE])
        for key, *printed in session.execute(
            select(Role.speaker_key, Role.title, Role.organization).where(asked)
        ):
            found[key].update(part.lower() for part in printed if part)
    return found
