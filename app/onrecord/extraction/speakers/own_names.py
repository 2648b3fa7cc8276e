"""Who names himself in his own words: "“Tom Bly does not quit,” he told supporters" where nobody else may be "he"."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.speakers.capacity import capacity_of
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.text.spans import Span

NAMES_HIMSELF = 0.75
"""How likely a politician speaks of himself where nobody else is at hand: set by judgement."""


def names_himself(
    discourse: Discourse,
    profiles: Profiles,
    token: int,
    gender: Gender,
    said: Sequence[Span],
    *,
    adds: bool,
) -> int | None:
    """Return the one whom a pronoun can mean though the words name him: a politician, by the name that is printed in full.

    Args:
        discourse: Who has been named, and has spoken.
        profiles: What the article says of everybody.
        token: Where the pronoun stands.
        gender: Of the pronoun.
        said: The words.
        adds: Whether the verb says that somebody goes on: who spoke last, whoever else is near.
    """
    near = list(discourse.features(token, gender))
    last = discourse.spoke_last(token) if adds else None
    himself = near[0] if len(near) == 1 else last
    if himself is None or himself not in near:
        return None
    entities, tokens = profiles.entities, profiles.document.tokens
    full = any(
        run.start <= tokens.starts[name.first] < run.end and name.last - name.first > 1
        for run in said
        for name in (entities.names[index] for index in entities.listed[himself].names)
    )
    politician = capacity_of(profiles.text, profiles.statements_of(himself)) == "politician"
    return himself if full and (adds or politician) else None
