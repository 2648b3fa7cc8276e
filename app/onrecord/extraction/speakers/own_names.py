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
) -> int | None:
    """Return the one whom a pronoun can mean though the words name him: a politician, by the name that is printed in full.

    Args:
        discourse: Who has been named, and has spoken.
        profiles: What the article says of everybody.
        token: Where the pronoun stands.
        gender: Of the pronoun.
        said: The words.
    """
    near = list(discourse.features(token, gender))
    if len(near) != 1 or near[0] is None:
        return None
    entities, tokens = profiles.entities, profiles.document.tokens
    full = any(
        run.start <= tokens.starts[name.first] < run.end and name.last - name.first > 1
        for run in said
        for name in (entities.names[index] for index in entities.listed[near[0]].names)
    )
    politician = capacity_of(profiles.text, profiles.statements_of(near[0])) == "politician"
    return near[0] if full and politician else None
