"""Whether a database still has all that the migrations made: triggers, indexes, constraints, views."""

from sqlalchemy import Engine

from onrecord.store.database.dialects import dialect_of
from onrecord.store.database.migrations import upgrade
from onrecord.store.database.schema import head
from onrecord.store.database.sessions import translated

_MADE: dict[tuple[str, str], dict[str, str]] = {}
"""By dialect and schema: a program that verifies several records makes the comparison once."""


def guard_faults(engine: Engine) -> list[str]:
    """Return what is gone or is another one, compared with a database that is made for this and forgotten.

    More than the migrations made is no fault: an operator may add an index or a view.

    Raises:
        UnavailableError: The database cannot answer.
    """
    dialect = dialect_of(engine)
    with translated(engine):
        with engine.connect() as connection:
            found = dialect.guards(connection)
        made = _MADE.get((engine.dialect.name, head())) or _make(engine)
    gone = [f"schema: {name} is gone" for name in sorted(made.keys() - found.keys())]
    both = sorted(made.keys() & found.keys())
    return gone + [
        f"schema: {name} is not as this program makes it" for name in both if made[name] != found[name]
    ]


def _make(engine: Engine) -> dict[str, str]:
    dialect = dialect_of(engine)
    with dialect.scratch(engine) as connection:
        upgrade(connection)
        made = _MADE[engine.dialect.name, head()] = dialect.guards(connection)
    return made
